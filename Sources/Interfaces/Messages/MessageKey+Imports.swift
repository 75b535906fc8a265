// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

// Imports of evidence, what they changed, and flags.
extension MessageKey {
    /// `new`, `changed`, `same`, `duplicate` or `rejected`.
    package static func importFate(_ fate: String) -> MessageKey { MessageKey(rawValue: "importFate.\(fate)") }

    /// Whether a file is a report's document: `same`, `different` or `unknown`.
    package static func documentCheck(_ answer: String) -> MessageKey {
        MessageKey(rawValue: "documentCheck.\(answer)")
    }

    /// A part of a report that changed.
    package static let importsRefusedHeading: MessageKey = "imports.refused.heading"
    package static let importsAuthor: MessageKey = "imports.author"
    package static let importsBodiesHeading: MessageKey = "imports.bodies.heading"
    package static let importsBody: MessageKey = "imports.bodies.body"
    package static let importsBodiesOmitted: MessageKey = "imports.bodies.omitted"
    package static let importBodyDifference: MessageKey = "import.body.difference"
    package static func bodyKind(_ kind: BodyChange.Kind) -> MessageKey {
        MessageKey(rawValue: "bodyKind.\(kind.rawValue)")
    }
    package static func bodyPart(_ part: BodyChange.Part) -> MessageKey {
        MessageKey(rawValue: "bodyPart.\(part.rawValue)")
    }
    package static func importPart(_ part: ImportChange.Part) -> MessageKey {
        MessageKey(rawValue: "importPart.\(part.rawValue)")
    }

    /// Why an upload came to nothing.
    package static func importsProblem(_ problem: String) -> MessageKey {
        MessageKey(rawValue: "importsProblem.\(problem)")
    }

    /// A source of evidence by the name that the register keeps.
    package static func evidenceSource(_ source: String) -> MessageKey {
        MessageKey(rawValue: "evidenceSource.\(source.lowercased().split(separator: " ").joined(separator: "-"))")
    }

    /// Where a file comes from: `deqar` or `qdr`.
    package static func importsSourceName(_ source: String) -> MessageKey {
        MessageKey(rawValue: "importsSourceName.\(source)")
    }

    /// What a flag means, without the particulars; its code decides.
    package static func flagReason(_ code: String) -> MessageKey {
        let known = ["noOfficialStatus", "decisionUnknown", "statusUnknown", "limitUnknown", "kept"]
        let name = code.split(separator: ".").last.map(String.init) ?? ""
        return MessageKey(rawValue: "flagReason.\(known.contains(name) ? name : "other")")
    }

    package static let importsTitle: MessageKey = "imports.title"
    package static let importsLead: MessageKey = "imports.lead"
    package static let importsDoubts: MessageKey = "imports.doubts"
    package static let importsNewHeading: MessageKey = "imports.new.heading"
    package static let importsSource: MessageKey = "imports.source"
    package static let importsSourceHelp: MessageKey = "imports.source.help"
    package static let importsFile: MessageKey = "imports.file"
    package static let importsFileHelp: MessageKey = "imports.file.help"
    package static let importsVersion: MessageKey = "imports.version"
    package static let importsVersionHelp: MessageKey = "imports.version.help"
    package static let importsPreviewAction: MessageKey = "imports.preview.action"
    package static let importsPreviewHelp: MessageKey = "imports.preview.help"
    package static let importsListHeading: MessageKey = "imports.list.heading"
    package static let importsNone: MessageKey = "imports.none"
    package static let importsTime: MessageKey = "imports.time"
    package static let importsCounts: MessageKey = "imports.counts"
    package static let importsDigest: MessageKey = "imports.digest"
    package static let importsUndoneOn: MessageKey = "imports.undoneOn"
    package static let importsBodies: MessageKey = "imports.bodies"
    package static let importsPreviewTitle: MessageKey = "imports.preview.title"
    package static let importsPreviewLead: MessageKey = "imports.preview.lead"
    package static let importsKeepAction: MessageKey = "imports.keep.action"
    package static let importsKeepHelp: MessageKey = "imports.keep.help"
    package static let importsRowsHeading: MessageKey = "imports.rows.heading"
    package static let importsPlace: MessageKey = "imports.place"
    package static let importsReport: MessageKey = "imports.report"
    package static let importsFate: MessageKey = "imports.fate"
    package static let importsObservations: MessageKey = "imports.observations"
    package static let importsOmitted: MessageKey = "imports.omitted"
    package static let importsBack: MessageKey = "imports.back"
    package static let importsRunningTitle: MessageKey = "imports.running.title"
    package static let importsRunningCount: MessageKey = "imports.running.count"
    package static let importsRunningBegun: MessageKey = "imports.running.begun"
    package static let importsRunningText: MessageKey = "imports.running.text"
    package static let importsRunningReload: MessageKey = "imports.running.reload"
    package static let importTitle: MessageKey = "imports.one.title"
    package static let importsChangesHeading: MessageKey = "imports.changes.heading"
    package static let importsNoChanges: MessageKey = "imports.changes.none"
    package static let importsParts: MessageKey = "imports.parts"
    package static let importsFlags: MessageKey = "imports.flags"
    package static let importsUndoHeading: MessageKey = "imports.undo.heading"
    package static let importsUndoText: MessageKey = "imports.undo.text"
    package static let importsUndoAction: MessageKey = "imports.undo.action"
    package static let importsUndoOfReview: MessageKey = "imports.undo.ofReview"
    package static let importsUndoVanishing: MessageKey = "imports.undo.vanishing"
    package static let importsUndoGoingBack: MessageKey = "imports.undo.goingBack"
    package static let importsUndoStaying: MessageKey = "imports.undo.staying"
    package static let importsUndoAgencies: MessageKey = "imports.undo.agencies"
    package static let importsUndoProviders: MessageKey = "imports.undo.providers"
    package static let flagsTitle: MessageKey = "flags.title"
    package static let flagsLead: MessageKey = "flags.lead"
    package static let flagsNone: MessageKey = "flags.none"
    package static let flagsReason: MessageKey = "flags.reason"
    package static let flagsReasonHelp: MessageKey = "flags.reason.help"
    package static let flagsAction: MessageKey = "flags.action"
    package static let flagsErrorReason: MessageKey = "flags.error.reason"
    package static let flagsErrorUnreadable: MessageKey = "flags.error.unreadable"
    package static let flagsErrorGone: MessageKey = "flags.error.gone"
}
