// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Courses
package import Foundation
package import JAdES
package import Localization
package import Providers

/// Writes the awards of one course as European Digital Credentials and seals them as Europass does.
package struct EuropassSealing: AwardSealing {
    package let isTest: Bool
    private let sealer: JAdESSealer
    private let issuer: IssuerFacts
    private let course: MicroCredential
    /// Encoded once: encoding them for every award would cost more than the seal.
    private let pictures: [DisplayPicture]

    /// - Parameters:
    ///   - sealer: makes the seal.
    ///   - identity: what the sealer's certificate says, which becomes the issuer.
    ///   - isTest: whether the seal is a test seal; the document then says so.
    ///   - course: the course whose awards are sealed.
    ///   - pictures: the pictures of the course by language.
    /// - Throws: when the certificate does not name an organisation with identifier and country.
    package init(
        sealer: JAdESSealer, identity: SealIdentityFacts, isTest: Bool, course: MicroCredential,
        pictures: [LanguageTag: MediaFile]
    ) throws(EuropassDocumentError) {
        self.sealer = sealer
        self.isTest = isTest
        self.course = course
        issuer = try IssuerFacts(identity)
        self.pictures = pictures.sorted { $0.key < $1.key }.map { DisplayPicture(language: $0.key, file: $0.value) }
    }

    package func seal(_ award: Award, at time: Date) throws -> [UInt8] {
        try sealer.seal(payload: try document(for: award).write(at: time), at: time)
    }

    /// The document that will be sealed.
    ///
    /// - Throws: ``EuropassDocumentError/noPicture`` for an award of another course.
    package func document(for award: Award) throws(EuropassDocumentError) -> EuropassDocument {
        guard award.course == course else { throw .noPicture }
        return EuropassDocument(award: award, issuer: issuer, pictures: pictures, isTest: isTest)
    }
}
