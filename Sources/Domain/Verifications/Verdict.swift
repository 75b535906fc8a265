// SPDX-License-Identifier: Apache-2.0

/// The one word that sums up the layers of a verification.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Every required layer passed.
    case valid
    /// Something that was checked is wrong.
    case invalid
    /// Nothing is wrong, but something required could not be checked.
    case indeterminate

    /// Decides the word from the layers.
    ///
    /// A failed layer that decides the word makes it ``invalid``; otherwise an unknown one makes it
    /// ``indeterminate``. Without a format and a seal layer nothing was established, so the word is never ``valid``.
    package init(deciding layers: [Layer]) {
        let deciding = layers.filter(\.name.decidesWord)
        let established: Set<LayerName> = Set(deciding.filter { $0.outcome == .passed }.map(\.name))
        if deciding.contains(where: { $0.outcome == .failed }) {
            self = .invalid
        } else if deciding.contains(where: { $0.outcome == .unknown })
            || !established.isSuperset(of: [.format, .seal, .identity, .trust, .time])
        {
            self = .indeterminate
        } else {
            self = .valid
        }
    }
}
