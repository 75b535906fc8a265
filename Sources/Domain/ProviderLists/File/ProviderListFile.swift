// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import JAdES
import JOSE
import JSONTree
package import Localization
import Providers
import Verifications
package import Vocabulary

/// A list file that was taken apart: the seal as it was checked, and every entry compared with its digest.
package struct ProviderListFile: Sendable {
    package let seal: SealReport
    /// The entries that are not those that were sealed, each at its line: altered, missing, or not listed.
    package let alterations: [Finding]
    package let issuer: TrustedProviderList.Issuer
    package let number: Int
    /// The SHA-256 of the file.
    package let sha256: String
    let index: ListIndex
    let lines: [ArraySlice<UInt8>]

    package var issued: Date { index.issued }
    package var nextUpdate: PlainDate { index.nextUpdate }
    /// The number of providers that the index names.
    package var providers: Int { index.providers.count }

    /// Whether every entry is the one that was sealed.
    package var isWhole: Bool { alterations.isEmpty }

    /// Takes a file apart. Costs one pass for the digests and one signature; entries are not read.
    ///
    /// - Throws: why the file is no list that can be read here.
    package init(_ bytes: [UInt8]) throws(ListRefusal) {
        let frame = try ListFrame(bytes)
        let (seal, payload) = try Self.open(frame.sealed)
        let index = try ListIndex.read(payload)
        self.seal = seal
        self.index = index
        lines = frame.lines
        alterations = Self.alterations(of: frame.lines, index.agencies + index.providers)
        issuer = index.issuer
        number = index.number
        sha256 = ListDigest.text(of: bytes)
    }

    private static func alterations(of lines: [ArraySlice<UInt8>], _ expected: [ListIndex.Entry]) -> [Finding] {
        var found: [Finding] = []
        for (position, entry) in expected.enumerated() {
            let line = ListFrame.line(ofEntry: position)
            if position >= lines.count {
                found.append(finding("list.entry.missing", entry.id, line))
            } else if ListDigest.text(of: lines[position]) != entry.sha256 {
                found.append(finding("list.entry.altered", entry.id, line))
            }
        }
        if lines.count > expected.count {
            let line = ListFrame.line(ofEntry: expected.count)
            found.append(
                Finding("list.entry.unlisted", at: .line(line, column: 1), parameters: ["line": .integer(line)]))
        }
        return found
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

    static func finding(_ code: FindingCode, _ id: String, _ line: Int, pointer: String = "") -> Finding {
        Finding(
            code, at: .line(line, column: 1),
            parameters: ["entry": .text(id), "line": .integer(line), "pointer": .text(pointer)])
    }
}
