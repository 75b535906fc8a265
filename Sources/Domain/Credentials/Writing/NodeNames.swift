// SPDX-License-Identifier: Apache-2.0

/// Gives every node of a document a name of its own, in the form European tools use: `urn:epass:note:3`.
struct NodeNames {
    private var counts: [String: Int] = [:]

    mutating func next(_ kind: String) -> String {
        counts[kind, default: 0] += 1
        return "urn:epass:\(kind):\(counts[kind, default: 0])"
    }
}
