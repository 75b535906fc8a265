// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
package import Localization
import Messages
package import Providers
import Vocabulary

/// An entry as those who keep the register work on it: what it says, what was done to it and by whom.
package struct AuthorityEntryView: Sendable {
    package struct Step: Sendable {
        package let number: Int
        package let what: String
        package let when: String
        package let who: String
    }

    package struct Merged: Sendable {
        package let id: ProviderID
        package let name: Phrase
    }

    package struct Notice: Sendable {
        package let id: NoticeID
        package let words: String
        package let reason: Phrase
        package let given: String
        package let who: String
        package let letters: String
    }

    package let id: ProviderID
    package let name: Phrase
    package let trust: ProviderTrustView
    /// The newest first.
    package let steps: [Step]
    /// What was merged into it, each of which can be taken out again in the opposite order.
    package let merged: [Merged]
    package let notices: [Notice]
    package let inForce: ProviderNotice.Kind?

    package init(
        _ history: [ProviderRevision], merged: [RegisteredProvider], _ trust: ProviderTrust,
        letters: [NoticeID: [OrganisationReference: Int]], agencies: [AgencyID: QualityAssuranceAgency],
        on day: PlainDate, in text: Wording
    ) {
        let provider = history.last?.provider
        id = provider?.id ?? history[0].provider.id
        name = provider.flatMap { text.phrase($0.displayName(on: day)) } ?? Phrase(id.text)
        self.trust = ProviderTrustView(trust, agencies: agencies, on: day, in: text)
        steps = history.reversed().map { state in
            Step(
                number: state.number, what: text(.entryChange(state.change.kind)),
                when: text.dateTime(state.change.date).text, who: state.change.actor.text)
        }
        self.merged = merged.map { entry in
            Merged(id: entry.id, name: text.phrase(entry.displayName(on: day)) ?? Phrase(entry.id.text))
        }
        notices = trust.history.entries.reversed().compactMap { entry in
            guard case .notice(let notice) = entry.content else { return nil }
            let counts = letters[notice.id] ?? [:]
            let ofAgencies = counts.filter { $0.key.kind == .qualityAgency }.values.reduce(0, +)
            return Notice(
                id: notice.id, words: text(.noticeSince(notice.kind), ["date": .day(notice.from)]),
                reason: Phrase(notice.reason), given: text.dateTime(entry.knownAt).text, who: entry.source,
                letters: text(
                    .noticeLetters,
                    [
                        "own": .integer(counts.values.reduce(0, +) - ofAgencies), "agencies": .integer(ofAgencies),
                    ]))
        }
        inForce = trust.notice(on: day)?.kind
    }
}
