// SPDX-License-Identifier: Apache-2.0

import JOSE

extension JAdESError {
    private static let sealCodes: [JOSEError.Code: SealCode] = [
        .notGeneralJSON: .serializationUnsupported,
        .ambiguousSerialization: .serializationAmbiguous,
        .payloadMissing: .payloadDetached,
        .payloadMalformed: .payloadMalformed,
        .payloadEncodingMixed: .payloadEncodingMixed,
        .signatureMissing: .signatureMissing,
        .signatureMalformed: .signatureMalformed,
        .tooManySignatures: .signatureTooMany,
        .headerMissing: .headerMissing,
        .headerMalformed: .headerMalformed,
        .headerTooLarge: .headerTooLarge,
        .headerDuplicate: .headerDuplicateMember,
        .criticalMalformed: .headerCriticalMalformed,
        .payloadEncodingNotCritical: .headerEncodingNotCritical,
        .keyTooShort: .keyTooShort,
        .keyUnsupported: .keyUnsupported,
    ]

    /// What is beyond us rather than wrong with the document.
    private static let undecidable: Set<SealCode> = [
        .serializationUnsupported, .payloadDetached, .signatureTooMany, .headerTooLarge, .keyUnsupported,
    ]

    init(_ error: JOSEError) {
        let code = Self.sealCodes[error.code] ?? .headerMalformed
        self.init(code, error.reason, at: error.pointer, isUndecidable: Self.undecidable.contains(code))
    }
}
