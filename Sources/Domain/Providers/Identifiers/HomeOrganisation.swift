// SPDX-License-Identifier: Apache-2.0

/// A home organisation as SCHAC's `schacHomeOrganization` names it: a domain name (RFC 1035) in small letters.
enum HomeOrganisation {
    static func canonical(_ text: String) throws(IdentifierFault) -> String {
        var name = text.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { $0.isDigit || (97...122).contains($0) || $0 == 45 }
        }
        // A last label of digits would be an address, not a name.
        guard labels.count >= 2, isName, labels.last?.utf8.allSatisfy(\.isDigit) == false else { throw .malformed }
        return name
    }
}
