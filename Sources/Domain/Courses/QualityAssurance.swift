// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// What assures the quality of the micro-credential.
package struct QualityAssurance: Hashable, Sendable {
    /// An agency's accreditation, or the provider's own quality assurance and nothing from outside.
    package enum Kind: Hashable, Sendable {
        /// `type` is a concept of the accreditation list.
        case accreditation(type: Concept, agency: QualityAgency)
        case internalOnly
    }

    package let kind: Kind
    package let title: LocalizedText
    package let description: LocalizedText?
    /// The accreditation's number in the agency's register.
    package let identifier: String?
    package let issued: PlainDate?
    package let expires: PlainDate?
    /// Where the report can be read.
    package let report: String?

    package init(
        kind: Kind, title: LocalizedText, description: LocalizedText? = nil, identifier: String? = nil,
        issued: PlainDate? = nil, expires: PlainDate? = nil, report: String? = nil
    ) {
        self.kind = kind
        self.title = title
        self.description = description
        self.identifier = identifier
        self.issued = issued
        self.expires = expires
        self.report = report
    }
}

/// The body that accredits or reviews.
package struct QualityAgency: Hashable, Sendable {
    package let legalName: LocalizedText
    package let country: CountryCode
    package let homepage: String?

    package init(legalName: LocalizedText, country: CountryCode, homepage: String? = nil) {
        self.legalName = legalName
        self.country = country
        self.homepage = homepage
    }
}
