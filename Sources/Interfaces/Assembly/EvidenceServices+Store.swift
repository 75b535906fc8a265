// SPDX-License-Identifier: Apache-2.0

import Crypto
import JAdES
package import Providers
package import Vocabulary
package import Web

extension EvidenceServices {
    /// The way of pages and programs to the evidence in a store.
    package init(_ store: any QualityStore, clock: Clock) {
        self.init(
            store: store, deqar: .deqar(store, clock: clock), qdr: .qdr(store, clock: clock),
            sha256: { SHA256.hash(data: $0).hexadecimal }, clock: clock)
    }
}
