// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser

/// `vidimus serve`.
struct ServerServe: AccountableCommand {
    /// It prints the link that makes the first administrator.
    static let access = CommandAccess.permission(.managePeople)
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Start the web pages and the interface for programs.",
        discussion: """
            Settings come from here, then from environment variables (VIDIMUS_HTTP_PORT,
            VIDIMUS_DATA_DIRECTORY, …), then from a configuration file. Until accounts
            exist the server listens on this machine only. Ends with 0 when it was told to
            end, 2 when the command was called wrongly or with a setting that cannot be,
            and 3 when it could not start.

            Examples:
              vidimus serve
              vidimus serve --port 9000 --data /srv/vidimus
              vidimus serve --demo Demo --accept-test-seal    with a small demonstration set
            """)

    @Option(help: "The port to listen on; 0 takes any free one.")
    var port: Int?

    @Option(help: "The loopback address to listen on.")
    var host: String?

    @Option(help: ArgumentHelp(DataFolder.help, valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("The address under which people reach this server.", valueName: "url"))
    var publicURL: String?

    @Option(help: ArgumentHelp("A JSON file with settings.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("How to write the log: text or json.", valueName: "format"))
    var logFormat: String?

    @Flag(help: "Trust this installation's own test seal, so that demonstrations come out as valid; never in earnest.")
    var acceptTestSeal = false

    @Option(help: ArgumentHelp("A folder with courses to show as a demonstration.", valueName: "folder"))
    var demo: String?

    mutating func run() async throws {
        var request = ServeRequest()
        request.port = port
        request.host = host
        request.dataDirectory = data
        request.publicURL = publicURL
        request.configurationFile = config
        request.logFormat = logFormat
        request.acceptTestSeal = acceptTestSeal ? true : nil
        request.demoDirectory = demo
        try await requireServices().serve(request)
    }
}
