// SPDX-License-Identifier: Apache-2.0

import Awards
import CSV
import Foundation
import Localization
import TestSupport
import Testing
import Vocabulary

struct LearnersFileEncodingTests {
    private func names(_ bytes: [UInt8], _ languages: [LanguageTag] = []) -> [String] {
        LearnersFile.read(bytes, likelyLanguages: languages).rows.compactMap(\.learnerName)
    }

    private static let greek = "Όνομα;Επώνυμο;Κωδικός\nΔανάη;Ροδολίβα;1\nΣτέφανος;Βαρδουλίδης;2\n"
    private static let finnish = "Etunimi;Sukunimi;Tunniste\nÅsa;Öhrnberg;1\nVäinö;Petäjävuolle;2\n"

    @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian], [true, false])
    func `reads Unicode in every form, with and without its mark`(encoding: String.Encoding, hasMark: Bool) throws {
        let mark = hasMark ? "\u{FEFF}" : ""
        let greek = try #require((mark + Self.greek).data(using: encoding))
        // Without a mark, UTF-16 is known by zero bytes, of which Greek has few: the heading is in English then.
        let english = try #require((mark + "Given name;Family name;ID\nÅsa;Öhrnberg;1\n").data(using: encoding))
        if hasMark || encoding == .utf8 {
            #expect(names([UInt8](greek)) == ["Δανάη Ροδολίβα", "Στέφανος Βαρδουλίδης"])
        }
        #expect(names([UInt8](english)) == ["Åsa Öhrnberg"])
    }

    @Test func `reads Greek as a Greek spreadsheet wrote it`() throws {
        let bytes = [UInt8](try #require(Self.greek.data(using: .windowsCP1253)))
        let reading = LearnersFile.read(bytes, likelyLanguages: [])
        #expect(reading.encoding == .windows(name: "Windows-1253", isCertain: true))
        #expect(reading.findings.map(\.code) == ["learners.file.encodingGuessed"])
        #expect(reading.findings.map(\.severity) == [.note])
        #expect(names(bytes) == ["Δανάη Ροδολίβα", "Στέφανος Βαρδουλίδης"])
    }

    @Test func `reads Finnish as a Finnish spreadsheet wrote it`() throws {
        let bytes = [UInt8](try #require(Self.finnish.data(using: .windowsCP1252)))
        #expect(names(bytes, [.fi]) == ["Åsa Öhrnberg", "Väinö Petäjävuolle"])
        #expect(names(bytes) == ["Åsa Öhrnberg", "Väinö Petäjävuolle"])
    }

    @Test func `reads Polish and Czech as a spreadsheet there wrote them`() throws {
        let text = "First name;Last name;ID\nŁukasz;Wiśniewski-Żak;1\nMałgorzata;Dąbrowska;2\n"
        let bytes = [UInt8](try #require(text.data(using: .windowsCP1250)))
        #expect(names(bytes) == ["Łukasz Wiśniewski-Żak", "Małgorzata Dąbrowska"])
        let czech = "First name;Last name;ID\nJiří;Dvořák;1\n"
        #expect(names([UInt8](try #require(czech.data(using: .windowsCP1250))), [.cs]) == ["Jiří Dvořák"])
    }

    @Test func `shows the text that it understood, in the languages that it was told`() throws {
        let bytes = [UInt8](try #require("First name;Last name;ID\nPál;Erdős;1\n".data(using: .windowsCP1250)))
        for (languages, name) in [([LanguageTag("hu")].compactMap(\.self), "Erdős"), ([.en], "Erdõs")] {
            let reading = LearnersFile.read(bytes, likelyLanguages: languages)
            #expect(reading.rows.compactMap(\.learnerName) == ["Pál \(name)"])
            #expect(reading.text.contains(name))
        }
    }

    @Test func `reads Bulgarian as a spreadsheet there wrote it`() throws {
        let text = "First name;Last name;ID\nИван;Георгиев;1\nМария;Димитрова;2\n"
        let bytes = [UInt8](try #require(text.data(using: .windowsCP1251)))
        #expect(names(bytes) == ["Иван Георгиев", "Мария Димитрова"])
    }

    @Test func `reads Lithuanian when it knows that names are Lithuanian`() {
        // Windows-1257: Ž is DE, š is F0, ė is EB.
        let bytes =
            Array("First name;Last name;ID\n".utf8) + [0xDE, 0x69, 0x76, 0x69, 0x6C, 0xEB, 0x3B]
            + [0x4B, 0x61, 0xF0, 0x3B, 0x31, 0x0A]
        #expect(names(bytes, [.lt]) == ["Živilė Kaš"])
    }

    @Test func `warns when the same bytes could be other letters`() throws {
        // ø in Danish and ř in Czech are the same byte.
        let bytes = Array("First name;Last name;ID\nDvo".utf8) + [0xF8] + Array("ak;B;1\n".utf8)
        let reading = LearnersFile.read(bytes, likelyLanguages: [])
        #expect(reading.findings.map(\.code) == ["learners.file.encodingDoubtful"])
        #expect(reading.findings.map(\.severity) == [.warning])
    }

    @Test func `decodes each page as the platform does`() {
        let pages: [(LanguageTag, String.Encoding)] = [
            (.fi, .windowsCP1252), (.pl, .windowsCP1250), (.bg, .windowsCP1251), (.el, .windowsCP1253),
        ]
        for (language, encoding) in pages {
            for byte in UInt8(0x80)...0xFF {
                guard let text = String(data: Data([byte]), encoding: encoding), let scalar = text.unicodeScalars.first,
                    scalar.properties.isAlphabetic
                else { continue }
                // One such letter and nothing else: every page is as good, so the language decides.
                let bytes = Array("first name,last name,id\nx".utf8) + [byte] + Array("x,y,1\n".utf8)
                let reading = LearnersFile.read(bytes, likelyLanguages: [language])
                guard case .windows(let name, _)? = reading.encoding, name == expectedName(encoding) else { continue }
                #expect(reading.rows.compactMap(\.learnerName) == ["x\(text)x y".precomposedStringWithCanonicalMapping])
            }
        }
    }

    private func expectedName(_ encoding: String.Encoding) -> String {
        switch encoding {
        case .windowsCP1250: "Windows-1250"
        case .windowsCP1251: "Windows-1251"
        case .windowsCP1253: "Windows-1253"
        default: "Windows-1252"
        }
    }
}
