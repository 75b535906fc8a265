// SPDX-License-Identifier: Apache-2.0

package import Providers
package import Vocabulary

/// What the pages of imports need.
package struct EvidenceServices: Sendable {
    package let store: any QualityStore
    /// Brings in files of the Database of External Quality Assurance Results.
    package let deqar: ImportEvidence
    /// Brings in answers of the Qualification Dataset Register about accreditations.
    package let qdr: ImportEvidence
    /// The SHA-256 of bytes in hexadecimal digits.
    package let sha256: @Sendable ([UInt8]) -> String
    package let tray: ImportTray
    package let clock: Clock

    package init(
        store: any QualityStore, deqar: ImportEvidence, qdr: ImportEvidence,
        sha256: @escaping @Sendable ([UInt8]) -> String, tray: ImportTray = ImportTray(), clock: Clock
    ) {
        self.store = store
        self.deqar = deqar
        self.qdr = qdr
        self.sha256 = sha256
        self.tray = tray
        self.clock = clock
    }

    func use(_ source: ImportTray.Source) -> ImportEvidence { source == .deqar ? deqar : qdr }
}
