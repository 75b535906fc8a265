// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Where a decision has effect: a country, or an area of it, as the EU's list of administrative units (ATU) names it.
package struct Jurisdiction: Hashable, Sendable, CustomStringConvertible {
    package let country: CountryCode
    /// What follows the country in the unit's code, such as `PR_BCN`; `nil` for the whole country.
    package let area: String?

    package init(_ country: CountryCode) {
        self.country = country
        area = nil
    }

    /// Reads a country's code, or a unit's such as `ESP_PR_BCN`; `nil` when its country is none we know.
    package init?(_ code: String) {
        let parts = code.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
        guard let country = parts.first.flatMap({ CountryCode(String($0)) }) else { return nil }
        let area = parts.count == 2 ? String(parts[1]) : nil
        if let area {
            guard (1...40).contains(area.utf8.count), area.utf8.allSatisfy(Self.isSign) else { return nil }
        }
        self.country = country
        self.area = area
    }

    /// Whether the other lies in this one. Which areas lie in which is not known here: a country holds all of its own,
    /// an area holds itself.
    package func holds(_ other: Jurisdiction) -> Bool {
        country == other.country && (area == nil || area == other.area)
    }

    /// The code of the unit: `ESP`, `ESP_PR_BCN`.
    package var description: String { area.map { "\(country.alpha3)_\($0)" } ?? country.alpha3 }

    private static func isSign(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte == 45
    }
}
