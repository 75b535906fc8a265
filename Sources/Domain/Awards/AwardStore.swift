// SPDX-License-Identifier: Apache-2.0

/// Where awards are kept with their sealed documents. The identifier is unique: two processes that record the same
/// award at once get one `recorded` and one `alreadyRecorded`.
package protocol AwardStore: Sendable {
    /// The awards among `ids` that are recorded.
    func issuedAwards(_ ids: [AwardID]) async throws -> [AwardID: IssuedAward]

    /// Keeps the record and its document together, or nothing.
    func record(_ award: IssuedAward, document: [UInt8]) async throws -> RecordOutcome

    /// The sealed document, byte for byte as recorded.
    func sealedDocument(of id: AwardID) async throws -> [UInt8]?
}

/// What recording did.
package enum RecordOutcome: Hashable, Sendable {
    case recorded
    /// Somebody was first; this is what they recorded, and nothing was changed.
    case alreadyRecorded(IssuedAward)
}
