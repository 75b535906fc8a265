// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Localization
import Messages
package import QualityCycles
import Vocabulary

/// The letter before the review date of a course, in the words of the catalogue.
package enum CycleLetters {
    /// - Parameter address: Where the pages are reached from outside, without a slash at its end.
    package static func review(_ reminder: ReviewReminder, to person: Person, at address: String) -> Letter {
        let text = Wording(person.language)
        let arguments: [String: MessageArgument] = [
            "course": reminder.title.argument, "date": .day(reminder.reviewOn), "count": .integer(reminder.daysLeft),
        ]
        let lines = [
            text(.mailSignInGreeting), text(.mailCycleText, arguments), text(.mailCycleDo),
            address + CycleAddress.course(reminder.key),
        ]
        return Letter(
            to: person.email, language: person.language, subject: text(.mailCycleSubject, arguments),
            body: lines.joined(separator: "\n\n") + "\n")
    }
}
