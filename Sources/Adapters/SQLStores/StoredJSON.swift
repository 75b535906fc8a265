// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// Pieces that the stored JSON of this folder shares.
enum StoredJSON {
    static func node(_ text: String, _ what: String) throws(StoreError) -> JSONNode {
        do { return try JSONDocument(parsing: Array(text.utf8)).root } catch { throw .unexpectedContent(what) }
    }

    /// `nil` for no texts, so that nothing is written.
    static func texts(_ texts: [String]) -> JSONValue? { texts.isEmpty ? nil : .array(texts.map(JSONValue.string)) }
    static func texts(_ node: JSONNode?) -> [String] { node?.elements.compactMap(\.string) ?? [] }
}
