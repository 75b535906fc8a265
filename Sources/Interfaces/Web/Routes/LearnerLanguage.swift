// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Localization
import Messages

/// The language of the page that a learner receives. Whoever sealed it has no say in it.
package enum LearnerLanguage {
    /// The learner's own, otherwise the first of the course's that is offered, otherwise English.
    package static func of(_ learner: Learner, courseLanguages: [LanguageTag]) -> LanguageTag {
        LanguageLookup.lookup([learner.language].compactMap(\.self) + courseLanguages, in: BuiltInMessages.languages)
            ?? .en
    }
}
