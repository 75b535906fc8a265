// SPDX-License-Identifier: Apache-2.0

package import API
package import Configuration
import Foundation
package import IdentityProviders
package import Logging
import QualityCycles

/// The settings of the server.
///
/// Each key can be set on the command line, in the environment (`http.port` is `VIDIMUS_HTTP_PORT`) or in a JSON file;
/// the first that says something counts.
///
/// | Key | Meaning | Default |
/// |---|---|---|
/// | `http.host` | the loopback address to listen on | `127.0.0.1` |
/// | `http.port` | the port to listen on, 0 for any free one | `8080` |
/// | `http.publicURL` | the address under which people reach the server | `http://localhost:<port>` |
/// | `http.proxies` | addresses and blocks of the proxies that are believed about where requests come from | none |
/// | `data.directory` | the folder for the database and keys | see `DataDirectory` |
/// | `limits.fileBytes` | the largest file that is verified | `10485760` |
/// | `limits.connections` | the connections answered at one time | `1024` |
/// | `limits.silenceSeconds` | a connection over which nothing came for this long is closed | `60` |
/// | `trust.anchors` | a PEM file with certificates to trust | none |
/// | `trust.acceptTestSeal` | trust this installation's own test seal | `false` |
/// | `demo.directory` | a folder with courses to show as a demonstration | none |
/// | `openid.providers` | the names of identity providers; see ``OpenIDConfiguration`` for what is said of each | none |
/// | `cycle.reminderDays` | how many days before a review date people are reminded | `30,7` |
/// | `cycle.wakeMinutes` | how often reminders are looked for, in minutes | `60` |
/// | `log.format` | `text` or `json` | `text` |
/// | `log.level` | `trace` to `critical` | `notice` |
package struct ServerConfiguration: Sendable {
    /// Every setting there is.
    package static let keys = [
        "http.host", "http.port", "http.publicURL", "http.proxies", "data.directory", "limits.fileBytes",
        "limits.connections",
        "limits.silenceSeconds", "trust.anchors",
        "trust.acceptTestSeal", "demo.directory", "openid.providers",
        "cycle.reminderDays", "cycle.wakeMinutes", "log.format", "log.level",
    ]

    package enum LogFormat: String, Sendable, CaseIterable { case text, json }

    package let host: String
    package let port: Int
    package let publicURL: String?
    package let proxies: TrustedProxies
    package let dataDirectory: String
    package let maximumBytes: Int
    package let maximumConnections: Int
    package let silenceSeconds: Int
    package let anchorsFile: String?
    package let acceptsTestSeal: Bool
    package let demoFolder: String?
    package let identityProviders: [OpenIDProviderSettings]
    package let reminderDays: [Int]
    package let reminderMinutes: Int
    package let logFormat: LogFormat
    package let logLevel: Logger.Level

    /// - Throws: ``ConfigurationError`` for a value that cannot be used.
    package init(reader: ConfigReader, defaultDataDirectory: String) throws(ConfigurationError) {
        host = try Self.loopback(reader.string(forKey: "http.host") ?? "127.0.0.1")
        port = try Self.integer("http.port", in: 0...65_535, reader) ?? 8080
        publicURL = try Self.address(reader.string(forKey: "http.publicURL"))
        proxies = try Self.proxies(Self.list("http.proxies", reader))
        dataDirectory = reader.string(forKey: "data.directory") ?? defaultDataDirectory
        maximumBytes = try Self.integer("limits.fileBytes", in: 1024...(512 << 20), reader) ?? 10 << 20
        maximumConnections = try Self.integer("limits.connections", in: 1...65_536, reader) ?? 1024
        silenceSeconds = try Self.integer("limits.silenceSeconds", in: 1...3600, reader) ?? 60
        anchorsFile = reader.string(forKey: "trust.anchors")
        acceptsTestSeal = try Self.flag("trust.acceptTestSeal", reader)
        demoFolder = reader.string(forKey: "demo.directory")
        identityProviders = try OpenIDConfiguration.providers(reader)
        reminderDays = try Self.days(reader.string(forKey: "cycle.reminderDays"))
        reminderMinutes = try Self.integer("cycle.wakeMinutes", in: 1...1440, reader) ?? 60
        logFormat = try Self.word("log.format", reader) ?? .text
        logLevel = try Self.word("log.level", reader) ?? .notice
    }

    /// The names under which requests may reach this server.
    package var hosts: Set<String> {
        var hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]", host]
        if let name = publicURL.flatMap({ Origin($0) })?.host { hosts.insert(name) }
        return hosts
    }

    private static func loopback(_ host: String) throws(ConfigurationError) -> String {
        guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw ConfigurationError(
                key: "http.host",
                problem: "must be 127.0.0.1, ::1 or localhost: until there are accounts the server "
                    + "listens on this machine only. Put a reverse proxy in front to reach it from elsewhere.")
        }
        return host
    }

    private static func address(_ text: String?) throws(ConfigurationError) -> String? {
        guard let text else { return nil }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil, url.query() == nil
        else {
            throw ConfigurationError(key: "http.publicURL", problem: "must be an address such as https://example.org")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func proxies(_ texts: [String]) throws(ConfigurationError) -> TrustedProxies {
        guard let proxies = TrustedProxies(texts) else {
            throw ConfigurationError(
                key: "http.proxies", problem: "must be addresses such as 192.0.2.1 or blocks such as 192.0.2.0/24")
        }
        return proxies
    }

    /// A list in a file, or words with commas between them anywhere.
    static func list(_ key: ConfigKey, _ reader: ConfigReader) -> [String] {
        let texts = reader.stringArray(forKey: key) ?? reader.string(forKey: key).map { [$0] } ?? []
        return texts.flatMap { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
            .filter { !$0.isEmpty }
    }

    private static func integer(
        _ key: ConfigKey, in range: ClosedRange<Int>, _ reader: ConfigReader
    ) throws(ConfigurationError) -> Int? {
        let text = reader.string(forKey: key)
        guard let value = text.map({ Int($0) }) ?? reader.int(forKey: key) else {
            guard text == nil else { throw ConfigurationError(key: "\(key)", problem: "must be a whole number") }
            return nil
        }
        guard range.contains(value) else {
            throw ConfigurationError(
                key: "\(key)", problem: "must be between \(range.lowerBound) and \(range.upperBound)")
        }
        return value
    }

    private static func days(_ text: String?) throws(ConfigurationError) -> [Int] {
        guard let text else { return RemindReviewers.usualDays }
        guard let days = ReminderDays.read(text) else {
            throw ConfigurationError(
                key: "cycle.reminderDays", problem: "must be whole numbers from 1 to 366 with commas between them")
        }
        return days
    }

    static func flag(_ key: ConfigKey, _ reader: ConfigReader) throws(ConfigurationError) -> Bool {
        guard let text = reader.string(forKey: key) else { return reader.bool(forKey: key) ?? false }
        switch text.lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0", "": return false
        default: throw ConfigurationError(key: "\(key)", problem: "must be true or false")
        }
    }

    static func word<Word: RawRepresentable & CaseIterable>(
        _ key: ConfigKey, _ reader: ConfigReader
    ) throws(ConfigurationError) -> Word? where Word.RawValue == String {
        guard let text = reader.string(forKey: key) else { return nil }
        guard let word = Word(rawValue: text) else {
            let choice = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw ConfigurationError(key: "\(key)", problem: "must be one of \(choice)")
        }
        return word
    }
}

/// A setting that cannot be used.
package struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    package let key: String
    package let problem: String

    package var description: String { "The setting \(key) \(problem)" }
}
