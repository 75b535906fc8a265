// SPDX-License-Identifier: Apache-2.0

package import Providers

/// The addresses of the desk of those who keep the register.
package enum AuthorityAddress {
    package static let desk = "/authority"
    package static let new = "/authority/new"
    package static let upload = "/authority/upload"
    package static let merge = "/authority/merge"
    package static let separate = "/authority/separate"
    package static let letters = "/authority/letters"

    package static func entry(_ id: ProviderID) -> String { "/authority/providers/\(ProviderAddress.encoded(id.text))" }
    package static func edit(_ id: ProviderID) -> String { entry(id) + "/edit" }
    package static func notice(_ id: ProviderID, _ kind: ProviderNotice.Kind? = nil) -> String {
        entry(id) + "/notice" + (kind.map { "?kind=\($0.rawValue)" } ?? "")
    }
    package static func compare(_ first: ProviderID, _ second: ProviderID) -> String {
        ProviderAddress.search([("first", first.text), ("second", second.text)], at: merge)
    }

    /// Where a provider's own administrators correct what is theirs to say.
    package static func maintain(_ id: ProviderID) -> String {
        "/my/providers/\(ProviderAddress.encoded(id.text))/entry"
    }
}
