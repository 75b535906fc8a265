// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTML
import Localization
import Messages

/// Name, main menu and languages.
struct Masthead: Component {
    let setting: PageSetting
    let languageSwitch: LanguageSwitch

    private var text: Wording { setting.wording }
    private var path: Substring { setting.address.prefix { $0 != "?" } }

    private static let entries: [(path: String, key: MessageKey)] = [
        ("/verify", .navVerify), ("/award", .navAward), ("/providers", .navProviders), ("/about", .navAbout),
    ]

    var body: some Markup {
        header(.class("masthead")) {
            div(.class("frame")) {
                a(.class("brand"), .href("/")) {
                    SealOrnament(.whole)
                    text(.siteName)
                }
                nav(.aria("label", text(.navLabel))) {
                    ul(.class("menu"), .role("list")) {
                        for entry in Self.entries {
                            li { menuLink(entry.path, text(entry.key)) }
                        }
                        if setting.visitor != nil { li { menuLink("/desk", text(.deskNav)) } }
                    }
                }
                visitorLink
                if case .form(let id, _, let enter) = languageSwitch { enterButton(id, enter) }
                ul(.class("languages"), .role("list"), .aria("label", text(.languageLabel))) {
                    for language in BuiltInMessages.languages {
                        li { languageEntry(language) }
                    }
                }
            }
        }
    }

    /// The way to one's account, or to signing in and back here.
    private var visitorLink: Element {
        if let visitor = setting.visitor {
            return a(
                .class("visitor"), .href("/account"), .aria("label", text(.navAccount, ["name": .text(visitor.name)]))
            ) {
                bdi { visitor.name }
            }
        }
        let isSigningIn = path.hasPrefix("/sign-in")
        let next = setting.address.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return a(.class("visitor"), .href(isSigningIn ? "/sign-in" : "/sign-in?next=\(next)")) { text(.navSignIn) }
    }

    private func menuLink(_ address: String, _ name: String) -> Element {
        let isHere = path == address || path.hasPrefix(address + "/")
        return a(.href(address), isHere ? .aria("current", "page") : nil) { name }
    }

    private func languageEntry(_ language: LanguageTag) -> Element {
        let name = LanguageName.own(language)
        let own = name.prefix(1).uppercased() + name.dropFirst()
        guard language != setting.language else {
            return span(.lang(language.code), .aria("current", "true")) { own }
        }
        switch languageSwitch {
        case .links:
            return a(.lang(language.code), .hreflang(language.code), .href(linked(language))) { own }
        case .form(let id, let action, _):
            return button(
                .lang(language.code), .type("submit"), .form(id), .name("lang"), .value(language.code),
                .attribute("formaction", action)
            ) { own }
        }
    }

    /// The button that Enter presses; nobody sees it, hears of it or reaches it with Tab.
    private func enterButton(_ form: String, _ action: String) -> Element {
        button(
            .class("hidden-visually"), .type("submit"), .form(form), .attribute("formaction", action), .tabindex(-1),
            .aria("hidden", true))
    }

    private func linked(_ language: LanguageTag) -> String {
        setting.address + (setting.address.contains("?") ? "&" : "?") + "lang=\(language.code)"
    }
}
