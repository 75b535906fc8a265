// SPDX-License-Identifier: Apache-2.0

package import Localization

/// What a course in a quality cycle lacks before it may be awarded.
package enum MissingCourseStep: Sendable, Hashable {
    case check, approval, publication
    /// The approval ended on that day and was not renewed.
    case review(since: PlainDate)
    /// Another version of the course is published, not this one.
    case otherContent
    case retired
}
