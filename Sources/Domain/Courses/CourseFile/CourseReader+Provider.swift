// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import Vocabulary

/// The provider and the other bodies that award.
extension CourseReader {
    private static let providerKeys = [
        "id", "kind", "legal_name", "other_name", "country", "region", "address", "eidas_identifier",
        "vat_identifier", "other_identifiers", "homepage", "email", "logo",
    ]

    func provider(_ field: CourseField) -> Provider? {
        guard let parts = field.entries(Self.providerKeys) else { return nil }
        let id = parts.required("id").flatMap(providerID)
        let kind = parts.required("kind")?.choice(ProviderKind.self)
        let legalName = parts.required("legal_name", "course.element.missing")?.text(most: 300, shown: false)
        let country = parts.required("country", "course.element.missing")?.country()
        let otherName = parts["other_name"]?.text(most: 300, shown: false)
        let region = parts["region"].flatMap { self.region($0, of: country) }
        let address = parts["address"]?.text(most: 500, shown: false)
        let eidas = parts["eidas_identifier"].flatMap { eidasIdentifier($0, of: country) }
        let vat = parts["vat_identifier"].flatMap { legalIdentifier($0, of: country) }
        let others = parts["other_identifiers"]?.elements.compactMap(registerIdentifier) ?? []
        let homepage = parts["homepage"]?.webAddress()
        let email = parts["email"].flatMap(email)
        let logo = parts["logo"].flatMap(logo)
        guard let id, let kind, let legalName, let country else { return nil }
        return Provider(
            id: id, kind: kind, legalName: legalName, otherName: otherName, country: country, region: region,
            address: address, eidasIdentifier: eidas, vatIdentifier: vat, otherIdentifiers: others,
            homepage: homepage, email: email, logo: logo)
    }

    func providerID(_ field: CourseField) -> ProviderID? {
        guard let word = field.word(most: 200) else { return nil }
        guard let id = ProviderID(word) else {
            field.add("course.id.malformed", .error, ["value": .text(word)])
            return nil
        }
        return id
    }

    func region(_ field: CourseField, of country: CountryCode?) -> Region? {
        var code: String?
        var name: LocalizedText?
        if field.written != nil {
            code = field.word()
        } else {
            guard let parts = field.entries(["code", "name"]) else { return nil }
            code = parts.required("code")?.word()
            name = parts["name"]?.text(most: 200, shown: false)
        }
        guard let code else { return nil }
        guard let region = Region(code: code.uppercased(), name: name) else {
            field.add("course.region.malformed", .error, ["value": .text(code)])
            return nil
        }
        if let country, CountryCode(region.countryLetters) != country {
            field.add(
                "course.region.otherCountry", .error, ["value": .text(code), "country": .text(country.alpha2)])
            return nil
        }
        return region
    }

    /// A notation given by the provider's country, or a mapping that names another.
    private func legalIdentifier(_ field: CourseField, of country: CountryCode?) -> LegalIdentifier? {
        if field.written != nil {
            guard let notation = field.word(most: 100), let country else { return nil }
            return LegalIdentifier(notation: notation, country: country)
        }
        guard let parts = field.entries(["notation", "country"]) else { return nil }
        let notation = parts.required("notation")?.word(most: 100)
        let given = parts["country"].map { $0.country() } ?? country
        guard let notation, let given else { return nil }
        return LegalIdentifier(notation: notation, country: given)
    }

    /// The identifier of a certificate's organisation.
    private func eidasIdentifier(_ field: CourseField, of country: CountryCode?) -> LegalIdentifier? {
        guard let identifier = legalIdentifier(field, of: country) else { return nil }
        guard LegalIdentifier.isCertificateForm(identifier.notation) else {
            field.add("course.eidas.malformed", .error, ["value": .text(identifier.notation)])
            return nil
        }
        return identifier
    }

    private func registerIdentifier(_ field: CourseField) -> RegisterIdentifier? {
        guard let parts = field.entries(["register", "notation"]) else { return nil }
        let register = parts.required("register")?.word(most: 100)
        let notation = parts.required("notation")?.word(most: 100)
        guard let register, let notation else { return nil }
        return RegisterIdentifier(notation: notation, register: register)
    }

    func email(_ field: CourseField) -> String? {
        guard let word = field.word() else { return nil }
        guard MailAddress.isWellFormed(word) else {
            field.add("course.email.malformed", .error, ["value": .text(word)])
            return nil
        }
        return word
    }

    /// A picture beside the course file, or in it as a `data:` address.
    func logo(_ field: CourseField) -> MediaFile? {
        guard let word = field.word(most: 1_500_000) else { return nil }
        let shown = String(word.prefix(60))
        let bytes: [UInt8]
        switch logoBytes(word) {
        case .success(let found): bytes = found
        case .failure(let absence):
            // A description pasted into a form comes without its pictures, and no element of Annex I is one.
            field.add(absence.code, .warning, ["value": .text(shown)])
            return nil
        }
        guard bytes.count <= Self.mostLogoBytes else {
            field.add("course.logo.tooLarge", .error, ["limit": .integer(Self.mostLogoBytes >> 10)])
            return nil
        }
        guard let logo = MediaFile(bytes) else {
            let isKnown = MediaFile.Format(detecting: bytes) != nil
            field.add(
                isKnown ? "course.logo.damaged" : "course.logo.unknownFormat", .error, ["value": .text(shown)])
            return nil
        }
        return logo
    }

    /// Why there are no bytes of a logo; each has a next step of its own.
    private enum LogoAbsence: String, Error {
        case notFound, outside, notAPicture, notHere

        var code: FindingCode { FindingCode(rawValue: "course.logo.\(rawValue)") }
    }

    private func logoBytes(_ word: String) -> Result<[UInt8], LogoAbsence> {
        if word.hasPrefix("data:") {
            let base64 = word.split(separator: ",", maxSplits: 1).dropFirst().first ?? ""
            let isBase64 = word.prefix(while: { $0 != "," }).hasSuffix(";base64")
            guard isBase64, let data = Data(base64Encoded: String(base64.filter { !$0.isWhitespace })) else {
                return .failure(.notAPicture)
            }
            return .success(Array(data))
        }
        guard let resource else { return .failure(.notHere) }
        guard Self.isPlainFileName(word) else { return .failure(.outside) }
        return resource(word).map { .success($0) } ?? .failure(.notFound)
    }

    /// The logo is in every credential, once for each time the provider is named there.
    private static let mostLogoBytes = 256 << 10

    /// A description must not name files outside its own folder.
    private static func isPlainFileName(_ name: String) -> Bool {
        !name.contains("/") && !name.contains("\\") && !name.hasPrefix(".")
    }
}
