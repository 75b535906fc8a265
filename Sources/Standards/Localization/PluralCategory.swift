// SPDX-License-Identifier: Apache-2.0

/// The plural forms that Unicode CLDR distinguishes; a language uses some of them.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    /// A form of its own for zero.
    case zero
    /// The singular.
    case one
    /// The dual.
    case two
    /// The paucal, for small numbers.
    case few
    /// The form for larger numbers, or for millions.
    case many
    /// Every number that no other form of the language takes.
    case other
}
