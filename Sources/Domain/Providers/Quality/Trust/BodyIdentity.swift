// SPDX-License-Identifier: Apache-2.0

/// By what names a document or a course knows a body, to find it in the register of quality evidence.
///
/// Identifiers are compared with their scheme: a number of one register is nobody in another.
package struct BodyIdentity: Sendable, Hashable {
    /// Its name as a provider, which may be its own in the register.
    package let id: String?
    package let identifiers: Set<ProviderIdentifier>

    package init(id: String?, identifiers: Set<ProviderIdentifier>) {
        self.id = id
        self.identifiers = identifiers
    }

    /// The names that a course file gives its provider.
    package init(_ provider: Provider) {
        id = provider.id.text
        var found = Set(
            provider.otherIdentifiers.compactMap {
                ProviderIdentifier.stated($0.notation, register: $0.register)
            })
        if let eidas = provider.eidasIdentifier.flatMap({ ProviderIdentifier(.eidas, $0.notation) }) {
            found.insert(eidas)
        }
        if let vat = provider.vatIdentifier.flatMap({ ProviderIdentifier(.vat, $0.notation) }) { found.insert(vat) }
        identifiers = found
    }
}

extension ProviderIdentifier {
    /// An identifier whose register is known by words only, such as `Erasmus PIC`; `nil` when none of ours is among them.
    package static func stated(_ notation: String, register: String) -> ProviderIdentifier? {
        if notation.hasPrefix("DEQARINST") { return ProviderIdentifier(.deqar, notation) }
        let scheme = IdentifierScheme(registerName: register)
        return scheme == .other ? nil : ProviderIdentifier(scheme, notation)
    }
}

extension QualityRegister {
    /// Who a body is in the register: everybody with its name or one of its identifiers.
    package func providers(known body: BodyIdentity) -> Set<ProviderID> {
        var found = Set(body.identifiers.flatMap(\.readings).flatMap { providers($0.scheme, $0.notation) })
        if let id = body.id.flatMap({ ProviderID($0) }), providers[id] != nil { found.insert(id) }
        return found
    }
}
