// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// The learner.
    package struct Person: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var givenName: LocalizedText { node.text("givenName") }
        package var familyName: LocalizedText { node.text("familyName") }
        package var fullName: LocalizedText { node.text("fullName") }
        package var birthName: LocalizedText { node.text("birthName") }
        package var patronymicName: LocalizedText { node.text("patronymicName") }
        package var dateOfBirth: DateTime? { node.dateTime("dateOfBirth") }
        package var placeOfBirth: Location? { node.view("placeOfBirth") }
        package var nationalID: Identifier? { node.view("nationalID", "nationalId") }
        package var identifier: [Identifier] { node.views("identifier") }
        package var citizenshipCountry: [Concept] { node.concepts("citizenshipCountry") }
        package var gender: Concept? { node.concept("gender") }
        package var contactPoint: [ContactPoint] { node.views("contactPoint") }
        package var location: Location? { node.view("location") }
        package var hasClaim: [Claim] { node.nodes("hasClaim").map(Claim.init) }
    }
}
