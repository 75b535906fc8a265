// SPDX-License-Identifier: Apache-2.0

package import API
package import Accounts
package import Vocabulary

/// What the pages of accounts need: each thing a person can do about them, once.
package struct AccountServices: Sendable {
    package let store: any AccountStore
    package let audit: any AuditLog
    package let policy: AccessPolicy
    package let cookie: SessionCookie
    package let limits: Guard
    package let mail: any MailSending
    package let firstAdministrator: FirstAdministrator
    package let exchange: any IdentityExchange
    package let clock: Clock
    /// The address under which the pages are reached from outside, without a slash at its end.
    package let publicAddress: @Sendable () -> String

    package init(
        store: any AccountStore, audit: any AuditLog, policy: AccessPolicy = .standard, cookie: SessionCookie,
        limits: Guard, mail: any MailSending, firstAdministrator: FirstAdministrator,
        exchange: any IdentityExchange, clock: Clock,
        publicAddress: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.audit = audit
        self.policy = policy
        self.cookie = cookie
        self.limits = limits
        self.mail = mail
        self.firstAdministrator = firstAdministrator
        self.exchange = exchange
        self.clock = clock
        self.publicAddress = publicAddress
    }

    var requestLink: RequestSignInLink {
        RequestSignInLink(store: store, mail: mail, clock: clock) { secret, email, language in
            AccountLetters.signIn(at: "\(publicAddress())/sign-in/link/\(secret.text)", to: email, language)
        }
    }

    var signIn: SignInByLink {
        SignInByLink(links: store, people: store, open: OpenSession(store: store, clock: clock), clock: clock)
    }

    var signInByProvider: SignInByIdentityProvider {
        SignInByIdentityProvider(
            exchange: exchange, store: store, open: OpenSession(store: store, clock: clock), clock: clock)
    }

    /// Where a provider sends browsers back to: an address of its own, so that no provider's answer can pass for that
    /// of another (RFC 9700, section 4.4.2).
    func returnAddress(from provider: IdentityProviderID) -> String {
        "\(publicAddress())/sign-in/with/\(provider)/return"
    }

    var unlinkIdentity: UnlinkIdentity { UnlinkIdentity(store: store, clock: clock) }
    var endSessions: EndSessions { EndSessions(store: store, clock: clock) }
    var createToken: CreateToken { CreateToken(store: store, policy: policy, clock: clock) }
    var revokeToken: RevokeToken { RevokeToken(store: store, clock: clock) }
    var managePeople: ManagePeople { ManagePeople(people: store, policy: policy, clock: clock) }
}
