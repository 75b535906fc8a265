// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// A legal body: an issuer, an awarding body, an accrediting agency.
    package struct Organisation: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var legalName: LocalizedText { node.text("legalName") }
        package var altLabel: LocalizedText { node.text("altLabel") }
        package var prefLabel: LocalizedText { node.text("prefLabel") }
        /// The legal identifier; `nil` also for several, of which none is to be preferred.
        package var eIDASIdentifier: Identifier? {
            let identifiers: [Identifier] = node.views("eIDASIdentifier", "eIDAS\u{0399}dentifier")
            return identifiers.count == 1 ? identifiers.first : nil
        }
        package var registration: Identifier? { node.view("registration") }
        package var vatIdentifier: [Identifier] { node.views("vatIdentifier") }
        package var taxIdentifier: [Identifier] { node.views("taxIdentifier") }
        package var identifier: [Identifier] { node.views("identifier") }
        package var location: [Location] { node.views("location") }
        package var contactPoint: [ContactPoint] { node.views("contactPoint") }
        package var homepage: [WebResource] { node.views("homepage") }
        package var logo: MediaObject? { node.view("logo") }
        package var accreditation: [Accreditation] { node.views("accreditation") }
        package var dcType: [Concept] { node.concepts("dcType") }
        package var additionalNote: [Note] { node.views("additionalNote") }

        /// The legal name, or another label where there is none.
        package var name: LocalizedText {
            [legalName, prefLabel, altLabel].first { !$0.isEmpty } ?? legalName
        }
    }
}
