// SPDX-License-Identifier: Apache-2.0

/// The judgement on all sixteen standard elements of one document, in the Annex's order.
package struct StandardElementsReport: Sendable, Hashable {
    package let findings: [StandardElementFinding]

    /// Orders the findings as the Annex does.
    package init(_ findings: [StandardElementFinding]) {
        self.findings = findings.sorted { $0.element.number < $1.element.number }
    }

    package subscript(element: StandardElement) -> StandardElementFinding? {
        findings.first { $0.element == element }
    }

    package func elements(_ state: StandardElementState) -> [StandardElement] {
        findings.filter { $0.state == state }.map(\.element)
    }

    /// Whether every mandatory element is present in full.
    package var isComplete: Bool {
        StandardElement.allCases.filter(\.isMandatory).allSatisfy { self[$0]?.state == .present }
    }
}
