// SPDX-License-Identifier: Apache-2.0

package import Courses
import Foundation
package import Localization
import Providers
import Vocabulary

/// The picture of a micro-credential that a wallet or a viewer shows: a page in landscape, in one language.
///
/// It says what was awarded and by whom, and nothing about the learner, so that one picture serves every award of
/// the course. Under a test seal it says so across the page.
package struct CredentialPicture: Hashable, Sendable {
    /// SVG 1.1 without scripts, links or anything to load.
    package let svg: String

    package static let width = 1000
    package static let height = 707

    package init(of course: MicroCredential, in language: LanguageTag, isTest: Bool) {
        var page = PicturePage(languages: [language] + course.displayLanguages)
        page.frame()
        let words = PictureWords(in: language)
        let bottomOfHead = page.head(course, words)
        page.outcomes(course, words, below: bottomOfHead)
        page.facts(course, words, in: language)
        page.foot(course)
        if isTest { page.stamp(words) }
        svg = page.finished(language: language)
    }
}

/// The page while it is drawn.
private struct PicturePage {
    private let languages: [LanguageTag]
    private var body = ""

    private let ink = "#1c2b3a"
    private let accent = "#1f4e79"
    private let quiet = "#5a6b7b"
    private let left = 84.0
    private let right = 916.0

    init(languages: [LanguageTag]) { self.languages = languages }

    mutating func frame() {
        body += """
            <rect width="1000" height="707" fill="#fdfcf9"/>
            <rect x="20" y="20" width="960" height="667" fill="none" stroke="\(accent)" stroke-width="3"/>
            <rect x="29" y="29" width="942" height="649" fill="none" stroke="\(accent)" stroke-width="1"/>

            """
    }

    mutating func head(_ course: MicroCredential, _ words: PictureWords) -> Double {
        write(words.microCredential, x: left, y: 92, size: 19, colour: accent, weight: "bold")
        let title = best(course.title)
        let size = TextWrapping.lines(title, width: right - left, fontSize: 46, most: 3).count > 2 ? 34.0 : 46.0
        var y = 98.0
        for line in TextWrapping.lines(title, width: right - left, fontSize: size * 1.04, most: 3) {
            y += size * 1.18
            write(line, x: left, y: y, size: size, colour: ink, family: serif)
        }
        y += 14
        for body in course.awardingBodies.prefix(3) {
            y += 27
            let name = best(body.legalName) + ", " + body.country.name(in: languages.first ?? .en)
            let line = TextWrapping.lines(name, width: right - left, fontSize: 21, most: 1).first ?? ""
            write(line, x: left, y: y, size: 21, colour: quiet)
        }
        return y + 30
    }

    /// As many outcomes as fit between the head and the facts.
    mutating func outcomes(_ course: MicroCredential, _ words: PictureWords, below top: Double) {
        let bottom = 532.0
        var y = top + 14
        guard y + 50 < bottom else { return }
        write(words.learningOutcomes, x: left, y: y, size: 15, colour: accent, weight: "bold")
        y += 8
        for (index, outcome) in course.learningOutcomes.enumerated() {
            let remaining = course.learningOutcomes.count - index
            let lines = TextWrapping.lines(best(outcome.title), width: right - left - 24, fontSize: 17, most: 2)
            let needed = Double(lines.count) * 23 + 3
            // Room for the line that says how many are left.
            if y + needed + (remaining > 1 ? 23 : 0) > bottom {
                let count = NumberText.integer(remaining, in: languages.first ?? .en)
                write(words.moreOutcomes(count), x: left + 24, y: y + 23, size: 15, colour: quiet)
                return
            }
            body += "<circle cx=\"\(left + 6)\" cy=\"\(y + 17)\" r=\"3.5\" fill=\"\(accent)\"/>\n"
            for line in lines {
                y += 23
                write(line, x: left + 24, y: y, size: 17, colour: ink)
            }
            y += 3
        }
    }

    mutating func facts(_ course: MicroCredential, _ words: PictureWords, in language: LanguageTag) {
        body += "<line x1=\"\(left)\" y1=\"552\" x2=\"\(right)\" y2=\"552\" stroke=\"\(accent)\" stroke-width=\"1\"/>\n"
        var facts = [(words.workload, PictureFacts.workload(course.workload, words, in: language))]
        if let level = PictureFacts.level(course.level) { facts.append((words.level, level)) }
        facts.append((words.assessment, PictureFacts.assessment(course.assessments, in: languages)))
        let width = (right - left) / Double(facts.count)
        for (index, fact) in facts.enumerated() {
            let x = left + Double(index) * width
            write(fact.0, x: x, y: 578, size: 14, colour: quiet)
            for (number, line) in TextWrapping.lines(fact.1, width: width - 20, fontSize: 18, most: 2).enumerated() {
                write(line, x: x, y: 603 + Double(number) * 22, size: 18, colour: ink, weight: "bold")
            }
        }
    }

    mutating func foot(_ course: MicroCredential) {
        let text = [course.provider.homepage, "\(course.id.text) · \(course.version.text)"].compactMap { $0 }
            .joined(separator: " · ")
        let line = TextWrapping.lines(text, width: right - left, fontSize: 13, most: 1).first ?? ""
        write(line, x: left, y: 660, size: 13, colour: quiet)
    }

    mutating func stamp(_ words: PictureWords) {
        let colour = "#a3271b"
        let size = min(150, 860 / max(1, TextWrapping.ems(words.test)))
        body += """
            <g transform="translate(500 400) rotate(-24)" opacity="0.16">
            <text x="0" y="40" text-anchor="middle" font-family="\(sans)" font-size="\(number(size))" \
            font-weight="bold" fill="\(colour)">\(SVGText.escaped(words.test))</text>
            </g>
            <rect x="29" y="29" width="942" height="32" fill="\(colour)"/>
            <text x="500" y="51" text-anchor="middle" font-family="\(sans)" font-size="17" font-weight="bold" \
            fill="#ffffff">\(SVGText.escaped(words.test + " — " + words.testRemark))</text>

            """
    }

    func finished(language: LanguageTag) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="1000" height="707" viewBox="0 0 1000 707" \
        xml:lang="\(language.code)">
        \(body)</svg>

        """
    }

    private let sans = "Noto Sans, DejaVu Sans, sans-serif"
    private let serif = "Noto Serif, DejaVu Serif, serif"

    private func best(_ text: LocalizedText) -> String { text.best(for: languages)?.text ?? "" }

    private mutating func write(
        _ text: String, x: Double, y: Double, size: Double, colour: String, weight: String = "normal",
        family: String? = nil
    ) {
        body += """
            <text x="\(number(x))" y="\(number(y))" font-family="\(family ?? sans)" font-size="\(number(size))" \
            font-weight="\(weight)" fill="\(colour)">\(SVGText.escaped(text))</text>

            """
    }

    private func number(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
