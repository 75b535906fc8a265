// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Localization
import Providers
import Reviews
import Vocabulary

/// Reads what somebody typed into a form of a review.
struct ReviewFormReader {
    let form: ReviewForm
    let submitted: SubmittedForm

    func text(_ name: String) -> String { submitted.text(form.field(name)) ?? "" }

    /// How many events the page knew of that the form stood on; none fits when it does not say.
    var seen: Int { submitted.text("seen").flatMap { Int($0) } ?? -1 }

    /// What the form asks for, for those forms that hold all that the step needs.
    func step(in review: Review) throws(ReviewRefusal) -> ReviewStep {
        switch form {
        case .decline: return .declined(try words("reason", .reason))
        case .withdraw: return .withdrawn(try words("reason", .reason))
        case .visit: return .visitPlanned(ReviewVisit(try way(), on: try day("day", .day)))
        case .held: return .visitHeld(on: try day("day", .day))
        case .finding: return .findingWritten(try finding())
        case .send: return .draftSent(deadline: try day("deadline", .deadline))
        case .close: return .commentTimeOver
        case .judge: return .judged(try judgement(in: review), appealUntil: try day("deadline", .deadline))
        case .decide:
            return .appealDecided(isUpheld: try isUpheld(.appeal), reasons: try words("reason", .reason))
        case .answer:
            guard let number = Int(text("number")).flatMap({ ComplaintNumber($0) }) else { throw .noSuchComplaint }
            return .complaintAnswered(
                number, Complaint.Answer(isUpheld: try isUpheld(.complaint), reasons: try words("reason", .reason)))
        case .publish:
            guard let report = review.reportID else { throw .unknownReview }
            return .published(report: report)
        case .comment: return .commented(try words("text", .comment))
        case .waive: return .appealWaived
        case .appeal: return .appealed(try words("text", .appeal))
        case .complain: return .complained(try words("text", .complaint))
        case .accept, .panel, .document: throw .wrongStage(form.step, review.stage.name)
        }
    }

    /// The lines of a panel that hold anything.
    func candidates() -> [AppointPanel.Candidate] {
        (1...ReviewForm.mostLines).compactMap { line in
            let email = text("member-\(line)")
            guard !email.allSatisfy(\.isWhitespace),
                let role = ReviewPanel.Member.Role(rawValue: text("role-\(line)"))
            else { return nil }
            return AppointPanel.Candidate(
                email: email, role: role, declaredIndependence: text("independent-\(line)") == "yes")
        }
    }

    /// The file that was chosen, and what it is.
    func document() throws(ReviewRefusal) -> (document: ReviewDocument, bytes: [UInt8]) {
        let bytes = submitted.fileBytes(form.field("file"))
        let name = submitted.parts.first { $0.fileName != nil }?.fileName ?? ""
        let title = text("title")
        return (try ReviewDocument(bytes, title: title.allSatisfy(\.isWhitespace) ? name : title), bytes)
    }

    private func words(_ name: String, _ part: ReviewPart) throws(ReviewRefusal) -> ReviewText {
        try ReviewText(text(name), for: part)
    }

    private func optionalWords(_ name: String, _ part: ReviewPart) throws(ReviewRefusal) -> ReviewText? {
        text(name).allSatisfy(\.isWhitespace) ? nil : try words(name, part)
    }

    private func day(_ name: String, _ part: ReviewPart) throws(ReviewRefusal) -> PlainDate {
        guard let day = PlainDate(text(name)) else { throw .unreadable(part) }
        return day
    }

    private func isUpheld(_ part: ReviewPart) throws(ReviewRefusal) -> Bool {
        switch text("outcome") {
        case "upheld": return true
        case "rejected": return false
        default: throw .unreadable(part)
        }
    }

    private func way() throws(ReviewRefusal) -> ReviewVisit.Way {
        switch text("way") {
        case "on-site": return .onSite
        case "online": return .online
        case "on-paper": return .onPaper(reason: try words("reason", .reason))
        default: throw .unreadable(.day)
        }
    }

    private func finding() throws(ReviewRefusal) -> CriterionFinding {
        guard let judgement = CriterionFinding.Judgement(rawValue: text("judgement")) else {
            throw .unreadable(.grounds)
        }
        return CriterionFinding(
            code: String(text("code").prefix(100)), judgement: judgement, grounds: try words("grounds", .grounds),
            recommendations: try optionalWords("recommendations", .recommendations))
    }

    private func judgement(in review: Review) throws(ReviewRefusal) -> ReviewJudgement {
        guard let decision = ReportDecision(rawValue: text("decision")),
            let status = ReportStatus(rawValue: text("status"))
        else { throw .judgement(.noDecision) }
        guard let from = PlainDate(text("from")) else { throw .unreadable(.validity) }
        var until: PlainDate?
        if !text("until").isEmpty {
            until = PlainDate(text("until"))
            guard until != nil else { throw .unreadable(.validity) }
        }
        guard let validity = ReportValidity(from: from, until: until) else { throw .unreadable(.validity) }
        var programmes: [ReportProgramme] = []
        var conditions: [ReviewJudgement.Condition] = []
        for line in 1...ReviewForm.mostLines {
            if let programme = try programme(line) { programmes.append(programme) }
            if let condition = try condition(line) { conditions.append(condition) }
        }
        return try ReviewJudgement(
            decision, status: status, validity: validity, programmes: programmes, conditions: conditions,
            summary: try words("summary", .summary))
    }

    /// A line without a name is none; what else it holds must be readable.
    private func programme(_ line: Int) throws(ReviewRefusal) -> ReportProgramme? {
        let (name, field, ects) = (text("programme-\(line)"), text("field-\(line)"), text("ects-\(line)"))
        guard !name.allSatisfy(\.isWhitespace) else {
            guard field.isEmpty, ects.isEmpty else { throw .unreadable(.programme) }
            return nil
        }
        let known = try ReviewText(name, for: .programme, atMost: 500)
        let end = text("ends-\(line)")
        guard field.isEmpty || FieldOfStudy(field) != nil, ects.isEmpty || ECTSCredits(ects) != nil,
            end == "degree" || ProgrammeCertification(rawValue: end) != nil
        else { throw .unreadable(.programme) }
        return ReportProgramme(
            name: known.text, level: Int(text("level-\(line)")).flatMap(QFEHEALevel.init),
            leadsToDegree: end == "degree", ects: ECTSCredits(ects)?.text,
            certification: ProgrammeCertification(rawValue: end), fields: FieldOfStudy(field).map { [$0] } ?? [])
    }

    private func condition(_ line: Int) throws(ReviewRefusal) -> ReviewJudgement.Condition? {
        let (words, due) = (text("condition-\(line)"), text("due-\(line)"))
        if words.allSatisfy(\.isWhitespace), due.isEmpty { return nil }
        guard let due = PlainDate(due) else { throw .unreadable(.condition) }
        return ReviewJudgement.Condition(try ReviewText(words, for: .condition), due: due)
    }
}
