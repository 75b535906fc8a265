// SPDX-License-Identifier: Apache-2.0

/// A whole page: document type, language, head and body.
public struct Document: Markup {
    private let language: String
    private let direction: String
    private let head: Fragment
    private let bodyAttributes: [Attribute]
    private let body: Fragment

    /// Makes a page in UTF-8 that fits itself to the width of a phone.
    ///
    /// - Parameters:
    ///   - lang: The language of the page, as a BCP 47 tag.
    ///   - dir: The direction of its words, `ltr` or `rtl`.
    ///   - title: What the window and the list of pages visited show.
    ///   - bodyAttributes: Attributes of the body element.
    ///   - head: What else stands in the head, such as links to style sheets.
    ///   - body: The page.
    public init(
        lang: String, dir: String = "ltr", title: String, bodyAttributes: [Attribute] = [],
        @MarkupBuilder head: () -> Fragment = { .empty }, @MarkupBuilder body: () -> Fragment
    ) {
        language = lang
        direction = dir
        self.bodyAttributes = bodyAttributes
        self.body = body()
        let title = Element(known: "title", [], Fragment(.text(title)))
        self.head = Fragment(.many([.element(title), head().node]))
    }

    /// Appends the page from its document type on.
    public func write(into writer: inout HTMLWriter) {
        writer.append(verbatim: "<!doctype html>\n")
        Element(known: "html", [.lang(language), .dir(direction)], content).write(into: &writer)
        writer.append(verbatim: "\n")
    }

    private var content: Fragment {
        let charset = Element(known: "meta", [Attribute("charset", "utf-8")], .empty)
        let viewport = meta(name: "viewport", content: "width=device-width, initial-scale=1")
        let head = Element(
            known: "head", [], Fragment(.many([.element(charset), .element(viewport), self.head.node])))
        let body = Element(known: "body", bodyAttributes, self.body)
        return Fragment(.many([.element(head), .element(body)]))
    }
}
