// SPDX-License-Identifier: Apache-2.0

/// What an agency looks at in a procedure, which decides how many providers and programmes a report names.
package enum ActivityKind: String, Sendable, Hashable, CaseIterable {
    case institutional
    case programme
    case institutionalProgramme = "institutional/programme"
    case jointProgramme = "joint programme"

    /// What a report is whose procedures are of these kinds: one that looks at the institution and at programmes is
    /// both; a joint programme goes with nothing else. `nil` when there are none or they do not go together.
    package init?(combining kinds: Set<ActivityKind>) {
        guard let first = kinds.first else { return nil }
        if kinds.count == 1 {
            self = first
        } else if kinds.contains(.jointProgramme) {
            return nil
        } else {
            self = .institutionalProgramme
        }
    }

    /// How many providers a report of this kind names.
    package var providers: ClosedRange<Int> {
        switch self {
        case .institutional: 1...Int.max
        case .programme, .institutionalProgramme: 1...1
        case .jointProgramme: 2...Int.max
        }
    }

    /// How many programmes a report of this kind names.
    package var programmes: ClosedRange<Int> { self == .institutional ? 0...0 : 1...Int.max }

    /// Whether the report speaks for the provider as a whole, and not only for the programmes it names.
    package var coversWholeProvider: Bool { self == .institutional || self == .institutionalProgramme }
}
