// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird
import NIOCore
import Synchronization

/// Bounds the bytes of all request bodies that are held at one time.
///
/// The limit of one file does not bound many of them sent together. A request that would pass the budget is asked to
/// come back; the bytes of a request are given back when it was answered.
package final class BodyBudget: RouterMiddleware {
    package typealias Context = AppContext

    private let maximumBytes: Int
    private let held = Mutex(0)

    package init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let share = Share(of: self)
        defer { share.giveBack() }
        var request = request
        request.body = RequestBody(asyncSequence: Counted(body: request.body, share: share))
        return try await next(request, context)
    }

    private func take(_ count: Int) -> Bool {
        held.withLock { held in
            guard count <= maximumBytes - held else { return false }
            held += count
            return true
        }
    }

    /// What one request holds.
    private final class Share: Sendable {
        private let budget: BodyBudget
        private let taken = Mutex(0)

        init(of budget: BodyBudget) { self.budget = budget }

        func take(_ count: Int) throws {
            guard budget.take(count) else {
                throw HTTPError(
                    .serviceUnavailable, headers: [.retryAfter: "1"], message: "Too much is being read just now.")
            }
            taken.withLock { $0 += count }
        }

        func giveBack() {
            let count = taken.withLock { taken in
                defer { taken = 0 }
                return taken
            }
            budget.held.withLock { $0 -= count }
        }
    }

    /// A body whose bytes are counted as they arrive.
    private struct Counted: AsyncSequence, Sendable {
        typealias Element = ByteBuffer
        let body: RequestBody
        let share: Share

        func makeAsyncIterator() -> Iterator { Iterator(body: body.makeAsyncIterator(), share: share) }

        struct Iterator: AsyncIteratorProtocol {
            var body: RequestBody.AsyncIterator
            let share: Share

            mutating func next() async throws -> ByteBuffer? {
                let next: ByteBuffer?
                do { next = try await body.next() } catch let error as CancellationError { throw error } catch {
                    // What arrived is no body, such as a chunk without its length, or it broke off.
                    throw HTTPError(.badRequest, message: "The body of the request is not well formed.")
                }
                guard let chunk = next else { return nil }
                try share.take(chunk.readableBytes)
                return chunk
            }
        }
    }
}
