// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Localization
package import Providers

/// Whether a course may be awarded as far as its provider's own quality cycle is concerned.
package struct CheckAwarding: Sendable {
    private let store: any CycleStore

    package init(_ store: any CycleStore) { self.store = store }

    /// - Parameters:
    ///   - provider: The provider as the register now knows it, where its id has changed; `nil` takes the course's.
    /// - Returns: The step that is missing for exactly this content; `nil` when it may be awarded, as every course may
    ///   that never entered the cycle.
    package func callAsFunction(
        _ course: MicroCredential, provider: ProviderID? = nil, on day: PlainDate
    ) async throws -> MissingCourseStep? {
        let key = CycleKey(provider: provider ?? course.provider.id, course: course.id)
        guard let cycle = try await store.cycle(key) else { return nil }
        if cycle.retired != nil { return .retired }
        if let published = cycle.published, try await holds(published.version, course, key) {
            return published.isLapsed(on: day) ? .review(since: published.approval.reviewOn) : nil
        }
        guard let draft = cycle.draft else { return .otherContent }
        if cycle.published != nil, try await !holds(draft.version, course, key) { return .otherContent }
        return switch draft {
        case .designed: .check
        case .checked: .approval
        case .approved: .publication
        }
    }

    /// Whether a version's file says what the course says. Logos do not count: on the pages a file comes without the
    /// pictures beside it.
    private func holds(_ version: DesignVersion, _ course: MicroCredential, _ key: CycleKey) async throws -> Bool {
        guard let file = try await store.file(version.digest, of: key), let kept = CourseFile.read(file).course else {
            return false
        }
        return kept.withoutLogos == course.withoutLogos
    }
}
