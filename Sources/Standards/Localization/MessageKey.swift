// SPDX-License-Identifier: Apache-2.0

/// The name of a message in a catalogue, such as `verify.choose-file`.
public struct MessageKey: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it stands in the message files.
    public let rawValue: String

    /// Names a message; whether the catalogue has it shows when its text is asked for.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Names a message.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Names a message.
    public init(stringLiteral value: String) { rawValue = value }

    /// The name as it stands in the message files.
    public var description: String { rawValue }
}
