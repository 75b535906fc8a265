// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Vocabulary

/// The words that our writer adds to a credential, in the languages they exist in; English is always among them.
///
/// They become part of sealed documents, so they do not depend on the message catalogue of an interface.
enum EuropassWords {
    /// The statement in a credential that was sealed with a test seal, in every official language of the Union: nobody
    /// should have to know another one to learn it.
    static let testStatement = LocalizedText(
        [
            ("bg", "ТЕСТ. Удостоверението е подпечатано с тестов печат. То не доказва нищо."),
            ("cs", "TEST. Osvědčení bylo opatřeno zkušební pečetí. Nic nedokazuje."),
            ("da", "TEST. Beviset er forseglet med et testsegl. Det beviser ingenting."),
            ("de", "TEST. Dieser Nachweis wurde mit einem Testsiegel versehen. Er beweist nichts."),
            ("el", "ΔΟΚΙΜΗ. Το πιστοποιητικό σφραγίστηκε με δοκιμαστική σφραγίδα. Δεν αποδεικνύει τίποτα."),
            ("en", "TEST. This credential was sealed with a test seal. It proves nothing."),
            ("es", "PRUEBA. Esta credencial se selló con un sello de prueba. No demuestra nada."),
            ("et", "TEST. Tunnistus on pitseeritud testpitseriga. See ei tõenda midagi."),
            ("fi", "TESTI. Todistus on leimattu testileimalla. Se ei todista mitään."),
            ("fr", "TEST. Ce certificat a été scellé avec un sceau d’essai. Il ne prouve rien."),
            ("ga", "TÁSTÁIL. Séalaíodh an dintiúr seo le séala tástála. Ní chruthaíonn sé aon rud."),
            ("hr", "TEST. Ova je vjerodajnica ovjerena probnim pečatom. Ne dokazuje ništa."),
            ("hu", "TESZT. Ezt az igazolást próbapecséttel látták el. Semmit sem bizonyít."),
            ("it", "PROVA. Questa credenziale è stata sigillata con un sigillo di prova. Non dimostra nulla."),
            ("lt", "BANDYMAS. Šis pažymėjimas patvirtintas bandomuoju spaudu. Jis nieko neįrodo."),
            ("lv", "TESTS. Šis apliecinājums ir apzīmogots ar testa zīmogu. Tas neko nepierāda."),
            ("mt", "PROVA. Din il-kredenzjali ġiet issiġillata b’siġill tal-prova. Ma tipprova xejn."),
            ("nl", "TEST. Dit bewijsstuk is verzegeld met een testzegel. Het bewijst niets."),
            ("pl", "TEST. To poświadczenie opatrzono pieczęcią testową. Niczego nie dowodzi."),
            ("pt", "TESTE. Esta credencial foi selada com um selo de teste. Não prova nada."),
            ("ro", "TEST. Acest certificat a fost sigilat cu un sigiliu de test. Nu dovedește nimic."),
            ("sk", "TEST. Toto osvedčenie bolo opatrené skúšobnou pečaťou. Nič nedokazuje."),
            ("sl", "PREIZKUS. To dokazilo je bilo zapečateno s preizkusnim žigom. Ne dokazuje ničesar."),
            ("sv", "TEST. Intyget har förseglats med ett testsigill. Det bevisar ingenting."),
        ].compactMap { code, words in LanguageTag(code).map { ($0, words) } })

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
            [.en: "Test seal", .el: "Δοκιμαστική σφραγίδα", .fi: "Testileima"]
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
