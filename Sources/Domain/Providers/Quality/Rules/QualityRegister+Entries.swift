// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// How an entry of the register of providers is known to the rules of quality evidence.
extension BodyIdentity {
    package init(_ entry: RegisteredProvider) {
        self.init(id: entry.id.text, identifiers: Set(entry.identifiers))
    }
}

extension ReviewedProvider {
    /// What the rules need to know, taken from an entry: an institution of higher education is one whose kind says so.
    package init(_ entry: RegisteredProvider) {
        let legal = entry.names.first { $0.use == .legal }?.text ?? LocalizedText()
        let seats = entry.places.filter(\.isSeat).map(\.country).uniqued
        self.init(
            id: entry.id, name: legal.languages.first.flatMap { legal[$0] } ?? entry.id.text,
            seats: seats.isEmpty ? entry.countries : seats,
            isHigherEducation: entry.kinds.contains(.higherEducation), identifiers: entry.identifiers)
    }
}

extension QualityRegister {
    /// Who an entry of the register of providers is here: the body that its identifiers lead to, or the entry itself
    /// where evidence never named it; `nil` when they lead to several, which a person must settle first.
    package func reviewed(_ entry: RegisteredProvider) -> ReviewedProvider? {
        let known = providers(known: BodyIdentity(entry))
        guard known.count < 2 else { return nil }
        return known.first.flatMap { providers[$0] } ?? ReviewedProvider(entry)
    }
}
