// SPDX-License-Identifier: Apache-2.0

import CSV
import Courses
import Localization
import Providers
import Vocabulary

/// Reads one row under a heading into a learner and a result, or into the list of what is wrong with it.
struct LearnerRowReader {
    let heading: LearnersHeading

    func row(_ record: CSVRecords.Record) -> LearnerRow {
        if let flaw = record.flaw {
            return LearnerRow(
                number: record.row, content: .unusable, findings: [LearnersHeading.finding(flaw, row: record.row)])
        }
        // A spreadsheet may add empty cells at the end; anything else has slipped into a wrong column.
        guard record.fields.count >= heading.width,
            record.fields.dropFirst(heading.width).allSatisfy({ $0.allSatisfy(\.isWhitespace) })
        else {
            let ragged = Finding(
                "learners.row.ragged", at: .row(record.row, column: nil),
                parameters: ["cells": .integer(record.fields.count), "columns": .integer(heading.width)])
            return LearnerRow(number: record.row, content: .unusable, findings: [ragged])
        }
        var cells = Cells(record: record, heading: heading)
        let learner = learner(&cells)
        let result = result(&cells)
        guard let learner, cells.findings.isEmpty else {
            return LearnerRow(number: record.row, content: .unusable, findings: cells.findings)
        }
        return LearnerRow(number: record.row, content: .learner(learner, result))
    }

    private func learner(_ cells: inout Cells) -> Learner? {
        let givenName = name(.givenName, &cells)
        let familyName = name(.familyName, &cells)
        let identifier = identifier(&cells)
        let dateOfBirth = cells.date(.dateOfBirth)
        let email = email(&cells)
        let language = language(&cells)
        if cells[.identifier] == nil, cells[.dateOfBirth] == nil {
            cells.add("learners.identifier.missing", .identifier)
        }
        guard let givenName, let familyName else { return nil }
        return Learner(
            givenName: givenName, familyName: familyName, identifier: identifier, dateOfBirth: dateOfBirth,
            email: email, language: language)
    }

    private func result(_ cells: inout Cells) -> LearningResult {
        var grades: [String: String] = [:]
        for assessment in heading.assessments {
            grades[assessment] = cells.text(.gradeOf(assessment: assessment))
        }
        return LearningResult(
            grade: cells.text(.grade), gradesByAssessment: grades, assessedOn: cells.date(.assessedOn))
    }

    private func name(_ column: LearnerColumn, _ cells: inout Cells) -> String? {
        guard let name = cells.text(column) else {
            // A hidden character has been named already.
            if cells[column] == nil { cells.add("learners.cell.empty", column) }
            return nil
        }
        guard name.unicodeScalars.contains(where: \.properties.isAlphabetic), name.count <= 200,
            !CellText.beginsLikeFormula(name), !CellText.holdsAddress(name)
        else {
            cells.add("learners.name.notAName", column, ["value": .text(String(name.prefix(60)))])
            return nil
        }
        return name
    }

    private func identifier(_ cells: inout Cells) -> LearnerIdentifier? {
        let schemeName = cells.text(.identifierScheme)
        let countryCode = cells.text(.identifierCountry)
        guard let value = cells.text(.identifier) else { return nil }
        guard !CellText.isFormula(identifier: value) else {
            cells.add("learners.identifier.formula", .identifier, ["value": .text(String(value.prefix(60)))])
            return nil
        }
        let esiPrefix = "urn:schac:personalUniqueCode:int:esi:"
        let scheme: LearnerIdentifier.Scheme
        switch schemeName?.lowercased().replacing("_", with: "-") {
        case nil, "student-number", "provider", "local":
            scheme = value.lowercased().hasPrefix(esiPrefix.lowercased()) ? .europeanStudentIdentifier : .provider
        case "esi", "european-student-identifier":
            scheme = .europeanStudentIdentifier
        case "national", "national-id":
            guard let country = countryCode.flatMap({ CountryCode($0) }) else {
                cells.add("learners.identifier.countryNeeded", .identifierCountry)
                return nil
            }
            scheme = .national(country)
        case let unknown?:
            cells.add(
                "learners.identifier.unknownScheme", .identifierScheme,
                ["value": .text(unknown), "known": "student-number, esi, national"])
            return nil
        }
        guard let identifier = LearnerIdentifier(value, scheme: scheme) else {
            cells.add("learners.identifier.tooLong", .identifier)
            return nil
        }
        return identifier
    }

    private func email(_ cells: inout Cells) -> String? {
        guard let email = cells.text(.email) else { return nil }
        guard MailAddress.isWellFormed(email) else {
            cells.add("learners.email.malformed", .email, ["value": .text(String(email.prefix(60)))])
            return nil
        }
        return email
    }

    private func language(_ cells: inout Cells) -> LanguageTag? {
        guard let text = cells.text(.language) else { return nil }
        guard let language = CourseLanguage.tag(text) else {
            cells.add("learners.language.unknown", .language, ["value": .text(String(text.prefix(60)))])
            return nil
        }
        return language
    }

    /// The cells of one row, and the findings that reading them gave.
    private struct Cells {
        let record: CSVRecords.Record
        let heading: LearnersHeading
        var findings: [Finding] = []

        init(record: CSVRecords.Record, heading: LearnersHeading) {
            self.record = record
            self.heading = heading
        }

        /// The cleaned text, if the column is there and not empty.
        subscript(column: LearnerColumn) -> String? {
            guard let index = heading.index(of: column), record.fields.indices.contains(index) else { return nil }
            let text = CellText.cleaned(record.fields[index])
            return text.isEmpty ? nil : text
        }

        mutating func text(_ column: LearnerColumn) -> String? {
            guard let text = self[column] else { return nil }
            guard !HiddenCharacters.occur(in: text) else {
                add("learners.cell.hiddenCharacters", column)
                return nil
            }
            return text
        }

        mutating func date(_ column: LearnerColumn) -> PlainDate? {
            guard let text = text(column) else { return nil }
            guard let written = WrittenDate(text) else {
                add("learners.date.unreadable", column, ["value": .text(String(text.prefix(60)))])
                return nil
            }
            return written.date
        }

        mutating func add(
            _ code: FindingCode, _ column: LearnerColumn, _ parameters: [String: MessageArgument] = [:]
        ) {
            findings.append(
                Finding(code, at: .row(record.row, column: column.heading), parameters: parameters))
        }
    }
}
