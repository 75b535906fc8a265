// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Providers
package import Vocabulary

/// The entries of a list file, read.
package struct ProviderListReading: Sendable {
    /// `nil` when an entry was altered or cannot be read.
    package let list: TrustedProviderList?
    /// What was sealed and still cannot be read, each at its line; nothing is read of a list that was altered.
    package let faults: [Finding]
}

extension ProviderListFile {
    /// Reads every entry.
    package func read() -> ProviderListReading {
        guard isWhole else { return ProviderListReading(list: nil, faults: []) }
        return reading([Part(self, 0..<lines.count)])
    }

    /// Reads every entry, on all processors.
    package func readConcurrently() async -> ProviderListReading {
        guard isWhole else { return ProviderListReading(list: nil, faults: []) }
        let step = max(256, lines.count / (4 * ProcessInfo.processInfo.activeProcessorCount) + 1)
        let parts = await withTaskGroup(of: Part.self) { group in
            for start in stride(from: 0, to: lines.count, by: step) {
                group.addTask { Part(self, start..<min(start + step, lines.count)) }
            }
            var parts: [Part] = []
            for await part in group { parts.append(part) }
            return parts
        }
        return reading(parts.sorted { $0.start < $1.start })
    }

    private func reading(_ parts: [Part]) -> ProviderListReading {
        let faults = parts.flatMap(\.faults)
        guard faults.isEmpty else { return ProviderListReading(list: nil, faults: faults) }
        let content = TrustedProviderList.Content(
            agencies: parts.flatMap(\.agencies), providers: parts.flatMap(\.providers))
        let list = TrustedProviderList(
            issuer: issuer, number: number, issued: issued, nextUpdate: nextUpdate, previous: index.previous,
            content: content)
        return ProviderListReading(list: list, faults: [])
    }

    /// Some of the entries.
    private struct Part: Sendable {
        let start: Int
        var agencies: [QualityAssuranceAgency] = []
        var providers: [ListedProvider] = []
        var faults: [Finding] = []

        init(_ file: ProviderListFile, _ positions: Range<Int>) {
            start = positions.lowerBound
            let first = file.index.agencies.count
            let known = Set(file.index.agencies.map(\.id))
            for position in positions {
                let line = ListFrame.line(ofEntry: position)
                let entry = position < first ? file.index.agencies[position] : file.index.providers[position - first]
                do throws(ListFault) {
                    let reader = try Self.reader(file.lines[position])
                    if position < first {
                        agencies.append(try Self.agency(reader, entry.id))
                    } else {
                        let provider = try Self.provider(reader, entry.id)
                        providers.append(provider)
                        if let fault = Self.unknownAgency(provider, known, line) { faults.append(fault) }
                    }
                } catch {
                    faults.append(
                        ProviderListFile.finding(
                            "list.entry.malformed", entry.id, line, pointer: error.pointer.description))
                }
            }
        }

        /// A report of an agency that the list does not describe cannot be judged by its reader.
        private static func unknownAgency(_ provider: ListedProvider, _ known: Set<String>, _ line: Int) -> Finding? {
            for case .report(let report, _) in provider.evidence.map(\.content)
            where !known.contains(report.agency.text) {
                return Finding(
                    "list.agency.unknown", at: .line(line, column: 1),
                    parameters: [
                        "provider": .text(provider.id.text), "agency": .text(report.agency.text),
                        "line": .integer(line),
                    ])
            }
            return nil
        }

        private static func agency(_ reader: ListReader, _ id: String) throws(ListFault) -> QualityAssuranceAgency {
            let agency = try QualityAssuranceAgency(listed: reader)
            guard agency.id.text == id else { throw reader.fault("agency") }
            return agency
        }

        private static func provider(_ reader: ListReader, _ id: String) throws(ListFault) -> ListedProvider {
            let provider = try ListedProvider(listed: reader)
            guard provider.id.text == id else { throw reader.fault("provider") }
            return provider
        }

        private static func reader(_ line: ArraySlice<UInt8>) throws(ListFault) -> ListReader {
            let document: JSONDocument
            do throws(JSONError) {
                document = try JSONDocument(parsing: Array(line), limits: ListLimits.entry)
            } catch {
                throw ListFault(pointer: error.pointer)
            }
            return try ListReader(document.root)
        }
    }
}
