// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Providers

/// The addresses of the register. An id may itself be an address, so all but letters and digits is encoded.
package enum ProviderAddress {
    package static let register = "/providers"
    package static let csv = "/providers.csv"

    package static func page(_ id: ProviderID) -> String { "\(register)/\(encoded(id.text))" }

    /// The address of a search; what is not asked for is left out.
    package static func search(_ parts: [(name: String, value: String)], at path: String = register) -> String {
        let query = parts.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encoded($0.value))" }
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? text
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
