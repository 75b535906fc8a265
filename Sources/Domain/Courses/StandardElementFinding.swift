// SPDX-License-Identifier: Apache-2.0

package import Localization

/// What was found of one standard element, where, and why it was judged so.
package struct StandardElementFinding: Sendable, Hashable {
    package let element: StandardElement
    package let state: StandardElementState
    /// The JSON Pointers (RFC 6901) of the members that hold the element, in document order.
    package let places: [String]
    /// The stable code of the reason, such as `element.assessment_type.attendanceOnly`; the catalogue has its text.
    package let reasonCode: String
    package let parameters: [String: MessageArgument]

    package init(
        _ element: StandardElement, _ state: StandardElementState, places: [String] = [], reasonCode: String,
        parameters: [String: MessageArgument] = [:]
    ) {
        self.element = element
        self.state = state
        self.places = places
        self.reasonCode = reasonCode
        self.parameters = parameters
    }

    package var isMandatory: Bool { element.isMandatory }
}
