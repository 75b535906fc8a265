// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// Any bytes as JSON: refused with a place inside the text, or read and written back as the same value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        let document = try JSONDocument(parsing: bytes)
        let value = document.root.value
        let again = try JSONDocument(parsing: value.serialized()).root.value
        precondition(again == value, "written and read back, it is another value")
        if let form = try? document.root.canonicalized() {
            let second = try JSONDocument(parsing: form).root.canonicalized()
            precondition(second == form, "the canonical form of the canonical form is another")
        }
    } catch let error as JSONError {
        precondition((0...bytes.count).contains(error.offset), "the place is outside the text")
    } catch {
        preconditionFailure("\(error)")
    }
    return 0
}
