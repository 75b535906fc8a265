// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// The last page before a provider's: an answer to a form cannot lead to another site by itself, since our pages allow
/// their forms no way out (Content Security Policy, `form-action`).
package struct DeparturePage: Page {
    package enum Purpose: Sendable, Hashable {
        /// The browser goes on by itself.
        case signIn
        /// Signed out here; signing out there is the reader's choice, since it may end work in other places.
        case signOut
    }

    package let setting: PageSetting
    package let purpose: Purpose
    /// As people know the provider.
    package let provider: String
    package let destination: String

    package init(setting: PageSetting, purpose: Purpose, provider: String, destination: String) {
        self.setting = setting
        self.purpose = purpose
        self.provider = provider
        self.destination = destination
    }

    package var title: String {
        switch purpose {
        case .signIn: text(.departureTitle, named)
        case .signOut: text(.departureOutTitle)
        }
    }

    @MarkupBuilder package var content: some Markup {
        div(.class("column")) {
            h1 { title }
            switch purpose {
            case .signIn:
                p(.class("lead")) { text(.departureText, named) }
                p { a(.class("primary"), .href(destination)) { text(.departureAction, named) } }
            case .signOut:
                p(.class("lead")) { text(.departureOutText, named) }
                p { a(.class("primary"), .href(destination)) { text(.departureOutAction, named) } }
                p { a(.href("/")) { text(.departureOutStay) } }
            }
        }
    }

    private var named: [String: MessageArgument] { ["provider": .text(provider)] }
}
