// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

extension [SQLRow] {
    /// What each row says, in order, read on all processors: an answer of many thousand rows takes longer to understand
    /// than to fetch.
    ///
    /// - Throws: what the first row throws that cannot be read.
    func mapInParallel<Value: Sendable>(
        _ read: @Sendable (SQLRow) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        let parts = Swift.min(ProcessInfo.processInfo.activeProcessorCount, count / Self.fewest)
        @Sendable func values(_ rows: ArraySlice<SQLRow>) -> Result<[Value], StoreError> {
            Result { () throws(StoreError) in
                var values: [Value] = []
                values.reserveCapacity(rows.count)
                for row in rows { values.append(try read(row)) }
                return values
            }
        }
        guard parts > 1 else { return try values(self[...]).get() }
        let size = (count + parts - 1) / parts
        let results = Mutex<[Int: Result<[Value], StoreError>]>([:])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let result = values(self[Swift.min(part * size, count)..<Swift.min((part + 1) * size, count)])
            results.withLock { $0[part] = result }
        }
        var whole: [Value] = []
        whole.reserveCapacity(count)
        for part in 0..<parts {
            guard let result = results.withLock({ $0.removeValue(forKey: part) }) else { continue }
            whole += try result.get()
        }
        return whole
    }

    /// So many rows are read faster alone than by another processor that is woken for them.
    private static var fewest: Int { 2_000 }
}
