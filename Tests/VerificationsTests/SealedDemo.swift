// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JSONTree
import Keys
import Localization
import TestSupport
import Testing
import Trust
import Verifications
import Vocabulary

/// A small micro-credential sealed by test authorities of our own, to be altered at will.
enum SealedDemo {
    static let issuer = "VATFI-12345678"
    private static let folder = try? TemporaryDirectory()
    private static let authorities = Result {
        let place = try #require(folder)
        return try ["one", "two"].map { name in
            try TestAuthority.open(directory: place.file(name).path, clock: .fixed(FixedClock.now))
        }
    }

    static func authority(_ number: Int = 0) throws -> TestAuthority { try authorities.get()[number] }

    static func anchors(_ numbers: Int...) throws -> TrustAnchors {
        TrustAnchors(try numbers.map { TrustAnchor(try authority($0).caCertificate, origin: .named) })
    }

    static func key(_ identifier: String = issuer, authority number: Int = 0) throws -> SealKey {
        try authority(number).sealKey(
            for: SealSubject(organization: "Demo \(identifier)", organizationIdentifier: identifier, country: "FI"))
    }

    /// A credential with few of the elements, valid from the fixed time on.
    static func payload(_ change: (JSONValue) -> JSONValue = { $0 }) -> [UInt8] {
        let credential: JSONValue = [
            "@context": [
                "https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap",
            ],
            "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
            "issuer": [
                "id": "urn:org:1", "type": "Organisation", "legalName": ["en": "Demo"],
                "eIDASIdentifier": [
                    "id": "urn:legal:1", "type": "LegalIdentifier", "notation": .string(issuer),
                    "spatial": [
                        "id": "http://publications.europa.eu/resource/authority/country/FIN", "type": "Concept",
                    ],
                ],
            ],
            "issuanceDate": "2026-06-15T12:00:00Z", "issued": "2026-06-15T12:00:00Z",
            "validFrom": "2026-06-15T12:00:00Z",
            "credentialSubject": [
                "id": "urn:person:1", "type": "Person", "fullName": ["en": "Learner One"],
                "hasClaim": ["id": "urn:claim:1", "type": "LearningAchievement", "title": ["en": "Soil and water"]],
            ],
        ]
        return change(credential).serialized()
    }

    static func sealed(
        _ payload: [UInt8] = payload(), by key: SealKey? = nil, at time: Date = FixedClock.now
    ) throws -> [UInt8] {
        try (key ?? Self.key()).sealer().seal(payload: payload, at: time)
    }

    /// One document with the signatures of several sealed copies of the same payload.
    static func joined(_ documents: [[UInt8]]) throws -> [UInt8] {
        let values = try documents.map { try JSONDocument(parsing: $0).root.value }
        let signatures = values.compactMap { value -> JSONValue? in
            guard case .array(let signatures)? = value["signatures"] else { return nil }
            return signatures.first
        }
        guard case .object(var object)? = values.first else { return [] }
        object["signatures"] = .array(signatures)
        return JSONValue.object(object).serialized()
    }

    static func verify(
        _ bytes: [UInt8], trusting anchors: TrustAnchors, at time: Date = FixedClock.later(3600)
    ) async throws -> VerificationReport {
        try await Verifier(anchors: anchors).verify(bytes, at: time, checkedAt: time)
    }
}

extension VerificationReport {
    /// Layer and outcome of each layer that did not simply pass, with its code.
    var troubles: [String] {
        layers.filter { $0.outcome != .passed && $0.outcome != .notApplicable && $0.name != .elements }
            .map { "\($0.name.rawValue) \($0.outcome.rawValue) \($0.reason.code.rawValue)" }
    }
}
