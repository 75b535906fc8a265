// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// Who examines a provider for an agency.
package struct ReviewPanel: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package enum Role: String, Hashable, Sendable, CaseIterable {
            case chair, expert, student, employer, secretary
        }

        package let person: PersonID
        package let role: Role
        /// That the person declared to have no interest in the outcome.
        package let declaredIndependence: Bool

        package init(person: PersonID, role: Role, declaredIndependence: Bool) {
            self.person = person
            self.role = role
            self.declaredIndependence = declaredIndependence
        }
    }

    package static let mostMembers = 12

    package let members: [Member]

    /// Takes one to twelve people, each once, exactly one in the chair, all of them declared independent.
    package init(_ members: [Member]) throws(ReviewRefusal) {
        try Self.check(members.map(\.role), declaredIndependence: members.map(\.declaredIndependence))
        guard Set(members.map(\.person)).count == members.count else { throw .panel(.samePersonTwice) }
        self.members = members
    }

    /// What can be said of a panel before it is known who its people are.
    static func check(_ roles: [Member.Role], declaredIndependence: [Bool]) throws(ReviewRefusal) {
        guard !roles.isEmpty, roles.count <= mostMembers else { throw .panel(.size) }
        guard roles.count(where: { $0 == .chair }) == 1 else { throw .panel(.oneChair) }
        guard declaredIndependence.allSatisfy(\.self) else { throw .panel(.notIndependent) }
    }

    package enum Fault: String, Hashable, Sendable, CaseIterable {
        case size, samePersonTwice, oneChair, notIndependent
        /// Somebody of the provider under review would judge the own house.
        case ofTheProvider
    }
}
