// SPDX-License-Identifier: Apache-2.0

/// An element with its attributes and content.
public struct Element: Markup {
    let name: String
    let attributes: [Attribute]
    let content: Fragment

    /// Any element.
    ///
    /// The name is a literal of the program, so no data can name an element.
    ///
    /// `script` and `style` are written empty here, since their content follows other rules than escaping; see
    /// ``script(_:)`` and ``Stylesheet``.
    public init(
        _ name: StaticString, _ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }
    ) {
        self.init(known: name.description, attributes, content())
    }

    init(known name: String, _ attributes: [Attribute?], _ content: Fragment) {
        let isRawText = ["script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext"].contains(
            name.lowercased())
        self.name = Attribute.isName(name) ? name : "span"
        self.attributes = attributes.compactMap(\.self)
        self.content = isRawText ? .empty : content
    }

    /// Appends the opening tag, the content and the closing tag; void elements have only the first.
    public func write(into writer: inout HTMLWriter) {
        writer.append(verbatim: "<")
        writer.append(verbatim: name)
        for attribute in attributes { attribute.write(into: &writer) }
        writer.append(verbatim: ">")
        guard !Self.void.contains(name) else { return }
        // The parser drops one line end that follows these tags; a second one keeps the first line of what was typed.
        if name == "textarea" || name == "pre" { writer.append(verbatim: "\n") }
        content.write(into: &writer)
        writer.append(verbatim: "</")
        writer.append(verbatim: name)
        writer.append(verbatim: ">")
    }

    /// The elements that have no content and no closing tag (HTML, 13.1.2).
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
