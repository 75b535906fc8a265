// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Keeps what is known of quality: agencies, reviewed providers, reports, notices, and the imports that brought them.
///
/// Nothing is changed or deleted: a corrected report is kept beside its earlier state, an undone import keeps its time.
package protocol QualityStore: Sendable {
    /// The agencies and providers of imports that stand.
    func register() async throws -> QualityRegister

    /// A text that changes with every import, undoing and notice; empty when there is nothing yet.
    func revision() async throws -> String

    /// All that is known of one provider, imports that were undone included.
    func history(of provider: ProviderID) async throws -> QualityHistory

    /// All that is known of all providers.
    func history() async throws -> QualityHistory

    /// Every report of imports that stand, as it was told last.
    func currentReports() async throws -> [QualityReport]

    /// A report as it stands now; `nil` when no import that stands brought it.
    func standing(of id: ReportID) async throws -> ReportStanding?

    /// Every report as it stands now, those under a high flag included.
    func standings() async throws -> [ReportStanding]

    /// The reports that do not count because of a high flag that nobody has cleared, those told first first.
    func reportsInDoubt() async throws -> [ReportStanding]

    /// What an import changed, report by report in the order of its file; a part of it.
    func changes(of id: ImportID, after offset: Int, atMost limit: Int) async throws -> [ImportChange]

    /// What an import changed about agencies and providers, in the order it was kept; a part of it.
    func bodyChanges(of id: ImportID, after offset: Int, atMost limit: Int) async throws -> [BodyChange]

    /// What an import did not take, in the order of its file, as far as it was kept (``ImportRefusal/mostKept``).
    func refusals(of id: ImportID) async throws -> [ImportRefusal]

    /// What taking an import back would do now.
    func forecast(ofUndoing id: ImportID) async throws -> UndoForecast

    /// Keeps an import: all of it or nothing, and the deed in the audit log with it.
    ///
    /// - Parameter revision: the state that the plan was made against; `nil` for whatever state there is.
    /// - Returns: `false` when the state is another one by now. Then nothing was kept, and the plan has to be made anew.
    func record(
        _ plan: ImportPlan, as record: ImportRecord, by deed: Deed, ifStill revision: String?
    ) async throws -> Bool

    /// Imports, newest first.
    func imports() async throws -> [ImportRecord]

    /// Takes an import back as a whole, and writes the deed into the audit log.
    ///
    /// - Returns: the import; `nil` when there is none of that name.
    func undo(_ id: ImportID, at moment: Date, by deed: Deed) async throws -> UndoOutcome?

    /// Keeps that a flag was cleared, and the deed in the audit log with it.
    func record(_ clearance: FlagClearance, at moment: Date, by deed: Deed) async throws

    /// Keeps a notice, and the deed in the audit log with it.
    ///
    /// - Returns: `false` when the last notice about the provider says the same: somebody, or a second press of a button,
    ///   was faster. Then nothing was kept.
    func record(_ notice: ProviderNotice, at moment: Date, by deed: Deed) async throws -> Bool
}

extension QualityStore {
    package func record(_ plan: ImportPlan, as record: ImportRecord, by deed: Deed) async throws {
        _ = try await self.record(plan, as: record, by: deed, ifStill: nil)
    }

    /// All that is known of a body under any of its names, each thing once.
    package func history(of names: Set<ProviderID>) async throws -> QualityHistory {
        var entries: [QualityEntry] = []
        var seen: Set<QualityEntry> = []
        for name in names.sorted(by: { $0.text < $1.text }) {
            for entry in try await history(of: name).entries where seen.insert(entry).inserted { entries.append(entry) }
        }
        return QualityHistory(entries)
    }
}

/// What became of an undoing.
package enum UndoOutcome: Hashable, Sendable {
    case undone(ImportRecord)
    case wasUndone(ImportRecord)
    /// Nothing: what a published review says would count no longer, and its page would go on saying it.
    case isOfReview(ImportRecord)
}
