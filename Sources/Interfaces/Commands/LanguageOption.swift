// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Localization

/// `--language`, the language of the texts a command prints.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("language"), help: ArgumentHelp("The language of the answer: en, el or fi.", valueName: "tag")
    )
    private var choice: Choice = .en

    /// The languages with a complete catalogue.
    private enum Choice: String, CaseIterable, ExpressibleByArgument {
        case en, el, fi
    }

    var tag: LanguageTag {
        switch choice {
        case .en: .en
        case .el: .el
        case .fi: .fi
        }
    }
}
