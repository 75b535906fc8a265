// SPDX-License-Identifier: Apache-2.0

import Providers

extension MicroCredential {
    /// The description without the pictures of its bodies, to compare two that were read with and without the files
    /// beside them.
    package var withoutLogos: MicroCredential {
        MicroCredential(
            id: id, version: version, title: title, description: description, provider: provider.withoutLogo,
            awardingBodies: awardingBodies.map(\.withoutLogo), learningOutcomes: learningOutcomes, workload: workload,
            level: level, assessments: assessments, participation: participation, qualityAssurance: qualityAssurance,
            prerequisites: prerequisites, stackability: stackability, furtherInformation: furtherInformation,
            learningSetting: learningSetting, opportunityType: opportunityType, fields: fields, languages: languages,
            targetGroups: targetGroups, validity: validity, displayLanguages: displayLanguages)
    }
}

extension Provider {
    fileprivate var withoutLogo: Provider {
        Provider(
            id: id, kind: kind, legalName: legalName, otherName: otherName, country: country, region: region,
            address: address, eidasIdentifier: eidasIdentifier, vatIdentifier: vatIdentifier,
            otherIdentifiers: otherIdentifiers, homepage: homepage, email: email)
    }
}
