// SPDX-License-Identifier: Apache-2.0

/// What one layer of a verdict found.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The question was asked and answered well.
    case passed
    /// The question was asked and answered badly.
    case failed
    /// The question could not be answered; never to be shown as success.
    case unknown
    /// The question does not arise for this document.
    case notApplicable
}
