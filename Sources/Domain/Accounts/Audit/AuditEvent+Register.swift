// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Localization
package import Providers

/// What is done to the register of providers and to the evidence about them, as lines of the log.
extension AuditAction {
    package static let providerRegistered: AuditAction = "provider-registered"
    package static let providerCorrected: AuditAction = "provider-corrected"
    package static let providersMerged: AuditAction = "providers-merged"
    package static let providersSeparated: AuditAction = "providers-separated"
    package static let evidenceImported: AuditAction = "evidence-imported"
    package static let evidenceExported: AuditAction = "evidence-exported"
    package static let importUndone: AuditAction = "import-undone"
    package static let flagCleared: AuditAction = "flag-cleared"
    package static let providerSuspended: AuditAction = "provider-suspended"
    package static let providerWithdrawn: AuditAction = "provider-withdrawn"
    package static let noticeLifted: AuditAction = "notice-lifted"
}

extension AuditSubject {
    package static func provider(_ id: ProviderID) -> AuditSubject { AuditSubject("provider", id.text) }
    package static func evidenceImport(_ id: ImportID) -> AuditSubject { AuditSubject("import", id.text) }
    package static func report(_ id: ReportID) -> AuditSubject { AuditSubject("report", id.text) }
}

extension AuditActor {
    /// Whoever the register names.
    package init(_ actor: ActorID) {
        let parts = actor.text.split(separator: "/", maxSplits: 1)
        if actor == .commandLine {
            self = .localOperator
        } else if parts.count == 2, parts[0] == "person", let id = PersonID(String(parts[1])) {
            self = .person(id)
        } else {
            self = .program(actor.text)
        }
    }
}

extension Deed {
    /// What a person does by a right that the policy granted.
    package init?(_ principal: Principal, by ground: AccessGround) {
        guard let actor = principal.person == nil ? .commandLine : ActorID(principal.actor.description) else {
            return nil
        }
        self.init(actor, right: ground.description)
    }
}

extension AuditEvent {
    /// A change of the register. The subject is the entry that stands afterwards.
    package static func register(_ change: ProviderChange, of edits: [ProviderEdit], by deed: Deed) -> AuditEvent {
        let standing = edits.last { $0.standing == .registered } ?? edits.last
        var details: [String: String] = [:]
        if edits.count > 1 {
            details["with"] = edits.filter { $0.provider.id != standing?.provider.id }.map(\.provider.id.text)
                .joined(separator: " ")
        }
        let action: AuditAction =
            switch change.kind {
            case .registered: .providerRegistered
            case .corrected: .providerCorrected
            case .merged: .providersMerged
            case .separated: .providersSeparated
            }
        return AuditEvent(
            action, by: AuditActor(deed.actor),
            on: standing.map { .provider($0.provider.id) } ?? AuditSubject("provider", "none"), right: deed.right,
            details: details, at: change.date)
    }

    package static func imported(_ record: ImportRecord, _ counts: ImportCounts, by deed: Deed) -> AuditEvent {
        AuditEvent(
            .evidenceImported, by: AuditActor(deed.actor), on: .evidenceImport(record.id), right: deed.right,
            details: [
                "new": "\(counts.new)", "changed": "\(counts.changed)", "refused": "\(counts.rejected)",
                "agencies": "\(counts.agencies)", "providers": "\(counts.providers)", "sha256": record.sha256,
            ], at: record.importedAt)
    }

    /// That reports were written for somebody else: the file is named by its SHA-256.
    package static func exported(
        _ count: Int, leavingOut left: Int, shape: String, sha256: String, by deed: Deed, at moment: Date
    ) -> AuditEvent {
        AuditEvent(
            .evidenceExported, by: AuditActor(deed.actor), on: AuditSubject("export", sha256), right: deed.right,
            details: ["reports": "\(count)", "left-out": "\(left)", "shape": shape], at: moment)
    }

    package static func importUndone(_ id: ImportID, by deed: Deed, at moment: Date) -> AuditEvent {
        AuditEvent(
            .importUndone, by: AuditActor(deed.actor), on: .evidenceImport(id), right: deed.right, at: moment)
    }

    package static func flagCleared(_ clearance: FlagClearance, by deed: Deed, at moment: Date) -> AuditEvent {
        AuditEvent(
            .flagCleared, by: AuditActor(deed.actor), on: .report(clearance.report), right: deed.right, at: moment)
    }

    package static func noticeGiven(_ notice: ProviderNotice, by deed: Deed, at moment: Date) -> AuditEvent {
        let action: AuditAction =
            switch notice.kind {
            case .suspended: .providerSuspended
            case .withdrawn: .providerWithdrawn
            case .lifted: .noticeLifted
            }
        return AuditEvent(
            action, by: AuditActor(deed.actor), on: .provider(notice.provider), right: deed.right,
            details: ["from": notice.from.description, "notice": notice.id.text], at: moment)
    }
}
