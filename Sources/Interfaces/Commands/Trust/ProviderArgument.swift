// SPDX-License-Identifier: Apache-2.0

import Providers

/// A provider named on the command line: by its name in the register, or by any identifier that only it has.
struct ProviderArgument {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The provider meant, as the register or the evidence names it; a name that neither knows stands for itself.
    func find(in answers: QualityAnswers) async throws -> ProviderID {
        guard let id = ProviderID(text) else {
            throw CommandFailure("\(text) is not the name of a provider.", exit: .misuse)
        }
        let evidence = try await answers.names()
        if let entry = evidence.standing(id) { return entry }
        if evidence.reviewed.providers[id] != nil { return id }
        let identifiers = IdentifierScheme.allCases.compactMap { ProviderIdentifier($0, text) }
        var found = Set(identifiers.flatMap(evidence.holders(of:)))
        if found.isEmpty { found = Set(IdentifierScheme.allCases.flatMap { evidence.reviewed.providers($0, text) }) }
        guard found.count < 2 else {
            throw CommandFailure("\(found.count) providers have the identifier \(text).", exit: .misuse)
        }
        return found.first ?? id
    }
}
