// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Testing

/// Compares text with the file `Snapshots/<name>` beside the test's source file.
///
/// With `VIDIMUS_RECORD=1` the file is written instead; review the difference before you commit it. A snapshot that
/// is not there fails the test.
package func expectSnapshot(
    _ text: String, named name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(fileURLWithPath: filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["VIDIMUS_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record("no snapshot \(name): run once with VIDIMUS_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    guard recorded != text else { return }
    Issue.record("\(name) changed: \(firstDifference(recorded, text))", sourceLocation: sourceLocation)
}

private func firstDifference(_ recorded: String, _ text: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    let was = line < old.count ? String(old[line]) : "(end)"
    let isNow = line < new.count ? String(new[line]) : "(end)"
    return "line \(line + 1) was\n\(was)\nand is now\n\(isNow)"
}
