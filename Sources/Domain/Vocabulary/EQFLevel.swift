// SPDX-License-Identifier: Apache-2.0

/// A level of the European Qualifications Framework, 1 to 8.
package struct EQFLevel: Sendable, Hashable, Comparable {
    package let number: Int

    package init?(_ number: Int) {
        guard (1...8).contains(number) else { return nil }
        self.number = number
    }

    /// Reads the level from its IRI in the EU's list.
    package init?(iri: String) {
        guard iri.hasPrefix(Self.base), let number = Int(iri.dropFirst(Self.base.count)) else { return nil }
        self.init(number)
        // `06` and `+6` read as numbers too, but are not in the list.
        guard self.iri == iri else { return nil }
    }

    package var iri: String { Self.base + String(number) }

    package static func < (left: EQFLevel, right: EQFLevel) -> Bool { left.number < right.number }

    private static let base = "http://data.europa.eu/snb/eqf/"
}
