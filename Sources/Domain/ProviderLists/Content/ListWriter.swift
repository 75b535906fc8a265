// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// Writes an entry member by member. Whoever writes keeps the order of RFC 8785; what is absent or empty is left out.
///
/// A tree of values in between would take most of the time that a large list may take.
struct ListWriter {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// The bytes of one object.
    static func object(_ write: (inout ListWriter) -> Void) -> [UInt8] {
        var writer = ListWriter()
        writer.object(write)
        return writer.bytes
    }

    private mutating func object(_ write: (inout ListWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        write(&self)
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        begin(name)
        JSONStringWriting.append(text.utf8, to: &bytes)
    }

    mutating func member(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        begin(name)
        bytes += String(number).utf8
    }

    mutating func member(_ name: StaticString, flag: Bool) {
        begin(name)
        bytes += (flag ? "true" : "false").utf8
    }

    mutating func texts(_ name: StaticString, _ texts: [String]) {
        list(name, texts) { JSONStringWriting.append($1.utf8, to: &$0.bytes) }
    }

    mutating func objects<Item>(_ name: StaticString, _ items: [Item], _ write: (inout ListWriter, Item) -> Void) {
        list(name, items) { writer, item in writer.object { write(&$0, item) } }
    }

    /// Languages in the order of their tags; a language with several texts has them in an array.
    mutating func words(_ name: StaticString, _ words: LocalizedText) {
        begin(name)
        bytes.append(UInt8(ascii: "{"))
        let languages = words.languages.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
        for (index, language) in languages.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONStringWriting.append(language.code.utf8, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            let texts = words.texts(in: language)
            if texts.count == 1 {
                JSONStringWriting.append(texts[0].utf8, to: &bytes)
            } else {
                array(texts) { JSONStringWriting.append($1.utf8, to: &$0.bytes) }
            }
        }
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    private mutating func list<Item>(
        _ name: StaticString, _ items: [Item], _ write: (inout ListWriter, Item) -> Void
    ) {
        guard !items.isEmpty else { return }
        begin(name)
        array(items, write)
        isFirst = false
    }

    private mutating func array<Item>(_ items: [Item], _ write: (inout ListWriter, Item) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, item)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func begin(_ name: StaticString) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }
}
