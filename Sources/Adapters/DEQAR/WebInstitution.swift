// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Providers
import Vocabulary

/// An institution as the Web API shows it.
enum WebInstitution {
    /// `nil` when it has no number, no name or no country we know.
    static func provider(_ value: JSONValue) -> ReviewedProvider? {
        let fields = SubmissionFields(value)
        guard let deqar = fields.text("deqar_id") ?? fields.text("id").map(number), let id = ProviderID(deqar),
            let identifier = ProviderIdentifier(.deqar, deqar)
        else { return nil }
        let names = fields.list("names").first
        let name =
            names?.text("name_official") ?? names?.text("name_english") ?? fields.text("name_primary")
            ?? fields.text("name_official_display")
        let seats = fields.list("countries").compactMap { country -> CountryCode? in
            SubmissionFields(country.value["country"] ?? .null).text("iso_3166_alpha2").flatMap { CountryCode($0) }
        }
        guard let name, !seats.isEmpty else { return nil }
        var identifiers = [identifier]
        let eter = fields.text("eter_id") ?? fields.text("eter").map { String($0.prefix { $0 != " " }) }
        if let eter, let known = ProviderIdentifier(.eter, eter) { identifiers.append(known) }
        for other in fields.list("identifiers") {
            guard let notation = other.text("identifier"), let resource = other.text("resource")?.lowercased(),
                let scheme = SubmissionCodes.scheme[resource], let known = ProviderIdentifier(scheme, notation)
            else { continue }
            identifiers.append(known)
        }
        return ReviewedProvider(
            id: id, name: name, seats: seats, isHigherEducation: fields.text("is_other_provider") != "true",
            levels: Set(
                fields.list("qf_ehea_levels").compactMap { level in
                    level.text("qf_ehea_level").flatMap { SubmissionCodes.level[$0.lowercased()] }
                }),
            identifiers: identifiers)
    }

    /// DEQAR's number of an institution as it is written elsewhere: four digits at least.
    private static func number(_ id: String) -> String {
        "DEQARINST" + String(repeating: "0", count: max(0, 4 - id.utf8.count)) + id
    }
}
