// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
import Messages
package import Providers
import Vocabulary

/// Whether a provider is quality-assured, since when, for what and why, in words; and how it came to that.
package struct ProviderTrustView: Sendable {
    /// The answer of today.
    package let standing: Standing
    package let sentence: [SentencePart]
    package let remarks: [String]
    /// The latest first.
    package let events: [TrustEvent]

    /// An answer as a mark and a word; the mark of "not known" never looks like that of "yes".
    package struct Standing: Sendable, Hashable {
        package let mark: String
        package let word: String

        package init(_ kind: TrustAnswer.Kind, in text: Wording) {
            mark =
                switch kind {
                case .covered: "passed"
                case .notCovered, .suspended, .withdrawn: "failed"
                case .unknown: "unknown"
                }
            word = text(.trustKind(kind))
        }
    }

    /// What everybody may see: of reports in doubt only that there are some.
    package init(
        published trust: ProviderTrust, agencies: [AgencyID: QualityAssuranceAgency], on day: PlainDate,
        in text: Wording
    ) {
        self.init(
            trust.published, waiting: trust.history.inDoubt.count, agencies: agencies, on: day, in: text)
    }

    /// - Parameters:
    ///   - waiting: How many reports are in doubt and not in the history.
    ///   - agencies: The agencies as the register knows them, for their names.
    package init(
        _ trust: ProviderTrust, waiting: Int = 0, agencies: [AgencyID: QualityAssuranceAgency], on day: PlainDate,
        in text: Wording
    ) {
        let answer = trust.answer(on: day)
        let spans = trust.spans()
        let words = TrustWords(agencies: agencies, text: text)
        standing = Standing(answer.kind, in: text)
        let since = spans?.period(of: answer.kind, around: day)?.from
        sentence = words.sentence(answer, since: since, rivals: trust.names.all)
        var remarks: [String] = []
        if case .report(let report, _, _)? = answer.deciding, answer.kind == .covered {
            if report.validity.endIsAssumed { remarks.append(text(.providerTrustAssumed)) }
            if let until = spans?.coveredSpan(around: day)?.until, until != report.validity.until {
                remarks.append(text(.providerTrustUntil, ["date": .day(until)]))
            }
        }
        if let contest = answer.contested {
            remarks.append(text(.providerTrustContested, ["date": .dateTime(contest.since)]))
        }
        if waiting > 0 { remarks.append(text(.providerTrustWaiting, ["count": .integer(waiting)])) }
        self.remarks = remarks
        events = trust.history.entries.map { TrustEvent($0, words, today: day) }.sorted {
            ($1.day, $1.learned) < ($0.day, $0.learned)
        }
    }
}

extension TrustAnswer {
    /// The ground that a sentence names: the report that holds longest, or the notice.
    var deciding: TrustGround? {
        grounds.max { left, right in
            guard case .report(let first, _, _) = left, case .report(let second, _, _) = right else { return false }
            return first.validity.until < second.validity.until
        }
    }
}

/// One thing that was learned about a provider, as its history shows it.
package struct TrustEvent: Sendable {
    package let day: PlainDate
    /// When the register learned it, for the order of what begins on one day.
    let learned: Date
    package let mark: String
    package let title: [SentencePart]
    package let remarks: [String]
    package let facts: [Fact]
    /// Titles and addresses of the report's documents, then of the pages about it.
    package let documents: [(title: String, address: String)]

    init(_ entry: QualityEntry, _ words: TrustWords, today: PlainDate) {
        let text = words.text
        var (facts, remarks): ([Fact], [String]) = ([], [])
        learned = entry.knownAt
        switch entry.content {
        case .report(let report, let hasHighFlag):
            day = report.validity.statedFrom ?? PlainDate(utcDayOf: entry.knownAt) ?? report.validity.from
            let stands = entry.retractedAt == nil && !hasHighFlag
            mark = !stands ? "notApplicable" : report.decision.isFavourable ? "passed" : "failed"
            title = words.text.sentence(
                .trustEventReport,
                ["agency": words.agency(report.agency), "decision": text.phrase(.reportDecision(report.decision))])
            facts = [
                Fact(text(.trustEventValidity), [Phrase(words.validity(report.validity), language: text.language)]),
                Fact(text(.trustEventScope), words.scope(report)),
                Fact(text(.trustEventReportName), [Phrase(report.id.text)]),
            ]
            if let comment = report.comment { facts.append(Fact(text(.trustEventComment), [Phrase(comment)])) }
            if hasHighFlag { remarks.append(text(.trustEventFlagged)) }
            let pages = report.documents.map { ($0.title, $0.address) } + report.links.map { ($0.title, $0.address) }
            documents = pages.compactMap { title, address in
                guard let address, WebAddress.isWellFormed(address) else { return nil }
                return (title.isEmpty ? address : title, address)
            }
        case .notice(let notice):
            day = notice.from
            mark = entry.retractedAt != nil ? "notApplicable" : notice.kind == .lifted ? "already" : "failed"
            title = text.sentence(.trustEventNotice(notice.kind), ["date": text.day(notice.from)])
            facts = [Fact(text(.trustEventReason), [Phrase(notice.reason)])]
            documents = []
        case .clearance(let clearance):
            day = PlainDate(utcDayOf: entry.knownAt) ?? today
            mark = entry.retractedAt != nil ? "notApplicable" : "already"
            title = text.sentence(.trustEventCleared, ["report": Phrase(clearance.report.text)])
            facts = [Fact(text(.trustEventReason), [Phrase(clearance.reason)])]
            documents = []
        }
        facts.append(Fact(text(.trustEventLearned), [text.dateTime(entry.knownAt)]))
        if case .report = entry.content {
            facts.append(Fact(text(.trustEventSource), [Phrase(text.source(entry.source))]))
        }
        if let undone = entry.retractedAt { remarks.append(text(.trustEventRetracted, ["date": .dateTime(undone)])) }
        self.facts = facts
        self.remarks = remarks
    }
}
