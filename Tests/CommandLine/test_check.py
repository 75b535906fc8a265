# SPDX-License-Identifier: Apache-2.0
"""`vidimus check`: which of the standard elements a document states, sealed or not."""
import json

from program import INVALID, SHARED, UNREADABLE, VALID, ProgramTest


class Check(ProgramTest):
    def setUp(self):
        super().setUp()
        self.sealed = self.one_sealed()
        self.payload = json.loads(json.loads(self.sealed.read_text(encoding="utf-8"))["payload"])

    def check(self, document, *more, expect=None):
        return self.run_program("check", self.write("document.json", json.dumps(document)), *more, expect=expect)

    def test_what_we_write_states_everything_mandatory(self):
        self.run_program("check", self.sealed, expect=VALID)
        self.check(self.payload, expect=VALID)

    def test_answers_in_json_with_sixteen_elements(self):
        answer = self.check(self.payload, "--json", expect=VALID)
        self.assertEqual(len(answer.json["elements"]), 16)

    def test_standard_input_is_read_for_a_dash(self):
        self.run_program("check", "-", stdin=self.sealed.read_bytes(), expect=VALID)

    def test_one_aspect_alone(self):
        for aspect in ("elements", "shape", "vocabularies"):
            with self.subTest(aspect):
                self.check(self.payload, "--only", aspect, expect=VALID)

    def test_a_missing_element_is_named(self):
        def without(name):
            document = json.loads(json.dumps(self.payload))
            claims = document["credentialSubject"]["hasClaim"]
            for claim in claims if isinstance(claims, list) else [claims]:
                claim.get("specifiedBy", {}).pop(name, None)
            return document

        for name, words in {"learningOutcome": "outcome", "volumeOfLearning": "workload"}.items():
            with self.subTest(name):
                answer = self.check(without(name))
                if name == "learningOutcome":
                    self.assertEqual(answer.code, INVALID, answer.text)
                self.assert_says(answer, words)

    def test_each_element_has_a_line_with_its_mark(self):
        document = json.loads(json.dumps(self.payload))
        specification = document["credentialSubject"]["hasClaim"]["specifiedBy"]
        specification.pop("learningOutcome")
        specification.pop("entryRequirement", None)
        lines = self.check(document, "--only", "elements", expect=INVALID).out.splitlines()
        marks = {line.split(":")[0][2:]: line[0] for line in lines[:16]}
        self.assertEqual(len(marks), 16, lines)
        self.assertEqual((marks["Title"], marks["Learning outcomes"], marks["Prerequisites"]), ("+", "x", "-"))
        self.assertEqual(set(marks.values()), {"+", "x", "-"})

    def test_findings_are_marked_by_their_severity(self):
        document = json.loads(json.dumps(self.payload))
        document["credentialSubject"]["hasClaim"]["specifiedBy"]["volumeOfLearning"] = "a week"
        answer = self.check(document, "--json")
        severities = {finding["code"]: finding["severity"] for finding in answer.json["findings"]}
        self.assertTrue(set(severities.values()) & {"error", "warning"}, severities)
        found = [line for line in self.check(document).out.splitlines() if line.endswith("]")]
        self.assertTrue(found)
        for line in found:
            code = line.rsplit("  [", 1)[-1].rstrip("]")
            self.assertEqual(line[0], {"error": "x", "warning": "?"}[severities[code]], line)

    def test_files_that_cannot_be_read(self):
        for content in (b"", b"words", b"[" * 10_000 + b"]" * 10_000):
            with self.subTest(content[:10]):
                self.run_program("check", "-", stdin=content, expect=UNREADABLE)
        self.run_program("check", "nowhere.json", expect=UNREADABLE)


class OfficialSample(ProgramTest):
    def test_the_published_micro_credential_is_read(self):
        if SHARED is None:
            self.skipTest("needs the shared material")
        answer = self.run_program(
            "check", SHARED / "data/elm/samples/elm-repo-v3/Sample-MC-Annex1-signed.jsonld", "--only", "elements",
            "--json")
        self.assertEqual(len(answer.json["elements"]), 16)
