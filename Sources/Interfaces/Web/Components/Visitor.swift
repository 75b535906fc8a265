// SPDX-License-Identifier: Apache-2.0

import API
import Accounts

/// Who reads a page, as far as the page needs to know.
package struct Visitor: Sendable, Hashable {
    package let name: String
    /// What every form of the page carries, to show that it was made for this session.
    package let formToken: String

    package init(name: String, formToken: String) {
        self.name = name
        self.formToken = formToken
    }

    init?(_ caller: Caller) {
        guard case .person(let recognised, let formToken) = caller else { return nil }
        self.init(name: recognised.person.displayName, formToken: formToken)
    }
}
