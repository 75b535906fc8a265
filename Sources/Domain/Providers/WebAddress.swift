// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The form of an address on the web that may stand in a credential.
package enum WebAddress {
    /// An absolute `http` or `https` address with a host, without user name or password, and without spaces.
    package static func isWellFormed(_ text: String) -> Bool {
        guard text.utf8.count <= 2_000, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https"
        else { return false }
        return !(parts.host ?? "").isEmpty && parts.user == nil && parts.password == nil
    }
}
