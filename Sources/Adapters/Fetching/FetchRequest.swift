// SPDX-License-Identifier: Apache-2.0

/// One document to fetch.
package struct FetchRequest: Sendable, Hashable {
    package let address: String
    /// A form to post, already encoded; `nil` gets.
    package let form: String?
    package let accept: String
    /// The value of an `Authorization` header. A request with one, or with a form, follows no redirection: what it
    /// carries is for one address.
    package let authorization: String?

    package init(
        _ address: String, form: String? = nil, accept: String = "application/json", authorization: String? = nil
    ) {
        self.address = address
        self.form = form
        self.accept = accept
        self.authorization = authorization
    }

    var mayBeRedirected: Bool { form == nil && authorization == nil }
}

/// What came back.
package struct FetchedDocument: Sendable, Hashable {
    package let status: Int
    package let bytes: [UInt8]

    package init(status: Int, bytes: [UInt8]) {
        self.status = status
        self.bytes = bytes
    }
}
