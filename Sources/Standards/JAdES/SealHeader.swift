// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
public import JOSE
public import X509

/// The protected header of a seal, as far as it could be read; what could not is among the seal's findings.
public struct SealHeader: Sendable {
    /// Which parameter claims the signing time.
    public enum TimeSource: String, Sendable, Hashable {
        /// Seconds since 1970 (ETSI TS 119 182-1 v1.2.1, section 5.1.11).
        case iat
        /// An RFC 3339 time; deprecated since 2025, still in every Europass credential.
        case sigT
    }

    /// The value of `alg` as it stands.
    public internal(set) var algorithmName: String?
    /// The algorithm, `nil` when it is missing, forbidden or not supported.
    public internal(set) var algorithm: JWSAlgorithm?
    /// The sealing certificate's DER bytes, as they stand in `x5c`.
    public internal(set) var signingCertificateBytes: [UInt8]?
    /// The sealing certificate, the first in `x5c`.
    public internal(set) var signingCertificate: Certificate?
    /// The readable certificates of `x5c`, in their order.
    public internal(set) var certificates: [Certificate] = []
    /// The sealing certificate and the readable ones after it; empty when the sealing one cannot be read, so that
    /// another is never taken for it.
    public var chain: [Certificate] { signingCertificate == nil ? [] : certificates }
    /// How many certificates `x5c` holds.
    public internal(set) var certificateCount = 0
    /// The value of `x5t#S256`, base64url text.
    public internal(set) var certificateDigestText: String?
    /// The signing time that the sealer claims; nothing proves it by itself.
    public internal(set) var claimedSigningTime: Date?
    /// Where the claim stands.
    public internal(set) var timeSource: TimeSource?
    /// Whether the payload is base64url-encoded; Europass sets `b64` to false.
    public internal(set) var isPayloadEncoded = true
    /// The names in `crit`.
    public internal(set) var critical: [String] = []
    /// `cty`, the media type of the payload.
    public internal(set) var contentType: String?
    /// `typ`, the media type of the whole.
    public internal(set) var type: String?
    /// `kid`: in Europass the base64 of the certificate's issuer and serial number.
    public internal(set) var keyID: String?
    /// Whether a content time-stamp (`adoTst`) is there.
    public internal(set) var hasContentTimeStamp = false
    /// The names of all parameters, in order.
    public internal(set) var parameterNames: [String] = []

    init() {}
}
