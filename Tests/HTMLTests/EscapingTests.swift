// SPDX-License-Identifier: Apache-2.0

import HTML
import TestSupport
import Testing

@Suite struct EscapingTests {
    @Test func `Words cannot open an element`() {
        #expect(
            "<script>alert('1') && \"2\"</script>".renderedText()
                == "&lt;script&gt;alert('1') &amp;&amp; \"2\"&lt;/script&gt;")
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
        forAll(.text(count: 0...40)) { Self.unescaped($0.render()) == Self.withoutNUL($0) }
    }

    @Test func `Hostile words never yield a bracket or a quote`() {
        forAll(.text(of: "<>\"'&=/abc \u{0}é😀;#x\u{301}", count: 0...60)) { text in
            let attribute = Array(
                span(.title(text)).render().dropFirst("<span title=\"".count).dropLast("\"></span>".count))
            return !text.render().contains { Self.brackets.contains($0) }
                && !attribute.contains { Self.brackets.contains($0) || Self.quotes.contains($0) }
                && Self.unescaped(attribute) == Self.withoutNUL(text)
        }
    }

    @Test func `An attribute with any value leaves the element's own structure as it is`() {
        forAll(zip(.text(count: 0...30), .text(count: 0...30))) { value, words in
            let html = div(.class(value), .data("note", value), .aria("label", value)) { words }.render()
            let quotes = html.count { $0 == UInt8(ascii: "\"") } - words.utf8.count { $0 == UInt8(ascii: "\"") }
            // Two quotes for each attribute that is written; an empty class is not.
            return html.count { Self.brackets.contains($0) } == 4 && quotes == (value.isEmpty ? 4 : 6)
        }
    }

    private static let brackets = Set("<>".utf8)
    private static let quotes = Set("\"'".utf8)

    private static func withoutNUL(_ text: String) -> [UInt8] {
        text.utf8.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
    }

    /// What a reader makes of the references, on bytes: marks that combine with a bracket would hide it from strings.
    private static func unescaped(_ html: [UInt8]) -> [UInt8] {
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        var text: [UInt8] = []
        var rest = html[...]
        while let byte = rest.first {
            if let (reference, meaning) = references.first(where: { rest.starts(with: $0.0.utf8) }) {
                text += Array(meaning.utf8)
                rest = rest.dropFirst(reference.utf8.count)
            } else {
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        return text
    }
}
