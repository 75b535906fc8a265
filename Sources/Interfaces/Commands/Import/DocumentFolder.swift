// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization

/// The documents that lie in a folder, by name.
struct DocumentFolder {
    let digests: [String: String]

    init(_ path: String, _ texts: Texts, _ services: any CommandServices) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandFailure(texts("cli.input.missing", ["file": .text(path)]), exit: .unreadable)
        }
        var digests: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where !name.hasPrefix(".") {
            let file = URL(fileURLWithPath: path).appending(path: name).path
            var isInner: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isInner), !isInner.boolValue else {
                continue
            }
            digests[name] = services.sha256(of: try InputFile(file, texts).read(limit: 256 << 20))
        }
        self.digests = digests
    }
}
