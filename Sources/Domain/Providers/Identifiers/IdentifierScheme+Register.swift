// SPDX-License-Identifier: Apache-2.0

extension IdentifierScheme {
    /// The scheme of a register that a course file or another database names in words, such as `Erasmus PIC` or
    /// DEQAR's `EU-VAT`; ``other`` when no scheme has the name.
    package init(registerName: String) {
        let folded = registerName.lowercased().filter { $0.isLetter || $0.isNumber }
        self = Self.names[folded] ?? .other
    }

    /// Folded names: capitals, spaces and hyphens do not count. DEQAR's own names of its resources are among them
    /// (`identifier_resources.csv`); a charter number is not an institution code, and stays `other`.
    private static let names: [String: IdentifierScheme] = [
        "eidas": .eidas, "vat": .vat, "euvat": .vat, "vatnumber": .vat, "euid": .euid, "pic": .pic, "eupic": .pic,
        "erasmuspic": .pic, "ror": .ror, "deqar": .deqar, "deqarinst": .deqar, "deqarid": .deqar, "eter": .eter,
        "eterid": .eter, "orgreg": .eter, "erasmus": .erasmus, "erasmuscode": .erasmus, "schac": .schac,
        "schachomeorganization": .schac, "did": .did, "didebsi": .did,
    ]
}
