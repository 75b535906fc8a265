// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// What stands behind a credential: a mandate, an accreditation, an original document.
    package struct Evidence: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package static let mandateType = "http://data.europa.eu/snb/evidence-type/c_18016257"

        package var dcType: Concept? { node.concept("dcType") }
        package var evidenceStatement: String? { node.string("evidenceStatement") }
        package var evidenceTarget: Organisation? { node.view("evidenceTarget") }
        package var accreditation: Accreditation? { node.view("accreditation") }
        package var embeddedEvidence: [MediaObject] { node.views("embeddedEvidence") }
        package var isMandate: Bool { dcType?.id == Self.mandateType }
    }
}
