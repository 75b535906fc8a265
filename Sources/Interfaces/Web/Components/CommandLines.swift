// SPDX-License-Identifier: Apache-2.0

import HTML

/// Commands to copy, each on a line of its own.
struct CommandLines: Component {
    let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    var body: some Markup {
        for line in lines {
            p { code { line } }
        }
    }
}
