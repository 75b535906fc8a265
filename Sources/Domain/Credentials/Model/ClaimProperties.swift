// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// What every kind of claim has.
    package protocol ClaimProperties: NodeView {}
}

extension ELM.ClaimProperties {
    package var title: LocalizedText { node.text("title") }
    package var description: LocalizedText { node.text("description") }
    package var dcType: [ELM.Concept] { node.concepts("dcType") }
    package var awardedBy: ELM.AwardingProcess? { node.view("awardedBy") }
    package var identifier: [ELM.Identifier] { node.views("identifier") }
    package var additionalNote: [ELM.Note] { node.views("additionalNote") }
    package var supplementaryDocument: [ELM.WebResource] { node.views("supplementaryDocument") }
}
