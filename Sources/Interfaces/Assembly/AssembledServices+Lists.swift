// SPDX-License-Identifier: Apache-2.0

package import Commands
import Foundation
import Localization
import Messages
import ProviderLists
import Providers
import Vocabulary

// Publishing the list of providers from the command line.
extension AssembledServices {
    package func publishProviderList(_ publishing: ListPublishing) async throws -> ListPublishing.Outcome {
        let key = try publishing.seal.map { try Self.key($0, in: publishing.language) }
        do {
            let services = try Services(
                dataDirectory: publishing.dataDirectory ?? defaultDataDirectory(), clock: .system)
            return try await services.lists.publish(
                with: key, at: publishing.address, nextUpdate: publishing.nextUpdate, by: .operator)
        } catch let error as PublishListError {
            let key = "cli.list.error.\(error)"
            throw CommandFailure(
                BuiltInMessages.catalogue.text(.init(rawValue: key), in: publishing.language),
                exit: error == .badNextUpdate ? .misuse : .unreadable)
        } catch {
            throw CommandFailure(error)
        }
    }
}
