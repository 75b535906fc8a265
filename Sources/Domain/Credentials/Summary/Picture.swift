// SPDX-License-Identifier: Apache-2.0

package import JSONTree

/// A picture inside a credential, left where it is until somebody looks at it.
package struct Picture: Sendable {
    /// The formats that may be shown: pictures that cannot carry a script.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        case png = "image/png"
        case jpeg = "image/jpeg"
        case gif = "image/gif"
        case webp = "image/webp"

        /// The first characters of the base64 text of such a file.
        fileprivate var signature: String {
            switch self {
            case .png: "iVBORw0KGg"
            case .jpeg: "/9j/"
            case .gif: "R0lGOD"
            case .webp: "UklGR"
            }
        }
    }

    /// The base64 text in the document.
    package let content: JSONNode
    /// The format the document states, by the code in the EU's list of file types, such as `PNG`.
    package let statedType: String

    package init(content: JSONNode, statedType: String) {
        self.content = content
        self.statedType = statedType
    }

    /// What the bytes are, by how they begin; `nil` for anything that must not be shown as a picture.
    ///
    /// What the document says of the type is not believed.
    package var format: Format? {
        guard let text = base64 else { return nil }
        return Format.allCases.first { text.starts(with: $0.signature.utf8) }
    }

    /// The base64 text without white space; `nil` when the content is not base64 in whole groups of four.
    package var base64: [UInt8]? {
        guard let text = content.decodedBytes?.filter({ !Self.isWhiteSpace($0) }), !text.isEmpty,
            text.count.isMultiple(of: 4)
        else { return nil }
        let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
        guard text.dropLast(padding).allSatisfy(Self.isBase64) else { return nil }
        return text
    }

    /// How many bytes the content has; `nil` when it is not base64.
    package var byteCount: Int? {
        base64.map { text in text.count / 4 * 3 - text.suffix(2).count { $0 == UInt8(ascii: "=") } }
    }

    /// The address under which a page can show the picture; `nil` when it must not be shown.
    package var dataURI: String? {
        guard let text = base64, let format = Format.allCases.first(where: { text.starts(with: $0.signature.utf8) })
        else { return nil }
        return "data:\(format.rawValue);base64," + String(decoding: text, as: UTF8.self)
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default:
            false
        }
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
