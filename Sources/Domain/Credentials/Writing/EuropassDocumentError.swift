// SPDX-License-Identifier: Apache-2.0

package import Localization

/// Why an award cannot be written as a European Digital Credential.
package enum EuropassDocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The seal's certificate names no organisation.
    case sealWithoutOrganisation
    /// The seal's certificate has no organisation identifier (2.5.4.97), without which no issuer can be stated.
    case sealWithoutIdentifier
    /// The seal's certificate names no country that is in the European list.
    case sealWithoutCountry
    /// There is no picture to show the credential with.
    case noPicture
    /// The European list of languages, as known here, does not have the language.
    case languageUnknown(LanguageTag)
    /// The learner has no grade for the assessment with this identifier.
    case gradeMissing(assessment: String)
    /// The concept is not in the list it says it is in, or its meaning is not confirmed.
    case conceptUnlisted(String)

    package var description: String {
        switch self {
        case .sealWithoutOrganisation: "the certificate of the seal names no organisation"
        case .sealWithoutIdentifier: "the certificate of the seal has no organisation identifier (OID 2.5.4.97)"
        case .sealWithoutCountry: "the certificate of the seal names no country"
        case .noPicture: "there is no picture to show the credential with"
        case .languageUnknown(let language): "the language \(language) is not in the European list known here"
        case .gradeMissing(let assessment): "there is no grade for the assessment \(assessment)"
        case .conceptUnlisted(let id): "the concept \(id) is not in its list"
        }
    }
}
