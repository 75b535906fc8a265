// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

struct AwardIDTests {
    @Test func `makes the UUID that RFC 9562 gives as its example of version 5`() throws {
        let dns = try #require(UUID(uuidString: "6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
        let made = UUID(version5In: dns, name: Array("www.example.com".utf8))
        #expect(made.uuidString.lowercased() == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    private func id(
        provider: String = "p", course: String = "c", version: String = "1", learner: String = "l",
        isTest: Bool = false
    ) throws -> AwardID {
        AwardID(
            provider: try #require(ProviderID(provider)), course: try #require(CourseID(course)),
            version: try #require(CourseVersion(version)),
            learner: try #require(
                Learner(
                    givenName: "G", familyName: "F", identifier: LearnerIdentifier(learner, scheme: .provider),
                    dateOfBirth: nil)),
            isTest: isTest)
    }

    @Test func `stays the same for ever`() throws {
        // Written down at the first release; a change would award everybody again.
        #expect(try id().description == "326ae731-edbe-5a14-81e4-db639fc75b4b")
        #expect(try id().credentialID == "urn:credential:\(id())")
    }

    @Test func `differs in every part, however the parts meet`() throws {
        let ids = [
            try id(), try id(provider: "p2"), try id(course: "c2"), try id(version: "2"), try id(learner: "l2"),
            try id(isTest: true), try id(provider: "p1:c", course: "1:c"), try id(provider: "p", course: "1:c1:c"),
            try id(course: "c1", version: "1"), try id(course: "c", version: "11"), try id(version: "1l", learner: "x"),
        ]
        #expect(Set(ids).count == ids.count)
    }

    @Test func `never joins two lists of parts to one name`() {
        let word = Gen<String>.text(of: "1:ab", count: 1...5)
        forAll(zip(zip(word, word), zip(word, word))) { pairs in
            let ((a, b), (c, d)) = pairs
            return try (id(provider: a, course: b) == id(provider: c, course: d)) == (a == c && b == d)
        }
    }

    @Test func `knows a learner whichever way the letters were typed`() throws {
        #expect(try id(learner: "Ó-1") == id(learner: "O\u{301}-1"))
    }

    @Test func `tells apart the identifiers of two countries, and a birth date from an identifier`() throws {
        let finland = try #require(CountryCode("FI"))
        let greece = try #require(CountryCode("GR"))
        let fi = try #require(LearnerIdentifier("1", scheme: .national(finland)))
        let gr = try #require(LearnerIdentifier("1", scheme: .national(greece)))
        let own = try #require(LearnerIdentifier("1", scheme: .provider))
        let learners = [fi, gr, own].compactMap {
            Learner(givenName: "G", familyName: "F", identifier: $0, dateOfBirth: nil)
        }
        #expect(Set(learners.map(\.identityParts)).count == 3)
        #expect(Learner(givenName: "G", familyName: "F", identifier: nil, dateOfBirth: nil) == nil)
        let born = Learner(givenName: "G", familyName: "F", identifier: nil, dateOfBirth: .init("1990-01-02"))
        #expect(born?.identityParts == ["birth", "F", "G", "1990-01-02"])
    }
}
