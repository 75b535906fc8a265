// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Courses
import Foundation
package import Localization
import Providers
package import Vocabulary

/// What every step of a cycle needs: the cycles kept, the rights, the time and unpredictable names.
package struct CycleDesk: Sendable {
    package let store: any CycleStore
    package let policy: AccessPolicy
    package let randomness: Randomness
    package let clock: Clock

    package init(
        store: any CycleStore, policy: AccessPolicy = .standard, randomness: Randomness = .system, clock: Clock
    ) {
        self.store = store
        self.policy = policy
        self.randomness = randomness
        self.clock = clock
    }

    /// The day it is in UTC.
    package func today() throws(ClockOutOfRange) -> PlainDate {
        guard let day = PlainDate(utcDayOf: clock.now()) else { throw ClockOutOfRange() }
        return day
    }

    func cycle(_ key: CycleKey) async throws -> CourseCycle {
        guard let cycle = try await store.cycle(key) else { throw CycleRefusal.unknownCourse }
        return cycle
    }

    /// Takes a step if the caller may and the cycle allows it, and keeps it.
    func take(
        _ step: CycleStep, file: [UInt8]? = nil, in cycle: CourseCycle, as permissions: [Permission],
        by principal: Principal
    ) async throws -> CourseCycle {
        let (person, right) = try actor(principal, permissions, of: cycle.key.provider)
        let now = clock.now()
        let entry = CycleEntry(number: cycle.entries.count + 1, step: step, by: person, at: now)
        var next = cycle
        try next.apply(entry)
        var details = ["provider": cycle.key.provider.text]
        if let digest = step.digest { details["version"] = digest.text }
        let event = AuditEvent(
            AuditAction(rawValue: "course-\(step.name)"), by: .person(person),
            on: AuditSubject("course", cycle.key.course.text), right: right, details: details, at: now)
        guard try await store.add(entry, file: file, to: cycle.key, recording: event) else { throw CycleRefusal.stale }
        return next
    }

    /// Who acts and by which right, for the first of the permissions that they hold on the provider.
    func actor(
        _ principal: Principal, _ permissions: [Permission], of provider: ProviderID
    ) throws(CycleRefusal) -> (PersonID, right: String) {
        guard let person = principal.person, let organisation = OrganisationReference.provider(provider) else {
            throw .notAllowed(.noRight(permissions[0]))
        }
        var refusal = AccessRefusal.noRight(permissions[0])
        for permission in permissions {
            switch policy.decide(principal, permission, on: .organisation(organisation)) {
            case .granted(let ground): return (person, ground.description)
            case .refused(let why): refusal = why
            }
        }
        throw .notAllowed(refusal)
    }

    /// A text that a step needs.
    ///
    /// - Throws: `cycle.text.missing` or `cycle.text.tooLong`, at the field's name.
    static func text(_ text: String, field: String, atMost limit: Int) throws(CycleRefusal) -> String {
        guard !text.allSatisfy(\.isWhitespace) else {
            throw .refused([Finding("cycle.text.missing", at: .pointer("/\(field)"))])
        }
        return try optionalText(text, field: field, atMost: limit)
    }

    static func optionalText(_ text: String, field: String, atMost limit: Int) throws(CycleRefusal) -> String {
        guard text.unicodeScalars.count <= limit else {
            throw .refused([
                Finding("cycle.text.tooLong", at: .pointer("/\(field)"), parameters: ["limit": .integer(limit)])
            ])
        }
        return text
    }

    /// The longest text that is kept with a step, in characters as Unicode counts them.
    package static let mostText = 4_000
}

/// The clock shows a time outside the years 1 to 9999.
package struct ClockOutOfRange: Error, Hashable, Sendable {}
