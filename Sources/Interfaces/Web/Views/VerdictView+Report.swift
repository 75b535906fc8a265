// SPDX-License-Identifier: Apache-2.0

package import Courses
import Credentials
package import Foundation
package import Localization
import Messages
package import Verifications
import Vocabulary

extension VerdictView {
    /// Puts a report into the reader's language.
    package init(_ report: VerificationReport, in wording: Wording) {
        let headline = Headline(report)
        self.init(
            headline: headline, who: Self.who(report, headline, in: wording),
            learned: report.credential.flatMap { wording.phrase($0.subject) },
            amounts: report.credential.map { Self.amounts($0, in: wording) } ?? [],
            why: Self.why(report, in: wording),
            isTest: report.sealer?.isTest == true || report.credential?.isTest == true,
            checkedAt: wording(.resultCheckedAt, ["time": .dateTime(report.checkedAt)]),
            kindOfFile: wording(.format(report.format.rawValue)),
            layers: report.layers.map { LayerView($0, in: wording) },
            sealer: report.sealer.map { Self.facts($0, report, in: wording) } ?? [],
            elements: report.elements.map { ElementsView($0, in: wording) },
            credential: report.credential.map { CredentialView($0, in: wording) })
    }

    /// The answer for a file of which no question can be asked, because it is not even JSON.
    package init(unreadable file: UnreadableFile, checkedAt: Date, in wording: Wording) {
        let layer = Layer(.format, .failed, file.finding, time: checkedAt)
        self.init(
            headline: .unreadable, who: wording.sentence(.resultWhoNothing, [:]), learned: nil, amounts: [],
            why: wording(file.finding), isTest: false,
            checkedAt: wording(.resultCheckedAt, ["time": .dateTime(checkedAt)]),
            kindOfFile: wording(.format(CredentialFormat.unrecognised.rawValue)),
            layers: [LayerView(layer, in: wording)], sealer: [], elements: nil, credential: nil)
    }

    /// What the reader must know before believing the credential shown.
    package var standing: CredentialStanding {
        let seal = layers.first { $0.name == .seal }
        return switch seal?.outcome {
        case .passed: .sealed
        case .failed: .broken
        case .unknown where seal?.code != "seal.absent": .undecided
        case .unknown, .notApplicable, nil: .unsealed
        }
    }

    private static func who(
        _ report: VerificationReport, _ headline: Headline, in wording: Wording
    ) -> [SentencePart] {
        guard let credential = report.credential else {
            guard let sealer = report.sealer else { return wording.sentence(.resultWhoNothing, [:]) }
            return wording.sentence(.resultWhoSealedNobody, ["sealer": Phrase(sealer.name)])
        }
        let learner = credential.learner.flatMap { wording.phrase($0.name) } ?? wording.phrase(.resultSomeone)
        let issuer = credential.issuer.flatMap { wording.phrase($0.name) } ?? wording.phrase(.resultNoissuer)
        guard let sealer = report.sealer.map({ Phrase($0.name) }) else {
            let key: MessageKey = report.isUnsealed ? .resultWhoUnsealed : .resultWhoUndecided
            return wording.sentence(key, ["issuer": issuer, "learner": learner])
        }
        if report[.seal]?.outcome == .failed {
            return wording.sentence(.resultWhoBroken, ["sealer": sealer, "learner": learner])
        }
        let isByName = report[.identity]?.outcome == .passed && report.nameWarning == nil
        if isByName || sealer.text == issuer.text {
            return wording.sentence(.resultWhoSealed, ["sealer": sealer, "learner": learner])
        }
        return wording.sentence(.resultWhoMandate, ["sealer": sealer, "issuer": issuer, "learner": learner])
    }

    private static func amounts(_ credential: CredentialSummary, in wording: Wording) -> [String] {
        guard let specification = credential.mainAchievement?.specification else { return [] }
        return wording.workload(specification.workload)
            + [specification.level.eqf.map { wording(.amountEqf, ["level": .text($0.code)]) }].compactMap(\.self)
    }

    /// The reason of the first layer that keeps the word from being good, which elements never do, or a warning about
    /// who sealed.
    private static func why(_ report: VerificationReport, in wording: Wording) -> String? {
        let deciding = report.layers.filter(\.name.decidesWord)
        let failed = deciding.first { $0.outcome == .failed }
        let reason = (failed ?? deciding.first { $0.outcome == .unknown })?.reason
        return (reason ?? report.nameWarning).map { wording($0) }
    }

    private static func facts(_ sealer: Sealer, _ report: VerificationReport, in wording: Wording) -> [Fact] {
        let country = sealer.country.map { LanguageName.ofRegion($0, in: wording.language) ?? $0 }
        let validity = wording(
            .resultSealerValidityRange, ["start": .date(sealer.notBefore), "end": .date(sealer.notAfter)])
        return [
            Fact(wording(.resultSealerName), Phrase(sealer.name)),
            Fact(wording(.resultSealerCertificate), sealer.commonName.map { Phrase($0) }),
            Fact(wording(.resultSealerCountry), country.map { Phrase($0, language: wording.language) }),
            Fact(wording(.resultSealerIdentifier), sealer.organizationIdentifier.map { Phrase($0) }),
            Fact(wording(.resultSealerAuthority), Phrase(sealer.certificateIssuer)),
            Fact(wording(.resultSealerValidity), Phrase(validity, language: wording.language)),
            Fact(wording(.resultSealerTime), sealer.claimedSealingTime.map { wording.dateTime($0) }),
            Fact(
                wording(.resultFormat),
                Phrase(wording(.format(report.format.rawValue)), language: wording.language)),
        ].compactMap(\.self)
    }
}

extension VerdictView.LayerView {
    /// - Parameter question: what the layer asks of this kind of file; of a credential if `nil`.
    package init(_ layer: Layer, question: MessageKey? = nil, in wording: Wording) {
        let name = layer.name.rawValue
        self.init(
            name: layer.name, outcome: layer.outcome, title: wording(.layer(name)),
            question: wording(question ?? .layerQuestion(name)), outcomeText: wording(.outcome(layer.outcome.rawValue)),
            reason: wording(layer.reason), code: layer.code.rawValue, time: wording.dateTime(layer.time).text,
            evidence: layer.evidence.compactMap { Fact(wording(.evidence($0.key)), wording.phrase($0.value)) },
            // The standard elements have a table of their own.
            findings: layer.name == .elements ? [] : layer.findings.map { FindingView($0, in: wording) })
    }
}

extension ElementsView {
    package init(_ report: StandardElementsReport, in wording: Wording) {
        func number(_ state: StandardElementState) -> MessageArgument { .integer(report.elements(state).count) }
        self.init(
            count: wording(
                .elementsCount,
                [
                    "present": number(.present), "partial": number(.partial), "missing": number(.missing),
                    "total": .integer(report.findings.count),
                ]),
            rows: report.findings.map { finding in
                let reason = Finding(FindingCode(rawValue: finding.reasonCode), parameters: finding.parameters)
                return Row(
                    name: wording(.element(finding.element.rawValue)), isMandatory: finding.isMandatory,
                    state: finding.state.rawValue, stateText: wording(.elementState(finding.state.rawValue)),
                    reason: wording(reason))
            })
    }
}
