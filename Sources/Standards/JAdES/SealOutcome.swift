// SPDX-License-Identifier: Apache-2.0

/// What the check of a seal says about the document, before any question of trust.
public enum SealOutcome: Sendable, Hashable {
    /// The header follows JAdES baseline B, and the signature is the certificate's over exactly this payload.
    case intact
    /// The seal is refused, first of all for this reason.
    case broken(SealCode)
    /// This implementation cannot tell, first of all for this reason.
    case undecidable(SealCode)

    /// The outcome that findings add up to: anything that breaks wins over anything undecided.
    init(_ findings: [SealFinding]) {
        if let breaking = findings.first(where: { $0.effect == .breaks }) {
            self = .broken(breaking.code)
        } else if let undecided = findings.first(where: { $0.effect == .leavesUndecided }) {
            self = .undecidable(undecided.code)
        } else {
            self = .intact
        }
    }

    /// The code of the reason, `nil` when intact.
    public var code: SealCode? {
        switch self {
        case .intact: nil
        case .broken(let code), .undecidable(let code): code
        }
    }
}
