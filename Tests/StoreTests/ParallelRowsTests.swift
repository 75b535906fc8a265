// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SQLStores

@Suite struct ParallelRowsTests {
    private static let columns = SQLRow.Columns(["number"])

    private static func rows(_ count: Int) -> [SQLRow] {
        (0..<count).map { SQLRow(columns, [.integer(Int64($0))]) }
    }

    @Test(arguments: [0, 1, 1_999, 4_000, 10_001])
    func `gives what each row says in their order, however many there are`(count: Int) throws {
        let values = try Self.rows(count).mapInParallel { row throws(StoreError) in try row.integer("number") }
        #expect(values == Array(0..<count))
    }

    @Test func `throws what the first row throws that cannot be read`() {
        #expect(throws: StoreError.unexpectedContent("7001")) {
            _ = try Self.rows(10_000).mapInParallel { row throws(StoreError) in
                let number = try row.integer("number")
                guard number % 7_001 != 0 || number == 0 else { throw .unexpectedContent("\(number)") }
                return number
            }
        }
    }
}
