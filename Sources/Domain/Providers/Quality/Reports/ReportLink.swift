// SPDX-License-Identifier: Apache-2.0

/// A page about a report, on the agency's own site for example.
package struct ReportLink: Hashable, Sendable {
    /// Empty when the agency gives none.
    package var title: String
    package var address: String

    package init(title: String, address: String) {
        self.title = title
        self.address = address
    }
}
