// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree
package import Localization
package import ProviderLists
import Providers
import Verifications
import Vocabulary

extension ProviderListReport {
    /// The report as programs read it; members are added, never renamed.
    ///
    /// - Parameter language: The language of the sentences. Codes, names and times are the same in all.
    package func json(language: LanguageTag) -> JSONValue {
        let writer = VerificationReportWriter(language: language)
        return [
            "verdict": .string(verdict.rawValue), "checkedAt": .string(VerificationReportWriter.time(checkedAt)),
            "layers": .array(layers.map(writer.layer)), "sealer": sealer.map(writer.sealer) ?? .null,
            "list": file.json,
        ]
    }
}

extension ProviderListFile {
    /// Which list it is.
    package var json: JSONValue {
        var issuer: JSONObject = ["name": .string(self.issuer.name)]
        issuer["country"] = self.issuer.country.map { .string($0.alpha2) }
        issuer["identifier"] = self.issuer.identifier.map(JSONValue.string)
        issuer["address"] = self.issuer.address.map(JSONValue.string)
        return [
            "number": .number(JSONNumber(number)), "issuer": .object(issuer), "sha256": .string(sha256),
            "issued": .string(VerificationReportWriter.time(issued)), "nextUpdate": .string(nextUpdate.description),
            "providers": .number(JSONNumber(providers)),
        ]
    }
}

extension PublishedList {
    package var json: JSONValue {
        [
            "number": .number(JSONNumber(number)), "issued": .string(VerificationReportWriter.time(issued)),
            "nextUpdate": .string(nextUpdate.description), "sha256": .string(sha256),
            "size": .number(JSONNumber(size)), "sealer": .string(sealer), "test": .bool(isTest),
            "providers": .number(JSONNumber(providers)),
        ]
    }
}
