// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// Why the server could not start, in the words for whoever started it.
package struct ServerStartError: Error, CustomStringConvertible {
    package let description: String

    init(_ error: any Error, _ configuration: ServerConfiguration) {
        if let error = error as? IOError, error.errnoCode == EADDRINUSE {
            description =
                "Port \(configuration.port) is in use by another program. Choose another, such as --port "
                + "\(configuration.port + 1), or --port 0 for any free one."
        } else if let error = error as? IOError, error.errnoCode == EACCES {
            description =
                "Port \(configuration.port) may not be used by this account. Choose one above 1023 with --port."
        } else {
            description = "The server stopped: \(error)"
        }
    }
}
