// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Points and hours of other systems of credit, and what they are in ECTS.
package enum CreditScheme: String, Sendable, Hashable, CaseIterable {
    /// Credit Accumulation and Transfer Scheme of England, Wales and Northern Ireland: two are one ECTS credit.
    case cats
    /// Scottish Credit and Qualifications Framework: two are one ECTS credit.
    case scqf
    /// Dutch hours of study load (studiebelastingsuur): 28 are one ECTS credit (Wet op het hoger onderwijs, 7.4).
    case sbu

    /// How many of its units one ECTS credit is.
    package var unitsPerCredit: Decimal {
        switch self {
        case .cats, .scqf: 2
        case .sbu: 28
        }
    }

    /// The hours of work that one unit stands for: 10 for a British point, by their own definition.
    package var hoursPerUnit: Decimal {
        switch self {
        case .cats, .scqf: 10
        case .sbu: 1
        }
    }

    /// The ECTS credits by the rule of the scheme.
    package func credits(_ units: Decimal) -> Decimal { units / unitsPerCredit }

    /// What the hours behind the units would be by the ECTS Users' Guide: the uncertainty of every conversion, for a
    /// British credit stands for 20 hours where others stand for 25 to 30.
    package func byWorkload(_ units: Decimal) -> CreditInterval {
        CreditInterval(hours: units * hoursPerUnit, rule: .usersGuide)
    }
}
