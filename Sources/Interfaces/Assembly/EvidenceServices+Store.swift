// SPDX-License-Identifier: Apache-2.0

import Crypto
import JAdES
import SQLStores
package import SQLiteDatabase
package import Vocabulary
package import Web

extension EvidenceServices {
    /// The pages' way to the evidence in a database.
    package init(_ database: SQLiteFile, clock: Clock) {
        let store = SQLQualityStore(database)
        self.init(
            store: store, deqar: .deqar(store, clock: clock), qdr: .qdr(store, clock: clock),
            sha256: { SHA256.hash(data: $0).hexadecimal }, clock: clock)
    }
}
