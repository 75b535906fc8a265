// SPDX-License-Identifier: Apache-2.0

/// A name and a value in an element's opening tag; the value is escaped when written.
///
/// An address that is not allowed leaves the attribute out: a link without `href` is plain text, a picture without
/// `src` shows its description.
public struct Attribute: Sendable, Hashable {
    enum Value: Sendable, Hashable {
        case text(String)
        /// A boolean attribute that is set: the name alone.
        case present
        /// A boolean attribute that is not set, or a refused address: nothing is written.
        case absent
    }

    let name: String
    let value: Value

    init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    init(_ name: String, _ text: String) { self.init(name, .text(text)) }

    init(_ name: String, address: String, for purpose: Address.Purpose) {
        self.init(name, Address.isAllowed(address, for: purpose) ? .text(address) : .absent)
    }

    init(flag name: String, _ isOn: Bool) { self.init(name, isOn ? .present : .absent) }

    /// Any other attribute.
    ///
    /// The name is a literal of the program, so no data can name an attribute.
    ///
    /// Event handlers, `style`, `srcdoc`, `srcset` and `http-equiv` are left out whatever their value, and attributes
    /// that hold an address are checked as `href` is.
    public static func attribute(_ name: StaticString, _ value: String) -> Attribute {
        let name = name.description.lowercasedUnlessSVG
        if name.hasPrefix("on") || refused.contains(name) || !isName(name) { return Attribute(name, .absent) }
        return addresses.contains(name) ? Attribute(name, address: value, for: .link) : Attribute(name, value)
    }

    func write(into writer: inout HTMLWriter) {
        switch value {
        case .absent: break
        case .present:
            writer.append(verbatim: " ")
            writer.append(verbatim: name)
        case .text(let text):
            writer.append(verbatim: " ")
            writer.append(verbatim: name)
            writer.append(verbatim: "=\"")
            writer.append(escapingAttribute: text)
            writer.append(verbatim: "\"")
        }
    }

    private static let refused: Set<String> = ["style", "srcdoc", "srcset", "imagesrcset", "http-equiv", "ping"]
    private static let addresses: Set<String> = [
        "href", "src", "action", "formaction", "cite", "data", "poster", "background", "manifest", "longdesc", "usemap",
        "xlink:href", "codebase", "classid", "archive", "profile", "icon",
    ]

    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

extension String {
    /// HTML ignores the case of attribute names; SVG has a few names such as `viewBox` whose case counts.
    fileprivate var lowercasedUnlessSVG: String {
        let lower = lowercased()
        return ["viewbox", "preserveaspectratio", "pathlength"].contains(lower) ? self : lower
    }
}
