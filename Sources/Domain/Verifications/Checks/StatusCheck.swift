// SPDX-License-Identifier: Apache-2.0

import Credentials
import Localization
import Vocabulary

/// Was the credential revoked or suspended?
///
/// Status lists are not read yet: a credential that names one is therefore never called valid here.
struct StatusCheck: Check {
    let layer = LayerName.status

    func callAsFunction(_ examination: Examination) async -> Layer {
        guard let credential = examination.reading.credential else {
            return Layer(
                .status, .notApplicable, Finding("status.noCredential", severity: .note), time: examination.moment)
        }
        guard let status = credential.credentialStatus.first else {
            guard !credential.node.has("credentialStatus") else {
                let place = "\(credential.node.pointer)/credentialStatus"
                let reason = Finding(
                    "status.unreadable", severity: .warning, at: .pointer(place), parameters: ["pointer": .text(place)])
                return Layer(.status, .unknown, reason, time: examination.moment)
            }
            return Layer(.status, .notApplicable, Finding("status.none", severity: .note), time: examination.moment)
        }
        let reason = Finding(
            "status.notSupported", severity: .warning, at: .pointer(status.pointer),
            parameters: ["type": .text(status.types.joined(separator: ", "))])
        return Layer(.status, .unknown, reason, time: examination.moment)
    }
}
