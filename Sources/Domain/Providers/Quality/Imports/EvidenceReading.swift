// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What a file of quality evidence holds, read and held against the rules.
package struct EvidenceReading: Sendable {
    /// What the file is, such as `DEQAR submission CSV`; `nil` when it is none we know.
    package let source: String?
    package var candidates: [ReportCandidate] = []
    package var agencies: [QualityAssuranceAgency] = []
    package var providers: [ReviewedProvider] = []
    /// What concerns the file as a whole; with an error among them nothing is taken from it.
    package var findings: [Finding] = []

    package init(source: String?, findings: [Finding] = []) {
        self.source = source
        self.findings = findings
    }

    package var isRefused: Bool { findings.contains { $0.severity == .error } }
}
