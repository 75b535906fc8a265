// SPDX-License-Identifier: Apache-2.0

/// A published, stable name of an observation about a seal, such as `seal.signature.broken`.
///
/// Codes are never renamed; a message catalogue holds the words for each of ``allCases``.
public struct SealCode: Hashable, Sendable, CustomStringConvertible {
    private enum Name: String, CaseIterable {
        case serializationUnsupported = "seal.serialization.unsupported"
        case serializationAmbiguous = "seal.serialization.ambiguous"
        case payloadDetached = "seal.payload.detached"
        case payloadMalformed = "seal.payload.malformed"
        case payloadEncodingMixed = "seal.payload.encodingMixed"
        case signatureMissing = "seal.signature.missing"
        case signatureMalformed = "seal.signature.malformed"
        case signatureBroken = "seal.signature.broken"
        case signatureTooMany = "seal.signature.tooMany"
        case headerMissing = "seal.header.missing"
        case headerMalformed = "seal.header.malformed"
        case headerTooLarge = "seal.header.tooLarge"
        case headerDuplicateMember = "seal.header.duplicateMember"
        case headerCriticalMalformed = "seal.header.criticalMalformed"
        case headerCriticalUnknown = "seal.header.criticalUnknown"
        case headerEncodingNotCritical = "seal.header.encodingNotCritical"
        case algorithmMissing = "seal.algorithm.missing"
        case algorithmForbidden = "seal.algorithm.forbidden"
        case algorithmUnsupported = "seal.algorithm.unsupported"
        case algorithmKeyMismatch = "seal.algorithm.keyMismatch"
        case keyTooShort = "seal.key.tooShort"
        case keyUnsupported = "seal.key.unsupported"
        case certificateMissing = "seal.certificate.missing"
        case certificateMalformed = "seal.certificate.malformed"
        case certificateUnsupported = "seal.certificate.unsupported"
        case certificateTooMany = "seal.certificate.tooMany"
        case certificateChainUnreadable = "seal.certificate.chainUnreadable"
        case certificateDigestMissing = "seal.certificate.digestMissing"
        case certificateDigestUnsupported = "seal.certificate.digestUnsupported"
        case certificateDigestMismatch = "seal.certificate.digestMismatch"
        case timeMissing = "seal.time.missing"
        case timeAmbiguous = "seal.time.ambiguous"
        case timeMalformed = "seal.time.malformed"
        case policyNotEvaluated = "seal.policy.notEvaluated"
        case unsignedUnreadable = "seal.unsigned.unreadable"
        case several = "seal.several"
        case sealingChainEmpty = "sealing.chain.empty"
        case sealingKeyMismatch = "sealing.key.mismatch"
        case sealingCertificateExpired = "sealing.certificate.expired"
        case sealingCertificateNotYetValid = "sealing.certificate.notYetValid"
        case sealingPayloadNotText = "sealing.payload.notText"
    }

    private let name: Name

    private init(_ name: Name) { self.name = name }

    /// The published text.
    public var rawValue: String { name.rawValue }
    /// The published text.
    public var description: String { name.rawValue }

    /// Every code, in the order of the declarations below.
    public static var allCases: [Self] { Name.allCases.map(Self.init) }

    /// Not the JWS JSON General Serialization, which is the only one that Europass seals use.
    public static let serializationUnsupported = Self(.serializationUnsupported)
    /// Members of two serializations side by side.
    public static let serializationAmbiguous = Self(.serializationAmbiguous)
    /// The sealed content is not in the document (`sigD`, or no `payload`).
    public static let payloadDetached = Self(.payloadDetached)
    /// The payload is not a string, or not base64url text where it has to be.
    public static let payloadMalformed = Self(.payloadMalformed)
    /// Several seals disagree on how the payload is encoded.
    public static let payloadEncodingMixed = Self(.payloadEncodingMixed)
    /// There is no signature.
    public static let signatureMissing = Self(.signatureMissing)
    /// The signature is not base64url text, or has another length than the key's signatures have.
    public static let signatureMalformed = Self(.signatureMalformed)
    /// The signature is not the certificate's signature over this header and this payload.
    public static let signatureBroken = Self(.signatureBroken)
    /// There are more seals than are read.
    public static let signatureTooMany = Self(.signatureTooMany)
    /// The seal has no protected header.
    public static let headerMissing = Self(.headerMissing)
    /// A header cannot be read, or a parameter has the wrong type.
    public static let headerMalformed = Self(.headerMalformed)
    /// A header is larger than is read.
    public static let headerTooLarge = Self(.headerTooLarge)
    /// A header parameter occurs twice.
    public static let headerDuplicateMember = Self(.headerDuplicateMember)
    /// `crit` breaks a rule of RFC 7515, section 4.1.11.
    public static let headerCriticalMalformed = Self(.headerCriticalMalformed)
    /// `crit` lists a parameter that neither JAdES nor RFC 7797 defines.
    public static let headerCriticalUnknown = Self(.headerCriticalUnknown)
    /// `b64` is false but not listed in `crit`.
    public static let headerEncodingNotCritical = Self(.headerEncodingNotCritical)
    /// There is no `alg` in the protected header.
    public static let algorithmMissing = Self(.algorithmMissing)
    /// `alg` names no signature at all (`none`) or one with a shared secret (`HS256` and its kin).
    public static let algorithmForbidden = Self(.algorithmForbidden)
    /// `alg` names an algorithm that this implementation does not check.
    public static let algorithmUnsupported = Self(.algorithmUnsupported)
    /// `alg` names an algorithm that the certificate's key cannot have used.
    public static let algorithmKeyMismatch = Self(.algorithmKeyMismatch)
    /// The certificate's RSA key has fewer than 2048 bits.
    public static let keyTooShort = Self(.keyTooShort)
    /// The certificate's key is of a kind that this implementation does not check.
    public static let keyUnsupported = Self(.keyUnsupported)
    /// There is no certificate (`x5c`) in the protected header.
    public static let certificateMissing = Self(.certificateMissing)
    /// The sealing certificate cannot be read.
    public static let certificateMalformed = Self(.certificateMalformed)
    /// The sealing certificate is signed with an algorithm that this implementation does not know.
    public static let certificateUnsupported = Self(.certificateUnsupported)
    /// There are more certificates than are read.
    public static let certificateTooMany = Self(.certificateTooMany)
    /// A certificate above the sealing one cannot be read; the seal itself does not need it.
    public static let certificateChainUnreadable = Self(.certificateChainUnreadable)
    /// The header does not say by digest which certificate seals (`x5t#S256`).
    public static let certificateDigestMissing = Self(.certificateDigestMissing)
    /// The header names the certificate by another digest only (`x5t#o`, `sigX5ts`).
    public static let certificateDigestUnsupported = Self(.certificateDigestUnsupported)
    /// `x5t#S256` is not the digest of the first certificate in `x5c`.
    public static let certificateDigestMismatch = Self(.certificateDigestMismatch)
    /// The header claims no signing time (`iat` or `sigT`).
    public static let timeMissing = Self(.timeMissing)
    /// The header claims two signing times.
    public static let timeAmbiguous = Self(.timeAmbiguous)
    /// The claimed signing time cannot be read.
    public static let timeMalformed = Self(.timeMalformed)
    /// The header names a signature policy (`sigPId`), which is not evaluated.
    public static let policyNotEvaluated = Self(.policyNotEvaluated)
    /// The unsigned properties (`etsiU`) cannot be read; they are not part of what is sealed.
    public static let unsignedUnreadable = Self(.unsignedUnreadable)
    /// The document carries more than one seal, and every one counts.
    public static let several = Self(.several)
    /// Sealing: no certificate was given.
    public static let sealingChainEmpty = Self(.sealingChainEmpty)
    /// Sealing: the certificate's key cannot make signatures of the signer's algorithm.
    public static let sealingKeyMismatch = Self(.sealingKeyMismatch)
    /// Sealing: the certificate is no longer valid.
    public static let sealingCertificateExpired = Self(.sealingCertificateExpired)
    /// Sealing: the certificate is not valid yet.
    public static let sealingCertificateNotYetValid = Self(.sealingCertificateNotYetValid)
    /// Sealing: the payload is not UTF-8 text and cannot be carried as a JSON string.
    public static let sealingPayloadNotText = Self(.sealingPayloadNotText)
}
