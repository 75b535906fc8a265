// SPDX-License-Identifier: Apache-2.0

import Providers

/// The EU's codes that accreditations use, by their last part.
enum AccreditationCodes {
    static let kinds: [String: Accreditation.Kind] = [
        "820101cba6": .programmeQualityAssurance, "bb4618238e": .institutionalQualityAssurance,
        "e57dddfcf3": .programmeLicence, "003293d2ce": .institutionalLicence, "c_1f1a469a": .registeredAgency,
        // The words of the register's older plain JSON.
        "institutionalQualityAssurance": .institutionalQualityAssurance,
        "programQualityAssurance": .programmeQualityAssurance,
        "programmeQualityAssurance": .programmeQualityAssurance, "institutionalLicence": .institutionalLicence,
        "programLicence": .programmeLicence, "programmeLicence": .programmeLicence,
    ]

    static let decisions: [String: ReportDecision] = ["c_0ab66479": .positive, "positive": .positive]
}
