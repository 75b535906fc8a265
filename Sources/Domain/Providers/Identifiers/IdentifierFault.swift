// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

/// Why a text is no identifier of a scheme.
package enum IdentifierFault: Error, Hashable, Sendable {
    case empty
    /// More than ``IdentifierText/limit`` bytes.
    case tooLong
    /// Characters that cannot be seen, or that turn the writing direction.
    case hiddenCharacters
    /// Not of the scheme's form, or not of the form that the country gives it.
    case malformed
    /// Of the right form, but a digit is wrong: it was probably mistyped.
    case wrongCheckDigits
    /// The number alone does not say which country gave it.
    case countryMissing
    /// The notation names one country, and it is said to be of another.
    case otherCountry(stated: String, given: CountryCode)
    /// No country has these letters, or it is none that gives such identifiers.
    case unknownCountry(String)
    /// A register that is none of the known ones was not named.
    case registerMissing

    /// The fault as a finding about what was written.
    package func finding(about written: String, scheme: IdentifierScheme, at place: Place? = nil) -> Finding {
        var parameters: [String: MessageArgument] = [
            "value": .text(IdentifierText.excerpt(written)), "scheme": .text(scheme.rawValue),
        ]
        let code: FindingCode
        switch self {
        case .empty: code = "provider.identifier.empty"
        case .tooLong:
            code = "provider.identifier.tooLong"
            parameters["limit"] = .integer(IdentifierText.limit)
        case .hiddenCharacters: code = "provider.identifier.hiddenCharacters"
        case .malformed:
            code = "provider.identifier.malformed"
            parameters["example"] = .text(scheme.example ?? "")
        case .wrongCheckDigits: code = "provider.identifier.checkDigits"
        case .countryMissing: code = "provider.identifier.countryMissing"
        case .otherCountry(let stated, let given):
            code = "provider.identifier.otherCountry"
            parameters["stated"] = .text(stated)
            parameters["given"] = .text(given.alpha2)
        case .unknownCountry(let letters):
            code = "provider.identifier.unknownCountry"
            parameters["country"] = .text(letters)
        case .registerMissing: code = "provider.identifier.registerMissing"
        }
        return Finding(code, at: place, parameters: parameters)
    }
}
