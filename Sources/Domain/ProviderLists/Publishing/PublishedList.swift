// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization

/// A version of the list that was published here; its bytes are kept and never change.
package struct PublishedList: Hashable, Sendable, Identifiable {
    package var id: Int { number }
    package let number: Int
    package let issued: Date
    package let nextUpdate: PlainDate
    /// The SHA-256 of the file in hexadecimal digits.
    package let sha256: String
    /// The length of the file in bytes.
    package let size: Int
    /// Who sealed it.
    package let sealer: String
    /// Whether the seal proves nothing beyond this installation.
    package let isTest: Bool
    /// The number of providers in it.
    package let providers: Int

    package init(
        number: Int, issued: Date, nextUpdate: PlainDate, sha256: String, size: Int, sealer: String, isTest: Bool,
        providers: Int
    ) {
        self.number = number
        self.issued = issued
        self.nextUpdate = nextUpdate
        self.sha256 = sha256
        self.size = size
        self.sealer = sealer
        self.isTest = isTest
        self.providers = providers
    }
}
