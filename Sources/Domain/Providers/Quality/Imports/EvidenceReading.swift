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
    /// Of each finding, the file it is about, where there are several.
    package var files: [String?] = []

    package init(source: String?, findings: [Finding] = []) {
        self.source = source
        self.findings = findings
    }

    /// The file that a finding is about, where there are several.
    package func file(of index: Int) -> String? { files.indices.contains(index) ? files[index] : nil }

    package var isRefused: Bool { findings.contains { $0.severity == .error } }
}
