// SPDX-License-Identifier: Apache-2.0

extension ProviderIdentifier {
    /// The identifier and the others that say the same by rule: a seal's `VATFI-…` is the tax office's `FI…`.
    ///
    /// Only what holds without asking any register is here; that two numbers look alike is not enough.
    package var readings: [ProviderIdentifier] {
        switch scheme {
        case .eidas:
            let number = EIDASIdentifier.vatNumber(of: notation)
            return [self] + [number.flatMap { ProviderIdentifier(.vat, $0) }].compactMap { $0 }
        case .vat:
            let seal = ProviderIdentifier(.eidas, "VAT\(notation.prefix(2))-\(notation.dropFirst(2))")
            return [self] + [seal].compactMap { $0 }
        default: return [self]
        }
    }
}
