// SPDX-License-Identifier: Apache-2.0

import Commands
import Credentials
import Documents
import JAdES
import Keys
import SQLStores
import Trust

extension CommandFailure {
    /// Runs a piece of work and puts what goes wrong into the words and the exit code of a command.
    static func translating<Value>(_ work: () throws -> Value) throws(CommandFailure) -> Value {
        do { return try work() } catch { throw CommandFailure(error) }
    }

    /// Does so with work that waits for something.
    static func translatingAwaited<Value: Sendable>(_ work: () async throws -> Value) async throws(CommandFailure)
        -> Value
    {
        do { return try await work() } catch { throw CommandFailure(error) }
    }

    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as ConfigurationError: self.init(error.description, exit: .misuse)
        case let error as SealKeyError: self.init("The seal cannot be used: \(error.description)", exit: .misuse)
        case let error as EuropassDocumentError:
            self.init("The seal cannot be used: \(error.description).", exit: .misuse)
        default: self.init("\(error)", exit: .unreadable)
        }
    }
}
