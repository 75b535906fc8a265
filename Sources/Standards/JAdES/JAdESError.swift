// SPDX-License-Identifier: Apache-2.0

public import JSONTree

/// Why a sealed document could not be read as one, or a seal could not be made.
public struct JAdESError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public let code: SealCode
    /// An English sentence for developers; people read the catalogue's text for the code.
    public let reason: String
    /// Where in the document; `nil` for trouble with sealing.
    public let pointer: JSONPointer?
    /// What the trouble says about the document: broken, or undecidable where a limit or a feature is missing.
    public let outcome: SealOutcome

    init(_ code: SealCode, _ reason: String, at pointer: JSONPointer? = nil, isUndecidable: Bool = false) {
        self.code = code
        self.reason = reason
        self.pointer = pointer
        outcome = isUndecidable ? .undecidable(code) : .broken(code)
    }

    /// The reason and the place.
    public var description: String {
        guard let pointer else { return reason }
        return "\(reason) (at \(pointer))"
    }
}
