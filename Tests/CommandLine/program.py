# SPDX-License-Identifier: Apache-2.0
"""The built program as a person calls it, in a folder of its own, with the promise that it never crashes."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("VIDIMUS_PROGRAM") or str(ROOT / ".build/debug/vidimus")
EXAMPLES = ROOT / "Demo"
SHARED = Path(os.environ["VIDIMUS_SHARED"]) if os.environ.get("VIDIMUS_SHARED") else None

VALID, INVALID, MISUSE, UNREADABLE = 0, 1, 2, 3
LEARNERS = [
    {"given_name": "Aino", "family_name": "Virtanen", "identifier": "S-1001", "grade.report": "4",
     "grade.exam": "pass"},
    {"given_name": "Nikos", "family_name": "Παπαδόπουλος", "identifier": "S-1002", "grade.report": "5",
     "grade.exam": "pass"},
    {"given_name": "Ursula", "family_name": "Ó Briain", "identifier": "S-1003", "grade.report": "3",
     "grade.exam": "pass"},
]


class Answer:
    """What the program said, and the code it ended with."""

    def __init__(self, completed):
        self.code = completed.returncode
        self.out = completed.stdout.decode("utf-8")
        self.errors = completed.stderr.decode("utf-8")

    @property
    def text(self):
        return self.out + self.errors

    @property
    def json(self):
        return json.loads(self.out)


class ProgramTest(unittest.TestCase):
    """Each test has a folder of its own, with a data directory in it."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="vidimus-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = self.folder / "data"

    def run_program(self, *arguments, stdin=b"", expect=None, timeout=120):
        """Runs it and checks that it ended by itself, with a promised code and without a trace of a crash."""
        environment = os.environ | {"VIDIMUS_DATA_DIRECTORY": str(self.data), "NO_COLOR": "1", "LANG": "C.UTF-8"}
        answer = Answer(subprocess.run(
            [PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout, check=False,
            cwd=self.folder, env=environment))
        call = f"vidimus {' '.join(map(str, arguments))}"
        self.assertIn(answer.code, (VALID, INVALID, MISUSE, UNREADABLE), f"{call}\n{answer.text}")
        for trace in ("Fatal error", "Swift runtime failure", "Crash at", "*** Signal"):
            self.assertNotIn(trace, answer.errors, call)
        if expect is not None:
            self.assertEqual(answer.code, expect, f"{call}\n{answer.text}")
        return answer

    def write(self, name, content):
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return place

    def learners(self, rows=None, name="learners.csv", separator=",", ending="\n", start=b"", encoding="utf-8"):
        """A learners' file of the given shape; None stands for the three good rows."""
        rows = LEARNERS if rows is None else rows
        lines = [separator.join(rows[0])] + [separator.join(row.values()) for row in rows]
        return self.write(name, start + (ending.join(lines) + ending).encode(encoding))

    def issue(self, course=None, learners=None, out="out", *more, expect=None):
        return self.run_program(
            "issue", "--course", course or example_course(), "--learners", learners or self.learners(),
            "--out", self.folder / out, *more, expect=expect)

    def sealed_files(self, out="out"):
        folder = self.folder / out
        return sorted(folder.glob("*.json*")) if folder.exists() else []

    def one_sealed(self):
        """One sealed credential and the test authority's certificate."""
        self.issue(learners=self.learners(LEARNERS[:1]), expect=VALID)
        return self.sealed_files()[0]

    def anchor(self):
        """The certificate of the test authority in the data directory."""
        found = sorted(self.data.rglob("test-ca.pem"))
        self.assertEqual(len(found), 1, "one test authority")
        return found[0]

    def assert_says(self, answer, *words):
        for word in words:
            self.assertIn(word.lower(), answer.text.lower())


def example_courses():
    """The course files that the project ships as examples."""
    return sorted([*EXAMPLES.rglob("course.yaml"), *EXAMPLES.rglob("course.json")])


def example_course():
    return EXAMPLES / "data-literacy/course.yaml"
