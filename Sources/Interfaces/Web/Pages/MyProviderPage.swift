// SPDX-License-Identifier: Apache-2.0

package import HTML
package import Localization
import Messages
package import Providers
package import Reviews
import Vocabulary

/// A provider's own page: what the register says about it, whether it is trusted today and why, and what waits for it.
package struct MyProviderPage: Page {
    /// Something that the provider has to do.
    package struct Task: Sendable {
        package let words: [SentencePart]
        package let address: String
        package let due: PlainDate?

        package init(words: [SentencePart], address: String, due: PlainDate?) {
            self.words = words
            self.address = address
            self.due = due
        }
    }

    package let setting: PageSetting
    package let provider: RegisteredProvider
    package let trust: TrustAnswer
    /// The names of agencies by their number.
    package let agencies: [AgencyID: String]
    /// The agencies that can be asked today.
    package let asked: [AgencyID]
    package let tasks: [Task]
    package let reviews: [ReviewSummary]
    /// Whether the reader may correct what the register says about contact, names in use and logo.
    package let maintains: Bool
    package let request: (agency: String, purpose: String, problems: [(field: String, message: String)])

    package init(
        setting: PageSetting, provider: RegisteredProvider, trust: TrustAnswer, agencies: [AgencyID: String],
        asked: [AgencyID], tasks: [Task], reviews: [ReviewSummary], maintains: Bool = false,
        request: (agency: String, purpose: String, problems: [(field: String, message: String)]) = ("", "", [])
    ) {
        self.setting = setting
        self.provider = provider
        self.trust = trust
        self.agencies = agencies
        self.asked = asked
        self.tasks = tasks
        self.reviews = reviews
        self.maintains = maintains
        self.request = request
    }

    private var name: Phrase {
        text.phrase(provider.displayName(on: trust.date)) ?? Phrase(provider.id.text)
    }
    package var title: String { name.text }
    private var base: String { ReviewAddress.provider(provider.id) }

    @MarkupBuilder package var content: some Markup {
        h1 { PhraseText(name, in: text.language) }
        p(.class("lead")) { text(.myProviderLead) }
        ErrorSummary(problems: request.problems, text: text)
        ul(.class("desks")) {
            li { a(.href(ProviderAddress.page(provider.id))) { text(.myProviderPublic) } }
            li { a(.href("\(base)/courses")) { text(.myProviderCourses) } }
            li { a(.href("\(base)/feedback")) { text(.myProviderFeedback) } }
            if maintains { li { a(.href(AuthorityAddress.maintain(provider.id))) { text(.entryMaintainTitle) } } }
        }
        section(.aria("labelledby", "todo")) { todo }
        section(.aria("labelledby", "trust")) { trusted }
        section(.aria("labelledby", "reviews")) { list }
        section(.aria("labelledby", "request")) { asking }
        section(.aria("labelledby", "register")) { register }
    }

    @MarkupBuilder private var todo: Fragment {
        h2(.id("todo")) { text(.myProviderTodo) }
        if tasks.isEmpty {
            p { text(.myProviderTodoNone) }
        } else {
            ul(.class("entries")) {
                for task in tasks {
                    li {
                        a(.href(task.address)) { SentenceText(parts: task.words, pageLanguage: text.language) }
                        if let due = task.due { span { "\(text(.reviewDue)): \(text.day(due).text)" } }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var trusted: Fragment {
        h2(.id("trust")) { text(.myProviderTrust) }
        p(.class("lead")) {
            SentenceText(
                parts: text.sentence(
                    .trustReason(trust.kind, trust.reason), ["provider": name, "date": text.day(trust.date)]),
                pageLanguage: text.language)
        }
        ul { for ground in trust.grounds { li { SentenceText(parts: words(ground), pageLanguage: text.language) } } }
    }

    private func words(_ ground: TrustGround) -> [SentencePart] {
        switch ground {
        case .report(let report, _, _):
            let decision = text.phrase(.reviewDecision(report.decision.rawValue))
            let agency = Phrase(agencies[report.agency] ?? report.agency.text)
            let until = text.day(report.validity.until)
            return trust.kind == .covered
                ? text.sentence(
                    .myProviderTrustSince,
                    [
                        "day": text.day(report.validity.from), "agency": agency, "decision": decision, "until": until,
                    ])
                : text.sentence(
                    .myProviderTrustReport,
                    [
                        "from": text.day(report.validity.from), "agency": agency, "decision": decision, "until": until,
                    ])
        case .notice(let notice):
            return text.sentence(
                .myProviderNotice, ["day": text.day(notice.from), "reason": Phrase(notice.reason)])
        }
    }

    @MarkupBuilder private var list: Fragment {
        h2(.id("reviews")) { text(.myProviderReviews) }
        if reviews.isEmpty {
            p { text(.myProviderReviewsNone) }
        } else {
            table(.class("stacks"), .role("table"), .aria("labelledby", "reviews")) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in Self.columns { th(.scope("col"), .role("columnheader")) { text(key) } }
                    }
                }
                tbody(.role("rowgroup")) { for review in reviews { line(review) } }
            }
        }
    }

    private static let columns: [MessageKey] = [
        .reviewsColumnAgency, .reviewsColumnStage, .reviewsColumnDue, .reviewsColumnChanged,
    ]

    private func line(_ review: ReviewSummary) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                a(.href(ReviewAddress.workspace(review.id, of: review.provider, for: .provider))) {
                    bdi { agencies[review.agency] ?? review.agency.text }
                }
            }
            td(.role("cell")) { text(.reviewStage(review.stage.rawValue)) }
            td(.role("cell")) { review.due.map { text.day($0).text } ?? "" }
            td(.role("cell")) { text.date(review.changedAt).text }
        }
    }

    @MarkupBuilder private var asking: Fragment {
        h2(.id("request")) { text(.myProviderRequest) }
        if asked.isEmpty {
            p { text(.myProviderRequestNone) }
        } else {
            form(.method("post"), .action("\(base)/reviews")) {
                FormToken(setting)
                ChoiceField(
                    id: "agency", name: text(.myProviderRequestAgency),
                    choices: asked.map { ($0.text, agencies[$0] ?? $0.text) }, chosen: request.agency)
                ProseField(
                    id: "purpose", name: text(.myProviderRequestPurpose), help: text(.myProviderRequestPurposeHelp),
                    value: request.purpose, problem: request.problems.first { $0.field == "purpose" }?.message,
                    isRequired: true)
                button(.class("primary"), .type("submit")) { text(.myProviderRequest) }
            }
        }
    }

    @MarkupBuilder private var register: Fragment {
        h2(.id("register")) { text(.myProviderRegister) }
        FactList(
            facts: [
                Fact(text(.myProviderRegisterId), [Phrase(provider.id.text)]),
                Fact(text(.myProviderRegisterKinds), provider.kinds.map { text.phrase(.providerKind($0.rawValue)) }),
                Fact(
                    text(.myProviderRegisterCountries),
                    provider.countries.map { Phrase($0.name(in: text.language), language: text.language) }),
            ], language: text.language)
    }
}
