// SPDX-License-Identifier: Apache-2.0

import API
import Awards
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Vocabulary

/// Packing what was sealed, and handing it out.
extension WebRoutes {
    func archive(_ request: Request, _ context: AppContext, token: String?) -> Response {
        guard let bytes = token.flatMap({ shelf.bytes(of: $0, at: services.clock.now()) }) else {
            return page(request, context, status: .gone) {
                ErrorPage(setting: $0, kind: .expired, code: "410", megabytes: services.maximumMegabytes)
            }
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/zip", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"vidimus.zip\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A sealed file and a page for each row that has one; `nil` when no row has.
    func pack(
        _ documents: [AwardID: [UInt8]], _ report: IssueReport, learners: [LearnerRow], courseLanguages: [LanguageTag],
        _ wording: Wording
    ) async throws -> AwardResultView.Download? {
        let delivery = AwardDelivery(
            services: services, courseLanguages: courseLanguages, style: assets.text(of: "css/learner.css"))
        var people: [Int: Learner] = [:]
        for row in learners {
            if case .learner(let learner, _) = row.content { people[row.number] = learner }
        }
        var files: [(name: String, bytes: [UInt8])] = []
        for row in report.rows {
            guard let award = row.outcome.issued, let document = documents[award.id], let learner = people[row.number]
            else { continue }
            files += try await delivery.files(row: row.number, learner: learner, document: document)
        }
        guard !files.isEmpty else { return nil }
        let bytes = try services.archive(files)
        let token = shelf.keep(bytes, at: services.clock.now())
        return AwardResultView.Download(
            address: "/award/files/\(token)", size: wording.size(bytes.count),
            minutes: Int(ArchiveShelf.lifetime / 60))
    }
}

extension IssueReport.RowOutcome {
    fileprivate var issued: IssuedAward? {
        switch self {
        case .awarded(let award), .alreadyAwarded(let award, _): award
        case .recordedNotDelivered, .refused, .notReached: nil
        }
    }
}

extension Wording {
    /// A size in the unit that gives a small number.
    fileprivate func size(_ bytes: Int) -> String {
        bytes < 1_000_000
            ? self(.sizeKilobytes, ["count": .integer((bytes + 999) / 1_000)])
            : self(.sizeMegabytes, ["count": .integer((bytes + 999_999) / 1_000_000)])
    }
}
