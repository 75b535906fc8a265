// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What a note states for which the European Learning Model has no property.
///
/// Our writer marks such a note with one of these concepts as its subject, so that a reader of ours recognises the
/// statement and any other reader shows it as a note with a heading. Decision record 0010 has the reasons.
package enum StatementSubject: String, Sendable, Hashable, CaseIterable {
    /// Why the micro-credential has no level.
    case levelNotApplicable = "level-not-applicable"
    /// How the provider itself assures quality.
    case qualityAssurance = "quality-assurance"
    /// Whether the micro-credential stands alone or builds towards something larger.
    case stackability
    /// Anything else a reader should know.
    case furtherInformation = "further-information"
    /// That the seal is a test seal.
    case testSeal = "test-seal"

    static let scheme = "urn:vidimus:concept-scheme:statement"
    private static let base = "urn:vidimus:concept:statement:"

    package var conceptID: String { Self.base + rawValue }

    init?(conceptID: String) {
        guard conceptID.hasPrefix(Self.base) else { return nil }
        self.init(rawValue: String(conceptID.dropFirst(Self.base.count)))
    }
}

extension ELM.Note {
    /// What the note states, when it is one of our statements.
    var statementSubject: StatementSubject? { subject?.id.flatMap(StatementSubject.init(conceptID:)) }
}

extension ELM.SpecificationProperties {
    /// The words of the first note about a subject.
    func statement(about subject: StatementSubject) -> LocalizedText? {
        additionalNote.first { $0.statementSubject == subject && !$0.noteLiteral.isEmpty }?.noteLiteral
    }
}
