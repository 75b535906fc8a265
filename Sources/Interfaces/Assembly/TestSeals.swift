// SPDX-License-Identifier: Apache-2.0

import Courses
package import Credentials
package import Documents
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

    /// The seal for a provider; the installation's common test seal when the provider has no identifier a certificate
    /// could carry.
    package func sealing(for provider: Provider) throws -> EuropassSealing {
        let key = try authority.sealKey(for: Self.subject(of: provider))
        return try EuropassSealing(sealing: key, isTest: true, renderer: renderer)
    }

    private static func subject(of provider: Provider) -> SealSubject {
        guard let identifier = provider.eidasIdentifier,
            let name = provider.legalName.best(for: [.en])?.text, name.utf8.count <= 64
        else { return .test }
        return SealSubject(
            organization: name, organizationIdentifier: identifier.notation, country: provider.country.alpha2)
    }
}

extension EuropassSealing {
    /// Sealing with a key, with the pictures of our own design.
    package init(sealing key: SealKey, isTest: Bool, renderer: PictureRenderer) throws {
        try self.init(sealer: key.sealer(), identity: key.identity, isTest: isTest) { course in
            try renderer.pictures(of: course, isTest: isTest)
        }
    }
}
