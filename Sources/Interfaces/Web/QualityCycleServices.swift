// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import QualityCycles
package import Vocabulary

/// What the pages of quality cycles and feedback need.
package struct QualityCycleServices: Sendable {
    package let cycles: any CycleStore
    package let feedback: any FeedbackStore
    package let key: FeedbackKey
    package let successors: GiveFeedback.Successors
    package let policy: AccessPolicy
    package let clock: Clock

    package init(
        cycles: any CycleStore, feedback: any FeedbackStore, key: FeedbackKey,
        successors: @escaping GiveFeedback.Successors, policy: AccessPolicy = .standard, clock: Clock
    ) {
        self.cycles = cycles
        self.feedback = feedback
        self.key = key
        self.successors = successors
        self.policy = policy
        self.clock = clock
    }

    var desk: CycleDesk { CycleDesk(store: cycles, policy: policy, clock: clock) }
    var rounds: KeepRounds { KeepRounds(desk, store: feedback) }
    var giveFeedback: GiveFeedback { GiveFeedback(desk, store: feedback, key: key, successors: successors) }
}
