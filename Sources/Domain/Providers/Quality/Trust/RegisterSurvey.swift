// SPDX-License-Identifier: Apache-2.0

package import Localization

/// What is answered about every entry of the register on one day, and what an authority has to look at.
package struct RegisterSurvey: Sendable {
    /// Coverage that ends soon.
    package struct Ending: Sendable, Hashable {
        package let provider: ProviderID
        /// The last day that is covered.
        package let until: PlainDate
    }

    /// A report under a high flag, which does not count until somebody has looked at it.
    package struct Flagged: Sendable, Hashable {
        package let report: ReportID
        package let agency: AgencyID
        package let providers: [ProviderID]
    }

    /// How many days ahead an end is told.
    package static let daysAhead = 90

    package let day: PlainDate
    package let kinds: [ProviderID: TrustAnswer.Kind]
    /// The soonest first.
    package let endings: [Ending]
    /// Suspensions and withdrawals in force, the latest first.
    package let notices: [(provider: ProviderID, notice: ProviderNotice)]
    package let flagged: [Flagged]

    package init(_ evidence: ProviderEvidence, _ history: QualityHistory, on day: PlainDate) {
        self.day = day
        let horizon = day.adding(days: Self.daysAhead)
        var kinds: [ProviderID: TrustAnswer.Kind] = [:]
        var endings: [Ending] = []
        var notices: [(provider: ProviderID, notice: ProviderNotice)] = []
        for id in evidence.ids {
            let trust = ProviderTrust(names: evidence.names(of: id), history: history)
            let answer = trust.answer(on: day)
            kinds[id] = answer.kind
            if answer.kind == .covered, trust.answer(on: horizon).kind != .covered {
                endings.append(Ending(provider: id, until: Self.end(of: answer, trust)))
            }
            if let notice = trust.notice(on: day) { notices.append((id, notice)) }
        }
        self.kinds = kinds
        self.endings = endings.sorted { ($0.until, $0.provider.text) < ($1.until, $1.provider.text) }
        self.notices = notices.sorted { ($1.notice.from, $0.provider.text) < ($0.notice.from, $1.provider.text) }
        flagged = history.inDoubt.map { Flagged(report: $0.id, agency: $0.agency, providers: $0.providers) }
    }

    package var covered: Set<ProviderID> { Set(kinds.lazy.filter { $0.value == .covered }.map(\.key)) }

    /// The last covered day, found from report to report; a notice may end it earlier, which spans would show.
    private static func end(of answer: TrustAnswer, _ trust: ProviderTrust) -> PlainDate {
        trust.spans()?.coveredSpan(around: answer.date)?.until ?? answer.date
    }
}
