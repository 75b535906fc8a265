// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
package import Vocabulary

/// Brings files of quality evidence into the register: read, hold against the rules, compare, keep all of it or nothing.
package struct ImportEvidence: Sendable {
    /// Told how many of how many reports of a file were read.
    package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// Reads a file against the agencies and providers that its reports may name, on a day.
    package typealias Read = @Sendable ([UInt8], QualityRegister, PlainDate, Progress) -> EvidenceReading

    /// What the import is told beside the files.
    package struct Origin: Sendable {
        /// Which state of the source it is; the day of the import when nobody says.
        package var version: String?
        /// The SHA-256 of a file that is at hand, by its name; documents that are called so are known by it.
        package var digest: @Sendable (String) -> String?
        package var progress: Progress

        package init(
            version: String? = nil, digest: @escaping @Sendable (String) -> String? = { _ in nil },
            progress: @escaping Progress = { _, _ in }
        ) {
            self.version = version
            self.digest = digest
            self.progress = progress
        }
    }

    package struct Outcome: Sendable {
        package let reading: EvidenceReading
        package let plan: ImportPlan
        /// `nil` when nothing was kept: in a dry run, when a file was refused, or when it brings nothing new.
        package let record: ImportRecord?

        package var counts: ImportCounts { plan.counts }
    }

    package let store: any QualityStore
    package let clock: Clock
    package let read: Read

    package init(store: any QualityStore, clock: Clock, read: @escaping Read) {
        self.store = store
        self.clock = clock
        self.read = read
    }

    /// Several files are one import: one difference, one undoing, and nothing of any of them when one cannot be read.
    ///
    /// - Parameter by: who brings them in; `nil` says what would change and changes nothing.
    package func callAsFunction(
        _ files: [EvidenceFile], from origin: Origin = Origin(), by deed: Deed?
    ) async throws -> Outcome {
        // What somebody else brought in meanwhile, the same file perhaps, is compared with as well.
        for _ in 0..<Self.mostAttempts {
            if let outcome = try await attempt(files, origin, deed) { return outcome }
        }
        throw ImportError.busy
    }

    static let mostAttempts = 5

    /// `nil` when the register changed between the comparison and the keeping: nothing was kept.
    private func attempt(_ files: [EvidenceFile], _ origin: Origin, _ deed: Deed?) async throws -> Outcome? {
        let now = clock.now()
        let revision = try await store.revision()
        guard let today = PlainDate(utcDayOf: now) else { throw ImportError.clock }
        let known = try await store.register()
        let reading = reading(files, origin, known, today)
        guard !reading.isRefused, let source = reading.source else {
            return Outcome(reading: reading, plan: ImportPlan([], against: []), record: nil)
        }
        // Bodies that are as the register has them are no news.
        let plan = ImportPlan(
            reading.candidates, against: try await store.currentReports(),
            agencies: reading.agencies.filter { known.agencies[$0.id] != $0 },
            providers: reading.providers.filter { known.providers[$0.id] != $0 }, known: known)
        let counts = plan.counts
        guard let deed, counts.new + counts.changed + counts.agencies + counts.providers > 0 else {
            return Outcome(reading: reading, plan: plan, record: nil)
        }
        let digest = ImportDigest.of(files)
        guard let id = ImportID.naming(digest, at: now) else { throw ImportError.clock }
        let record = ImportRecord(
            id: id, source: source, file: ImportDigest.name(files), version: origin.version ?? today.description,
            sha256: digest, importedAt: now, author: deed.actor, counts: counts)
        guard try await store.record(plan, as: record, by: deed, ifStill: revision) else { return nil }
        return Outcome(reading: reading, plan: plan, record: record)
    }

    private func reading(
        _ files: [EvidenceFile], _ origin: Origin, _ known: QualityRegister, _ today: PlainDate
    ) -> EvidenceReading {
        var register = known
        var readings: [EvidenceReading] = []
        var lastBodies = 0
        for (index, file) in files.enumerated() {
            let reading = read(file.bytes, register, today, origin.progress)
            for agency in reading.agencies { register.add(agency) }
            for provider in reading.providers { register.add(provider) }
            if !reading.agencies.isEmpty || !reading.providers.isEmpty { lastBodies = index }
            readings.append(reading)
        }
        // Reports that were read before the bodies they name came are read again.
        for index in 0..<lastBodies where !readings[index].candidates.isEmpty {
            readings[index] = read(files[index].bytes, register, today, origin.progress)
        }
        var sources: [String] = []
        for source in readings.compactMap(\.source) where !sources.contains(source) { sources.append(source) }
        var whole = EvidenceReading(source: sources.isEmpty ? nil : sources.joined(separator: ", "))
        for (file, reading) in zip(files, readings) {
            let name = files.count > 1 ? file.name : nil
            whole.candidates += reading.candidates.map { $0.ready(in: name, digest: origin.digest) }
            whole.agencies += reading.agencies
            whole.providers += reading.providers
            whole.findings += reading.findings
            whole.files += reading.findings.map { _ in name }
        }
        whole.agencies = Self.latest(whole.agencies)
        whole.providers = Self.latest(whole.providers)
        return whole
    }

    /// The last word about each body.
    private static func latest<Body: Identifiable>(_ bodies: [Body]) -> [Body] {
        var positions: [Body.ID: Int] = [:]
        var kept: [Body] = []
        for body in bodies {
            if let position = positions[body.id] {
                kept[position] = body
            } else {
                positions[body.id] = kept.count
                kept.append(body)
            }
        }
        return kept
    }
}

/// What several files are called and known by, together.
private enum ImportDigest {
    static func name(_ files: [EvidenceFile]) -> String {
        let names = files.map(\.name).joined(separator: ", ")
        return names.count <= 200 ? names : "\(names.prefix(180))… (\(files.count))"
    }

    /// The SHA-256 of each file, in the order they were read.
    static func of(_ files: [EvidenceFile]) -> String { files.map(\.sha256).joined(separator: "+") }
}

/// Why an import could not begin.
package enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The clock shows a time that is none.
    case clock
    /// Others bring in so much that no comparison holds until it can be kept.
    case busy

    package var description: String {
        switch self {
        case .clock: "the clock shows a time that is none"
        case .busy: "others change the evidence all the time; try again in a little while"
        }
    }
}
