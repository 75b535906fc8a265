// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Synchronization

/// Keeps finished zip files in memory for a few minutes, so that a page can say what was sealed and offer the file.
///
/// A file is found only by its random name. The shelf is bounded in number and bytes; the oldest file goes first.
/// Losing one costs nothing: sealing again gives the same sealed files.
package final class ArchiveShelf: Sendable {
    package static let lifetime: TimeInterval = 15 * 60

    private struct Entry: Sendable {
        let token: String
        let bytes: [UInt8]
        let expires: Date
    }

    private let entries = Mutex<[Entry]>([])
    private let maximumCount: Int
    private let maximumBytes: Int
    private let makeToken: @Sendable () -> String

    package init(
        maximumCount: Int = 16, maximumBytes: Int = 128 << 20,
        makeToken: @escaping @Sendable () -> String = ArchiveShelf.randomToken
    ) {
        self.maximumCount = maximumCount
        self.maximumBytes = maximumBytes
        self.makeToken = makeToken
    }

    /// Puts a file on the shelf and returns its name.
    package func keep(_ bytes: [UInt8], at now: Date) -> String {
        let token = makeToken()
        entries.withLock { entries in
            entries.removeAll { $0.expires <= now }
            entries.append(Entry(token: token, bytes: bytes, expires: now.addingTimeInterval(Self.lifetime)))
            while entries.count > maximumCount
                || (entries.count > 1 && entries.reduce(0) { $0 + $1.bytes.count } > maximumBytes)
            {
                entries.removeFirst()
            }
        }
        return token
    }

    package func bytes(of token: String, at now: Date) -> [UInt8]? {
        entries.withLock { entries in
            entries.removeAll { $0.expires <= now }
            return entries.first { $0.token == token }?.bytes
        }
    }

    /// 128 random bits; a name is the only key to a file.
    package static let randomToken: @Sendable () -> String = {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let text = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
    }
}
