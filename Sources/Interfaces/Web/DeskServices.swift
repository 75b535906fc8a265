// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// Where the home of the signed-in gets what needs them: each area of the program adds its own.
package struct DeskServices: Sendable {
    /// What an area has for somebody; nothing for those it has nothing for.
    package typealias Source = @Sendable (Recognised) async throws -> [DeskItem]

    package var sources: [Source]

    package init(sources: [Source] = []) { self.sources = sources }
}
