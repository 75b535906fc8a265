// SPDX-License-Identifier: Apache-2.0

package import Providers
package import Vocabulary

/// What the commands about quality evidence work with.
package struct QualityDesk: Sendable {
    package let store: any QualityStore
    /// The evidence joined with the register of providers.
    package let answers: QualityAnswers
    package let clock: Clock
    /// Brings in a file of the Database of External Quality Assurance Results.
    package let importDEQAR: ImportEvidence

    package init(store: any QualityStore, answers: QualityAnswers, clock: Clock, importDEQAR: ImportEvidence) {
        self.store = store
        self.answers = answers
        self.clock = clock
        self.importDEQAR = importDEQAR
    }
}
