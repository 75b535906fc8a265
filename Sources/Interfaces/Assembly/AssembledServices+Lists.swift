// SPDX-License-Identifier: Apache-2.0

import AMS
package import Commands
import Foundation
import JSONTree
import Localization
import Messages
import ProviderLists
package import Providers
import Vocabulary

// Publishing the list of providers from the command line.
extension AssembledServices {
    package func accreditations(
        of provider: ProviderID?, in dataDirectory: String?
    ) async throws -> AccreditationExport? {
        let services = try CommandFailure.translating {
            try Services(dataDirectory: dataDirectory ?? defaultDataDirectory(), clock: .system)
        }
        guard let provider else { return AccreditationWriter.export(try await services.lists.compile()) }
        return try await services.lists.compile(provider).map { AccreditationWriter.export($0, agencies: $1) }
    }

    package func publishProviderList(_ publishing: ListPublishing) async throws -> ListPublishing.Outcome {
        let key = try publishing.seal.map { try Self.key($0, in: publishing.language) }
        do {
            let services = try Services(
                dataDirectory: publishing.dataDirectory ?? defaultDataDirectory(), clock: .system)
            return try await services.lists.publish(
                with: key, at: publishing.address, nextUpdate: publishing.nextUpdate, by: .operator)
        } catch let error as PublishListError {
            let key: MessageKey =
                switch error {
                case .badNextUpdate: "cli.list.error.badNextUpdate"
                case .unreadable: "cli.list.error.unreadable"
                case .overtaken: "cli.list.error.overtaken"
                }
            throw CommandFailure(
                BuiltInMessages.catalogue.text(key, in: publishing.language),
                exit: error == .badNextUpdate ? .misuse : .unreadable)
        } catch {
            throw CommandFailure(error)
        }
    }
}
