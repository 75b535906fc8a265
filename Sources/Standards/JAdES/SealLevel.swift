// SPDX-License-Identifier: Apache-2.0

/// The baseline level of ETSI TS 119 182-1, section 6, that a seal's properties point to.
///
/// The level is read from which properties are present. Nothing here says that they are genuine.
public enum SealLevel: String, Sendable, Hashable, CaseIterable {
    /// Signature only.
    case b = "B"
    /// With a time-stamp over the signature.
    case t = "T"
    /// With the certificates and revocation data to check it later.
    case lt = "LT"
    /// With an archive time-stamp over all of it.
    case lta = "LTA"

    /// The level that the names of the unsigned properties point to.
    init(unsignedProperties names: [String]) {
        let hasTimeStamp = names.contains("sigTst")
        let hasValidationData = !Set(names).isDisjoint(with: ["xVals", "rVals", "axVals", "arVals", "anyValData"])
        if hasTimeStamp, hasValidationData, names.contains("arcTst") {
            self = .lta
        } else if hasTimeStamp, hasValidationData {
            self = .lt
        } else if hasTimeStamp {
            self = .t
        } else {
            self = .b
        }
    }
}
