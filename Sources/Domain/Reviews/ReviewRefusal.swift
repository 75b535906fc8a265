// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Localization
package import Providers
package import Vocabulary

/// Why a step in a review was not taken. Nothing was changed.
package enum ReviewRefusal: Error, Hashable, Sendable {
    case notAllowed(AccessRefusal)
    /// Somebody of the provider under review would act for the agency.
    case conflictOfInterest
    case unknownReview
    /// Somebody else was faster; what was seen is no longer so.
    case stale
    case wrongStage(ReviewStep.Name, ReviewStage.Name)
    /// It can be done only after a day.
    case tooEarly(until: PlainDate)
    /// It could be done only until a day.
    case tooLate(since: PlainDate)
    case noAppealLeft
    case judgedBefore
    /// A deadline lies in the past or more than a year ahead.
    case deadline
    case text(ReviewPart, ReviewText.Fault)
    /// What was given for a part cannot be read.
    case unreadable(ReviewPart)
    case panel(ReviewPanel.Fault)
    case unknownCriterion(String)
    /// Criteria without a finding.
    case openCriteria([String])
    case noDocument
    case document(ReviewDocument.Fault)
    case judgement(ReviewJudgement.Fault)
    case noSuchComplaint
    case tooManyComplaints
    case tooManyReviews
    case unknownProvider
    /// The provider's identifiers lead to several bodies in the evidence; a person must settle that first.
    case ambiguousProvider
    case unknownAgency
    /// The agency is outside its own registration.
    case agencyNotRegistered(AgencyID)
    /// A procedure that the agency does not have, or one that needs several providers.
    case unknownProcedure
    case unknownStandard
    /// The rules for quality reports refuse what would be published.
    case rules([Finding])
    /// The register has such a report already.
    case duplicate(ReportID)
    /// A correction that changes nothing.
    case unchanged
    case clock
    case brokenHistory
}

extension ReviewRefusal {
    /// The refusal as published codes; only the rules for reports give more than one.
    package var findings: [Finding] {
        if case .rules(let findings) = self { return findings }
        return [Finding(FindingCode(rawValue: "review.\(name)"), parameters: parameters)]
    }

    private var name: String {
        switch self {
        case .notAllowed: "notAllowed"
        case .conflictOfInterest: "conflictOfInterest"
        case .unknownReview: "unknown"
        case .stale: "stale"
        case .wrongStage: "wrongStage"
        case .tooEarly: "tooEarly"
        case .tooLate: "tooLate"
        case .noAppealLeft: "noAppealLeft"
        case .judgedBefore: "judgedBefore"
        case .deadline: "deadline"
        case .text(_, let fault): "text.\(fault.rawValue)"
        case .unreadable(let part): "unreadable.\(part.rawValue)"
        case .panel(let fault): "panel.\(fault.rawValue)"
        case .unknownCriterion: "criterion.unknown"
        case .openCriteria: "criteria.open"
        case .noDocument: "document.missing"
        case .document(let fault): "document.\(fault.rawValue)"
        case .judgement(let fault): "judgement.\(fault.rawValue)"
        case .noSuchComplaint: "complaint.unknown"
        case .tooManyComplaints: "complaint.tooMany"
        case .tooManyReviews: "tooMany"
        case .unknownProvider: "provider.unknown"
        case .ambiguousProvider: "provider.ambiguous"
        case .unknownAgency: "agency.unknown"
        case .agencyNotRegistered: "agency.notRegistered"
        case .unknownProcedure: "procedure.unknown"
        case .unknownStandard: "standard.unknown"
        case .rules: "rules"
        case .duplicate: "report.duplicate"
        case .unchanged: "report.unchanged"
        case .clock: "clock"
        case .brokenHistory: "history.broken"
        }
    }

    private var parameters: [String: MessageArgument] {
        switch self {
        case .tooEarly(let day), .tooLate(let day): ["day": .day(day)]
        case .text(_, .tooLong): ["limit": .integer(ReviewText.mostBytes)]
        case .unknownCriterion(let code): ["criterion": .text(code)]
        case .openCriteria(let codes): ["criteria": .text(codes.joined(separator: ", "))]
        case .document(.tooLarge): ["limit": .integer(ReviewDocument.mostBytes >> 20)]
        case .panel(.size): ["limit": .integer(ReviewPanel.mostMembers)]
        case .duplicate(let report): ["report": .text(report.text)]
        case .agencyNotRegistered(let agency): ["agency": .text(agency.text)]
        default: [:]
        }
    }
}
