// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Providers

/// Which course of which provider a quality cycle is about. All versions of the course share it.
package struct CycleKey: Sendable, Hashable {
    package let provider: ProviderID
    package let course: CourseID

    package init(provider: ProviderID, course: CourseID) {
        self.provider = provider
        self.course = course
    }
}
