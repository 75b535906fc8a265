// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers

/// What a notice is told: whom it concerns, from when, and why.
struct NoticeArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The provider, by its name in the register or an identifier.", valueName: "provider"))
    var provider: String

    @Option(help: ArgumentHelp("The first day of it, such as 2026-12-01.", valueName: "day"))
    var from: String

    @Option(help: ArgumentHelp("Why, in words that those concerned will read.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard from.utf8.count == 10, PlainDate(from) != nil else {
            throw ValidationError("\(from) is not a day such as 2026-12-01.")
        }
        guard !reason.allSatisfy(\.isWhitespace) else { throw ValidationError("--reason must say something.") }
    }

    func give(_ kind: ProviderNotice.Kind, with services: any CommandServices) async throws {
        let desk = try services.quality(in: data)
        guard let day = PlainDate(from) else { throw CommandFailure("\(from) is not a day.", exit: .misuse) }
        let id = try await ProviderArgument(provider).find(in: desk.answers)
        let notice: ProviderNotice
        do {
            notice = try await GiveNotice(store: desk.store, clock: desk.clock)(
                kind, of: id, known: try await desk.answers.trust(of: id).names.all, from: day, reason: reason,
                by: .operator)
        } catch let error as NoticeError {
            throw CommandFailure(Self.words(error), exit: .misuse)
        }
        guard !json else {
            let object: JSONValue = [
                "notice": .string(notice.id.text), "provider": .string(id.text), "kind": .string(kind.rawValue),
                "from": .string(day.description), "reason": .string(notice.reason),
            ]
            return Console.out(json: object)
        }
        Console.out(
            Texts(language.tag)(.noticeGiven(kind), ["provider": .text(id.text), "date": .day(day)]))
    }

    private static func words(_ error: NoticeError) -> String {
        switch error {
        case .noReason: "--reason must say something."
        case .unreadableReason: "--reason is too long or holds signs that cannot be seen."
        case .nothingToLift(let provider): "\(provider) is neither suspended nor withdrawn on that day."
        case .alreadyInForce(let provider): "\(provider) is suspended or withdrawn on that day already."
        }
    }
}
