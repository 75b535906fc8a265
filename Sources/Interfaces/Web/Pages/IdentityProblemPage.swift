// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Why signing in by a provider, or linking an identity, did not work, and what to do.
package struct IdentityProblemPage: Page {
    package enum Problem: String, Sendable, Hashable, CaseIterable {
        case denied, unreachable, notTrustworthy, spent, anotherBrowser, emailNotProved, ofAnotherAccount, hasAnother
    }

    package let setting: PageSetting
    package let problem: Problem
    /// As people know the provider.
    package let provider: String

    package init(setting: PageSetting, problem: Problem, provider: String) {
        self.setting = setting
        self.problem = problem
        self.provider = provider
    }

    package var title: String { text(.identityProblemTitle(problem.rawValue), named) }

    @MarkupBuilder package var content: some Markup {
        div(.class("column")) {
            h1 { title }
            p(.class("lead")) { text(.identityProblemText(problem.rawValue), named) }
            if setting.visitor == nil {
                p { a(.class("primary"), .href("/sign-in")) { text(.identityProblemAction) } }
            } else {
                p { a(.class("primary"), .href("/account")) { text(.identityProblemAccount) } }
            }
        }
    }

    private var named: [String: MessageArgument] { ["provider": .text(provider)] }
}
