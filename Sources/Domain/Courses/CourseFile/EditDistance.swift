// SPDX-License-Identifier: Apache-2.0

/// The number of letters to insert, remove, replace or swap with a neighbour to turn one word into another.
package enum EditDistance {
    /// Damerau's distance in its restricted form. Takes time in the product of the lengths, so both words are cut at
    /// 60 characters.
    package static func between(_ first: String, _ second: String) -> Int {
        let (a, b) = (Array(first.prefix(60)), Array(second.prefix(60)))
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in b.indices {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }

    /// The candidate that `word` was probably meant to be, if any is near enough to say so.
    package static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        let nearest = candidates.map { (word: $0, distance: between(word.lowercased(), $0.lowercased())) }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
        guard let nearest, nearest.distance <= max(1, word.count / 3) else { return nil }
        return nearest.word
    }
}
