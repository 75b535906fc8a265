// SPDX-License-Identifier: Apache-2.0

import CCurl
import Dispatch
import Foundation
import Synchronization

/// Fetches documents over https, within limits, and never from where it should not: each connection is checked at the
/// very address it goes to.
package final class Fetcher: Sendable {
    private static let hasStarted = vidimus_curl_start() == CURLE_OK

    private let queue = DispatchQueue(label: "fetching", attributes: .concurrent)
    private let running = Mutex(0)
    private let most: Int

    /// - Parameter most: How many documents are fetched at one time; each holds a thread while it is.
    package init(most: Int = 8) { self.most = most }

    /// Fetches a document; redirections are followed as far as the policy allows, each checked like the first.
    ///
    /// - Throws: ``FetchError``. An answer with a status of failure is an answer.
    package func callAsFunction(
        _ request: FetchRequest, under policy: FetchPolicy
    ) async throws(FetchError) -> FetchedDocument {
        guard Self.hasStarted else { throw .unreachable }
        let isTaken = running.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
        guard isTaken else { throw .busy }
        defer { running.withLock { $0 -= 1 } }
        return try await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<FetchedDocument, FetchError>, Never>) in
            queue.async { continuation.resume(returning: Self.fetch(request, under: policy)) }
        }.get()
    }

    private static func fetch(_ request: FetchRequest, under policy: FetchPolicy) -> Result<FetchedDocument, FetchError>
    {
        let deadline = ContinuousClock.now + .seconds(policy.seconds)
        var address = request.address
        var redirectionsLeft = request.mayBeRedirected ? policy.redirections : 0
        do throws(FetchError) {
            while true {
                let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
                guard left >= 1 else { throw .tooSlow }
                let target = try FetchTarget(address, under: policy)
                let transfer = Transfer(target, request, policy)
                let answer = try transfer.run(milliseconds: Int(left))
                guard let next = answer.redirection else { return .success(answer.document) }
                guard redirectionsLeft > 0 else { throw .tooManyRedirections }
                redirectionsLeft -= 1
                address = next
            }
        } catch {
            return .failure(error)
        }
    }
}
