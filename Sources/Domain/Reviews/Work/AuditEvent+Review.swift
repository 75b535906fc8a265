// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Providers

extension AuditEvent {
    /// What the log keeps of a step: its kind and number, and whose review it is. The words stay in the review.
    package static func review(_ event: ReviewEvent, of review: Review) -> AuditEvent {
        AuditEvent(
            AuditAction(rawValue: "review-\(event.step.name.rawValue)"), by: AuditActor(event.deed.deed.actor),
            on: AuditSubject("review", review.id.text), right: event.deed.deed.right,
            details: [
                "number": "\(event.number)", "provider": review.provider.text, "agency": review.agency.text,
            ], at: event.deed.at)
    }
}
