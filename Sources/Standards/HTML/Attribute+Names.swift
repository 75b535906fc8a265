// SPDX-License-Identifier: Apache-2.0

// The attributes that pages use, by their names in HTML.

extension Attribute {
    /// One or more class names; empty ones are passed over, so that `isOpen ? "open" : ""` reads well.
    public static func `class`(_ names: String...) -> Attribute {
        let names = names.filter { !$0.isEmpty }
        return names.isEmpty ? Attribute("class", .absent) : Attribute("class", names.joined(separator: " "))
    }

    /// The element's identifier, unique on the page.
    public static func id(_ value: String) -> Attribute { Attribute("id", value) }

    /// The language of the element's words, as a BCP 47 tag.
    public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }

    /// The direction of the element's words: `ltr`, `rtl` or `auto`.
    public static func dir(_ value: String) -> Attribute { Attribute("dir", value) }

    /// Advisory words.
    public static func title(_ value: String) -> Attribute { Attribute("title", value) }

    /// The element is not shown.
    public static func hidden(_ isOn: Bool = true) -> Attribute { Attribute(flag: "hidden", isOn) }

    /// The place in the order of the tab key.
    public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }

    /// The role that assistive technology is told.
    public static func role(_ value: String) -> Attribute { Attribute("role", value) }

    /// A property for assistive technology: `aria("label", "Close")`.
    public static func aria(_ name: StaticString, _ value: String) -> Attribute {
        prefixed("aria-", name.description, value)
    }

    /// A true or false property for assistive technology: `aria("expanded", false)`.
    public static func aria(_ name: StaticString, _ value: Bool) -> Attribute {
        prefixed("aria-", name.description, value ? "true" : "false")
    }

    /// A value that the page's own scripts read: `data("row", "3")`.
    public static func data(_ name: StaticString, _ value: String) -> Attribute {
        prefixed("data-", name.description, value)
    }

    private static func prefixed(_ prefix: String, _ name: String, _ value: String) -> Attribute {
        isName(name) ? Attribute(prefix + name, value) : Attribute(prefix, .absent)
    }

    // Links and pictures

    /// Where a link leads; left out unless relative or of http, https or mailto.
    public static func href(_ address: String) -> Attribute { Attribute("href", address: address, for: .link) }

    /// Where a picture comes from; left out unless relative, of http or https, or a picture in base64.
    public static func src(_ address: String) -> Attribute { Attribute("src", address: address, for: .picture) }

    /// What a link is to this page: `noopener`, `alternate`.
    public static func rel(_ value: String) -> Attribute { Attribute("rel", value) }

    /// The window a link opens in.
    public static func target(_ value: String) -> Attribute { Attribute("target", value) }

    /// The language of what a link leads to.
    public static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", value) }

    /// The link saves a file under this name.
    public static func download(_ name: String) -> Attribute { Attribute("download", name) }

    /// The words that stand for a picture; empty for a picture that says nothing.
    public static func alt(_ value: String) -> Attribute { Attribute("alt", value) }

    /// The width in pixels.
    public static func width(_ value: Int) -> Attribute { Attribute("width", String(value)) }

    /// The height in pixels.
    public static func height(_ value: Int) -> Attribute { Attribute("height", String(value)) }

    /// When a picture is fetched: `lazy` or `eager`.
    public static func loading(_ value: String) -> Attribute { Attribute("loading", value) }

    /// The media a linked file is for, such as `print`.
    public static func media(_ value: String) -> Attribute { Attribute("media", value) }

    /// The hash that a fetched file must have.
    public static func integrity(_ value: String) -> Attribute { Attribute("integrity", value) }

    // Forms

    /// Where a form goes; left out under the rule for links.
    public static func action(_ address: String) -> Attribute { Attribute("action", address: address, for: .link) }

    /// How a form goes: `get` or `post`.
    public static func method(_ value: String) -> Attribute { Attribute("method", value) }

    /// How a form is encoded, such as `multipart/form-data`.
    public static func enctype(_ value: String) -> Attribute { Attribute("enctype", value) }

    /// The name of a field.
    public static func name(_ value: String) -> Attribute { Attribute("name", value) }

    /// The value of a field.
    public static func value(_ value: String) -> Attribute { Attribute("value", value) }

    /// The kind of a field, a button, a script or a linked file.
    public static func type(_ value: String) -> Attribute { Attribute("type", value) }

    /// The identifier of the field that a label names.
    public static func `for`(_ value: String) -> Attribute { Attribute("for", value) }

    /// The identifier of the form that a field belongs to.
    public static func form(_ value: String) -> Attribute { Attribute("form", value) }

    /// The kinds of file that a field takes.
    public static func accept(_ value: String) -> Attribute { Attribute("accept", value) }

    /// What the browser may fill in by itself.
    public static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }

    /// The keyboard that a phone shows: `numeric`, `email`.
    public static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", value) }

    /// An example of what may be typed; never in place of a label.
    public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }

    /// The pattern that typed words must fit.
    public static func pattern(_ value: String) -> Attribute { Attribute("pattern", value) }

    /// The least value.
    public static func min(_ value: String) -> Attribute { Attribute("min", value) }

    /// The greatest value.
    public static func max(_ value: String) -> Attribute { Attribute("max", value) }

    /// The steps between values.
    public static func step(_ value: String) -> Attribute { Attribute("step", value) }

    /// The most characters that may be typed.
    public static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }

    /// The lines of a text area.
    public static func rows(_ value: Int) -> Attribute { Attribute("rows", String(value)) }

    /// The columns of a text area.
    public static func cols(_ value: Int) -> Attribute { Attribute("cols", String(value)) }

    /// The field must be filled.
    public static func required(_ isOn: Bool = true) -> Attribute { Attribute(flag: "required", isOn) }

    /// The field or button cannot be used.
    public static func disabled(_ isOn: Bool = true) -> Attribute { Attribute(flag: "disabled", isOn) }

    /// The field can be read only.
    public static func readonly(_ isOn: Bool = true) -> Attribute { Attribute(flag: "readonly", isOn) }

    /// The box is ticked.
    public static func checked(_ isOn: Bool = true) -> Attribute { Attribute(flag: "checked", isOn) }

    /// The option is chosen.
    public static func selected(_ isOn: Bool = true) -> Attribute { Attribute(flag: "selected", isOn) }

    /// Several values may be chosen.
    public static func multiple(_ isOn: Bool = true) -> Attribute { Attribute(flag: "multiple", isOn) }

    /// The field has the focus when the page opens.
    public static func autofocus(_ isOn: Bool = true) -> Attribute { Attribute(flag: "autofocus", isOn) }

    /// The form is sent without the browser's own checks.
    public static func novalidate(_ isOn: Bool = true) -> Attribute { Attribute(flag: "novalidate", isOn) }

    // Tables, details, scripts

    /// What a heading cell heads: `col`, `row`.
    public static func scope(_ value: String) -> Attribute { Attribute("scope", value) }

    /// The columns that a cell spans.
    public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", String(value)) }

    /// The rows that a cell spans.
    public static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", String(value)) }

    /// The details are unfolded.
    public static func open(_ isOn: Bool = true) -> Attribute { Attribute(flag: "open", isOn) }

    /// The moment a `time` element speaks of, in ISO 8601.
    public static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }

    /// The script runs after the page is read.
    public static func `defer`(_ isOn: Bool = true) -> Attribute { Attribute(flag: "defer", isOn) }
}
