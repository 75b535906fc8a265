// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// What every kind of specification has: the description, made beforehand, of what a claim is about.
    package protocol SpecificationProperties: NodeView {}
}

extension ELM.SpecificationProperties {
    package var title: LocalizedText { node.text("title") }
    package var altLabel: LocalizedText { node.text("altLabel") }
    package var description: LocalizedText { node.text("description") }
    package var dcType: [ELM.Concept] { node.concepts("dcType") }
    package var identifier: [ELM.Identifier] { node.views("identifier") }
    package var additionalNote: [ELM.Note] { node.views("additionalNote") }
    package var supplementaryDocument: [ELM.WebResource] { node.views("supplementaryDocument") }
    package var homepage: [ELM.WebResource] { node.views("homepage") }
}
