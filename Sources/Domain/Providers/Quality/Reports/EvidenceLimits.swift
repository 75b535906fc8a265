// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What an accreditation is limited to (ELM, application profile of the Accreditation Management System, `limit…`).
///
/// Within one kind of limit any of the values will do; an empty list is no limit.
package struct EvidenceLimits: Hashable, Sendable {
    package var levels: Set<EQFLevel>
    package var fields: Set<FieldOfStudy>
    package var jurisdictions: Set<Jurisdiction>
    /// Names and identifiers of the qualifications meant.
    package var qualifications: Set<String>
    /// Limits that are of no kind known here, in the source's words. They are shown, and nothing is measured by them.
    package var others: [String]

    package init(
        levels: Set<EQFLevel> = [], fields: Set<FieldOfStudy> = [], jurisdictions: Set<Jurisdiction> = [],
        qualifications: Set<String> = [], others: [String] = []
    ) {
        self.levels = levels
        self.fields = fields
        self.jurisdictions = jurisdictions
        self.qualifications = qualifications
        self.others = others
    }

    package static let none = EvidenceLimits()

    /// Whether what is asked for lies within. What the question leaves open is not measured.
    package func allow(_ scope: TrustScope) -> Bool {
        if let level = scope.level, !levels.isEmpty, !levels.contains(level) { return false }
        if let field = scope.field, !fields.isEmpty, !fields.contains(where: { $0.holds(field) }) { return false }
        if let place = scope.place, !jurisdictions.isEmpty, !jurisdictions.contains(where: { $0.holds(place) }) {
            return false
        }
        return scope.programme.isEmpty || qualifications.isEmpty || !qualifications.isDisjoint(with: scope.programme)
    }

    /// Whether everything within the other limits lies within these.
    package func hold(_ other: EvidenceLimits) -> Bool {
        Self.holds(levels, other.levels) { $0 == $1 } && Self.holds(fields, other.fields) { $0.holds($1) }
            && Self.holds(jurisdictions, other.jurisdictions) { $0.holds($1) }
            && Self.holds(qualifications, other.qualifications) { $0 == $1 }
    }

    private static func holds<Value>(
        _ wide: Set<Value>, _ narrow: Set<Value>, _ holds: (Value, Value) -> Bool
    ) -> Bool {
        if wide.isEmpty { return true }
        return !narrow.isEmpty && narrow.allSatisfy { inner in wide.contains { holds($0, inner) } }
    }
}
