// SPDX-License-Identifier: Apache-2.0

import CFuzzer
import JAdES
import JSONTree

/// The name under which libFuzzer asks for a test of one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzSeal.test(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

@main
enum FuzzSeal {
    static func main() {
        var count = CommandLine.argc
        var arguments = Optional(CommandLine.unsafeArgv)
        _ = LLVMFuzzerRunDriver(&count, &arguments, testOneInput)
    }

    /// Any bytes as a sealed document: whatever they are, an answer and never a trap.
    fileprivate static func test(_ bytes: [UInt8]) {
        guard let document = try? JSONDocument(parsing: bytes), SealedDocument.isSealed(document),
            let sealed = try? SealedDocument(document)
        else { return }
        _ = sealed.check()
    }
}
