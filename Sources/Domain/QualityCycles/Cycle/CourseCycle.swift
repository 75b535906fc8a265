// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Localization
import Vocabulary

/// A course on its way through design, check, approval, publication, monitoring and review: what the steps taken so far
/// add up to.
///
/// There is one version in force at most, and one in work beside it. A file that was changed after approval is a new
/// version in work; the approved one stays until the new one is published.
package struct CourseCycle: Sendable, Hashable {
    /// A version that is not published yet, or the published one under review.
    package enum Work: Sendable, Hashable {
        case designed(Designed)
        case checked(Checked)
        case approved(Approved)

        package var version: DesignVersion {
            switch self {
            case .designed(let state): state.version
            case .checked(let state): state.version
            case .approved(let state): state.version
            }
        }
    }

    /// What is left open in a course; so many steps are kept and no more.
    package static let mostEntries = 1_000

    package let key: CycleKey
    package private(set) var entries: [CycleEntry] = []
    package private(set) var versions: [DesignVersion] = []
    /// The version in work.
    package private(set) var draft: Work?
    package private(set) var published: Published?
    /// The published version's own review; never ``Work/approved(_:)``, because that renews it at once.
    package private(set) var review: Work?
    package private(set) var retired: Retired?

    package init(key: CycleKey) { self.key = key }

    /// - Throws: when the steps do not follow from one another.
    package init(key: CycleKey, entries: [CycleEntry]) throws(CycleRefusal) {
        self.key = key
        for entry in entries { try apply(entry) }
    }

    /// The version in work or under review under a digest.
    package func work(_ digest: FileDigest) -> Work? {
        if let draft, draft.version.digest == digest { return draft }
        guard let published, published.version.digest == digest, retired == nil else { return nil }
        return review ?? .designed(published.underReview)
    }

    /// The title that people know: of the version in force, else of the newest.
    package var newest: DesignVersion? { versions.last }

    /// Monitoring notes, oldest first.
    package var notes: [(id: NoteID, remark: Remark)] {
        entries.compactMap { entry in
            guard case .noted(let id, let text) = entry.step else { return nil }
            return (id, Remark(text, by: entry.by, at: entry.at))
        }
    }

    /// What was changed and why, oldest first.
    package var changes: [(record: ChangeRecord, at: Date)] {
        entries.compactMap { entry in
            guard case .changed(let record) = entry.step else { return nil }
            return (record, entry.at)
        }
    }

    // MARK: Steps

    /// Takes the next step.
    ///
    /// - Throws: why the step cannot follow; then nothing has changed.
    package mutating func apply(_ entry: CycleEntry) throws(CycleRefusal) {
        guard entry.number == entries.count + 1 else { throw .stale }
        guard entries.count < Self.mostEntries else {
            throw .refused("cycle.tooManySteps", ["limit": .integer(Self.mostEntries)])
        }
        guard retired == nil else { throw .refused("cycle.retired") }
        switch entry.step {
        case .uploaded(let digest, let version, let title):
            try upload(
                DesignVersion(
                    digest: digest, version: version, title: title, uploadedBy: entry.by, uploadedAt: entry.at))
        case .checked(let digest, let check, let isHandedIn): try keep(check, isHandedIn: isHandedIn, digest, entry)
        case .sentBack(let digest, let reason):
            guard case .checked(let checked) = work(digest) else { throw .refused("cycle.approve.notChecked") }
            put(.designed(checked.sentBack(Remark(reason, by: entry.by, at: entry.at))), digest)
        case .approved(let digest, let conditions, let reviewOn):
            guard case .checked(let checked) = work(digest) else { throw .refused("cycle.approve.notChecked") }
            let approval = Approval(by: entry.by, at: entry.at, conditions: conditions, reviewOn: reviewOn)
            try approve(checked.approved(approval, in: Self.list(checked.check.standard)), digest)
        case .published(let digest): try publish(digest, entry)
        case .noted: guard published != nil else { throw .refused("cycle.monitor.notPublished") }
        case .changed(let record): try accept(record)
        case .retired(let reason):
            guard let published else { throw .refused("cycle.monitor.notPublished") }
            retired = published.retired(Remark(reason, by: entry.by, at: entry.at))
            draft = nil
            review = nil
        }
        entries.append(entry)
    }

    private mutating func upload(_ version: DesignVersion) throws(CycleRefusal) {
        guard draft?.version.digest != version.digest, published?.version.digest != version.digest else {
            throw .refused("cycle.file.unchanged")
        }
        draft = .designed(Designed(version))
        versions.removeAll { $0.digest == version.digest }
        versions.append(version)
    }

    private mutating func keep(
        _ check: SelfCheck, isHandedIn: Bool, _ digest: FileDigest, _ entry: CycleEntry
    ) throws(CycleRefusal) {
        let list = try Self.list(check.standard)
        let faults = check.faults(in: list)
        guard faults.isEmpty else { throw .refused(faults) }
        guard case .designed(let designed) = work(digest) else { throw .refused("cycle.check.notInDesign") }
        put(
            isHandedIn
                ? .checked(try designed.checked(check, in: list, by: entry.by, at: entry.at))
                : .designed(designed.keeping(check)), digest)
    }

    private mutating func approve(_ approved: Approved, _ digest: FileDigest) {
        if draft?.version.digest == digest {
            draft = .approved(approved)
        } else {
            published = published?.renewed(approved)
            review = nil
        }
    }

    private mutating func publish(_ digest: FileDigest, _ entry: CycleEntry) throws(CycleRefusal) {
        guard let draft, draft.version.digest == digest else { throw .refused("cycle.publish.nothing") }
        switch draft {
        case .designed: throw .refused([Finding("cycle.publish.notChecked"), Finding("cycle.publish.notApproved")])
        case .checked: throw .refused("cycle.publish.notApproved")
        case .approved(let approved): published = approved.published(by: entry.by, at: entry.at)
        }
        self.draft = nil
        review = nil
    }

    private func accept(_ record: ChangeRecord) throws(CycleRefusal) {
        guard versions.contains(where: { $0.digest == record.version }) else {
            throw .refused("cycle.change.unknownVersion")
        }
        if case .monitoring(let note) = record.prompt, !notes.contains(where: { $0.id == note }) {
            throw .refused("cycle.change.unknownPrompt")
        }
    }

    private mutating func put(_ work: Work, _ digest: FileDigest) {
        if draft?.version.digest == digest { draft = work } else { review = work }
    }

    private static func list(_ standard: QualityStandard) throws(CycleRefusal) -> Checklist {
        do { return try Checklist.load(standard) } catch { throw .refused("cycle.check.noList") }
    }
}
