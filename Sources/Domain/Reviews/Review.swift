// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
import Localization
package import Providers
import Vocabulary

/// A review of a provider by an agency: all that was done in it, and what follows from that.
///
/// Its state is made of its events and of nothing else, so what is kept and what is shown cannot differ.
package struct Review: Hashable, Sendable, Identifiable {
    package let id: ReviewID
    package let request: ReviewRequest
    package private(set) var stage: ReviewStage
    package private(set) var complaints: [Complaint] = []
    /// Everything that was published, oldest first. A corrected report is published beside the first.
    package private(set) var publications: [Publication] = []
    /// What was done, oldest first; only ever added to.
    package private(set) var events: [ReviewEvent]

    /// One published state of the report.
    package struct Publication: Hashable, Sendable {
        package let report: ReportID
        package let judgement: ReviewJudgement
        package let procedure: ReviewProcedure
        package let draft: ReviewDraft
        package let at: Date
    }

    /// Begins a review.
    package init(_ id: ReviewID, _ request: ReviewRequest, by deed: ReviewDeed) {
        self.id = id
        self.request = request
        stage = .first
        events = [ReviewEvent(number: 1, step: .requested(request), deed: deed)]
    }

    /// Rebuilds a review from what was kept.
    ///
    /// - Throws: ``ReviewRefusal`` when the events are not those of a review.
    package init(_ id: ReviewID, rebuilding events: [ReviewEvent]) throws(ReviewRefusal) {
        guard let first = events.first, first.number == 1, case .requested(let request) = first.step else {
            throw .brokenHistory
        }
        self.init(id, request, by: first.deed)
        for event in events.dropFirst() {
            guard event.number == self.events.count + 1 else { throw .brokenHistory }
            try take(event.step, by: event.deed)
        }
    }

    package var provider: ProviderID { request.provider }
    package var agency: AgencyID { request.agency }

    /// Whether the agency has taken the review on; only then is there a procedure to complain about.
    package var wasAccepted: Bool { events.contains { $0.step.name == .accepted } }
    package var openComplaints: [Complaint] { complaints.filter { $0.answer == nil } }

    /// The organisation of a side, as accounts know it.
    package func organisation(of party: ReviewParty) -> OrganisationReference? {
        switch party {
        case .provider: .provider(provider)
        case .agency: OrganisationReference(.qualityAgency, agency.text)
        }
    }

    /// The review after a further step.
    package func taking(_ step: ReviewStep, by deed: ReviewDeed) throws(ReviewRefusal) -> Review {
        var next = self
        try next.take(step, by: deed)
        return next
    }

    private mutating func take(_ step: ReviewStep, by deed: ReviewDeed) throws(ReviewRefusal) {
        // Time never runs backwards in a history, whatever the clock of a machine says.
        guard events.last.map({ $0.deed.at <= deed.at }) ?? true, let today = PlainDate(utcDayOf: deed.at) else {
            throw .clock
        }
        switch step {
        case .complained(let text): try complain(text)
        case .complaintAnswered(let number, let answer): try self.answer(number, answer)
        case .published(let report):
            guard case .judged(let judged) = stage else { throw .wrongStage(step.name, stage.name) }
            stage = .published(try judged.publishable(on: today).publish())
            publications.append(
                Publication(
                    report: report, judgement: judged.judgement, procedure: judged.procedure, draft: judged.draft,
                    at: deed.at))
        default: stage = try stage.after(step, today: today)
        }
        events.append(ReviewEvent(number: events.count + 1, step: step, deed: deed))
    }

    private mutating func complain(_ text: ReviewText) throws(ReviewRefusal) {
        guard wasAccepted else { throw .wrongStage(.complained, stage.name) }
        guard let number = ComplaintNumber(complaints.count + 1) else { throw .tooManyComplaints }
        complaints.append(Complaint(number: number, text: text))
    }

    private mutating func answer(_ number: ComplaintNumber, _ answer: Complaint.Answer) throws(ReviewRefusal) {
        guard let index = complaints.firstIndex(where: { $0.number == number }), complaints[index].answer == nil
        else { throw .noSuchComplaint }
        complaints[index] = Complaint(number: number, text: complaints[index].text, answer: answer)
        if answer.isUpheld, case .published(let published) = stage { stage = .judging(published.correct()) }
    }
}
