// SPDX-License-Identifier: Apache-2.0

import Awards
import Foundation
import Localization
import Messages
import Verifications
import Vocabulary

/// The files of one learner in the zip: the sealed document and a page to read, under one name.
struct AwardDelivery: Sendable {
    let services: WebServices
    /// The languages that the course is shown in, the first of which is for learners who asked for none.
    let courseLanguages: [LanguageTag]
    /// The style put into each page.
    let style: String

    func files(row: Int, learner: Learner, document: [UInt8]) async throws -> [(name: String, bytes: [UInt8])] {
        let name = Self.fileName(row: row, learner: learner)
        let report = try await services.verify(document, services.clock.now())
        guard let credential = report.credential else { return [("\(name).jsonld", document)] }
        let text = Wording(LearnerLanguage.of(learner, courseLanguages: courseLanguages))
        let page = LearnerPage(
            text: text, credential: CredentialView(credential, in: text), isTest: report.sealer?.isTest ?? true,
            sealedBy: Self.sealed(report, in: text), verifyAddress: services.verifyAddress,
            sealedFileName: "\(name).jsonld")
        return [("\(name).jsonld", document), ("\(name).html", page.render(style: style))]
    }

    private static func sealed(_ report: VerificationReport, in text: Wording) -> String {
        let name = report.sealer?.name ?? ""
        return text(
            .learnerSealed,
            ["sealer": .text(name), "date": .date(report.sealer?.claimedSealingTime ?? report.checkedAt)])
    }

    /// File systems take names of 255 bytes; some programs that unpack a zip put a folder's name before them.
    private static let mostBytes = 100

    /// The row keeps equal names apart; what a file system may not like is left out, and a long name is cut.
    static func fileName(row: Int, learner: Learner) -> String {
        let number = String(row)
        let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
        let words = learner.displayName.split { !($0.isLetter || $0.isNumber) }.prefix(6)
        let whole = ([padded] + words.map(String.init)).joined(separator: "-").precomposedStringWithCanonicalMapping
        var name = ""
        var bytes = 0
        for character in whole {
            bytes += character.utf8.count
            guard bytes <= mostBytes else { break }
            name.append(character)
        }
        return name.last == "-" ? String(name.dropLast()) : name
    }
}
