// SPDX-License-Identifier: Apache-2.0

/// A reference of YAML to another place of the same file.
///
/// Files that name each part several times over can describe more than fits in any memory, so they are refused before
/// they are composed.
struct YAMLAlias {
    let name: String
    let line: Int
    let column: Int

    /// The first `*name` in the text for which there is an `&name`.
    ///
    /// Both are looked for everywhere, in comments and quotations too: a false alarm needs a text with both marks
    /// before the same word, and missing one is impossible.
    static func first(in text: String) -> YAMLAlias? {
        let bytes = Array(text.utf8)
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty,
            let alias = names(after: UInt8(ascii: "*"), in: bytes).first(where: { anchors.contains($0.name) })
        else { return nil }
        let before = bytes[..<alias.position]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return YAMLAlias(
            name: alias.name, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1)
    }

    private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: String, position: Int)] {
        bytes.indices.filter { bytes[$0] == mark }.compactMap { position in
            let name = bytes[(position + 1)...].prefix(while: \.isNameByte)
            return name.isEmpty ? nil : (String(decoding: name, as: UTF8.self), position)
        }
    }
}
