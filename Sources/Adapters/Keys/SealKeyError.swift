// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Why a seal key could not be loaded or used.
package enum SealKeyError: Error, Hashable, Sendable {
    /// Neither PKCS#12 nor PEM, or damaged.
    case unreadable
    /// The key is encrypted and no passphrase was given.
    case passphraseNeeded
    /// The passphrase does not open the key.
    case wrongPassphrase
    /// The file is encrypted in a way that the system's cryptography no longer opens.
    case oldEncryption
    /// The file holds no private key.
    case noPrivateKey
    /// The file holds more than one private key, and nothing says which one seals.
    case severalPrivateKeys
    /// The file holds no certificate.
    case noCertificate
    /// No certificate in the file belongs to the private key.
    case keyDoesNotMatchCertificate
    /// The certificate of the key cannot be read.
    case unsupportedCertificate
    /// The key is neither RSA nor on P-256, P-384 or P-521.
    case unsupportedKey
    /// The RSA key is too short to be accepted by anyone.
    case keyTooShort(bits: Int)
    /// The key cannot make signatures of this algorithm.
    case algorithmDoesNotFit(name: String)
    /// The certificate is meant for something else than signing documents; whoever verifies would refuse the seal.
    case notForSealing
    /// The certificate is no longer valid.
    case expired(since: Date)
    /// The certificate is not valid yet.
    case notYetValid(until: Date)
    /// The system's cryptography refused to sign.
    case signingFailed

    /// The published, stable name, `keys.…`; the message catalogue has its words.
    package var code: String {
        switch self {
        case .unreadable: "keys.file.unreadable"
        case .passphraseNeeded: "keys.passphrase.needed"
        case .wrongPassphrase: "keys.passphrase.wrong"
        case .oldEncryption: "keys.file.oldEncryption"
        case .noPrivateKey: "keys.key.missing"
        case .severalPrivateKeys: "keys.key.several"
        case .noCertificate: "keys.certificate.missing"
        case .keyDoesNotMatchCertificate: "keys.certificate.mismatch"
        case .unsupportedCertificate: "keys.certificate.unsupported"
        case .unsupportedKey: "keys.key.unsupported"
        case .keyTooShort: "keys.key.tooShort"
        case .algorithmDoesNotFit: "keys.algorithm.mismatch"
        case .notForSealing: "keys.certificate.notForSealing"
        case .expired: "keys.certificate.expired"
        case .notYetValid: "keys.certificate.notYetValid"
        case .signingFailed: "keys.signing.failed"
        }
    }
}

extension SealKeyError: CustomStringConvertible {
    /// An English sentence for the command line and the log.
    package var description: String {
        switch self {
        case .unreadable: "The file is neither PKCS#12 nor PEM, or it is damaged."
        case .passphraseNeeded: "The key is encrypted; its passphrase is needed."
        case .wrongPassphrase: "The passphrase does not open the key."
        case .oldEncryption:
            "The file is encrypted in an old way that this system does not open; export it again with AES-256."
        case .noPrivateKey: "The file holds no private key."
        case .severalPrivateKeys: "The file holds several private keys; keep only the one that seals."
        case .noCertificate: "The file holds no certificate."
        case .keyDoesNotMatchCertificate: "No certificate in the file belongs to the private key."
        case .unsupportedCertificate: "The certificate of the key cannot be read."
        case .unsupportedKey: "The key is of a kind that cannot seal; use RSA, P-256, P-384 or P-521."
        case .keyTooShort(let bits): "The RSA key has \(bits) bits; at least 2048 are needed."
        case .algorithmDoesNotFit(let name): "The key cannot make signatures of \(name)."
        case .notForSealing: "The certificate is not meant for signing documents."
        case .expired(let date): "The seal certificate expired on \(date.ISO8601Format())."
        case .notYetValid(let date): "The seal certificate is valid only from \(date.ISO8601Format())."
        case .signingFailed: "The system's cryptography refused to sign."
        }
    }
}
