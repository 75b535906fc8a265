// SPDX-License-Identifier: Apache-2.0

/// Markup that is written as it is.
///
/// For what the program made and checked elsewhere, such as a drawing of its own. Nothing a user typed or a document
/// holds may come here: this is the one door without a guard, so that a search for its name finds every use.
public struct Raw: Markup {
    private let markup: String

    /// Takes markup that the program itself made.
    public init(trusted markup: String) { self.markup = markup }

    /// Appends the markup.
    public func write(into writer: inout HTMLWriter) { writer.append(verbatim: markup) }
}
