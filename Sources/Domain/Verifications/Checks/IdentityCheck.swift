// SPDX-License-Identifier: Apache-2.0

import Credentials
import Foundation
import JAdES
import Localization
import Vocabulary

/// Is the issuer that the credential names the one in the certificate?
///
/// The identifiers decide. The name beside the issuer's is free text that the sealer writes, so one that is nowhere in
/// the certificate is a warning, and who sealed is then called by the certificate's name.
///
/// The credential's issuer carries an eIDAS legal identifier; a seal certificate carries the same in its organisation
/// identifier (ETSI EN 319 412-1, 5.1.4), and the Europass tools copy the one from the other. A mandate written inside
/// the credential may explain a difference, but it is the sealer's own word and is never taken as proof. Of several
/// seals one must be the issuer's; whether the others can be trusted is the trust layer's question.
struct IdentityCheck: Check {
    let layer = LayerName.identity

    func callAsFunction(_ examination: Examination) async -> Layer {
        guard let seal = examination.leadingSeal, let sealer = Sealer(seal) else {
            return Layer(.identity, .unknown, Finding("identity.noSeal", severity: .warning), time: examination.moment)
        }
        guard let credential = examination.reading.credential else {
            return Layer(
                .identity, .unknown, Finding("identity.noCredential", severity: .warning), time: examination.moment)
        }
        let issuer = credential.issuer
        let evidence = Self.evidence(issuer, sealer)
        let isAmbiguous = seal.seal.identity?.hasSeveralOrganizationIdentifiers ?? false
        let (outcome, reason) =
            isAmbiguous
            ? (.unknown, Finding("identity.certificateAmbiguous", severity: .warning))
            : answer(issuer, sealer, mandated: credential.evidence.contains(where: \.isMandate))
        return Layer(.identity, outcome, reason, time: examination.moment, evidence: evidence)
    }

    private func answer(_ issuer: ELM.Organisation?, _ sealer: Sealer, mandated: Bool) -> (Outcome, Finding) {
        guard let sealed = sealer.organizationIdentifier else {
            return (.unknown, Finding("identity.certificateWithoutIdentifier", severity: .warning))
        }
        guard let issuer, let named = issuer.eIDASIdentifier?.notation else {
            return (.unknown, Finding("identity.issuerWithoutIdentifier", severity: .warning))
        }
        let parameters: [String: MessageArgument] = ["issuer": .text(named), "sealer": .text(sealed)]
        let countries = (
            issuer.eIDASIdentifier?.spatial?.id.flatMap { CountryCode(iri: $0) },
            sealer.country.flatMap { CountryCode($0) }
        )
        if named == sealed {
            if case (let claimed?, let certified?) = countries, claimed != certified {
                return (
                    .failed,
                    Finding(
                        "identity.countryMismatch",
                        parameters: ["issuer": .text(claimed.alpha2), "sealer": .text(certified.alpha2)])
                )
            }
            guard Self.namesAgree(issuer, sealer) else {
                return (
                    .passed,
                    Finding(
                        "identity.nameDiffers", severity: .warning,
                        parameters: ["issuer": issuer.name.argument, "sealer": .text(sealer.name)])
                )
            }
            return (.passed, Finding("identity.matches", severity: .note, parameters: parameters))
        }
        return mandated
            ? (.unknown, Finding("identity.mandateUnconfirmed", severity: .warning, parameters: parameters))
            : (.failed, Finding("identity.mismatch", parameters: parameters))
    }

    /// Whether the issuer has a name, in any language, that is the certificate's but for case, accents and punctuation.
    private static func namesAgree(_ issuer: ELM.Organisation, _ sealer: Sealer) -> Bool {
        let certified = Set([sealer.name, sealer.commonName ?? sealer.name].map(compared))
        return [issuer.legalName, issuer.altLabel].contains { (names: LocalizedText) in
            names.languages.flatMap { names.texts(in: $0) }.contains { certified.contains(compared($0)) }
        }
    }

    private static func compared(_ name: String) -> String {
        let plain = name.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
        return String(plain.uppercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func evidence(_ issuer: ELM.Organisation?, _ sealer: Sealer) -> [Layer.Evidence] {
        var evidence: [Layer.Evidence] = []
        if let name = issuer?.legalName, !name.isEmpty { evidence.append(.init("issuer", name.argument)) }
        if let identifier = issuer?.eIDASIdentifier?.notation {
            evidence.append(.init("issuerIdentifier", .text(identifier)))
        }
        evidence.append(.init("sealer", .text(sealer.name)))
        if let identifier = sealer.organizationIdentifier {
            evidence.append(.init("sealerIdentifier", .text(identifier)))
        }
        return evidence
    }
}
