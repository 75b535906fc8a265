// SPDX-License-Identifier: Apache-2.0

import HTML
import Testing

@Suite struct ElementTests {
    @Test func `Void elements have no closing tag and drop content`() {
        #expect(br().renderedText() == "<br>")
        #expect(Element("input", .value("1")) { "x" }.renderedText() == "<input value=\"1\">")
        #expect(div { hr() }.renderedText() == "<div><hr></div>")
    }

    @Test func `Empty elements keep their closing tag`() {
        #expect(script(.src("/a.js"), .defer()).renderedText() == "<script src=\"/a.js\" defer></script>")
        #expect(textarea(.name("t")).renderedText() == "<textarea name=\"t\">\n</textarea>")
    }

    @Test func `A text area keeps a line end typed first`() {
        #expect(textarea { "\nx" }.renderedText() == "<textarea>\n\nx</textarea>")
    }

    @Test func `Script and style take no content`() {
        #expect(Element("script") { "alert(1)" }.renderedText() == "<script></script>")
        #expect(Element("STYLE") { "x" }.renderedText() == "<STYLE></STYLE>")
    }

    @Test func `Boolean attributes are a name or nothing`() {
        #expect(input(.checked(), .disabled(false), .required(true)).renderedText() == "<input checked required>")
    }

    @Test(arguments: [(true, "<a href=\"/\" aria-current=\"page\"></a>"), (false, "<a href=\"/\"></a>")])
    func `Attributes may be optional`(isCurrent: Bool, html: String) {
        #expect(a(.href("/"), isCurrent ? .aria("current", "page") : nil).renderedText() == html)
    }

    @Test func `Classes are joined and empty ones passed over`() {
        #expect(div(.class("a", "", "b")).renderedText() == "<div class=\"a b\"></div>")
        #expect(div(.class("")).renderedText() == "<div></div>")
    }

    @Test(arguments: [
        Attribute.attribute("onclick", "alert(1)"), .attribute("ONLOAD", "x"), .attribute("style", "x"),
        .attribute("srcdoc", "x"), .attribute("srcset", "x"), .attribute("http-equiv", "refresh"),
        .attribute("bad name", "x"), .attribute("x\"", "x"), .attribute("", "x"), .data("a b", "x"), .aria(">", "x"),
    ])
    func `Attributes that could run something or break the tag are left out`(attribute: Attribute) {
        #expect(div(attribute).renderedText() == "<div></div>")
    }

    @Test func `Drawings keep the case of their attributes`() {
        let drawing = svg(.attribute("viewBox", "0 0 8 8"), .role("img")) { Element("path", .attribute("d", "M0 0h8")) }
        #expect(drawing.renderedText() == "<svg viewBox=\"0 0 8 8\" role=\"img\"><path d=\"M0 0h8\"></path></svg>")
    }
}
