// SPDX-License-Identifier: Apache-2.0

import Localization
import QualityCycles
package import Reviews

extension ReviewCriteria {
    /// The published standards with the titles of the checklists of courses, which are in every language of the pages.
    ///
    /// - Throws: when the tables that belong beside the program are missing or damaged.
    package static func ofChecklists() throws -> ReviewCriteria {
        let lists: [ReviewStandard: Checklist] = [
            .esg: try Checklist.load(.esg), .eqavet: try Checklist.load(.eqavet), .eqf: try Checklist.load(.eqfAnnexIV),
        ]
        return published.titled { standard, code in lists[standard]?[code]?.title }
    }
}
