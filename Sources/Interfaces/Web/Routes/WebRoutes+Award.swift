// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Synchronization
import Vocabulary

/// Awarding: two texts, a preview of every row, then one sealed file for each good row.
extension WebRoutes {
    /// What two texts amount to.
    struct Draft: Sendable {
        let view: AwardPreviewView
        /// `nil` when the course cannot be used.
        let plan: IssuePlan?
        let learners: [LearnerRow]
    }

    func previewAward(_ request: Request) async throws -> Response {
        let input = AwardInput(try await form(of: request))
        if let missing = missing(input, request) { return missing }
        let draft = try await draft(input, wording(request, input))
        return page(request, chosen: input.language, isPrivate: true) {
            AwardPreviewPage(setting: $0, preview: draft.view)
        }
    }

    func seal(_ request: Request) async throws -> Response {
        let input = AwardInput(try await form(of: request))
        if let missing = missing(input, request) { return missing }
        let wording = wording(request, input)
        let draft = try await draft(input, wording)
        func again(_ status: HTTPResponse.Status, _ problem: AwardPreviewPage.Problem?) -> Response {
            page(request, status: status, chosen: input.language, isPrivate: true) {
                AwardPreviewPage(setting: $0, preview: draft.view, problem: problem)
            }
        }
        guard await services.isSecret(input.secret) else { return again(.forbidden, .wrongSecret) }
        guard let plan = draft.plan, draft.view.canSeal else { return again(.unprocessableContent, nil) }

        let sealed = Mutex<[AwardID: [UInt8]]>([:])
        let report = await services.issue(plan) { award, document in
            sealed.withLock { $0[award.id] = document }
        }
        let rows = AwardRowView.rows(of: report, planned: draft.view.rows, in: wording)
        let download: AwardResultView.Download?
        do {
            download = try await pack(sealed.withLock { $0 }, report, learners: draft.learners, wording)
        } catch {
            return again(.internalServerError, .noArchive)
        }
        return page(request, chosen: input.language, isPrivate: true) {
            AwardResultPage(
                setting: $0, result: AwardResultView(rows: rows, download: download),
                verifyAddress: services.verifyAddress, texts: input.texts)
        }
    }

    private func wording(_ request: Request, _ input: AwardInput) -> Wording {
        Wording(ReaderLanguage.of(request, chosen: input.language))
    }

    private func missing(_ input: AwardInput, _ request: Request) -> Response? {
        var problems: [AwardPage.Problem] = []
        if input.texts.course.allSatisfy(\.isWhitespace) { problems.append(.noCourse) }
        if input.learners.isEmpty { problems.append(.noLearners) }
        guard !problems.isEmpty else { return nil }
        return page(request, status: .unprocessableContent, chosen: input.language, isPrivate: true) {
            AwardPage(setting: $0, texts: input.texts, examples: examples($0.wording), problems: problems)
        }
    }

    private func draft(_ input: AwardInput, _ wording: Wording) async throws -> Draft {
        let course = CourseFile.read(Array(input.texts.course.utf8))
        let learners = LearnersFile.read(
            input.learners, likelyLanguages: course.course?.displayLanguages ?? [wording.language])
        var plan: IssuePlan?
        if let course = course.course { plan = try await services.plan(course, learners.rows) }
        let first = plan?.rows.lazy.compactMap { row -> Award? in
            if case .willAward(let award) = row.fate { award } else { nil }
        }.first
        let sample = try first.flatMap { try services.preview($0) }
        let view = AwardPreviewView(
            texts: input.texts, courseFindings: course.findings.map { FindingView($0, in: wording) },
            learnerFindings: learners.findings.map { FindingView($0, in: wording) },
            rows: AwardRowView.rows(of: plan, learners: learners.rows, in: wording),
            sample: sample.map { CredentialView($0, in: wording) }, sampleLearner: first?.learner.displayName)
        return Draft(view: view, plan: plan, learners: learners.rows)
    }
}
