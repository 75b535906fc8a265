// SPDX-License-Identifier: Apache-2.0

public import JOSE
public import JSONTree

/// One seal of a document: read, not yet checked.
public struct Seal: Sendable {
    /// The signature under the seal.
    public let signature: JWSSignature
    /// The protected header.
    public let header: SealHeader
    /// The names of the unsigned properties (`etsiU`) in order, such as `sigTst`; anyone can change them.
    public let unsignedProperties: [String]
    /// What reading the headers has shown; ``check(payload:)`` adds to it.
    public let findings: [SealFinding]

    /// The place among the document's seals, from 0.
    public var index: Int { signature.index }
    /// Where the seal stands in the document, such as `/signatures/0`.
    public var pointer: JSONPointer { signature.pointer }
    /// The level that the unsigned properties point to, by their presence only.
    public var impliedLevel: SealLevel { SealLevel(unsignedProperties: unsignedProperties) }
    /// Who the sealing certificate names; `nil` when it cannot be read.
    public var identity: SealIdentityFacts? { header.signingCertificate.map(SealIdentityFacts.init) }

    init(_ signature: JWSSignature) {
        var reading = SealHeaderReading(signature)
        reading.read()
        let (unsigned, unsignedFinding) = UnsignedProperties.names(in: signature)
        self.signature = signature
        header = reading.header
        unsignedProperties = unsigned
        findings = reading.findings + (unsignedFinding.map { [$0] } ?? [])
    }
}
