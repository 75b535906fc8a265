// SPDX-License-Identifier: Apache-2.0

/// A level of a national qualifications framework, as the EU's list names it.
package struct NQFLevel: Sendable, Hashable {
    /// The country whose framework it is.
    package let country: CountryCode
    /// The short name of the framework: `FiNQF`, `IE NQF`.
    package let framework: String
    /// The level as the framework writes it: `6`, `5.2`, `7 A`, `II-Grade de Licence`.
    package let level: String
    /// The entry of the EU's list.
    package let concept: Concept
}

extension EUVocabulary {
    /// Every level of the frameworks of a country, in order of framework and level; empty when the list has none.
    ///
    /// Belgium and the United Kingdom have several frameworks.
    package static func nqfLevels(of country: CountryCode) -> [NQFLevel] {
        shared.nqfLevels.filter { $0.country == country }
    }

    /// The levels of a country's frameworks with this level text, such as `6` or `5.2`; any case, spaces ignored.
    ///
    /// More than one answer means that the country has several frameworks and one must be named.
    package static func nqfLevels(of country: CountryCode, level: String, framework: String? = nil) -> [NQFLevel] {
        nqfLevels(of: country).filter { candidate in
            simplified(candidate.level) == simplified(level)
                && (framework.map { simplified($0) == simplified(candidate.framework) } ?? true)
        }
    }

    private static func simplified(_ text: String) -> String { text.lowercased().filter { $0 != " " } }
}
