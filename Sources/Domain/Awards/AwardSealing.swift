// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Turns an award into a sealed document.
package protocol AwardSealing: Sendable {
    /// Whether the seal is a test seal, which nobody should trust and which the document must say.
    var isTest: Bool { get }

    func seal(_ award: Award, at time: Date) throws -> [UInt8]
}
