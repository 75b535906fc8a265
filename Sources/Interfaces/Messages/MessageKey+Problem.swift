// SPDX-License-Identifier: Apache-2.0

package import Localization

// What the interface for programs says when it cannot take a request; the code is the key without `problem.`.
extension MessageKey {
    package static let problemMultipart: MessageKey = "problem.request.multipart"
    package static let problemAt: MessageKey = "problem.request.at"
    package static let problemTooLarge: MessageKey = "problem.request.tooLarge"
    package static let problemListUnknown: MessageKey = "problem.list.unknown"
    package static let problemTrustScope: MessageKey = "problem.trust.scope"
}
