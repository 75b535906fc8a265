# SPDX-License-Identifier: Apache-2.0
"""`vidimus issue`: one sealed credential for each good row, never twice, never half."""
import json
import os
import subprocess
import unittest.mock

from program import INVALID, LEARNERS, MISUSE, UNREADABLE, VALID, ProgramTest, example_course, example_courses


class Issue(ProgramTest):
    def test_one_sealed_credential_for_each_learner(self):
        for course in example_courses():
            with self.subTest(course.parent.name):
                self.data = self.folder / f"data-{course.parent.name}"
                learners = course.with_name("learners.csv")
                count = len(learners.read_text(encoding="utf-8").strip().splitlines()) - 1
                self.issue(course, learners, out=course.parent.name, expect=VALID)
                files = self.sealed_files(course.parent.name)
                self.assertEqual(len(files), count)
                for file in files:
                    self.run_program("verify", file, "--trust", self.anchor(), expect=VALID)

    def test_says_that_the_test_seal_was_used(self):
        self.assert_says(self.issue(expect=VALID), "test")

    def test_a_dry_run_makes_no_key_and_no_folder(self):
        answer = self.issue(None, None, "out", "--dry-run", expect=VALID)
        self.assertIn("will be awarded", answer.out)
        self.assertIn("Would be sealed: 3 · awarded before: 0 · refused: 0. Nothing was sealed.", answer.out)
        self.assertFalse(self.data.exists(), "a dry run creates nothing")
        self.assertFalse((self.folder / "out").exists())
        self.issue(expect=VALID)
        answer = self.issue(None, None, "out", "--dry-run", expect=VALID)
        self.assertIn("Would be sealed: 0 · awarded before: 3", answer.out)

    def test_says_what_is_missing_for_the_picture_before_anything_is_sealed(self):
        with unittest.mock.patch.dict(os.environ, {"PATH": "/nowhere"}):
            answer = self.issue(expect=UNREADABLE)
        self.assert_says(answer, "rsvg-convert", "install")
        self.assertNotIn("row 2 failed", answer.text)
        self.assertFalse((self.data / "test-authority/seals").exists())

    def test_a_second_run_awards_nobody_again(self):
        self.issue(expect=VALID)
        before = {file.name: file.read_bytes() for file in self.sealed_files()}
        again = self.issue(expect=VALID)
        self.assertEqual(again.text.lower().count("already awarded on"), 3, again.text)
        self.assertEqual({file.name: file.read_bytes() for file in self.sealed_files()}, before)

    def test_a_second_run_into_another_folder_delivers_the_same_bytes(self):
        self.issue(expect=VALID)
        self.issue(out="again", expect=VALID)
        self.assertEqual([file.read_bytes() for file in self.sealed_files()],
                         [file.read_bytes() for file in self.sealed_files("again")])

    def test_one_more_learner_is_the_only_one_awarded(self):
        self.issue(learners=self.learners(LEARNERS[:2]), expect=VALID)
        answer = self.issue(expect=VALID)
        self.assertEqual(answer.text.lower().count("already awarded"), 2, answer.text)
        self.assertEqual(len(self.sealed_files()), 3)

    def test_good_rows_are_sealed_and_bad_rows_are_named_and_not(self):
        rows = [LEARNERS[0], LEARNERS[1] | {"identifier": ""}, LEARNERS[2]]
        answer = self.issue(learners=self.learners(rows), expect=INVALID)
        self.assert_says(answer, "row 3", "identifier")
        self.assertEqual(len(self.sealed_files()), 2)

    def test_names_are_kept_letter_by_letter(self):
        self.issue(expect=VALID)
        payloads = [json.loads(file.read_text(encoding="utf-8"))["payload"] for file in self.sealed_files()]
        for learner in LEARNERS:
            self.assertEqual(sum(learner["family_name"] in payload for payload in payloads), 1)

    def test_nothing_but_whole_files_is_left(self):
        self.issue(expect=VALID)
        for file in (self.folder / "out").rglob("*"):
            if file.suffix.startswith(".json"):
                json.loads(file.read_text(encoding="utf-8"))
            self.assertFalse(file.name.startswith(".") or file.suffix in {".tmp", ".part"}, file.name)


class LearnersFile(ProgramTest):
    def test_every_way_of_writing_the_same_list_gives_the_same_awards(self):
        ways = {
            "semicolons": {"separator": ";"},
            "tabs": {"separator": "\t"},
            "lines that end as on Windows": {"ending": "\r\n"},
            "a byte order mark": {"start": b"\xef\xbb\xbf"},
            "a byte order mark, semicolons and Windows lines": {
                "start": b"\xef\xbb\xbf", "separator": ";", "ending": "\r\n"},
            "UTF-16": {"start": b"\xff\xfe", "encoding": "utf-16-le"},
        }
        self.issue(expect=VALID)
        names = [file.name for file in self.sealed_files()]
        for name, way in ways.items():
            with self.subTest(name):
                answer = self.issue(learners=self.learners(name="other.csv", **way), out="again", expect=VALID)
                self.assertEqual(answer.text.lower().count("already awarded"), 3, answer.text)
                self.assertEqual([file.name for file in self.sealed_files("again")], names)

    def test_names_of_a_spreadsheet_are_read_in_the_languages_of_the_course(self):
        text = example_course().read_text(encoding="utf-8")
        course = self.write("course.yaml", text.replace("display_languages: [en, fi, el]", "display_languages: [hu]"))
        row = LEARNERS[0] | {"given_name": "Pál", "family_name": "Erdős"}
        self.issue(course, self.learners([row], encoding="cp1250"), expect=VALID)
        self.assertIn("Erdős", json.loads(self.sealed_files()[0].read_text(encoding="utf-8"))["payload"])

    def test_empty_rows_are_passed_over(self):
        text = self.learners().read_text(encoding="utf-8").replace("\n", "\n\n") + "\n , , ,\n\n"
        self.issue(learners=self.write("gaps.csv", text), expect=VALID)
        self.assertEqual(len(self.sealed_files()), 3)

    def test_the_same_learner_twice_is_named_and_awarded_at_most_once(self):
        answer = self.issue(learners=self.learners([*LEARNERS, LEARNERS[0]]), expect=INVALID)
        self.assert_says(answer, "row 5", "row 2")
        payloads = "".join(json.loads(file.read_text())["payload"] for file in self.sealed_files())
        self.assertLessEqual(payloads.count(LEARNERS[0]["identifier"] + '"'), 1)

    def test_a_wrong_column_is_named_and_nothing_is_sealed(self):
        rows = [{"given_name": "A", "surename": "B", "identifier": "1", "shoe_size": "43"}]
        answer = self.issue(learners=self.learners(rows))
        self.assertIn(answer.code, (INVALID, UNREADABLE))
        self.assert_says(answer, "shoe_size")
        self.assertEqual(self.sealed_files(), [])

    def test_a_grade_for_an_unknown_assessment_is_named_once_at_the_heading(self):
        answer = self.issue(None, self.learners([row | {"grade.talk": "5"} for row in LEARNERS]), expect=INVALID)
        self.assertEqual(answer.errors.count("award.grade.unknownAssessment"), 1, answer.errors)
        self.assertIn("Row 1, column grade.talk", answer.errors)
        self.assertEqual(self.sealed_files(), [])

    def test_a_missing_column_is_named_and_nothing_is_sealed(self):
        rows = [{"given_name": "Aino", "family_name": "Virtanen"}]
        answer = self.issue(learners=self.learners(rows))
        self.assertIn(answer.code, (INVALID, UNREADABLE))
        self.assert_says(answer, "identifier")
        self.assertEqual(self.sealed_files(), [])

    def test_files_that_are_no_list_are_refused(self):
        for content in (b"", b"\x00\x01\x02", b"given_name,family_name,identifier\n", b'"never closed\n1,2,3'):
            with self.subTest(content):
                answer = self.issue(learners=self.write("bad.csv", content))
                self.assertIn(answer.code, (INVALID, UNREADABLE))
                self.assertEqual(self.sealed_files(), [])

    def test_a_hundred_megabytes_are_refused(self):
        answer = self.issue(learners=self.write("big.csv", b"given_name,family_name,identifier\n" * (3 << 20)))
        self.assertIn(answer.code, (INVALID, UNREADABLE))
        self.assertEqual(self.sealed_files(), [])


class CourseFile(ProgramTest):
    def changed_course(self, change):
        return self.write("course.yaml", change(example_course().read_text(encoding="utf-8")))

    def refused(self, course, *words):
        answer = self.issue(course)
        self.assertIn(answer.code, (INVALID, UNREADABLE), answer.text)
        self.assert_says(answer, *words)
        self.assertEqual(self.sealed_files(), [])

    def test_broken_yaml_is_named_by_its_line(self):
        self.refused(self.changed_course(lambda text: text + "\n  - [unclosed\n : :"), "line")

    def test_an_unknown_key_is_named(self):
        self.refused(self.changed_course(lambda text: text + "\nlearning_outcoms: []\n"), "learning_outcoms")

    def test_a_course_that_is_no_course_is_refused(self):
        for content in ("", "just words", "[1, 2, 3]", "{}", "&a [*a]", "a: " * 10_000, "[" * 10_000):
            with self.subTest(content[:20]):
                self.refused(self.write("course.yaml", content))

    def test_a_missing_file_is_named(self):
        answer = self.issue(self.folder / "nowhere.yaml", expect=UNREADABLE)
        self.assert_says(answer, "nowhere.yaml")


class Seals(ProgramTest):
    def seal(self, algorithm, name):
        """A seal of the test's own: a key, a certificate that signs itself, and both in a PKCS#12 file."""
        key, certificate, bundle = (self.folder / f"{name}.{kind}" for kind in ("key", "crt", "p12"))
        subject = "/C=FI/O=Test Academy/organizationIdentifier=VATFI-12345678/CN=Test Academy seal"
        make = {"rsa": ["-newkey", "rsa:2048"], "ec": ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]}
        openssl = ["openssl", "req", "-x509", *make[algorithm], "-nodes", "-keyout", key, "-out", certificate,
                   "-days", "30", "-subj", subject, "-addext", "keyUsage=critical,digitalSignature,nonRepudiation"]
        subprocess.run(openssl, check=True, capture_output=True)
        subprocess.run(["openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", bundle,
                        "-passout", "pass:correct horse"], check=True, capture_output=True)
        pem = self.folder / f"{name}.pem"
        pem.write_bytes(key.read_bytes() + certificate.read_bytes())
        os.chmod(pem, 0o600)
        return bundle, pem, certificate

    def test_a_seal_from_pkcs12_or_pem_is_used(self):
        passphrase = self.write("passphrase", "correct horse\n")
        os.chmod(passphrase, 0o600)
        for algorithm in ("rsa", "ec"):
            bundle, pem, certificate = self.seal(algorithm, algorithm)
            for kind, options in (("p12", ["--seal", bundle, "--passphrase-file", passphrase]), ("pem", ["--seal", pem])):
                with self.subTest(f"{algorithm} {kind}"):
                    self.data = self.folder / f"data-{algorithm}-{kind}"
                    out = f"out-{algorithm}-{kind}"
                    self.issue(None, None, out, *options, expect=VALID)
                    answer = self.run_program("verify", self.sealed_files(out)[0], "--trust", certificate, "--json")
                    layers = {layer["layer"]: layer["outcome"] for layer in answer.json["layers"]}
                    self.assertEqual((layers["seal"], layers["trust"]), ("passed", "passed"), answer.out)

    def test_a_test_seal_of_another_installation_is_a_test_seal(self):
        self.data = self.folder / "elsewhere"
        self.issue(None, None, "elsewhere-out", expect=VALID)
        keys = self.anchor().parent
        self.data = self.folder / "data"
        answer = self.issue(None, None, "out", "--seal", keys / "test-seal.p12", "--passphrase-file",
                            keys / "test-seal.pass", "--json", expect=VALID)
        self.assertIs(answer.json["test"], True)
        payload = json.loads(json.loads(self.sealed_files()[0].read_text(encoding="utf-8"))["payload"])
        self.assertIn("TEST", payload["displayParameter"]["description"]["en"])

    def test_an_unusable_folder_is_said_in_words(self):
        self.write("out", "a file in its place")
        answer = self.issue(expect=UNREADABLE)
        self.assertIn(f"The folder {self.folder}/out", answer.errors)
        self.assertNotIn("folderUnusable", answer.errors)

    def test_a_seal_of_another_body_is_named_before_it_is_used(self):
        _, pem, _ = self.seal("rsa", "rsa")
        answer = self.issue(None, None, "out", "--seal", pem, expect=VALID)
        self.assert_says(answer, "Test Academy", "VATFI-12345678", "VATFI-00000000")

    def test_a_wrong_passphrase_seals_nothing(self):
        bundle, _, _ = self.seal("rsa", "rsa")
        wrong = self.write("wrong", "battery staple\n")
        answer = self.issue(None, None, "out", "--seal", bundle, "--passphrase-file", wrong)
        self.assertNotEqual(answer.code, VALID)
        self.assert_says(answer, "passphrase")
        self.assertEqual(self.sealed_files(), [])

    def test_an_encrypted_seal_names_the_option_for_its_passphrase(self):
        bundle, _, _ = self.seal("rsa", "rsa")
        answer = self.issue(None, None, "out", "--seal", bundle, expect=MISUSE)
        self.assert_says(answer, "rsa.p12", "--passphrase-file")

    def test_files_that_hold_no_seal_are_refused(self):
        _, _, certificate = self.seal("rsa", "rsa")
        for name, content in {"a certificate without its key": certificate.read_bytes(), "noise": os.urandom(500),
                              "nothing": b""}.items():
            with self.subTest(name):
                self.issue(None, None, "out", "--seal", self.write("seal.pem", content), expect=UNREADABLE)
                self.assertEqual(self.sealed_files(), [])
