// SPDX-License-Identifier: Apache-2.0

import API
import TestSupport
import Testing

@Suite struct MultipartFormTests {
    struct Field: Sendable {
        var name: String
        var fileName: String?
        var bytes: [UInt8]
    }

    /// What a browser sends (WHATWG HTML, multipart form data): three characters are escaped, and no others.
    static func browser(_ fields: [Field], boundary: String) -> [UInt8] {
        func quoted(_ text: String) -> String {
            text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"": "%22"
                case "\r": "%0D"
                case "\n": "%0A"
                default: String(scalar)
                }
            }.joined()
        }
        var body: [UInt8] = []
        for field in fields {
            let file = field.fileName.map { "; filename=\"\(quoted($0))\"\r\nContent-Type: application/json" } ?? ""
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(quoted(field.name))\"\(file)\r\n\r\n".utf8
            body += field.bytes + "\r\n".utf8
        }
        return body + "--\(boundary)--\r\n".utf8
    }

    static func read(_ body: String, contentType: String = "multipart/form-data; boundary=b") throws -> MultipartForm {
        try MultipartForm(Array(body.utf8), contentType: contentType)
    }

    static func part(_ disposition: String) throws -> MultipartForm.Part {
        try #require(try read("--b\r\nContent-Disposition: \(disposition)\r\n\r\nx\r\n--b--\r\n").parts.first)
    }

    @Test func `What browsers write is read back`() {
        // A percent sign or two backslashes in a name cannot be told from escapes; browsers do not escape them.
        let name = Gen<String>.text(count: 0...12).map { text in
            text.unicodeScalars.map { $0 == "%" ? "" : $0 == "\\" ? "\\a" : String($0) }.joined()
        }
        let fields = zip(zip(name, name.optional()), Gen<UInt8>.byte.array(count: 0...60))
            .map { Field(name: "n\($0.0)n", fileName: $0.1, bytes: $1) }.array(count: 0...6)
        forAll(fields, runs: 500) { fields in
            let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
            let form = try MultipartForm(
                Self.browser(fields, boundary: boundary), contentType: "multipart/form-data; boundary=\(boundary)")
            return form.parts.count == fields.count
                && zip(form.parts, fields).allSatisfy { part, field in
                    Array(part.name.utf8) == Array("\(field.name)".utf8)
                        && part.fileName.map { Array($0.utf8) } == field.fileName.map { Array($0.utf8) }
                        && part.bytes == field.bytes
                        && part.contentType == (field.fileName == nil ? nil : "application/json")
                }
        }
    }

    @Test func `Hostile bodies are refused or read, and never trap`() {
        let pieces: [String] = [
            "--b", "\r\n", "\r\n\r\n", "--", "b", "Content-Disposition: form-data; name=\"a\"", "; filename=\"", "\"",
            "\\", ";", "=", ":", " ", "\t", "\r", "\n", "Content-Disposition:", "name", "\u{0}", "\u{301}", "é",
            "Content-Type: x",
        ]
        let body = Gen<String>.element(of: pieces).array(count: 0...30).map { $0.joined() }
        forAll(body, runs: 3000) { body in
            for text in [body, "--b\r\n\(body)", "--b\r\nContent-Disposition: form-data; \(body)\r\n\r\n\r\n--b--"] {
                _ = try? Self.read(text)
                _ = try? Self.read("", contentType: "multipart/form-data; \(text)")
            }
            return true
        }
        forAll(Gen<UInt8>.byte.array(count: 0...200), runs: 300) { bytes in
            _ = try? MultipartForm(Array("--b\r\n".utf8) + bytes, contentType: "multipart/form-data;boundary=b")
            return true
        }
    }

    @Test func `A body that is cut off anywhere is refused`() throws {
        let whole = Self.browser(
            [Field(name: "course", fileName: "a;b.json", bytes: Array("{}\r\n--".utf8))], boundary: "b")
        for length in 0..<(whole.count - 2) {
            #expect(throws: MultipartFormError.self) {
                try MultipartForm(Array(whole.prefix(length)), contentType: "multipart/form-data; boundary=b")
            }
        }
    }

    @Test(arguments: [
        (#"form-data; name="a"; filename="a;b.json""#, "a;b.json"),
        (#"form-data; name="a"; filename="; name=evil""#, "; name=evil"),
        (#"form-data; filename="first.json" ; name="a""#, "first.json"),
        (#"form-data; name="a"; filename="say \"hi\".json""#, #"say "hi".json"#),
        (#"form-data; name="a"; filename="a\\b.json""#, #"a\b.json"#),
        (#"form-data; name="a"; filename="C:\new\table.json""#, #"C:\new\table.json"#),
        (#"form-data; name="a"; filename="ends with \""#, #"ends with \"#),
        (#"form-data; name="a"; filename="say %22hi%22.json""#, #"say "hi".json"#),
        (#"form-data; name="a"; filename="two%0D%0Alines""#, "two\r\nlines"),
        (#"FORM-DATA;NAME=a;FileName=plain.json"#, "plain.json"),
        (#"form-data; name="a"; filename="""#, ""),
        (#"form-data; name="a"; filename="Βεβαίωση.json""#, "Βεβαίωση.json"),
        (#"form-data; name="a"; filename="one"; filename="two""#, "one"),
    ])
    func `Names of files are read as they were meant`(disposition: String, name: String) throws {
        let part = try Self.part(disposition)
        #expect(part.name == "a")
        #expect(part.fileName == name)
    }

    @Test(arguments: [
        "form-data", "form-data; filename=\"x\"", "attachment; name=\"a\"", "form-data; name=\"a", "form-data; name",
        "form-data; name=\"a\"b", "form-data; xname=\"a\"", "form-data; \"name=a", "",
    ])
    func `A part without a name is refused`(disposition: String) {
        #expect(throws: MultipartFormError.badPartHeader(part: 1)) { try Self.part(disposition) }
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=b", true), ("Multipart/Form-Data; charset=utf-8; Boundary=\"b\"", true),
        ("multipart/form-data; boundary=\"b\"; x=\"y;z\"", true), ("multipart/form-data", false),
        ("multipart/form-data; boundary=", false), ("multipart/form-data; boundary=\"b", false),
        ("multipart/mixed; boundary=b", false), ("application/x-www-form-urlencoded", false), ("", false),
        ("multipart/form-data; boundary=\(String(repeating: "b", count: 71))", false),
    ])
    func `The boundary is found where the type names one`(contentType: String, isForm: Bool) {
        let body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b--\r\n"
        if isForm {
            #expect((try? Self.read(body, contentType: contentType))?.text("a") == "x")
        } else {
            #expect(throws: MultipartFormError.notAForm) { try Self.read(body, contentType: contentType) }
        }
    }

    @Test func `No more is read than the limits allow`() {
        let many = (0..<33).map { Field(name: "\($0)", bytes: []) }
        #expect(throws: MultipartFormError.tooManyParts) {
            try MultipartForm(Self.browser(many, boundary: "b"), contentType: "multipart/form-data; boundary=b")
        }
        let long = [Field(name: String(repeating: "n", count: 5000), bytes: [])]
        #expect(throws: MultipartFormError.badPartHeader(part: 1)) {
            try MultipartForm(Self.browser(long, boundary: "b"), contentType: "multipart/form-data; boundary=b")
        }
    }

    @Test func `A file field in which nothing was chosen holds no file`() throws {
        let form = try MultipartForm(
            Self.browser(
                [Field(name: "file", fileName: "", bytes: []), Field(name: "text", bytes: Array("typed".utf8))],
                boundary: "b"), contentType: "multipart/form-data; boundary=b")
        #expect(form.file("file") == nil)
        #expect(form.text("file") == nil)
        #expect(form.text("text") == "typed")
    }
}
