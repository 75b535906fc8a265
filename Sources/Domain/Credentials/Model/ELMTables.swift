// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

/// The facts of ELM 3.2 and of its application profile `edc-generic-full` 1.2.0, as tables.
///
/// `Scripts/generate-elm-tables.py` writes them from the published context and shapes.
struct ELMTables: Sendable {
    /// Every JSON member that the contexts know, by name.
    let terms: [String: ELMTerm]
    /// The rules about the members of each class, by class name.
    let rules: [String: [MemberRule]]

    /// The tables in this build; `nil` when the program was installed without them, and then nothing can be read.
    static let shared = ELMTables()

    private init?() {
        guard let terms = Self.rows(of: "elm-3.2-terms"), let rules = Self.rows(of: "elm-3.2-shapes") else {
            return nil
        }
        self.terms = Dictionary(
            terms.compactMap(ELMTerm.init(row:)).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.rules = Dictionary(grouping: rules.compactMap(MemberRule.init(row:)), by: \.className)
        guard !self.terms.isEmpty, !self.rules.isEmpty else { return nil }
    }

    private static func rows(of name: String) -> [[Substring]]? {
        guard let folder = try? ResourceFolder.path(ofModule: "Credentials"),
            let text = try? String(contentsOfFile: folder + "/Resources/\(name).tsv", encoding: .utf8)
        else { return nil }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
}
