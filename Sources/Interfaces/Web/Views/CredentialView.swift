// SPDX-License-Identifier: Apache-2.0

/// A credential as a person would read it: on the verify page, in the preview, and on the learner's own page.
package struct CredentialView: Sendable {
    package let kind: String
    package let title: Phrase
    package let description: Phrase?
    package let learner: Phrase?
    package let learnerFacts: [Fact]
    /// Who awarded and who issued it, and when.
    package let origin: [Fact]
    package let logo: Picture?
    /// Workload, level, field, form of participation.
    package let summary: [Fact]
    package let outcomes: [Item]
    package let outcomesNote: Phrase?
    package let assessments: [Item]
    package let quality: [Item]
    /// Prerequisites, use towards a larger credential, further information.
    package let remarks: [Fact]
    /// Files that the document carries or names.
    package let attachments: [Item]
    package let pictures: [Picture]
    package let others: [CredentialView.Item]
    /// Whether the document holds more than is shown.
    package let isCutShort: Bool

    /// A named thing with facts under it, such as one assessment.
    package struct Item: Sendable, Hashable {
        package let title: Phrase
        package let note: Phrase?
        package let facts: [Fact]

        package init(title: Phrase, note: Phrase? = nil, facts: [Fact] = []) {
            self.title = title
            self.note = note
            self.facts = facts
        }
    }

    /// An image carried in the document.
    package struct Picture: Sendable, Hashable {
        /// A `data:` address of a raster image; nothing is fetched for a page.
        package let address: String
        package let description: String

        package init(address: String, description: String) {
            self.address = address
            self.description = description
        }
    }

    package init(
        kind: String, title: Phrase, description: Phrase? = nil, learner: Phrase? = nil, learnerFacts: [Fact] = [],
        origin: [Fact] = [], logo: Picture? = nil, summary: [Fact] = [], outcomes: [Item] = [],
        outcomesNote: Phrase? = nil, assessments: [Item] = [], quality: [Item] = [], remarks: [Fact] = [],
        attachments: [Item] = [], pictures: [Picture] = [], others: [Item] = [], isCutShort: Bool = false
    ) {
        self.kind = kind
        self.title = title
        self.description = description
        self.learner = learner
        self.learnerFacts = learnerFacts
        self.origin = origin
        self.logo = logo
        self.summary = summary
        self.outcomes = outcomes
        self.outcomesNote = outcomesNote
        self.assessments = assessments
        self.quality = quality
        self.remarks = remarks
        self.attachments = attachments
        self.pictures = pictures
        self.others = others
        self.isCutShort = isCutShort
    }
}

/// What the reader must know before believing a word of a credential.
package enum CredentialStanding: String, Sendable, Hashable {
    /// A seal holds over it.
    case sealed
    /// Nothing vouches for it.
    case unsealed
    /// A seal is there and could not be judged.
    case undecided
    /// A seal is there and does not hold.
    case broken
    /// It is a preview of what will be sealed.
    case preview
}
