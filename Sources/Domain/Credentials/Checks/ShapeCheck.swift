// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Judges a credential by the rules of the application profile `edc-generic-full` 1.2.0: how many values each member
/// of a class has, and of what sort; which lists concepts say they are in.
///
/// The rules are those that the profile states in SHACL, read from a table; the nodes are merged by identifier as in a
/// graph. One strictness beyond common engines: a date without a time is no `xsd:dateTime`.
package enum ShapeCheck {
    /// A credential wrong throughout is described by its first faults.
    static let maximumFindings = 200

    /// The violations, each of severity error; empty when the credential conforms.
    package static func check(_ credential: EuropeanDigitalCredential) -> [Finding] {
        guard let tables = ELMTables.shared else { return [Finding("format.tables.unavailable")] }
        var findings: [Finding] = []
        credential.node.graph.forEachNode(tables) { node in
            guard findings.count < maximumFindings else { return }
            var shapes: Set<String> = []
            for type in node.types where shapes.insert(type).inserted {
                for rule in tables.rules[type] ?? [] {
                    findings += RuleCheck(rule: rule, node: node, term: tables.terms[rule.member]).findings()
                }
            }
        }
        return Array(findings.prefix(maximumFindings))
    }
}
