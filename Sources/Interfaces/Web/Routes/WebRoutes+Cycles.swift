// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Courses
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Providers
import QualityCycles
import Reviews
import Vocabulary

/// The courses of a provider in their quality cycles, for its own people.
extension WebRoutes {
    /// Larger than any field allows, so that a text that is too long gets its error at the field and is not lost.
    static let largestCycleForm = 4 << 20

    func addCycleRoutes(to routes: inout RouteRegistry) {
        // Who works on the quality of a provider; which steps they may take is asked for each.
        let staff = RouteAccess.permission(.answerReviews)
        routes.get("/my/providers/{id}/courses", staff) { try await courses($0, $1) }
        routes.form("/my/providers/{id}/courses", staff, atMost: Self.largestCycleForm) {
            try await uploadCourse($0, $1, $2)
        }
        routes.get("/my/providers/{id}/courses/{course}", staff) { request, context in
            try await course(request, context, at: try await cyclePlace(context))
        }
        routes.form("/my/providers/{id}/courses/{course}", staff, atMost: Self.largestCycleForm) {
            try await takeCourseStep($0, $1, $2)
        }
        routes.get("/my/providers/{id}/courses/{course}/check", staff) { try await selfCheck($0, $1) }
        routes.form("/my/providers/{id}/courses/{course}/check", staff, atMost: Self.largestCycleForm) {
            try await keepSelfCheck($0, $1, $2)
        }
        routes.get("/my/providers/{id}/courses/{course}/files/{digest}", staff) { try await courseFile($0, $1) }
    }

    /// A provider whose people the caller is one of.
    struct CyclePlace: Sendable {
        let provider: RegisteredProvider
        let key: CycleKey?
        let principal: Principal
        let rights: CycleRights
    }

    /// - Throws: that it is forbidden, alike for a provider that there is not.
    func cyclePlace(_ context: AppContext) async throws -> CyclePlace {
        let principal = try recognised(context).principal
        guard let id = context.parameters.get("id")?.removingPercentEncoding.flatMap({ ProviderID($0) }),
            let organisation = OrganisationReference.provider(id)
        else { throw HTTPError(.notFound) }
        let policy = services.cycles.policy
        func may(_ permission: Permission) -> Bool {
            policy.decide(principal, permission, on: .organisation(organisation)).ground != nil
        }
        guard may(.answerReviews) else { throw HTTPError(.forbidden) }
        guard let provider = try await services.providers.newest(id)?.provider else { throw HTTPError(.notFound) }
        var key: CycleKey?
        if let text = context.parameters.get("course") {
            guard let course = text.removingPercentEncoding.flatMap({ CourseID($0) }) else {
                throw HTTPError(.notFound)
            }
            key = CycleKey(provider: id, course: course)
        }
        return CyclePlace(
            provider: provider, key: key, principal: principal,
            rights: CycleRights(mayDesign: may(.designCourses), mayApprove: may(.approveCourses)))
    }

    // MARK: The list

    private func courses(
        _ request: Request, _ context: AppContext, trouble: FormTrouble = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let place = try await cyclePlace(context)
        let cycles = try await services.cycles.cycles.cycles(under: names(of: place.provider.id))
        let day = try services.cycles.desk.today()
        return page(request, context, status: status, isPrivate: true) { setting in
            let text = setting.wording
            let rows = cycles.map { cycle in
                let standing = cycle.standing(on: day)
                return CyclesPage.Row(
                    title: cycle.newest.flatMap { text.phrase($0.title) } ?? Phrase(cycle.key.course.text),
                    address: CycleAddress.course(cycle.key), state: text(.cycleStanding(standing.name)),
                    mark: CycleView.mark(standing), next: text(.nextStep(cycle.nextStep(on: day).rawValue)),
                    due: CycleView.due(standing, on: day, text))
            }
            return CyclesPage(
                setting: setting, provider: place.provider.id,
                providerName: text.phrase(place.provider.displayName(on: day)) ?? Phrase(place.provider.id.text),
                rows: rows, mayDesign: place.rights.mayDesign, trouble: trouble)
        }
    }

    private func uploadCourse(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let place = try await cyclePlace(context)
        return try await answering {
            let cycle = try await upload(form, place, course: nil)
            return redirect(to: CycleAddress.course(cycle.key))
        } refused: { findings, status in
            try await courses(request, context, trouble: FormTrouble(findings), status: status)
        }
    }

    private func upload(_ form: SubmittedForm, _ place: CyclePlace, course: CourseID?) async throws -> CourseCycle {
        let file = form.fileBytes("course-file")
        guard !file.isEmpty else {
            throw CycleRefusal.refused([Finding("cycle.text.missing", at: .pointer("/course-file"))])
        }
        return try await UploadDesign(services.cycles.desk)(
            file, of: place.provider.id, course: course, by: place.principal)
    }

    // MARK: One course

    func course(
        _ request: Request, _ context: AppContext, at place: CyclePlace, trouble: FormTrouble = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (key, cycle) = try await cycle(place)
        let day = try services.cycles.desk.today()
        let people = try await names(of: cycle.entries.map(\.by))
        var rounds: [FeedbackRound] = []
        for round in try await services.cycles.feedback.rounds(of: key.provider) where round.key == key {
            if try await !services.cycles.feedback.releases(of: round.id).isEmpty { rounds.append(round) }
        }
        let dates = try reviewDates(cycle)
        let agencies = try await services.register.answers.names().reviewed.agencies
        let reviews = try await publishedReviews(of: key.provider).map { review in
            CycleView.PublishedReview(
                id: review.id.text, agency: agencies[review.agency]?.name ?? review.agency.text,
                address: ReviewAddress.published(review.id, of: review.provider))
        }
        return page(request, context, status: status, isPrivate: true) { setting in
            CyclePage(
                setting: setting, key: key,
                cycle: CycleView(cycle, on: day, people: people, rounds: rounds, reviews: reviews, in: setting.wording),
                rights: place.rights, reviewDates: dates, trouble: trouble)
        }
    }

    private func takeCourseStep(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let place = try await cyclePlace(context)
        let (key, cycle) = try await cycle(place)
        let digest = form.text("version").flatMap { FileDigest($0) }
        let isReview = digest != nil && digest == cycle.published?.version.digest
        let prefix = isReview ? CycleWorkSection.reviewPrefix : ""
        return try await answering {
            _ = try await take(form, prefix, digest, key, place)
            return redirect(to: CycleAddress.course(key))
        } refused: { findings, status in
            let placed = isReview ? findings.map { Self.moved($0, prefix) } : findings
            return try await course(
                request, context, at: place, trouble: FormTrouble(placed, typed: Self.typed(form)), status: status)
        }
    }

    /// The step that the form's button stands for.
    private func take(
        _ form: SubmittedForm, _ prefix: String, _ digest: FileDigest?, _ key: CycleKey, _ place: CyclePlace
    ) async throws -> CourseCycle {
        let (desk, who) = (services.cycles.desk, place.principal)
        func text(_ name: String) -> String { Self.plain(form.text(name) ?? "") }
        switch form.text("action") {
        case "upload": return try await upload(form, place, course: key.course)
        case "note":
            return try await monitor.note(
                text("note"), on: key, by: who)
        case "change":
            return try await monitor.record(
                change: text("change"), prompt: ChangePrompt(text("prompt")), version: digest, on: key, by: who)
        case "retire": return try await RetireCourse(desk)(key, reason: text("retire-reason"), by: who)
        default: break
        }
        guard let digest else { throw HTTPError(.badRequest) }
        let seen = form.text("seen").flatMap { Int($0) } ?? 0
        switch form.text("action") {
        case "approve":
            return try await DecideApproval(desk).approve(
                digest, in: key, conditions: text(prefix + "conditions"),
                reviewOn: PlainDate(text(prefix + "review-on")), seen: seen, by: who)
        case "send-back":
            return try await DecideApproval(desk).sendBack(
                digest, in: key, reason: text(prefix + "reason"), seen: seen, by: who)
        case "publish": return try await PublishCourse(desk)(digest, in: key, by: who)
        default: throw HTTPError(.badRequest)
        }
    }

    private var monitor: MonitorCourse {
        MonitorCourse(services.cycles.desk, feedback: services.cycles.feedback) { provider in
            Set(try await publishedReviews(of: provider).map(\.id.text))
        }
    }

    private func publishedReviews(of provider: ProviderID) async throws -> [ReviewSummary] {
        try await services.reviews.desk.store.reviews(
            ReviewQuery(providers: try await names(of: provider), onlyPublished: true))
    }

    private func courseFile(_ request: Request, _ context: AppContext) async throws -> Response {
        let place = try await cyclePlace(context)
        guard let key = place.key, let digest = context.parameters.get("digest").flatMap({ FileDigest($0) }),
            let file = try await services.cycles.cycles.file(digest, of: key)
        else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"course-\(digest.text.prefix(8)).txt\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file)))
    }

    // MARK: The self-check

    private func selfCheck(_ request: Request, _ context: AppContext) async throws -> Response {
        let place = try await cyclePlace(context)
        guard place.rights.mayDesign else { throw HTTPError(.forbidden) }
        let (key, cycle) = try await cycle(place)
        guard
            let digest = request.uri.queryParameters["version"].flatMap({ FileDigest(String($0)) })
                ?? cycle.published?.version.digest, case .designed(let designed) = cycle.work(digest)
        else { return redirect(to: CycleAddress.course(key)) }
        let chosen = request.uri.queryParameters["list"].flatMap { QualityStandard(rawValue: String($0)) }
        let offered = QualityStandard.offered(to: place.provider.kinds)
        // A published course is checked again from what was answered last time.
        let before = designed.check ?? (cycle.published?.version.digest == digest ? cycle.published?.check : nil)
        guard let standard = chosen.flatMap({ offered.contains($0) ? $0 : nil }) ?? before?.standard ?? offered.first
        else { throw HTTPError(.notFound) }
        let list = try Checklist.load(standard)
        return page(request, context, isPrivate: true) {
            SelfCheckPage(
                setting: $0, key: key, version: designed.version, list: list, offered: offered,
                answers: before?.standard == standard ? before?.answers ?? [:] : [:])
        }
    }

    private func keepSelfCheck(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let place = try await cyclePlace(context)
        guard place.rights.mayDesign else { throw HTTPError(.forbidden) }
        let (key, cycle) = try await cycle(place)
        guard let digest = form.text("version").flatMap({ FileDigest($0) }), let work = cycle.work(digest),
            let standard = form.text("list").flatMap(QualityStandard.init)
        else { throw HTTPError(.badRequest) }
        let list = try Checklist.load(standard)
        var answers: [String: CheckAnswer] = [:]
        for item in list.items {
            answers[item.code] = CheckAnswer(
                judgement: form.text("answer-\(item.code)").flatMap(Judgement.init),
                ground: Self.plain(form.text("ground-\(item.code)") ?? ""),
                evidence: (form.text("evidence-\(item.code)") ?? "").trimmingCharacters(in: .whitespacesAndNewlines))
        }
        let typed = answers
        return try await answering {
            _ = try await CheckDesign(services.cycles.desk)(
                SelfCheck(standard: standard, answers: typed), of: digest, in: key, kinds: place.provider.kinds,
                isHandedIn: form.text("action") == "hand-in", by: place.principal)
            return redirect(to: CycleAddress.course(key))
        } refused: { findings, status in
            page(request, context, status: status, isPrivate: true) {
                SelfCheckPage(
                    setting: $0, key: key, version: work.version, list: list,
                    offered: QualityStandard.offered(to: place.provider.kinds), answers: typed,
                    trouble: FormTrouble(findings))
            }
        }
    }

    // MARK: What both need

    private func cycle(_ place: CyclePlace) async throws -> (CycleKey, CourseCycle) {
        guard let key = place.key, let cycle = try await services.cycles.cycles.cycle(key) else {
            throw HTTPError(.notFound)
        }
        return (key, cycle)
    }

    private func reviewDates(_ cycle: CourseCycle) throws -> CycleReviewDates? {
        let decide = DecideApproval(services.cycles.desk)
        for work in [cycle.draft, cycle.review] {
            guard case .checked(let checked)? = work else { continue }
            let list = try Checklist.load(checked.check.standard)
            return CycleReviewDates(
                usual: try decide.usualReviewDate(list), last: try decide.reviewDates(list).upperBound)
        }
        return nil
    }

    /// What people are called, for those who work with them.
    private func names(of people: [PersonID]) async throws -> [String: String] {
        var names: [String: String] = [:]
        for person in Set(people) {
            names[person.text] = try await services.accounts.store.member(person)?.person.displayName
        }
        return names
    }

    /// Runs a step and turns what refuses it into a page with the form, or into an error page.
    func answering(
        _ work: () async throws -> Response,
        refused: ([Finding], HTTPResponse.Status) async throws -> Response
    ) async throws -> Response {
        do {
            return try await work()
        } catch let refusal as CycleRefusal {
            switch refusal {
            case .notAllowed: throw HTTPError(.forbidden)
            case .unknownCourse: throw HTTPError(.notFound)
            case .stale: return try await refused([Finding("cycle.stale")], .conflict)
            case .refused(let findings): return try await refused(findings, .unprocessableContent)
            }
        } catch let refusal as FeedbackRefusal {
            switch refusal {
            case .notAllowed: throw HTTPError(.forbidden)
            case .unknownRound: throw HTTPError(.notFound)
            case .refused(let findings): return try await refused(findings, .unprocessableContent)
            }
        }
    }

    /// The texts of a form by their fields' names.
    static func typed(_ form: SubmittedForm) -> [String: String] {
        Dictionary(
            form.parts.filter { $0.fileName == nil }.map { ($0.name, plain(String(decoding: $0.bytes, as: UTF8.self))) }
        ) { first, _ in first }
    }

    /// Browsers send every line end of a text field as two characters.
    static func plain(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

    private static func moved(_ finding: Finding, _ prefix: String) -> Finding {
        guard case .pointer(let pointer) = finding.place, pointer.hasPrefix("/") else { return finding }
        return Finding(
            finding.code, severity: finding.severity, at: .pointer("/\(prefix)\(pointer.dropFirst())"),
            parameters: finding.parameters)
    }
}
