// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Courses
package import Foundation
package import JAdES
package import Localization
package import Providers
import Synchronization

/// Writes an award as a European Digital Credential and seals it as Europass does.
package struct EuropassSealing: AwardSealing {
    package let isTest: Bool
    private let sealer: JAdESSealer
    private let issuer: IssuerFacts
    private let pictures: PictureCache

    /// - Parameters:
    ///   - sealer: makes the seal.
    ///   - identity: what the sealer's certificate says, which becomes the issuer.
    ///   - isTest: whether the seal is a test seal; the document then says so.
    ///   - pictures: the pictures of a course by language, asked for once per course.
    /// - Throws: when the certificate does not name an organisation with identifier and country.
    package init(
        sealer: JAdESSealer, identity: SealIdentityFacts, isTest: Bool,
        pictures: @escaping @Sendable (MicroCredential) throws -> [LanguageTag: MediaFile]
    ) throws(EuropassDocumentError) {
        self.sealer = sealer
        self.isTest = isTest
        issuer = try IssuerFacts(identity)
        self.pictures = PictureCache(make: pictures)
    }

    package func seal(_ award: Award, at time: Date) throws -> [UInt8] {
        try sealer.seal(payload: try document(for: award).write(at: time), at: time)
    }

    /// The document that will be sealed, for a preview.
    package func document(for award: Award) throws -> EuropassDocument {
        EuropassDocument(award: award, issuer: issuer, pictures: try pictures.of(award.course), isTest: isTest)
    }
}

/// The encoded pictures of the courses sealed last; encoding them for every award would cost more than the seal.
private final class PictureCache: Sendable {
    private static let capacity = 8
    private let make: @Sendable (MicroCredential) throws -> [LanguageTag: MediaFile]
    private let known = Mutex<[(course: MicroCredential, pictures: [DisplayPicture])]>([])

    init(make: @escaping @Sendable (MicroCredential) throws -> [LanguageTag: MediaFile]) { self.make = make }

    func of(_ course: MicroCredential) throws -> [DisplayPicture] {
        if let found = known.withLock({ $0.first { $0.course == course } }) { return found.pictures }
        let pictures = try make(course).sorted { $0.key < $1.key }
            .map { DisplayPicture(language: $0.key, file: $0.value) }
        known.withLock { known in
            if known.count >= Self.capacity { known.removeFirst() }
            known.append((course, pictures))
        }
        return pictures
    }
}
