// SPDX-License-Identifier: Apache-2.0

import Providers

/// A provider named on the command line: by its name in the register, or by any identifier that only it has.
struct ProviderArgument {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The provider meant; a name that the register does not know stands for itself.
    func find(in store: any QualityStore) async throws -> ProviderID {
        guard let id = ProviderID(text) else {
            throw CommandFailure("\(text) is not the name of a provider.", exit: .misuse)
        }
        let register = try await store.register()
        if register.providers[id] != nil { return id }
        let found = Set(IdentifierScheme.allCases.flatMap { register.providers($0, text) })
        guard found.count < 2 else {
            throw CommandFailure("\(found.count) providers have the identifier \(text).", exit: .misuse)
        }
        return found.first ?? id
    }
}
