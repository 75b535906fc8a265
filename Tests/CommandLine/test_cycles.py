# SPDX-License-Identifier: Apache-2.0
"""Quality cycles and feedback over HTTP and at the command line: the steps, who may take them, and what is kept."""
import datetime
import html
import re
import sqlite3
import urllib.parse

from program import EXAMPLES, INVALID, MISUSE, VALID, LEARNERS, example_course
from test_accounts import Accounts

PROVIDER = "https://tammivirta.example"
COURSES = "/my/providers/" + urllib.parse.quote(PROVIDER, safe="") + "/courses"
COURSE = COURSES + "/data-literacy"
FEEDBACK = "/my/providers/" + urllib.parse.quote(PROVIDER, safe="") + "/feedback"
ESG = [f"1.{number}" for number in range(1, 11)]
BOUNDARY = "frontier"


def tomorrow_year():
    return (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=200)).isoformat()


def upload(browser, content, at=COURSES, path=COURSES):
    """Sends a course file as the form of the page does."""
    browser.get(at)
    parts = [("form-token", browser.token or "", None), ("action", "upload", None),
             ("course-file", content, "course.yaml")]
    body = b""
    for name, value, file in parts:
        value = value if isinstance(value, bytes) else value.encode()
        file_name = f'; filename="{file}"' if file else ""
        body += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{file_name}\r\n\r\n'.encode()
        body += value + b"\r\n"
    body += f"--{BOUNDARY}--\r\n".encode()
    return browser.ask("POST", path, body, Content_Type=f"multipart/form-data; boundary={BOUNDARY}")


def checked(version, **answers):
    """The fields of a self-check in which everything is fulfilled but what is said otherwise."""
    fields = {"version": version, "list": "esg", "action": "hand-in"}
    for code in ESG:
        fields |= {f"answer-{code}": "fulfilled", f"ground-{code}": "Seen.", f"evidence-{code}": "https://a.example/x"}
    return fields | {name.replace("__", "-").replace("_", "."): value for name, value in answers.items()}


class Cycles(Accounts):
    arguments = ["--demo", str(EXAMPLES)]

    @classmethod
    def prepare(cls):
        super().prepare()
        test = cls("test_a_course_takes_every_step_and_awards_only_then")
        cls.designer = test.given("designer@example.org", "designer", f"provider/{PROVIDER}")
        cls.approver = test.given("approver@example.org", "approver", f"provider/{PROVIDER}")
        cls.stranger = test.given("stranger@example.org", "approver", "provider/https://other.example")

    def issue_here(self, expect, learner=1):
        return self.run_program(
            "issue", "--course", example_course(), "--learners", self.learners(LEARNERS[learner:learner + 1]), "--out",
            self.folder / "out", "--data", self.server_data, expect=expect)

    def version(self, browser):
        browser.get(COURSE)
        return re.search(r'name="version" value="([0-9a-f]{64})"', browser.page).group(1)

    def says(self, browser, *words):
        text = html.unescape(re.sub(r"<[^>]+>", "", browser.page))
        for word in words:
            self.assertIn(word, text)

    def test_a_course_takes_every_step_and_awards_only_then(self):
        course = example_course().read_bytes()
        designer, approver = self.designer, self.approver
        self.issue_here(VALID, learner=0)

        # A file with an error: named at its line, and nothing is kept.
        broken = course.replace(b"workload:", b"workloud:")
        self.assertEqual(upload(designer, broken), 422)
        self.says(designer, "workload", "line 129")
        self.assertEqual(designer.get(COURSE), 404)
        self.assertEqual(upload(designer, course.replace(PROVIDER.encode(), b"https://other.example")), 422)
        self.assertEqual(upload(self.stranger, course), 403)

        self.assertEqual(upload(designer, course), 303, designer.page)
        self.assertEqual(designer.location, COURSE)
        version = self.version(designer)
        self.assertIn("self-check", self.issue_here(INVALID).text)

        publish = {"action": "publish", "version": version}
        self.assertEqual(designer.submit(COURSE, publish, at=COURSE), 422)
        self.says(designer, "The self-check is not handed in.", "The version is not approved")

        check = COURSE + "/check"
        half = checked(version, answer_1__1="") | {"answer-1.1": "", "ground-1.2": "Only \u202ehere\u202c."}
        self.assertEqual(designer.submit(check, half, at=check + f"?version={version}"), 422)
        self.says(designer, "1.1 Quality policy: choose an answer.", "Only \u202ehere\u202c.")
        huge = checked(version) | {"ground-1.3": "x" * (1 << 20)}
        self.assertEqual(designer.submit(check, huge, at=check + f"?version={version}"), 422)
        self.assertIn("x" * 5000, designer.page, "nothing typed is lost")
        self.assertEqual(designer.submit(check, checked(version) | {"answer-1.7": "partly"},
                                         at=check + f"?version={version}"), 303, designer.page)
        self.assertIn("approved", self.issue_here(INVALID).text)

        approve = {"action": "approve", "version": version, "conditions": "", "review-on": tomorrow_year(), "seen": "2"}
        self.assertEqual(designer.submit(COURSE, approve, at=COURSE), 403, "a designer does not approve")
        self.assertEqual(self.stranger.submit(COURSE, approve, at="/account"), 403)
        for seen in ("", "1", "3"):
            stale = approve | {"seen": seen, "conditions": "Ask by May."}
            self.assertEqual(approver.submit(COURSE, stale, at=COURSE), 409, "nobody approves what they have not seen")
            self.assertIn('name="seen" value="2"', approver.page)
        self.assertEqual(approver.submit(COURSE, approve, at=COURSE), 422)
        self.says(approver, "Some points are not fulfilled: 1.7.")
        self.assertEqual(approver.submit(COURSE, approve | {"review-on": "2099-01-01"}, at=COURSE), 422)
        self.assertEqual(approver.submit(COURSE, approve | {"conditions": "Ask by May."}, at=COURSE), 303, approver.page)
        self.assertIn("not published", self.issue_here(INVALID).text)
        self.assertEqual(designer.submit(COURSE, publish, at=COURSE), 303, designer.page)
        self.issue_here(VALID)

        other = self.write("other.yaml", course.replace(b'version: "2026.1"', b'version: "2026.2"'))
        refused = self.run_program("issue", "--course", other, "--learners", self.learners(LEARNERS[:1]), "--out",
                                   self.folder / "o", "--data", self.server_data, expect=INVALID)
        self.assertIn("award.course.otherContent", refused.text)

        listed = self.run_program("cycle", "list", "--json", "--data", self.server_data, expect=VALID).json["courses"]
        self.assertEqual([(one["course"], one["state"], one["publishedSha256"]) for one in listed],
                         [("data-literacy", "published", version)])
        shown = self.run_program("cycle", "show", PROVIDER, "data-literacy", "--data", self.server_data, "--json",
                                 expect=VALID).json
        self.assertEqual([step["step"] for step in shown["steps"]], ["uploaded", "checked", "approved", "published"])
        self.run_program("cycle", "show", PROVIDER, "nothing", "--data", self.server_data, expect=INVALID)
        self.run_program("cycle", "remind", "--days", "0", "--data", self.server_data, expect=MISUSE)
        sent = self.run_program("cycle", "remind", "--days", "300", "--data", self.server_data, "--json",
                                "--address", "https://pages.example", expect=VALID).json
        self.assertEqual(sent["letters"], 2)
        again = self.run_program("cycle", "remind", "--days", "300", "--data", self.server_data, "--json", expect=VALID)
        self.assertEqual(again.json["letters"], 0)
        self.assertIn(f"https://pages.example{COURSE}", self.letters("designer@example.org")[-1][1])
        self.feedback(version)
        self.run_program("audit", "verify", "--data", self.server_data, expect=VALID)

    def feedback(self, version):
        """A round: nothing of four, an average of five, and nobody in the database."""
        designer = self.designer
        day = (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=5)).isoformat()
        opening = {"action": "open", "course": "data-literacy", "closes-on": day}
        self.assertEqual(self.stranger.submit(FEEDBACK, opening, at="/account"), 403)
        self.assertEqual(designer.submit(FEEDBACK, opening, at=FEEDBACK), 303, designer.page)
        self.assertEqual(designer.submit(FEEDBACK, opening, at=FEEDBACK), 422)
        designer.get(FEEDBACK)
        round_path = re.search(r'href="(/feedback/[0-9a-f]{24})"', designer.page).group(1)
        answer = {"relevance": "4", "assessment": "5", "workload": "2", "usefulness": "4"}
        self.assertEqual(designer.submit(round_path, answer, at=FEEDBACK), 422, "its own people have no say")
        self.assertEqual(self.browser().get(round_path), 303, "sign in first")
        for number in range(5):
            designer.get(FEEDBACK)
            self.says(designer, "No results can be shown")
            learner = self.signed_in(f"learner{number}@example.org")
            self.assertEqual(learner.submit(round_path, answer | {"workload": "7"}, at=round_path), 422)
            self.says(learner, "Choose a number from 1 to 5.")
            self.assertEqual(learner.submit(round_path, answer | {"comment": f"Word {number}."}, at=round_path), 303)
        designer.get(FEEDBACK)
        self.says(designer, "4.0", "2.0", "not shown")
        self.assertNotIn("Word", designer.page)
        self.assertEqual(self.browser().get(round_path + "/results"), 404)
        round_id = round_path.rsplit("/", 1)[1]
        for action in ("close", "publish"):
            self.assertEqual(designer.submit(FEEDBACK, {"action": action, "round": round_id}, at=FEEDBACK), 303)
        visitor = self.browser()
        self.assertEqual(visitor.get(round_path + "/results"), 200)
        self.says(visitor, "4.0", *(f"Word {number}." for number in range(5)))
        self.assertEqual(learner.submit(round_path, answer, at="/account"), 422)
        with sqlite3.connect(self.server_data / "vidimus.sqlite") as database:
            self.assertEqual(database.execute("SELECT COUNT(*) FROM feedback_answer").fetchone(), (0,))
        change = {"action": "change", "change": "More hours stated.", "prompt": f"feedback/{round_id}",
                  "version": version}
        self.assertEqual(designer.submit(COURSE, change, at=COURSE), 303, designer.page)
        visitor.get(round_path + "/results")
        self.says(visitor, "More hours stated.")
        self.assertEqual((self.server_data / "feedback.key").stat().st_mode & 0o777, 0o600)
