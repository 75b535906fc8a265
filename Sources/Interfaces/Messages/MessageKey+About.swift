// SPDX-License-Identifier: Apache-2.0

package import Localization

// The page that explains how it works.
extension MessageKey {
    package static let aboutTitle: MessageKey = "about.title"
    package static let aboutLead: MessageKey = "about.lead"
    package static let aboutWordHeading: MessageKey = "about.word.heading"
    package static let aboutWordValid: MessageKey = "about.word.valid"
    package static let aboutWordBut: MessageKey = "about.word.but"
    package static let aboutWordButLabel: MessageKey = "about.word.but.label"
    package static let aboutWordInvalid: MessageKey = "about.word.invalid"
    package static let aboutWordIndeterminate: MessageKey = "about.word.indeterminate"
    package static let aboutLayersHeading: MessageKey = "about.layers.heading"
    package static let aboutLayersText: MessageKey = "about.layers.text"
    package static let aboutFormatsHeading: MessageKey = "about.formats.heading"
    package static let aboutFormatsText: MessageKey = "about.formats.text"
    package static let aboutLimitsHeading: MessageKey = "about.limits.heading"
    package static let aboutLimitsText: MessageKey = "about.limits.text"
    package static let aboutPrivacyHeading: MessageKey = "about.privacy.heading"
    package static let aboutPrivacyText: MessageKey = "about.privacy.text"
    package static let aboutMachinesHeading: MessageKey = "about.machines.heading"
    package static let aboutMachinesText: MessageKey = "about.machines.text"
}
