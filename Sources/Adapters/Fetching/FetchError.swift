// SPDX-License-Identifier: Apache-2.0

/// Why a document could not be fetched. No case holds anything of an answer.
package enum FetchError: Error, Hashable, Sendable, CaseIterable {
    /// The address is not one over https, or over http to this machine where that is allowed.
    case addressNotAllowed
    /// The host is not among those that may be asked.
    case hostNotAllowed
    /// The name leads to an address inside the operator's own network or to no public one.
    case networkNotAllowed
    /// There is no such name, nobody answers, or the connection broke.
    case unreachable
    /// The server could not prove who it is (TLS).
    case notAuthentic
    case tooLarge
    case tooSlow
    case tooManyRedirections
    /// Too many documents are being fetched already.
    case busy
}
