// SPDX-License-Identifier: Apache-2.0

import Accounts
import Assembly
import Commands
import Fetching
import Foundation
import IdentityProviders
import Logging
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    /// The settings of a file with one value in it.
    func configuration(_ key: String, _ value: String) async throws -> ServerConfiguration {
        let names = key.split(separator: ".")
        return try await configuration(
            file: names.reversed().reduce(value) { inner, name in "{\"\(name)\": \(inner)}" })
    }

    func configuration(file: String) async throws -> ServerConfiguration {
        var request = ServeRequest()
        request.configurationFile = try folder.write(file.utf8, to: "settings.json").path
        let reader = try await ConfigurationSources.reader(request)
        return try ServerConfiguration(reader: reader, defaultDataDirectory: "/nowhere")
    }

    /// A value that cannot be used for each setting that does not take every text, and words of what is said of it.
    static let unusable: [(key: String, value: String, words: String)] = [
        ("http.host", "\"0.0.0.0\"", "127.0.0.1, ::1 or localhost"), ("http.host", "\"\"", "127.0.0.1"),
        ("http.port", "\"many\"", "whole number"), ("http.port", "65536", "between 0 and 65535"),
        ("http.port", "\"-1\"", "between 0 and 65535"),
        ("http.publicURL", "\"verify.example.org\"", "https://example.org"),
        ("http.publicURL", "\"ftp://example.org\"", "https://example.org"),
        ("http.publicURL", "\"https://\"", "https://example.org"),
        ("http.publicURL", "\"https://example.org/?a=b\"", "https://example.org"),
        ("http.proxies", "[\"192.0.2.1/24\"]", "192.0.2.0/24"), ("http.proxies", "\"proxy.example\"", "192.0.2.0/24"),
        ("openid.providers", "[\"Campus\"]", "small letters"), ("openid.providers", "\"a,a\"", "once"),
        ("limits.fileBytes", "\"10 MB\"", "whole number"), ("limits.fileBytes", "12", "between 1024 and 536870912"),
        ("limits.connections", "0", "between 1 and 65536"), ("limits.connections", "\"\"", "whole number"),
        ("limits.silenceSeconds", "3601", "between 1 and 3600"), ("limits.silenceSeconds", "\"x\"", "whole number"),
        ("trust.acceptTestSeal", "\"perhaps\"", "true or false"), ("log.format", "\"xml\"", "text, json"),
        ("cycle.reminderDays", "\"30,x\"", "whole numbers from 1 to 366"),
        ("cycle.reminderDays", "\"\"", "whole numbers from 1 to 366"),
        ("cycle.wakeMinutes", "0", "between 1 and 1440"),
        ("log.level", "\"loud\"", "trace, debug, info, notice, warning, error, critical"),
    ]

    /// Any text is a name of a file or folder; whether it can be opened is found out when it is.
    static let takingEveryText = ["data.directory", "trust.anchors", "demo.directory"]

    @Test(arguments: unusable)
    func `A value that cannot be used is named with what can`(key: String, value: String, words: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) { try await configuration(key, value) }
        let text = try #require(error).description
        #expect(text.hasPrefix("The setting \(key) must be "))
        #expect(text.contains(words), "\(text)")
    }

    @Test func `Every setting is tried with a value that cannot be used, or takes every text`() {
        #expect(Set(Self.unusable.map(\.key)).union(Self.takingEveryText) == Set(ServerConfiguration.keys))
    }

    @Test func `Values that can be used are used`() async throws {
        let settings = try await configuration(
            file: """
                {"http": {"host": "::1", "port": 0, "publicURL": "https://Verify.Example.org:8443/x/"},
                 "data": {"directory": "/d"}, "limits": {"fileBytes": "2048", "connections": 3, "silenceSeconds": 4},
                 "trust": {"anchors": "/a", "acceptTestSeal": true}, "demo": {"directory": "/e"},
                 "log": {"format": "json", "level": "debug"}}
                """)
        #expect(settings.host == "::1" && settings.port == 0)
        #expect(settings.publicURL == "https://Verify.Example.org:8443/x")
        #expect(settings.hosts.isSuperset(of: ["localhost", "[::1]", "verify.example.org"]))
        #expect(settings.dataDirectory == "/d" && settings.anchorsFile == "/a" && settings.demoFolder == "/e")
        #expect(settings.maximumBytes == 2048 && settings.maximumConnections == 3 && settings.silenceSeconds == 4)
        #expect(settings.acceptsTestSeal && settings.logFormat == .json && settings.logLevel == .debug)
    }

    /// A file with one provider, and one setting of it changed.
    private func provider(_ changes: [String: String?] = [:]) async throws -> ServerConfiguration {
        var settings: [String: String] = [
            "issuer": "\"https://login.example.org\"", "clientID": "\"vidimus\"", "name": "\"Campus\"",
        ]
        for (name, value) in changes { settings[name] = value }
        let fields = settings.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
        return try await configuration(file: "{\"openid\": {\"providers\": [\"campus\"], \"campus\": {\(fields)}}}")
    }

    @Test func `A provider is described by its settings, with care where nothing is said`() async throws {
        let plain = try #require(try await provider().identityProviders.first)
        #expect(plain.provider.name == "Campus" && !plain.provider.isBelievedAboutEmail)
        #expect(plain.scopes == ["profile", "email"] && plain.reach == .public && plain.clientSecret == nil)
        let secret = try folder.write("s3cret\n".utf8, to: "secret").path
        let full = try #require(
            try await provider([
                "believeEmail": "true", "scopes": "\"email schac\"", "network": "\"loopback\"",
                "issuer": "\"http://localhost:1\"", "clientSecretFile": "\"\(secret)\"",
            ]).identityProviders.first)
        #expect(full.provider.isBelievedAboutEmail && full.scopes == ["email", "schac"] && full.reach == .loopback)
        #expect(full.clientSecret == "s3cret" && full.issuer == "http://localhost:1")
    }

    @Test(
        arguments: [
            (["issuer": nil], "openid.campus.issuer"), (["issuer": "\"http://login.example.org\""], "openid.campus.issuer"),
            (["issuer": "\"https://login.example.org?a\""], "openid.campus.issuer"),
            (["clientID": nil], "openid.campus.clientID"), (["network": "\"any\""], "openid.campus.network"),
            (["believeEmail": "\"some\""], "openid.campus.believeEmail"),
            (["clientSecretFile": "\"/nowhere\""], "openid.campus.clientSecretFile"),
            // A secret in a file of settings would be shown and copied with it.
            (["clientSecret": "\"s\""], "openid.campus.clientSecret"), (["isuer": "\"x\""], "openid.campus.isuer"),
        ] as [([String: String?], String)])
    func `A setting of a provider that cannot be used is named`(changes: [String: String?], key: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) { try await provider(changes) }
        #expect(try #require(error).description.hasPrefix("The setting \(key) "))
    }

    @Test func `Where nothing is said, the documented value is used`() async throws {
        let settings = try await configuration(file: "{}")
        #expect(settings.host == "127.0.0.1" && settings.port == 8080 && settings.publicURL == nil)
        #expect(settings.dataDirectory == "/nowhere" && settings.anchorsFile == nil && settings.demoFolder == nil)
        #expect(
            settings.maximumBytes == 10_485_760 && settings.maximumConnections == 1024 && settings.silenceSeconds == 60)
        #expect(!settings.acceptsTestSeal && settings.logFormat == .text && settings.logLevel == .notice)
    }

    @Test(arguments: [
        ("{\"http\": {\"prot\": 1}}", "http.prot"), ("{\"https\": {\"port\": 1}}", "https.port"),
        ("{\"http\": 1}", "http"), ("{\"http\": {\"port\": 1, \"host\": {\"name\": \"x\"}}}", "http.host.name"),
    ])
    func `A setting that there is not is named with those there are`(file: String, key: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) { try await configuration(file: file) }
        let text = try #require(error).description
        #expect(text.hasPrefix("The setting \(key) (in \(folder.path)/settings.json) is not known"))
        for known in ServerConfiguration.keys { #expect(text.contains(known)) }
    }

    @Test(arguments: ["", "{", "words", "[]", "\u{FEFF}", "{\"http\": {\"port\": 1}"])
    func `A file that is no JSON object is named`(file: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) { try await configuration(file: file) }
        let text = try #require(error).description
        #expect(text.contains("settings.json is not JSON"), "\(text)")
    }

    @Test func `A file that is not there is named`() async throws {
        var request = ServeRequest()
        request.configurationFile = folder.file("missing.json").path
        let error = await #expect(throws: ConfigurationError.self) {
            try await ConfigurationSources.reader(request)
        }
        #expect(try #require(error).description.contains("missing.json is not there or cannot be read"))
    }

    @Test func `The command line counts before the file`() async throws {
        var request = ServeRequest()
        request.configurationFile = try folder.write("{\"http\": {\"port\": 1}}".utf8, to: "settings.json").path
        request.port = 2
        let reader = try await ConfigurationSources.reader(request)
        #expect(try ServerConfiguration(reader: reader, defaultDataDirectory: "/").port == 2)
    }

    @Test(arguments: ["Documentation/configuration.md", "Sources/Interfaces/Assembly/ServerConfiguration.swift"])
    func `What is written about the settings lists each of them once`(path: String) throws {
        let text = String(decoding: try Checkout.data(path), as: UTF8.self)
        let listed = text.split(separator: "\n").compactMap { line in
            line.drop { $0 == "/" || $0 == " " }.firstMatch(of: /^\| `([a-z]+\.[A-Za-z]+)` \|/).map { String($0.1) }
        }
        #expect(listed == ServerConfiguration.keys)
    }

    @Test func `The environment's names in the documentation are those that are read`() throws {
        let text = String(decoding: try Checkout.data("Documentation/configuration.md"), as: UTF8.self)
        for key in ServerConfiguration.keys {
            let name = key.replacing("URL", with: "Url").map { letter in
                letter == "." ? "_" : letter.isUppercase ? "_\(letter)" : letter.uppercased()
            }.joined()
            #expect(text.contains("| `\(key)` |") && text.contains("| `VIDIMUS_\(name)` |"), "\(name)")
        }
    }
}
