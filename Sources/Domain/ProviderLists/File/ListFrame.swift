// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// The lines of a list file.
///
/// The whole file is one JSON document, a JSON Web Signature in the General Serialization (RFC 7515, section 7.2.1)
/// with a further member `entries`. It is written in lines: the first holds the signature over the index, each further
/// one an entry, the last closes the document. There is exactly one way to write it, so that no byte can be changed
/// without being noticed, white space included; and a line is found, hashed and compared with the tools of any shell.
struct ListFrame {
    private static let between = Array(#","entries":["#.utf8)
    private static let end = Array("]}".utf8)
    private static let newline = UInt8(ascii: "\n")

    /// The signed document without the entries.
    let sealed: [UInt8]
    /// The entries' bytes, without the comma between two of them.
    let lines: [ArraySlice<UInt8>]

    /// The bytes of a file.
    static func bytes(sealed: [UInt8], lines: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sealed.count + lines.reduce(32) { $0 + $1.count + 2 })
        bytes += sealed.dropLast()
        bytes += between
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(newline)
            bytes += line
        }
        bytes.append(newline)
        bytes += end
        bytes.append(newline)
        return bytes
    }

    /// Takes a file apart.
    ///
    /// - Throws: the finding that names the line at fault.
    init(_ bytes: [UInt8]) throws(ListRefusal) {
        guard bytes.count <= ListLimits.bytes else {
            throw ListRefusal(Finding("list.tooLarge", parameters: ["limit": .integer(ListLimits.bytes >> 20)]))
        }
        var lines = bytes.split(separator: Self.newline, omittingEmptySubsequences: false)
        // After the last line end there is nothing.
        guard lines.count >= 3, lines.removeLast().isEmpty, lines.removeLast().elementsEqual(Self.end),
            let head = lines.first, head.count > Self.between.count, head.first == UInt8(ascii: "{"),
            head.suffix(Self.between.count).elementsEqual(Self.between)
        else { throw ListRefusal.notAList }
        guard lines.count <= 2 * ListLimits.mostEntries + 1 else {
            throw ListRefusal(Finding("list.tooManyEntries", parameters: ["limit": .integer(ListLimits.mostEntries)]))
        }
        var entries: [ArraySlice<UInt8>] = []
        entries.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated().dropFirst() {
            var line = line
            if index < lines.count - 1, line.popLast() != UInt8(ascii: ",") { throw Self.malformed(index + 1) }
            guard line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}"),
                line.count <= ListLimits.entryBytes
            else { throw Self.malformed(index + 1) }
            entries.append(line)
        }
        sealed = head.dropLast(Self.between.count) + [UInt8(ascii: "}")]
        self.lines = entries
    }

    /// The number of the line on which an entry stands, counted from 1.
    static func line(ofEntry index: Int) -> Int { index + 2 }

    private static func malformed(_ line: Int) -> ListRefusal {
        ListRefusal(
            Finding("list.line.malformed", at: .line(line, column: 1), parameters: ["line": .integer(line)]))
    }
}
