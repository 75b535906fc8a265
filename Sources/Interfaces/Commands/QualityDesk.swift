// SPDX-License-Identifier: Apache-2.0

package import Providers
package import Vocabulary

/// What the commands about quality evidence work with.
package struct QualityDesk: Sendable {
    package let store: any QualityStore
    package let clock: Clock
    /// Brings in a file of the Database of External Quality Assurance Results.
    package let importDEQAR: ImportEvidence

    package init(store: any QualityStore, clock: Clock, importDEQAR: ImportEvidence) {
        self.store = store
        self.clock = clock
        self.importDEQAR = importDEQAR
    }
}
