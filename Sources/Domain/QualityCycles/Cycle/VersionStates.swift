// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
package import Localization
import Vocabulary

// The way of one version of a course: designed, checked, approved, published, and from there retired. Each state is a
// type that only the step before can make, so a step that was skipped cannot be written down.

/// A version that waits for its self-check, or was sent back to it.
package struct Designed: Sendable, Hashable {
    package let version: DesignVersion
    /// What was answered so far.
    package let check: SelfCheck?
    /// Why it was sent back, when it was.
    package let sentBack: Remark?

    /// Every version begins here.
    package init(_ version: DesignVersion) { self.init(version, check: nil, sentBack: nil) }

    fileprivate init(_ version: DesignVersion, check: SelfCheck?, sentBack: Remark?) {
        self.version = version
        self.check = check
        self.sentBack = sentBack
    }

    /// Keeps answers to go on with later.
    package func keeping(_ check: SelfCheck) -> Designed { Designed(version, check: check, sentBack: sentBack) }

    /// Hands the self-check in.
    ///
    /// - Throws: what the check leaves open.
    package func checked(
        _ check: SelfCheck, in list: Checklist, by person: PersonID, at moment: Date
    ) throws(CycleRefusal) -> Checked {
        let gaps = check.gaps(in: list)
        guard gaps.isEmpty else { throw .refused(gaps) }
        return Checked(version: version, check: check, checkedBy: person, checkedAt: moment)
    }
}

/// A version whose self-check is handed in and waits for somebody else's judgement.
package struct Checked: Sendable, Hashable {
    package let version: DesignVersion
    package let check: SelfCheck
    package let checkedBy: PersonID
    package let checkedAt: Date

    fileprivate init(version: DesignVersion, check: SelfCheck, checkedBy: PersonID, checkedAt: Date) {
        self.version = version
        self.check = check
        self.checkedBy = checkedBy
        self.checkedAt = checkedAt
    }

    /// Back to the designer, with the reason.
    package func sentBack(_ remark: Remark) -> Designed { Designed(version, check: check, sentBack: remark) }

    /// - Throws: `cycle.approve.ownWork` when the approver designed or checked the version: four eyes see more than two;
    ///   `cycle.approve.noConditions` when points are open and no condition says what is to be done about them.
    package func approved(_ approval: Approval, in list: Checklist) throws(CycleRefusal) -> Approved {
        guard approval.by != version.uploadedBy, approval.by != checkedBy else {
            throw .refused("cycle.approve.ownWork")
        }
        let open = check.unmet(in: list).map(\.code)
        guard open.isEmpty || !approval.conditions.allSatisfy(\.isWhitespace) else {
            throw .refused("cycle.approve.noConditions", ["items": .text(open.joined(separator: ", "))])
        }
        return Approved(version: version, check: check, approval: approval)
    }
}

/// Who approved, until when, and under which conditions.
package struct Approval: Sendable, Hashable {
    package let by: PersonID
    package let at: Date
    /// What is to be done; empty when nothing is.
    package let conditions: String
    /// The last day on which the approval holds.
    package let reviewOn: PlainDate

    package init(by: PersonID, at: Date, conditions: String, reviewOn: PlainDate) {
        self.by = by
        self.at = at
        self.conditions = conditions
        self.reviewOn = reviewOn
    }
}

/// A version that may be published.
package struct Approved: Sendable, Hashable {
    package let version: DesignVersion
    package let check: SelfCheck
    package let approval: Approval

    fileprivate init(version: DesignVersion, check: SelfCheck, approval: Approval) {
        self.version = version
        self.check = check
        self.approval = approval
    }

    package func published(by person: PersonID, at moment: Date) -> Published {
        Published(version: version, check: check, approval: approval, publishedBy: person, publishedAt: moment)
    }
}

/// The version that is offered and awarded, as long as its approval holds.
package struct Published: Sendable, Hashable {
    package let version: DesignVersion
    package let check: SelfCheck
    package let approval: Approval
    package let publishedBy: PersonID
    package let publishedAt: Date

    fileprivate init(
        version: DesignVersion, check: SelfCheck, approval: Approval, publishedBy: PersonID, publishedAt: Date
    ) {
        self.version = version
        self.check = check
        self.approval = approval
        self.publishedBy = publishedBy
        self.publishedAt = publishedAt
    }

    /// Whether the review date has passed without a new approval: then it counts as not published.
    package func isLapsed(on day: PlainDate) -> Bool { day > approval.reviewOn }

    /// The look at it again, which ends in a new approval.
    package var underReview: Designed { Designed(version) }

    /// Approved again: it stays published, until the new review date.
    package func renewed(_ again: Approved) -> Published {
        Published(
            version: version, check: again.check, approval: again.approval, publishedBy: publishedBy,
            publishedAt: publishedAt)
    }

    package func retired(_ remark: Remark) -> Retired { Retired(last: self, remark: remark) }
}

/// A course that is offered no more. What was awarded stays as it is.
package struct Retired: Sendable, Hashable {
    package let last: Published
    package let remark: Remark

    fileprivate init(last: Published, remark: Remark) {
        self.last = last
        self.remark = remark
    }
}

/// Words that somebody gave with a step.
package struct Remark: Sendable, Hashable {
    package let text: String
    package let by: PersonID
    package let at: Date

    package init(_ text: String, by person: PersonID, at moment: Date) {
        self.text = text
        by = person
        at = moment
    }
}
