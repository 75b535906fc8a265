// SPDX-License-Identifier: Apache-2.0

import HTML
import Testing

private struct Badge: Component {
    let word: String
    var body: some Markup {
        span(.class("badge")) { word }
    }
}

@Suite struct MarkupBuilderTests {
    @Test(arguments: [true, false])
    func `Statements become markup in their order`(isOpen: Bool) {
        let names = ["a", "b"]
        let none: Badge? = nil
        let list = ul {
            for name in names { li { name } }
            if isOpen { li { "open" } }
            if isOpen { Badge(word: "yes") } else { Badge(word: "no") }
            none
        }
        let end = isOpen ? "<li>open</li><span class=\"badge\">yes</span>" : "<span class=\"badge\">no</span>"
        #expect(list.renderedText() == "<ul><li>a</li><li>b</li>\(end)</ul>")
    }

    @Test func `A component's words are escaped`() {
        #expect(Badge(word: "<b>").renderedText() == "<span class=\"badge\">&lt;b&gt;</span>")
    }

    @Test func `Pieces are joined by a separator`() {
        #expect(Fragment([em { "a" }, em { "b" }], separator: ", ").renderedText() == "<em>a</em>, <em>b</em>")
        #expect(Fragment([String](), separator: ", ").isEmpty)
    }
}
