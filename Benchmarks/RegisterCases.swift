// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import SQLStores
import SQLiteDatabase
import Vocabulary

/// Searches of a register of 10,000 providers, asked at 300 a second whether the one before was answered or not.
///
/// The store is asked directly; then a server with the same register over HTTP, beside a page that it only has to draw.
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
        let queries = queries
        let times = try await paced { _ = try await store.search(queries[$0 % queries.count]) }
        let bare = try await paced { _ in _ = try await database.read { try $0.query("SELECT 1 AS one", []) } }
        let (slow, floor) = (times[times.count * 99 / 100], bare[bare.count * 99 / 100])
        report(
            Row(
                name: "register: one search among \(providers)", measurement: Measurement(rounds: times),
                peer: ("SELECT 1, same rate", Measurement(rounds: bare)),
                target: ("p99 at most 20 ms at \(rate) a second", slow <= 0.020),
                note: "p99 \(Row.time(slow)), of the SELECT 1 \(Row.time(floor))"))
        try await overHTTP(options, report: report)
    }

    /// The same searches as requests; a browser and a network are not part of it, the generator on the same cores is.
    static func overHTTP(_ options: BenchmarkOptions, report: @Sendable (Row) -> Void) async throws {
        guard FileManager.default.isExecutableFile(atPath: options.serverBinary.path) else {
            throw InputAbsent(what: "the server at \(options.serverBinary.path)")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "vidimus-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            let database = try SQLiteFile(at: folder.appending(path: "vidimus.sqlite"), now: Date())
            try await fill(SQLProviderStore(database, clock: .system))
        }
        let server = Loaded(try RunningServer(options.serverBinary, in: folder))
        defer { server.server.stop() }
        let addresses = queries.map(address)
        _ = try await paced(seconds: 2) { try await server.server.get(addresses[$0 % addresses.count]) }
        let page = try await paced { _ in try await server.server.get("/about") }
        let times = try await paced { try await server.server.get(addresses[$0 % addresses.count]) }
        let (slow, floor) = (times[times.count * 99 / 100], page[page.count * 99 / 100])
        report(
            Row(
                name: "register: one search over HTTP", measurement: Measurement(rounds: times),
                peer: ("a page drawn, same rate", Measurement(rounds: page)),
                target: ("p99 at most 20 ms at \(rate) a second", slow <= 0.020),
                note: "p99 \(Row.time(slow)), of the page \(Row.time(floor))"))
    }

    /// The server is only asked and stopped, both of which it may be from anywhere.
    private struct Loaded: @unchecked Sendable {
        let server: RunningServer

        init(_ server: RunningServer) { self.server = server }
    }

    private static func address(_ query: ProviderQuery) -> String {
        func escaped(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let parts = [
            "q=\(escaped(query.words.joined(separator: " ")))", "country=\(query.country?.alpha2 ?? "")",
            "kind=\(query.kind?.rawValue ?? "")", "page=\(query.page)",
        ]
        return "/api/providers?" + parts.joined(separator: "&")
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

    private static var queries: [ProviderQuery] {
        (0..<80).map { number -> ProviderQuery in
            switch number % 4 {
            case 0: ProviderQuery(text: "\(sorts[number / 4 % sorts.count].prefix(4)) \(number * 100)")
            case 1: ProviderQuery(text: towns[number / 4 % towns.count], page: 1 + number % 5)
            case 2: ProviderQuery(country: CountryCode("GR"), kind: .company)
            default: ProviderQuery(text: String(900_000_000 + number * 90))
            }
        }
    }

    /// The seconds from when each question was due to its answer, ascending.
    private static func paced(
        seconds: Int = seconds, _ ask: @escaping @Sendable (Int) async throws -> Void
    ) async throws -> [Double] {
        let clock = ContinuousClock()
        let start = clock.now
        let times = try await withThrowingTaskGroup(of: Double.self) { group in
            for number in 0..<(rate * seconds) {
                let due = start.advanced(by: .seconds(Double(number) / Double(rate)))
                try await clock.sleep(until: due)
                group.addTask {
                    try await ask(number)
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
