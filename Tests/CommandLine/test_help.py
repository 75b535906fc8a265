# SPDX-License-Identifier: Apache-2.0
"""Names, help and misuse."""
import unittest

from program import MISUSE, VALID, ProgramTest

COMMANDS = [
    ["serve"], ["verify"], ["issue"], ["check"], ["keys"], ["keys", "test"], ["import"], ["import", "deqar"],
    ["import", "list"], ["import", "undo"], ["trust"], ["trust", "on"], ["provider"], ["provider", "suspend"],
    ["provider", "withdraw"], ["provider", "lift"], ["audit"], ["audit", "verify"], ["cycle"], ["cycle", "list"],
    ["cycle", "show"], ["cycle", "remind"],
]


class Help(ProgramTest):
    def test_lists_every_command(self):
        answer = self.run_program("--help", expect=VALID)
        self.assert_says(answer, *(command[0] for command in COMMANDS))

    def test_every_command_explains_itself_with_an_example(self):
        for command in COMMANDS:
            with self.subTest(" ".join(command)):
                answer = self.run_program(*command, "--help", expect=VALID)
                self.assert_says(answer, "usage: vidimus " + " ".join(command), "example")
                self.assertIn("vidimus " + " ".join(command), answer.out.split("xample", 1)[1])

    def test_every_command_names_its_exit_codes(self):
        for command in [[], *COMMANDS]:
            with self.subTest(" ".join(command)):
                words = " ".join(self.run_program(*command, "--help", expect=VALID).out.split())
                self.assertRegex(words, r"[Ee](very command e)?nds with 0 .*\b2 when .*\b3 when")

    def test_help_subcommand_is_the_same(self):
        self.assertEqual(
            self.run_program("help", "verify", expect=VALID).out, self.run_program("verify", "--help").out)


class Misuse(ProgramTest):
    def test_ends_with_2_and_says_what_was_wrong(self):
        cases = {
            "no file": ["verify"],
            "unknown command": ["notarise"],
            "unknown option": ["verify", "--loudly", "x.json"],
            "two files": ["check", "one.json", "two.json", "--only"],
            "a time that is none": ["verify", "x.json", "--at", "yesterday"],
            "no course": ["issue", "--learners", "x.csv", "--out", "out"],
            "no learners": ["issue", "--course", "x.yaml", "--out", "out"],
            "no folder": ["issue", "--course", "x.yaml", "--learners", "x.csv"],
            "an unknown aspect": ["check", "x.json", "--only", "spelling"],
            "an unknown kind of key": ["keys", "qualified"],
            "a passphrase as an argument": [
                "issue", "--course", "x", "--learners", "x", "--out", "o", "--passphrase", "secret"],
            "a port that is none": ["serve", "--port", "many"],
        }
        for name, arguments in cases.items():
            with self.subTest(name):
                answer = self.run_program(*arguments, expect=MISUSE)
                self.assertTrue(answer.errors.strip(), "says nothing on standard error")
                self.assertEqual(answer.out, "")


if __name__ == "__main__":
    unittest.main()
