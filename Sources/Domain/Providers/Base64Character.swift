// SPDX-License-Identifier: Apache-2.0

extension UInt8 {
    /// Whether this is one of the 64 characters in which the files inside a credential are written (RFC 4648, section
    /// 4), its padding not among them.
    package var isBase64Character: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default:
            false
        }
    }
}
