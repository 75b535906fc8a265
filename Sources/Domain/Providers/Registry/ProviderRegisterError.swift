// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

/// Why the register was not changed.
package enum ProviderRegisterError: Error, Sendable {
    /// There is an entry with the id, merged or not.
    case alreadyRegistered(ProviderID)
    case unknown(ProviderID)
    /// The entry was merged into another, which is to be changed instead.
    case merged(ProviderID, into: ProviderID)
    /// The entry was not merged into any.
    case notMerged(ProviderID)
    /// A merge of an entry with itself.
    case same(ProviderID)
    /// The entry changed since it was read, or since the merge that is to be undone.
    case changedSince(ProviderID)
    case identifiersTaken([TakenIdentifier])
    /// The merged entry would break a rule.
    case fault(RegisteredProviderFault)
    /// The store could not do it.
    case store(any Error)

    /// The error as findings; `nil` when the store failed, which is nobody's mistake.
    package var findings: [Finding]? {
        switch self {
        case .alreadyRegistered(let id): [Finding("provider.id.taken", parameters: ["id": .text(id.text)])]
        case .unknown(let id): [Finding("provider.unknown", parameters: ["id": .text(id.text)])]
        case .merged(let id, let into):
            [Finding("provider.merged", parameters: ["id": .text(id.text), "into": .text(into.text)])]
        case .notMerged(let id): [Finding("provider.notMerged", parameters: ["id": .text(id.text)])]
        case .same(let id): [Finding("provider.merge.same", parameters: ["id": .text(id.text)])]
        case .changedSince(let id): [Finding("provider.changedSince", parameters: ["id": .text(id.text)])]
        case .identifiersTaken(let taken):
            taken.map { taken in
                Finding(
                    "provider.identifier.taken",
                    parameters: ["value": .text(taken.identifier.notation), "id": .text(taken.holder.text)])
            }
        case .fault(let fault): [fault.finding()]
        case .store: nil
        }
    }

    static func guarding<Value: Sendable>(
        _ work: () async throws -> Value
    ) async throws(ProviderRegisterError) -> Value {
        do { return try await work() } catch { throw .store(error) }
    }
}

extension RegisteredProviderFault {
    package func finding(at place: Place? = nil) -> Finding {
        switch self {
        case .noKind: Finding("provider.kind.missing", at: place)
        case .noLegalName: Finding("provider.legalName.missing", at: place)
        case .noPlace: Finding("provider.place.missing", at: place)
        case .roleForItself: Finding("provider.role.forItself", at: place)
        }
    }
}
