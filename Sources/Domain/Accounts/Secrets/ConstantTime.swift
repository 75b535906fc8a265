// SPDX-License-Identifier: Apache-2.0

/// Comparing without telling by the time it takes how much was right.
package enum ConstantTime {
    package static func equal(_ first: String, _ second: String) -> Bool {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        guard first.count == second.count else { return false }
        return zip(first, second).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }
}
