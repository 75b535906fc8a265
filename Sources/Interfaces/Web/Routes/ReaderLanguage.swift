// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
package import Localization
import Messages

/// Which language a page is written in: the one just chosen, else the one chosen before, else what the browser asks
/// for, else English.
package enum ReaderLanguage {
    package static let cookieName = "lang"
    package static let parameterName = "lang"

    package static func choose(
        chosen: String?, remembered: String?, acceptLanguage: String?,
        offered: [LanguageTag] = BuiltInMessages.languages
    ) -> LanguageTag {
        for text in [chosen, remembered] {
            if let tag = text.flatMap({ LanguageTag($0) }), let found = LanguageLookup.lookup([tag], in: offered) {
                return found
            }
        }
        let wishes = acceptLanguage.map { AcceptLanguage($0).tags } ?? []
        return LanguageLookup.lookup(wishes, in: offered) ?? .en
    }

    static func of(_ request: Request, chosen: String? = nil) -> LanguageTag {
        choose(
            chosen: chosen ?? request.uri.queryParameters[Substring(parameterName)].map(String.init),
            remembered: request.cookies[cookieName]?.value, acceptLanguage: request.headers[.acceptLanguage])
    }

    /// Remembers a choice for a year; nothing else is ever kept in the browser.
    static func cookie(_ language: LanguageTag) -> Cookie {
        Cookie(
            name: cookieName, value: language.code, maxAge: 365 * 24 * 3600, path: "/", httpOnly: true, sameSite: .lax)
    }
}
