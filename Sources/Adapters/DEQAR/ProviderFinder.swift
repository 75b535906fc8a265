// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import Vocabulary

/// Finds the institutions and platforms that a submission names, by any identifier of theirs.
struct ProviderFinder {
    let register: QualityRegister
    /// The agency whose own identifiers count.
    let agency: AgencyID?

    func read(_ references: [SubmissionFields], _ member: String, _ log: inout SubmissionLog) -> [ReviewedProvider] {
        var seen: Set<ProviderID> = []
        return references.enumerated().compactMap { index, reference in
            let path = [member, "\(index)"]
            let (found, name) = find(reference)
            switch found.count {
            case 1:
                guard seen.insert(found[0]).inserted else {
                    log.error(
                        "report.provider.repeated", path,
                        ["identifier": .text(name), "provider": .text(found[0].text)])
                    return nil
                }
                let others = others(reference)
                for (member, identifier, named) in others where named.isEmpty {
                    log.remark(
                        "report.provider.identifierUnknown", .note, path + [member],
                        ["identifier": .text(identifier), "provider": .text(found[0].text)])
                }
                let named = others.flatMap(\.named)
                if !named.contains(found[0]), let other = named.first {
                    log.error(
                        "report.provider.contradicting", path,
                        ["identifier": .text(name), "provider": .text(found[0].text), "other": .text(other.text)])
                    return nil
                }
                return register.providers[found[0]]
            case 0:
                log.error("report.provider.unknown", path, ["identifier": .text(name)])
                return nil
            default:
                log.error(
                    "report.provider.ambiguous", path, ["identifier": .text(name), "count": .integer(found.count)])
                return nil
            }
        }
    }

    /// The numbers of a reference beside the one that decides, and whom they name.
    private func others(
        _ reference: SubmissionFields
    ) -> [(member: String, identifier: String, named: [ProviderID])] {
        var others: [(member: String, identifier: String, named: [ProviderID])] = []
        if reference.text("deqar_id") != nil, let eter = reference.text("eter_id") {
            others.append(("eter_id", eter, register.providers(.eter, eter)))
        }
        if reference.text("deqar_id") != nil || reference.text("eter_id") != nil,
            let identifier = reference.text("identifier")
        {
            others.append(("identifier", identifier, named(identifier, reference)))
        }
        return others
    }

    private func named(_ identifier: String, _ reference: SubmissionFields) -> [ProviderID] {
        let resource = reference.text("resource")?.lowercased() ?? "local identifier"
        if resource == "local identifier" {
            return agency.map { register.providers(of: $0, named: identifier) } ?? []
        }
        return register.providers(SubmissionCodes.scheme[resource] ?? .other, identifier)
    }

    /// DEQAR's number before ETER's before a named register's before the agency's own: the first that is given decides,
    /// so that a wrong one is told and not passed over.
    private func find(_ reference: SubmissionFields) -> (found: [ProviderID], name: String) {
        if let deqar = reference.text("deqar_id") { return (register.providers(.deqar, deqar.uppercased()), deqar) }
        if let eter = reference.text("eter_id") { return (register.providers(.eter, eter), eter) }
        guard let identifier = reference.text("identifier") else { return ([], "") }
        return (named(identifier, reference), identifier)
    }
}
