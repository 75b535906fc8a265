// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// An amount of credit points of the European Credit Transfer and Accumulation System, above zero.
///
/// Kept as decimal text, for 2.5 credits must not become 2.4999; documents write the points as text too.
package struct ECTSCredits: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Decimal

    /// The points with a decimal point and no needless zeros: `5`, `2.5`.
    package let text: String

    /// Reads `5`, `2.5`, `2,5` or `5.0`; at most four digits before the point and three behind it.
    package init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) })
        else {
            return nil
        }
        let whole = parts[0].drop { $0 == "0" }
        var fraction = parts.count == 2 ? parts[1] : ""
        while fraction.last == "0" { fraction.removeLast() }
        guard whole.count <= 4, fraction.count <= 3, !(whole.isEmpty && fraction.isEmpty) else { return nil }
        let canonical = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
        guard let value = Decimal(string: String(canonical)) else { return nil }
        self.text = String(canonical)
        self.value = value
    }

    package var description: String { text }

    package static func < (left: ECTSCredits, right: ECTSCredits) -> Bool { left.value < right.value }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
