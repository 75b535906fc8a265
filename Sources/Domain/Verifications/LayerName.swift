// SPDX-License-Identifier: Apache-2.0

/// The questions a verdict answers, in the order in which they are asked and shown.
///
/// A layer appears in reports when the module that can answer it exists; names are part of the JSON interface.
package enum LayerName: String, Sendable, Hashable, CaseIterable {
    /// Is this a credential we can read?
    case format
    /// Are the sealed bytes unchanged, and made by the key in the certificate?
    case seal
    /// Is the issuer that the credential names the one in the certificate?
    case identity
    /// Does the certificate lead to an anchor that somebody here trusts?
    case trust
    /// Was the credential revoked or suspended?
    case status
    /// Does the credential apply at the time asked about?
    case time
    /// Does it hold the elements of Annex I of Council Recommendation 2022/C 243/02?
    case elements
    /// Was the awarding body quality-assured on the day of the award? Asked where there is a register to ask.
    case quality

    /// Whether the verdict's word depends on this layer; the others say what a genuine credential is worth.
    package var decidesWord: Bool { self != .elements && self != .quality }
}
