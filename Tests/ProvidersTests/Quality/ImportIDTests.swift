// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Providers

/// The names of imports.
@Suite struct ImportIDTests {
    /// Taking back and bringing in again within a second is what a script does.
    @Test func `two imports of one file within a second have two names`() {
        let digest = "0a0b0c0d0e0f"
        let moments = [0, 0.001, 0.999].map { FixedClock.now.addingTimeInterval($0) }
        #expect(Set(moments.map { ImportID.naming(digest, at: $0)?.text }).count == 3)
        #expect(ImportID.naming(digest, at: FixedClock.now)?.text == "20260615T120000000Z-0a0b0c0d")
    }
}
