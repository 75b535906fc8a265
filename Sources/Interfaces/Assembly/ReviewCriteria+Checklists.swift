// SPDX-License-Identifier: Apache-2.0

import QualityCycles
package import Reviews

extension ReviewCriteria {
    /// The points of the checklists that courses are held against, so that a code means one thing in the whole program.
    ///
    /// - Throws: when the tables that belong beside the program are missing or damaged.
    package static func ofChecklists() throws -> ReviewCriteria {
        let standards: [(ReviewStandard, QualityStandard)] = [(.esg, .esg), (.eqavet, .eqavet), (.eqf, .eqfAnnexIV)]
        return ReviewCriteria(
            try standards.map { standard, list in
                (standard, try Checklist.load(list).items.map { ReviewCriterion(code: $0.code, title: $0.title) })
            })
    }
}
