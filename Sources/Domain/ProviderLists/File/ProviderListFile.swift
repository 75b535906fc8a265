// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import JAdES
import JOSE
import JSONTree
package import Localization
import Providers
import Verifications
package import Vocabulary

/// A list file that was taken apart: the seal as it was checked, every entry compared with its digest, and the list as
/// far as it can be read.
package struct ProviderListFile: Sendable {
    package let seal: SealReport
    /// What is wrong with single entries, each at its line: altered, missing, not listed, or not to be read.
    package let faults: [Finding]
    /// The list; `nil` when an entry that belongs to it cannot be read.
    package let list: TrustedProviderList?
    package let issuer: TrustedProviderList.Issuer
    package let number: Int
    /// The SHA-256 of the file.
    package let sha256: String
    let index: ListIndex

    package var issued: Date { index.issued }
    package var nextUpdate: PlainDate { index.nextUpdate }

    /// Whether every entry is the one that was sealed.
    package var isWhole: Bool { faults.isEmpty }

    /// Takes a file apart. Costs one pass for the digests, one signature, and one for reading the entries.
    ///
    /// - Throws: why the file is no list that can be read here.
    package init(_ bytes: [UInt8]) throws(ListRefusal) {
        let frame = try ListFrame(bytes)
        let (seal, payload) = try Self.open(frame.sealed)
        let index = try ListIndex.read(payload)
        var faults: [Finding] = []
        var agencies: [QualityAssuranceAgencyEntry] = []
        var providers: [ListedProvider] = []
        let expected = index.agencies + index.providers
        for (position, entry) in expected.enumerated() {
            let line = ListFrame.line(ofEntry: position)
            guard position < frame.lines.count else {
                faults.append(Self.finding("list.entry.missing", entry.id, line))
                continue
            }
            guard ListDigest.text(of: frame.lines[position]) == entry.sha256 else {
                faults.append(Self.finding("list.entry.altered", entry.id, line))
                continue
            }
            do throws(ListFault) {
                if position < index.agencies.count {
                    agencies.append(try QualityAssuranceAgencyEntry(frame.lines[position], entry.id))
                } else {
                    providers.append(try Self.provider(frame.lines[position], entry.id))
                }
            } catch {
                faults.append(
                    Self.finding("list.entry.malformed", entry.id, line, pointer: error.pointer.description))
            }
        }
        if frame.lines.count > expected.count {
            let line = ListFrame.line(ofEntry: expected.count)
            faults.append(
                Finding("list.entry.unlisted", at: .line(line, column: 1), parameters: ["line": .integer(line)]))
        }
        if faults.isEmpty {
            faults += Self.unknownAgencies(
                of: providers, among: Set(index.agencies.map(\.id)), first: index.agencies.count)
        }
        self.seal = seal
        self.index = index
        self.faults = faults
        issuer = index.issuer
        number = index.number
        sha256 = ListDigest.text(of: bytes)
        list =
            faults.isEmpty
            ? TrustedProviderList(
                issuer: index.issuer, number: index.number, issued: index.issued, nextUpdate: index.nextUpdate,
                previous: index.previous,
                content: TrustedProviderList.Content(agencies: agencies.map(\.agency), providers: providers)) : nil
    }

    /// The one seal and the bytes under it.
    private static func open(_ sealed: [UInt8]) throws(ListRefusal) -> (SealReport, payload: [UInt8]) {
        let jws: JSONDocument
        do throws(JSONError) {
            jws = try JSONDocument(parsing: sealed, limits: ListLimits.head)
        } catch {
            throw ListRefusal(Finding("list.head.notJSON", parameters: ["reason": .text(error.reason)]))
        }
        let document: SealedDocument
        do throws(JAdESError) {
            document = try SealedDocument(jws)
        } catch {
            throw ListRefusal(Finding(error))
        }
        // A second signature would be a second answer to who publishes the list.
        guard document.seals.count == 1, let seal = document.seals.first else {
            throw ListRefusal(Finding("list.severalSeals"))
        }
        guard seal.header.contentType == SealProviderList.contentType, !seal.header.isPayloadEncoded else {
            throw ListRefusal.notAList
        }
        guard isWrittenOnce(sealed, seal: seal, payload: document.payload) else {
            throw ListRefusal(Finding("list.head.otherForm", at: .line(1, column: 1)))
        }
        return (seal.check(payload: document.payload), document.payload)
    }

    /// Whether the signed document is written in the one way there is: without other members or unsigned headers, white
    /// space or escapes.
    private static func isWrittenOnce(_ sealed: [UInt8], seal: Seal, payload: [UInt8]) -> Bool {
        var expected = Array(#"{"payload":"#.utf8)
        expected.reserveCapacity(sealed.count)
        JSONStringWriting.append(payload, to: &expected)
        expected += #","signatures":[{"protected":""#.utf8
        expected += seal.signature.protectedText
        expected += #"","signature":""#.utf8
        expected += Base64URL.encode(seal.signature.signature)
        expected += #""}]}"#.utf8
        return expected == sealed
    }

    /// A report of an agency that the list does not describe cannot be judged by its reader.
    private static func unknownAgencies(
        of providers: [ListedProvider], among known: Set<String>, first: Int
    ) -> [Finding] {
        var faults: [Finding] = []
        for (position, provider) in providers.enumerated() {
            for case .report(let report, _) in provider.evidence.map(\.content)
            where !known.contains(report.agency.text) {
                let line = ListFrame.line(ofEntry: first + position)
                faults.append(
                    Finding(
                        "list.agency.unknown", at: .line(line, column: 1),
                        parameters: [
                            "provider": .text(provider.id.text), "agency": .text(report.agency.text),
                            "line": .integer(line),
                        ]))
                break
            }
        }
        return faults
    }

    private static func provider(_ line: ArraySlice<UInt8>, _ id: String) throws(ListFault) -> ListedProvider {
        let provider = try ListedProvider(listed: try reader(line))
        guard provider.id.text == id else { throw ListFault(pointer: JSONPointer(tokens: ["provider"])) }
        return provider
    }

    fileprivate static func reader(_ line: ArraySlice<UInt8>) throws(ListFault) -> ListReader {
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONDocument(parsing: Array(line), limits: ListLimits.entry)
        } catch {
            throw ListFault(pointer: error.pointer)
        }
        return try ListReader(document.root)
    }

    private static func finding(_ code: FindingCode, _ id: String, _ line: Int, pointer: String = "") -> Finding {
        Finding(
            code, at: .line(line, column: 1),
            parameters: ["entry": .text(id), "line": .integer(line), "pointer": .text(pointer)])
    }
}

/// An agency's entry under its id.
private struct QualityAssuranceAgencyEntry {
    let agency: QualityAssuranceAgency

    init(_ line: ArraySlice<UInt8>, _ id: String) throws(ListFault) {
        agency = try QualityAssuranceAgency(listed: try ProviderListFile.reader(line))
        guard agency.id.text == id else { throw ListFault(pointer: JSONPointer(tokens: ["agency"])) }
    }
}
