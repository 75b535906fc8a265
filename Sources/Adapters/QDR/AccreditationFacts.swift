// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers

/// What an answer says of one accreditation, before anything is judged: texts as they are written, each with its place.
struct AccreditationFacts {
    struct Written {
        let text: String
        let pointer: JSONPointer
    }

    /// A body as the answer knows it.
    struct Body {
        struct Notation {
            /// What kind of number it is said to be.
            enum Role { case registration, vat, tax, eidas, other }

            let text: String
            let role: Role
            /// What its register is called, as far as it is said.
            let register: String?
            let pointer: JSONPointer
        }

        var id: String?
        var names: [String] = []
        var notations: [Notation] = []
        /// Codes or addresses of countries.
        var countries: [String] = []
        let pointer: JSONPointer
    }

    let pointer: JSONPointer
    var id: String?
    var titles: [String] = []
    var type: Written?
    var decisions: [Written] = []
    var statuses: [Written] = []
    var issued: Written?
    var expiry: Written?
    var review: Written?
    var agents: [Body] = []
    var organisations: [Body] = []
    var levels: [Written] = []
    var fields: [Written] = []
    var jurisdictions: [Written] = []
    /// Identifiers, names and titles of qualifications.
    var qualifications: [Written] = []
    /// Limits of kinds that are not known here.
    var otherLimits: [Written] = []
    var documents: [ReportDocument] = []

    init(at pointer: JSONPointer) { self.pointer = pointer }
}
