// SPDX-License-Identifier: Apache-2.0

/// What would be sealed, and what stands in the way, row by row.
package struct AwardPreviewView: Sendable {
    package let texts: AwardTexts
    package let courseFindings: [FindingView]
    /// Findings that concern the list as a whole; those of one row stand in the row.
    package let learnerFindings: [FindingView]
    package let rows: [AwardRowView]
    package let sample: CredentialView?
    package let sampleLearner: String?
    /// Why the sample has no picture, in words.
    package let pictureTrouble: String?

    package init(
        texts: AwardTexts, courseFindings: [FindingView] = [], learnerFindings: [FindingView] = [],
        rows: [AwardRowView] = [], sample: CredentialView? = nil, sampleLearner: String? = nil,
        pictureTrouble: String? = nil
    ) {
        self.texts = texts
        self.courseFindings = courseFindings
        self.learnerFindings = learnerFindings
        self.rows = rows
        self.sample = sample
        self.sampleLearner = sampleLearner
        self.pictureTrouble = pictureTrouble
    }

    package func count(_ fate: AwardRowView.Fate) -> Int { rows.count { $0.fate == fate } }
    package var canSeal: Bool { count(.award) + count(.already) > 0 }
}

/// The two texts a provider brought, kept on the page until everything is sealed.
package struct AwardTexts: Sendable, Hashable {
    package var course: String
    package var learners: String

    package init(course: String = "", learners: String = "") {
        self.course = course
        self.learners = learners
    }
}

/// One row of the learners' list and what becomes of it.
package struct AwardRowView: Sendable, Hashable {
    package enum Fate: String, Sendable, Hashable, CaseIterable {
        case award
        case already
        case refused
    }

    package let row: Int
    package let learner: String
    package let identifier: String
    package let fate: Fate
    package let fateText: String
    package let findings: [FindingView]

    package init(
        row: Int, learner: String, identifier: String, fate: Fate, fateText: String, findings: [FindingView] = []
    ) {
        self.row = row
        self.learner = learner
        self.identifier = identifier
        self.fate = fate
        self.fateText = fateText
        self.findings = findings
    }
}

/// What was sealed, and where the zip file waits.
package struct AwardResultView: Sendable {
    package let rows: [AwardRowView]
    /// `nil` when there is nothing to download.
    package let download: Download?
    /// Why the work stopped before the last row, in words.
    package let stop: String?

    package struct Download: Sendable, Hashable {
        package let address: String
        package let size: String
        package let minutes: Int

        package init(address: String, size: String, minutes: Int) {
            self.address = address
            self.size = size
            self.minutes = minutes
        }
    }

    package init(rows: [AwardRowView], download: Download?, stop: String? = nil) {
        self.rows = rows
        self.download = download
        self.stop = stop
    }

    package func count(_ fate: AwardRowView.Fate) -> Int { rows.count { $0.fate == fate } }
}
