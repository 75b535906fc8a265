// SPDX-License-Identifier: Apache-2.0

/// Turns the statements of a closure into a ``Fragment``: words, elements, components, `if`, `switch` and `for`.
@resultBuilder
public enum MarkupBuilder {
    /// Words, escaped when written.
    public static func buildExpression(_ text: String) -> Fragment { Fragment(.text(text)) }

    /// An element.
    public static func buildExpression(_ element: Element) -> Fragment { Fragment(.element(element)) }

    /// Pieces made elsewhere.
    public static func buildExpression(_ fragment: Fragment) -> Fragment { fragment }

    /// A component or other markup.
    public static func buildExpression(_ markup: some Markup) -> Fragment { Fragment(.other(markup)) }

    /// Markup or nothing.
    public static func buildExpression(_ markup: (some Markup)?) -> Fragment { markup.map { Fragment($0) } ?? .empty }

    /// No statement at all.
    public static func buildBlock() -> Fragment { .empty }

    /// A single statement.
    public static func buildBlock(_ piece: Fragment) -> Fragment { piece }

    /// Several statements in order.
    public static func buildBlock(_ pieces: Fragment...) -> Fragment { Fragment(.many(pieces.map(\.node))) }

    /// `if` without `else`.
    public static func buildOptional(_ piece: Fragment?) -> Fragment { piece ?? .empty }

    /// The first branch of `if` or `switch`.
    public static func buildEither(first piece: Fragment) -> Fragment { piece }

    /// The other branch of `if` or `switch`.
    public static func buildEither(second piece: Fragment) -> Fragment { piece }

    /// `for`.
    public static func buildArray(_ pieces: [Fragment]) -> Fragment { Fragment(.many(pieces.map(\.node))) }

    /// `if #available`.
    public static func buildLimitedAvailability(_ piece: Fragment) -> Fragment { piece }
}
