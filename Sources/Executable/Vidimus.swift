// SPDX-License-Identifier: Apache-2.0

import Assembly
import Commands
import Foundation

/// The one binary.
@main
struct Vidimus {
    static func main() async {
        let services = AssembledServices(environment: ProcessInfo.processInfo.environment)
        let status = await CommandLineRunner.run(Array(CommandLine.arguments.dropFirst()), services: services)
        exit(status.rawValue)
    }
}
