// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Credentials
package import Foundation
package import Vocabulary

/// All that a verification found out about one file: the word, the layers behind it, and what the credential says.
package struct VerificationReport: Sendable {
    package let verdict: Verdict
    /// When the checks were made.
    package let checkedAt: Date
    /// The carrier that was recognised.
    package let format: CredentialFormat
    /// The layers in the order of ``LayerName``.
    package let layers: [Layer]
    /// The credential as a person would read it; `nil` when none could be read.
    package let credential: CredentialSummary?
    /// Who sealed it, as the certificate says; shown even when nothing vouches for the certificate.
    package let sealer: Sealer?
    /// The sixteen standard elements one by one; `nil` for what is no micro-credential.
    package let elements: StandardElementsReport?

    package init(
        checkedAt: Date, format: CredentialFormat, layers: [Layer], credential: CredentialSummary?, sealer: Sealer?,
        elements: StandardElementsReport? = nil
    ) {
        self.verdict = Verdict(deciding: layers)
        self.checkedAt = checkedAt
        self.format = format
        self.layers = layers
        self.credential = credential
        self.sealer = sealer
        self.elements = elements
    }

    /// Whether nobody sealed the file, which is another thing than a seal that cannot be judged.
    package var isUnsealed: Bool { self[.seal]?.code == "seal.absent" }

    package subscript(name: LayerName) -> Layer? { layers.first { $0.name == name } }
}

extension VerificationReport {
    /// The warning that the issuer calls itself by a name that is not in its certificate.
    package var nameWarning: Finding? {
        self[.identity].flatMap { $0.code == "identity.nameDiffers" ? $0.reason : nil }
    }
}
