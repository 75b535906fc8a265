// SPDX-License-Identifier: Apache-2.0

/// How the bytes of a file of text become characters.
public enum TextEncoding: Hashable, Sendable {
    /// With or without a byte order mark.
    case utf8
    /// The low byte first, as Windows writes it.
    case utf16LittleEndian
    /// The high byte first.
    case utf16BigEndian
    /// A page of Windows, chosen by what its characters look like; `isCertain` is false when another page would read
    /// the same bytes as other letters just as well.
    case windows(name: String, isCertain: Bool)

    /// The encoding's name as registered with IANA.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows(let name, _): name
        }
    }
}
