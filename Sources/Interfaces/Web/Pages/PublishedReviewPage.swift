// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
import Providers
package import Reviews

/// A published review as everybody reads it: the last state that was published, and that there were earlier ones.
package struct PublishedReviewPage: Page {
    package let setting: PageSetting
    package let review: Review
    package let publication: Review.Publication
    package let names: ReviewNames

    package init(setting: PageSetting, review: Review, publication: Review.Publication, names: ReviewNames) {
        self.setting = setting
        self.review = review
        self.publication = publication
        self.names = names
    }

    package var title: String { text(.reviewTitle, ["provider": .text(names.provider.text)]) }

    private var base: String { ReviewAddress.published(review.id, of: review.provider) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(ProviderAddress.page(review.provider))) { PhraseText(names.provider, in: text.language) } }
        h1 {
            SentenceText(parts: text.sentence(.reviewTitle, ["provider": names.provider]), pageLanguage: text.language)
        }
        p(.class("lead")) {
            SentenceText(
                parts: text.sentence(
                    .reviewPublishedLead,
                    [
                        "agency": names.agency, "provider": names.provider, "day": text.date(publication.at),
                    ]), pageLanguage: text.language)
        }
        if case .judging = review.stage { p(.class("panel")) { text(.reviewCorrecting) } }
        JudgementFacts(judgement: publication.judgement, text: text)
        section(.aria("labelledby", "document")) {
            h2(.id("document")) { text(.reviewDocument) }
            if let document = publication.draft.document {
                DocumentFacts(document: document, base: base, text: text)
                p { text(.reviewPublishedDownloadHelp) }
            }
        }
        section(.aria("labelledby", "draft")) {
            h2(.id("draft")) { text(.reviewDraft) }
            p {
                "\(names.procedure(publication.procedure.activity)), "
                text(.reviewStandard(publication.procedure.standard.rawValue))
            }
            FindingsTable(
                draft: publication.draft, procedure: publication.procedure, criteria: names.criteria, text: text)
        }
        if let panel = review.stage.panel {
            section(.aria("labelledby", "panel")) {
                h2(.id("panel")) { text(.reviewPublishedPanel) }
                ul { for member in panel.members { li { text(.panelRole(member.role.rawValue)) } } }
            }
        }
        if review.publications.count > 1 { versions }
    }

    private var versions: Element {
        section(.aria("labelledby", "versions")) {
            h2(.id("versions")) { text(.reviewPublishedVersions) }
            ul {
                for (index, published) in review.publications.enumerated() {
                    li {
                        text(
                            .reviewPublishedVersion,
                            [
                                "number": .integer(index + 1), "day": .date(published.at),
                                "decision": .text(text(.reviewDecision(published.judgement.decision.rawValue))),
                            ])
                    }
                }
            }
        }
    }
}
