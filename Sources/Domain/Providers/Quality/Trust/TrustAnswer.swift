// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization

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

extension PlainDate {
    /// The day that a moment falls on in UTC.
    package init?(utcDayOf moment: Date) {
        // Days since 1970 to a date of the Gregorian calendar, whose years begin in March here so that leap days end them.
        let days = Int((moment.timeIntervalSince1970 / 86_400).rounded(.down)) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
