// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// A credential laid out as the certificate it is.
struct Certificate: Component {
    let credential: CredentialView
    let standing: CredentialStanding
    let isTest: Bool
    let text: Wording

    var body: some Markup {
        article(.class("certificate", standing == .sealed || standing == .preview ? "proven" : "unproven")) {
            warning
            head
            contents
        }
    }

    @MarkupBuilder private var warning: Fragment {
        switch standing {
        case .broken: p(.class("warning")) { text(.credentialUnproven) }
        case .undecided: p(.class("warning")) { text(.credentialUndecided) }
        case .unsealed: p(.class("warning")) { text(.credentialUnsealed) }
        case .sealed, .preview: Fragment.empty
        }
        if isTest {
            p(.class("stamp")) { text(.resultTestStamp) }
        }
    }

    @MarkupBuilder private var head: Fragment {
        if let logo = credential.logo {
            img(.class("logo"), .src(logo.address), .alt(logo.description))
        }
        p(.class("kind")) { credential.kind }
        h3(.class("name")) { phrase(credential.title) }
        if let learner = credential.learner {
            p(.class("to")) { text(.credentialAwardedTo) }
            p(.class("learner")) { phrase(learner) }
        }
        FactList(facts: credential.learnerFacts, language: text.language)
        FactList(facts: credential.origin, language: text.language)
        if credential.isCutShort {
            p(.class("warning")) { text(.credentialCutShort) }
        }
        if let description = credential.description {
            paragraphs(description)
        }
    }

    @MarkupBuilder private var contents: Fragment {
        if !credential.outcomes.isEmpty || credential.outcomesNote != nil {
            h4 { text(.credentialOutcomes) }
            items(credential.outcomes)
            if let note = credential.outcomesNote { paragraphs(note) }
        }
        if !credential.summary.isEmpty {
            h4 { text(.credentialWorkloadAndLevel) }
            FactList(facts: credential.summary, language: text.language)
        }
        part(.credentialAssessment, credential.assessments)
        part(.credentialQuality, credential.quality)
        if !credential.remarks.isEmpty {
            h4 { text(.credentialFurther) }
            FactList(facts: credential.remarks, language: text.language)
        }
        part(.credentialOthers, credential.others)
        part(.credentialAttachments, credential.attachments)
        pictures
    }

    @MarkupBuilder private func part(_ key: MessageKey, _ entries: [CredentialView.Item]) -> Fragment {
        if !entries.isEmpty {
            h4 { text(key) }
            for entry in entries {
                Element("h5") { phrase(entry.title) }
                if let note = entry.note { paragraphs(note) }
                FactList(facts: entry.facts, language: text.language)
            }
        }
    }

    @MarkupBuilder private func items(_ entries: [CredentialView.Item]) -> Fragment {
        if !entries.isEmpty {
            ul(.class("outcomes")) {
                for entry in entries {
                    li {
                        phrase(entry.title)
                        if let note = entry.note {
                            br()
                            span(.class("soft")) { phrase(note) }
                        }
                        FactList(facts: entry.facts, language: text.language)
                    }
                }
            }
        }
    }

    @MarkupBuilder private var pictures: Fragment {
        if !credential.pictures.isEmpty {
            h4 { text(.credentialImages) }
            ul(.class("pictures"), .role("list")) {
                for picture in credential.pictures {
                    li { img(.src(picture.address), .alt(picture.description)) }
                }
            }
        }
    }

    private func paragraphs(_ phrase: Phrase) -> Paragraphs { Paragraphs(phrase, in: text.language) }

    private func phrase(_ phrase: Phrase) -> PhraseText { PhraseText(phrase, in: text.language) }
}
