// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Credentials
package import Foundation
package import JAdES
package import Trust

/// What is known about one file when the checks begin: the evidence they all draw on, gathered once.
package struct Examination: Sendable {
    /// The state of the seal around the credential.
    package enum Seals: Sendable {
        /// The file carries none.
        case absent
        /// There is a seal, but not one that can be taken apart.
        case unreadable(JAdESError)
        /// One report per seal, in the order of the file, and what they come to together.
        case read(SealedDocumentReport)
    }

    /// The time the questions are about.
    package let moment: Date
    package let format: CredentialFormat
    package let seals: Seals
    package let reading: CredentialReading
    /// The sixteen standard elements one by one; `nil` for what is no micro-credential.
    package let elements: StandardElementsReport?
    package let trust: TrustDecider

    init(
        moment: Date, format: CredentialFormat, seals: Seals, reading: CredentialReading, trust: TrustDecider
    ) {
        self.moment = moment
        self.format = format
        self.seals = seals
        self.reading = reading
        self.elements = reading.credential.flatMap { StandardElementsCheck.check($0) }
        self.trust = trust
    }

    /// The report of the first seal: who it names is who is compared with the issuer.
    package var firstSeal: SealReport? {
        if case .read(let report) = seals { report.seals.first } else { nil }
    }
}
