// SPDX-License-Identifier: Apache-2.0

import HTML
import TestSupport
import Testing

@Suite struct EscapingTests {
    @Test func `Words cannot open an element`() {
        #expect("<script>alert('1') && \"2\"</script>".renderedText() == "&lt;script&gt;alert('1') &amp;&amp; \"2\"&lt;/script&gt;")
        #expect(p { "a < b" }.renderedText() == "<p>a &lt; b</p>")
    }

    @Test func `A value cannot leave its attribute`() {
        let element = div(.title("\" onmouseover=\"alert(1)"), .id("'><img src=x>"))
        #expect(
            element.renderedText()
                == "<div title=\"&quot; onmouseover=&quot;alert(1)\" id=\"&#39;&gt;&lt;img src=x&gt;\"></div>")
    }

    @Test func `NUL becomes the replacement character`() {
        #expect("a\u{0}b".renderedText() == "a\u{FFFD}b")
    }

    @Test func `Words come back unchanged from a reader that knows the references`() {
        forAll(.text(count: 0...40)) { text in
            Self.unescaped(text.renderedText()) == text.replacing("\u{0}", with: "\u{FFFD}")
        }
    }

    @Test func `Hostile words never yield a bracket or a quote`() {
        forAll(.text(of: "<>\"'&=/abc \u{0}é😀;#x", count: 0...60)) { text in
            let words = text.renderedText()
            let attribute = span(.title(text)).renderedText().dropFirst("<span title=\"".count).dropLast("\"></span>".count)
            return !words.contains { $0 == "<" || $0 == ">" }
                && !attribute.contains { "<>\"'".contains($0) }
                && Self.unescaped(String(attribute)) == text.replacing("\u{0}", with: "\u{FFFD}")
        }
    }

    @Test func `An attribute with any value leaves the element's own structure as it is`() {
        forAll(zip(.text(count: 0...30), .text(count: 0...30))) { value, words in
            let html = div(.class(value), .data("note", value), .aria("label", value)) { words }.renderedText()
            // Four attribute quotes are all the bare quotes there are, or two more where the class is written.
            let quotes = html.utf8.count { $0 == UInt8(ascii: "\"") }
            let inWords = words.utf8.count { $0 == UInt8(ascii: "\"") }
            return html.count { $0 == "<" } == 2 && html.count { $0 == ">" } == 2
                && quotes - inWords == (value.isEmpty ? 4 : 6)
        }
    }

    private static func unescaped(_ html: String) -> String {
        html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
