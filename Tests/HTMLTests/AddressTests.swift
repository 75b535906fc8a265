// SPDX-License-Identifier: Apache-2.0

import HTML
import TestSupport
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        "/verify", "verify?file=1#top", "#main", "", "../x", "https://example.eu/a?b=c:d", "HTTP://EXAMPLE.EU",
        "mailto:registrar@example.eu", "/a//b", "a/b:c", "/", "?q=javascript:alert(1)", "#javascript:alert(1)",
    ])
    func `Keeps addresses that lead to a page or a mailbox`(address: String) {
        #expect(a(.href(address)).renderedText().hasPrefix("<a href=\""))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u{1}javascript:alert(1)",
        "java\nscript:alert(1)", "java\tscript:alert(1)", "java\r\nscript:alert(1)", "\njavascript:alert(1)",
        "vbscript:x", "data:text/html,<script>alert(1)</script>", "data:image/svg+xml;base64,AAAA",
        "file:///etc/passwd",
        "blob:https://example.eu/1", "ftp://example.eu", "javascript\u{0}:alert(1)", "javascript :alert(1)", "x:y",
        ":x",
        "javascript&colon;:alert(1)", "jar:x!y", "data:image/png;base64,AAAA", "view-source:https://example.eu",
    ])
    func `Leaves out addresses that could run something`(address: String) {
        #expect(a(.href(address)) { "x" }.renderedText() == "<a>x</a>")
        #expect(form(.action(address)).renderedText() == "<form></form>")
        #expect(a(.attribute("href", address)).renderedText() == "<a></a>")
        #expect(button(.attribute("formaction", address)).renderedText() == "<button></button>")
    }

    @Test(arguments: [
        "//evil.example/x", #"/\evil.example"#, #"\\evil.example"#, #"\/evil.example"#, " //evil.example", "/\t/evil.example",
        "\n/\r\n/evil.example", "\u{1}//evil.example", "///evil.example", "//",
    ])
    func `Leaves out addresses that look like paths and lead to another server`(address: String) {
        #expect(a(.href(address)) { "x" }.renderedText() == "<a>x</a>")
        #expect(form(.action(address)).renderedText() == "<form></form>")
        #expect(button(.attribute("formaction", address)).renderedText() == "<button></button>")
        #expect(img(.src(address)).renderedText() == "<img>")
    }

    @Test(arguments: ["png", "jpeg", "gif", "webp"])
    func `A picture may hold its own bytes`(format: String) {
        let address = "data:image/\(format);base64,AAAA"
        #expect(img(.src(address)).renderedText() == "<img src=\"\(address)\">")
    }

    @Test(arguments: [
        "data:image/svg+xml;base64,AAAA", "data:text/html;base64,AAAA", "data:image/png,AAAA", "mailto:a@b.eu",
        "javascript:alert(1)", "DATA:text/html;base64,AAAA",
    ])
    func `A picture may not be a document`(address: String) {
        #expect(img(.src(address)).renderedText() == "<img>")
    }

    @Test func `No dressing up of a script address passes`() {
        let noise = Gen<String>.element(of: ["", " ", "\t", "\n", "\r", "\u{0}", "\u{1F}", "\u{B}"])
        let letters = "javascript".map(String.init)
        let scheme = noise.array(count: 11...11).map { blanks in
            zip(blanks, letters + [":"]).map { $0 + ($0.isEmpty ? $1.uppercased() : $1) }.joined()
        }
        forAll(scheme, runs: 500) { a(.href($0 + "alert(1)")).renderedText() == "<a></a>" }
    }
}
