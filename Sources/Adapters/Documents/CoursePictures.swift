// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Localization
package import Providers

extension PictureRenderer {
    /// A picture for each language in which the course is shown.
    package func pictures(
        of course: MicroCredential, isTest: Bool
    ) async throws(PictureError) -> [LanguageTag: MediaFile] {
        var pictures: [LanguageTag: MediaFile] = [:]
        for language in course.displayLanguages {
            pictures[language] = try await png(of: CredentialPicture(of: course, in: language, isTest: isTest))
        }
        return pictures
    }
}
