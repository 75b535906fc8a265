// SPDX-License-Identifier: Apache-2.0

package import HTML

/// The seal, drawn whole, broken, or in outline where nothing is known. It repeats the words beside it, so it is
/// hidden from assistive technology.
package struct SealOrnament: Component {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case whole
        case broken
        case outline
    }

    package let state: State

    package init(_ state: State) { self.state = state }

    package var body: some Markup {
        svg(
            .class("seal"), .attribute("viewBox", "-6 -2 112 104"), .width(128), .height(119), .aria("hidden", true),
            .attribute("focusable", "false")
        ) {
            switch state {
            case .whole: wax
            case .broken: halves
            case .outline: outline
            }
        }
    }

    @MarkupBuilder private var wax: Fragment {
        Drawing.path("wax-edge", Self.edge)
        Drawing.circle("wax", center: 50, radius: 36)
        Drawing.circle("relief", center: 50, radius: 30, strokeWidth: "1.5")
        Drawing.path("relief", Self.letter, strokeWidth: "3.5")
    }

    @MarkupBuilder private var outline: Fragment {
        Drawing.path("outline", Self.edge, strokeWidth: "2")
        Drawing.circle("faint", center: 50, radius: 30, strokeWidth: "1.25")
        Drawing.path("faint", Self.letter, strokeWidth: "3")
    }

    /// Two clipped copies, leaning apart along a jagged line.
    @MarkupBuilder private var halves: Fragment {
        Element("defs") {
            Element("clipPath", .id("seal-left")) { Drawing.path(nil, "M0 -2H\(Self.crack)V102H0Z") }
            Element("clipPath", .id("seal-right")) { Drawing.path(nil, "M106 -2H\(Self.crack)V102H106Z") }
        }
        Element("g", .attribute("transform", "translate(-5 1) rotate(-6 50 100)")) {
            Element("g", .attribute("clip-path", "url(#seal-left)")) { wax }
        }
        Element("g", .attribute("transform", "translate(5 1) rotate(6 50 100)")) {
            Element("g", .attribute("clip-path", "url(#seal-right)")) { wax }
        }
    }

    private static let letter = "M35 36L50 67L65 36M30.5 36h9.5M60 36h9.5"
    private static let crack = "53L47 16L55 31L44 47L54 62L46 78L51 100"
    private static let edge = """
        M97.5 50.0C98.6 53.4 100.0 57.9 98.7 61.1C97.3 64.3 92.0 66.4 89.5 69.0\
        C87.0 71.7 85.6 74.2 83.8 76.9C81.9 79.7 81.0 83.8 78.4 85.6C75.8 87.4 71.4 86.8 68.2 87.8\
        C65.0 88.7 62.5 90.1 59.4 91.4C56.4 92.6 53.1 95.4 50.0 95.2C46.9 94.9 43.9 91.2 40.9 89.9\
        C37.9 88.5 35.5 87.6 32.1 87.1C28.8 86.6 23.6 88.3 20.6 86.9C17.6 85.5 15.9 81.5 14.2 78.5\
        C12.6 75.5 12.0 72.1 10.5 69.0C9.0 66.0 5.7 63.4 5.3 60.2C4.9 57.0 7.2 53.2 8.2 50.0\
        C9.1 46.8 11.0 44.5 11.1 41.1C11.1 37.8 8.0 33.3 8.4 30.0C8.8 26.6 11.2 23.3 13.6 21.0\
        C16.0 18.6 20.1 18.0 22.8 15.9C25.5 13.7 27.0 9.8 29.8 8.1C32.7 6.5 36.6 6.0 40.0 6.1\
        C43.3 6.1 46.6 8.5 50.0 8.5C53.4 8.4 56.8 5.6 60.1 5.8C63.3 6.0 67.1 7.3 69.5 9.6\
        C71.8 11.9 72.2 17.0 74.3 19.5C76.4 21.9 79.6 22.5 82.1 24.4C84.6 26.3 87.9 28.3 89.5 31.0\
        C91.0 33.7 90.3 37.3 91.6 40.5C92.9 43.7 96.3 46.6 97.5 50.0Z
        """
}

/// The two shapes that the drawings of the pages are made of.
enum Drawing {
    static func circle(_ style: String, center: Int, radius: Int, strokeWidth: String? = nil) -> Element {
        Element(
            "circle", .class(style), .attribute("cx", String(center)), .attribute("cy", String(center)),
            .attribute("r", String(radius)), strokeWidth.map { .attribute("stroke-width", $0) })
    }

    static func path(_ style: String?, _ lines: String, strokeWidth: String? = nil) -> Element {
        Element(
            "path", style.map { .class($0) }, .attribute("d", lines),
            strokeWidth.map { .attribute("stroke-width", $0) })
    }
}
