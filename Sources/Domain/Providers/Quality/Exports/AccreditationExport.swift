// SPDX-License-Identifier: Apache-2.0

package import JSONTree

/// Evidence written as accreditations, and what could not be because it would claim more there than it does here, or
/// because its decision is none that accredits.
package struct AccreditationExport: Sendable {
    package let document: JSONValue
    /// How many reports stand in the document, whole or in part.
    package let count: Int
    package let leftOut: [ReportExport.Remark]

    package init(document: JSONValue, count: Int, leftOut: [ReportExport.Remark]) {
        self.document = document
        self.count = count
        self.leftOut = leftOut
    }
}
