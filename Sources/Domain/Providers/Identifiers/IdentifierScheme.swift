// SPDX-License-Identifier: Apache-2.0

/// The registers and laws whose identifiers are known by their form.
package enum IdentifierScheme: String, Sendable, Hashable, CaseIterable {
    /// A legal identifier as a seal's certificate carries it (ETSI EN 319 412-1, section 5.1.4).
    case eidas
    /// A number for value added tax (Directive 2006/112/EC, article 215).
    case vat
    /// The European unique identifier of a company (Regulation (EU) 2021/1042).
    case euid
    /// The participant identification code of the Union's funding programmes.
    case pic
    /// The Research Organization Registry.
    case ror
    /// An institution in the Database of External Quality Assurance Results, `DEQARINST` and digits.
    case deqar
    /// The European Tertiary Education Register and the register of organisations around it.
    case eter
    /// An institution code of the Erasmus charter.
    case erasmus
    /// A home organisation's domain name (SCHAC).
    case schac
    /// A decentralized identifier.
    case did
    /// A register that is none of these.
    case other

    /// A notation of the scheme's form, of nobody, to show how it is written; `nil` where anything may be written.
    package var example: String? {
        switch self {
        case .eidas: "VATFI-12345671"
        case .vat: "FI12345671"
        case .euid: "FIFPRO.1234567-1"
        case .pic: "900000001"
        case .ror: "01zzzzz16"
        case .deqar: "DEQARINST0001"
        case .eter: "FI0001"
        case .erasmus: "SF EXAMPLE01"
        case .schac: "university.example"
        case .did: "did:web:university.example"
        case .other: nil
        }
    }
}
