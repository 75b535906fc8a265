// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import JSONTree
import Localization
import Providers
import Vocabulary

/// `vidimus agency`.
struct AgencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency", abstract: "The agencies whose reports count.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus agency list
              vidimus agency show 20
              vidimus agency add agency.yaml
            """,
        subcommands: [AgencyList.self, AgencyShow.self, AgencyAdd.self])

    static func json(_ agency: QualityAssuranceAgency) -> JSONValue {
        var object: JSONObject = [
            "id": .string(agency.id.text), "acronym": .string(agency.acronym), "name": .string(agency.name),
            "seat": agency.seat.map { .string($0.alpha2) } ?? .null,
        ]
        object["registrations"] = .array(
            agency.registrations.map {
                [
                    "from": .string($0.from.description), "until": $0.until.map { .string($0.description) } ?? .null,
                ]
            })
        object["activities"] = .array(
            agency.activities.map {
                [
                    "id": .string($0.id.text), "name": .string($0.name), "kind": .string($0.kind.rawValue),
                    "group": $0.group.map(JSONValue.string) ?? .null,
                ]
            })
        object["countries"] = .array(
            agency.countries.map {
                [
                    "country": .string($0.code.alpha2), "official": .bool($0.isOfficial),
                    "until": $0.until.map { .string($0.description) } ?? .null,
                ]
            })
        return .object(object)
    }
}
