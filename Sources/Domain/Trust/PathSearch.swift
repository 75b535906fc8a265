// SPDX-License-Identifier: Apache-2.0

import X509

/// The ways from a seal's certificate to the anchors.
///
/// The certificates between come with the seal, so whoever made it chose them: among twenty of one name there are more
/// ways than can ever be tried. The search therefore goes by what it costs, checking signatures, and stops when that is
/// spent; honest chains need a handful. Only whole paths are then asked whether they keep the rules.
struct PathSearch {
    /// The number of signatures that are checked for one seal.
    static let maximumChecks = 64
    /// The number of paths that are found for one seal.
    static let maximumPaths = 8
    /// The number of certificates on a path, without the anchor.
    static let maximumLength = 8

    /// Each from the seal's certificate to an anchor.
    private(set) var paths: [[Certificate]] = []
    private(set) var checks = 0
    /// Whether every way was tried.
    private(set) var isComplete = true
    private let between: [Certificate]
    private let anchors: TrustAnchors

    init(_ chain: [Certificate], anchors: TrustAnchors) {
        self.anchors = anchors
        between = Array(chain.dropFirst())
        guard let leaf = chain.first else { return }
        // A certificate that was named itself needs no path (RFC 5280, 6.1.1 (d)).
        if anchors.anchor(for: leaf) != nil {
            paths = [[leaf]]
        } else {
            extend([leaf])
        }
    }

    private mutating func extend(_ path: [Certificate]) {
        let tip = path[path.count - 1]
        for anchor in anchors.named(tip.issuer) where isNew(anchor, to: path) && hasSigned(anchor, tip) {
            guard paths.count < Self.maximumPaths else {
                isComplete = false
                return
            }
            paths.append(path + [anchor])
        }
        for issuer in between where issuer.subject == tip.issuer && isNew(issuer, to: path) && isComplete {
            guard path.count < Self.maximumLength else {
                isComplete = false
                return
            }
            if hasSigned(issuer, tip) { extend(path + [issuer]) }
        }
    }

    /// A path that comes to the same name and key again could have been shorter (RFC 4158, 5.2).
    private func isNew(_ certificate: Certificate, to path: [Certificate]) -> Bool {
        !path.contains { $0.subject == certificate.subject && $0.publicKey == certificate.publicKey }
    }

    private mutating func hasSigned(_ issuer: Certificate, _ certificate: Certificate) -> Bool {
        guard checks < Self.maximumChecks else {
            isComplete = false
            return false
        }
        checks += 1
        return issuer.publicKey.isValidSignature(certificate.signature, for: certificate)
    }
}
