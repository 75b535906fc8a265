// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Localization

/// `--language`, the language of the texts a command prints.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("language"), help: ArgumentHelp("The language of the answer: en, el or fi.", valueName: "tag"))
    var tag: LanguageTag = .en
}

extension LanguageTag: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
