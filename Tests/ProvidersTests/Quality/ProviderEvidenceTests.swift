// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// One body, several names: the register of providers and the evidence, joined when something is asked.
@Suite struct ProviderEvidenceTests {
    private func reviewed(_ id: String, _ identifiers: (IdentifierScheme, String)...) throws -> ReviewedProvider {
        ReviewedProvider(
            id: try .named(id), name: id, seats: [given(CountryCode("FI"))], isHigherEducation: true,
            identifiers: identifiers.map { given(ProviderIdentifier($0.0, $0.1)) })
    }

    private func names(_ ids: String...) throws -> Set<ProviderID> { Set(try ids.map { try .named($0) }) }

    @Test func `an entry leads to the evidence by an identifier, however it is written`() throws {
        let entry = try RegisteredProvider.entry("school", "School", identifiers: [(.vat, "FI12345671")])
        let evidence = ProviderEvidence(
            [entry], reviewed: QualityRegister(providers: [try reviewed("P1", (.eidas, "VATFI-12345671"))]))
        #expect(evidence.names(of: entry.id) == .known(try names("school", "P1")))
        // And back: who asks about the name of the evidence gets the entry's notices too.
        #expect(evidence.names(of: try .named("P1")) == .known(try names("school", "P1")))
        #expect(evidence.names(of: try .named("nobody")) == .known(try names("nobody")))
    }

    @Test func `a merge joins the evidence of both, and undoing it separates them`() throws {
        let a = try RegisteredProvider.entry("a", "A", identifiers: [(.vat, "FI12345671")])
        let b = try RegisteredProvider.entry("b", "B", identifiers: [(.pic, "900000001")])
        let reviews = QualityRegister(
            providers: [try reviewed("P1", (.vat, "FI12345671")), try reviewed("P2", (.pic, "900000001"))])
        let apart = ProviderEvidence([a, b], reviewed: reviews)
        #expect(apart.names(of: a.id) == .known(try names("a", "P1")))
        let merged = ProviderEvidence(
            [try ProviderMerge.combined(a, b)], merged: [b.id: a.id], reviewed: reviews)
        #expect(merged.names(of: a.id) == .known(try names("a", "b", "P1", "P2")))
        #expect(merged.names(of: b.id) == merged.names(of: a.id))
        #expect(merged.members(of: a.id) == (try names("a", "b")))
        #expect(merged.ambiguities.isEmpty)
    }

    @Test func `an identifier of two bodies is a doubt with their names, until they are merged into the entry`() throws {
        let entry = try RegisteredProvider.entry("a", "A", identifiers: [(.vat, "FI12345671")])
        let reviews = QualityRegister(
            providers: [try reviewed("P1", (.vat, "FI12345671")), try reviewed("P2", (.vat, "FI12345671"))])
        let evidence = ProviderEvidence([entry], reviewed: reviews)
        #expect(evidence.names(of: entry.id) == .ambiguous(try names("a", "P1", "P2")))
        #expect(evidence.ambiguities.map(\.rivals) == [[try .named("P1"), try .named("P2")]])
        let half = ProviderEvidence([entry], merged: [try .named("P1"): entry.id], reviewed: reviews)
        #expect(half.ambiguities.map(\.rivals) == [[try .named("P2")]])
        let whole = ProviderEvidence(
            [entry], merged: [try .named("P1"): entry.id, try .named("P2"): entry.id], reviewed: reviews)
        #expect(whole.names(of: entry.id) == .known(try names("a", "P1", "P2")))
        #expect(whole.ambiguities.isEmpty)
    }

    @Test func `whoever has the role of a sealer may seal for its principal in that time, and nobody else may`() throws {
        let school = try RegisteredProvider.entry("school", "School", identifiers: [(.vat, "FI12345671")])
        let year = ValidityPeriod(from: given(PlainDate("2026-01-01")), until: given(PlainDate("2026-12-31")))
        let role = ProviderRole(.sealer, for: school.id, period: given(year))
        let service = try RegisteredProvider.entry("service", "Service", roles: [role])
        let stranger = try RegisteredProvider.entry("stranger", "Stranger", identifiers: [(.pic, "900000001")])
        let evidence = ProviderEvidence([school, service, stranger])
        func may(_ sealer: BodyIdentity, _ body: BodyIdentity, _ day: String = "2026-06-15") -> Bool {
            evidence.maySeal(sealer, whatWasAwardedBy: body, on: given(PlainDate(day)))
        }
        let vat: Set = [given(ProviderIdentifier(.vat, "FI12345671"))]
        let body = BodyIdentity(id: nil, identifiers: vat)
        #expect(may(BodyIdentity(id: "service", identifiers: []), body))
        #expect(!may(BodyIdentity(id: "service", identifiers: []), body, "2027-01-01"))
        #expect(!may(BodyIdentity(id: "stranger", identifiers: []), body))
        #expect(may(BodyIdentity(id: "school", identifiers: []), body))
        // A document gives its nodes ids of its own, which name nobody.
        #expect(may(BodyIdentity(id: "urn:node:1", identifiers: vat), BodyIdentity(id: "urn:node:2", identifiers: vat)))
        #expect(!may(BodyIdentity(id: "urn:node:1", identifiers: []), BodyIdentity(id: "urn:node:2", identifiers: [])))
        // One name for two bodies makes them no one body.
        #expect(!may(BodyIdentity(id: "x", identifiers: []), BodyIdentity(id: "x", identifiers: vat)))
    }

    @Test func `evidence that another entry stands for is nobody else's`() throws {
        let mine = try RegisteredProvider.entry("a", "A", identifiers: [(.vat, "FI12345671")])
        let other = try RegisteredProvider.entry("P1", "Other")
        let evidence = ProviderEvidence(
            [mine, other], reviewed: QualityRegister(providers: [try reviewed("P1", (.vat, "FI12345671"))]))
        #expect(evidence.names(of: mine.id) == .ambiguous(try names("a", "P1")))
    }

    @Test func `a document that names one body and carries the number of another is a doubt`() throws {
        let entry = try RegisteredProvider.entry("a", "A", identifiers: [(.vat, "FI12345671")])
        let evidence = ProviderEvidence(
            [entry], reviewed: QualityRegister(providers: [try reviewed("P9", (.pic, "900000001"))]))
        let number = given(ProviderIdentifier(.vat, "FI12345671"))
        let stranger = BodyIdentity(id: "P9", identifiers: [number])
        guard case .ambiguous = evidence.names(of: stranger) else {
            Issue.record("a stranger's name was taken for the entry's")
            return
        }
        let own = BodyIdentity(id: "https://elsewhere.example", identifiers: [number])
        #expect(evidence.names(of: own) == .known(try names("a", "https://elsewhere.example")))
    }

    @Test func `answers from all names, and knows nothing while the names are in doubt`() throws {
        let (p1, p2) = (try ProviderID.named("P1"), try ProviderID.named("P2"))
        let history = QualityHistory([
            Quality.entry(Quality.report("x", "2010-01-01", "2012-12-31", providers: [p1]), known: "2010-01-02"),
            Quality.entry(Quality.report("y", "2013-01-01", "2020-12-31", providers: [p2]), known: "2013-01-02"),
        ])
        let known = ProviderTrust(names: .known([p1, p2]), history: history)
        #expect(known.answer(on: Quality.day("2011-01-01")).kind == .covered)
        #expect(known.answer(on: Quality.day("2015-01-01")).kind == .covered)
        let doubtful = ProviderTrust(names: .ambiguous([p1, p2]), history: history)
        #expect(doubtful.answer(on: Quality.day("2015-01-01")).reason == .ambiguous)
        #expect(doubtful.answer(on: Quality.day("2015-01-01")).kind == .unknown)
        #expect(doubtful.spans() == nil)
    }

    @Test func `a suspension under any name forbids, doubtful or not`() throws {
        let history = QualityHistory([Quality.notice(.suspended, "2020-01-01", known: "2020-01-01")])
        for names in [ProviderEvidence.Names.known, ProviderEvidence.Names.ambiguous] {
            let trust = ProviderTrust(names: names([try .named("a"), Quality.provider]), history: history)
            #expect(trust.notice(on: Quality.day("2020-02-01"))?.kind == .suspended)
            #expect(trust.notice(on: Quality.day("2019-02-01")) == nil)
        }
    }

    /// A notice stands under the name that was given, whatever name the evidence has.
    @Test func `a body without an entry keeps its own name beside the one that its number leads to`() throws {
        let evidence = ProviderEvidence([], reviewed: QualityRegister(providers: [try reviewed("P1", (.vat, "FI12345671"))]))
        let body = BodyIdentity(id: "school", identifiers: [given(ProviderIdentifier(.vat, "FI12345671"))])
        #expect(evidence.names(of: body) == .known(try names("school", "P1")))
    }

    @Test func `surveys who is covered today, whose cover ends soon, and what waits`() throws {
        let ending = try RegisteredProvider.entry("ending", "Ending")
        let lasting = try RegisteredProvider.entry("lasting", "Lasting")
        let stranger = try RegisteredProvider.entry("stranger", "Stranger")
        let suspended = try RegisteredProvider.entry(Quality.provider.text, "Suspended")
        let history = QualityHistory([
            Quality.entry(Quality.report("e", "2022-01-01", "2026-12-31", providers: [ending.id]), known: "2022-01-02"),
            Quality.entry(Quality.report("l", "2022-01-01", "2029-12-31", providers: [lasting.id]), known: "2022-01-02"),
            Quality.entry(Quality.report("s", "2022-01-01", "2029-12-31"), known: "2022-01-02"),
            Quality.entry(Quality.report("h", "2026-01-01", "2029-12-31"), known: "2026-01-02", hidden: true),
            Quality.notice(.suspended, "2026-10-01", known: "2026-09-01"),
        ])
        let survey = RegisterSurvey(
            ProviderEvidence([ending, lasting, stranger, suspended]), history, on: Quality.day("2026-11-25"))
        #expect(survey.covered == [ending.id, lasting.id])
        #expect(survey.kinds[stranger.id] == .unknown)
        #expect(survey.endings.map(\.provider) == [ending.id])
        #expect(survey.endings.map(\.until) == [Quality.day("2026-12-31")])
        #expect(survey.notices.map(\.provider) == [suspended.id])
        #expect(survey.flagged.map(\.report.text) == ["h"])
    }
}
