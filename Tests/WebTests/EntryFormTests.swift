// SPDX-License-Identifier: Apache-2.0

import Courses
import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary
import Web

/// The form of an entry, which is judged as its file would be.
@Suite struct EntryFormTests {
    @Test func `gives back the entry that it shows`() throws {
        let college = try ProviderFixtures.college()
        let document = EntryForm(college).document(earlier: college)
        let reading = ProviderFile.read(document.bytes)
        #expect(reading.findings.filter { $0.severity == .error }.isEmpty)
        let read = try #require(reading.provider)
        #expect(read.names == college.names)
        #expect(read.identifiers == college.identifiers)
        #expect(read.places == college.places)
        #expect(read.roles == college.roles)
        #expect(read.kinds.count == college.kinds.count)
        #expect(read.period == college.period)
        #expect(read.homepage == college.homepage)
    }

    @Test func `puts names of one use and time together, a second one in a language apart, and leaves out empty rows`() {
        var form = EntryForm()
        form.rows[.names] = [
            ["text": "", "language": "fi", "use": "legal"], ["text": "A", "language": "fi", "use": "legal"],
            ["text": "B", "language": "en", "use": "legal"], ["text": "C", "language": "fi", "use": "legal"],
        ]
        let document = form.document()
        #expect(document.sources[.names] == [[1, 2], [3]])
        #expect(document.field(of: "names[2].text.fi") == "names.3.text")
        #expect(document.field(of: "names[1].from") == "names.1.from")
        #expect(document.field(of: "names[3]") == nil)
        #expect(document.field(of: "homepage") == "homepage")
        #expect(document.field(of: "anything") == nil)
    }

    @Test func `offers empty rows, and never more than there is room for`() throws {
        let form = EntryForm(try ProviderFixtures.college())
        for part in EntryForm.Part.allCases {
            let rows = try #require(form.rows[part])
            #expect(rows.suffix(2).allSatisfy { EntryForm.isEmpty($0, of: part) })
            #expect(rows.count <= EntryForm.mostRows)
        }
    }
}
