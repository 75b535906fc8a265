// SPDX-License-Identifier: Apache-2.0

package import Localization

// What every page shows, and what it says when something went wrong.
extension MessageKey {
    package static let siteName: MessageKey = "site.name"
    package static let siteSkip: MessageKey = "site.skip"
    package static let siteFooter: MessageKey = "site.footer"
    package static let siteDescription: MessageKey = "site.description"
    package static let navLabel: MessageKey = "nav.label"
    package static let navHome: MessageKey = "nav.home"
    package static let navVerify: MessageKey = "nav.verify"
    package static let navAward: MessageKey = "nav.award"
    package static let navProviders: MessageKey = "nav.providers"
    package static let navAbout: MessageKey = "nav.about"
    package static let languageLabel: MessageKey = "language.label"
    package static let languageFallback: MessageKey = "language.fallback"
    package static let formErrorsHeading: MessageKey = "form.errors.heading"
    package static let errorCode: MessageKey = "error.code"
    package static let errorHome: MessageKey = "error.home"
    package static let errorNotFoundTitle: MessageKey = "error.notFound.title"
    package static let errorNotFoundText: MessageKey = "error.notFound.text"
    package static let errorTooLargeTitle: MessageKey = "error.tooLarge.title"
    package static let errorTooLargeText: MessageKey = "error.tooLarge.text"
    package static let errorBadRequestTitle: MessageKey = "error.badRequest.title"
    package static let errorBadRequestText: MessageKey = "error.badRequest.text"
    package static let errorForeignTitle: MessageKey = "error.foreign.title"
    package static let errorForeignText: MessageKey = "error.foreign.text"
    package static let errorMethodTitle: MessageKey = "error.method.title"
    package static let errorMethodText: MessageKey = "error.method.text"
    package static let errorBusyTitle: MessageKey = "error.busy.title"
    package static let errorBusyText: MessageKey = "error.busy.text"
    package static let errorInternalTitle: MessageKey = "error.internal.title"
    package static let errorInternalText: MessageKey = "error.internal.text"
    package static let sizeKilobytes: MessageKey = "size.kilobytes"
    package static let sizeMegabytes: MessageKey = "size.megabytes"
}
