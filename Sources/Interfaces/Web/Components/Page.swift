// SPDX-License-Identifier: Apache-2.0

package import HTML
package import Localization
import Messages

/// What every page needs to be drawn: the reader's language and where the page lies.
package struct PageSetting: Sendable {
    package let wording: Wording
    package let assets: AssetStore
    /// The path of the page, with its query where the query decides what is shown.
    package let address: String

    /// Who reads the page; `nil` for somebody who has not signed in.
    package let visitor: Visitor?

    package init(wording: Wording, assets: AssetStore, address: String, visitor: Visitor? = nil) {
        self.wording = wording
        self.assets = assets
        self.address = address
        self.visitor = visitor
    }

    package var language: LanguageTag { wording.language }
}

/// How a page is shown in another language without losing what is on it.
package enum LanguageSwitch: Sendable, Hashable {
    /// The page has an address of its own.
    case links
    /// The page was made from a form; the form with this id is sent again, to this address.
    ///
    /// `enter` is the address that the Enter key in a field of the form sends it to. Browsers press the first button
    /// of a form for that, and the languages come before all others.
    case form(id: String, action: String, enter: String)
}

/// A page: a title for the window and the content between masthead and colophon.
package protocol Page: Sendable {
    associatedtype Content: Markup
    var setting: PageSetting { get }
    var title: String { get }
    var languageSwitch: LanguageSwitch { get }
    @MarkupBuilder var content: Content { get }
}

extension Page {
    package var languageSwitch: LanguageSwitch { .links }
    package var text: Wording { setting.wording }

    /// The whole document as UTF-8.
    package func render() -> [UInt8] {
        let assets = setting.assets
        return Document(
            lang: setting.language.code, dir: setting.language.direction.rawValue,
            title: "\(title) · \(text(.siteName))"
        ) {
            meta(name: "description", content: text(.siteDescription))
            link(.rel("icon"), .href(assets.address(of: "icon.svg")), .type("image/svg+xml"))
            link(.rel("stylesheet"), .href(assets.address(of: "css/vidimus.css")))
            script(.type("module"), .src(assets.address(of: "js/file-field.js")))
        } body: {
            a(.class("skip"), .href("#content")) { text(.siteSkip) }
            Masthead(setting: setting, languageSwitch: languageSwitch)
            main(.id("content"), .class("frame"), .tabindex(-1)) { content }
            footer(.class("colophon")) {
                div(.class("frame")) { p { text(.siteFooter) } }
            }
        }.render()
    }
}
