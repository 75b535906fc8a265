// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Vocabulary

/// An accreditation as a document in the European Learning Model states it, whichever namespace it used.
///
/// Nothing here was judged: who wrote the document, and whether the agency exists, is for the reader to find out.
package struct AccreditationStatement: Hashable, Sendable {
    /// An organisation with the notations by which it may be known; the scheme is what the document calls it.
    package struct Organisation: Hashable, Sendable {
        package struct Identifier: Hashable, Sendable {
            /// The property it stood under, such as `vatIdentifier`, or the name of its scheme.
            package let scheme: String
            package let notation: String
        }

        package let iri: String?
        package let legalName: LocalizedText
        package let identifiers: [Identifier]
    }

    package let iri: String?
    package let title: LocalizedText
    /// The concept of its type, such as the quality assurance of an institution.
    package let type: String?
    package let decision: String?
    package let issued: Date?
    package let expiry: Date?
    package let accreditingAgent: Organisation?
    package let organisations: [Organisation]
    /// The addresses of the report and of further documents.
    package let reports: [String]
    package let limitEQFLevels: [String]
    package let limitFields: [String]
    package let limitJurisdictions: [String]
    package let limitCredentialTypes: [String]
    /// The notations or names of the qualifications it is limited to.
    package let limitQualifications: [String]
}
