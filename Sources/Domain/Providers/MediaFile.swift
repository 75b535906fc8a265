// SPDX-License-Identifier: Apache-2.0

/// A picture or document carried inside a credential.
package struct MediaFile: Hashable, Sendable {
    /// The formats that may be carried; each is recognised by its first bytes, never by a file's name.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        case png = "image/png"
        case jpeg = "image/jpeg"
        case gif = "image/gif"

        package var mediaType: String { rawValue }

        private var signature: [UInt8] {
            switch self {
            case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            case .jpeg: [0xFF, 0xD8, 0xFF]
            case .gif: [0x47, 0x49, 0x46, 0x38]
            }
        }

        /// The format that the bytes begin like, if any.
        package init?(detecting bytes: [UInt8]) {
            guard let format = Format.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
            self = format
        }
    }

    package let bytes: [UInt8]
    package let format: Format

    /// Refuses bytes of no known format, and a picture that is cut off, damaged, or more than 10,000 pixels wide or high.
    package init?(_ bytes: [UInt8]) {
        guard let format = Format(detecting: bytes), PictureStructure(bytes).isWhole(format) else { return nil }
        self.bytes = bytes
        self.format = format
    }
}
