// SPDX-License-Identifier: Apache-2.0

package import X509

/// A certificate that somebody at this installation decided to trust, and what for.
package struct TrustAnchor: Sendable, Hashable {
    /// Why the certificate is trusted; shown beside every verdict that rests on it.
    package enum Origin: String, Sendable, Hashable {
        /// An operator, or the person who asks, named it.
        case named
        /// The test authority of this installation. Seals under it prove that the programme works, and nothing else.
        case test
    }

    package let certificate: Certificate
    package let origin: Origin

    package init(_ certificate: Certificate, origin: Origin) {
        self.certificate = certificate
        self.origin = origin
    }
}
