// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Credentials
package import Documents
import JAdES
package import Keys
import Localization
package import Providers
import Vocabulary

/// The test seals of an installation, one in each provider's own name, so that what a provider awards for trial names
/// the provider as its issuer.
package struct TestSeals: Sendable {
    package let authority: TestAuthority
    private let renderer: PictureRenderer

    package init(authority: TestAuthority, renderer: PictureRenderer) {
        self.authority = authority
        self.renderer = renderer
    }

    /// The seal for the provider of a course, made on first use; the installation's common test seal when the provider
    /// has no identifier a certificate could carry.
    package func sealing(for course: MicroCredential) async throws -> EuropassSealing {
        // Before the key, so that no key is made where no picture can be.
        let pictures = try await renderer.pictures(of: course, isTest: true)
        let key = try authority.sealKey(for: Self.subject(of: course.provider))
        return try EuropassSealing(
            sealer: key.sealer(), identity: key.identity, isTest: true, course: course, pictures: pictures)
    }

    /// Who will be the issuer under that seal; makes no key.
    package static func issuer(for provider: Provider) throws(EuropassDocumentError) -> IssuerFacts {
        let subject = subject(of: provider)
        guard let country = CountryCode(subject.country) else { throw .sealWithoutCountry }
        return IssuerFacts(
            legalName: subject.organization, commonName: subject.commonName, country: country,
            identifier: subject.organizationIdentifier)
    }

    /// Whom the seal for a provider names.
    package static func subject(of provider: Provider) -> SealSubject {
        guard let identifier = provider.eidasIdentifier,
            let name = provider.legalName.best(for: [.en])?.text,
            name.unicodeScalars.count <= SealSubject.longestName
        else { return .test }
        return SealSubject(
            organization: name, organizationIdentifier: identifier.notation, country: provider.country.alpha2)
    }
}
