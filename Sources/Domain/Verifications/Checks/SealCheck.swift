// SPDX-License-Identifier: Apache-2.0

import JAdES
import JOSE
import JSONTree
import Localization
import Vocabulary

/// Are the sealed bytes unchanged, and made by the key in the certificate?
///
/// With several seals all must hold: a document is not half genuine.
struct SealCheck: Check {
    let layer = LayerName.seal

    func callAsFunction(_ examination: Examination) async -> Layer {
        switch examination.seals {
        case .absent:
            return Layer(.seal, .unknown, Finding("seal.absent", severity: .warning), time: examination.moment)
        case .unreadable(let error):
            return Layer(.seal, Outcome(error.outcome), Finding(error), time: examination.moment)
        case .read(let report):
            let reason = report.deciding.map { Finding($0) } ?? Finding("seal.intact", severity: .note)
            return Layer(
                .seal, Outcome(report.outcome), reason,
                time: report.seals.first?.seal.header.claimedSigningTime ?? examination.moment,
                evidence: report.seals.enumerated().flatMap { Self.evidence($0.element, seal: $0.offset + 1) },
                findings: report.findings.map { Finding($0) }.filter { $0 != reason })
        }
    }

    private static func evidence(_ report: SealReport, seal: Int) -> [Layer.Evidence] {
        let header = report.seal.header
        return [
            header.algorithm.map { Layer.Evidence("algorithm", .text($0.rawValue), seal: seal) },
            header.claimedSigningTime.map { Layer.Evidence("claimedSealingTime", .dateTime($0), seal: seal) },
            Layer.Evidence("sealLevel", .text(report.seal.impliedLevel.rawValue), seal: seal),
        ].compactMap(\.self)
    }
}
