// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// The home of the signed-in: what needs them today, by what they are here for.
package struct DeskPage: Page {
    package let setting: PageSetting
    package let items: [DeskItem]
    /// Whether the reader has a role in any organisation.
    package let hasRole: Bool

    package init(setting: PageSetting, items: [DeskItem], hasRole: Bool = true) {
        self.setting = setting
        self.items = items
        self.hasRole = hasRole
    }

    package var title: String { text(.deskTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { title }
        p(.class("lead")) { text(.deskLead) }
        if !hasRole { p { text(.deskNoRole) } }
        for group in DeskItem.Group.allCases {
            let own = items.filter { $0.group == group }
            if !own.isEmpty { shown(group, own) }
        }
    }

    private func shown(_ group: DeskItem.Group, _ items: [DeskItem]) -> Element {
        section(.aria("labelledby", group.rawValue)) {
            h2(.id(group.rawValue)) { text(.deskGroup(group.rawValue)) }
            ul(.class("entries"), .role("list")) {
                for item in items {
                    li {
                        a(.href(item.address)) { bdi { text(item.key, item.arguments) } }
                        if let count = item.count {
                            span(.class(count == 0 ? "soft" : "waits")) {
                                count == 0 ? text(.deskNothing) : text(.deskCount, ["count": .integer(count)])
                            }
                        }
                    }
                }
            }
        }
    }
}
