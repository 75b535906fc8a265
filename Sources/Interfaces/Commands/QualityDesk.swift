// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Providers
package import Vocabulary

/// What the commands about quality evidence work with.
package struct QualityDesk: Sendable {
    /// How reports are written for others.
    package enum Shape: String, Sendable, CaseIterable { case json, csv }

    package let store: any QualityStore
    /// The evidence joined with the register of providers.
    package let answers: QualityAnswers
    package let audit: any AuditLog
    package let clock: Clock
    /// Brings in files of the Database of External Quality Assurance Results.
    package let importDEQAR: ImportEvidence
    /// Brings in answers of the Qualification Dataset Register about accreditations.
    package let importQDR: ImportEvidence
    /// Enters an agency from a file that a person wrote.
    package let enterAgency: ImportEvidence
    /// Writes reports as the Submission API of DEQAR takes them.
    package let write: @Sendable ([QualityReport], QualityRegister, Shape) -> [UInt8]

    package init(
        store: any QualityStore, answers: QualityAnswers, audit: any AuditLog, clock: Clock,
        importDEQAR: ImportEvidence, importQDR: ImportEvidence,
        enterAgency: ImportEvidence, write: @escaping @Sendable ([QualityReport], QualityRegister, Shape) -> [UInt8]
    ) {
        self.store = store
        self.answers = answers
        self.audit = audit
        self.clock = clock
        self.importDEQAR = importDEQAR
        self.importQDR = importQDR
        self.enterAgency = enterAgency
        self.write = write
    }
}
