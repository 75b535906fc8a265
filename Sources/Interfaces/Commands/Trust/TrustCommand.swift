// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus trust`.
struct TrustCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: "Ask which providers can be trusted on which day, and publish and check the list of them.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Example:
              vidimus trust on 2017-05-01 DEQARINST0382
              vidimus trust publish --seal seal.p12 --out list.json
              vidimus trust verify list.json --anchors authority.pem
            """,
        subcommands: [TrustOn.self, TrustPublish.self, TrustVerify.self, TrustDiff.self])
}
