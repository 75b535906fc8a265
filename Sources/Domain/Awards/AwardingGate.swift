// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Localization
package import Providers

/// Whether a provider may award a course on a day; asked before anything is sealed.
package struct AwardingGate: Sendable {
    /// The suspension or withdrawal that stands against it, if any.
    package let notice: @Sendable (Provider, PlainDate) async throws -> ProviderNotice?
    /// The step that is missing in the course's own quality cycle, if it is in one.
    package let step: @Sendable (MicroCredential, PlainDate) async throws -> MissingCourseStep?

    package init(
        notice: @escaping @Sendable (Provider, PlainDate) async throws -> ProviderNotice?,
        step: @escaping @Sendable (MicroCredential, PlainDate) async throws -> MissingCourseStep? = { _, _ in nil }
    ) {
        self.notice = notice
        self.step = step
    }

    /// The same gate, which also asks for a course's quality cycle.
    package func asking(
        step: @escaping @Sendable (MicroCredential, PlainDate) async throws -> MissingCourseStep?
    ) -> AwardingGate {
        AwardingGate(notice: notice, step: step)
    }

    /// The gate of an installation without a register that could forbid anything.
    package static let open = AwardingGate(notice: { _, _ in nil })
}
