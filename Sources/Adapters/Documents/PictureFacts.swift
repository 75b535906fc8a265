// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Vocabulary

/// The facts of a course in a few words each.
enum PictureFacts {
    static func workload(_ workload: Workload, _ words: PictureWords, in language: LanguageTag) -> String {
        let credits = workload.credits.map { NumberText.decimal($0.text, in: language) + " ECTS" }
        let hours = workload.hours.map { hours in
            // Shown to the tenth, as people write hours.
            let tenths = (hours * 10).rounded()
            let text = tenths.truncatingRemainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10))" : "\(tenths / 10)"
            return words.hours(NumberText.decimal(text, in: language))
        }
        return [credits, hours].compactMap { $0 }.joined(separator: " · ")
    }

    /// `nil` when no level applies: the reason is in the credential, and too long for a picture.
    static func level(_ level: CourseLevel) -> String? {
        guard case .stated(let stated) = level else { return nil }
        let eqf = stated.eqf.map { "EQF \($0.number)" }
        let national = stated.national.compactMap { concept in concept.label.best(for: [.en])?.text }
        return ([eqf].compactMap { $0 } + national).joined(separator: " · ")
    }

    static func assessment(_ assessments: [AssessmentSpecification], in languages: [LanguageTag]) -> String {
        assessments.compactMap { EUVocabulary.labelled($0.type, in: languages).label.best(for: languages)?.text }
            .reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
            .joined(separator: ", ")
    }
}
