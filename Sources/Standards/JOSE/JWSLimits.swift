// SPDX-License-Identifier: Apache-2.0

/// How much of a JSON Web Signature is read before giving up.
public struct JWSLimits: Sendable, Hashable {
    /// The largest number of signatures.
    public var signatures = 16
    /// The largest protected header, in bytes of its base64url text.
    ///
    /// The largest in the official samples has 14,198 bytes; a certificate chain and a content time-stamp fit
    /// many times.
    public var headerBytes = 256 << 10
    /// The most parameters in either header; the official samples have at most ten.
    ///
    /// The rules on `crit` and on parameters in both headers compare names with names, so this bounds their work.
    public var headerParameters = 128
    /// The largest nesting inside a protected header.
    public var headerDepth = 16

    /// The limits used where none are given.
    public static let standard = Self()

    /// The standard limits, to be changed.
    public init() {}
}
