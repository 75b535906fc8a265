# SPDX-License-Identifier: Apache-2.0
"""A review from the request to its publication over HTTP, by people of both sides, and by those who have no part in it."""
import datetime
import hashlib
import json
import os
import re
import subprocess
import unittest
import urllib.parse
from pathlib import Path

from program import INVALID, MISUSE, PROGRAM, VALID
from test_accounts import Accounts

AGENCIES = ("deqar_id,acronym,name,country_iso2,registration_start,registration_end\n"
            "20,QAA,Quality Agency of the North,FI,2009-04-08,\n21,OTHER,Another Agency,FI,2009-04-08,\n")
ACTIVITIES = ("deqar_id,acronym,activity,activity_type,activity_id\n"
              "20,QAA,Institutional review,institutional,290\n20,QAA,Programme review,programme,291\n")
PROVIDER = """id: https://school.example
kinds: [vocational-school]
names:
  - use: legal
    text: { en: School of <Weaving> & Dyeing, fi: Kutomakoulu }
places:
  - country: FI
    seat: true
"""
SCHOOL = "https://school.example"
REPORT = b"%PDF-1.7\nWhat the panel found."


def day(days):
    return (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=days)).isoformat()


def encoded(text):
    return urllib.parse.quote(text, safe="")


class Reviews(Accounts):
    OWN = "/my/providers/" + encoded(SCHOOL)

    @classmethod
    def prepare(cls):
        super().prepare()
        folder = Path(cls.place.name)
        for name, content in (("agencies.csv", AGENCIES), ("activities.csv", ACTIVITIES)):
            (folder / name).write_text(content, encoding="utf-8")
            cls.operate("import", "deqar", folder / name)
        for name, text in (("school", PROVIDER), ("other", PROVIDER.replace("school.example", "other.example"))):
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
            cls.operate("provider", "add", folder / f"{name}.yaml")

    @classmethod
    def operate(cls, *arguments, expect=VALID):
        answer = subprocess.run(
            [PROGRAM, *map(str, arguments)], capture_output=True, timeout=120, check=False,
            env=os.environ | {"VIDIMUS_DATA_DIRECTORY": str(cls.server_data), "NO_COLOR": "1"})
        assert answer.returncode == expect, (arguments, answer.returncode, answer.stdout, answer.stderr)
        return answer.stdout.decode()

    def setUp(self):
        super().setUp()
        # Once for all tests: letters to one address are limited.
        here = type(self)
        if not hasattr(here, "agent"):
            here.agent = self.given("agent@agency.example", "qualityAgency", "qualityAgency/20")
            here.staff = self.given("staff@school.example", "designer", f"provider/{SCHOOL}")

    def requested(self):
        self.assertEqual(
            self.staff.submit(f"{self.OWN}/reviews", {"agency": "20", "purpose": "Our weaving."}, at=self.OWN), 303,
            self.staff.page)
        return self.staff.location.rsplit("/", 1)[1]

    def step(self, browser, page, form, fields=(), expect=303, seen=None):
        """Sends a form of a workspace as its page would."""
        browser.get(page)
        found = re.search(r'name="seen" value="(\d+)"', browser.page)
        if not browser.token:
            browser.get("/account")
        pairs = [(f"{form}-{name}", value) for name, value in dict(fields).items()]
        pairs += [("seen", str(seen or (found.group(1) if found else 0))), ("form-token", browser.token or "")]
        self.assertEqual(browser.post(f"{page}/{form}", pairs), expect, browser.page[:4000])

    def attach(self, page, content=REPORT, name="report.pdf", expect=303):
        self.agent.get(page)
        seen = re.search(r'name="seen" value="(\d+)"', self.agent.page).group(1)
        boundary = "----of-a-test"
        parts = [("seen", seen), ("form-token", self.agent.token), ("document-title", "")]
        body = b"".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in parts)
        body += (f'--{boundary}\r\nContent-Disposition: form-data; name="document-file"; filename="{name}"\r\n'
                 "Content-Type: application/x-anything\r\n\r\n").encode() + content
        body += f"\r\n--{boundary}--\r\n".encode()
        self.assertEqual(
            self.agent.ask(
                "POST", f"{page}/document", body, Content_Type=f"multipart/form-data; boundary={boundary}"),
            expect, self.agent.page[:2000])

    def drafted(self, activity="290"):
        review = self.requested()
        desk = f"/reviews/{review}"
        self.step(self.agent, desk, "accept", {"activity": activity, "standard": "eqf-annex-iv"})
        self.step(self.agent, desk, "panel", {
            "member-1": "chair@panel.example", "role-1": "chair", "independent-1": "yes",
            "member-2": "student@panel.example", "role-2": "student", "independent-2": "yes"})
        self.step(self.agent, desk, "visit", {"way": "online", "day": day(0)})
        self.step(self.agent, desk, "held", {"day": day(0)})
        for code in range(1, 11):
            self.agent.get(f"{desk}/criteria/{code}")
            self.step(self.agent, desk, "finding", {
                "code": str(code), "judgement": "partly" if code == 3 else "fulfilled",
                "grounds": f"Grounds <b>{code}</b>"})
        self.attach(desk)
        return review, desk

    def judged(self, activity="290", **more):
        review, desk = self.drafted(activity)
        own = f"{self.OWN}/reviews/{review}"
        self.step(self.agent, desk, "send", {"deadline": day(20)})
        self.step(self.staff, own, "comment", {"text": "Line 3 is wrong."})
        self.step(self.agent, desk, "judge", {
            "decision": "positive", "status": "voluntary", "from": day(0), "until": day(1000),
            "summary": "It is good.", "deadline": day(30)} | more)
        return review, desk, own

    def trust(self, expect):
        return json.loads(self.operate("trust", "on", day(0), SCHOOL, "--json", expect=expect))

    def test_goes_from_request_to_publication_and_appeal_freezes_it(self):
        review, desk, own = self.judged()
        self.staff.get("/desk")
        self.assertRegex(self.staff.page, r"answers that reviews wait for.*?1 now")
        published = f"/providers/{encoded(SCHOOL)}/reviews/{review}"
        self.assertEqual(self.browser().get(published), 404)
        self.step(self.agent, desk, "publish", seen=19, expect=422)
        self.assertIn("review.tooEarly", self.agent.page)
        self.step(self.staff, own, "appeal", {"text": "The panel misread us."})
        self.step(self.agent, desk, "publish", expect=422)
        self.assertIn("review.wrongStage", self.agent.page)
        self.step(self.agent, desk, "decide", {"outcome": "rejected", "reason": "It stands."})
        self.assertEqual(self.trust(INVALID)["answer"], "unknown")
        self.step(self.agent, desk, "publish")
        self.assertEqual(self.trust(VALID)["answer"], "covered")
        reader = self.browser()
        self.assertEqual(reader.get(published), 200)
        for words in ("positive", "It is good.", hashlib.sha256(REPORT).hexdigest(), "Grounds &lt;b&gt;3"):
            self.assertIn(words, reader.page)
        for secret in ("chair@panel.example", "Line 3 is wrong.", "The panel misread us."):
            self.assertNotIn(secret, reader.page)
        # Criteria have their titles in the reader's language, and the provider's page leads here.
        for language, title in (("en", "Outcomes in the design"), ("el", "Αποτελέσματα στον σχεδιασμό"),
                                ("fi", "Osaamistavoitteet suunnittelussa")):
            reader.get(f"{published}?lang={language}")
            self.assertIn(title, reader.page)
        reader.get(f"/providers/{encoded(SCHOOL)}?lang=en")
        self.assertIn(f'href="{published}"', reader.page)
        self.assertIn('href="/trusted-list"', reader.page)
        self.assertEqual(reader.get(f"{published}/documents/{hashlib.sha256(REPORT).hexdigest()}"), 200)
        self.assertIn("What the panel found", reader.page)
        self.assertIn("attachment", reader.headers["content-disposition"])
        self.assertEqual(reader.get(f"{published}/documents/{'0' * 64}"), 404)
        self.assertEqual(reader.get(f"/providers/{encoded('https://other.example')}/reviews/{review}"), 404)
        reader.get(f"/api/reviews?provider={encoded(SCHOOL)}")
        found = [one for one in json.loads(reader.page)["reviews"] if one["id"] == review]
        self.assertEqual(found[0]["decision"], "positive")
        self.assertEqual(found[0]["document"]["sha256"], hashlib.sha256(REPORT).hexdigest())
        shown = json.loads(self.operate("review", "show", review, "--json"))
        self.assertEqual(shown["stage"], "published")
        self.assertIn(review, self.operate("review", "list", "--agency", "20", "--stage", "published"))
        self.operate("review", "show", "0" * 24, expect=INVALID)
        self.operate("review", "list", "--stage", "lost", expect=MISUSE)
        # Who keeps the register cannot make a published judgement count no longer behind the back of its agency.
        self.assertEqual(self.root.get(f"/imports/review-{review}-1"), 200)
        self.assertNotIn('action="/imports/undo"', self.root.page)
        self.assertEqual(self.root.submit("/imports/undo", {"id": f"review-{review}-1"}), 409)
        self.operate("import", "undo", f"review-{review}-1", expect=INVALID)
        self.assertEqual(self.trust(VALID)["answer"], "covered")
        self.follows_a_merge(review, own, published)
        self.operate("audit", "verify")

    def follows_a_merge(self, review, own, published):
        """Both names of a merged body lead to its review, for its readers and for its people, until it is undone."""
        other = "https://other.example"
        colleague = self.given("colleague@other.example", "designer", f"provider/{other}")
        reader = self.browser()

        def seen():
            reader.get(f"/api/reviews?provider={encoded(other)}")
            listed = review in [one["id"] for one in json.loads(reader.page)["reviews"]]
            reader.get(f"/providers/{encoded(other)}")
            return (listed, f'href="{published}"' in reader.page, colleague.get(own) == 200,
                    reader.get(published) == 200)

        self.assertEqual(seen(), (False, False, False, True))
        self.operate("provider", "merge", SCHOOL, other)
        self.assertEqual(seen(), (True, True, True, True))
        self.assertEqual(colleague.get(f"/my/providers/{encoded(other)}"), 200)
        self.assertIn(own, colleague.page)
        self.operate("provider", "unmerge", SCHOOL)
        self.assertEqual(seen(), (False, False, False, True))

    def test_is_closed_to_everybody_else(self):
        review, desk = self.drafted()
        own = f"{self.OWN}/reviews/{review}"
        other_agent = self.given("agent@other.example", "qualityAgency", "qualityAgency/21")
        other_staff = self.given("staff@other.example", "designer", "provider/https://other.example")
        digest = hashlib.sha256(REPORT).hexdigest()
        for path in (desk, f"{desk}/criteria/1", f"{desk}/documents/{digest}"):
            self.assertEqual(other_agent.get(path), 404, path)
            self.assertEqual(other_staff.get(path), 403, path)
            self.assertEqual(self.staff.get(path), 403, path)
        for path in (self.OWN, own, f"{own}/documents/{digest}"):
            self.assertEqual(other_staff.get(path), 404, path)
            self.assertEqual(self.agent.get(path), 403, path)
        elsewhere = f"/my/providers/{encoded('https://other.example')}/reviews/{review}"
        self.assertEqual(other_staff.get(elsewhere), 404)
        for browser, path in ((other_agent, f"{desk}/send"), (other_staff, f"{own}/withdraw"),
                              (other_staff, f"{elsewhere}/withdraw")):
            browser.get("/account")
            fields = {"seen": "17", "form-token": browser.token, "withdraw-reason": "x", "send-deadline": day(9)}
            self.assertEqual(browser.post(path, fields), 404, path)
        self.assertEqual(self.browser().get(desk), 303)
        # The own people see that there is a draft, and nothing of it before it is sent.
        self.assertEqual(self.staff.get(own), 200)
        self.assertNotIn("Grounds", self.staff.page.replace("Grounds of", ""))
        self.assertEqual(self.staff.get(f"{own}/documents/{digest}"), 404)
        self.step(self.agent, desk, "send", {"deadline": day(20)})
        self.assertEqual(self.staff.get(own), 200)
        self.assertIn("Grounds &lt;b&gt;3", self.staff.page)
        self.assertEqual(self.staff.get(f"{own}/documents/{digest}"), 200)

    def test_keeps_what_was_typed_and_names_what_is_wrong(self):
        review = self.requested()
        desk = f"/reviews/{review}"
        self.step(self.agent, desk, "decline", {"reason": "a" * 1_000_000}, expect=413)
        self.step(self.agent, desk, "decline", {"reason": "a" * 20_000}, expect=422)
        self.assertIn("review.text.tooLong", self.agent.page)
        self.step(self.agent, desk, "decline", {"reason": "good \u202e bad"}, expect=422)
        self.assertIn("review.text.hiddenCharacters", self.agent.page)
        self.assertIn("good", self.agent.page)
        self.step(self.agent, desk, "accept", {"activity": "290", "standard": "none"}, expect=422)
        self.step(self.agent, desk, "accept", {"activity": "290", "standard": "esg-2015"})
        panel = {"member-1": "staff@school.example", "role-1": "chair", "independent-1": "yes"}
        self.step(self.agent, desk, "panel", panel, expect=422)
        self.assertIn("review.panel.ofTheProvider", self.agent.page)
        self.assertIn('value="staff@school.example"', self.agent.page)
        self.step(self.agent, desk, "panel", panel | {"member-1": "no address"}, expect=422)
        self.step(self.agent, desk, "visit", {"way": "online", "day": day(0)}, expect=422)
        self.assertIn("review.wrongStage", self.agent.page)
        # Somebody else was faster: the second is told, and keeps what was typed.
        self.step(self.staff, f"{self.OWN}/reviews/{review}", "withdraw",
                  {"reason": "We changed our mind about all this."}, seen=1, expect=409)
        self.assertIn("review.stale", self.staff.page)
        self.assertIn("We changed our mind about all this.", self.staff.page)
        self.assertEqual(self.staff.submit(f"{self.OWN}/reviews", {"agency": "99", "purpose": "x"}, at=self.OWN), 422)
        self.assertIn("review.agency.unknown", self.staff.page)
        for path in ("/reviews/none", "/reviews/" + "0" * 24, f"{desk}/criteria/1.1", f"{desk}/nothing"):
            self.assertEqual(self.agent.get(path), 404, path)

    def test_takes_only_documents_that_can_be_what_they_are(self):
        review, desk = self.drafted()
        for content in (b"", b"MZ\x00\x01", b"PK\x03\x04nothing"):
            self.attach(desk, content, expect=422)
        self.assertIn("review.document.unknownKind", self.agent.page)
        self.attach(desk, b"Plain words.", "words.txt")

    def test_judges_programmes_with_conditions_and_corrects_after_a_late_complaint(self):
        review, desk, own = self.judged("291", **{
            "decision": "positive-with-conditions", "programme-1": "Weaving", "level-1": "0", "field-1": "0214",
            "ects-1": "10", "ends-1": "assessment", "condition-1": "Write it down.", "due-1": day(90)})
        self.step(self.staff, own, "waive")
        self.step(self.agent, desk, "publish")
        self.staff.get(self.OWN)
        self.assertIn("Write it down.", self.staff.page)
        published = f"/providers/{encoded(SCHOOL)}/reviews/{review}"
        self.step(self.staff, own, "complain", {"text": "Nobody asked us."})
        self.step(self.agent, desk, "answer", {"number": "1", "outcome": "upheld", "reason": "True."})
        reader = self.browser()
        self.assertEqual(reader.get(published), 200)
        self.assertIn("It stays published until then", reader.page)
        self.step(self.agent, desk, "judge", {
            "decision": "negative", "status": "voluntary", "from": day(0), "summary": "Not so good.",
            "deadline": day(30), "programme-1": "Weaving", "level-1": "0", "ends-1": "assessment", "ects-1": "10"})
        self.step(self.staff, own, "waive")
        self.step(self.agent, desk, "publish")
        reader.get(published)
        self.assertIn("Not so good.", reader.page)
        self.assertIn("Published states", reader.page)

    def test_writes_to_those_concerned_and_logs_no_words(self):
        review, desk = self.drafted()
        self.assertIn(f"/reviews/{review}", self.letters("agent@agency.example")[-1][1])
        self.step(self.agent, desk, "send", {"deadline": day(20)})
        text = self.letters("staff@school.example")[-1][1]
        self.assertIn("Weaving", text)
        self.assertIn(f"/my/providers/{encoded(SCHOOL)}/reviews/{review}", text)
        for words in ("agent@agency.example", "Grounds", "chair@panel.example"):
            self.assertNotIn(words, self.said())

    def test_shows_the_desk_and_gives_it_as_a_table(self):
        review = self.requested()
        self.assertEqual(self.agent.get("/reviews?provider=weaving&stage=requested"), 200)
        self.assertIn("Answer the request", self.agent.page)
        self.assertIn(f"/reviews/{review}", self.agent.page)
        self.assertEqual(self.agent.get("/reviews.csv?stage=requested"), 200)
        self.assertIn(review, self.agent.page)
        self.agent.get("/reviews.csv?stage=appealed")
        self.assertNotIn(review, self.agent.page)
        self.assertEqual(self.staff.get("/reviews"), 403)


if __name__ == "__main__":
    unittest.main()
