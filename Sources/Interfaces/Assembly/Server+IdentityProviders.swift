// SPDX-License-Identifier: Apache-2.0

import Accounts
import Fetching
import IdentityProviders
import Logging

extension Server {
    /// What speaks with the identity providers of a configuration.
    static func exchange(
        _ configuration: ServerConfiguration, _ services: Services, _ logger: Logger
    ) -> any IdentityExchange {
        let fetcher = Fetcher()
        return OpenIDProviders(configuration.identityProviders, clock: services.clock) {
            request, policy async throws(FetchError) in
            try await fetcher(request, under: policy)
        } report: { provider, code in
            logger.warning(
                "an identity provider was not followed", metadata: ["provider": "\(provider)", "code": "\(code)"])
        }
    }
}
