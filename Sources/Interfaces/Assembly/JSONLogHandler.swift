// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
package import Logging

/// Writes one JSON object a line to standard error, for programs that collect logs.
package struct JSONLogHandler: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let label: String

    package init(label: String, level: Logger.Level) {
        self.label = label
        self.logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var object: JSONObject = [
            "time": .string(Date().formatted(.iso8601)), "level": .string(event.level.rawValue),
            "label": .string(label), "message": .string("\(event.message)"),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) { object[key] = .string("\(value)") }
        let line = Data(JSONValue.object(object).serialized() + [UInt8(ascii: "\n")])
        // A log that cannot be written has nowhere to say so, and must not stop the server.
        try? FileHandle.standardError.write(contentsOf: line)
    }
}
