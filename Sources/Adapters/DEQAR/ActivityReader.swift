// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import Vocabulary

/// Finds the procedures that a submission names: by number, by group, by the agency's own name.
struct ActivityReader {
    typealias Found = (agency: AgencyID, activity: QualityAssuranceAgency.Activity)

    let register: QualityRegister
    let agency: QualityAssuranceAgency
    /// Those who contributed: a group's number stands for the procedure that any of them has in it.
    let contributing: [QualityAssuranceAgency]

    func read(_ fields: SubmissionFields, _ log: inout SubmissionLog) -> [Found] {
        let list = fields.list("activities")
        if list.isEmpty { log.missing("activities") }
        return list.enumerated().compactMap { index, activity in
            let path = ["activities", "\(index)"]
            guard let found = find(activity) else {
                let name = ["id", "group", "activity", "local_identifier"].compactMap { activity.text($0) }.first ?? ""
                log.error("report.activity.unknown", path, ["activity": .text(name), "agency": .text(agency.acronym)])
                return nil
            }
            return found
        }
    }

    private func find(_ fields: SubmissionFields) -> Found? {
        let owner = fields.text("agency").map { register.agency(named: $0) } ?? agency
        guard let owner else { return nil }
        if let id = fields.text("id").flatMap(ActivityID.init) { return register.activity(id) }
        if let group = fields.text("group") {
            let owners = fields.text("agency") == nil ? [agency] + contributing : [owner]
            return owners.lazy.compactMap { owner in
                register.activity(of: owner.id, inGroup: group).map { (owner.id, $0) }
            }.first
        }
        if let name = fields.text("activity") {
            return ActivityID(name).flatMap { register.activity($0) }
                ?? register.activity(of: owner.id, named: name).map { (owner.id, $0) }
        }
        return fields.text("local_identifier").flatMap { name in
            register.activity(of: owner.id, named: name).map { (owner.id, $0) }
        }
    }
}
