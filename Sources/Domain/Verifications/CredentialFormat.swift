// SPDX-License-Identifier: Apache-2.0

/// The carrier in which a credential arrived.
package enum CredentialFormat: String, Sendable, Hashable, CaseIterable {
    /// A European Digital Credential with a JAdES seal around it.
    case sealedEuropeanDigitalCredential = "edc-sealed"
    /// A European Digital Credential without a seal.
    case europeanDigitalCredential = "edc"
    /// The upload wrapper of the European tools, `{credential, deliveryDetails}`.
    case uploadWrapper = "edc-upload"
    /// JSON, but nothing we know.
    case unrecognised
}
