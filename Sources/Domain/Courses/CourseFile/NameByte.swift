// SPDX-License-Identifier: Apache-2.0

extension UInt8 {
    /// An ASCII letter or digit, `_` or `-`: what libyaml takes for the name of an anchor, and what the names of a
    /// course's parts are made of, so that they can stand in the heading of a column.
    var isNameByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }
}
