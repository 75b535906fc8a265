// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import Reviews
import SQLStores
import SQLiteDatabase
import TestSupport
import Testing
import Vocabulary

/// What every store of reviews promises, whatever database it stands on.
@Suite struct ReviewStoreContractTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private let day = given(PlainDate("2026-06-15"))
    private let document = Array("%PDF-1.7 Ελληνικά".utf8)

    private func text(_ text: String) throws -> ReviewText { try ReviewText(text, for: .reason) }
    private func deed(_ seconds: Double = 0) -> ReviewDeed {
        ReviewDeed(Deed(given(ActorID("person/\(PersonID(.system))")), right: "a test"), at: FixedClock.later(seconds))
    }

    private func begun(_ provider: String = "urn:x:school", _ agency: String = "20", at seconds: Double = 0) throws -> Review {
        Review(
            ReviewID(.system),
            ReviewRequest(
                provider: given(ProviderID(provider)), agency: given(AgencyID(agency)), purpose: try text("סקירה & <x>\nb")),
            by: deed(seconds))
    }

    /// One step of every kind, in an order that a review can take.
    private func course() throws -> [ReviewStep] {
        let procedure = ReviewProcedure(
            activity: given(ActivityID("7")), kind: .programme, standard: .esg, criteria: ["1.1"])
        let panel = try ReviewPanel([
            .init(person: PersonID(.system), role: .chair, declaredIndependence: true),
            .init(person: PersonID(.system), role: .student, declaredIndependence: true),
        ])
        let programme = ReportProgramme(
            name: "Música", level: .shortCycle, leadsToDegree: false, ects: "7.5", certification: .assessment,
            fields: [given(FieldOfStudy("0215"))], countries: [given(CountryCode("PT"))])
        let judgement = try ReviewJudgement(
            .positiveWithConditions, status: .voluntary,
            validity: given(ReportValidity(from: day, until: PlainDate("2030-06-14"))), programmes: [programme],
            conditions: [.init(try text("Write it down."), due: given(PlainDate("2027-01-01")))],
            summary: try text("Good."))
        let until = given(PlainDate("2026-07-15"))
        let finding = CriterionFinding(
            code: "1.1", judgement: .not, grounds: try text("Nothing there."), recommendations: try text("Begin."))
        return [
            .accepted(procedure), .panelAppointed(panel), .visitPlanned(ReviewVisit(.online, on: day)),
            .visitPlanned(ReviewVisit(.onPaper(reason: try text("It is far.")), on: day)), .visitHeld(on: day),
            .findingWritten(finding), .documentAttached(try ReviewDocument(document, title: "Draft")),
            .draftSent(deadline: until), .commented(try text("Line 3.")), .judged(judgement, appealUntil: until),
            .appealed(try text("No.")), .complained(try text("Slow.")),
            .complaintAnswered(given(ComplaintNumber(1)), .init(isUpheld: false, reasons: try text("No."))),
            .appealDecided(isUpheld: true, reasons: try text("Yes.")), .judged(judgement, appealUntil: until),
            .appealWaived, .published(report: given(ReportID("review:1"))),
        ]
    }

    private func keep(_ review: Review, in store: SQLReviewStore, document: [UInt8]? = nil) async throws -> ReviewAppending {
        try await store.append(given(ReviewAddition(review, document: document)))
    }

    @Test(arguments: StoreDriver.all)
    func `gives a review back as it was after every step`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLReviewStore(database)
        var review = try begun()
        #expect(try await keep(review, in: store) == .kept)
        for (index, step) in try course().enumerated() {
            review = try review.taking(step, by: deed(Double(index)))
            #expect(try await keep(review, in: store, document: step.name == .documentAttached ? document : nil) == .kept)
            #expect(try await store.review(review.id) == review)
            // The state that lists are made of is the one that the events make.
            #expect(try await store.reviews(ReviewQuery()) == [ReviewSummary(review)])
        }
        #expect(review.stage.name == .published)
        let log = try await SQLAuditLog(database).entries(after: 0, limit: 100)
        #expect(log.map(\.action) == review.events.map { "review-\($0.step.name.rawValue)" })
        #expect(log.allSatisfy { $0.subject == "review/\(review.id)" && $0.right == "a test" })
        #expect(!log.contains { $0.details.values.contains { $0.contains("Line 3") } })
    }

    @Test(arguments: StoreDriver.all)
    func `keeps the ends of a review that came to nothing`(_ driver: StoreDriver) async throws {
        let store = SQLReviewStore(try driver.open(folder))
        for step in [ReviewStep.declined(try text("Full.")), .withdrawn(try text("Closed."))] {
            var review = try begun()
            _ = try await keep(review, in: store)
            review = try review.taking(step, by: deed())
            _ = try await keep(review, in: store)
            #expect(try await store.review(review.id) == review)
        }
        #expect(try await store.review(ReviewID(.system)) == nil)
    }

    @Test(arguments: StoreDriver.all)
    func `takes the first of two steps after the same state, and nothing of the second`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLReviewStore(database)
        let review = try begun()
        _ = try await keep(review, in: store)
        let declined = try review.taking(.declined(try text("Full.")), by: deed(1))
        let withdrawn = try review.taking(.withdrawn(try text("Closed.")), by: deed(1))
        #expect(try await keep(declined, in: store) == .kept)
        #expect(try await keep(withdrawn, in: store, document: document) == .stale)
        #expect(try await keep(declined, in: store) == .stale)
        #expect(try await store.review(review.id) == declined)
        #expect(try await store.document(ReviewDocument.digest(document), of: review.id) == nil)
        #expect(try await SQLAuditLog(database).entries(after: 0, limit: 10).count == 2)
    }

    @Test(arguments: StoreDriver.all)
    func `keeps nothing of a publication whose evidence is refused by the register`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLReviewStore(database)
        let review = try begun()
        let plan = ImportPlan([], against: [])
        let record = ImportRecord(
            id: given(ImportID("i1")), source: "s", file: "f", version: "1", sha256: "", importedAt: FixedClock.now,
            counts: plan.counts)
        try await SQLQualityStore(database).record(plan, as: record, by: deed().deed)
        // The name of the import is taken, so that the transaction fails.
        await #expect(throws: StoreError.self) {
            try await store.append(
                given(ReviewAddition(review, evidence: ReviewEvidence(plan: plan, record: record))))
        }
        #expect(try await store.review(review.id) == nil)
        #expect(try await SQLAuditLog(database).entries(after: 0, limit: 10).map(\.action) == ["evidence-imported"])
    }

    @Test(arguments: StoreDriver.all)
    func `finds reviews by side, stage and publication, the last changed first`(_ driver: StoreDriver) async throws {
        let store = SQLReviewStore(try driver.open(folder))
        let first = try begun("urn:x:a", "20", at: 1)
        let second = try begun("urn:x:b", "20", at: 2)
        let third = try begun("urn:x:a", "21", at: 3)
        for review in [first, second, third] { _ = try await keep(review, in: store) }
        let declined = try first.taking(.declined(try text("Full.")), by: deed(9))
        _ = try await keep(declined, in: store)
        func found(_ query: ReviewQuery) async throws -> [ReviewID] { try await store.reviews(query).map(\.id) }
        #expect(try await found(ReviewQuery()) == [first.id, third.id, second.id])
        #expect(try await found(ReviewQuery(limit: 1)) == [first.id])
        #expect(try await found(ReviewQuery(providers: [given(ProviderID("urn:x:a"))])) == [first.id, third.id])
        #expect(try await found(ReviewQuery(agency: given(AgencyID("20")), stage: .requested)) == [second.id])
        #expect(try await found(ReviewQuery(onlyPublished: true)).isEmpty)
    }

    @Test(arguments: StoreDriver.all)
    func `refuses to change or remove an event, and a document that is no longer what was hashed`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLReviewStore(database)
        let review = try begun()
        _ = try await keep(review, in: store, document: document)
        let digest = ReviewDocument.digest(document)
        #expect(try await store.document(digest, of: review.id) == document)
        #expect(try await store.document(digest, of: ReviewID(.system)) == nil)
        for statement in [
            "UPDATE review_event SET content = '{}'", "DELETE FROM review_event", "DELETE FROM review_document",
            "UPDATE review_document SET bytes = sha256",
        ] {
            await #expect(throws: StoreError.self, "\(statement)") {
                _ = try await database.write { try $0.execute(statement, []) }
            }
        }
        // Whoever goes around the engine is found out.
        _ = try await database.write {
            try $0.execute(
                "INSERT INTO review_document (review, sha256, bytes) VALUES (?, ?, ?)",
                [.text(review.id.text), .text(String(repeating: "0", count: 64)), .blob([1])])
        }
        await #expect(throws: StoreError.self) {
            try await store.document(String(repeating: "0", count: 64), of: review.id)
        }
    }

    @Test(arguments: StoreDriver.all)
    func `says so when the events it holds are no review`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLReviewStore(database)
        let review = try begun()
        _ = try await keep(review, in: store)
        _ = try await database.write {
            try $0.execute(
                """
                INSERT INTO review_event (review, number, kind, content, at, actor, granted_by)
                VALUES (?, 2, 'published', '{"report":"r"}', '2026-06-15T12:00:00Z', 'x', 'y')
                """, [.text(review.id.text)])
        }
        await #expect(throws: StoreError.self) { try await store.review(review.id) }
    }
}
