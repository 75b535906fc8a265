// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Why a file cannot be read as a list at all.
package struct ListRefusal: Error, Hashable, Sendable {
    package let finding: Finding

    init(_ finding: Finding) { self.finding = finding }

    /// The file is something else.
    static let notAList = ListRefusal(Finding("list.notAList"))
}
