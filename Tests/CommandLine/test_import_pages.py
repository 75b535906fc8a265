# SPDX-License-Identifier: Apache-2.0
"""The pages of imports over HTTP: a preview that changes nothing, the import, its undoing, flags, and who may."""
import json
import re
import unittest

from program import VALID, ProgramTest  # noqa: F401 - the base of what is imported below
from test_accounts import Accounts
from test_evidence import ACCREDITATION
from test_quality import ACTIVITIES, AGENCIES, COUNTRIES, GOOD, HEADING, INSTITUTION

BOUNDARY = "vidimus-boundary"


def multipart(fields, name, content):
    content = content if isinstance(content, bytes) else content.encode("utf-8")
    parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
             for field, value in fields.items()]
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    return "".join(parts).encode("utf-8") + head.encode("utf-8") + content + f"\r\n--{BOUNDARY}--\r\n".encode()


class ImportPages(Accounts):
    def preview(self, name, content, source="deqar", browser=None, **fields):
        browser = browser or self.root
        browser.get("/imports")
        body = multipart({"source": source, "form-token": browser.token or "", **fields}, name, content)
        return browser.ask("POST", "/imports/preview", body, Content_Type=f"multipart/form-data; boundary={BOUNDARY}")

    def bring(self, name, content, source="deqar"):
        self.assertEqual(self.preview(name, content, source), 200, self.root.page)
        token = re.search(r'name="token" value="([^"]+)"', self.root.page).group(1)
        self.assertEqual(self.root.post("/imports/keep", {"token": token, "form-token": self.root.token}), 303)
        for _ in range(100):
            if "/running/" not in self.root.location:
                break
            self.assertIn(self.root.get(self.root.location), (200, 303))
        self.assertRegex(self.root.location, r"^/imports/[0-9TZ]+-[0-9a-f]{8}$")
        return self.root.location, token

    def counted(self):
        self.root.get("/imports")
        return self.root.page.count('href="/imports/2')

    def test_looks_first_then_imports_and_takes_back(self):
        for name, content in {"a.csv": AGENCIES, "c.csv": COUNTRIES, "p.csv": ACTIVITIES,
                              "i.json": json.dumps(INSTITUTION)}.items():
            self.bring(name, content)
        before = self.counted()
        bad = GOOD.replace("A-1", "A-2").replace("2019-09-30", "2012-01-01")
        table = "\n".join([HEADING, GOOD, bad]) + "\n"
        self.assertEqual(self.preview("r.csv", table), 200)
        for words in ("1 new", "1 refused", "valid_to", "report.period.reversed", "Row 3"):
            self.assertIn(words.lower(), self.root.page.lower())
        self.assertEqual(self.counted(), before, "a preview keeps nothing")
        page, token = self.bring("r.csv", table)
        self.assertEqual(self.root.get(page), 200)
        self.assertIn("1 report will no longer count", self.root.page)
        # What was refused is told later too, to each in their language.
        for words in ("What was refused", "A-2", "Row 3", "report.period.reversed"):
            self.assertIn(words.lower(), self.root.page.lower())
        self.assertEqual(self.root.get(f"{page}?lang=fi"), 200)
        self.assertIn("Mitä ei otettu", self.root.page)
        self.root.get("/account?lang=en")
        self.data = self.server_data
        shown = self.run_program("import", "show", page.rsplit("/", 1)[1], "--json").json
        self.assertEqual([(one["label"], one["place"]["row"], one["findings"][0]["code"]) for one in shown["refused"]],
                         [("A-2", 3, "report.period.reversed")])
        # The same word given twice imports once.
        self.root.get("/imports")
        again = self.root.post("/imports/keep", {"token": token, "form-token": self.root.token})
        self.assertEqual(again, 303)
        self.assertEqual(self.counted(), before + 1)
        self.root.get(page)
        name = page.rsplit("/", 1)[1]
        self.assertEqual(self.root.post("/imports/undo", {"id": name, "form-token": self.root.token}), 303)
        self.assertEqual(self.root.get(page), 200)
        self.assertIn("Taken back on", self.root.page)
        self.assertNotIn("no longer count", self.root.page)
        self.root.get("/audit")
        for action in ("evidence-imported", "import-undone"):
            self.assertIn(action, self.root.page)

    def test_tells_what_changes_about_bodies_before_and_after(self):
        for name, content in {"a.csv": AGENCIES, "i.json": json.dumps(INSTITUTION)}.items():
            self.preview(name, content)
            if 'name="token"' in self.root.page:
                self.bring(name, content)
        heading, first = AGENCIES.splitlines()[:2]
        cells = first.split(",")
        cells[heading.split(",").index("name")] = "An Agency of Another Name"
        table = f"{heading}\n{','.join(cells)}\n"
        self.assertEqual(self.preview("a2.csv", table), 200)
        self.assertIn("An Agency of Another Name</bdi>", self.root.page)
        self.assertIn("name: <bdi>", self.root.page)
        page, _ = self.bring("a2.csv", table)
        self.root.get(page)
        self.assertIn("name: <bdi>", self.root.page)
        self.data = self.server_data
        identity = page.rsplit("/", 1)[1]
        shown = self.run_program("import", "show", identity, "--json").json
        self.assertEqual([(body["kind"], body["fate"], [part["part"] for part in body["parts"]], body["parts"][0]["after"])
                          for body in shown["bodies"]],
                         [("agency", "changed", ["name"], "An Agency of Another Name")])
        self.assertTrue(shown["author"].startswith("person/"))
        self.assert_says(self.run_program("import", "show", identity), "name: “", "” → “An Agency of Another Name”")
        self.assertIn(shown["author"], self.run_program("import", "list").text)
        self.run_program("import", "undo", identity, expect=VALID)

    def test_clears_a_flag_with_a_reason(self):
        self.bring("acc.jsonld", json.dumps({**ACCREDITATION, "id": "urn:acc:odd", "status": "draft"}), "qdr")
        self.assertEqual(self.root.get("/imports/flags"), 200)
        self.assertIn("qdr:urn:acc:odd", self.root.page)
        fields = {"report": "qdr:urn:acc:odd", "form-token": self.root.token}
        self.assertEqual(self.root.post("/imports/flags", fields | {"reason": " "}), 422)
        self.assertIn("Say why the report should count", self.root.page)
        self.assertEqual(self.root.post("/imports/flags", fields | {"reason": "Asked the board"}), 303)
        self.root.get("/imports/flags")
        self.assertNotIn("qdr:urn:acc:odd", self.root.page)
        self.root.get("/audit")
        self.assertIn("flag-cleared", self.root.page)

    def test_a_report_in_doubt_is_for_those_alone_who_settle_it(self):
        self.data = self.server_data
        self.run_program("provider", "add", self.write("e.json", json.dumps(
            {"id": "urn:org:1", "kinds": ["vocational-school"], "names": [{"text": {"en": "Body"}}], "places": [{"country": "FI", "seat": True}]})),
                         expect=VALID)
        doubtful = {**ACCREDITATION, "id": "urn:acc:waits", "status": "draft", "dateIssued": "2021-01-01"}
        self.bring("acc.jsonld", json.dumps(doubtful), "qdr")
        anyone = self.browser()
        name = "qdr:urn:acc:waits"

        def public(version):
            """What everybody is told of the report: by the page, by the API, by the list."""
            anyone.get("/providers/urn%3Aorg%3A1")
            page = anyone.page
            anyone.get("/api/providers/urn%3Aorg%3A1/history", Accept="*/*")
            api = anyone.page
            form = {"number": str(version)}
            self.assertEqual(self.root.submit("/trusted-list/publish", form, at="/trusted-list/publish"), 303)
            anyone.get(f"/api/trusted-list/{version}", Accept="*/*")
            self.assertIn("urn:org:1", anyone.page)
            return page, json.loads(api), anyone.page

        page, api, file = public(1)
        self.assertNotIn(name, page)
        self.assertIn("1 report waits until somebody has looked at it", page)
        self.assertEqual((api["entries"], api["waiting"]), ([], 1))
        self.assertNotIn(name, file)
        self.root.get("/imports/flags")
        self.assertIn(name, self.root.page)
        fields = {"report": name, "reason": "Asked the board", "form-token": self.root.token}
        self.assertEqual(self.root.post("/imports/flags", fields), 303)
        page, api, file = public(2)
        self.assertIn(name, page)
        self.assertNotIn("waits until", page)
        self.assertEqual([entry["kind"] for entry in api["entries"]], ["report", "cleared"])
        self.assertEqual(api["waiting"], 0)
        self.assertIn(name, file)

    def test_says_what_is_wrong_with_a_file(self):
        for source, name, content, words in (
            ("deqar", "x.csv", HEADING.replace(",", "|") + "\n", "deqar.csv.delimiter"),
            ("deqar", "x.json", "{", "deqar.file.notJSON"), ("qdr", "x.json", "{}", "qdr.json.shape"),
            ("deqar", "x.csv", "", "Choose a file"), ("elsewhere", "x.csv", "a,b\n", "Say where the file comes from"),
        ):
            with self.subTest(words):
                self.assertEqual(self.preview(name, content, source), 422)
                self.assertIn(words, self.root.page)
        self.assertEqual(self.preview("<script>.csv", AGENCIES), 200)
        self.assertNotIn("<script>.csv", self.root.page)
        self.assertEqual(self.root.get("/imports/nothing"), 404)

    def test_is_for_those_who_keep_the_register(self):
        self.assertEqual(self.browser().get("/imports"), 303)
        awarder = self.given("niko@example.org", "awarder", "provider/urn:example:college")
        owner = self.given("olga@example.org", "administrator", "provider/urn:example:college")
        for browser in (awarder, owner):
            for path in ("/imports", "/imports/flags", "/imports/x"):
                self.assertEqual(browser.get(path), 403)
            self.assertEqual(self.preview("a.csv", AGENCIES, browser=browser), 403)
        authority = self.given("maria@example.org", "nationalAuthority", "nationalAuthority/urn:example:authority")
        self.assertEqual(authority.get("/imports"), 200)
        # What one person looked at another cannot import.
        self.assertEqual(self.preview("b.csv", AGENCIES.replace("20,ASIIN", "77,OTHER")), 200)
        token = re.search(r'name="token" value="([^"]+)"', self.root.page).group(1)
        authority.get("/imports")
        self.assertEqual(authority.post("/imports/keep", {"token": token, "form-token": authority.token}), 422)
        # And without the token of the session's form nothing is taken.
        self.assertEqual(self.root.post("/imports/keep", {"token": token}), 403)


if __name__ == "__main__":
    unittest.main()
