// SPDX-License-Identifier: Apache-2.0

import HTML

/// An answer about quality in a table: a mark and a word.
struct TrustState: Component {
    let standing: ProviderTrustView.Standing

    init(_ standing: ProviderTrustView.Standing) { self.standing = standing }

    var body: some Markup {
        span(.class("state", standing.mark)) {
            OutcomeMark(standing.mark)
            standing.word
        }
    }
}
