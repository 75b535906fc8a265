// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// A quality assurance decision or licence, as claimed inside the credential.
    package struct Accreditation: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var title: LocalizedText { node.text("title") }
        package var description: LocalizedText { node.text("description") }
        package var dcType: Concept? { node.concept("dcType") }
        package var decision: Concept? { node.concept("decision") }
        package var accreditingAgent: Organisation? { node.view("accreditingAgent") }
        package var organisation: [Organisation] { node.views("organisation") }
        package var report: WebResource? { node.view("report") }
        package var landingPage: [WebResource] { node.views("landingPage") }
        package var homepage: [WebResource] { node.views("homepage") }
        package var dateIssued: DateTime? { node.dateTime("dateIssued") }
        package var expiryDate: DateTime? { node.dateTime("expiryDate") }
        package var reviewDate: DateTime? { node.dateTime("reviewDate") }
        package var identifier: [Identifier] { node.views("identifier") }
    }
}
