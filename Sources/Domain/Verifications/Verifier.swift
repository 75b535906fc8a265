// SPDX-License-Identifier: Apache-2.0

import Credentials
package import Foundation
import JAdES
package import JSONTree
import Localization
package import Trust
package import Vocabulary

/// Answers whether a file is a genuine, current credential, and what stands behind the answer.
///
/// The sequence of checks is the policy: each answers one question, none hides another, and the word follows from all.
package struct Verifier: Sendable {
    package let anchors: TrustAnchors
    package let limits: JSONLimits
    package let checks: [any Check] = [
        FormatCheck(), SealCheck(), IdentityCheck(), TrustCheck(), StatusCheck(), TimeCheck(), ElementsCheck(),
    ]
    /// Whom to ask about the awarding body; the question is left out where there is nobody.
    package let quality: QualityInquiry?

    package init(anchors: TrustAnchors, limits: JSONLimits = .standard, quality: QualityInquiry? = nil) {
        self.anchors = anchors
        self.limits = limits
        self.quality = quality
    }

    /// Verifies a file.
    ///
    /// - Parameters:
    ///   - bytes: The file, exactly as it arrived; nothing in it is trusted.
    ///   - moment: The time the questions are about: now, or a day in the past.
    ///   - checkedAt: The time at which the checks are made.
    /// - Throws: ``UnreadableFile`` when the bytes are not JSON or exceed a limit.
    package func verify(
        _ bytes: [UInt8], at moment: Date, checkedAt: Date
    ) async throws(UnreadableFile) -> VerificationReport {
        let examination = try examine(bytes, at: moment, checkedAt: checkedAt)
        // The format is answered last: only then is it known whether all other questions could be read to their end.
        var layers: [Layer] = []
        if let quality, await quality.isPossible() { layers.append(await QualityCheck(quality)(examination)) }
        for check in checks.reversed() { layers.append(await check(examination)) }
        layers.reverse()
        return VerificationReport(
            checkedAt: checkedAt, format: examination.format, layers: layers,
            credential: examination.summary,
            sealer: examination.leadingSeal.flatMap { Sealer($0) }, elements: examination.elements)
    }

    /// Takes the file apart: JSON, seal, credential.
    package func examine(
        _ bytes: [UInt8], at moment: Date, checkedAt: Date
    ) throws(UnreadableFile) -> Examination {
        let document = try Self.parse(bytes, limits: limits)
        let trust = TrustDecider(anchors: anchors)
        guard SealedDocument.isSealed(document) else {
            let reading = EuropeanDigitalCredential.read(document)
            return Examination(
                moment: moment, checkedAt: checkedAt, format: CredentialFormat(reading, sealed: false), seals: .absent,
                reading: reading, trust: trust)
        }
        let (seals, payload) = Self.takeApart(document)
        let reading =
            payload.map { Self.readPayload($0, limits: limits) } ?? .refused(Finding("format.payload.missing"))
        return Examination(
            moment: moment, checkedAt: checkedAt, format: CredentialFormat(reading, sealed: true), seals: seals,
            reading: reading, trust: trust)
    }

    /// The seals, and the bytes under them. A seal that cannot be read does not hide what it was put around: the
    /// credential is still shown, under a verdict that says its seal is broken.
    private static func takeApart(_ document: JSONDocument) -> (Examination.Seals, payload: [UInt8]?) {
        do throws(JAdESError) {
            let sealed = try SealedDocument(document)
            return (.read(sealed.check()), sealed.payload)
        } catch {
            return (.unreadable(error), document.root["payload"]?.decodedBytes)
        }
    }

    private static func parse(_ bytes: [UInt8], limits: JSONLimits) throws(UnreadableFile) -> JSONDocument {
        do throws(JSONError) {
            return try JSONDocument(parsing: bytes, limits: limits)
        } catch {
            throw UnreadableFile(Finding(notJSON: error))
        }
    }

    /// A sealed payload that is not JSON is a finding and no inability: the seal can still be judged.
    private static func readPayload(_ payload: [UInt8], limits: JSONLimits) -> CredentialReading {
        do throws(JSONError) {
            let reading = EuropeanDigitalCredential.read(try JSONDocument(parsing: payload, limits: limits))
            return reading.wasWrapper ? .refused(Finding("format.payload.wrapper")) : reading
        } catch {
            return .refused(Finding("format.payload.notJSON", parameters: Finding(notJSON: error).parameters))
        }
    }
}

extension Finding {
    /// The finding for text that is not JSON we accept: `file.<error>`, at the line and column of the spot.
    package init(notJSON error: JSONError) {
        self.init(
            FindingCode(rawValue: "file.\(error.code.name)"), at: .line(error.line, column: error.column),
            parameters: [
                "line": .integer(error.line), "column": .integer(error.column), "offset": .integer(error.offset),
                "pointer": .text(error.pointer.description),
            ])
    }
}

extension CredentialFormat {
    /// Names the carrier from what was read.
    init(_ reading: CredentialReading, sealed: Bool) {
        if reading.credential == nil {
            self = .unrecognised
        } else if sealed {
            self = .sealedEuropeanDigitalCredential
        } else {
            self = reading.wasWrapper ? .uploadWrapper : .europeanDigitalCredential
        }
    }
}
