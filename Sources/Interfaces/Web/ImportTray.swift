// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Providers
import Synchronization

/// Files that were looked at and wait for the word to be imported, and imports that run.
///
/// A file is found only by its random name and by who sent it. The tray is bounded in number, bytes and time; the oldest
/// goes first. Losing one costs nothing: the file is sent again.
package final class ImportTray: Sendable {
    package static let lifetime: TimeInterval = 30 * 60

    /// Where a file comes from, as the form says it.
    package enum Source: String, Sendable, Hashable, CaseIterable { case deqar, qdr }

    package struct Entry: Sendable {
        package let file: EvidenceFile
        package let source: Source
        package let version: String?
    }

    package enum State: Sendable, Hashable {
        case waiting
        /// How many of how many reports were read; 0 of 0 while nothing is known yet.
        case running(done: Int, total: Int)
        /// `nil` when it brought nothing new.
        case done(ImportID?)
        case failed
    }

    private struct Place: Sendable {
        let token: String
        let owner: String
        let entry: Entry
        let expires: Date
        var state: State
    }

    private let places = Mutex<[Place]>([])
    private let maximumCount: Int
    private let maximumBytes: Int
    private let makeToken: @Sendable () -> String

    package init(
        maximumCount: Int = 8, maximumBytes: Int = 256 << 20,
        makeToken: @escaping @Sendable () -> String = ArchiveShelf.randomToken
    ) {
        self.maximumCount = maximumCount
        self.maximumBytes = maximumBytes
        self.makeToken = makeToken
    }

    /// Puts a file into the tray and returns its name.
    package func keep(_ entry: Entry, of owner: String, at now: Date) -> String {
        let token = makeToken()
        places.withLock { places in
            places.removeAll { $0.expires <= now }
            places.append(
                Place(
                    token: token, owner: owner, entry: entry, expires: now.addingTimeInterval(Self.lifetime),
                    state: .waiting))
            while places.count > maximumCount
                || (places.count > 1 && places.reduce(0) { $0 + $1.entry.file.bytes.count } > maximumBytes)
            {
                places.removeFirst()
            }
        }
        return token
    }

    /// Takes a file that waits, to import it; `nil` when there is none, or somebody took it already.
    package func start(_ token: String, of owner: String, at now: Date) -> Entry? {
        places.withLock { places in
            guard let index = Self.index(token, owner, now, places), places[index].state == .waiting else { return nil }
            places[index].state = .running(done: 0, total: 0)
            return places[index].entry
        }
    }

    package func state(of token: String, _ owner: String, at now: Date) -> State? {
        places.withLock { places in Self.index(token, owner, now, places).map { places[$0].state } }
    }

    package func set(_ state: State, of token: String) {
        places.withLock { places in
            guard let index = places.firstIndex(where: { $0.token == token }) else { return }
            places[index].state = state
        }
    }

    private static func index(_ token: String, _ owner: String, _ now: Date, _ places: [Place]) -> Int? {
        places.firstIndex { $0.token == token && $0.owner == owner && $0.expires > now }
    }
}
