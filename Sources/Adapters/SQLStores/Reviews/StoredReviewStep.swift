// SPDX-License-Identifier: Apache-2.0

import Accounts
import JSONTree
import Localization
import Providers
import Reviews

/// A step of a review as its row holds it: JSON with short names, written and read only here.
enum StoredReviewStep {
    static func text(_ step: ReviewStep) -> String {
        var object = JSONObject()
        switch step {
        case .requested(let request):
            object["provider"] = .string(request.provider.text)
            object["agency"] = .string(request.agency.text)
            object["purpose"] = .string(request.purpose.text)
        case .accepted(let procedure):
            object["activity"] = .string(procedure.activity.text)
            object["kind"] = .string(procedure.kind.rawValue)
            object["standard"] = .string(procedure.standard.rawValue)
            object["criteria"] = StoredJSON.texts(procedure.criteria)
        case .declined(let text), .withdrawn(let text), .commented(let text), .appealed(let text),
            .complained(let text):
            object["text"] = .string(text.text)
        case .panelAppointed(let panel): object["members"] = .array(panel.members.map(member))
        case .visitPlanned(let visit):
            object["way"] = .string(visit.way.name)
            object["day"] = .string(visit.day.description)
            if case .onPaper(let reason) = visit.way { object["reason"] = .string(reason.text) }
        case .visitHeld(let day): object["day"] = .string(day.description)
        case .findingWritten(let finding):
            object["code"] = .string(finding.code)
            object["judgement"] = .string(finding.judgement.rawValue)
            object["grounds"] = .string(finding.grounds.text)
            object["recommendations"] = finding.recommendations.map { .string($0.text) }
        case .documentAttached(let document):
            object["sha256"] = .string(document.sha256)
            object["title"] = .string(document.title)
            object["kind"] = .string(document.kind.rawValue)
            object["size"] = .number(JSONNumber(document.size))
        case .draftSent(let deadline): object["deadline"] = .string(deadline.description)
        case .commentTimeOver, .appealWaived: break
        case .judged(let judgement, let until):
            object["appealUntil"] = .string(until.description)
            write(judgement, in: &object)
        case .appealDecided(let isUpheld, let reasons):
            object["upheld"] = .bool(isUpheld)
            object["reasons"] = .string(reasons.text)
        case .published(let report): object["report"] = .string(report.text)
        case .complaintAnswered(let number, let answer):
            object["complaint"] = .number(JSONNumber(number.value))
            object["upheld"] = .bool(answer.isUpheld)
            object["reasons"] = .string(answer.reasons.text)
        }
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    static func step(_ name: ReviewStep.Name, _ text: String) throws(StoreError) -> ReviewStep {
        let node = try StoredJSON.node(text, "a step of a review")
        guard let step = read(name, node) else { throw .unexpectedContent("a step \(name.rawValue) of a review") }
        return step
    }

    private static func read(_ name: ReviewStep.Name, _ node: JSONNode) -> ReviewStep? {
        func text(_ member: String) -> ReviewText? { node[member]?.string.map(ReviewText.init(kept:)) }
        func day(_ member: String) -> PlainDate? { node[member]?.string.flatMap { PlainDate($0) } }
        switch name {
        case .requested:
            guard let provider = node["provider"]?.string.flatMap({ ProviderID($0) }),
                let agency = node["agency"]?.string.flatMap({ AgencyID($0) }), let purpose = text("purpose")
            else { return nil }
            return .requested(ReviewRequest(provider: provider, agency: agency, purpose: purpose))
        case .accepted: return procedure(node).map(ReviewStep.accepted)
        case .declined: return text("text").map(ReviewStep.declined)
        case .withdrawn: return text("text").map(ReviewStep.withdrawn)
        case .panelAppointed:
            return (try? ReviewPanel(node["members"]?.elements.compactMap(member) ?? [])).map(
                ReviewStep.panelAppointed)
        case .visitPlanned:
            guard let way = way(node), let day = day("day") else { return nil }
            return .visitPlanned(ReviewVisit(way, on: day))
        case .visitHeld: return day("day").map { .visitHeld(on: $0) }
        case .findingWritten: return finding(node).map(ReviewStep.findingWritten)
        case .documentAttached: return document(node).map(ReviewStep.documentAttached)
        case .draftSent: return day("deadline").map { .draftSent(deadline: $0) }
        case .commented: return text("text").map(ReviewStep.commented)
        case .commentTimeOver: return .commentTimeOver
        case .judged:
            guard let judgement = judgement(node), let until = day("appealUntil") else { return nil }
            return .judged(judgement, appealUntil: until)
        case .appealWaived: return .appealWaived
        case .appealed: return text("text").map(ReviewStep.appealed)
        case .appealDecided:
            guard let isUpheld = node["upheld"]?.bool, let reasons = text("reasons") else { return nil }
            return .appealDecided(isUpheld: isUpheld, reasons: reasons)
        case .published: return node["report"]?.string.flatMap { ReportID($0) }.map { .published(report: $0) }
        case .complained: return text("text").map(ReviewStep.complained)
        case .complaintAnswered:
            guard let number = node["complaint"]?.int.flatMap({ ComplaintNumber($0) }),
                let isUpheld = node["upheld"]?.bool, let reasons = text("reasons")
            else { return nil }
            return .complaintAnswered(number, Complaint.Answer(isUpheld: isUpheld, reasons: reasons))
        }
    }

    private static func procedure(_ node: JSONNode) -> ReviewProcedure? {
        guard let activity = node["activity"]?.string.flatMap({ ActivityID($0) }),
            let kind = node["kind"]?.string.flatMap(ActivityKind.init), let standard = node["standard"]?.string
        else { return nil }
        return ReviewProcedure(
            activity: activity, kind: kind, standard: ReviewStandard(rawValue: standard),
            criteria: StoredJSON.texts(node["criteria"]))
    }

    private static func member(_ member: ReviewPanel.Member) -> JSONValue {
        [
            "person": .string(member.person.text), "role": .string(member.role.rawValue),
            "independent": .bool(member.declaredIndependence),
        ]
    }

    private static func member(_ node: JSONNode) -> ReviewPanel.Member? {
        guard let person = node["person"]?.string.flatMap({ PersonID($0) }),
            let role = node["role"]?.string.flatMap(ReviewPanel.Member.Role.init)
        else { return nil }
        return ReviewPanel.Member(
            person: person, role: role, declaredIndependence: node["independent"]?.bool ?? false)
    }

    private static func way(_ node: JSONNode) -> ReviewVisit.Way? {
        switch node["way"]?.string {
        case "on-site": .onSite
        case "online": .online
        case "on-paper": node["reason"]?.string.map { .onPaper(reason: ReviewText(kept: $0)) }
        default: nil
        }
    }

    private static func finding(_ node: JSONNode) -> CriterionFinding? {
        guard let code = node["code"]?.string,
            let judgement = node["judgement"]?.string.flatMap(CriterionFinding.Judgement.init),
            let grounds = node["grounds"]?.string
        else { return nil }
        return CriterionFinding(
            code: code, judgement: judgement, grounds: ReviewText(kept: grounds),
            recommendations: node["recommendations"]?.string.map(ReviewText.init(kept:)))
    }

    private static func document(_ node: JSONNode) -> ReviewDocument? {
        guard let sha256 = node["sha256"]?.string, let title = node["title"]?.string,
            let kind = node["kind"]?.string.flatMap(ReviewDocument.Kind.init), let size = node["size"]?.int
        else { return nil }
        return ReviewDocument(sha256: sha256, title: title, kind: kind, size: size)
    }

    private static func write(_ judgement: ReviewJudgement, in object: inout JSONObject) {
        object["decision"] = .string(judgement.decision.rawValue)
        object["status"] = .string(judgement.status.rawValue)
        object["from"] = .string(judgement.validity.from.description)
        object["until"] = judgement.validity.statedUntil.map { .string($0.description) }
        object["summary"] = .string(judgement.summary.text)
        if !judgement.programmes.isEmpty {
            object["programmes"] = .array(judgement.programmes.map(StoredReport.programme))
        }
        if !judgement.conditions.isEmpty {
            object["conditions"] = .array(
                judgement.conditions.map { ["text": .string($0.text.text), "due": .string($0.due.description)] })
        }
    }

    private static func judgement(_ node: JSONNode) -> ReviewJudgement? {
        guard let decision = node["decision"]?.string.flatMap(ReportDecision.init),
            let status = node["status"]?.string.flatMap(ReportStatus.init),
            let from = node["from"]?.string.flatMap({ PlainDate($0) }),
            let validity = ReportValidity(from: from, until: node["until"]?.string.flatMap { PlainDate($0) }),
            let summary = node["summary"]?.string
        else { return nil }
        let conditions = node["conditions"]?.elements.compactMap { node -> ReviewJudgement.Condition? in
            guard let text = node["text"]?.string, let due = node["due"]?.string.flatMap({ PlainDate($0) }) else {
                return nil
            }
            return ReviewJudgement.Condition(ReviewText(kept: text), due: due)
        }
        return try? ReviewJudgement(
            decision, status: status, validity: validity,
            programmes: node["programmes"]?.elements.compactMap(StoredReport.programme) ?? [],
            conditions: conditions ?? [], summary: ReviewText(kept: summary))
    }
}
