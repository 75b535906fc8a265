// SPDX-License-Identifier: Apache-2.0

package import Messages
package import Verifications
package import Vocabulary

/// A verification in the reader's language, in the order in which it is read.
package struct VerdictView: Sendable {
    package let headline: Headline
    /// Who says so about whom.
    package let who: [SentencePart]
    package let learned: Phrase?
    /// How much was learned: credits, hours, level.
    package let amounts: [String]
    /// The reason of the layer that decided the word; `nil` when all is well.
    package let why: String?
    package let isTest: Bool
    package let checkedAt: String
    package let kindOfFile: String
    package let layers: [LayerView]
    package let sealer: [Fact]
    package let elements: ElementsView?
    package let credential: CredentialView?

    /// One question with its answer.
    package struct LayerView: Sendable {
        package let name: LayerName
        package let outcome: Outcome
        package let title: String
        package let question: String
        package let outcomeText: String
        package let reason: String
        package let code: String
        package let time: String
        package let evidence: [Fact]
        package let findings: [FindingView]
    }
}

/// A label and its values, as in a form that was filled in.
package struct Fact: Sendable, Hashable {
    package let label: String
    package let values: [Phrase]

    package init(_ label: String, _ values: [Phrase]) {
        self.label = label
        self.values = values
    }

    /// No fact where there is no value.
    package init?(_ label: String, _ value: Phrase?) {
        guard let value, !value.text.isEmpty else { return nil }
        self.init(label, [value])
    }
}

/// One observation in words, with the spot it speaks of.
package struct FindingView: Sendable, Hashable {
    package let severity: Finding.Severity
    package let severityText: String
    package let place: String?
    package let text: String
    package let code: String
}

/// The 16 elements of Annex I with the state of each.
package struct ElementsView: Sendable {
    package let count: String
    package let rows: [Row]

    package struct Row: Sendable, Hashable {
        package let name: String
        package let isMandatory: Bool
        package let state: String
        package let stateText: String
        package let reason: String
    }
}
