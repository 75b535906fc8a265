// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Localization
package import Vocabulary

/// That the review date of a published course comes near.
package struct ReviewReminder: Sendable, Hashable {
    package let key: CycleKey
    package let title: LocalizedText
    package let reviewOn: PlainDate
    /// How many days before the review date this reminder is for.
    package let daysBefore: Int
    /// How many days are left.
    package let daysLeft: Int
}

/// A reminder to one person, as stores remember it.
package struct SentReminder: Sendable, Hashable {
    package let key: CycleKey
    package let reviewOn: PlainDate
    package let daysBefore: Int
    package let person: PersonID

    package init(key: CycleKey, reviewOn: PlainDate, daysBefore: Int, person: PersonID) {
        self.key = key
        self.reviewOn = reviewOn
        self.daysBefore = daysBefore
        self.person = person
    }
}

extension CourseCycle {
    /// The reminder that is due on a day: the latest of those whose day has come. One that was missed, because the
    /// program did not run, is not made up for by two letters.
    package func reminder(on day: PlainDate, daysBefore: [Int]) -> ReviewReminder? {
        guard let published = inForce(on: day) else { return nil }
        let left = published.approval.reviewOn.dayNumber - day.dayNumber
        guard let days = daysBefore.filter({ left <= $0 }).min() else { return nil }
        return ReviewReminder(
            key: key, title: published.version.title, reviewOn: published.approval.reviewOn, daysBefore: days,
            daysLeft: left)
    }
}
