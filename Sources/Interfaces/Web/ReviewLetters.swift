// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
import Messages
import Reviews

/// The letters about reviews, in the words of the catalogue. They name the two sides and no person.
enum ReviewLetters {
    static func letter(
        _ review: Review, _ step: ReviewStep.Name, provider: String, agency: String, at address: String,
        to person: Person
    ) -> Letter {
        let text = Wording(person.language)
        let done = text(.reviewStep(step.rawValue))
        var lines = [
            text(.mailReviewGreeting),
            text(.mailReviewText, ["provider": .text(provider), "agency": .text(agency), "step": .text(done)]),
        ]
        if [.draftSent, .judged].contains(step), let due = review.stage.due {
            lines.append(text(.mailReviewUntil, ["day": .day(due)]))
        }
        lines += [text(.mailReviewOpen), address]
        return Letter(
            to: person.email, language: person.language,
            subject: oneLine(text(.mailReviewSubject, ["provider": .text(provider), "step": .text(done)])),
            body: lines.joined(separator: "\n\n") + "\n")
    }

    /// A name of a register may be long and of several lines; a subject may not.
    private static func oneLine(_ text: String) -> String {
        String(text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(200))
    }
}
