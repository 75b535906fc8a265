// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// Why a JSON Web Signature or a key could not be read.
public struct JOSEError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, as a stable name.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Name: String {
            case notGeneralJSON, notCompact, ambiguousSerialization
            case payloadMissing, payloadMalformed, payloadEncodingMixed
            case signatureMissing, signatureMalformed, tooManySignatures
            case headerMissing, headerMalformed, headerTooLarge, headerDuplicate
            case criticalMalformed, payloadEncodingNotCritical
            case keyTooShort, keyUnsupported, notKeySet
        }

        private let name: Name

        /// The name as text.
        public var description: String { name.rawValue }

        /// The document is not in the JWS JSON General Serialization of RFC 7515, section 7.2.1.
        public static let notGeneralJSON = Self(name: .notGeneralJSON)
        /// The text is not in the compact serialization of RFC 7515, section 7.1.
        public static let notCompact = Self(name: .notCompact)
        /// Members of the general and of the flattened serialization stand side by side.
        public static let ambiguousSerialization = Self(name: .ambiguousSerialization)
        /// There is no `payload`: the content is detached (RFC 7515, appendix F).
        public static let payloadMissing = Self(name: .payloadMissing)
        /// The `payload` is not a string, or not base64url where it has to be.
        public static let payloadMalformed = Self(name: .payloadMalformed)
        /// The signatures disagree on `b64` (RFC 7797, section 3).
        public static let payloadEncodingMixed = Self(name: .payloadEncodingMixed)
        /// There is no signature, or a member of `signatures` has no `signature`.
        public static let signatureMissing = Self(name: .signatureMissing)
        /// A signature is not base64url text, or not where it has to be.
        public static let signatureMalformed = Self(name: .signatureMalformed)
        /// There are more signatures than ``JWSLimits/signatures``.
        public static let tooManySignatures = Self(name: .tooManySignatures)
        /// A signature has neither a protected nor an unprotected header.
        public static let headerMissing = Self(name: .headerMissing)
        /// A header is not base64url text of a JSON object, or a parameter has the wrong type.
        public static let headerMalformed = Self(name: .headerMalformed)
        /// A header is larger than ``JWSLimits`` allows.
        public static let headerTooLarge = Self(name: .headerTooLarge)
        /// A parameter occurs twice in a header, or in both headers.
        public static let headerDuplicate = Self(name: .headerDuplicate)
        /// `crit` breaks a rule of RFC 7515, section 4.1.11.
        public static let criticalMalformed = Self(name: .criticalMalformed)
        /// `b64` is false but not listed in `crit` (RFC 7797, section 6).
        public static let payloadEncodingNotCritical = Self(name: .payloadEncodingNotCritical)
        /// The RSA key is shorter than ``JWSVerificationKey/minimumRSABits``.
        public static let keyTooShort = Self(name: .keyTooShort)
        /// The key is of a kind that no supported algorithm uses.
        public static let keyUnsupported = Self(name: .keyUnsupported)
        /// The document is not a key set of RFC 7517, section 5.
        public static let notKeySet = Self(name: .notKeySet)
    }

    /// What went wrong.
    public let code: Code
    /// An English sentence for developers; people read the catalogue's text for the code.
    public let reason: String
    /// Where in the document; `nil` for trouble with a key.
    public let pointer: JSONPointer?

    init(_ code: Code, _ reason: String, at pointer: JSONPointer? = nil) {
        self.code = code
        self.reason = reason
        self.pointer = pointer
    }

    /// The reason and the place.
    public var description: String {
        guard let pointer else { return reason }
        return "\(reason) (at \(pointer))"
    }
}
