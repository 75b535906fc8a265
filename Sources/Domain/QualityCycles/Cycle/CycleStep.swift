// SPDX-License-Identifier: Apache-2.0

package import Courses
package import Localization
package import Vocabulary

/// What was done to a course, and to which of its versions.
package enum CycleStep: Sendable, Hashable {
    case uploaded(FileDigest, version: CourseVersion, title: LocalizedText)
    /// Answers were kept; `isHandedIn` when the designer asks for approval.
    case checked(FileDigest, SelfCheck, isHandedIn: Bool)
    case sentBack(FileDigest, reason: String)
    case approved(FileDigest, conditions: String, reviewOn: PlainDate)
    case published(FileDigest)
    case noted(NoteID, text: String)
    case changed(ChangeRecord)
    case retired(reason: String)

    /// The version that the step is about; `nil` when it is about the course.
    package var digest: FileDigest? {
        switch self {
        case .uploaded(let digest, _, _), .checked(let digest, _, _), .sentBack(let digest, _),
            .approved(let digest, _, _), .published(let digest):
            digest
        case .noted, .retired: nil
        case .changed(let record): record.version
        }
    }

    /// How the step is called in stores, in the audit log and in messages.
    package var name: String {
        switch self {
        case .uploaded: "uploaded"
        case .checked(_, _, let isHandedIn): isHandedIn ? "checked" : "check-saved"
        case .sentBack: "sent-back"
        case .approved: "approved"
        case .published: "published"
        case .noted: "noted"
        case .changed: "changed"
        case .retired: "retired"
        }
    }
}
