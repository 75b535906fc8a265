# SPDX-License-Identifier: Apache-2.0
"""Results that cannot be written are said to be lost; nothing crashes for it."""
import os
import subprocess

from program import LEARNERS, PROGRAM, UNREADABLE, VALID, ProgramTest, example_course


class Output(ProgramTest):
    def run_to(self, output, *arguments):
        """Runs with standard output going to a file or pipe; gives the code and the text of standard error."""
        environment = os.environ | {"VIDIMUS_DATA_DIRECTORY": str(self.data), "LANG": "C.UTF-8"}
        completed = subprocess.run(
            [PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE,
            timeout=120, check=False, cwd=self.folder, env=environment)
        return completed.returncode, completed.stderr.decode("utf-8")

    def run_to_full(self, *arguments):
        with open("/dev/full", "wb") as full:
            return self.run_to(full, *arguments)

    def issuing(self):
        return ("issue", "--course", example_course(), "--learners", self.learners(LEARNERS), "--out",
                self.folder / "out")

    def test_a_full_disk_is_said_once_and_ends_with_3(self):
        sealed = self.one_sealed()
        for arguments in (("verify", sealed), ("verify", sealed, "--json"), ("check", sealed), ("--help",)):
            with self.subTest(arguments[0]):
                code, errors = self.run_to_full(*arguments)
                self.assertEqual(code, UNREADABLE, errors)
                self.assertEqual(errors.count("Standard output could not be written: No space left"), 1, errors)

    def test_awarding_is_done_although_its_report_is_lost(self):
        code, errors = self.run_to_full(*self.issuing())
        self.assertEqual(code, UNREADABLE, errors)
        self.assertIn("could not be written", errors)
        self.assertEqual(len(self.sealed_files()), len(LEARNERS))
        self.assertEqual(self.issue(expect=VALID).text.count("already awarded"), len(LEARNERS))

    def test_a_reader_that_has_gone_is_no_trouble(self):
        reader, writer = os.pipe()
        os.close(reader)
        try:
            code, errors = self.run_to(writer, *self.issuing())
        finally:
            os.close(writer)
        self.assertEqual((code, errors), (VALID, ""))

    def test_both_outputs_full(self):
        with open("/dev/full", "wb") as full:
            completed = subprocess.run(
                [PROGRAM, "verify", str(self.folder / "missing")], stdout=full, stderr=full, timeout=120, check=False)
        self.assertEqual(completed.returncode, UNREADABLE)
