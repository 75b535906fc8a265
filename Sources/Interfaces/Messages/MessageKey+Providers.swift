// SPDX-License-Identifier: Apache-2.0

package import Localization

// The register of providers and an entry of it.
extension MessageKey {
    package static let providersTitle: MessageKey = "providers.title"
    package static let providersLead: MessageKey = "providers.lead"
    package static let providersSearchLabel: MessageKey = "providers.search.label"
    package static let providersSearchHelp: MessageKey = "providers.search.help"
    package static let providersCountryLabel: MessageKey = "providers.country.label"
    package static let providersCountryAll: MessageKey = "providers.country.all"
    package static let providersKindLabel: MessageKey = "providers.kind.label"
    package static let providersKindAll: MessageKey = "providers.kind.all"
    package static let providersSearchAction: MessageKey = "providers.search.action"
    package static let providersCount: MessageKey = "providers.count"
    package static let providersEmptyHeading: MessageKey = "providers.empty.heading"
    package static let providersEmptyText: MessageKey = "providers.empty.text"
    package static let providersNoneHeading: MessageKey = "providers.none.heading"
    package static let providersNoneText: MessageKey = "providers.none.text"
    package static let providersNoneAction: MessageKey = "providers.none.action"
    package static let providersColumnName: MessageKey = "providers.column.name"
    package static let providersColumnKind: MessageKey = "providers.column.kind"
    package static let providersColumnCountry: MessageKey = "providers.column.country"
    package static let providersPage: MessageKey = "providers.page"
    package static let providersPageLabel: MessageKey = "providers.page.label"
    package static let providersPagePrevious: MessageKey = "providers.page.previous"
    package static let providersPageNext: MessageKey = "providers.page.next"
    package static let providersCsv: MessageKey = "providers.csv"
    package static let providersResults: MessageKey = "providers.results"
    package static let providerBack: MessageKey = "provider.back"
    package static let providerNamesHeading: MessageKey = "provider.names.heading"
    package static let providerNamesLegal: MessageKey = "provider.names.legal"
    package static let providerNamesDisplay: MessageKey = "provider.names.display"
    package static let providerNamesFormer: MessageKey = "provider.names.former"
    package static let providerIdentifiersHeading: MessageKey = "provider.identifiers.heading"
    package static let providerIdentifiersNone: MessageKey = "provider.identifiers.none"
    package static let providerPlacesHeading: MessageKey = "provider.places.heading"
    package static let providerPlacesSeat: MessageKey = "provider.places.seat"
    package static let providerPlacesOther: MessageKey = "provider.places.other"
    package static let providerRolesHeading: MessageKey = "provider.roles.heading"
    package static let providerRolesNone: MessageKey = "provider.roles.none"
    package static let providerContactHeading: MessageKey = "provider.contact.heading"
    package static let providerContactHomepage: MessageKey = "provider.contact.homepage"
    package static let providerContactEmail: MessageKey = "provider.contact.email"
    package static let providerContactTelephone: MessageKey = "provider.contact.telephone"
    package static let providerRegisterHeading: MessageKey = "provider.register.heading"
    package static let providerRegisterId: MessageKey = "provider.register.id"
    package static let providerRegisterSince: MessageKey = "provider.register.since"
    package static let providerRegisterChanged: MessageKey = "provider.register.changed"
    package static let providerRegisterKind: MessageKey = "provider.register.kind"
    package static let providerRegisterExistence: MessageKey = "provider.register.existence"
    package static let providerLogo: MessageKey = "provider.logo"
    package static let periodFrom: MessageKey = "period.from"
    package static let periodUntil: MessageKey = "period.until"
    package static let periodBoth: MessageKey = "period.both"
}

extension MessageKey {
    /// What sort of body a provider is.
    package static func providerKind(_ name: String) -> MessageKey { MessageKey(rawValue: "providerKind.\(name)") }
    /// The register that gave an identifier.
    package static func identifierScheme(_ name: String) -> MessageKey {
        MessageKey(rawValue: "identifierScheme.\(name)")
    }
    /// What a provider does in its own name.
    package static func providerRole(_ name: String) -> MessageKey { MessageKey(rawValue: "providerRole.\(name)") }
    /// What it does for another.
    package static func providerRoleFor(_ name: String) -> MessageKey {
        MessageKey(rawValue: "providerRole.\(name).for")
    }
    /// What another does for it.
    package static func providerRoleBy(_ name: String) -> MessageKey {
        MessageKey(rawValue: "providerRole.\(name).by")
    }
}
