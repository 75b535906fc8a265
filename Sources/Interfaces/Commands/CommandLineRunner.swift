// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Runs the command line: finds the command, runs it with its services, and turns every ending into an exit code.
package enum CommandLineRunner {
    @TaskLocal static var services: (any CommandServices)?

    /// Runs the command that the arguments name.
    ///
    /// ArgumentParser's own code for wrong usage is 64; ours is 2, as for every other kind of misuse.
    ///
    /// A run whose results could not be written has failed, whatever they were.
    package static func run(_ arguments: [String], services: any CommandServices) async -> ExitStatus {
        // A closed pipe is met where it is written to.
        signal(SIGPIPE, SIG_IGN)
        let status = await status(of: arguments, services: services)
        return Console.hasLostOutput ? .unreadable : status
    }

    private static func status(of arguments: [String], services: any CommandServices) async -> ExitStatus {
        await $services.withValue(services) {
            do {
                try services.prepare()
                var command = try VidimusCommand.parseAsRoot(arguments)
                try await CommandWarrant.$right.withValue(CommandWarrant.right(for: command)) {
                    if var asynchronous = command as? any AsyncParsableCommand {
                        try await asynchronous.run()
                    } else {
                        try command.run()
                    }
                }
                return .success
            } catch let status as ExitStatusReached {
                return status.status
            } catch let failure as CommandFailure {
                Console.error(failure.message)
                return failure.exit
            } catch {
                return ending(error)
            }
        }
    }

    private static func ending(_ error: any Error) -> ExitStatus {
        let lines = VidimusCommand.fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        switch VidimusCommand.exitCode(for: error) {
        case .success:
            Console.out(lines)
            return .success
        case .validationFailure:
            Console.errorText(lines)
            return .misuse
        default:
            Console.errorText(lines)
            return .unreadable
        }
    }
}

/// Thrown by a command that ends with a code of its own and has already said why.
struct ExitStatusReached: Error {
    let status: ExitStatus
}

extension AsyncParsableCommand {
    /// The services of this run.
    func requireServices() throws(CommandFailure) -> any CommandServices {
        guard let services = CommandLineRunner.services else {
            throw CommandFailure("The programme was put together without its services.", exit: .unreadable)
        }
        return services
    }
}
