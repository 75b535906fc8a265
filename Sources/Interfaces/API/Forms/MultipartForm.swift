// SPDX-License-Identifier: Apache-2.0

/// The fields of a form that a browser sent with files in it (`multipart/form-data`, RFC 7578).
package struct MultipartForm: Sendable {
    /// One field.
    package struct Part: Sendable {
        package let name: String
        /// The name of the chosen file; `nil` for a field that is no file. Never to be used as a path.
        package let fileName: String?
        package let contentType: String?
        package let bytes: [UInt8]
    }

    /// How much of a form is read.
    package struct Limits: Sendable {
        package var maxParts = 32
        package var maxHeaderBytes = 4096

        package init() {}
    }

    package let parts: [Part]

    /// The text of a field; invalid UTF-8 is replaced.
    package func text(_ name: String) -> String? {
        parts.first { $0.name == name && $0.fileName == nil }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The file chosen in a field; `nil` when none was chosen.
    package func file(_ name: String) -> Part? {
        parts.first { $0.name == name && $0.fileName != nil && !($0.fileName == "" && $0.bytes.isEmpty) }
    }

    /// Reads a body.
    ///
    /// - Parameter contentType: The request's content type, which names the boundary between the parts.
    /// - Throws: ``MultipartFormError`` when the body is not such a form or passes a limit.
    package init(_ body: [UInt8], contentType: String, limits: Limits = Limits()) throws(MultipartFormError) {
        guard let boundary = Self.boundary(in: contentType) else { throw .notAForm }
        var reader = MultipartReader(body, boundary: boundary, limits: limits)
        self.parts = try reader.readAll()
    }

    /// The boundary of RFC 2046 section 5.1.1: 1 to 70 characters, quoted or not.
    static func boundary(in contentType: String) -> [UInt8]? {
        guard let field = FieldParameters(contentType.utf8), field.value == "multipart/form-data",
            let boundary = field["boundary"]
        else { return nil }
        return (1...70).contains(boundary.count) ? boundary : nil
    }
}

/// Why a body could not be read as a form.
package enum MultipartFormError: Error, Hashable {
    /// The content type names no form, or no usable boundary.
    case notAForm
    /// The body ends before its closing boundary.
    case truncated
    /// A part's header is too long, or does not name its field.
    case badPartHeader(part: Int)
    /// There are more parts than are read.
    case tooManyParts
}
