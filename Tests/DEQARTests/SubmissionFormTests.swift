// SPDX-License-Identifier: Apache-2.0

import JSONTree
import TestSupport
import Testing

@testable import DEQAR

@Suite struct SubmissionFormTests {
    private static let headings = [
        "agency", "programme[11].name_primary", "programme[2].name_primary", "programme[2].identifier[3]",
        "programme[2].identifier[1]", "status",
    ]

    private func value(_ order: [Int], _ texts: [String?]) -> JSONValue? {
        var form = SubmissionForm()
        for cell in order { form.add(cell, at: given(SubmissionColumn(Self.headings[cell])).path[...]) }
        return form.value { texts[$0] }
    }

    @Test func `parts stand in their numbers' order, whatever the order of the columns`() {
        let texts = ["A", "later", "first", "c", "a", "1"]
        for order in [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 1, 5, 0, 4, 2]] {
            let value = value(order, texts)
            #expect(value?["agency"] == .string("A"))
            guard case .array(let programmes) = value?["programmes"], case .array(let names) = programmes.first?["identifiers"]
            else {
                Issue.record("no programmes")
                return
            }
            #expect(programmes.map { $0["name_primary"] } == [.string("first"), .string("later")])
            #expect(names.map { $0["identifier"] } == [.string("a"), .string("c")])
        }
    }

    @Test func `what is empty is not there, and the parts after it move up`() {
        let value = value([0, 1, 2, 3, 4, 5], [nil, "only", nil, nil, nil, nil])
        #expect(value == ["programmes": [["name_primary": "only"]]])
        #expect(self.value([0, 1, 2, 3, 4, 5], [nil, nil, nil, nil, nil, nil]) == nil)
    }
}
