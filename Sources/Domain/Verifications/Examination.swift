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
    /// The time at which they are asked.
    package let checkedAt: Date
    package let format: CredentialFormat
    package let seals: Seals
    package let reading: CredentialReading
    /// The sixteen standard elements one by one; `nil` for what is no micro-credential.
    package let elements: StandardElementsReport?
    /// The credential as a person reads it; `nil` when none could be read.
    package let summary: CredentialSummary?
    package let trust: TrustDecider

    init(
        moment: Date, checkedAt: Date, format: CredentialFormat, seals: Seals, reading: CredentialReading,
        trust: TrustDecider
    ) {
        self.moment = moment
        self.checkedAt = checkedAt
        self.format = format
        self.seals = seals
        self.reading = reading
        let elements = reading.credential.flatMap { StandardElementsCheck.check($0) }
        self.summary = reading.credential.map { CredentialSummary($0) }
        self.elements = reading.credential?.isReadInFull == false ? nil : elements
        reading.credential?.leaveRoomForShortQuestions()
        self.trust = trust
    }

    /// Whether every question so far was answered from the whole credential; what was answered about one that was not
    /// may be too little.
    package var isReadInFull: Bool { reading.credential?.isReadInFull ?? true }

    /// One report a seal, in the order of the file.
    package var sealReports: [SealReport] {
        if case .read(let report) = seals { report.seals } else { [] }
    }

    /// The seal that names the credential's issuer, or the first where none does: further seals may be those of
    /// bodies that confirm what the issuer sealed.
    package var leadingSeal: SealReport? {
        let issuer = reading.credential?.issuer?.eIDASIdentifier?.notation
        let own = sealReports.first { issuer != nil && $0.seal.identity?.organizationIdentifier == issuer }
        return own ?? sealReports.first
    }
}
