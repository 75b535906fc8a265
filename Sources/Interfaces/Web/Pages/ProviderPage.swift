// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// One provider: what it is called, by which numbers registers know it, where it is and what it does for whom.
package struct ProviderPage: Page {
    package let setting: PageSetting
    package let provider: ProviderView
    /// What the evidence says; `nil` when it could not be asked.
    package let trust: ProviderTrustView?
    package let question: TrustQuestion?
    /// Where the reader may work on this entry, when there is something.
    package let desks: [NamedChoice]
    /// The reviews of it that agencies published here, by their addresses.
    package let reviews: [NamedChoice]

    package init(
        setting: PageSetting, provider: ProviderView, trust: ProviderTrustView? = nil, question: TrustQuestion? = nil,
        desks: [NamedChoice] = [], reviews: [NamedChoice] = []
    ) {
        self.setting = setting
        self.provider = provider
        self.trust = trust
        self.question = question
        self.desks = desks
        self.reviews = reviews
    }

    package var title: String { provider.title.text }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(ProviderAddress.register)) { text(.providerBack) } }
        h1 { PhraseText(provider.title, in: setting.language) }
        p(.class("lead")) { provider.kinds.map(\.text).joined(separator: ", ") }
        if !desks.isEmpty {
            nav(.aria("label", text(.providerDesks))) {
                ul(.class("desks"), .role("list")) {
                    for desk in desks { li { a(.href(desk.id)) { desk.name } } }
                }
            }
        }
        if let trust { TrustStatement(trust: trust, text: text) }
        if let logo = provider.logo {
            img(.class("provider-logo"), .src(logo), .alt(text(.providerLogo)))
        }
        if let question {
            TrustQuestionForm(question: question, address: ProviderAddress.page(provider.id), text: text)
        }
        if let trust { TrustTimeline(events: trust.events, text: text) }
        if !reviews.isEmpty { published }
        if trust != nil { p(.class("no-print")) { a(.href("/trusted-list")) { text(.providerInList) } } }
        part("names", .providerNamesHeading, provider.names)
        part("identifiers", .providerIdentifiersHeading, provider.identifiers, nothing: .providerIdentifiersNone)
        part("places", .providerPlacesHeading, provider.places)
        roles
        if !provider.contact.isEmpty { contact }
        part("register", .providerRegisterHeading, provider.register)
    }

    private var published: Element {
        section(.aria("labelledby", "reviews")) {
            h2(.id("reviews")) { text(.providerReviewsHeading) }
            ul { for review in reviews { li { a(.href(review.id)) { bdi { review.name } } } } }
        }
    }

    private func part(_ id: String, _ heading: MessageKey, _ facts: [Fact], nothing: MessageKey? = nil) -> Element {
        section(.aria("labelledby", id)) {
            h2(.id(id)) { text(heading) }
            if facts.isEmpty, let nothing { p { text(nothing) } }
            FactList(facts: facts, language: setting.language)
        }
    }

    private var roles: Element {
        section(.aria("labelledby", "roles")) {
            h2(.id("roles")) { text(.providerRolesHeading) }
            if provider.roles.isEmpty { p { text(.providerRolesNone) } }
            ul(.class("roles"), .role("list")) {
                for role in provider.roles { li { line(role) } }
            }
        }
    }

    @MarkupBuilder private func line(_ role: ProviderView.RoleLine) -> Fragment {
        if let address = role.address {
            a(.href(address)) { SentenceText(parts: role.sentence, pageLanguage: setting.language) }
        } else {
            SentenceText(parts: role.sentence, pageLanguage: setting.language)
        }
        if let period = role.period { " (\(period))" }
    }

    private var contact: Element {
        section(.aria("labelledby", "contact")) {
            h2(.id("contact")) { text(.providerContactHeading) }
            dl(.class("facts")) {
                if let homepage = provider.contact.homepage {
                    dt { text(.providerContactHomepage) }
                    dd { a(.href(homepage), .rel("nofollow noopener")) { homepage } }
                }
                if let email = provider.contact.email {
                    dt { text(.providerContactEmail) }
                    dd { a(.href("mailto:\(email)")) { email } }
                }
                if let telephone = provider.contact.telephone {
                    dt { text(.providerContactTelephone) }
                    dd { bdi { telephone } }
                }
            }
        }
    }
}
