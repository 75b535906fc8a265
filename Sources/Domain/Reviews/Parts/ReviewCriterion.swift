// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// One criterion of a standard.
package struct ReviewCriterion: Hashable, Sendable {
    /// As the standard counts it, such as `1.4` or `I6`.
    package let code: String
    package let title: LocalizedText

    package init(code: String, title: LocalizedText) {
        self.code = code
        self.title = title
    }
}
