// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Localization
import Vocabulary

/// What the commands about frameworks and credits are told: the day asked about, the language, and the form.
struct FrameworkOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day asked about, such as 2015-06-01; today if absent.", valueName: "day"))
    var on: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    var texts: Texts { Texts(language.tag) }

    /// The sources tell years and no days.
    var year: Int { (on.flatMap { PlainDate($0) } ?? PlainDate(utcDayOf: Date()))?.year ?? 0 }

    func validate() throws {
        guard on == nil || on?.utf8.count == 10 && on.flatMap({ PlainDate($0) }) != nil else {
            throw ValidationError("--on is a day such as 2015-06-01.")
        }
    }
}
