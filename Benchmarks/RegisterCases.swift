// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import SQLStores
import SQLiteDatabase
import Vocabulary

/// Searches of a register of 10,000 providers, asked at 300 a second whether the one before was answered or not.
///
/// The store is asked directly: what the pages add to a search is measured by their own cases.
enum RegisterCases: BenchmarkSuite {
    static let name = "register"
    private static let providers = 10_000
    private static let rate = 300
    private static let seconds = 10

    static func run(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteFile(at: folder.appending(path: "register.sqlite"), now: Date())
        let store = SQLProviderStore(database, clock: .system)
        try await fill(store)
        let times = try await ask(store)
        let slow = times[times.count * 99 / 100]
        report(
            Row(
                name: "register: one search among \(providers)", measurement: Measurement(rounds: times),
                target: ("p99 at most 20 ms at \(rate) a second", slow <= 0.020), note: "p99 \(Row.time(slow))"))
    }

    private static let towns = ["Tammivirta", "Ανεμόεσσα", "Łódź", "Äänekoski", "Söborg", "Åland", "Vila Nova", "Gyõr"]
    private static let sorts = ["University", "College", "Σχολή", "Opisto", "Chamber", "Academy", "Institute"]

    private static func fill(_ store: SQLProviderStore) async throws {
        let countries = ["FI", "GR", "PL", "SE", "PT", "HU", "DE", "FR"].compactMap { CountryCode($0) }
        guard let actor = ActorID("bench") else { return }
        let change = ProviderChange(.registered, by: actor, at: Date())
        var edits: [ProviderEdit] = []
        for number in 0..<providers {
            guard let id = ProviderID("p\(number)"),
                let place = ProviderPlace(country: countries[number % countries.count], isSeat: true),
                let pic = ProviderIdentifier(.pic, String(900_000_000 + number))
            else { continue }
            let name = "\(towns[number % towns.count]) \(sorts[number / 8 % sorts.count]) \(number)"
            edits.append(
                ProviderEdit(
                    try RegisteredProvider(
                        id: id, kinds: [ProviderKind.allCases[number % ProviderKind.allCases.count]],
                        names: [ProviderName(.legal, LocalizedText(name, language: .en))], identifiers: [pic],
                        places: [place]), after: 0))
        }
        _ = try await store.apply(edits, change, by: Deed(actor, right: "bench"), sharing: .admitted)
    }

    /// The seconds from when each search was due to its answer, ascending.
    private static func ask(_ store: SQLProviderStore) async throws -> [Double] {
        let queries = (0..<80).map { number -> ProviderQuery in
            switch number % 4 {
            case 0: ProviderQuery(text: "\(sorts[number / 4 % sorts.count].prefix(4)) \(number * 100)")
            case 1: ProviderQuery(text: towns[number / 4 % towns.count], page: 1 + number % 5)
            case 2: ProviderQuery(country: CountryCode("GR"), kind: .company)
            default: ProviderQuery(text: String(900_000_000 + number * 90))
            }
        }
        let clock = ContinuousClock()
        let start = clock.now
        let times = try await withThrowingTaskGroup(of: Double.self) { group in
            for number in 0..<(rate * seconds) {
                let due = start.advanced(by: .seconds(Double(number) / Double(rate)))
                try await clock.sleep(until: due)
                group.addTask {
                    _ = try await store.search(queries[number % queries.count])
                    return (clock.now - due).seconds
                }
            }
            var times: [Double] = []
            for try await time in group { times.append(time) }
            return times
        }
        return times.sorted()
    }
}
