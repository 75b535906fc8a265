// SPDX-License-Identifier: Apache-2.0

// The elements that pages use, by their names in HTML. A property that hides one of these functions, such as `label`,
// is passed by with the module's name: `HTML.label(…)`.

// Sections

/// The page's main content; one of it.
public func main(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "main", attributes, content())
}

/// The head of a page or section.
public func header(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "header", attributes, content())
}

/// The foot of a page or section.
public func footer(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "footer", attributes, content())
}

/// A group of links to move by.
public func nav(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "nav", attributes, content())
}

/// A part with a heading.
public func section(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "section", attributes, content())
}

/// A part that stands by itself.
public func article(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "article", attributes, content())
}

/// A remark beside the content.
public func aside(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "aside", attributes, content())
}

/// The page's heading.
public func h1(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "h1", attributes, content())
}

/// A heading of the second level.
public func h2(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "h2", attributes, content())
}

/// A heading of the third level.
public func h3(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "h3", attributes, content())
}

/// A heading of the fourth level.
public func h4(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "h4", attributes, content())
}

/// How to reach somebody.
public func address(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "address", attributes, content())
}

// Blocks

/// A block without meaning of its own.
public func div(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "div", attributes, content())
}

/// A paragraph.
public func p(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "p", attributes, content())
}

/// Words whose spaces and line ends count.
public func pre(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "pre", attributes, content())
}

/// Words of another.
public func blockquote(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "blockquote", attributes, content())
}

/// A picture or table with a caption.
public func figure(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "figure", attributes, content())
}

/// The caption of a figure.
public func figcaption(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "figcaption", attributes, content())
}

/// A list without order.
public func ul(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "ul", attributes, content())
}

/// A list in order.
public func ol(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "ol", attributes, content())
}

/// An entry of a list.
public func li(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "li", attributes, content())
}

/// A list of names and what they mean.
public func dl(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "dl", attributes, content())
}

/// A name in such a list.
public func dt(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "dt", attributes, content())
}

/// What a name means.
public func dd(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "dd", attributes, content())
}

/// A part that unfolds.
public func details(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "details", attributes, content())
}

/// What a folded part shows.
public func summary(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "summary", attributes, content())
}

/// A dialogue over the page.
public func dialog(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "dialog", attributes, content())
}

// Words

/// A link.
public func a(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "a", attributes, content())
}

/// Words without meaning of their own.
public func span(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "span", attributes, content())
}

/// Words of importance.
public func strong(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "strong", attributes, content())
}

/// Words of stress.
public func em(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "em", attributes, content())
}

/// Side remarks.
public func small(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "small", attributes, content())
}

/// Words to be noticed.
public func b(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "b", attributes, content())
}

/// Words of another kind.
public func i(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "i", attributes, content())
}

/// A short form.
public func abbr(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "abbr", attributes, content())
}

/// The title of a work.
public func cite(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "cite", attributes, content())
}

/// A piece of code.
public func code(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "code", attributes, content())
}

/// What to type.
public func kbd(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "kbd", attributes, content())
}

/// A moment.
public func time(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "time", attributes, content())
}

/// Words pointed out.
public func mark(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "mark", attributes, content())
}

/// Words below the line.
public func sub(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "sub", attributes, content())
}

/// Words above the line.
public func sup(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "sup", attributes, content())
}

/// A quotation in the line.
public func q(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "q", attributes, content())
}

/// Words with a value for machines.
public func data(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "data", attributes, content())
}

/// Words whose direction is their own.
public func bdi(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "bdi", attributes, content())
}

// Tables

/// A table.
public func table(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "table", attributes, content())
}

/// What a table is about.
public func caption(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "caption", attributes, content())
}

/// The head of a table.
public func thead(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "thead", attributes, content())
}

/// The body of a table.
public func tbody(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "tbody", attributes, content())
}

/// The foot of a table.
public func tfoot(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "tfoot", attributes, content())
}

/// A row.
public func tr(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "tr", attributes, content())
}

/// A heading cell.
public func th(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "th", attributes, content())
}

/// A cell.
public func td(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "td", attributes, content())
}

// Forms

/// A form.
public func form(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "form", attributes, content())
}

/// The name of a field.
public func label(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "label", attributes, content())
}

/// A button.
public func button(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "button", attributes, content())
}

/// A choice of options.
public func select(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "select", attributes, content())
}

/// An option to choose.
public func option(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "option", attributes, content())
}

/// A group of options.
public func optgroup(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "optgroup", attributes, content())
}

/// A field of several lines.
public func textarea(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "textarea", attributes, content())
}

/// Fields that belong together.
public func fieldset(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "fieldset", attributes, content())
}

/// What a group of fields is about.
public func legend(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "legend", attributes, content())
}

/// The result of a form.
public func output(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "output", attributes, content())
}

/// How far a task is.
public func progress(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "progress", attributes, content())
}

/// A measure within a range.
public func meter(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "meter", attributes, content())
}

// Drawings

/// A drawing.
public func svg(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "svg", attributes, content())
}

/// What is shown where scripts do not run.
public func noscript(_ attributes: Attribute?..., @MarkupBuilder content: () -> Fragment = { .empty }) -> Element {
    Element(known: "noscript", attributes, content())
}

// Elements without content

/// A line end.
public func br(_ attributes: Attribute?...) -> Element { Element(known: "br", attributes, .empty) }

/// A break in the matter.
public func hr(_ attributes: Attribute?...) -> Element { Element(known: "hr", attributes, .empty) }

/// A picture.
public func img(_ attributes: Attribute?...) -> Element { Element(known: "img", attributes, .empty) }

/// A field.
public func input(_ attributes: Attribute?...) -> Element { Element(known: "input", attributes, .empty) }

/// A place where a long word may break.
public func wbr(_ attributes: Attribute?...) -> Element { Element(known: "wbr", attributes, .empty) }

// The head of a document

/// A file that the page needs: a style sheet, an icon.
public func link(_ attributes: Attribute?...) -> Element { Element(known: "link", attributes, .empty) }

/// A fact about the document for programs, such as its description.
public func meta(name: String, content: String) -> Element {
    Element(known: "meta", [Attribute("name", name), Attribute("content", content)], .empty)
}

/// A script of the site's own, by its address; a script within the page cannot be written.
public func script(_ attributes: Attribute?...) -> Element { Element(known: "script", attributes, .empty) }
