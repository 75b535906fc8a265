// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JSONTree
import Localization
import ProviderLists
import Providers
import TestSupport
import Testing
import Trust
import Verifications
import Vocabulary

/// A list in a file: what it keeps, and what is noticed when it was changed.
@Suite("A list of providers in a file") struct ProviderListFileTests {
    private let authority: Authority
    private let content = Lists.content(
        Lists.provider(
            "p1",
            evidence: [
                Lists.told(Lists.report("r1", of: "p1", "2013-09-27", "2019-09-30"), known: "2014-01-01"),
                Lists.told(
                    Lists.report(
                        "r2", of: "p1", "2020-02-29", nil, kind: .programme,
                        programmes: [
                            ReportProgramme(
                                name: "Welding \"basics\"", otherNames: [.init("Hitsaus")], identifiers: [.init("W-1")],
                                level: .shortCycle, nationalLevel: "5", leadsToDegree: false, ects: "2.5",
                                certification: .assessment, fields: [given(FieldOfStudy("0715"))])
                        ]), known: "2021-03-01", retracted: "2022-01-01", hidden: true),
                Lists.notice(.suspended, of: "p1", "2024-01-01", known: "2024-01-01"),
                Lists.notice(.lifted, of: "p1", "2024-06-01", known: "2024-05-30"),
            ]),
        Lists.provider("p2", name: "בית ספר", aliases: ["p0", "DEQARINST0001"]))

    init() throws { authority = try Authority() }

    private func file(_ change: (inout [String]) -> Void = { _ in }) throws -> [UInt8] {
        let bytes = try Lists.sealed(Lists.list(content, sealedBy: authority.key), by: authority.key)
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        change(&lines)
        return Array(lines.joined(separator: "\n").utf8)
    }

    @Test func `reads back all that was written`() throws {
        let list = Lists.list(content, number: 7, sealedBy: authority.key)
        let read = try ProviderListFile(try Lists.sealed(list, by: authority.key))
        #expect(read.alterations == [])
        #expect(read.read().faults == [])
        #expect(read.read().list == list)
        #expect(read.number == 7)
    }

    @Test func `is one JSON document in canonical lines`() throws {
        let bytes = try file()
        let document = try JSONDocument(parsing: bytes)
        #expect(document.root["entries"]?.count == 3)
        for entry in try #require(document.root["entries"]).elements {
            #expect(try entry.canonicalized() == Array(entry.rawBytes))
        }
        let index = try JSONDocument(parsing: try #require(document.root["payload"]?.decodedBytes))
        #expect(try index.root.canonicalized() == index.bytes)
    }

    @Test func `is valid under the authority that issued the seal, and undecided without one`() async throws {
        let report = try await authority.report(on: try file())
        #expect(report.verdict == .valid)
        #expect(report.layers.map(\.name) == [.format, .seal, .identity, .trust, .time])
        let alone = try await VerifyProviderList(anchors: TrustAnchors())(
            try file(), at: FixedClock.now, checkedAt: FixedClock.now)
        #expect(alone.verdict == .indeterminate)
        #expect(alone[.trust]?.code == "trust.noAnchors")
    }

    @Test func `is outdated after the day of its next update, and not before that day has ended`() async throws {
        let bytes = try Lists.sealed(
            Lists.list(content, sealedBy: authority.key, nextUpdate: "2026-06-20"), by: authority.key)
        let last = try FixedClock.date("2026-06-20T23:59:59Z")
        #expect(try await authority.report(on: bytes, at: last).verdict == .valid)
        let after = try await authority.report(on: bytes, at: last.addingTimeInterval(1))
        #expect(after.verdict == .indeterminate)
        #expect(after[.time]?.code == "list.time.outdated")
        #expect(after[.time]?.reason.severity == .warning)
        let before = try await authority.report(on: bytes, at: FixedClock.later(-86_400))
        #expect(before[.time]?.code == "list.time.notYet")
    }

    // MARK: Altered

    @Test func `names the one entry that was altered, by its line`() async throws {
        let bytes = try file { lines in
            #expect(lines[2].contains("2019-09-30"))
            lines[2] = lines[2].replacing("2019-09-30", with: "2029-09-30")
        }
        let report = try await authority.report(on: bytes)
        #expect(report.verdict == .invalid)
        let reason = try #require(report[.seal]?.reason)
        #expect(reason.code == "list.entry.altered")
        #expect(reason.parameters["entry"] == .text("p1"))
        #expect(reason.place == .line(3, column: 1))
        #expect(report.file.alterations.count == 1)
        #expect(report.list == nil)
    }

    @Test func `names an entry that is missing and one that was added`() async throws {
        let short = try file { lines in
            lines.remove(at: 3)
            lines[2].removeLast()
        }
        #expect(try await authority.report(on: short)[.seal]?.reason.code == "list.entry.missing")
        let long = try file { lines in
            lines[3] += ","
            lines.insert(#"{"provider":"p9"}"#, at: 4)
        }
        #expect(try await authority.report(on: long)[.seal]?.reason.code == "list.entry.unlisted")
    }

    @Test func `notices entries that changed places`() async throws {
        let bytes = try file { lines in
            let last = lines[3]
            lines[3] = String(lines[2].dropLast())
            lines[2] = last + ","
        }
        #expect(try await authority.report(on: bytes).file.alterations.map(\.code) == ["list.entry.altered", "list.entry.altered"])
    }

    @Test func `never verifies when any one byte was flipped`() async throws {
        let bytes = try file()
        forAll(zip(Gen<Int>.integer(in: 0...(bytes.count - 1)), Gen<Int>.integer(in: 0...7)), runs: 800) {
            position, bit in
            var altered = bytes
            altered[position] ^= 1 << UInt8(bit)
            guard let read = try? ProviderListFile(altered) else { return true }
            return !read.isWhole || read.seal.outcome != .intact
        }
    }

    @Test func `never verifies when white space or another form stands in it`() throws {
        for (from, to) in [
            ("{\"payload\"", "{ \"payload\""), ("\"entries\":[", "\"entries\": ["), ("]}\n", "]}"), ("]}\n", "]}\n\n"),
            (",\"signatures\":[{", ",\"x\":1,\"signatures\":[{"), ("\"signature\":", "\"header\":{},\"signature\":"),
        ] {
            let text = String(decoding: try file(), as: UTF8.self)
            let range = try #require(text.range(of: from))
            let altered = text.replacingCharacters(in: range, with: to)
            #expect(throws: ListRefusal.self, "\(to)") { try ProviderListFile(Array(altered.utf8)) }
        }
    }

    // MARK: Hostile

    @Test func `is not taken from a seal over something else`() throws {
        let sealed = try Lists.sealer(authority.key, contentType: "octet-stream").seal(
            payload: try indexBytes(), at: FixedClock.now)
        #expect(throws: ListRefusal.self) { try ProviderListFile(framed(sealed)) }
    }

    @Test(arguments: [
        ("{\"format\":\"vidimus-provider-list\",\"version\":2}", "list.version.unknown"),
        ("{\"format\":\"vidimus-provider-list\",\"version\":1,\"critical\":[\"weights\"]}", "list.critical.unknown"),
        ("{\"format\":\"vidimus-provider-list\",\"version\":1,\"critical\":[]}", "list.index.malformed"),
        ("{\"format\":\"vidimus-provider-list\",\"version\":1}", "list.index.malformed"),
        ("{\"format\":\"another\",\"version\":1}", "list.notAList"),
        ("[]", "list.notAList"), ("{\"a\":1,\"a\":2}", "list.index.notJSON"),
        ("[[[[[[[[[[[[]]]]]]]]]]]]", "list.index.notJSON"), ("", "list.index.notJSON"),
    ])
    func `refuses an index that it cannot understand`(_ payload: String, _ code: String) throws {
        let sealed = try Lists.sealer(authority.key).seal(payload: Array(payload.utf8), at: FixedClock.now)
        do {
            _ = try ProviderListFile(framed(sealed))
            Issue.record("\(payload) was read")
        } catch {
            #expect(error.finding.code.rawValue == code)
        }
    }

    @Test func `keeps reading when there are members that a later version added`() throws {
        var text = String(decoding: try indexBytes(), as: UTF8.self)
        text = text.replacing("\"version\":1}", with: "\"version\":1,\"zone\":{\"new\":[1,2]}}")
        try #require(text.contains("\"zone\""))
        let sealed = try Lists.sealer(authority.key).seal(payload: Array(text.utf8), at: FixedClock.now)
        let lines = String(decoding: try file(), as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
        let head = String(String(decoding: sealed, as: UTF8.self).dropLast())
        let bytes = head + ",\"entries\":[\n" + lines.joined(separator: "\n") + "\n]}\n"
        #expect(try ProviderListFile(Array(bytes.utf8)).read().list != nil)
    }

    @Test func `refuses ids that stand twice`() throws {
        let digest = String(repeating: "0", count: 64)
        let text = String(decoding: try indexBytes(), as: UTF8.self).replacing(
            "\"providers\":[", with: "\"providers\":[{\"id\":\"p1\",\"sha256\":\"\(digest)\"},")
        let sealed = try Lists.sealer(authority.key).seal(payload: Array(text.utf8), at: FixedClock.now)
        #expect(throws: ListRefusal.self) { try ProviderListFile(framed(sealed)) }
    }

    @Test func `names a report of an agency that the list does not describe`() async throws {
        let content = Lists.content(
            Lists.provider(
                "p1",
                evidence: [
                    Lists.told(
                        Lists.report("r1", of: "p1", "2013-09-27", nil, by: given(AgencyID("99"))), known: "2014-01-01")
                ]))
        let report = try await authority.report(
            on: try Lists.sealed(Lists.list(content, sealedBy: authority.key), by: authority.key))
        #expect(report.verdict == .invalid)
        #expect(report[.format]?.code == "list.agency.unknown")
        #expect(report[.seal]?.outcome == .passed)
    }

    @Test(arguments: ["Sch\u{202E}loo", "a\u{0}b", "a\u{2028}b"])
    func `refuses a name that hides characters or turns its direction`(_ name: String) async throws {
        let content = Lists.content(Lists.provider("p1", name: name))
        let report = try await authority.report(
            on: try Lists.sealed(Lists.list(content, sealedBy: authority.key), by: authority.key))
        #expect(report[.format]?.code == "list.entry.malformed")
        #expect(report[.format]?.reason.parameters["entry"] == .text("p1"))
        #expect(report[.format]?.reason.parameters["pointer"] == .text("/names/0/text"))
    }

    @Test func `fails when it names another publisher than the certificate`() async throws {
        let report = try await authority.report(
            on: try Lists.sealed(
                Lists.list(content, sealedBy: authority.key, issuer: "Ministry"), by: authority.key))
        #expect(report.verdict == .invalid)
        #expect(report[.identity]?.code == "list.identity.other")
    }

    @Test func `fails when its certificate was swapped for another`() async throws {
        let other = try Authority()
        func head(_ key: Authority) throws -> JSONNode {
            let bytes = try Lists.sealed(Lists.list(content, sealedBy: key.key), by: key.key)
            return try JSONDocument(parsing: bytes).root
        }
        func part(_ node: JSONNode, _ name: String) throws -> String {
            try #require(node["signatures"]?[0]?[name]?.string)
        }
        let (ours, theirs) = (try head(authority), try head(other))
        let text = String(decoding: try file(), as: UTF8.self).replacing(
            try part(ours, "protected"), with: try part(theirs, "protected"))
        let report = try await authority.report(on: Array(text.utf8))
        #expect(report.verdict == .invalid)
        #expect(report[.seal]?.outcome == .failed)
    }

    @Test(arguments: [#"{"alg":"none"}"#, #"{"alg":"HS256","cty":"vnd.vidimus.provider-list+json","b64":false,"crit":["b64"]}"#])
    func `accepts no seal without a signature`(_ header: String) throws {
        let protected = Data(header.utf8).base64EncodedString().replacing("=", with: "")
        let payload = String(decoding: JSONValue.string(String(decoding: try indexBytes(), as: UTF8.self)).serialized(), as: UTF8.self)
        let sealed = #"{"payload":\#(payload),"signatures":[{"protected":"\#(protected)","signature":"AAAA"}]}"#
        let read = try? ProviderListFile(framed(Array(sealed.utf8)))
        #expect(read.map { $0.seal.outcome != .intact } ?? true)
    }

    @Test func `refuses two signatures`() throws {
        var text = String(decoding: try file(), as: UTF8.self)
        let start = try #require(text.range(of: "\"signatures\":[")?.upperBound)
        let end = try #require(text.range(of: "],\"entries\"")?.lowerBound)
        text.insert(contentsOf: "," + text[start..<end], at: end)
        do {
            _ = try ProviderListFile(Array(text.utf8))
            Issue.record("two signatures were read")
        } catch {
            #expect(error.finding.code == "list.severalSeals")
        }
    }

    @Test func `reads anything without crashing`() {
        forAll(Gen<UInt8>.byte.array(count: 0...200)) { bytes in
            (try? ProviderListFile(bytes)) == nil
        }
    }

    // MARK: Pieces

    private func indexBytes() throws -> [UInt8] {
        try #require(try JSONDocument(parsing: try file()).root["payload"]?.decodedBytes)
    }

    private func framed(_ sealed: [UInt8]) -> [UInt8] {
        sealed.dropLast() + Array(",\"entries\":[\n]}\n".utf8)
    }
}
