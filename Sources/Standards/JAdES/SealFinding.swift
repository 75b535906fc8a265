// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// One observation about a seal or a sealed document.
public struct SealFinding: Sendable, Hashable {
    /// What an observation does to the outcome of the check.
    public enum Effect: Sendable, Hashable {
        /// The seal is refused.
        case breaks
        /// The seal cannot be decided by this implementation.
        case leavesUndecided
        /// Worth knowing; the outcome does not change.
        case note
    }

    /// What was observed.
    public let code: SealCode
    /// What it does to the outcome.
    public let effect: Effect
    /// Where in the document.
    public let pointer: JSONPointer
    /// An English sentence for developers; people read the catalogue's text for the code.
    public let reason: String

    init(_ code: SealCode, _ effect: Effect = .breaks, at pointer: JSONPointer, _ reason: String) {
        self.code = code
        self.effect = effect
        self.pointer = pointer
        self.reason = reason
    }
}
