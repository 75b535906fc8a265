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
        references.enumerated().compactMap { index, reference in
            let path = [member, "\(index)"]
            let (found, name) = find(reference)
            switch found.count {
            case 1: return register.providers[found[0]]
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

    /// DEQAR's number before ETER's before a named register's before the agency's own: the first that is given decides,
    /// so that a wrong one is told and not passed over.
    private func find(_ reference: SubmissionFields) -> (found: [ProviderID], name: String) {
        if let deqar = reference.text("deqar_id") { return (register.providers(.deqar, deqar.uppercased()), deqar) }
        if let eter = reference.text("eter_id") { return (register.providers(.eter, eter), eter) }
        guard let identifier = reference.text("identifier") else { return ([], "") }
        let resource = reference.text("resource")?.lowercased() ?? "local identifier"
        if resource == "local identifier" {
            return (agency.map { register.providers(of: $0, named: identifier) } ?? [], identifier)
        }
        return (register.providers(SubmissionCodes.scheme[resource] ?? .other, identifier), identifier)
    }
}
