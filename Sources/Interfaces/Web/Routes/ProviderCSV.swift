// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import Vocabulary

/// The register as comma-separated values (RFC 4180), one provider in a row.
enum ProviderCSV {
    static let heading = "id,name,legal_name,kinds,countries,identifiers,homepage,quality_today"

    static func line(_ provider: RegisteredProvider, on day: PlainDate, _ standing: TrustAnswer.Kind?) -> String {
        let identifiers = provider.identifiers.map { "\($0.register ?? $0.scheme.rawValue):\($0.notation)" }
        return [
            provider.id.text, name(provider.displayName(on: day)), name(provider.name(.legal, on: day)),
            provider.kinds.map(\.rawValue).joined(separator: "; "),
            provider.countries.map(\.alpha2).joined(separator: "; "), identifiers.joined(separator: "; "),
            provider.homepage ?? "", standing?.rawValue ?? "",
        ].map(cell).joined(separator: ",")
    }

    private static func name(_ text: LocalizedText?) -> String { text?.best(for: [])?.text ?? "" }

    /// In quotation marks where needed. A cell that a spreadsheet would take for a formula gets an apostrophe.
    static func cell(_ text: String) -> String {
        // By code points: a mark that joins the sign, or a line end of two signs, hides it from who looks at characters.
        let isFormula = text.unicodeScalars.first.map { "=+-@＝＋－＠\t\r\n".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
