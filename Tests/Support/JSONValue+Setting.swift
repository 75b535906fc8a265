// SPDX-License-Identifier: Apache-2.0

package import JSONTree

extension JSONValue {
    /// The value with one in it replaced, or removed with `nil`; unchanged where the path leads nowhere.
    package func setting(_ path: some Collection<String>, to value: JSONValue?) -> JSONValue {
        guard let first = path.first else { return value ?? .null }
        let rest = path.dropFirst()
        switch self {
        case .object(var object):
            guard let member = object[first] else {
                if rest.isEmpty, value != nil { object[first] = value }
                return .object(object)
            }
            object[first] = rest.isEmpty ? value : member.setting(rest, to: value)
            return .object(object)
        case .array(var elements):
            guard let index = Int(first), elements.indices.contains(index) else { return self }
            if rest.isEmpty, value == nil {
                elements.remove(at: index)
            } else {
                elements[index] = rest.isEmpty ? value ?? .null : elements[index].setting(rest, to: value)
            }
            return .array(elements)
        default: return self
        }
    }

    package func setting(_ pointer: String, to value: JSONValue?) -> JSONValue {
        setting(JSONPointer(pointer)?.tokens ?? [], to: value)
    }
}
