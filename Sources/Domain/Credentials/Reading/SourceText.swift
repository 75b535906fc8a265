// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The source text of JSON values, compared without reading it.
enum SourceText {
    /// Whether two values are written alike but for white space between tokens.
    ///
    /// Members in another order count as different: then both statements are kept, and say the same.
    static func isSame(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
        first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
                guard let a = first.baseAddress, let b = second.baseAddress else { return first.count == second.count }
                if first.count == second.count, memcmp(a, b, first.count) == 0 { return true }
                return isSameIgnoringSpace(first, second)
            }
        }
    }

    private static func isSameIgnoringSpace(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var (i, j) = (0, 0)
        var inString = false
        while true {
            if !inString {
                while i < first.count, isSpace(first[i]) { i += 1 }
                while j < second.count, isSpace(second[j]) { j += 1 }
            }
            guard i < first.count, j < second.count else { return i == first.count && j == second.count }
            guard first[i] == second[j] else { return false }
            switch first[i] {
            case UInt8(ascii: "\\"):
                guard i + 1 < first.count, j + 1 < second.count, first[i + 1] == second[j + 1] else { return false }
                i += 1
                j += 1
            case UInt8(ascii: "\""):
                inString.toggle()
            default:
                break
            }
            i += 1
            j += 1
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
