// SPDX-License-Identifier: Apache-2.0

extension ELM {
    private static let prefixes = [
        "http://data.europa.eu/snb/model/elm/", "elm:", "http://purl.org/dc/terms/", "dc:",
        "http://www.w3.org/2004/02/skos/core#", "skos:", "https://www.w3.org/2018/credentials#", "cred:",
        "http://www.w3.org/ns/locn#", "locn:",
    ]

    /// The name of a class as the JSON context has it, from that name, a compact identifier or the full one.
    static func className(_ type: String) -> String {
        guard type.utf8.contains(UInt8(ascii: ":")) else { return type }
        for prefix in prefixes where type.hasPrefix(prefix) { return String(type.dropFirst(prefix.count)) }
        return type
    }
}
