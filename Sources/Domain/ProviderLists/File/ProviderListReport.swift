// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Verifications

/// The answer of ``VerifyProviderList``.
package struct ProviderListReport: Sendable {
    package let file: ProviderListFile
    /// The list; `nil` when it was altered, an entry cannot be read, or entries were not asked for.
    package let list: TrustedProviderList?
    package let verdict: Verdict
    package let checkedAt: Date
    package let layers: [Layer]
    /// Who sealed it, as the certificate says.
    package let sealer: Sealer?

    init(file: ProviderListFile, list: TrustedProviderList?, checkedAt: Date, layers: [Layer]) {
        self.file = file
        self.list = list
        self.checkedAt = checkedAt
        self.layers = layers
        verdict = Verdict(deciding: layers)
        sealer = Sealer(file.seal)
    }

    package subscript(name: LayerName) -> Layer? { layers.first { $0.name == name } }
}
