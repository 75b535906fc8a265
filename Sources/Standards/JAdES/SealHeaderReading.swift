// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JOSE
import JSONTree
import SwiftASN1
import X509

/// Reads a protected header by the rules of JAdES baseline B (ETSI TS 119 182-1, sections 5.1, 5.2 and 6.3) and
/// collects everything that is wrong with it, so that a report can name it all.
struct SealHeaderReading {
    /// The most certificates that are read; the official samples have at most three.
    private static let certificateLimit = 16

    /// Parameters that may be critical: `b64` of RFC 7797 and what JAdES itself defines, `iat` included.
    private static let understood: Set<String> = [
        "b64", "iat", "sigT", "adoTst", "sigD", "sigPId", "sigPl", "sigX5ts", "srAts", "srCms", "x5t#o",
    ]

    private(set) var header = SealHeader()
    private(set) var findings: [SealFinding] = []
    private let signature: JWSSignature
    private let pointer: JSONPointer

    init(_ signature: JWSSignature) {
        self.signature = signature
        pointer = signature.pointer.appending("protected")
    }

    mutating func read() {
        header.isPayloadEncoded = signature.isPayloadEncoded
        header.critical = signature.critical
        guard let node = signature.protectedHeader else {
            refuse(.headerMissing, "The seal has no protected header.")
            return
        }
        header.parameterNames = node.members.map { $0.name }
        header.contentType = text(of: "cty", in: node)
        header.type = text(of: "typ", in: node)
        header.keyID = text(of: "kid", in: node)
        header.hasContentTimeStamp = node["adoTst"] != nil
        readCritical()
        readAlgorithm(in: node)
        readCertificates(in: node)
        readCertificateDigest(in: node)
        readTime(in: node)
        if node["sigD"] != nil {
            leaveUndecided(
                .payloadDetached, "The seal speaks of content outside of the document (sigD).")
        }
        if node["sigPId"] != nil {
            findings.append(
                SealFinding(
                    .policyNotEvaluated, .note, at: pointer,
                    "The seal names a signature policy, which is not evaluated."))
        }
    }

    private mutating func refuse(_ code: SealCode, _ reason: String) {
        findings.append(SealFinding(code, .breaks, at: pointer, reason))
    }

    private mutating func leaveUndecided(_ code: SealCode, _ reason: String) {
        findings.append(SealFinding(code, .leavesUndecided, at: pointer, reason))
    }

    private mutating func text(of name: String, in node: JSONNode) -> String? {
        guard let member = node[name] else { return nil }
        if let text = member.string { return text }
        refuse(.headerMalformed, "The parameter \(name) is not a string.")
        return nil
    }

    private mutating func readCritical() {
        for name in signature.critical where !Self.understood.contains(name) {
            refuse(.headerCriticalUnknown, "The header demands that the parameter \(name) be understood; it is not.")
        }
    }

    private mutating func readAlgorithm(in node: JSONNode) {
        guard let name = node["alg"]?.string else {
            refuse(.algorithmMissing, "The protected header names no algorithm (alg).")
            return
        }
        header.algorithmName = name
        if let algorithm = JWSAlgorithm(name: name) {
            header.algorithm = algorithm
        } else if name.lowercased() == "none" || name.hasPrefix("HS") {
            refuse(.algorithmForbidden, "The algorithm \(name) is no digital signature.")
        } else {
            leaveUndecided(
                .algorithmUnsupported, "The algorithm \(name) is not supported.")
        }
    }

    private mutating func readCertificates(in node: JSONNode) {
        guard let list = node["x5c"] else {
            refuse(.certificateMissing, "The protected header holds no certificate (x5c).")
            return
        }
        guard list.kind == .array, list.count > 0 else {
            refuse(.certificateMalformed, "The parameter x5c is not a list of at least one certificate.")
            return
        }
        header.certificateCount = list.count
        guard list.count <= Self.certificateLimit else {
            leaveUndecided(
                .certificateTooMany, "There are \(list.count) certificates; at most \(Self.certificateLimit) are read.")
            return
        }
        for (index, element) in list.elements.enumerated() {
            guard let bytes = element.decodedBytes.flatMap({ Base64.decode($0) }) else {
                noteUnreadable(index, .certificateMalformed, .breaks, "is not base64 text")
                continue
            }
            if index == 0 { header.signingCertificateBytes = bytes }
            do {
                let certificate = try Certificate(derEncoded: bytes)
                header.certificates.append(certificate)
                if index == 0 { header.signingCertificate = certificate }
            } catch {
                let trouble = CertificateTrouble(der: bytes)
                noteUnreadable(index, trouble.code, trouble.effect, trouble.reason)
            }
        }
    }

    private mutating func noteUnreadable(
        _ index: Int, _ code: SealCode, _ effect: SealFinding.Effect, _ reason: String
    ) {
        if index == 0 {
            findings.append(SealFinding(code, effect, at: pointer, "The sealing certificate \(reason)."))
        } else {
            findings.append(
                SealFinding(
                    .certificateChainUnreadable, .note, at: pointer, "The certificate at \(index) in x5c \(reason)."))
        }
    }

    private mutating func readCertificateDigest(in node: JSONNode) {
        if let member = node["x5t#S256"] {
            if let text = member.string {
                header.certificateDigestText = text
            } else {
                refuse(.headerMalformed, "The parameter x5t#S256 is not a string.")
            }
        } else if node["x5t#o"] != nil || node["sigX5ts"] != nil {
            leaveUndecided(
                .certificateDigestUnsupported,
                "The certificate is named by a digest other than x5t#S256, which is not supported.")
        } else {
            refuse(.certificateDigestMissing, "The protected header does not say which certificate seals (x5t#S256).")
        }
    }

    private mutating func readTime(in node: JSONNode) {
        switch (node["iat"], node["sigT"]) {
        case (nil, nil):
            refuse(.timeMissing, "The protected header claims no signing time (iat or sigT).")
        case (.some, .some):
            refuse(.timeAmbiguous, "The protected header claims two signing times (iat and sigT).")
        case (let iat?, nil):
            guard let seconds = iat.int, (0...253_402_300_799).contains(seconds) else {
                refuse(.timeMalformed, "The parameter iat is not a number of seconds since 1970.")
                return
            }
            header.claimedSigningTime = Date(timeIntervalSince1970: Double(seconds))
            header.timeSource = .iat
        case (nil, let sigT?):
            guard let time = sigT.string.flatMap(SigningTime.init(rfc3339:)) else {
                refuse(.timeMalformed, "The parameter sigT is not a time such as 2026-02-28T12:00:00Z.")
                return
            }
            header.claimedSigningTime = time.date
            header.timeSource = .sigT
        }
    }
}
