// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// The stable name of an agency: its number in the European register (EQAR), or a word of its own.
package struct AgencyID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard StableName.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// The number of a procedure in the register of agencies.
package struct ActivityID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard StableName.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// A body that reviews providers.
package struct QualityAssuranceAgency: Hashable, Sendable, Identifiable {
    /// One of its procedures.
    package struct Activity: Hashable, Sendable, Identifiable {
        package let id: ActivityID
        package let name: String
        package let kind: ActivityKind
        /// The number of the group of like procedures of several agencies.
        package let group: String?
        /// The agency's own name for it.
        package let localIdentifier: String?

        package init(
            id: ActivityID, name: String, kind: ActivityKind, group: String? = nil, localIdentifier: String? = nil
        ) {
            self.id = id
            self.name = name
            self.kind = kind
            self.group = group
            self.localIdentifier = localIdentifier
        }
    }

    /// A country where it works.
    package struct Country: Hashable, Sendable {
        package let code: CountryCode
        /// Whether the country's law gives its decisions effect.
        package let isOfficial: Bool
        /// The last day on which that holds; `nil` when it holds on. The days before it was written down are not known to
        /// be others: tables begin with the agency's registration and not with the law.
        package let until: PlainDate?

        package init(code: CountryCode, isOfficial: Bool, until: PlainDate? = nil) {
            self.code = code
            self.isOfficial = isOfficial
            self.until = until
        }
    }

    package let id: AgencyID
    package let acronym: String
    package let name: String
    package let seat: CountryCode?
    /// When it was registered; a report that begins outside is not the register's.
    package let registrations: [DayPeriod]
    package var activities: [Activity]
    package var countries: [Country]

    package init(
        id: AgencyID, acronym: String, name: String, seat: CountryCode? = nil, registrations: [DayPeriod],
        activities: [Activity] = [], countries: [Country] = []
    ) {
        self.id = id
        self.acronym = acronym
        self.name = name
        self.seat = seat
        self.registrations = registrations
        self.activities = activities
        self.countries = countries
    }

    package func wasRegistered(on day: PlainDate) -> Bool { registrations.contains { $0.contains(day) } }

    /// Whether its decisions have effect in a country's law on a day.
    package func isOfficial(in country: CountryCode, on day: PlainDate) -> Bool {
        countries.contains { $0.code == country && $0.isOfficial && $0.until.map { day <= $0 } ?? true }
    }

    package func works(in country: CountryCode) -> Bool { countries.contains { $0.code == country } }
}
