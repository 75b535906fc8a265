// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How much may still be read of one credential.
///
/// Nodes are found again by name, so a small document can point at the same node from everywhere, and whoever follows
/// every path pays for it. Each question asked of a node costs a step, and each value of the answer another. When the
/// steps are spent every answer is empty, and whoever judges the credential must say that it was not read in full.
final class ReadingBudget: Sendable {
    private let steps: Atomic<Int>
    private let spent = Atomic<Bool>(false)

    /// - Parameter sizeInBytes: The size of the document. The official samples, with every check, take a small part of it.
    init(sizeInBytes: Int) {
        steps = Atomic(100_000 + sizeInBytes / 2)
    }

    /// Whether steps were asked for that were not left.
    var isExhausted: Bool { spent.load(ordering: .relaxed) }

    /// Takes steps; false when they are not left.
    func spend(_ count: Int) -> Bool {
        guard steps.subtract(count, ordering: .relaxed).newValue < 0 else { return true }
        spent.store(true, ordering: .relaxed)
        return false
    }

    /// Sees to it that a few steps are left for short questions after the long ones; what was cut off stays known.
    func grantReserve() {
        if steps.load(ordering: .relaxed) < Self.reserve { steps.store(Self.reserve, ordering: .relaxed) }
    }

    private static let reserve = 10_000
}
