// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
package import Vocabulary

/// Keeps the digest of a report's document that is at hand, or holds a file against the digest that is kept.
///
/// The digest enters as an import of its own, so that it can be taken back, and what was known before stays asked for.
package struct AttachDocument: Sendable {
    package static let source = "document at hand"

    package let store: any QualityStore
    package let clock: Clock

    package init(store: any QualityStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Parameters:
    ///   - number: which of the report's documents, counted from 1; the only one if `nil`.
    ///   - sha256: the SHA-256 of the file in hexadecimal digits.
    /// - Returns: the import; `nil` when the digest was known already.
    package func callAsFunction(
        _ id: ReportID, number: Int?, file: String, sha256: String, by deed: Deed
    ) async throws -> ImportRecord? {
        for _ in 0..<ImportEvidence.mostAttempts {
            let revision = try await store.revision()
            guard let (plan, record) = try await plan(id, number, file, sha256, deed) else { return nil }
            // A report that was told anew meanwhile is not set back to what it said before.
            if try await store.record(plan, as: record, by: deed, ifStill: revision) { return record }
        }
        throw ImportError.busy
    }

    /// `nil` when the digest is known already.
    private func plan(
        _ id: ReportID, _ number: Int?, _ file: String, _ sha256: String, _ deed: Deed
    ) async throws -> (ImportPlan, ImportRecord)? {
        let (standing, index) = try await find(id, number)
        var report = standing.report
        guard report.documents[index].sha256 != sha256 else { return nil }
        report.documents[index].sha256 = sha256
        // A report in doubt stays so; one that was cleared needs no second look for a digest.
        let flags = standing.isInDoubt ? [ReportFlag(.high, "report.flag.kept", at: nil)] : []
        let candidate = ReportCandidate(
            place: nil, label: id.text, content: .taken(report, flags: flags, remarks: []))
        let plan = ImportPlan([candidate], against: [standing.report])
        let now = clock.now()
        guard let name = ImportID.naming(sha256, at: now), let day = PlainDate(utcDayOf: now) else {
            throw ImportError.clock
        }
        let record = ImportRecord(
            id: name, source: Self.source, file: file, version: day.description, sha256: sha256, importedAt: now,
            author: deed.actor, counts: plan.counts)
        return (plan, record)
    }

    /// Whether a file is the document that the register knows; `nil` when it knows no digest of it.
    package func check(_ id: ReportID, number: Int?, sha256: String) async throws -> Bool? {
        let (standing, index) = try await find(id, number)
        return standing.report.documents[index].sha256.map { $0 == sha256 }
    }

    private func find(_ id: ReportID, _ number: Int?) async throws -> (ReportStanding, Int) {
        guard let standing = try await store.standing(of: id) else { throw DocumentError.noSuchReport(id) }
        let count = standing.report.documents.count
        if number == nil, count != 1 { throw DocumentError.whichDocument(count) }
        let index = (number ?? 1) - 1
        guard standing.report.documents.indices.contains(index) else { throw DocumentError.noSuchDocument(count) }
        return (standing, index)
    }
}

/// Why a document could not be found.
package enum DocumentError: Error, Hashable, Sendable {
    case noSuchReport(ReportID)
    /// The report names none or several; the number says how many.
    case whichDocument(Int)
    case noSuchDocument(Int)
}
