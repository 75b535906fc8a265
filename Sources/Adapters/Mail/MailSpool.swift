// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
package import Vocabulary

/// Puts letters into a folder, one file each, for a mail program to take from there.
///
/// A file appears whole or not at all, and only its owner may read it: a letter may hold a link that signs in.
package struct MailSpool: MailSending {
    private let directory: URL
    private let sender: String
    private let clock: Clock
    private let randomness: Randomness

    /// Makes the folder if there is none.
    ///
    /// - Parameter sender: The host name in the sender's address, such as `example.org`.
    package init(directory: URL, sender: String, clock: Clock, randomness: Randomness = .system) throws {
        self.directory = directory
        self.sender = sender
        self.clock = clock
        self.randomness = randomness
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    package func send(_ letter: Letter) async throws {
        let now = clock.now()
        let name = randomness.name()
        let message = MailMessage(letter, id: "\(name)@\(sender)", from: "vidimus@\(sender)", at: now)
        let time = now.formatted(.iso8601).replacing(":", with: "")
        let target = directory.appending(path: "\(time)-\(name).eml")
        let draft = directory.appending(path: ".\(name).tmp")
        guard
            FileManager.default.createFile(
                atPath: draft.path, contents: Data(message.bytes), attributes: [.posixPermissions: 0o600])
        else { throw MailSpoolError(path: directory.path) }
        do {
            try FileManager.default.moveItem(at: draft, to: target)
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw MailSpoolError(path: directory.path)
        }
    }
}

/// A letter could not be put into the folder.
package struct MailSpoolError: Error, Hashable, CustomStringConvertible {
    package let path: String

    package var description: String { "No letter can be written to \(path)." }
}
