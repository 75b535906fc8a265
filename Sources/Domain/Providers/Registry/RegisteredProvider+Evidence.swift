// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

extension RegisteredProvider {
    /// The entry that follows from what the evidence says of a provider, to be merged or completed by a person.
    ///
    /// The evidence states no language; the name is entered as undetermined (`und`, RFC 5646).
    package init(_ reviewed: ReviewedProvider) throws(RegisteredProviderFault) {
        let places = reviewed.seats.enumerated().compactMap { ProviderPlace(country: $1, isSeat: $0 == 0) }
        try self.init(
            id: reviewed.id, kinds: [reviewed.isHigherEducation ? .higherEducation : .other],
            names: [ProviderName(.legal, LocalizedText(reviewed.name, language: LanguageTag("und") ?? .en))],
            identifiers: reviewed.identifiers, places: places)
    }
}

extension ProviderRegisterError {
    /// Does what may break a rule of entries.
    package static func checking<Value>(
        _ work: () throws(RegisteredProviderFault) -> Value
    ) throws(ProviderRegisterError) -> Value {
        do { return try work() } catch { throw .fault(error) }
    }
}
