// SPDX-License-Identifier: Apache-2.0

package import Awards
import Localization
import Messages
import Vocabulary

extension AwardRowView {
    /// The rows of a list with what a plan decided; without a plan (the course cannot be used) every row waits.
    package static func rows(of plan: IssuePlan?, learners: [LearnerRow], in wording: Wording) -> [AwardRowView] {
        let planned = Dictionary(
            (plan?.rows ?? []).map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return learners.compactMap { row in
            guard plan != nil else {
                // Nothing will be sealed; only rows that are wrong by themselves are worth a line.
                let errors = row.findings
                return errors.isEmpty ? nil : AwardRowView(row, fate: .refused, findings: errors, in: wording)
            }
            guard let decided = planned[row.number] else { return nil }
            switch decided.fate {
            case .willAward:
                return AwardRowView(row, fate: .award, findings: decided.remarks, in: wording)
            case .alreadyAwarded(let issued):
                let text = wording(.previewFateAlready, ["date": .date(issued.issuedAt)])
                return AwardRowView(row, fate: .already, fateText: text, findings: decided.remarks, in: wording)
            case .refused(let findings):
                return AwardRowView(row, fate: .refused, findings: findings + decided.remarks, in: wording)
            }
        }
    }

    /// What became of the rows that were planned.
    package static func rows(
        of report: IssueReport, planned: [AwardRowView], in wording: Wording
    ) -> [AwardRowView] {
        let outcomes = Dictionary(
            report.rows.map { ($0.number, $0.outcome) }, uniquingKeysWith: { first, _ in first })
        return planned.map { row in
            let (fate, text): (Fate, String) =
                switch outcomes[row.row] {
                case .awarded: (.award, wording(.sealedFateSealed))
                case .alreadyAwarded(let issued, _):
                    (.already, wording(.sealedFateAlready, ["date": .date(issued.issuedAt)]))
                case .recordedNotDelivered: (.refused, wording(.sealedFateUndelivered))
                case .notReached: (.refused, wording(.sealedFateStopped))
                case .refused, nil: (.refused, wording(.sealedFateRefused))
                }
            return AwardRowView(
                row: row.row, learner: row.learner, identifier: row.identifier, fate: fate, fateText: text,
                findings: row.findings)
        }
    }

    private init(
        _ row: LearnerRow, fate: Fate, fateText: String? = nil, findings: [Finding], in wording: Wording
    ) {
        var name = ""
        var identifier = ""
        if case .learner(let learner, _) = row.content {
            name = learner.displayName
            identifier = learner.identifier?.value ?? ""
        }
        let text = fateText ?? wording(fate == .award ? .previewFateAward : .previewFateRefused)
        self.init(
            row: row.number, learner: name, identifier: identifier, fate: fate, fateText: text,
            findings: findings.map { FindingView($0, in: wording, isInItsRow: true) })
    }
}

extension AwardResultView {
    /// Why the work stopped before the last row, in a sentence; whoever seals runs the server and can act on it.
    package static func words(_ stop: IssueReport.Stop, in wording: Wording) -> String {
        switch stop {
        case .cancelled: wording(.sealedStopCancelled)
        case .sealing(let row, let error), .store(let row, let error), .delivery(let row, let error):
            wording(.sealedStopRow, ["row": .integer(row), "reason": .text("\(error)")])
        }
    }
}

extension Learner {
    /// The name as people say it.
    package var displayName: String { "\(givenName) \(familyName)" }
}
