// SPDX-License-Identifier: Apache-2.0

package import Awards
import Courses
package import Foundation
import JSONTree
import Localization
import Vocabulary

/// An award as a European Digital Credential: ELM 3.2 in JSON-LD, ready to be sealed.
///
/// The document declares what European tools declare (contexts, types, schema, generic profile), names every node once,
/// labels every concept in all display languages and in English, and holds all elements of Annex I that the course
/// states. Members stand in the same order in every document.
package struct EuropassDocument: Sendable {
    static let schema = "http://data.europa.eu/snb/model/ap/edc-generic-full"
    static let genericProfile = "e34929035b"

    package let award: Award
    package let issuer: IssuerFacts
    package let pictures: [DisplayPicture]
    /// Whether the seal will be a test seal, which the document then says.
    package let isTest: Bool

    package init(award: Award, issuer: IssuerFacts, pictures: [DisplayPicture], isTest: Bool) {
        self.award = award
        self.issuer = issuer
        self.pictures = pictures
        self.isTest = isTest
    }

    /// The document's bytes: compact JSON in UTF-8.
    package func write(at time: Date) throws(EuropassDocumentError) -> [UInt8] {
        var writer = EuropassWriter(self)
        return JSONValue.object(try writer.credential(at: time)).serialized()
    }
}
