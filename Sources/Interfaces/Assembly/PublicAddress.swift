// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The address under which people reach the server: the configured one, else this machine's with the port that is
/// listened on, which the system chooses when the configuration leaves it open.
package final class PublicAddress: Sendable {
    private let configured: String?
    private let port: Mutex<Int>

    package init(_ configuration: ServerConfiguration) {
        configured = configuration.publicURL
        port = Mutex(configuration.port)
    }

    /// Without a slash at its end.
    package var text: String { configured ?? "http://localhost:\(port.withLock { $0 })" }

    /// Takes the port that is listened on.
    package func bind(to bound: Int) { port.withLock { $0 = bound } }
}
