// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// What makes a report an accreditation, as its row holds it.
enum StoredAccreditation {
    static func value(_ accreditation: Accreditation) -> JSONValue {
        let limits = accreditation.limits
        var object = JSONObject()
        object["kind"] = .string(accreditation.kind.rawValue)
        object["title"] = .string(accreditation.title)
        object["review"] = accreditation.reviewOn.map { .string($0.description) }
        if !limits.levels.isEmpty {
            object["levels"] = .array(limits.levels.sorted().map { .number(JSONNumber($0.number)) })
        }
        object["fields"] = StoredJSON.texts(limits.fields.map(\.code).sorted())
        object["jurisdictions"] = StoredJSON.texts(limits.jurisdictions.map(\.description).sorted())
        object["qualifications"] = StoredJSON.texts(limits.qualifications.sorted())
        object["others"] = StoredJSON.texts(limits.others)
        return .object(object)
    }

    static func accreditation(_ node: JSONNode) -> Accreditation? {
        guard let kind = node["kind"]?.string.flatMap(Accreditation.Kind.init) else { return nil }
        let limits = EvidenceLimits(
            levels: Set(node["levels"]?.elements.compactMap { $0.int.flatMap { EQFLevel($0) } } ?? []),
            fields: Set(StoredJSON.texts(node["fields"]).compactMap { FieldOfStudy($0) }),
            jurisdictions: Set(StoredJSON.texts(node["jurisdictions"]).compactMap { Jurisdiction($0) }),
            qualifications: Set(StoredJSON.texts(node["qualifications"])), others: StoredJSON.texts(node["others"]))
        return Accreditation(
            kind: kind, title: node["title"]?.string ?? "",
            reviewOn: node["review"]?.string.flatMap { PlainDate($0) }, limits: limits)
    }
}
