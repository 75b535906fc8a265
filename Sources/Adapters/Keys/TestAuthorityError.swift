// SPDX-License-Identifier: Apache-2.0

/// Why the test authority could not be opened or made.
package enum TestAuthorityError: Error, Hashable, Sendable {
    /// The directory holds some of the authority's files but not these. Nothing is overwritten.
    case incomplete(directory: String, missing: [String])
    /// The directory holds other files and none of the authority's. Nothing is written among them.
    case foreignContent(directory: String)
    /// A file of the authority cannot be used.
    case unusable(file: String, reason: String)
    /// A file or directory could not be read or written.
    case inputOutput(path: String, reason: String)

    /// The published, stable name, `keys.testAuthority.…`; the message catalogue has its words.
    package var code: String {
        switch self {
        case .incomplete: "keys.testAuthority.incomplete"
        case .foreignContent: "keys.testAuthority.foreignContent"
        case .unusable: "keys.testAuthority.unusable"
        case .inputOutput: "keys.testAuthority.inputOutput"
        }
    }
}

extension TestAuthorityError: CustomStringConvertible {
    /// An English sentence for the command line and the log.
    package var description: String {
        switch self {
        case .incomplete(let directory, let missing):
            "The test authority in \(directory) is incomplete: \(missing.joined(separator: ", ")) missing. "
                + "Restore what is missing, or move the directory away to have a new authority made."
        case .foreignContent(let directory):
            "The directory \(directory) holds other files; give the test authority a directory of its own."
        case .unusable(let file, let reason): "\(file) cannot be used: \(reason)"
        case .inputOutput(let path, let reason): "\(path): \(reason)"
        }
    }
}
