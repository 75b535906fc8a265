// SPDX-License-Identifier: Apache-2.0

import API
import HTML

/// The hidden field that every form of a signed-in reader carries; nothing for others.
struct FormToken: Component {
    private let visitor: Visitor?

    init(_ setting: PageSetting) { visitor = setting.visitor }

    var body: some Markup {
        if let visitor {
            input(.type("hidden"), .name(SubmittedForm.tokenField), .value(visitor.formToken))
        }
    }
}
