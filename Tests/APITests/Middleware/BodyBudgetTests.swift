// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Hummingbird
import Synchronization
import TestSupport
import Testing

@Suite struct BodyBudgetTests {
    /// Reads the whole body, as a route does.
    static func readAll(_ request: Request, _ context: AppContext) async throws -> Response {
        for try await _ in request.body {}
        return Response(status: .ok)
    }

    static func post(_ count: Int) -> Request {
        Exchange.request(.post, body: Array(repeating: 0x20, count: count))
    }

    @Test func `A body within the budget is read, one beyond it is asked to come back`() async throws {
        let budget = BodyBudget(maximumBytes: 100)
        #expect(try await Exchange.status(budget, Self.post(100), next: Self.readAll) == .ok)
        #expect(try await Exchange.status(budget, Self.post(101), next: Self.readAll) == .serviceUnavailable)
        let error = await #expect(throws: HTTPError.self) {
            try await budget.handle(Self.post(101), context: Exchange.context(), next: Self.readAll)
        }
        #expect(error?.headers[.retryAfter] == "1")
    }

    @Test func `What is held while others are answered counts for all`() async throws {
        let budget = BodyBudget(maximumBytes: 100)
        let outer = try await Exchange.status(budget, Self.post(60)) { request, context in
            for try await _ in request.body {}
            #expect(try await Exchange.status(budget, Self.post(40), next: Self.readAll) == .ok)
            #expect(try await Exchange.status(budget, Self.post(41), next: Self.readAll) == .serviceUnavailable)
            return Response(status: .ok)
        }
        #expect(outer == .ok)
        #expect(try await Exchange.status(budget, Self.post(100), next: Self.readAll) == .ok)
    }

    @Test func `Whatever becomes of requests, the whole budget comes back`() async {
        struct Broken: Error {}
        await forAll(Gen<Int>.integer(in: 0...150).array(count: 0...20), runs: 50) { sizes in
            let budget = BodyBudget(maximumBytes: 100)
            for (index, size) in sizes.enumerated() {
                _ = try? await Exchange.status(budget, Self.post(size)) { request, context in
                    // A third is not read, and a third fails after it was.
                    if index % 3 == 0 { return Response(status: .ok) }
                    for try await _ in request.body {}
                    if index % 3 == 1 { throw Broken() }
                    return Response(status: .ok)
                }
            }
            return try await Exchange.status(budget, Self.post(100), next: Self.readAll) == .ok
        }
    }
}
