// SPDX-License-Identifier: Apache-2.0

/// Where reviews are kept: their events, which are only ever added, and the bytes of their documents.
package protocol ReviewStore: Sendable {
    /// A review as its events make it.
    func review(_ id: ReviewID) async throws -> Review?

    /// The reviews that fit, those that changed last first.
    func reviews(_ query: ReviewQuery) async throws -> [ReviewSummary]

    /// The bytes of a document, which still have the digest; `nil` when the review has no such document.
    func document(_ sha256: String, of review: ReviewID) async throws -> [UInt8]?

    /// Keeps the last event of a review with all that belongs to it: everything or nothing.
    func append(_ addition: ReviewAddition) async throws -> ReviewAppending
}
