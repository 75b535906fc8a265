// SPDX-License-Identifier: Apache-2.0

package import Localization

extension ProviderEvidence {
    /// Whether a body may seal what another awarded on a day: it is the same body, or its entry in the register says that
    /// it seals for the other.
    ///
    /// The same body is one under whose own names all evidence of the other stands; a shared name alone is not enough, for
    /// a document can call two bodies by one. Names that only the document knows, such as the ids of its nodes, carry no
    /// evidence and are not asked for.
    package func maySeal(
        _ sealer: BodyIdentity, whatWasAwardedBy body: BodyIdentity, on day: PlainDate
    ) -> Bool {
        guard sealer != body else { return true }
        guard case .known(let own) = names(of: sealer), case .known(let told) = names(of: body) else { return false }
        let others = told.filter { standing($0) != nil || reviewed.providers[$0] != nil }
        guard !others.isEmpty else { return false }
        if others.isSubset(of: own) { return true }
        return own.compactMap { entry($0) }.flatMap(\.roles).contains { role in
            guard role.kind == .sealer, role.period.contains(day), let principal = role.principal,
                case .known(let principals) = names(of: principal)
            else { return false }
            return others.isSubset(of: principals)
        }
    }
}
