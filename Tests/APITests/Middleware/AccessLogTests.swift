// SPDX-License-Identifier: Apache-2.0

import API
import HTTPTypes
import Hummingbird
import Metrics
import Testing

@Suite struct AccessLogTests {
    let metrics = MetricRegistry()

    /// Lines of the text that hold a value.
    var series: Int { metrics.text.split(separator: "\n").count { !$0.hasPrefix("#") } }

    func count(_ request: Request) async throws {
        _ = try await AccessLog(metrics: metrics).handle(request, context: Exchange.context()) { _, _ in
            Response(status: .methodNotAllowed)
        }
    }

    @Test func `Methods that nobody knows make no series of their own`() async throws {
        try await count(Exchange.request(.get))
        try await count(Exchange.request(try #require(HTTPRequest.Method("INVENTED"))))
        let before = series
        for number in 0..<3000 {
            let method = try #require(HTTPRequest.Method("M\(number)"))
            try await count(Exchange.request(method, "/\(number)?x=\(number)", authority: "host-\(number)"))
        }
        #expect(series == before)
        #expect(metrics.text.contains("method=\"other\",route=\"(none)\",status=\"405\"} 3001"))
        #expect(!metrics.text.contains("M17"))
    }

    @Test(arguments: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
    func `Methods that are known are named`(name: String) async throws {
        try await count(Exchange.request(try #require(HTTPRequest.Method(name))))
        #expect(metrics.text.contains("{method=\"\(name)\",route=\"(none)\",status=\"405\"} 1"))
    }
}
