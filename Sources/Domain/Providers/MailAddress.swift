// SPDX-License-Identifier: Apache-2.0

/// The form of an e-mail address, as far as it can be told without sending anything.
package enum MailAddress {
    /// One `@` with something printable before it and a dotted host name after it.
    package static func isWellFormed(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, !parts[0].isEmpty else { return false }
        let local = parts[0].unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isWhitespace && scalar.value > 32 && !"<>()[]\\,;:\"".unicodeScalars.contains(scalar)
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let host =
            labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-"
                    && label.unicodeScalars.allSatisfy { scalar in
                        scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                    }
            }
        return local && host
    }
}
