# SPDX-License-Identifier: Apache-2.0
"""`vidimus verify`: the verdict, its codes, and every bad input that people and enemies send."""
import base64
import json

from program import EXAMPLES, INVALID, MISUSE, SHARED, UNREADABLE, VALID, ProgramTest, example_course

LAYERS = ["format", "seal", "identity", "trust", "status", "time", "elements"]
OUTCOMES = {"passed", "failed", "unknown", "notApplicable"}


def unpadded(text):
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def padded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Verify(ProgramTest):
    def setUp(self):
        super().setUp()
        self.sealed = self.one_sealed()
        self.document = json.loads(self.sealed.read_text(encoding="utf-8"))

    def verify(self, document, *more, expect=None):
        content = document if isinstance(document, (bytes, str)) else json.dumps(document, ensure_ascii=False)
        return self.run_program("verify", self.write("changed.json", content), "--trust", self.anchor(), "--json",
                                *more, expect=expect)

    def outcome(self, answer, layer):
        return {one["layer"]: one["outcome"] for one in answer.json["layers"]}[layer]

    def test_what_we_sealed_is_valid_under_its_anchor(self):
        answer = self.verify(self.sealed.read_bytes(), expect=VALID)
        self.assertEqual(answer.json["verdict"], "valid")

    def test_json_has_the_published_shape(self):
        report = self.verify(self.sealed.read_bytes()).json
        self.assertLessEqual({"verdict", "checkedAt", "format", "layers", "credential"}, report.keys())
        self.assertEqual([layer["layer"] for layer in report["layers"]], LAYERS)
        for layer in report["layers"]:
            self.assertLessEqual({"layer", "outcome", "code", "reason", "time"}, layer.keys())
            self.assertIn(layer["outcome"], OUTCOMES)
            self.assertTrue(layer["reason"])
        self.assertLessEqual({"title", "issuer"}, report["credential"].keys())

    def test_says_it_in_words_too_and_that_the_seal_is_a_test(self):
        answer = self.run_program("verify", self.sealed, "--trust", self.anchor(), expect=VALID)
        self.assert_says(answer, "valid", "test")

    def test_says_apart_who_awarded_who_issued_and_who_sealed(self):
        document = json.loads(self.sealed.read_text(encoding="utf-8"))
        self.assertIn("awardingBody", document["payload"])
        lines = self.run_program("verify", self.sealed, "--trust", self.anchor(), expect=VALID).text.splitlines()
        who = [line.strip().split(":", 1)[0] for line in lines if " by: " in line]
        self.assertEqual(who, ["Awarded by", "Issued by", "Sealed by"])

    def test_standard_input_is_read_for_a_dash(self):
        answer = self.run_program("verify", "-", "--trust", self.anchor(), "--json", stdin=self.sealed.read_bytes(),
                                  expect=VALID)
        self.assertEqual(answer.json["verdict"], "valid")

    def test_a_foreign_anchor_makes_it_indeterminate_with_an_intact_seal(self):
        other = self.folder / "other"
        self.data, kept = other, self.data
        self.run_program("keys", "test", expect=VALID)
        foreign = self.anchor()
        self.data = self.folder / "nothing-yet"
        answer = self.run_program("verify", self.sealed, "--trust", foreign, "--json", expect=INVALID)
        self.data = kept
        self.assertEqual(answer.json["verdict"], "indeterminate")
        self.assertEqual((self.outcome(answer, "seal"), self.outcome(answer, "trust")), ("passed", "unknown"))

    def test_an_altered_payload_breaks_the_seal(self):
        self.document["payload"] = self.document["payload"].replace("Virtanen", "Virtanem")
        answer = self.verify(self.document, expect=INVALID)
        self.assertEqual((answer.json["verdict"], self.outcome(answer, "seal")), ("invalid", "failed"))

    def test_an_altered_header_breaks_the_seal(self):
        seal = self.document["signatures"][0]
        header = json.loads(padded(seal["protected"]))
        header["iat"] = header["iat"] - 86400
        seal["protected"] = unpadded(json.dumps(header).encode())
        self.assertEqual(self.outcome(self.verify(self.document, expect=INVALID), "seal"), "failed")

    def test_an_unknown_critical_member_is_refused(self):
        seal = self.document["signatures"][0]
        header = json.loads(padded(seal["protected"]))
        header["crit"] = ["b64", "moon"]
        header["moon"] = "full"
        seal["protected"] = unpadded(json.dumps(header).encode())
        self.assertEqual(self.verify(self.document, expect=INVALID).json["verdict"], "invalid")

    def test_a_truncated_signature_breaks_the_seal(self):
        seal = self.document["signatures"][0]
        seal["signature"] = seal["signature"][:100]
        self.assertEqual(self.outcome(self.verify(self.document, expect=INVALID), "seal"), "failed")

    def test_a_missing_signature_is_no_seal(self):
        del self.document["signatures"][0]["signature"]
        self.assertEqual(self.verify(self.document, expect=INVALID).json["verdict"], "invalid")

    def test_a_second_bad_signature_is_not_overlooked(self):
        second = dict(self.document["signatures"][0])
        second["signature"] = unpadded(bytes(256))
        self.document["signatures"].append(second)
        self.assertNotEqual(self.verify(self.document, expect=INVALID).json["verdict"], "valid")

    def test_the_certificate_of_another_does_not_pass(self):
        kept, self.data = self.data, self.folder / "other"
        self.issue(out="other-out", learners=self.learners(name="others.csv"), expect=VALID)
        other = json.loads(self.sealed_files("other-out")[0].read_text(encoding="utf-8"))
        self.data = kept
        header = json.loads(padded(self.document["signatures"][0]["protected"]))
        header["x5c"] = json.loads(padded(other["signatures"][0]["protected"]))["x5c"]
        self.document["signatures"][0]["protected"] = unpadded(json.dumps(header).encode())
        self.assertEqual(self.outcome(self.verify(self.document, expect=INVALID), "seal"), "failed")

    def test_a_day_that_there_is_not_is_misuse(self):
        for day in ("2024-06-31", "2023-02-29", "2024-06-31T10:00:00Z", "2024-13-01", "2024-06-30T10:00:00", "soon"):
            with self.subTest(day):
                self.run_program("verify", "--at", day, self.sealed, expect=MISUSE)

    def test_names_the_time_that_was_asked_about(self):
        answer = self.run_program("verify", "--at", "2024-06-30T17:31:00Z", self.sealed)
        self.assert_says(answer, "30 June 2024", "17:31 UTC")
        answer = self.run_program("verify", "--at", "2024-06-30T17:31:00Z", "--language", "el", self.sealed)
        self.assert_says(answer, "17:31 UTC")
        self.assertNotIn("17:31", self.run_program("verify", self.sealed).text)

    def test_an_expired_certificate_is_named(self):
        answer = self.verify(self.sealed.read_bytes(), "--at", "2099-01-01T00:00:00Z", expect=INVALID)
        self.assertNotEqual(answer.json["verdict"], "valid")
        self.assertTrue(any("expired" in layer["code"] or "expired" in layer["reason"]
                            for layer in answer.json["layers"]), answer.out)


class BadInput(ProgramTest):
    def unreadable(self, content, *words):
        for way in ("file", "standard input"):
            with self.subTest(way):
                if way == "file":
                    answer = self.run_program("verify", self.write("bad.json", content), expect=UNREADABLE)
                else:
                    answer = self.run_program("verify", "-", stdin=content, expect=UNREADABLE)
                self.assertTrue(answer.text.strip())
                self.assert_says(answer, *words)

    def test_a_file_that_is_not_there(self):
        self.assert_says(self.run_program("verify", "nowhere.json", expect=UNREADABLE), "nowhere.json")

    def test_a_folder(self):
        self.assert_says(self.run_program("verify", self.folder, expect=UNREADABLE), self.folder.name)

    def test_nothing_at_all(self):
        self.unreadable(b"")

    def test_not_json(self):
        self.unreadable(b"Dear Sir or Madam,\nplease find attached", "line 1")

    def test_truncated_json(self):
        self.unreadable(b'{"payload": "{\\"a\\": 1', "line 1")

    def test_json_that_is_not_utf8(self):
        self.unreadable(b'{"title": "\xff\xfe"}')

    def test_a_name_twice(self):
        self.unreadable(b'{"payload": "a",\n "payload": "b"}', "line 2", "payload")

    def test_ten_thousand_levels(self):
        self.unreadable(b"[" * 10_000 + b"]" * 10_000, "deep")

    def test_a_hundred_megabytes_are_refused(self):
        self.unreadable(b'{"payload": "' + b"a" * (100 << 20) + b'"}', "MB")

    def test_json_that_is_no_credential(self):
        for content in (b"{}", b"[]", b'"x"', b"null", b"12", b'{"payload": 5, "signatures": []}',
                        b'{"payload": "{}", "signatures": [{}]}', b'{"credential": {}}'):
            with self.subTest(content):
                answer = self.run_program("verify", self.write("bad.json", content))
                self.assertIn(answer.code, (INVALID, UNREADABLE))
                self.assertTrue(answer.text.strip())

    def test_says_what_the_file_is_when_it_is_another(self):
        course = example_course().read_bytes()
        for content, words in ((b"<!DOCTYPE html>\n<html>", "page to read"), (b"PK\x03\x04rest", "unpack it first"),
                               (b"%PDF-1.7\n", "PDF"), (course, "vidimus issue --dry-run")):
            for command in ("verify", "check"):
                with self.subTest(f"{command}: {words}"):
                    answer = self.run_program(command, self.write("other", content), expect=UNREADABLE)
                    self.assert_says(answer, words)

    def test_says_of_a_course_in_json_that_it_is_one(self):
        course = (EXAMPLES / "accessible-services/course.json").read_bytes()
        for command in ("verify", "check"):
            with self.subTest(command):
                answer = self.run_program(command, self.write("course.json", course), "--json", expect=UNREADABLE)
                self.assert_says(answer, "looks like a course", "vidimus issue --dry-run")
        self.run_program("verify", self.write("other.json", '{"id": 1, "title": "x"}'), expect=INVALID)

    def test_says_in_the_language_asked_for_that_there_is_no_file(self):
        answer = self.run_program("verify", "nowhere.jsonld", "--language", "fi", expect=UNREADABLE)
        self.assert_says(answer, "Tiedostoa nowhere.jsonld ei ole.")

    def test_an_anchor_file_that_holds_no_certificate(self):
        anchors = self.write("anchors.pem", "no certificate here")
        answer = self.run_program("verify", self.write("a.json", "{}"), "--trust", anchors)
        self.assertNotEqual(answer.code, VALID)
        self.assert_says(answer, "anchors.pem")


class OfficialSamples(ProgramTest):
    def setUp(self):
        super().setUp()
        if SHARED is None:
            self.skipTest("needs the shared material: cases not run: 12")

    def test_each_is_read_and_its_seal_agrees_with_the_published_facts(self):
        facts = json.loads((SHARED / "data/elm/signature-facts.json").read_text(encoding="utf-8"))
        for fact in facts:
            with self.subTest(fact["file"]):
                answer = self.run_program("verify", SHARED / "data/elm/samples" / fact["file"], "--json")
                layers = {layer["layer"]: layer["outcome"] for layer in answer.json["layers"]}
                whole = fact["signatureMathOK"] and fact["x5tS256matches"]
                self.assertEqual(layers["seal"] == "passed", whole, answer.out)
                self.assertNotEqual(answer.json["verdict"], "valid", "no sample is sealed under an anchor we know")
