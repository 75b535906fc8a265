// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import Reviews
import SQLStores
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// What holds for every course that a review can take.
@Suite struct ReviewPropertyTests {
    struct Move: Sendable {
        let step: Int
        let days: Int
        let isUpheld: Bool
    }

    /// Chooses among the steps that the stage offers most of the time, so that courses get somewhere.
    private static let moves = Gen<Move> { choices in
        Move(
            step: Int(choices.next(upTo: 1_000)), days: Int(choices.next(upTo: 3)) * 11,
            isUpheld: choices.next(upTo: 1) == 1)
    }.array(count: 0...60)

    private static func step(_ move: Move, _ review: Review, today: PlainDate, at moment: Date) -> ReviewStep {
        let offered = Sample.everyStep.filter {
            review.stage.offers.contains($0.name) || [.complained, .complaintAnswered].contains($0.name)
        }
        let pool = move.step % 8 == 0 || offered.isEmpty ? Sample.everyStep : offered
        let chosen = pool[move.step / 8 % pool.count]
        switch chosen {
        case .findingWritten:
            let open = review.stage.draft.flatMap { draft in review.stage.procedure.map { draft.open(under: $0) } }
            return .findingWritten(Sample.finding(open?.first ?? "1"))
        case .draftSent: return .draftSent(deadline: Sample.day(20, from: moment))
        case .visitHeld: return .visitHeld(on: today)
        case .judged:
            return .judged(
                Sample.judgement(move.isUpheld ? .positive : .negative, from: today),
                appealUntil: Sample.day(30, from: moment))
        case .appealDecided: return .appealDecided(isUpheld: move.isUpheld, reasons: Sample.text("So."))
        case .published: return .published(report: given(review.reportID))
        case .complaintAnswered:
            return .complaintAnswered(
                review.openComplaints.first?.number ?? given(ComplaintNumber(1)),
                Complaint.Answer(isUpheld: move.isUpheld, reasons: Sample.text("So.")))
        default: return chosen
        }
    }

    @Test func `never publishes under an open appeal, only grows, and is what its events make it`() {
        let reached = Mutex<Set<ReviewStep.Name>>([])
        forAll(Self.moves, runs: 600) { moves in
            // Long courses begin at a judgement, since few would come that far by chance.
            var review = moves.count > 20 ? Sample.review(at: .judged) : Sample.review()
            var moment = FixedClock.now
            var openAppeal = false
            var appealUntil: PlainDate?
            for move in moves {
                moment += Double(move.days) * 86_400
                let today = given(PlainDate(utcDayOf: moment))
                let step = Self.step(move, review, today: today, at: moment)
                let before = review
                guard let next = try? review.taking(step, by: ReviewDeed(Sample.deed().deed, at: moment)) else {
                    continue
                }
                review = next
                reached.withLock { _ = $0.insert(step.name) }
                switch step {
                case .judged(_, let until): appealUntil = until
                case .appealWaived: appealUntil = nil
                case .appealed: openAppeal = true
                case .appealDecided:
                    openAppeal = false
                    appealUntil = nil
                case .published:
                    if openAppeal || appealUntil.map({ today <= $0 }) ?? false { return false }
                default: break
                }
                guard review.events.count == before.events.count + 1, review.events.starts(with: before.events),
                    review.publications.starts(with: before.publications),
                    review.complaints.count >= before.complaints.count,
                    try Review(review.id, rebuilding: review.events) == review
                else { return false }
            }
            return true
        }
        // Courses that never came so far would prove nothing.
        #expect(reached.withLock { $0.isSuperset(of: [.appealed, .appealDecided, .published, .complaintAnswered]) })
    }

    @Test func `keeps what it says, with a line in the log for every event, whoever tries what`() async throws {
        await forAll(Self.moves, runs: 12) { moves in
            let house = try await House()
            let (agent, staff) = (try await house.agent(), try await house.staff())
            var review = try await house.requested(by: staff)
            let take = TakeReviewStep(house.desk)
            // Somewhere in the middle, so that short courses get to judgements too.
            if moves.count > 6 { review = try await house.drafted(agent, staff) }
            for move in moves {
                house.hand.advance(days: move.days)
                let today = given(PlainDate(utcDayOf: house.hand.now))
                let step = Self.step(move, review, today: today, at: house.hand.now)
                let isAttachment = step.name == .documentAttached
                let who = step.name.party == .agency ? agent : staff
                if let next = try? await take(
                    step, in: review.id, seen: review.events.count,
                    document: isAttachment ? Sample.documentBytes : nil, by: who)
                {
                    review = next
                }
                guard try await house.store.review(review.id) == review else { return false }
            }
            let kept = try await house.store.reviews(ReviewQuery()).first { $0.id == review.id }
            let entries = try await SQLAuditLog(house.database).entries(after: 0, limit: 1_000)
                .filter { $0.subject == "review/\(review.id)" }
            let published = try await house.quality.history(of: Sample.provider).entries.count
            return kept == ReviewSummary(review)
                && entries.map(\.action) == review.events.map { "review-\($0.step.name.rawValue)" }
                && published == review.publications.count
        }
    }
}
