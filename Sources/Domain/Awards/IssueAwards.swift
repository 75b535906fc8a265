// SPDX-License-Identifier: Apache-2.0

/// Awards a micro-credential to learners as ``PlanAwards`` planned it: one sealed document for each good row.
///
/// The order for each row is seal, record, deliver. Whatever stops it between two steps, no learner is awarded twice
/// and no document is handed over that the store does not hold: a document sealed but not recorded is forgotten, one
/// recorded but not delivered is delivered by the next run.
package struct IssueAwards: Sendable {
    package let store: any AwardStore
    package let sealing: any AwardSealing

    package init(store: any AwardStore, sealing: any AwardSealing) {
        self.store = store
        self.sealing = sealing
    }

    /// Carries the plan out. It must have been made for a seal of the same kind, test or real.
    ///
    /// - Parameters:
    ///   - isDelivered: whether an award of an earlier run has its document where it should be.
    ///   - deliver: hands a document over; the store holds it already. Must do nothing when it is there.
    ///   - progress: called after each row with rows done and rows in all.
    /// - Returns: what happened to every row. Trouble with the seal, the store or the delivery, and a cancelled task,
    ///   stop the run and are in the report.
    package func callAsFunction(
        _ plan: IssuePlan,
        isDelivered: (IssuedAward) throws -> Bool = { _ in false },
        deliver: (IssuedAward, [UInt8]) throws -> Void,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async -> IssueReport {
        precondition(plan.isTest == sealing.isTest, "the identifiers of the plan are those of another kind of seal")
        var done: [IssueReport.Row] = []
        done.reserveCapacity(plan.rows.count)
        var stop: IssueReport.Stop?
        for row in plan.rows {
            if stop == nil, Task.isCancelled { stop = .cancelled }
            guard stop == nil else {
                done.append(IssueReport.Row(number: row.number, outcome: unreached(row)))
                continue
            }
            let (outcome, trouble) = await carryOut(row, plan, isDelivered: isDelivered, deliver: deliver)
            done.append(IssueReport.Row(number: row.number, outcome: outcome))
            stop = trouble
            progress(done.count, plan.rows.count)
        }
        return IssueReport(rows: done, stop: stop)
    }

    private func unreached(_ row: IssuePlan.Row) -> IssueReport.RowOutcome {
        if case .refused(let findings) = row.fate { .refused(findings) } else { .notReached }
    }
}
