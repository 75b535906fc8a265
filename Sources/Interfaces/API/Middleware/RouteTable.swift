// SPDX-License-Identifier: Apache-2.0

package import HTTPTypes

/// Which methods an address answers, whatever method was asked.
package struct RouteTable: Sendable {
    private let routes: [(path: [String], method: HTTPRequest.Method)]

    package init(_ registry: RouteRegistry) {
        routes = registry.routes.map { route in (route.path.split(separator: "/").map(String.init), route.method) }
    }

    package func methods(for path: String) -> Set<HTTPRequest.Method> {
        let segments = path.split(separator: "/").map(String.init)
        let methods = Set(routes.filter { Self.matches($0.path, segments) }.map(\.method))
        return methods.contains(.get) ? methods.union([.head]) : methods
    }

    private static func matches(_ pattern: [String], _ segments: [String]) -> Bool {
        if pattern.last == "**" {
            guard segments.count >= pattern.count else { return false }
            return matches(pattern.dropLast(), Array(segments.prefix(pattern.count - 1)))
        }
        return pattern.count == segments.count
            && zip(pattern, segments).allSatisfy { $0.hasPrefix("{") || $0.hasPrefix(":") || $0 == $1 }
    }
}
