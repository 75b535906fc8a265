// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Foundation
import Providers

/// A micro-credential awarded to one learner, before it is sealed.
package struct Award: Hashable, Sendable, Identifiable {
    package let id: AwardID
    package let course: MicroCredential
    package let learner: Learner
    package let result: LearningResult
    package let awardedAt: Date

    package init(course: MicroCredential, learner: Learner, result: LearningResult, awardedAt: Date, isTest: Bool) {
        id = AwardID(
            provider: course.provider.id, course: course.id, version: course.version, learner: learner, isTest: isTest)
        self.course = course
        self.learner = learner
        self.result = result
        self.awardedAt = awardedAt
    }

    package var credentialID: String { id.credentialID }
}
