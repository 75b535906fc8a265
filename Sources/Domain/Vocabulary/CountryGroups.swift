// SPDX-License-Identifier: Apache-2.0

/// Which countries belong together for quality assurance and qualification levels.
package struct CountryGroups: Sendable {
    private let higherEducationArea: Set<String>
    private let referenced: Set<String>

    /// The groups of the table that comes with the programme; empty when its resources are missing, which
    /// ``EUVocabulary/load()`` reports at start.
    package static let shared: CountryGroups =
        (try? CountryGroups(folder: ResourceFolder.path(ofModule: "Vocabulary")))
        ?? CountryGroups(higherEducationArea: [], referenced: [])

    /// Whether the country is of the European Higher Education Area.
    package func isOfHigherEducationArea(_ country: CountryCode) -> Bool {
        higherEducationArea.contains(country.alpha2)
    }

    /// Whether the country is of the Union or the European Economic Area and its framework of qualifications is
    /// referenced to the European one.
    package func isReferencedInUnionOrArea(_ country: CountryCode) -> Bool { referenced.contains(country.alpha2) }

    private init(higherEducationArea: Set<String>, referenced: Set<String>) {
        self.higherEducationArea = higherEducationArea
        self.referenced = referenced
    }

    private init(folder: String) throws(EUVocabularyError) {
        let text = try TabularText(file: "country-groups.tsv", folder: folder + "/Resources")
        guard text.rows.allSatisfy({ $0.cells.count == 4 }) else { throw .malformed(file: text.file, line: 1) }
        self.init(
            higherEducationArea: Set(text.rows.filter { $0.cells[1] == "yes" }.map { $0.cells[0] }),
            referenced: Set(text.rows.filter { !$0.cells[2].isEmpty && !$0.cells[3].isEmpty }.map { $0.cells[0] }))
    }
}
