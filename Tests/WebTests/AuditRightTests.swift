// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
import Messages
import TestSupport
import Testing

@testable import Web

/// The rights of the audit log as people read them.
@Suite struct AuditRightTests {
    @Test func `says a role, its permission and for whom it is held`() {
        let words = Wording(.en)
        let school = OrganisationReference("provider/urn:example:p")
        let ground = AccessGround(.managePeople, role: .administrator, organisation: school, scope: .own)
        #expect(words.rightWords(ground.description) == "Give and take roles: Administrator, provider/urn:example:p")
        let own = AccessGround(.manageOwnAccount, role: .learner, organisation: nil, scope: .own)
        #expect(words.rightWords(own.description) == "Manage the own account: Learner")
        #expect(
            words.rightWords("keepRegister: operator of this machine")
                == "\(words(.permission("keepRegister"))): whoever runs commands on this machine")
        #expect(words.rightWords("verified e-mail address of provider campus") == "E-mail address confirmed by campus")
    }

    /// Every permission under every role, and each ground that is none of these.
    @Test(arguments: BuiltInMessages.languages) func `has words for every right that can be granted`(_ language: LanguageTag) {
        let words = Wording(language)
        for permission in Permission.allCases {
            for role in Role.allCases {
                #expect(words.rightWords("\(permission.rawValue): \(role.rawValue)") != nil)
            }
            #expect(words.rightWords("\(permission.rawValue): operator of this machine") != nil)
        }
        let others = [
            "own account", "own e-mail address", "link printed at start", "secret printed at start",
            "operator of this machine", "demonstration set at start",
        ]
        for other in others { #expect(words.rightWords(other) != nil, "\(other)") }
    }

    @Test func `leaves a right without words as the log has it`() {
        #expect(Wording(.en).rightWords("flying: pilot") == nil)
        #expect(Wording(.en).rightWords("managePeople: pilot in provider/x") == nil)
        #expect(Wording(.en).rightWords("") == nil)
    }

    @Test func `names a source of evidence in the reader's language, with its file and version`() {
        #expect(Wording(.en).source("DEQAR submission CSV, r.csv, 2026-06") == "DEQAR: reports as a table (CSV), r.csv, 2026-06")
        #expect(Wording(.fi).source("Review in this register") == "Arviointi tässä rekisterissä")
        #expect(
            Wording(.fi).source("DEQAR submission JSON, EQAR register of agencies, r, 2026")
                == "DEQAR: lähetetyt raportit (JSON), EQAR: arviointilaitosten rekisteri, r, 2026")
        #expect(Wording(.fi).source("something else, r.csv") == "something else, r.csv")
    }
}
