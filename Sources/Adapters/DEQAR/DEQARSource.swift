// SPDX-License-Identifier: Apache-2.0

/// Which of the shapes a file of the Database of External Quality Assurance Results has.
package enum DEQARSource: String, Sendable, Hashable, CaseIterable {
    /// One report a row, as agencies upload it.
    case submissionCSV = "DEQAR submission CSV"
    /// What agencies send to the Submission API, version 2.
    case submissionJSON = "DEQAR submission JSON"
    /// Reports as the Web API answers.
    case webReports = "DEQAR Web API reports"
    /// Institutions as the Web API answers.
    case webInstitutions = "DEQAR Web API institutions"
    /// The register of agencies: registrations, countries or procedures.
    case agencies = "EQAR register of agencies"
}
