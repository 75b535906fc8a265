// SPDX-License-Identifier: Apache-2.0

import HTML
import Testing

@Suite struct DocumentTests {
    @Test func `A page has its type, language, title and body`() {
        let page = Document(lang: "el", title: "Έλεγχος <1>") {
            link(.rel("stylesheet"), .href("/assets/site.css"))
        } body: {
            main { h1 { "Γεια" } }
        }
        #expect(
            String(decoding: page.render(), as: UTF8.self) == """
                <!doctype html>
                <html lang="el" dir="ltr"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Έλεγχος &lt;1&gt;</title>\
                <link rel="stylesheet" href="/assets/site.css"></head><body><main><h1>Γεια</h1></main></body></html>

                """)
    }

    @Test func `Style rules cannot end their element`() {
        #expect(
            Stylesheet("a::after{content:\"</style><script>\"}").renderedText()
                == "<style>a::after{content:\"<\\/style><script>\"}</style>")
    }
}
