// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A region of the Nomenclature of Territorial Units for Statistics (NUTS), levels 1 to 3.
package struct Region: Hashable, Sendable {
    /// Such as `FI197`; Greece is `EL` here, as in the Union's own codes.
    package let code: String
    package let name: LocalizedText?

    /// Takes two capital letters of a country and one to three capital letters or digits.
    package init?(code: String, name: LocalizedText? = nil) {
        let characters = Array(code.utf8)
        guard (3...5).contains(characters.count), characters.prefix(2).allSatisfy(Self.isCapital),
            characters.dropFirst(2).allSatisfy({ Self.isCapital($0) || (48...57).contains($0) })
        else { return nil }
        self.code = code
        self.name = name
    }

    /// The two letters NUTS gives the country, which are ISO 3166's but for Greece.
    package var countryLetters: String { String(code.prefix(2)) }

    /// The region as linked data names it.
    package var iri: String { "http://data.europa.eu/nuts/code/\(code)" }

    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
