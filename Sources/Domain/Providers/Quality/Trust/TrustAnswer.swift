// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
import Vocabulary

/// Whether a provider was quality-assured on a day, for what, and on what grounds.
package struct TrustAnswer: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case covered
        case notCovered
        case suspended
        case withdrawn
        /// The register knows nothing of the provider, or what it knows contradicts itself.
        case unknown
    }

    /// The rule that decided, as a stable name.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case report
        /// There are favourable reports, none of them for that day.
        case otherDays
        /// There are favourable reports for that day, none of them for what was asked.
        case otherScope
        case negativeDecision
        case contradiction
        /// An identifier of the provider leads to several bodies, so nobody can say whose evidence it is.
        case ambiguous
        case notice
        /// Nothing was ever told about the provider.
        case nothingKnown
        /// Something was told, but no report that counts.
        case noReport
    }

    package let kind: Kind
    package let reason: Reason
    package let date: PlainDate
    /// What the answer rests on; for an answer that is not favourable, what speaks against it or comes nearest.
    package let grounds: [TrustGround]
    /// When the register learned the last of the grounds.
    package let knownSince: Date?
    /// Later knowledge that says otherwise about this day and does not change the answer.
    package let contested: Contest?

    /// What was learned later about a day that had already been answered.
    package struct Contest: Sendable, Hashable {
        package let kind: Kind
        package let since: Date
        package let grounds: [TrustGround]

        package init(kind: Kind, since: Date, grounds: [TrustGround]) {
            self.kind = kind
            self.since = since
            self.grounds = grounds
        }
    }

    package init(
        kind: Kind, reason: Reason, date: PlainDate, grounds: [TrustGround], knownSince: Date?,
        contested: Contest? = nil
    ) {
        self.kind = kind
        self.reason = reason
        self.date = date
        self.grounds = grounds
        self.knownSince = knownSince
        self.contested = contested
    }

    /// Whether the grounds were told only after the day they speak about.
    package var becameKnownLater: Bool {
        guard let knownSince else { return false }
        return PlainDate(utcDayOf: knownSince).map { $0 > date } ?? false
    }
}

/// One thing an answer rests on.
package enum TrustGround: Sendable, Hashable {
    /// How much of the provider a report speaks about.
    package enum Reach: Sendable, Hashable {
        case wholeProvider
        case programmes([ReportProgramme])
        /// The whole provider, as far as the limits of an accreditation go.
        case within(EvidenceLimits)
    }

    case report(QualityReport, Reach, source: String)
    case notice(ProviderNotice)
}
