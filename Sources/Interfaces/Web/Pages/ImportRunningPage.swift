// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// An import that runs.
package struct ImportRunningPage: Page {
    package let setting: PageSetting
    package let done: Int
    package let total: Int

    package init(setting: PageSetting, done: Int, total: Int) {
        self.setting = setting
        self.done = done
        self.total = total
    }

    package var title: String { text(.importsRunningTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.importsRunningTitle) }
        p(.class("lead"), .role("status")) {
            total > 0
                ? text(.importsRunningCount, ["done": .integer(done), "total": .integer(total)])
                : text(.importsRunningBegun)
        }
        p { text(.importsRunningText) }
        p { a(.href(setting.address)) { text(.importsRunningReload) } }
    }
}
