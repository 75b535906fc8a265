// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Whether the micro-credential stands alone or builds towards something larger.
package struct Stackability: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case standAlone = "stand-alone"
        case stackable
    }

    package let kind: Kind
    /// The statement that a reader sees.
    package let statement: LocalizedText
    /// What it opens the way to.
    package let leadsTo: [StackingTarget]

    package init(kind: Kind, statement: LocalizedText, leadsTo: [StackingTarget] = []) {
        self.kind = kind
        self.statement = statement
        self.leadsTo = leadsTo
    }
}

/// A programme, occupation or membership that the micro-credential counts towards.
package struct StackingTarget: Hashable, Sendable {
    package let title: LocalizedText
    /// A concept of the entitlement list.
    package let type: Concept
    /// A concept of the entitlement status list: a right the learner has, or a prospect.
    package let status: Concept
    package let homepage: String?

    package init(title: LocalizedText, type: Concept, status: Concept, homepage: String? = nil) {
        self.title = title
        self.type = type
        self.status = status
        self.homepage = homepage
    }
}
