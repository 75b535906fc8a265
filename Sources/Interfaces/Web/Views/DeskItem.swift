// SPDX-License-Identifier: Apache-2.0

package import Localization

/// One thing that may need somebody today: what it is, how many wait, and where the work is done.
package struct DeskItem: Sendable, Hashable {
    /// Under which heading it stands.
    package enum Group: String, Sendable, Hashable, CaseIterable {
        case own, provider, agency, authority, installation
    }

    package let group: Group
    package let key: MessageKey
    /// What the words name, such as the provider.
    package let arguments: [String: MessageArgument]
    /// How many wait; `nil` for a place to go to, where nothing is counted.
    package let count: Int?
    package let address: String

    package init(
        _ group: Group, _ key: MessageKey, _ arguments: [String: MessageArgument] = [:], count: Int? = nil,
        address: String
    ) {
        self.group = group
        self.key = key
        self.arguments = arguments
        self.count = count
        self.address = address
    }
}
