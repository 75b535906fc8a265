// SPDX-License-Identifier: Apache-2.0

import JOSE
import JSONTree

/// The `etsiU` member of the unprotected header (ETSI TS 119 182-1, section 5.3.1).
enum UnsignedProperties {
    /// The most properties that are read; the official samples have four.
    private static let limit = 64

    /// The names of the properties in order.
    ///
    /// Each is a JSON object with one member, plain or as base64url text.
    static func names(in signature: JWSSignature) -> (names: [String], finding: SealFinding?) {
        guard let list = signature.unprotectedHeader?["etsiU"] else { return ([], nil) }
        let pointer = signature.pointer.appending("header").appending("etsiU")
        guard list.kind == .array, list.count <= limit else {
            return ([], unreadable(at: pointer, "The unsigned properties are not a list of at most \(limit)."))
        }
        var names: [String] = []
        for (index, element) in list.elements.enumerated() {
            guard let name = name(of: element) else {
                return (names, unreadable(at: pointer.appending(index), "This unsigned property cannot be read."))
            }
            names.append(name)
        }
        return (names, nil)
    }

    private static func unreadable(at pointer: JSONPointer, _ reason: String) -> SealFinding {
        SealFinding(.unsignedUnreadable, .note, at: pointer, reason)
    }

    private static func name(of element: JSONNode) -> String? {
        if element.kind == .object { return onlyMember(of: element) }
        guard let text = element.decodedBytes, let bytes = Base64URL.decode(text),
            let document = try? JSONDocument(parsing: bytes)
        else { return nil }
        return onlyMember(of: document.root)
    }

    private static func onlyMember(of node: JSONNode) -> String? {
        guard node.kind == .object, node.count == 1 else { return nil }
        return node.members.first { _ in true }?.name
    }
}
