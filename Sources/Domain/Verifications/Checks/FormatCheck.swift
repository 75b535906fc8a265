// SPDX-License-Identifier: Apache-2.0

import Credentials
import Localization
import Vocabulary

/// Is this a credential we can read?
struct FormatCheck: Check {
    let layer = LayerName.format

    func callAsFunction(_ examination: Examination) async -> Layer {
        let reading = examination.reading
        guard reading.credential != nil else {
            let reason = reading.findings.first { $0.severity == .error } ?? Finding("format.notCredential")
            let others = reading.findings.filter { $0 != reason }
            // What we cannot read is not thereby wrong: it is never valid, and not called invalid either.
            let outcome: Outcome = reading.isBeyondUs ? .unknown : .failed
            return Layer(.format, outcome, reason, time: examination.moment, findings: others)
        }
        guard examination.isReadInFull else {
            return Layer(
                .format, .unknown, Finding("format.tooIntricate", severity: .warning), time: examination.moment,
                findings: reading.findings)
        }
        if let member = examination.reading.credential?.ambiguousMember {
            let reason = Finding("format.member.several", severity: .warning, parameters: ["member": .text(member)])
            return Layer(.format, .unknown, reason, time: examination.moment, findings: reading.findings)
        }
        let reason =
            switch examination.format {
            case .sealedEuropeanDigitalCredential: Finding("format.sealed", severity: .note)
            case .uploadWrapper: Finding("format.wrapper", severity: .note)
            case .europeanDigitalCredential, .unrecognised: Finding("format.unsealed", severity: .note)
            }
        return Layer(.format, .passed, reason, time: examination.moment, findings: reading.findings)
    }
}
