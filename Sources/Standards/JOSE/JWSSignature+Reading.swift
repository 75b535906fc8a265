// SPDX-License-Identifier: Apache-2.0

import JSONTree

extension JWSSignature {
    /// Header parameters that RFC 7515 and RFC 7518 define for signatures, which `crit` must not list.
    private static let registered: Set<String> = [
        "alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit",
    ]

    init(_ node: JSONNode, index: Int, limits: JWSLimits) throws(JOSEError) {
        let pointer = JWSGeneralJSON.signaturesPointer.appending(index)
        guard node.kind == .object else {
            throw JOSEError(.signatureMalformed, "A member of signatures is not an object.", at: pointer)
        }
        let (text, header) = try Self.protectedHeader(in: node, at: pointer, limits: limits)
        let unprotected = try Self.unprotectedHeader(in: node, at: pointer, protected: header, limits: limits)
        guard header != nil || unprotected != nil else {
            throw JOSEError(.headerMissing, "The signature has no header.", at: pointer)
        }
        let headerPointer = pointer.appending("protected")
        let critical = try Self.critical(in: header, at: headerPointer)
        let isPayloadEncoded: Bool
        if let b64 = header?["b64"] {
            guard let value = b64.bool else {
                throw JOSEError(.headerMalformed, "The parameter b64 is neither true nor false.", at: headerPointer)
            }
            guard value || critical.contains("b64") else {
                throw JOSEError(
                    .payloadEncodingNotCritical, "The parameter b64 is false but not listed in crit.",
                    at: headerPointer)
            }
            isPayloadEncoded = value
        } else {
            isPayloadEncoded = true
        }
        self.index = index
        self.protectedText = text
        self.protectedHeader = header
        self.unprotectedHeader = unprotected
        self.signature = try Self.signature(in: node, at: pointer)
        self.critical = critical
        self.isPayloadEncoded = isPayloadEncoded
    }

    private static func protectedHeader(
        in node: JSONNode, at pointer: JSONPointer, limits: JWSLimits
    ) throws(JOSEError) -> (text: [UInt8], header: JSONNode?) {
        guard let member = node["protected"] else { return ([], nil) }
        let pointer = pointer.appending("protected")
        guard let text = member.decodedBytes else {
            throw JOSEError(.headerMalformed, "The protected header is not a string.", at: pointer)
        }
        guard text.count <= limits.headerBytes else {
            throw JOSEError(
                .headerTooLarge,
                "The protected header has \(text.count) bytes; at most \(limits.headerBytes) are read.",
                at: pointer)
        }
        if text.isEmpty { return ([], nil) }
        guard let bytes = Base64URL.decode(text) else {
            throw JOSEError(.headerMalformed, "The protected header is not base64url text.", at: pointer)
        }
        var jsonLimits = JSONLimits.standard
        jsonLimits.maxDepth = limits.headerDepth
        let header: JSONNode
        do throws(JSONError) {
            header = try JSONDocument(parsing: bytes, limits: jsonLimits).root
        } catch {
            let code: JOSEError.Code = error.code == .duplicateName ? .headerDuplicate : .headerMalformed
            throw JOSEError(code, "The protected header cannot be read: \(error.reason)", at: pointer)
        }
        guard header.kind == .object else {
            throw JOSEError(.headerMalformed, "The protected header is not a JSON object.", at: pointer)
        }
        try checkSize(of: header, at: pointer, limits: limits)
        return (text, header)
    }

    private static func checkSize(
        of header: JSONNode, at pointer: JSONPointer, limits: JWSLimits
    ) throws(JOSEError) {
        guard header.count <= limits.headerParameters else {
            throw JOSEError(
                .headerTooLarge,
                "The header has \(header.count) parameters; at most \(limits.headerParameters) are read.", at: pointer)
        }
    }

    private static func unprotectedHeader(
        in node: JSONNode, at pointer: JSONPointer, protected: JSONNode?, limits: JWSLimits
    ) throws(JOSEError) -> JSONNode? {
        guard let header = node["header"] else { return nil }
        let pointer = pointer.appending("header")
        guard header.kind == .object else {
            throw JOSEError(.headerMalformed, "The unprotected header is not an object.", at: pointer)
        }
        try checkSize(of: header, at: pointer, limits: limits)
        for (name, _) in header.members {
            if protected?[name] != nil {
                throw JOSEError(
                    .headerDuplicate, "The parameter \(name) is in both headers.", at: pointer.appending(name))
            }
            if name == "crit" || name == "b64" {
                throw JOSEError(
                    .criticalMalformed, "The parameter \(name) must be in the protected header.",
                    at: pointer.appending(name))
            }
        }
        return header
    }

    /// The names in `crit`, by the rules of RFC 7515, section 4.1.11; stricter in one point: the listed parameters
    /// must be protected themselves, since an unprotected one can be changed by anyone.
    private static func critical(in header: JSONNode?, at pointer: JSONPointer) throws(JOSEError) -> [String] {
        guard let header, let list = header["crit"] else { return [] }
        // Each name is listed once and stands in the header, so there cannot be more names than parameters.
        guard list.kind == .array, (1...header.count).contains(list.count) else {
            throw JOSEError(.criticalMalformed, "The parameter crit is not a list of parameters.", at: pointer)
        }
        var names: [String] = []
        for element in list.elements {
            guard let name = element.string else {
                throw JOSEError(.criticalMalformed, "The parameter crit lists something other than names.", at: pointer)
            }
            guard !names.contains(name) else {
                throw JOSEError(.criticalMalformed, "The parameter crit lists \(name) twice.", at: pointer)
            }
            guard !registered.contains(name) else {
                throw JOSEError(
                    .criticalMalformed, "The parameter crit lists \(name), which every reader must know.", at: pointer)
            }
            guard header[name] != nil else {
                throw JOSEError(
                    .criticalMalformed, "The parameter crit lists \(name), which is not in the header.", at: pointer)
            }
            names.append(name)
        }
        return names
    }

    private static func signature(in node: JSONNode, at pointer: JSONPointer) throws(JOSEError) -> [UInt8] {
        guard let member = node["signature"] else {
            throw JOSEError(.signatureMissing, "There is no member signature.", at: pointer)
        }
        guard let text = member.decodedBytes, let signature = Base64URL.decode(text) else {
            throw JOSEError(
                .signatureMalformed, "The signature is not base64url text.", at: pointer.appending("signature"))
        }
        guard !signature.isEmpty else {
            throw JOSEError(.signatureMissing, "The signature is empty.", at: pointer.appending("signature"))
        }
        return signature
    }
}
