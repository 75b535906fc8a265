// SPDX-License-Identifier: Apache-2.0

package import Localization

// The home page.
extension MessageKey {
    package static let homeTitle: MessageKey = "home.title"
    package static let homeLead: MessageKey = "home.lead"
    package static let homeVerifyHeading: MessageKey = "home.verify.heading"
    package static let homeVerifyText: MessageKey = "home.verify.text"
    package static let homeVerifyAction: MessageKey = "home.verify.action"
    package static let homeAwardHeading: MessageKey = "home.award.heading"
    package static let homeAwardText: MessageKey = "home.award.text"
    package static let homeAwardAction: MessageKey = "home.award.action"
    package static let homeSamplesHeading: MessageKey = "home.samples.heading"
    package static let homeSamplesText: MessageKey = "home.samples.text"
    package static let homeWhomHeading: MessageKey = "home.whom.heading"
    package static let homeWhomLearnerHeading: MessageKey = "home.whom.learner.heading"
    package static let homeWhomLearnerText: MessageKey = "home.whom.learner.text"
    package static let homeWhomEmployerHeading: MessageKey = "home.whom.employer.heading"
    package static let homeWhomEmployerText: MessageKey = "home.whom.employer.text"
    package static let homeWhomRecognitionHeading: MessageKey = "home.whom.recognition.heading"
    package static let homeWhomRecognitionText: MessageKey = "home.whom.recognition.text"
    package static let homeWhomProviderHeading: MessageKey = "home.whom.provider.heading"
    package static let homeWhomProviderText: MessageKey = "home.whom.provider.text"
}
