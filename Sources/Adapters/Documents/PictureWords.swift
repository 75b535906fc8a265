// SPDX-License-Identifier: Apache-2.0

import Localization

/// The few words that a credential's picture says of its own.
struct PictureWords {
    let microCredential: String
    let learningOutcomes: String
    let workload: String
    let level: String
    let assessment: String
    let hours: (String) -> String
    let moreOutcomes: (String) -> String
    let test: String
    let testRemark: String

    /// The words in the language, or in English where we have none.
    init(in language: LanguageTag) {
        self =
            switch language.language {
            case "el": .greek
            case "fi": .finnish
            default: .english
            }
    }

    private init(
        microCredential: String, learningOutcomes: String, workload: String, level: String, assessment: String,
        hours: @escaping (String) -> String, moreOutcomes: @escaping (String) -> String, test: String,
        testRemark: String
    ) {
        self.microCredential = microCredential
        self.learningOutcomes = learningOutcomes
        self.workload = workload
        self.level = level
        self.assessment = assessment
        self.hours = hours
        self.moreOutcomes = moreOutcomes
        self.test = test
        self.testRemark = testRemark
    }

    private static var english: PictureWords {
        PictureWords(
            microCredential: "Micro-credential", learningOutcomes: "The learner is able to, or knows",
            workload: "Workload", level: "Level", assessment: "Assessment", hours: { "\($0) hours" },
            moreOutcomes: { "and \($0) more in the credential" }, test: "TEST",
            testRemark: "Made with a test seal. It proves nothing.")
    }

    private static var greek: PictureWords {
        PictureWords(
            microCredential: "Μικροδιαπιστευτήριο", learningOutcomes: "Μαθησιακά αποτελέσματα",
            workload: "Φόρτος εργασίας", level: "Επίπεδο", assessment: "Αξιολόγηση", hours: { "\($0) ώρες" },
            moreOutcomes: { "και \($0) ακόμη στο διαπιστευτήριο" }, test: "ΔΟΚΙΜΗ · TEST",
            testRemark: "Με δοκιμαστική σφραγίδα. Δεν αποδεικνύει τίποτα.")
    }

    private static var finnish: PictureWords {
        PictureWords(
            microCredential: "Pieni osaamiskokonaisuus", learningOutcomes: "Osaamistavoitteet",
            workload: "Työmäärä", level: "Taso", assessment: "Arviointi", hours: { "\($0) tuntia" },
            moreOutcomes: { "ja \($0) muuta todistuksessa" }, test: "TESTI · TEST",
            testRemark: "Tehty testisinetillä. Ei todista mitään.")
    }
}
