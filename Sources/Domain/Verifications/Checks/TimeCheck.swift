// SPDX-License-Identifier: Apache-2.0

import Credentials
import Foundation
import Localization
import Vocabulary

/// Does the credential apply at the time asked about?
///
/// `validFrom` and `validUntil` are ELM's; `issuanceDate` and `expirationDate` are those of VCDM 1.1 and say the same.
/// Where both ends are given twice the narrower period counts. A credential that ends on a day is valid on that day.
struct TimeCheck: Check {
    let layer = LayerName.time

    func callAsFunction(_ examination: Examination) async -> Layer {
        guard let credential = examination.reading.credential else {
            return Layer(.time, .notApplicable, Finding("time.noCredential", severity: .note), time: examination.moment)
        }
        let moment = examination.moment
        let starts = [("validFrom", credential.validFrom), ("issuanceDate", credential.issuanceDate)]
        let ends = [("validUntil", credential.validUntil), ("expirationDate", credential.expirationDate)]
        for (name, date) in starts + ends where date == nil && credential.node.has(name) {
            let place = "\(credential.node.pointer)/\(name)"
            let reason = Finding(
                "time.unreadable", severity: .warning, at: .pointer(place), parameters: ["pointer": .text(place)])
            return Layer(.time, .unknown, reason, time: moment)
        }
        let start = starts.compactMap(\.1?.date).max()
        let end = ends.compactMap(\.1?.lastMoment).min()
        let evidence =
            (start.map { [Layer.Evidence("validFrom", .dateTime($0))] } ?? [])
            + (end.map { [Layer.Evidence("validUntil", .dateTime($0))] } ?? [])
        let (outcome, reason) = answer(from: start, until: end, at: moment)
        return Layer(.time, outcome, reason, time: moment, evidence: evidence)
    }

    private func answer(from start: Date?, until end: Date?, at moment: Date) -> (Outcome, Finding) {
        if let start, moment < start {
            return (.failed, Finding("time.notYetValid", parameters: ["from": .dateTime(start)]))
        }
        if let end, moment > end {
            return (.failed, Finding("time.expired", parameters: ["until": .dateTime(end)]))
        }
        if let end {
            return (.passed, Finding("time.current", severity: .note, parameters: ["until": .dateTime(end)]))
        }
        return (.passed, Finding("time.unlimited", severity: .note))
    }
}
