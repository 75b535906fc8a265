// SPDX-License-Identifier: Apache-2.0

import Courses
import Foundation
import Providers
import Vocabulary

/// The providers of the demonstration set on their way into the register.
struct DemoProviders {
    private let providers: [RegisteredProvider]

    init(_ providers: [RegisteredProvider]) { self.providers = providers }

    /// Reads the entries of a folder; one that cannot be used is left out and named to `complain`.
    static func read(_ folder: URL, complain: (String) -> Void) -> [RegisteredProvider] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { ["yaml", "json"].contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { file in
                let bytes = (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
                let reading = ProviderFile.read(bytes) {
                    (try? Data(contentsOf: folder.appending(path: $0))).map { [UInt8]($0) }
                }
                if reading.provider == nil {
                    complain(
                        "\(file.lastPathComponent): \(reading.findings.map(\.code.rawValue).joined(separator: ", "))")
                }
                return reading.provider
            }
    }

    /// Enters each once: an entry that is there, whatever became of it, is left alone.
    func enter(_ store: any ProviderStore, clock: Clock, complain: (String) -> Void) async {
        let deed = Deed(.demonstration, right: "demonstration set at start")
        for provider in providers {
            do throws(ProviderRegisterError) {
                try await RegisterProvider(store: store, clock: clock)(provider, by: deed)
            } catch {
                if case .alreadyRegistered = error { continue }
                complain("\(provider.id): \(error)")
            }
        }
    }
}
