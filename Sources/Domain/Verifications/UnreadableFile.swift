// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// The file could not be read as JSON, so that no question about a credential can be asked of it.
///
/// This is an inability, not a verdict: a truncated download and a forged diploma are not the same thing.
package struct UnreadableFile: Error, Hashable {
    /// What is wrong and where, as code `file.<JSON error>` with the line and column of the spot.
    package let finding: Finding

    package init(_ finding: Finding) { self.finding = finding }
}
