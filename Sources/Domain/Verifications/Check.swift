// SPDX-License-Identifier: Apache-2.0

/// One question of a verdict: it looks at the evidence and answers with one layer.
package protocol Check: Sendable {
    /// The layer this check answers.
    var layer: LayerName { get }

    /// Answers the question. A check never throws: what it cannot find out is ``Outcome/unknown``.
    func callAsFunction(_ examination: Examination) async -> Layer
}
