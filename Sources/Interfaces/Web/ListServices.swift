// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import ProviderLists
package import Providers

/// What the pages about the list of providers need from the rest of the program.
package struct ListServices: Sendable {
    package let store: any PublishedListStore
    package let compile: CompileProviderList
    /// Publishes the next version under the test seal.
    package let publish: @Sendable (Deed) async throws -> PublishedList
    /// Checks a file against the anchors of this installation.
    package let verify: @Sendable ([UInt8], Date) async throws -> ProviderListReport
    let shelf = ListShelf()

    package init(
        store: any PublishedListStore, compile: CompileProviderList,
        publish: @escaping @Sendable (Deed) async throws -> PublishedList,
        verify: @escaping @Sendable ([UInt8], Date) async throws -> ProviderListReport
    ) {
        self.store = store
        self.compile = compile
        self.publish = publish
        self.verify = verify
    }
}
