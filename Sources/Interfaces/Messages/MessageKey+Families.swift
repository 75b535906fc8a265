// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

// Keys that are made from a published name: a code, a layer, an outcome. `MessagesTests` holds that every name there is
// has its text.
extension MessageKey {
    /// What a finding says.
    package static func finding(_ code: FindingCode) -> MessageKey { MessageKey(rawValue: "finding.\(code.rawValue)") }
    /// The name of a fact that a layer rests on.
    package static func evidence(_ key: String) -> MessageKey { MessageKey(rawValue: "evidence.\(key)") }
    /// The name of a layer.
    package static func layer(_ name: String) -> MessageKey { MessageKey(rawValue: "layer.\(name)") }
    /// The question that a layer answers.
    package static func layerQuestion(_ name: String) -> MessageKey { MessageKey(rawValue: "layer.\(name).question") }
    /// What a layer found, in a word or two.
    package static func outcome(_ name: String) -> MessageKey { MessageKey(rawValue: "outcome.\(name)") }
    /// The word that sums up a verification.
    package static func verdict(_ word: String) -> MessageKey { MessageKey(rawValue: "verdict.\(word)") }
    /// The line at the top of a verdict's page.
    package static func headline(_ name: String) -> MessageKey { MessageKey(rawValue: "headline.\(name)") }
    /// One of the 16 standard elements.
    package static func element(_ id: String) -> MessageKey { MessageKey(rawValue: "element.\(id)") }
    /// Whether a standard element is stated.
    package static func elementState(_ state: String) -> MessageKey { MessageKey(rawValue: "elementState.\(state)") }
    /// The carrier a credential came in.
    package static func format(_ name: String) -> MessageKey { MessageKey(rawValue: "format.\(name)") }
    /// What a layer is about, at length.
    package static func aboutLayer(_ name: String) -> MessageKey { MessageKey(rawValue: "about.layer.\(name)") }
    /// What somebody is here for.
    package static func role(_ name: String) -> MessageKey { MessageKey(rawValue: "role.\(name)") }
    /// A kind of organisation that people act for.
    package static func organisation(_ kind: String) -> MessageKey { MessageKey(rawValue: "organisation.\(kind)") }
    /// Something that not everybody may do.
    /// A right of the audit log that is no role's, by its name there.
    package static func auditRight(_ right: String) -> MessageKey {
        MessageKey(rawValue: "auditRight.\(right.split(separator: " ").joined(separator: "-"))")
    }
    package static func permission(_ name: String) -> MessageKey { MessageKey(rawValue: "permission.\(name)") }
    /// How much a finding matters.
    package static func severity(_ name: String) -> MessageKey { MessageKey(rawValue: "severity.\(name)") }
}
