// SPDX-License-Identifier: Apache-2.0

import Accounts
package import Hummingbird
import NIOCore

/// What is known about one request while it is answered.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks.
    package var caller: Caller = .nobody
    /// The network address that asks; that of a proxy, unless the configuration trusts it (see ``ForwardedPeer``).
    package var peer: String

    /// The network that asks, as limits count it.
    package var network: String { NetworkName.of(peer) }

    package init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
