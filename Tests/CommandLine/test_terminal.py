# SPDX-License-Identifier: Apache-2.0
"""No file, path or certificate steers the terminal it is shown on."""
import json
import subprocess

from program import LEARNERS, UNREADABLE, VALID, ProgramTest, example_course

# Clear the screen and claim a verdict; an escape of one character; a line of its own; a turned direction.
HOSTILE = "\x1b[2JValid\x9b1A\r\n  Verdict: valid\x07\u2028x\u202egnorw\u2066\x7f\x85"
STEERING = {chr(code) for code in (*range(0x20), *range(0x7f, 0xa0), 0x61c, 0x200e, 0x200f, *range(0x2028, 0x202f),
                                   *range(0x2066, 0x206a))} - {"\n", "\t"}


class Terminal(ProgramTest):
    def tame(self, answer, *, lines=None):
        """Nothing steers, and the hostile text has made no line of its own."""
        self.assertFalse(STEERING & set(answer.text), ascii(answer.text))
        self.assertNotIn("\n  Verdict: valid", answer.text)
        if lines is not None:
            self.assertEqual(len(answer.out.splitlines()), lines)

    def spoilt(self):
        """A sealed credential whose title, learner and issuer were made hostile, and its seal thereby broken."""
        document = json.loads(self.one_sealed().read_text(encoding="utf-8"))
        credential = json.loads(document["payload"])
        place = [0]

        def spoil(node):
            if isinstance(node, dict):
                for name, value in node.items():
                    if name in ("title", "legalName", "fullName") and isinstance(value, dict):
                        node[name] = {language: HOSTILE for language in value}
                        place[0] += 1
                    else:
                        spoil(value)
            elif isinstance(node, list):
                for one in node:
                    spoil(one)

        spoil(credential)
        self.assertGreater(place[0], 2)
        document["payload"] = json.dumps(credential)
        return json.dumps(document)

    def test_a_title_and_names_in_a_credential(self):
        honest = self.run_program("verify", self.one_sealed())
        file = self.write("spoilt.json", self.spoilt())
        answer = self.run_program("verify", file)
        self.tame(answer)
        self.assertIn("\ufffd[2JValid", answer.out)
        self.assertLessEqual(len(answer.out.splitlines()), len(honest.out.splitlines()) + 2)
        self.tame(self.run_program("check", file))
        for command in ("verify", "check"):
            answer = self.run_program(command, "--json", file)
            self.tame(answer)
            self.assertIsInstance(answer.json, dict)

    def test_a_name_in_a_certificate(self):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-utf8", "-keyout", key, "-out", certificate,
             "-days", "30", "-subj", f"/C=FI/O={HOSTILE}/2.5.4.97=NTRFI-12345678/CN={HOSTILE}"], check=True, capture_output=True)
        seal = self.write("seal.pem", key.read_bytes() + certificate.read_bytes())
        self.tame(self.issue(None, self.learners(LEARNERS[:1]), "out", "--seal", seal, expect=VALID))
        answer = self.run_program("verify", self.sealed_files()[0], "--trust", certificate)
        self.tame(answer)
        self.assertIn("\ufffd[2JValid", answer.out)

    def test_the_name_of_a_file(self):
        name = HOSTILE.replace("/", "")
        for command in ("verify", "check"):
            answer = self.run_program(command, f"missing {name}", expect=UNREADABLE)
            self.tame(answer)
            self.assertIn("\ufffd[2JValid", answer.errors)
            self.assertEqual(len(answer.errors.splitlines()), 1)
            self.tame(self.run_program(command, self.write(name, "not json"), expect=UNREADABLE))
        self.tame(self.run_program("keys", "test", "--data", self.folder / name))

    def test_a_course_and_its_learners(self):
        course = self.write(f"course {HOSTILE}.yaml".replace("/", ""), f'title: {json.dumps(HOSTILE)}\n"{"k" * 3}": 1\n')
        self.tame(self.issue(course))
        rows = [LEARNERS[0] | {"given_name": HOSTILE, "grade.report": HOSTILE}]
        learners = self.write("l.csv", ",".join(rows[0]) + "\n" + ",".join(
            '"' + value.replace('"', '""') + '"' for value in rows[0].values()) + "\n")
        self.tame(self.issue(example_course(), learners))
        self.tame(self.issue(example_course(), self.write("m.csv", HOSTILE + ",b\n1,2\n")))

    def test_what_was_typed_wrongly(self):
        self.tame(self.run_program("verify", f"--{HOSTILE}".replace("\n", "")))
