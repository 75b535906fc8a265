// SPDX-License-Identifier: Apache-2.0

package import Localization
package import ProviderLists

/// What publishing the list of providers needs to know.
package struct ListPublishing: Sendable {
    /// The seal to use; the test seal if `nil`.
    package let seal: IssuingRequest.Seal?
    package let dataDirectory: String?
    /// Where the newest version will be found.
    package let address: String?
    /// The last day on which this version may be taken for the newest.
    package let nextUpdate: PlainDate?
    /// The language of what is said when it cannot be done.
    package let language: LanguageTag

    /// A version that was published.
    package typealias Outcome = (list: PublishedList, file: [UInt8])
}
