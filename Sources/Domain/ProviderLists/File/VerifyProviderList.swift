// SPDX-License-Identifier: Apache-2.0

package import Foundation
import JAdES
import JOSE
import Localization
import Providers
package import Trust
import Verifications
import Vocabulary

/// Says of a list file whether it is genuine and current, without asking anybody.
package struct VerifyProviderList: Sendable {
    package let anchors: TrustAnchors

    package init(anchors: TrustAnchors) { self.anchors = anchors }

    /// - Parameters:
    ///   - bytes: The file, exactly as it arrived.
    ///   - moment: The time the question is about.
    ///   - checkedAt: The time at which it is asked.
    ///   - readingEntries: Whether each entry is read, and not only compared with what was sealed: that finds the
    ///     publisher's own mistakes, and takes most of the time.
    /// - Throws: why the file is no list that can be read here.
    package func callAsFunction(
        _ bytes: [UInt8], at moment: Date, checkedAt: Date, readingEntries: Bool = true
    ) async throws(ListRefusal) -> ProviderListReport {
        let file = try ProviderListFile(bytes)
        let reading = readingEntries ? await file.readConcurrently() : ProviderListReading(list: nil, faults: [])
        let layers = [
            Self.format(file, reading, at: moment), Self.seal(file, at: moment), Self.identity(file, at: moment),
            await trust(file, at: moment, checkedAt: checkedAt), Self.time(file, at: moment),
        ]
        return ProviderListReport(file: file, list: reading.list, checkedAt: checkedAt, layers: layers)
    }

    /// Entries that were sealed and still cannot be read are the publisher's fault, and of this layer; those that were
    /// changed afterwards are of the seal.
    private static func format(_ file: ProviderListFile, _ reading: ProviderListReading, at moment: Date) -> Layer {
        guard let first = reading.faults.first else {
            return Layer(
                .format, .passed,
                Finding(
                    "list.readable", severity: .note,
                    parameters: [
                        "number": .integer(file.number), "providers": .integer(file.index.providers.count),
                        "agencies": .integer(file.index.agencies.count),
                    ]), time: moment)
        }
        return Layer(
            .format, .failed, first, time: moment, findings: Array(reading.faults.dropFirst().prefix(mostNamed)))
    }

    /// The most faults that are named one by one.
    private static let mostNamed = 100

    private static func seal(_ file: ProviderListFile, at moment: Date) -> Layer {
        let time = file.seal.seal.header.claimedSigningTime ?? moment
        let altered = file.alterations
        let findings = file.seal.findings
        if let deciding = findings.first(where: { $0.effect == .breaks })
            ?? findings.first(where: { $0.effect == .leavesUndecided })
        {
            return Layer(
                .seal, Outcome(file.seal.outcome), Finding(deciding), time: time,
                findings: Array(altered.prefix(mostNamed)))
        }
        if let first = altered.first {
            return Layer(.seal, .failed, first, time: time, findings: Array(altered.dropFirst().prefix(mostNamed)))
        }
        var evidence = [Layer.Evidence("sealLevel", .text(file.seal.seal.impliedLevel.rawValue))]
        if let algorithm = file.seal.seal.header.algorithm {
            evidence.insert(Layer.Evidence("algorithm", .text(algorithm.rawValue)), at: 0)
        }
        return Layer(.seal, .passed, Finding("list.seal.intact", severity: .note), time: time, evidence: evidence)
    }

    /// Whether the list names as its publisher whom the certificate names.
    private static func identity(_ file: ProviderListFile, at moment: Date) -> Layer {
        guard let facts = file.seal.seal.identity else {
            return Layer(.identity, .unknown, Finding("list.identity.unknown", severity: .warning), time: moment)
        }
        let named = SealerName(facts)
        let parameters: [String: MessageArgument] = [
            "issuer": .text(file.issuer.name), "sealer": .text(named.name),
        ]
        let isSame =
            named.name == file.issuer.name && named.identifier == file.issuer.identifier
            && named.country == file.issuer.country
        return isSame
            ? Layer(
                .identity, .passed, Finding("list.identity.same", severity: .note, parameters: parameters),
                time: moment)
            : Layer(.identity, .failed, Finding("list.identity.other", parameters: parameters), time: moment)
    }

    private func trust(_ file: ProviderListFile, at moment: Date, checkedAt: Date) async -> Layer {
        let header = file.seal.seal.header
        let decision = await TrustDecider(anchors: anchors).decide(
            chain: header.chain, at: moment, present: checkedAt, claimedSealingTime: header.claimedSigningTime)
        let (outcome, reason) = decision.answer
        return Layer(.trust, outcome, reason, time: moment)
    }

    /// A list past its day is not forged; it may have been overtaken, and nobody can know that from the list.
    private static func time(_ file: ProviderListFile, at moment: Date) -> Layer {
        let evidence = [Layer.Evidence("listIssued", .dateTime(file.index.issued))]
        guard let day = PlainDate(utcDayOf: moment), moment.addingTimeInterval(clockDifference) >= file.index.issued
        else {
            return Layer(
                .time, .failed,
                Finding("list.time.notYet", parameters: ["issued": .dateTime(file.index.issued)]), time: moment,
                evidence: evidence)
        }
        let parameters: [String: MessageArgument] = ["until": .day(file.index.nextUpdate)]
        return day > file.index.nextUpdate
            ? Layer(
                .time, .unknown, Finding("list.time.outdated", severity: .warning, parameters: parameters),
                time: moment, evidence: evidence)
            : Layer(
                .time, .passed, Finding("list.time.current", severity: .note, parameters: parameters), time: moment,
                evidence: evidence)
    }

    /// How far two honest clocks may be apart.
    private static let clockDifference: TimeInterval = 300
}
