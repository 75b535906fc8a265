// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Providers

/// The counts of an import as its row holds them.
enum StoredCounts {
    static func text(_ counts: ImportCounts) -> String {
        let numbers: [(String, Int)] = [
            ("new", counts.new), ("changed", counts.changed), ("same", counts.same), ("duplicate", counts.duplicate),
            ("rejected", counts.rejected), ("flagged", counts.flagged), ("agencies", counts.agencies),
            ("providers", counts.providers),
        ]
        var object = JSONObject()
        for (name, number) in numbers { object[name] = .number(JSONNumber(number)) }
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    static func counts(_ text: String) throws(StoreError) -> ImportCounts {
        let node = try StoredJSON.node(text, "the counts of an import")
        func number(_ name: String) -> Int { node[name]?.int ?? 0 }
        var counts = ImportCounts()
        counts.new = number("new")
        counts.changed = number("changed")
        counts.same = number("same")
        counts.duplicate = number("duplicate")
        counts.rejected = number("rejected")
        counts.flagged = number("flagged")
        counts.agencies = number("agencies")
        counts.providers = number("providers")
        return counts
    }
}
