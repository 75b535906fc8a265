// SPDX-License-Identifier: Apache-2.0

/// What the reader may do here.
package struct CycleRights: Sendable {
    package let mayDesign: Bool
    package let mayApprove: Bool
    var mayAct: Bool { mayDesign || mayApprove }

    package init(mayDesign: Bool, mayApprove: Bool) {
        self.mayDesign = mayDesign
        self.mayApprove = mayApprove
    }
}
