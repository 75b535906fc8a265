// SPDX-License-Identifier: Apache-2.0

import Courses
import Providers

/// One row of a plan: seal, record, deliver.
extension IssueAwards {
    typealias RowResult = (outcome: IssueReport.RowOutcome, stop: IssueReport.Stop?)

    func carryOut(
        _ row: IssuePlan.Row, _ plan: IssuePlan, isDelivered: (IssuedAward) throws -> Bool,
        deliver: (IssuedAward, [UInt8]) throws -> Void
    ) async -> RowResult {
        switch row.fate {
        case .refused(let findings):
            (.refused(findings), nil)
        case .alreadyAwarded(let earlier):
            await handOverAgain(earlier, row: row.number, isDelivered: isDelivered, deliver: deliver)
        case .willAward(let award):
            await issue(award, row: row.number, isDelivered: isDelivered, deliver: deliver)
        }
    }

    private func issue(
        _ award: Award, row: Int, isDelivered: (IssuedAward) throws -> Bool,
        deliver: (IssuedAward, [UInt8]) throws -> Void
    ) async -> RowResult {
        let document: [UInt8]
        do { document = try sealing.seal(award, at: award.awardedAt) } catch {
            return (.notReached, .sealing(row: row, error))
        }
        let issued = IssuedAward(
            id: award.id, provider: award.course.provider.id, course: award.course.id, version: award.course.version,
            issuedAt: award.awardedAt, isTest: sealing.isTest, documentDigest: DocumentDigest.hexadecimal(of: document))
        do {
            if case .alreadyRecorded(let earlier) = try await store.record(issued, document: document) {
                return await handOverAgain(earlier, row: row, isDelivered: isDelivered, deliver: deliver)
            }
        } catch {
            return (.notReached, .store(row: row, error))
        }
        do { try deliver(issued, document) } catch {
            return (.recordedNotDelivered(issued), .delivery(row: row, error))
        }
        return (.awarded(issued), nil)
    }

    private func handOverAgain(
        _ earlier: IssuedAward, row: Int, isDelivered: (IssuedAward) throws -> Bool,
        deliver: (IssuedAward, [UInt8]) throws -> Void
    ) async -> RowResult {
        do {
            if try isDelivered(earlier) { return (.alreadyAwarded(earlier, delivered: false), nil) }
        } catch {
            return (.recordedNotDelivered(earlier), .delivery(row: row, error))
        }
        let document: [UInt8]
        do {
            guard let stored = try await store.sealedDocument(of: earlier.id),
                DocumentDigest.hexadecimal(of: stored) == earlier.documentDigest
            else { throw StoredDocumentLost(award: earlier.id) }
            document = stored
        } catch {
            return (.recordedNotDelivered(earlier), .store(row: row, error))
        }
        do { try deliver(earlier, document) } catch {
            return (.recordedNotDelivered(earlier), .delivery(row: row, error))
        }
        return (.alreadyAwarded(earlier, delivered: true), nil)
    }
}

/// The store names an award but its document is missing or is not the one that was recorded.
package struct StoredDocumentLost: Error, Hashable, Sendable, CustomStringConvertible {
    package let award: AwardID

    package init(award: AwardID) { self.award = award }

    package var description: String {
        "The award \(award) is recorded, but its sealed document is missing from the database or is not the one that "
            + "was sealed. It is not sealed a second time; restore the database from a backup."
    }
}
