// SPDX-License-Identifier: Apache-2.0

package import HTTPTypes
package import Hummingbird
package import JSONTree

/// An error as programs read it (RFC 9457).
package struct ProblemDetails: Sendable {
    package let status: HTTPResponse.Status
    /// A stable code, such as `file.unexpected-end`; it is the last part of the problem's type.
    package let code: String
    package let detail: String
    /// Further members, such as the line and column of a fault.
    package let extensions: JSONObject

    package init(
        _ status: HTTPResponse.Status, code: String, detail: String, extensions: JSONObject = JSONObject()
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.extensions = extensions
    }

    package func response(headers: HTTPFields = [:]) -> Response {
        var object: JSONObject = [
            "type": .string("urn:vidimus:problem:\(code)"), "title": .string(status.reasonPhrase),
            "status": .number(JSONNumber(status.code)), "code": .string(code), "detail": .string(detail),
        ]
        for member in extensions.members { object[member.name] = member.value }
        return .json(.object(object), status: status, contentType: "application/problem+json", headers: headers)
    }
}

extension Response {
    /// An answer whose body is a JSON value.
    package static func json(
        _ value: JSONValue, status: HTTPResponse.Status = .ok, contentType: String = "application/json",
        headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = contentType
        headers[.cacheControl] = "no-store"
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: value.serialized())))
    }
}
