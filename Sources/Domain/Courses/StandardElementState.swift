// SPDX-License-Identifier: Apache-2.0

/// How far a document holds one standard element.
package enum StandardElementState: String, Sendable, Hashable, CaseIterable {
    /// The element is there and says all that it must.
    case present
    /// Something of the element is there, but not all that it must say.
    case partial
    /// Nothing of the element is there.
    case missing
}
