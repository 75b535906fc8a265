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

    /// The EU's list has one concept that is known; of ours (decision note 0035) all are.
    static func decision(_ written: String) -> ReportDecision? {
        let ours = "urn:vidimus:decision:"
        if written.hasPrefix(ours) { return ReportDecision(rawValue: String(written.dropFirst(ours.count))) }
        return ["c_0ab66479": .positive, "positive": .positive][LinkedContext.lastPart(written).lowercased()]
    }
}
