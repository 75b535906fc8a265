// SPDX-License-Identifier: Apache-2.0

package import JAdES
import JSONTree
import Localization
package import Vocabulary

// What a seal was found to be, in the words of a report.

extension Outcome {
    package init(_ outcome: SealOutcome) {
        self =
            switch outcome {
            case .intact: .passed
            case .broken: .failed
            case .undecidable: .unknown
            }
    }
}

extension Finding {
    package init(_ finding: SealFinding) {
        let severity: Severity =
            switch finding.effect {
            case .breaks: .error
            case .leavesUndecided: .warning
            case .note: .note
            }
        self.init(
            FindingCode(rawValue: finding.code.rawValue), severity: severity,
            at: .pointer(finding.pointer.description),
            parameters: ["pointer": .text(finding.pointer.description)])
    }

    package init(_ error: JAdESError) {
        let pointer = error.pointer?.description ?? ""
        self.init(
            FindingCode(rawValue: error.code.rawValue), at: .pointer(pointer), parameters: ["pointer": .text(pointer)])
    }
}
