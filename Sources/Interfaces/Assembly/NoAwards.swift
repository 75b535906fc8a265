// SPDX-License-Identifier: Apache-2.0

import Awards

/// The register of an installation that has awarded nothing yet: a plan can be made without creating one.
struct NoAwards: AwardStore {
    /// Nothing can be recorded where there is no register.
    struct Missing: Error {}

    func issuedAwards(_ ids: [AwardID]) async throws -> [AwardID: IssuedAward] { [:] }
    func record(_ award: IssuedAward, document: [UInt8]) async throws -> RecordOutcome { throw Missing() }
    func sealedDocument(of id: AwardID) async throws -> [UInt8]? { nil }
}
