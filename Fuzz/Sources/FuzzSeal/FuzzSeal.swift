// SPDX-License-Identifier: Apache-2.0

import JAdES
import JSONTree

/// Any bytes as a sealed document: never a trap, and never an intact seal, since no input was sealed with a key at hand.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSeal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let document = try? JSONDocument(parsing: bytes), SealedDocument.isSealed(document),
        let sealed = try? SealedDocument(document)
    else { return 0 }
    _ = sealed.check()
    return 0
}
