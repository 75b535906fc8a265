// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// A finding, by an assessor, of what the learner has reached.
    package struct LearningAssessment: ClaimProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var specifiedBy: LearningAssessmentSpecification? { node.view("specifiedBy") }
        package var grade: Note? { node.view("grade") }
        package var gradeStatus: Concept? { node.concept("gradeStatus") }
        package var idVerification: Concept? { node.concept("idVerification") }
        package var assessedBy: [Organisation] { node.views("assessedBy") }
        package var dateIssued: DateTime? { node.dateTime("dateIssued") }
        package var location: Location? { node.view("location") }
        package var hasPart: [LearningAssessment] { node.views("hasPart") }
        package var shortenedGrading: ShortenedGrading? { node.view("shortenedGrading") }
        package var resultDistribution: ResultDistribution? { node.view("resultDistribution", "resultDestribution") }
    }

    /// Where a grade stands among all grades given, in per cent.
    package struct ShortenedGrading: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var percentageLower: Int? { node.integer("percentageLower") }
        package var percentageEqual: Int? { node.integer("percentageEqual") }
        package var percentageHigher: Int? { node.integer("percentageHigher") }
    }

    /// How often each grade was given.
    package struct ResultDistribution: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var description: LocalizedText { node.text("description") }
        package var categories: [(label: String, count: Int)] {
            node.nodes("resultCategory").compactMap { category in
                guard let label = category.string("label"), let count = category.integer("count") else { return nil }
                return (label, count)
            }
        }
    }
}
