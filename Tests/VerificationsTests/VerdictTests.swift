// SPDX-License-Identifier: Apache-2.0

import Localization
import TestSupport
import Testing
import Verifications
import Vocabulary

/// The word, from every combination of outcomes.
@Suite struct VerdictTests {
    private static let deciding: [LayerName] = [.format, .seal, .identity, .trust, .status, .time]

    private func verdict(_ outcomes: [LayerName: Outcome]) -> Verdict {
        Verdict(
            deciding: LayerName.allCases.map { name in
                let usual: Outcome = name == .status ? .notApplicable : .passed
                return Layer(name, outcomes[name] ?? usual, Finding("format.sealed"), time: FixedClock.now)
            })
    }

    @Test func `is valid when every required layer passed`() {
        #expect(verdict([:]) == .valid)
        #expect(verdict([.status: .passed]) == .valid)
    }

    @Test(arguments: deciding) func `is invalid when one layer failed, whatever else is unknown`(_ layer: LayerName) {
        #expect(verdict([layer: .failed]) == .invalid)
        for other in Self.deciding where other != layer {
            #expect(verdict([layer: .failed, other: .unknown]) == .invalid)
        }
    }

    @Test(arguments: deciding) func `is indeterminate when one layer is unknown and none failed`(_ layer: LayerName) {
        #expect(verdict([layer: .unknown]) == .indeterminate)
    }

    @Test(arguments: deciding.filter { $0 != .status })
    func `is never valid when a required layer was not asked`(_ layer: LayerName) {
        #expect(verdict([layer: .notApplicable]) == .indeterminate)
    }

    @Test(arguments: [Outcome.failed, .unknown, .notApplicable])
    func `does not depend on the elements`(_ outcome: Outcome) {
        #expect(verdict([.elements: outcome]) == .valid)
        #expect(verdict([.elements: outcome, .seal: .failed]) == .invalid)
    }

    @Test func `is never valid without any layer`() {
        #expect(Verdict(deciding: []) == .indeterminate)
    }
}
