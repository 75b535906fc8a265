// SPDX-License-Identifier: Apache-2.0

/// What a permission would be used on.
package enum AccessSubject: Sendable, Hashable {
    /// Nothing in particular yet: the question is whether the right is held at all.
    case somewhere
    case organisation(OrganisationReference)
    case person(PersonID)
    /// A provider of the register, with what decides who answers for it.
    case provider(ProviderRemit)
    /// What belongs to no organisation because it speaks of all, such as the list of providers: for authorities, and
    /// for those who run the installation.
    case everybodys

    /// What belongs to the installation as a whole.
    package static let installation = AccessSubject.organisation(.installation)

    /// What the register says about everybody: for those whose right reaches everywhere, and for those who look after
    /// the installation, but not for those who look after one organisation.
    package static let register = AccessSubject.organisation(.register)
}
