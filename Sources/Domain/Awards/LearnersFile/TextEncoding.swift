// SPDX-License-Identifier: Apache-2.0

/// How the bytes of a file of text become characters.
package enum TextEncoding: Hashable, Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// A page of Windows, chosen by what its characters look like; `isCertain` is false when another page would read
    /// the same bytes as other letters just as well.
    case windows(name: String, isCertain: Bool)

    /// The encoding's name as registered with IANA.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows(let name, _): name
        }
    }
}
