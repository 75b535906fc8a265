// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Localization
package import Providers

extension PictureRenderer {
    /// A picture for each language in which the course is shown. Blocks while they are made, the first time.
    package func pictures(of course: MicroCredential, isTest: Bool) throws(PictureError) -> [LanguageTag: MediaFile] {
        var pictures: [LanguageTag: MediaFile] = [:]
        for language in course.displayLanguages {
            pictures[language] = try png(of: CredentialPicture(of: course, in: language, isTest: isTest))
        }
        return pictures
    }
}
