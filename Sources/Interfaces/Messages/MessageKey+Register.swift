// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

// Whether a provider is trusted, since when and why; the desk of those who keep the register; what needs one today.
extension MessageKey {
    package static let providerTrustAssumed: MessageKey = "provider.trust.assumed"
    package static let providerTrustWaiting: MessageKey = "provider.trust.waiting"
    package static let providerTrustUntil: MessageKey = "provider.trust.until"
    package static let providerTrustContested: MessageKey = "provider.trust.contested"
    package static let providerTrustKnownLater: MessageKey = "provider.trust.knownLater"
    package static let providerDesks: MessageKey = "provider.desks"
    package static let trustEventReport: MessageKey = "trustEvent.report"
    package static let trustEventValidity: MessageKey = "trustEvent.validity"
    package static let trustEventScope: MessageKey = "trustEvent.scope"
    package static let trustEventReportName: MessageKey = "trustEvent.reportName"
    package static let trustEventComment: MessageKey = "trustEvent.comment"
    package static let trustEventReason: MessageKey = "trustEvent.reason"
    package static let trustEventLearned: MessageKey = "trustEvent.learned"
    package static let trustEventSource: MessageKey = "trustEvent.source"
    package static let trustEventFlagged: MessageKey = "trustEvent.flagged"
    package static let trustEventRetracted: MessageKey = "trustEvent.retracted"
    package static let trustValidityAssumed: MessageKey = "trustValidity.assumed"
    package static let trustScopeWhole: MessageKey = "trustScope.whole"
    package static let trustScopeLevel: MessageKey = "trustScope.level"
    package static let providerTrustAccredited: MessageKey = "provider.trust.accredited"
    package static let trustEventCleared: MessageKey = "trustEvent.cleared"
    package static let trustValidityNoEnd: MessageKey = "trustValidity.noEnd"
    package static let trustValidityNoStart: MessageKey = "trustValidity.noStart"
    package static let trustValidityAlways: MessageKey = "trustValidity.always"
    package static let trustScopeWithin: MessageKey = "trustScope.within"
    package static let trustScopePlace: MessageKey = "trustScope.place"
    package static let trustScopeField: MessageKey = "trustScope.field"
    package static let trustGroundReport: MessageKey = "trustGround.report"
    package static let trustGroundNotice: MessageKey = "trustGround.notice"
    package static let trustQuestionHeading: MessageKey = "trustQuestion.heading"
    package static let trustQuestionDay: MessageKey = "trustQuestion.day"
    package static let trustQuestionDayHelp: MessageKey = "trustQuestion.dayHelp"
    package static let trustQuestionLevel: MessageKey = "trustQuestion.level"
    package static let trustQuestionAny: MessageKey = "trustQuestion.any"
    package static let trustQuestionField: MessageKey = "trustQuestion.field"
    package static let trustQuestionFieldHelp: MessageKey = "trustQuestion.fieldHelp"
    package static let trustQuestionAction: MessageKey = "trustQuestion.action"
    package static let trustQuestionErrorDay: MessageKey = "trustQuestion.errorDay"
    package static let trustQuestionErrorField: MessageKey = "trustQuestion.errorField"
    package static let trustHistoryHeading: MessageKey = "trustHistory.heading"
    package static let trustHistoryNone: MessageKey = "trustHistory.none"
    package static let providersTrustLabel: MessageKey = "providers.trust.label"
    package static let providersTrustAll: MessageKey = "providers.trust.all"
    package static let providersTrustCovered: MessageKey = "providers.trust.covered"
    package static let providersColumnTrust: MessageKey = "providers.column.trust"
    package static let entryBack: MessageKey = "entry.back"
    package static let entryNewTitle: MessageKey = "entry.newTitle"
    package static let entryNewLead: MessageKey = "entry.newLead"
    package static let entryCorrectTitle: MessageKey = "entry.correctTitle"
    package static let entryCorrectLead: MessageKey = "entry.correctLead"
    package static let entryMaintainTitle: MessageKey = "entry.maintainTitle"
    package static let entryMaintainLead: MessageKey = "entry.maintainLead"
    package static let entryUploadHeading: MessageKey = "entry.uploadHeading"
    package static let entryUploadFile: MessageKey = "entry.uploadFile"
    package static let entryUploadHelp: MessageKey = "entry.uploadHelp"
    package static let entryUploadAction: MessageKey = "entry.uploadAction"
    package static let entryId: MessageKey = "entry.id"
    package static let entryIdHelp: MessageKey = "entry.idHelp"
    package static let entryNamesHelp: MessageKey = "entry.namesHelp"
    package static let entryOwnNamesHelp: MessageKey = "entry.ownNamesHelp"
    package static let entryIdentifiersHelp: MessageKey = "entry.identifiersHelp"
    package static let entryPlacesHelp: MessageKey = "entry.placesHelp"
    package static let entryRolesHelp: MessageKey = "entry.rolesHelp"
    package static let entryNoRole: MessageKey = "entry.noRole"
    package static let entryExistsFrom: MessageKey = "entry.existsFrom"
    package static let entryExistsUntil: MessageKey = "entry.existsUntil"
    package static let entryLogo: MessageKey = "entry.logo"
    package static let entryLogoHelp: MessageKey = "entry.logoHelp"
    package static let entryLogoRemove: MessageKey = "entry.logoRemove"
    package static let entryAddAction: MessageKey = "entry.addAction"
    package static let entrySaveAction: MessageKey = "entry.saveAction"
    package static let entryErrorChanged: MessageKey = "entry.errorChanged"
    package static let entryErrorTaken: MessageKey = "entry.errorTaken"
    package static let entryErrorSeparate: MessageKey = "entry.errorSeparate"
    package static let entryErrorSeat: MessageKey = "entry.errorSeat"
    package static let entryWork: MessageKey = "entry.work"
    package static let entryPublicPage: MessageKey = "entry.publicPage"
    package static let entryNoticesHeading: MessageKey = "entry.noticesHeading"
    package static let entryNoticesNone: MessageKey = "entry.noticesNone"
    package static let entryMergeHeading: MessageKey = "entry.mergeHeading"
    package static let entryMergeOther: MessageKey = "entry.mergeOther"
    package static let entryMergeOtherHelp: MessageKey = "entry.mergeOtherHelp"
    package static let entrySeparate: MessageKey = "entry.separate"
    package static let entryStepsHeading: MessageKey = "entry.stepsHeading"
    package static let entryStepNumber: MessageKey = "entry.stepNumber"
    package static let entryStepWhat: MessageKey = "entry.stepWhat"
    package static let entryStepBy: MessageKey = "entry.stepBy"
    package static let authorityTitle: MessageKey = "authority.title"
    package static let authorityLead: MessageKey = "authority.lead"
    package static let authorityLinks: MessageKey = "authority.links"
    package static let authorityAllProviders: MessageKey = "authority.allProviders"
    package static let authorityImports: MessageKey = "authority.imports"
    package static let authorityPublish: MessageKey = "authority.publish"
    package static let authorityDoubtsHeading: MessageKey = "authority.doubtsHeading"
    package static let authorityDoubtsText: MessageKey = "authority.doubtsText"
    package static let authorityDoubtsNone: MessageKey = "authority.doubtsNone"
    package static let authorityCompareWith: MessageKey = "authority.compareWith"
    package static let authorityCompare: MessageKey = "authority.compare"
    package static let authorityDuplicatesHeading: MessageKey = "authority.duplicatesHeading"
    package static let authorityDuplicatesNone: MessageKey = "authority.duplicatesNone"
    package static let authorityFlaggedHeading: MessageKey = "authority.flaggedHeading"
    package static let authorityFlaggedText: MessageKey = "authority.flaggedText"
    package static let authorityFlaggedNone: MessageKey = "authority.flaggedNone"
    package static let authorityEndingsHeading: MessageKey = "authority.endingsHeading"
    package static let authorityEndingsNone: MessageKey = "authority.endingsNone"
    package static let authorityEnds: MessageKey = "authority.ends"
    package static let authorityNoticesHeading: MessageKey = "authority.noticesHeading"
    package static let authorityNoticesNone: MessageKey = "authority.noticesNone"
    package static let duplicateIdentifier: MessageKey = "duplicate.identifier"
    package static let duplicateName: MessageKey = "duplicate.name"
    package static let duplicateHomepage: MessageKey = "duplicate.homepage"
    package static let mergeTitle: MessageKey = "merge.title"
    package static let mergeLead: MessageKey = "merge.lead"
    package static let mergeKeep: MessageKey = "merge.keep"
    package static let mergeOnlyEvidence: MessageKey = "merge.onlyEvidence"
    package static let mergeConsequence: MessageKey = "merge.consequence"
    package static let mergeAction: MessageKey = "merge.action"
    package static let mergeErrorOther: MessageKey = "merge.errorOther"
    package static let noticeBack: MessageKey = "notice.back"
    package static let noticeFrom: MessageKey = "notice.from"
    package static let noticeFromHelp: MessageKey = "notice.fromHelp"
    package static let noticeReason: MessageKey = "notice.reason"
    package static let noticeReasonHelp: MessageKey = "notice.reasonHelp"
    package static let noticePreview: MessageKey = "notice.preview"
    package static let noticeConsequences: MessageKey = "notice.consequences"
    package static let noticeAwardsBefore: MessageKey = "notice.awardsBefore"
    package static let noticeAwardsCovered: MessageKey = "notice.awardsCovered"
    package static let noticeAwardsAfter: MessageKey = "notice.awardsAfter"
    package static let noticeLettersPreview: MessageKey = "notice.lettersPreview"
    package static let noticeLetters: MessageKey = "notice.letters"
    package static let noticeLettersAgain: MessageKey = "notice.lettersAgain"
    package static let noticeChange: MessageKey = "notice.change"
    package static let mailNoticeSubject: MessageKey = "mail.notice.subject"
    package static let mailNoticeReason: MessageKey = "mail.notice.reason"
    package static let mailNoticeOld: MessageKey = "mail.notice.old"
    package static let mailNoticeLifted: MessageKey = "mail.notice.lifted"
    package static let mailNoticeWhy: MessageKey = "mail.notice.why"
    package static let deskTitle: MessageKey = "desk.title"
    package static let deskNav: MessageKey = "desk.nav"
    package static let deskLead: MessageKey = "desk.lead"
    package static let deskNothing: MessageKey = "desk.nothing"
    package static let deskCount: MessageKey = "desk.count"
    package static let deskAccount: MessageKey = "desk.account"
    package static let deskVerify: MessageKey = "desk.verify"
    package static let deskProvider: MessageKey = "desk.provider"
    package static let deskMaintain: MessageKey = "desk.maintain"
    package static let deskAward: MessageKey = "desk.award"
    package static let deskReviews: MessageKey = "desk.reviews"
    package static let deskAnswers: MessageKey = "desk.answers"
    package static let deskCourses: MessageKey = "desk.courses"
    package static let deskFeedback: MessageKey = "desk.feedback"
    package static let deskLookUp: MessageKey = "desk.lookUp"
    package static let deskNoRole: MessageKey = "desk.noRole"
    package static let providerInList: MessageKey = "provider.inList"
    package static let providerOwnPage: MessageKey = "provider.ownPage"
    package static let providerReviewsHeading: MessageKey = "provider.reviews.heading"
    package static let deskRegister: MessageKey = "desk.register"
    package static let deskDoubts: MessageKey = "desk.doubts"
    package static let deskDuplicates: MessageKey = "desk.duplicates"
    package static let deskFlagged: MessageKey = "desk.flagged"
    package static let deskEndings: MessageKey = "desk.endings"
    package static let deskNotices: MessageKey = "desk.notices"
    package static let auditActionReview: MessageKey = "audit.action.review"
    package static let auditActionCourse: MessageKey = "audit.action.course"
    package static let auditActionAny: MessageKey = "audit.action.any"
}

extension MessageKey {
    package static func trustKind(_ kind: TrustAnswer.Kind) -> MessageKey {
        MessageKey(rawValue: "trustKind.\(kind.rawValue)")
    }

    /// The sentence above all others on a provider's page.
    package static func providerTrust(_ kind: TrustAnswer.Kind, _ reason: TrustAnswer.Reason) -> MessageKey {
        MessageKey(rawValue: "providerTrust.\(reason == .notice ? kind.rawValue : reason.rawValue)")
    }

    package static func reportDecision(_ decision: ReportDecision) -> MessageKey {
        MessageKey(rawValue: "reportDecision.\(decision.rawValue)")
    }

    package static func trustEventNotice(_ kind: ProviderNotice.Kind) -> MessageKey {
        MessageKey(rawValue: "trustEventNotice.\(kind.rawValue)")
    }

    package static func entryRow(_ part: String) -> MessageKey { MessageKey(rawValue: "entryRow.\(part)") }
    package static func entryField(_ field: String) -> MessageKey { MessageKey(rawValue: "entryField.\(field)") }

    package static func entryChange(_ kind: ProviderChange.Kind) -> MessageKey {
        MessageKey(rawValue: "entryChange.\(kind.rawValue)")
    }

    package static func noticeTitle(_ kind: ProviderNotice.Kind) -> MessageKey {
        MessageKey(rawValue: "noticeTitle.\(kind.rawValue)")
    }

    package static func noticeLead(_ kind: ProviderNotice.Kind) -> MessageKey {
        MessageKey(rawValue: "noticeLead.\(kind.rawValue)")
    }

    package static func noticeConfirm(_ kind: ProviderNotice.Kind) -> MessageKey {
        MessageKey(rawValue: "noticeConfirm.\(kind.rawValue)")
    }

    package static func noticeWillHappen(_ kind: ProviderNotice.Kind) -> MessageKey {
        MessageKey(rawValue: "noticeWillHappen.\(kind.rawValue)")
    }

    package static func noticeSince(_ kind: ProviderNotice.Kind) -> MessageKey {
        MessageKey(rawValue: "noticeSince.\(kind.rawValue)")
    }

    package static func noticeError(_ problem: String) -> MessageKey { MessageKey(rawValue: "noticeError.\(problem)") }
    package static func deskGroup(_ group: String) -> MessageKey { MessageKey(rawValue: "deskGroup.\(group)") }
    package static func auditAction(_ action: String) -> MessageKey { MessageKey(rawValue: "auditAction.\(action)") }
}
