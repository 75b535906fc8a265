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
        return [Finding(FindingCode(rawValue: code), parameters: parameters)]
    }

    private var code: String {
        switch self {
        case .notAllowed: "review.notAllowed"
        case .conflictOfInterest: "review.conflictOfInterest"
        case .unknownReview: "review.unknown"
        case .stale: "review.stale"
        case .wrongStage: "review.wrongStage"
        case .tooEarly: "review.tooEarly"
        case .tooLate: "review.tooLate"
        case .noAppealLeft: "review.noAppealLeft"
        case .judgedBefore: "review.judgedBefore"
        case .deadline: "review.deadline"
        case .text(_, let fault): "review.text.\(fault.rawValue)"
        case .unreadable(let part): "review.unreadable.\(part.rawValue)"
        case .panel(let fault): "review.panel.\(fault.rawValue)"
        case .unknownCriterion: "review.criterion.unknown"
        case .openCriteria: "review.criteria.open"
        case .noDocument: "review.document.missing"
        case .document(let fault): "review.document.\(fault.rawValue)"
        case .judgement(let fault): "review.judgement.\(fault.rawValue)"
        case .noSuchComplaint: "review.complaint.unknown"
        case .tooManyComplaints: "review.complaint.tooMany"
        case .tooManyReviews: "review.tooMany"
        case .unknownProvider: "review.provider.unknown"
        case .ambiguousProvider: "review.provider.ambiguous"
        case .unknownAgency: "review.agency.unknown"
        case .agencyNotRegistered: "review.agency.notRegistered"
        case .unknownProcedure: "review.procedure.unknown"
        case .unknownStandard: "review.standard.unknown"
        case .rules: "review.rules"
        case .duplicate: "review.report.duplicate"
        case .unchanged: "review.report.unchanged"
        case .clock: "review.clock"
        case .brokenHistory: "review.history.broken"
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
