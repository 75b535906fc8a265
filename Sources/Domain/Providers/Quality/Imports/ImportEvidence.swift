// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
package import Vocabulary

/// Brings a file of quality evidence into the register: read, hold against the rules, compare, keep all of it or nothing.
package struct ImportEvidence: Sendable {
    /// Reads a file against the agencies and providers that its reports may name, on a day.
    package typealias Read = @Sendable ([UInt8], QualityRegister, PlainDate) -> EvidenceReading

    /// What the import is told beside the file.
    package struct Origin: Sendable, Hashable {
        /// The name of the file.
        package let file: String
        /// Which state of the source it is; the day of the import when nobody says.
        package let version: String?
        /// The SHA-256 of the file in hexadecimal digits.
        package let sha256: String

        package init(file: String, version: String?, sha256: String) {
            self.file = file
            self.version = version
            self.sha256 = sha256
        }
    }

    package struct Outcome: Sendable {
        package let reading: EvidenceReading
        package let plan: ImportPlan
        /// `nil` when nothing was kept: in a dry run, when the file was refused, or when it brings nothing new.
        package let record: ImportRecord?

        package var counts: ImportCounts { plan.counts }
    }

    package let store: any QualityStore
    package let clock: Clock
    package let read: Read

    package init(store: any QualityStore, clock: Clock, read: @escaping Read) {
        self.store = store
        self.clock = clock
        self.read = read
    }

    package func callAsFunction(_ bytes: [UInt8], from origin: Origin, by deed: Deed, isDryRun: Bool) async throws
        -> Outcome
    {
        let now = clock.now()
        guard let today = PlainDate(utcDayOf: now) else { throw ImportError.clock }
        let reading = read(bytes, try await store.register(), today)
        guard !reading.isRefused, let source = reading.source else {
            return Outcome(reading: reading, plan: ImportPlan([], against: []), record: nil)
        }
        let plan = ImportPlan(
            reading.candidates, against: try await store.currentReports(), agencies: reading.agencies,
            providers: reading.providers)
        let counts = plan.counts
        guard !isDryRun, counts.new + counts.changed + counts.agencies + counts.providers > 0 else {
            return Outcome(reading: reading, plan: plan, record: nil)
        }
        let stamp = now.formatted(.iso8601).replacing(":", with: "").replacing("-", with: "")
        guard let id = ImportID("\(stamp)-\(origin.sha256.prefix(8))") else { throw ImportError.clock }
        let record = ImportRecord(
            id: id, source: source, file: origin.file, version: origin.version ?? today.description,
            sha256: origin.sha256, importedAt: now, counts: counts)
        try await store.record(plan, as: record, by: deed)
        return Outcome(reading: reading, plan: plan, record: record)
    }
}

/// Why an import could not begin.
package enum ImportError: Error, Hashable, Sendable {
    /// The clock shows a time that is none.
    case clock
}
