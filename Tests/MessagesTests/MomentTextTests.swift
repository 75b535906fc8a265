// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Messages

@Suite struct MomentTextTests {
    @Test(arguments: [
        "10000-01-01T00:00:00Z", "9999-12-31T24:00:00Z", "9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59.9Z",
        "1969-12-31T23:59:59Z", "0000-01-01", "2026-02-30", "2026-13-01", "2026-11-24T25:00:00Z", "2026-11-24T09:30:00",
    ])
    func `refuses a time that there is not, or outside the years 1970 to 9999`(text: String) {
        #expect(MomentText.moment(text) == nil)
    }

    @Test(arguments: ["1970-01-01", "2028-02-29", "2026-11-24T09:30:00+02:00", "9999-12-31T23:59:59Z"])
    func `takes a day and a time with its zone`(text: String) {
        #expect(MomentText.moment(text) != nil)
    }
}
