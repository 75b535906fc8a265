// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Vocabulary

/// The words that our writer adds to a credential, in the languages they exist in; English is always among them.
///
/// They become part of sealed documents, so they do not depend on the message catalogue of an interface.
enum EuropassWords {
    /// The statement in a credential that was sealed with a test seal.
    static let testStatement: LocalizedText = [
        .en: "TEST. This credential was sealed with a test seal. It proves nothing.",
        .el: "ΔΟΚΙΜΗ. Το πιστοποιητικό σφραγίστηκε με δοκιμαστική σφραγίδα. Δεν αποδεικνύει τίποτα.",
        .fi: "TESTI. Todistus on sinetöity testisinetillä. Se ei todista mitään.",
    ]

    /// The heading over a note, by what it states.
    static func heading(of subject: StatementSubject) -> LocalizedText {
        switch subject {
        case .levelNotApplicable:
            [
                .en: "Why no level is stated", .el: "Γιατί δεν αναφέρεται επίπεδο",
                .fi: "Miksi tasoa ei ole ilmoitettu",
            ]
        case .qualityAssurance:
            [.en: "Quality assurance", .el: "Διασφάλιση ποιότητας", .fi: "Laadunvarmistus"]
        case .stackability:
            [
                .en: "How it can be combined", .el: "Πώς μπορεί να συνδυαστεί", .fi: "Miten sen voi yhdistää",
            ]
        case .furtherInformation:
            [.en: "Further information", .el: "Περισσότερες πληροφορίες", .fi: "Lisätietoja"]
        case .testSeal:
            [.en: "Test seal", .el: "Δοκιμαστική σφραγίδα", .fi: "Testisinetti"]
        }
    }

    /// A cycle of the European Higher Education Area, as a concept of our own: no European list has them.
    static func cycle(_ cycle: HigherEducationCycle) -> Concept {
        let label: LocalizedText =
            switch cycle {
            case .short:
                [
                    .en: "Short cycle (QF-EHEA)", .el: "Σύντομος κύκλος (QF-EHEA)",
                    .fi: "Lyhyt sykli (QF-EHEA)",
                ]
            case .first:
                [
                    .en: "First cycle (QF-EHEA)", .el: "Πρώτος κύκλος (QF-EHEA)",
                    .fi: "Ensimmäinen sykli (QF-EHEA)",
                ]
            case .second:
                [
                    .en: "Second cycle (QF-EHEA)", .el: "Δεύτερος κύκλος (QF-EHEA)",
                    .fi: "Toinen sykli (QF-EHEA)",
                ]
            case .third:
                [
                    .en: "Third cycle (QF-EHEA)", .el: "Τρίτος κύκλος (QF-EHEA)",
                    .fi: "Kolmas sykli (QF-EHEA)",
                ]
            }
        return Concept(
            id: "urn:vidimus:concept:qf-ehea:\(cycle.rawValue)", scheme: "urn:vidimus:concept-scheme:qf-ehea",
            label: label)
    }
}
