// SPDX-License-Identifier: Apache-2.0

import Providers
import Reviews
import TestSupport
import Testing
import Vocabulary

/// Words and documents as they come from outside.
@Suite struct ReviewPartsTests {
    @Test func `takes words of any script as they are, with their lines`() throws {
        for text in ["Ok.", "תשובה מלאה", "Καλό\nέργο", "مراجعة", "a\tb"] {
            #expect(try ReviewText("  \(text)\r\n", for: .comment).text == text)
        }
        #expect(try ReviewText("a\r\nb\rc", for: .comment).text == "a\nb\nc")
    }

    @Test func `refuses words that are none, too many, or that turn the writing direction`() {
        #expect(throws: ReviewRefusal.text(.comment, .empty)) { try ReviewText(" \n\t", for: .comment) }
        #expect(throws: ReviewRefusal.text(.comment, .tooLong)) {
            try ReviewText(String(repeating: "a", count: 1 << 20), for: .comment)
        }
        #expect(throws: ReviewRefusal.text(.comment, .tooLong)) {
            try ReviewText(String(repeating: "ä", count: 4_001), for: .comment)
        }
        for hidden in ["\u{202E}", "\u{0}", "\u{2066}", "\u{FEFF}", "\u{E000}"] {
            #expect(throws: ReviewRefusal.text(.comment, .hiddenCharacters)) {
                try ReviewText("good \(hidden) bad", for: .comment)
            }
        }
    }

    @Test func `reads what a document is from its bytes`() throws {
        func kind(_ bytes: [UInt8]) throws -> ReviewDocument.Kind { try ReviewDocument(bytes, title: "T").kind }
        #expect(try kind(Array("%PDF-1.4 x".utf8)) == .pdf)
        #expect(try kind(Array("Plain words, Ελληνικά.\r\n".utf8)) == .text)
        let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
        let name = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
        #expect(try kind(archive + Array(repeating: 0, count: 26) + name) == .openDocument)
        #expect(try kind(archive + Array(repeating: 0, count: 300) + Array("word/document.xml".utf8)) == .word)
        for bytes in [archive + [1, 2, 3], [0x4D, 0x5A, 0], [0xFF, 0xFE, 0x41], Array("a\u{202E}b".utf8)] {
            #expect(throws: ReviewRefusal.document(.unknownKind)) { try kind(bytes) }
        }
        #expect(throws: ReviewRefusal.document(.empty)) { try kind([]) }
        #expect(throws: ReviewRefusal.document(.tooLarge)) {
            try kind(Array(repeating: 0x41, count: ReviewDocument.mostBytes + 1))
        }
        #expect(throws: ReviewRefusal.text(.title, .hiddenCharacters)) {
            try ReviewDocument(Array("a".utf8), title: "a\nb")
        }
    }

    @Test func `knows the empty document by the digest that everybody knows`() {
        #expect(
            ReviewDocument.digest(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: [
        (ReviewStage.Name.requested, ReviewTask.answerRequest), (.accepted, .appointPanel), (.empanelled, .planVisit),
        (.visitPlanned, .recordVisit), (.drafting, .writeDraft), (.judging, .judge), (.appealed, .decideAppeal),
    ])
    func `asks the agency for the next step`(_ stage: ReviewStage.Name, _ task: ReviewTask) {
        let summary = ReviewSummary(Sample.review(at: stage))
        #expect(ReviewTask.tasks(summary, of: .agency, today: Sample.today) == [task])
        #expect(ReviewTask.tasks(summary, of: .provider, today: Sample.today).isEmpty)
    }

    @Test func `asks whoever's time is running, and the other side when it has run out`() {
        let commenting = ReviewSummary(Sample.review(at: .commenting))
        #expect(ReviewTask.tasks(commenting, of: .provider, today: Sample.day(20)) == [.comment])
        #expect(ReviewTask.tasks(commenting, of: .agency, today: Sample.day(20)).isEmpty)
        #expect(ReviewTask.tasks(commenting, of: .agency, today: Sample.day(21)) == [.goOnWithoutComment])
        let judged = ReviewSummary(Sample.review(at: .judged))
        #expect(ReviewTask.tasks(judged, of: .provider, today: Sample.day(30)) == [.appealOrWaive])
        #expect(ReviewTask.tasks(judged, of: .agency, today: Sample.day(30)).isEmpty)
        #expect(ReviewTask.tasks(judged, of: .provider, today: Sample.day(31)).isEmpty)
        #expect(ReviewTask.tasks(judged, of: .agency, today: Sample.day(31)) == [.publish])
    }
}
