// SPDX-License-Identifier: Apache-2.0

/// What somebody is here for, in an organisation.
package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Everybody who has signed in, for what is their own; needs no membership.
    case learner
    case designer, approver, awarder
    case qualityAgency, nationalAuthority, recognitionOfficer
    case employer, counsellor, funder
    case administrator

    /// The kinds of organisation that can give this role.
    package var kinds: Set<OrganisationReference.Kind> {
        switch self {
        case .learner: []
        case .designer, .approver, .awarder: [.provider, .installation]
        case .qualityAgency: [.qualityAgency]
        case .nationalAuthority: [.nationalAuthority]
        case .recognitionOfficer: [.recognitionAuthority, .provider]
        case .employer: [.employer]
        case .counsellor: [.guidance]
        case .funder: [.funder]
        case .administrator: Set(OrganisationReference.Kind.allCases)
        }
    }
}
