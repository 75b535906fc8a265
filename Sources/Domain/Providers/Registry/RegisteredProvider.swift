// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// A provider as the register knows it: more than any one course file says, and with its history.
///
/// A ``Provider`` is what one course says of its provider on the day of the award; it never changes afterwards. This is
/// the register's own entry, which is corrected and merged over the years. ``entry(from:)`` makes the first from the
/// second.
package struct RegisteredProvider: Hashable, Sendable, Identifiable {
    package let id: ProviderID
    /// One body can be several things, such as a company that is an employers' organisation's school.
    package let kinds: [ProviderKind]
    package let names: [ProviderName]
    package let identifiers: [ProviderIdentifier]
    package let places: [ProviderPlace]
    package let roles: [ProviderRole]
    /// An `http` or `https` address.
    package let homepage: String?
    package let email: String?
    package let telephone: String?
    package let logo: MediaFile?
    /// When the body exists.
    package let period: ValidityPeriod

    /// - Throws: the first rule that the parts break.
    package init(
        id: ProviderID, kinds: [ProviderKind], names: [ProviderName], identifiers: [ProviderIdentifier] = [],
        places: [ProviderPlace], roles: [ProviderRole] = [], homepage: String? = nil, email: String? = nil,
        telephone: String? = nil, logo: MediaFile? = nil, period: ValidityPeriod = .always
    ) throws(RegisteredProviderFault) {
        guard !kinds.isEmpty else { throw .noKind }
        guard names.contains(where: { $0.use == .legal && !$0.text.isEmpty }) else { throw .noLegalName }
        guard !places.isEmpty else { throw .noPlace }
        guard !roles.contains(where: { $0.principal == id }) else { throw .roleForItself }
        self.id = id
        self.kinds = kinds.uniqued
        self.names = names.uniqued
        self.identifiers = identifiers.uniqued
        self.places = places.uniqued
        self.roles = roles.uniqued
        self.homepage = homepage
        self.email = email
        self.telephone = telephone
        self.logo = logo
        self.period = period
    }

    /// The name of a use on a day, in all languages it then had.
    package func name(_ use: ProviderName.Use, on day: PlainDate) -> LocalizedText? {
        let valid = names.filter { $0.use == use && $0.period.contains(day) }
        let text = LocalizedText(valid.flatMap { name in name.text.languages.map { ($0, name.text[$0] ?? "") } })
        return text.isEmpty ? nil : text
    }

    /// What to call it on a day: in each language the name people know, else the name in law; when no name is of the
    /// day, the last one it had in law.
    package func displayName(on day: PlainDate) -> LocalizedText {
        var current = name(.display, on: day) ?? LocalizedText()
        let inLaw = name(.legal, on: day) ?? LocalizedText()
        for language in inLaw.languages where current[language] == nil { current[language] = inLaw[language] }
        if !current.isEmpty { return current }
        let legal = names.filter { $0.use == .legal }
        let latest = legal.max { left, right in
            guard let end = left.period.until else { return false }
            return right.period.until.map { end < $0 } ?? true
        }
        return latest?.text ?? LocalizedText()
    }

    /// The countries of its places, the seat's first.
    package var countries: [CountryCode] {
        (places.filter(\.isSeat) + places.filter { !$0.isSeat }).map(\.country).uniqued
    }
}

/// A rule that an entry of the register must keep.
package enum RegisteredProviderFault: Error, Hashable, Sendable {
    case noKind
    case noLegalName
    case noPlace
    /// A role for another names the provider itself.
    case roleForItself
}

extension Sequence where Element: Hashable {
    /// The elements without repetitions, in the order of their first appearance.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
