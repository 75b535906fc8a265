// SPDX-License-Identifier: Apache-2.0

package import HTML

/// A small sign before a word: it differs in shape, not only in colour, and the word beside it says the same.
package struct OutcomeMark: Component {
    /// `passed`, `failed`, `unknown`, `notApplicable`; elements use `present`, `partial`, `missing`, rows of a list
    /// `award`, `already`, `refused`.
    package let name: String

    package init(_ name: String) { self.name = name }

    package var body: some Markup {
        svg(
            .class("mark", name), .attribute("viewBox", "0 0 24 24"), .width(24), .height(24), .aria("hidden", true),
            .attribute("focusable", "false")
        ) { drawing }
    }

    @MarkupBuilder private var drawing: Fragment {
        switch name {
        case "passed", "present", "award":
            Drawing.circle("disc", center: 12, radius: 10)
            Drawing.path("on-disc", "M7 12.5l3.5 3.5L17 8.5")
        case "failed", "missing", "refused":
            Drawing.path("disc", "M8 2h8l6 6v8l-6 6H8l-6-6V8z")
            Drawing.path("on-disc", "M8 8l8 8M16 8l-8 8")
        case "partial":
            Drawing.circle("stroke", center: 12, radius: 9)
            Drawing.path("disc", "M12 3a9 9 0 0 0 0 18z")
        case "already":
            Drawing.circle("stroke", center: 12, radius: 9)
            Drawing.path("stroke", "M7.5 12.5l3 3L16.5 9")
        case "unknown":
            Drawing.circle("stroke ring", center: 12, radius: 10)
            Drawing.path("stroke", "M9 9.5a3 3 0 1 1 4.2 2.7c-.8.4-1.2.9-1.2 1.8M12 17.2v.1")
        default:
            Drawing.path("stroke", "M6 12h12")
        }
    }
}
