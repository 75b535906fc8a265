// SPDX-License-Identifier: Apache-2.0

/// Something that can be written as HTML: words, an element, a component, or several of them.
///
/// Words are escaped and addresses checked when they are written, so no value of this type can carry script that its
/// author did not write as a literal of the program.
public protocol Markup: Sendable {
    /// Appends the HTML of this value.
    func write(into writer: inout HTMLWriter)
}

extension Markup {
    /// The HTML as UTF-8.
    public func render() -> [UInt8] {
        var writer = HTMLWriter()
        write(into: &writer)
        return writer.bytes
    }

    /// The HTML as text, for tests and short pieces.
    public func renderedText() -> String { String(decoding: render(), as: UTF8.self) }
}

extension String: Markup {
    /// Appends the words, escaped.
    public func write(into writer: inout HTMLWriter) { writer.append(escapingText: self) }
}

/// A part of a page that is described by other markup.
public protocol Component: Markup {
    /// What the body is made of; the builder makes it a ``Fragment``.
    associatedtype Body: Markup
    /// The markup that stands for this component.
    @MarkupBuilder var body: Body { get }
}

extension Component {
    /// Appends the body.
    public func write(into writer: inout HTMLWriter) { body.write(into: &writer) }
}
