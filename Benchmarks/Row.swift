// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// One line of the result table.
struct Row: Sendable {
    let name: String
    let measurement: Measurement
    /// What the case is held against: a peer or a floor measured in the same run.
    var peer: (name: String, measurement: Measurement)?
    /// The target in words, and whether this run met it.
    var target: (words: String, met: Bool)?
    var note: String?

    /// The peer's time in units of ours: above 1 we are faster.
    var ratio: Double? { peer.map { $0.measurement.median / measurement.median } }

    static let heading =
        "case                                              median        spread                 peer or floor              ratio  target"

    var text: String {
        let spread = "\(Self.time(measurement.fastest)) … \(Self.time(measurement.slowest))"
        let peerText = peer.map { "\($0.name) \(Self.time($0.measurement.median))" } ?? "-"
        let ratioText = ratio.map { "\(($0 * 100).rounded() / 100)" } ?? "-"
        let targetText = target.map { "\($0.met ? "met" : "MISSED"): \($0.words)" } ?? ""
        return [
            name.padded(50), Self.time(measurement.median).padded(14), spread.padded(23), peerText.padded(27),
            ratioText.padded(7), targetText, note.map { " (\($0))" } ?? "",
        ].joined()
    }

    var json: JSONValue {
        var object: JSONObject = [
            "case": .string(name), "medianSeconds": number(measurement.median),
            "fastestSeconds": number(measurement.fastest), "slowestSeconds": number(measurement.slowest),
        ]
        if let peer {
            object["peer"] = .string(peer.name)
            object["peerMedianSeconds"] = number(peer.measurement.median)
        }
        if let ratio { object["ratio"] = number(ratio) }
        if let target {
            object["target"] = .string(target.words)
            object["met"] = .bool(target.met)
        }
        if let note { object["note"] = .string(note) }
        return .object(object)
    }

    private func number(_ value: Double) -> JSONValue { JSONNumber(value).map(JSONValue.number) ?? .null }

    static func time(_ seconds: Double) -> String {
        switch seconds {
        case ..<1e-6: "\((seconds * 1e10).rounded() / 10) ns"
        case ..<1e-3: "\((seconds * 1e7).rounded() / 10) µs"
        case ..<1: "\((seconds * 1e4).rounded() / 10) ms"
        default: "\((seconds * 100).rounded() / 100) s"
        }
    }
}

extension String {
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
