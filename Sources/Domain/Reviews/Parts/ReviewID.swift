// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// The lasting name of a review: 96 bits in hexadecimal, so that nobody finds one by counting.
package struct ReviewID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ randomness: Randomness) { text = randomness.name() }

    package init?(_ text: String) {
        guard text.utf8.count == 24, text.utf8.allSatisfy(Self.digits.contains) else { return nil }
        self.text = text
    }

    package var description: String { text }

    private static let digits = Set("0123456789abcdef".utf8)
}

/// The name of a complaint within its review, counted from 1.
package struct ComplaintNumber: Hashable, Sendable {
    package let value: Int

    package init?(_ value: Int) {
        guard (1...Complaint.mostInReview).contains(value) else { return nil }
        self.value = value
    }
}
