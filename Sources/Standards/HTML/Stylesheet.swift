// SPDX-License-Identifier: Apache-2.0

/// Style rules inside the page, for pages that travel as a single file.
///
/// The rules are those of the program, not of a user. Should they contain `</`, it is written so that it cannot end the
/// element: CSS reads `<\/` as the same characters where they can occur at all.
public struct Stylesheet: Markup {
    private let rules: String

    /// Takes style rules that the program itself holds.
    public init(_ rules: String) { self.rules = rules }

    /// Appends the `style` element.
    public func write(into writer: inout HTMLWriter) {
        writer.append(verbatim: "<style>")
        var rest = rules[...]
        while let end = rest.firstRange(of: "</") {
            writer.append(verbatim: String(rest[..<end.lowerBound]))
            writer.append(verbatim: "<\\/")
            rest = rest[end.upperBound...]
        }
        writer.append(verbatim: String(rest))
        writer.append(verbatim: "</style>")
    }
}
