// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The European unique identifier of a company: the country's letters, the register's, a full stop and the number there
/// (Regulation (EU) 2021/1042, annex, section 9). The number's own check digits are each register's affair.
enum CompanyIdentifier {
    static func canonical(_ text: String, country: CountryCode?) throws(IdentifierFault) -> CanonicalNotation {
        let upper = text.uppercased().filter { $0 != " " }
        let parts = upper.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, (3...32).contains(parts[0].utf8.count), (1...64).contains(parts[1].utf8.count) else {
            throw .malformed
        }
        let letters = String(parts[0].prefix(2))
        guard letters.utf8.allSatisfy(\.isCapital),
            parts[0].utf8.allSatisfy({ $0.isDigit || $0.isCapital || $0 == 45 }),
            parts[1].utf8.allSatisfy({ $0.isDigit || $0.isCapital || "./-_".utf8.contains($0) }),
            parts[1].utf8.contains(where: { $0.isDigit || $0.isCapital })
        else { throw .malformed }
        guard let stated = CountryCode(letters), members.contains(stated.alpha2) else { throw .unknownCountry(letters) }
        if let country, stated != country { throw .otherCountry(stated: letters, given: country) }
        // The interconnection of registers writes EL for Greece.
        let written = stated.alpha2 == "GR" ? "EL" : stated.alpha2
        return CanonicalNotation("\(written)\(parts[0].dropFirst(2)).\(parts[1])", country: stated)
    }

    /// The states whose registers are interconnected: the Union and the European Economic Area.
    private static let members: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
        "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    ]
}
