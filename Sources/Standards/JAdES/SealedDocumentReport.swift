// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// What the check of all seals of a document has shown.
///
/// A document with several seals is intact only if every seal is intact: a broken one says that somebody changed
/// something, and no reader should have to guess which seal was meant.
public struct SealedDocumentReport: Sendable {
    /// One report for each seal, in the document's order.
    public let seals: [SealReport]
    /// Broken when one seal is broken, else undecidable when one is undecidable, else intact.
    public let outcome: SealOutcome
    /// The findings of all seals, each with its pointer, and the note ``SealCode/several`` when there are several.
    public let findings: [SealFinding]

    init(_ seals: [SealReport]) {
        self.seals = seals
        var findings = seals.flatMap(\.findings)
        if seals.count > 1 {
            findings.append(
                SealFinding(
                    .several, .note, at: JSONPointer.root.appending("signatures"),
                    "The document carries \(seals.count) seals, and every one counts."))
        }
        self.findings = findings
        outcome = SealOutcome(findings)
    }

    /// The finding that decides ``outcome``, which says by its pointer which seal is meant; `nil` when intact.
    public var deciding: SealFinding? {
        findings.first { $0.effect == .breaks } ?? findings.first { $0.effect == .leavesUndecided }
    }
}
