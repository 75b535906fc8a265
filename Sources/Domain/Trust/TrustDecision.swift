// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import X509

/// Whether a seal's certificate leads to an anchor, and if not, why.
package enum TrustDecision: Sendable, Hashable {
    /// The chain, leaf first, ends at an anchor and held at the time asked about.
    case trusted(chain: [Certificate], anchor: TrustAnchor)
    /// The chain ends at an anchor, but only at the sealing time that the sealer claims; since then a certificate
    /// of it expired, and nothing here proves that the seal is older than that.
    case expiredSinceSealing(chain: [Certificate], anchor: TrustAnchor, expired: Date)
    /// Nobody here said anything about the authority behind the certificate.
    case unknownAuthority
    /// No anchors were given at all.
    case noAnchors
    /// A path to an anchor exists, but it breaks a rule of RFC 5280.
    case refused(rule: String)
    /// The certificate was not valid at the very time at which the sealer claims to have used it.
    case outsideValidityWhenSealed(claimed: Date)
    /// The certificate is not meant for signing documents (RFC 5280, 4.2.1.3 and 4.2.1.12), or it is an authority's.
    case notForSigning
    /// The chain ends at an anchor, but a certificate of it is signed over SHA-1, which can be forged.
    case weakDigest
    /// The sealer claims to have sealed later than now, or later than the time asked about.
    case sealedLater(claimed: Date)
    /// No path held before the search for one was given up: there are more ways to an anchor than honest chains have.
    case tooManyPaths
}
