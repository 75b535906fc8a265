// SPDX-License-Identifier: Apache-2.0

import JSONTree

extension JWSGeneralJSON {
    /// Reads a signature in the compact serialization (RFC 7515, section 7.1), as ID tokens and other JWTs are written.
    ///
    /// It says the same as a general document with one signature and no unprotected header, and is read as one, so that
    /// every rule holds for both.
    ///
    /// - Throws: ``JOSEError`` that names the first place at fault.
    public init(compact text: [UInt8], limits: JWSLimits = .standard) throws(JOSEError) {
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(Self.isBase64URL) }) else {
            throw JOSEError(.notCompact, "The text is not three base64url parts with dots between.", at: nil)
        }
        let document = [
            Array(#"{"payload":""#.utf8), Array(parts[1]), Array(#"","signatures":[{"protected":""#.utf8),
            Array(parts[0]), Array(#"","signature":""#.utf8), Array(parts[2]), Array(#""}]}"#.utf8),
        ].flatMap(\.self)
        let general: JSONDocument
        do throws(JSONError) {
            general = try JSONDocument(parsing: document)
        } catch {
            throw JOSEError(.notCompact, "The text cannot be read: \(error.reason)", at: nil)
        }
        try self.init(general, limits: limits)
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
