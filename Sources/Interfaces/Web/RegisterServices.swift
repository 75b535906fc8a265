// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Awards
package import Providers

/// What the pages about providers need beside the register itself: the evidence, and what follows from a decision.
package struct RegisterServices: Sendable {
    package let quality: any QualityStore
    package let answers: QualityAnswers
    package let awards: any AwardCounting
    package let letters: any NoticeLetterStore

    package init(
        quality: any QualityStore, answers: QualityAnswers, awards: any AwardCounting, letters: any NoticeLetterStore
    ) {
        self.quality = quality
        self.answers = answers
        self.awards = awards
        self.letters = letters
    }
}
