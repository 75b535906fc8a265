// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Awards
import Courses
import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Providers
import Synchronization
import Vocabulary

/// Awarding: two texts, a preview of every row, then one sealed file for each good row.
extension WebRoutes {
    /// What two texts amount to.
    struct Draft: Sendable {
        let texts: AwardTexts
        let course: CourseReading
        let learners: LearnersReading
        /// `nil` when the course cannot be used.
        let plan: IssuePlan?
        let rows: [AwardRowView]
    }

    func previewAward(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let input = AwardInput(form)
        let wording = wording(request, input)
        if let missing = missing(input, request, context, wording) { return missing }
        return try await previewPage(request, context, input, try await draft(input, wording))
    }

    func seal(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let input = AwardInput(form)
        let wording = wording(request, input)
        if let missing = missing(input, request, context, wording) { return missing }
        let draft = try await draft(input, wording)
        let ownRight = right(context, to: draft)
        // Whoever has no right and does not know the secret gets no more than a preview.
        var isAllowed = ownRight != nil
        if !isAllowed {
            let limits = services.accounts.limits
            if let wait = limits.take(.guess, context.network) { throw HTTPError.tooMany(wait: wait) }
            isAllowed = await services.isSecret(input.secret)
            if isAllowed { limits.giveBack(.guess, context.network) }
        }
        guard isAllowed else {
            return try await previewPage(request, context, input, draft, status: .forbidden, .wrongSecret)
        }
        guard let plan = draft.plan, draft.canSeal else {
            return try await previewPage(request, context, input, draft, status: .unprocessableContent)
        }

        let sealed = Mutex<[AwardID: [UInt8]]>([:])
        let report = await services.issue(plan) { award, document in
            sealed.withLock { $0[award.id] = document }
        }
        try await record(report, plan, by: context.caller, ownRight)
        let rows = AwardRowView.rows(of: report, planned: draft.rows, in: wording)
        let download: AwardResultView.Download?
        do {
            download = try await pack(
                sealed.withLock { $0 }, report, learners: draft.learners.rows,
                courseLanguages: plan.course.displayLanguages, wording)
        } catch {
            return try await previewPage(request, context, input, draft, status: .internalServerError, .noArchive)
        }
        return page(request, context, chosen: input.language, isPrivate: true) {
            AwardResultPage(
                setting: $0,
                result: AwardResultView(
                    rows: rows, download: download, stop: report.stop.map { AwardResultView.words($0, in: wording) }),
                verifyAddress: services.verifyAddress, texts: draft.texts)
        }
    }

    /// By which right the caller may seal the awards of a draft without the secret; `nil` when there is none.
    private func right(_ context: AppContext, to draft: Draft) -> AccessGround? {
        guard let principal = context.caller.principal, let plan = draft.plan,
            let provider = OrganisationReference.provider(plan.course.provider.id)
        else { return nil }
        return services.accounts.policy.decide(principal, .sealAwards, on: .organisation(provider)).ground
    }

    private func record(
        _ report: IssueReport, _ plan: IssuePlan, by caller: Caller, _ right: AccessGround?
    ) async throws {
        let sealed = report.awarded
        guard sealed > 0 else { return }
        let actor = right == nil ? .holderOfSecret : caller.principal?.actor ?? .holderOfSecret
        try await services.accounts.audit.append(
            .awardsSealed(
                sealed, of: plan.course.id.text, by: actor, right: right?.description ?? "secret printed at start",
                at: services.clock.now()))
    }

    private func wording(_ request: Request, _ input: AwardInput) -> Wording {
        Wording(ReaderLanguage.of(request, chosen: input.language))
    }

    private func missing(
        _ input: AwardInput, _ request: Request, _ context: AppContext, _ wording: Wording
    ) -> Response? {
        var problems: [AwardPage.Problem] = []
        if input.course.allSatisfy(\.isWhitespace) { problems.append(.noCourse) }
        if input.learners.isEmpty { problems.append(.noLearners) }
        guard !problems.isEmpty else { return nil }
        let texts = input.texts(read(input, for: CourseFile.read(Array(input.course.utf8)), wording))
        return page(request, context, status: .unprocessableContent, chosen: input.language, isPrivate: true) {
            AwardPage(setting: $0, texts: texts, examples: examples($0.wording), problems: problems)
        }
    }

    private func draft(_ input: AwardInput, _ wording: Wording) async throws -> Draft {
        let course = CourseFile.read(Array(input.course.utf8))
        let learners = read(input, for: course, wording)
        var plan: IssuePlan?
        if let course = course.course { plan = try await services.plan(course, learners) }
        return Draft(
            texts: input.texts(learners), course: course, learners: learners, plan: plan,
            rows: AwardRowView.rows(of: plan, learners: learners.rows, in: wording))
    }

    /// What is sealed here waits in memory until it is fetched; the command line writes each file and forgets it.
    private static let mostRows = 2_000

    /// Reads the list in the languages of the course, or in the reader's when the course names none.
    private func read(_ input: AwardInput, for course: CourseReading, _ wording: Wording) -> LearnersReading {
        let languages = course.displayLanguages
        var limits = LearnersFile.Limits()
        limits.rows = Self.mostRows
        limits.tooManyRows = "learners.file.tooManyRowsForPages"
        return LearnersFile.read(
            input.learners, likelyLanguages: languages.isEmpty ? [wording.language] : languages, limits: limits)
    }

    /// The page of a draft, with the first new award as its learner will have it.
    private func previewPage(
        _ request: Request, _ context: AppContext, _ input: AwardInput, _ draft: Draft,
        status: HTTPResponse.Status = .ok,
        _ problem: AwardPreviewPage.Problem? = nil
    ) async throws -> Response {
        let wording = wording(request, input)
        let first = draft.plan?.firstNewAward
        var sample: AwardSample?
        if let first { sample = try await services.preview(first, wording.language) }
        let view = AwardPreviewView(
            texts: draft.texts, courseFindings: draft.course.findings.map { FindingView($0, in: wording) },
            learnerFindings: (draft.learners.findings + (draft.plan?.findings ?? [])).map {
                FindingView($0, in: wording)
            },
            rows: draft.rows,
            sample: sample?.credential.map { CredentialView($0, in: wording) },
            sampleLearner: first?.learner.displayName, pictureTrouble: sample?.pictureTrouble)
        return page(request, context, status: status, chosen: input.language, isPrivate: true) {
            AwardPreviewPage(
                setting: $0, preview: view, needsSecret: right(context, to: draft) == nil, problem: problem)
        }
    }
}

extension WebRoutes.Draft {
    fileprivate var canSeal: Bool { rows.contains { $0.fate != .refused } }
}

extension IssuePlan {
    fileprivate var firstNewAward: Award? {
        for row in rows { if case .willAward(let award) = row.fate { return award } }
        return nil
    }
}
