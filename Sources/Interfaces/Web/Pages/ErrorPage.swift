// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What happened, why, and what to do next, with a short code to quote.
package struct ErrorPage: Page {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case notFound
        case tooLarge
        case badRequest
        case foreign
        case method
        case forbidden
        case busy
        case expired
        case `internal`

        package init(status: Int) {
            switch status {
            case 403: self = .foreign
            case 404, 410: self = .notFound
            case 401: self = .forbidden
            case 405: self = .method
            case 413: self = .tooLarge
            case 429, 503: self = .busy
            case 400..<500: self = .badRequest
            default: self = .internal
            }
        }
    }

    package let setting: PageSetting
    package let kind: Kind
    package let code: String
    package let megabytes: Int

    package init(setting: PageSetting, kind: Kind, code: String, megabytes: Int) {
        self.setting = setting
        self.kind = kind
        self.code = code
        self.megabytes = megabytes
    }

    package var title: String { text(words.title) }

    @MarkupBuilder package var content: some Markup {
        div(.class("column")) {
            h1 { text(words.title) }
            p(.class("lead")) { text(words.text, ["size": .integer(megabytes)]) }
            p(.class("soft")) { text(.errorCode, ["code": .text(code)]) }
            p { a(.class("primary"), .href("/")) { text(.errorHome) } }
        }
    }

    private var words: (title: MessageKey, text: MessageKey) {
        switch kind {
        case .notFound: (.errorNotFoundTitle, .errorNotFoundText)
        case .tooLarge: (.errorTooLargeTitle, .errorTooLargeText)
        case .badRequest: (.errorBadRequestTitle, .errorBadRequestText)
        case .foreign: (.errorForeignTitle, .errorForeignText)
        case .forbidden: (.errorForbiddenTitle, .errorForbiddenText)
        case .method: (.errorMethodTitle, .errorMethodText)
        case .busy: (.errorBusyTitle, .errorBusyText)
        case .expired: (.sealedExpiredTitle, .sealedExpiredText)
        case .internal: (.errorInternalTitle, .errorInternalText)
        }
    }
}
