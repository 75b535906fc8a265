// SPDX-License-Identifier: Apache-2.0

/// Members in order, each name once.
public struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The members in order.
    public private(set) var members: [Member]

    /// One member.
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public var value: JSONValue

        /// A member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// An object without members.
    public init() { self.members = [] }

    init(validated members: [(String, JSONValue)]) { self.members = members.map { Member($0.0, $0.1) } }

    /// An object of a literal; a name that is written twice keeps its first place and its last value.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }

    /// The value of a name; setting appends a new name at the end, and `nil` removes it.
    public subscript(name: String) -> JSONValue? {
        get { position(of: name).map { members[$0].value } }
        set {
            let position = position(of: name)
            switch (position, newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): members.remove(at: position)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }

    /// Names are the same when their scalars are; Swift's own equality would take `é` and `e` with an accent for one.
    private func position(of name: String) -> Int? {
        // Asked first, for it is quick where names differ, as most do.
        members.firstIndex { $0.name == name && $0.name.utf8.elementsEqual(name.utf8) }
    }

    /// Appends a member, or replaces the value of the one with this name.
    public mutating func append(_ name: String, _ value: JSONValue) { self[name] = value }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// The number of members.
    public var count: Int { members.count }
}
