// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

/// How the credential is shown: title, languages, and one picture for each of them.
extension EuropassWriter {
    mutating func displayParameter() throws(Failure) -> JSONObject {
        var display = node("DisplayParameter", "displayParameter")
        display["title"] = text(course.title)
        display["description"] = text(describedForDisplay())
        guard let primary = languages.first else { throw .noPicture }
        display["primaryLanguage"] = try languageConcept(primary)
        var shown: [JSONValue] = []
        for language in languages { shown.append(try languageConcept(language)) }
        display["language"] = oneOrMany(shown)
        var displays: [JSONValue] = []
        for language in languages { displays.append(.object(try individualDisplay(language))) }
        display["individualDisplay"] = oneOrMany(displays)
        return display
    }

    /// The course's description, behind the statement that the seal is a test seal where it is one.
    private func describedForDisplay() -> LocalizedText? {
        guard document.isTest else { return course.description }
        var words = ours(EuropassWords.testStatement)
        for language in course.description?.languages ?? [] {
            guard let description = course.description?[language] else { continue }
            // A text is never tagged with a language that it is not in.
            words[language] = [words[language], description].compactMap(\.self).joined(separator: "\n")
        }
        return words
    }

    private mutating func individualDisplay(_ language: LanguageTag) throws(Failure) -> JSONObject {
        let pictures = document.pictures
        guard let picture = pictures.first(where: { $0.language == language }) ?? pictures.first else {
            throw .noPicture
        }
        var display = node("IndividualDisplay", "individualDisplay")
        display["language"] = try languageConcept(language)
        var detail = node("DisplayDetail", "displayDetail")
        detail["image"] = .object(try mediaObject(picture.base64, picture.format))
        detail["page"] = 1
        display["displayDetail"] = .object(detail)
        return display
    }

    mutating func mediaObject(_ base64: String, _ format: MediaFile.Format) throws(Failure) -> JSONObject {
        let type =
            switch format {
            case .png: "PNG"
            case .jpeg: "JPEG"
            case .gif: "GIF"
            }
        var media = node("MediaObject", "mediaObject")
        media["content"] = .string(base64)
        media["contentEncoding"] = try concept(.encoding, code: "6146cde7dd")
        media["contentType"] = try concept(.fileType, code: type)
        return media
    }
}
