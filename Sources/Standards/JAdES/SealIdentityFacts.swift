// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
import SwiftASN1
public import X509

/// What a sealing certificate says about who seals, in plain values.
public struct SealIdentityFacts: Sendable, Hashable {
    /// CN of the subject.
    public let commonName: String?
    /// O of the subject.
    public let organization: String?
    /// C of the subject, ISO 3166-1 alpha-2.
    public let country: String?
    /// The organisation identifier (2.5.4.97) of ETSI EN 319 412-1, section 5.1.4, such as `VATES-A00000000`; `nil`
    /// also for several, of which none is to be preferred.
    public let organizationIdentifier: String?
    /// Whether the subject has several organisation identifiers.
    public let hasSeveralOrganizationIdentifiers: Bool
    /// CN of the issuer.
    public let issuerCommonName: String?
    /// O of the issuer.
    public let issuerOrganization: String?
    /// The serial number in lower-case hexadecimal digits.
    public let serialNumber: String
    /// The first moment of validity.
    public let notBefore: Date
    /// The last moment of validity.
    public let notAfter: Date
    /// Whether the certificate carries statements of a qualified certificate (RFC 3739, section 3.2.6).
    public let hasQualifiedStatements: Bool
    /// Whether the key may sign documents: `digitalSignature` or `nonRepudiation`; `nil` when the certificate sets no
    /// key usage.
    public let mayMakeSeals: Bool?

    /// The facts of a certificate.
    public init(_ certificate: Certificate) {
        commonName = certificate.subject.text(of: .RDNAttributeType.commonName)
        organization = certificate.subject.text(of: .RDNAttributeType.organizationName)
        country = certificate.subject.text(of: .RDNAttributeType.countryName)
        let identifier: ASN1ObjectIdentifier = [2, 5, 4, 97]
        hasSeveralOrganizationIdentifiers = certificate.subject.lazy.joined().count { $0.type == identifier } > 1
        organizationIdentifier = hasSeveralOrganizationIdentifiers ? nil : certificate.subject.text(of: identifier)
        issuerCommonName = certificate.issuer.text(of: .RDNAttributeType.commonName)
        issuerOrganization = certificate.issuer.text(of: .RDNAttributeType.organizationName)
        serialNumber = certificate.serialNumber.bytes.hexadecimal
        notBefore = certificate.notValidBefore
        notAfter = certificate.notValidAfter
        hasQualifiedStatements = certificate.extensions[oid: [1, 3, 6, 1, 5, 5, 7, 1, 3]] != nil
        mayMakeSeals = (try? certificate.extensions.keyUsage).map { $0.digitalSignature || $0.nonRepudiation }
    }

    /// Whether the certificate calls itself a test: the word TEST stands in the subject or in the issuer's name.
    public var saysTest: Bool {
        [commonName, organization, issuerCommonName, issuerOrganization].contains { name in
            guard let name else { return false }
            return name.uppercased().split { !$0.isLetter }.contains("TEST")
        }
    }
}

extension DistinguishedName {
    /// The value of the first attribute of this type as text.
    fileprivate func text(of type: ASN1ObjectIdentifier) -> String? {
        for part in self {
            for attribute in part where attribute.type == type {
                if let text = String(attribute.value) { return text }
                return Self.olderText(attribute.value)
            }
        }
        return nil
    }

    /// The string types that certificates of older authorities still use: BMPString (UTF-16) and T61String (in
    /// practice Latin-1).
    private static func olderText(_ value: RelativeDistinguishedName.Attribute.Value) -> String? {
        var serializer = DER.Serializer()
        guard (try? serializer.serialize(ASN1Any(value))) != nil,
            let node = try? DER.parse(serializer.serializedBytes), case .primitive(let bytes) = node.content
        else { return nil }
        switch node.identifier {
        case .bmpString:
            let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        case .teletexString:
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        default:
            return nil
        }
    }
}
