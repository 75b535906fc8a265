// SPDX-License-Identifier: Apache-2.0

import Localization
package import Providers
import Yams

/// An agency as a person writes it, in YAML or JSON: one that no European register lists, such as a body that looks
/// after schools below degree level.
///
/// `Demo/agencies/taitolautakunta.yaml` shows every element with comments.
package enum AgencyFile {
    package static let source = "agency file"

    package static func read(
        _ bytes: [UInt8], limits: CourseFile.Limits = CourseFile.Limits()
    ) -> EvidenceReading {
        switch CourseFile.root(of: bytes, limits: limits) {
        case .refused(let findings): return EvidenceReading(source: nil, findings: findings)
        case .root(let root):
            let log = CourseReadingLog(limit: limits.findings)
            let agency = AgencyReader(log: log).agency(root)
            var reading = EvidenceReading(source: source, findings: log.sortedFindings)
            if let agency, !log.hasErrors { reading.agencies = [agency] }
            return reading
        }
    }
}
