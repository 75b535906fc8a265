// SPDX-License-Identifier: Apache-2.0

package import QualityCycles

/// What the commands about quality cycles work with.
package struct CycleDeskServices: Sendable {
    package let desk: CycleDesk
    package let rounds: KeepRounds
    /// Writes reminders for so many days before a review date, with this address of the pages in them.
    package let remind: @Sendable (_ daysBefore: [Int], _ address: String) throws -> RemindReviewers

    package init(
        desk: CycleDesk, rounds: KeepRounds,
        remind: @escaping @Sendable ([Int], String) throws -> RemindReviewers
    ) {
        self.desk = desk
        self.rounds = rounds
        self.remind = remind
    }
}
