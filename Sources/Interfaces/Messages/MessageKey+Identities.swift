// SPDX-License-Identifier: Apache-2.0

package import Localization

// Identity providers: signing in through one, what can go wrong, and the identities of an account.
extension MessageKey {
    package static let signInProviders: MessageKey = "signIn.providers"
    package static let signInProvidersText: MessageKey = "signIn.providers.text"
    package static let signInWith: MessageKey = "signIn.with"
    package static let signInByEmail: MessageKey = "signIn.byEmail"
    package static let departureTitle: MessageKey = "departure.title"
    package static let departureText: MessageKey = "departure.text"
    package static let departureAction: MessageKey = "departure.action"
    package static let departureOutTitle: MessageKey = "departure.out.title"
    package static let departureOutText: MessageKey = "departure.out.text"
    package static let departureOutAction: MessageKey = "departure.out.action"
    package static let departureOutStay: MessageKey = "departure.out.stay"
    package static let identityProblemAction: MessageKey = "identityProblem.action"
    package static let identityProblemAccount: MessageKey = "identityProblem.account"
    package static let identitiesHeading: MessageKey = "identities.heading"
    package static let identitiesText: MessageKey = "identities.text"
    package static let identitiesHome: MessageKey = "identities.home"
    package static let identitiesCodes: MessageKey = "identities.codes"
    package static let identitiesAffiliations: MessageKey = "identities.affiliations"
    package static let identitiesPrincipal: MessageKey = "identities.principal"
    package static let identitiesAssurance: MessageKey = "identities.assurance"
    package static let identitiesTimes: MessageKey = "identities.times"
    package static let identitiesUnlink: MessageKey = "identities.unlink"
    package static let identitiesUnlinkText: MessageKey = "identities.unlink.text"
    package static let identitiesLink: MessageKey = "identities.link"
    /// What did not work, in a few words.
    package static func identityProblemTitle(_ name: String) -> MessageKey {
        MessageKey(rawValue: "identityProblem.\(name).title")
    }
    /// What did not work, and what to do.
    package static func identityProblemText(_ name: String) -> MessageKey {
        MessageKey(rawValue: "identityProblem.\(name).text")
    }
}
