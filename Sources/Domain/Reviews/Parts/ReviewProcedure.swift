// SPDX-License-Identifier: Apache-2.0

package import Providers

/// How an agency will carry out a review: by which of its procedures, against which criteria.
///
/// The criteria are those of the day of acceptance. A review that is under way is not measured by others.
package struct ReviewProcedure: Hashable, Sendable {
    package let activity: ActivityID
    package let kind: ActivityKind
    package let standard: ReviewStandard
    package let criteria: [String]

    package init(activity: ActivityID, kind: ActivityKind, standard: ReviewStandard, criteria: [String]) {
        self.activity = activity
        self.kind = kind
        self.standard = standard
        self.criteria = criteria
    }
}
