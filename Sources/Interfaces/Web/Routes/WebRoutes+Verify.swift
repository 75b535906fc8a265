// SPDX-License-Identifier: Apache-2.0

import API
import Hummingbird
import Localization
import Verifications
import Vocabulary

/// Verifying: a file, a pasted text, or an example by its name.
extension WebRoutes {
    /// A document up to this size is kept on its verdict's page, so that the language can be changed there.
    private static let keptBytes = 2 << 20

    func showVerify(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let id = request.uri.queryParameters["sample"] else { return verifyForm(request, context) }
        guard let sample = services.samples.first(where: { $0.id == id }) else {
            return verifyForm(request, context, status: .notFound, problem: .unknownSample)
        }
        return try await verdict(of: sample.document, request, context, chosen: nil, document: nil)
    }

    func verify(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let chosen = form.text("lang")
        let file = form.fileBytes("file")
        let document = file.isEmpty ? Array((form.text("text") ?? "").utf8) : file
        guard document.contains(where: { !$0.isASCIIWhitespace }) else {
            return verifyForm(request, context, status: .unprocessableContent, chosen: chosen, problem: .nothingGiven)
        }
        let kept = document.count <= Self.keptBytes ? String(validating: document, as: UTF8.self) : nil
        return try await verdict(of: document, request, context, chosen: chosen, document: kept)
    }

    private func verdict(
        of document: [UInt8], _ request: Request, _ context: AppContext, chosen: String?, document kept: String?
    ) async throws -> Response {
        let now = services.clock.now()
        let view: (Wording) -> VerdictView
        do {
            let report = try await services.verify(document, now)
            view = { VerdictView(report, in: $0) }
        } catch let file as UnreadableFile {
            view = { VerdictView(unreadable: file, checkedAt: now, in: $0) }
        }
        return page(request, context, chosen: chosen, isPrivate: true) { setting in
            VerdictPage(setting: setting, verdict: view(setting.wording), document: kept)
        }
    }

    private func verifyForm(
        _ request: Request, _ context: AppContext, status: HTTPResponse.Status = .ok, chosen: String? = nil,
        problem: VerifyPage.Problem? = nil
    ) -> Response {
        page(request, context, status: status, chosen: chosen) {
            VerifyPage(
                setting: $0, samples: samples($0.wording), megabytes: services.maximumMegabytes, problem: problem)
        }
    }
}

extension UInt8 {
    fileprivate var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
