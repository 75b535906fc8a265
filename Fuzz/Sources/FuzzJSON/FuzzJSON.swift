// SPDX-License-Identifier: Apache-2.0

import CFuzzer
import JSONTree

/// The name under which libFuzzer asks for a test of one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzJSON.test(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

@main
enum FuzzJSON {
    static func main() {
        var count = CommandLine.argc
        var arguments = Optional(CommandLine.unsafeArgv)
        _ = LLVMFuzzerRunDriver(&count, &arguments, testOneInput)
    }

    /// Any bytes as JSON: refused with a place inside the text, or read and written back as the same value.
    fileprivate static func test(_ bytes: [UInt8]) {
        do throws(JSONError) {
            let value = try JSONDocument(parsing: bytes).root.value
            let again = try JSONDocument(parsing: value.serialized()).root.value
            precondition(again == value, "written and read back, it is another value")
            if let form = try? value.canonicalized() {
                let second = try JSONDocument(parsing: form).root.canonicalized()
                precondition(second == form, "the canonical form of the canonical form is another")
            }
        } catch {
            precondition((0...bytes.count).contains(error.offset), "the place is outside the text")
        }
    }
}
