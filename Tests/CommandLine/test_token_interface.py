# SPDX-License-Identifier: Apache-2.0
"""What programs do with a person's token: bring evidence in, look at it, take it back, and read the audit log."""
import json
import unittest
from urllib.parse import quote

import test_accounts
from test_quality import ACTIVITIES, AGENCIES, COUNTRIES, GOOD, HEADING, INSTITUTION


class TokenInterface(test_accounts.Accounts):
    made = test_accounts.Tokens.made

    def ask(self, method, path, token, body=None, **headers):
        program = self.browser()
        program.ask(method, path, body, Authorization=f"Bearer {token}", **headers)
        return program.status, json.loads(program.page), program

    def bring(self, token, content, **parameters):
        query = "&".join(f"{name}={quote(value)}" for name, value in {"source": "deqar", **parameters}.items())
        return self.ask("POST", f"/api/imports?{query}", token, content.encode("utf-8"))

    def test_brings_evidence_in_looks_at_it_and_takes_it_back(self):
        token = self.made(self.root, "keepRegister", "searchAudit", name="Nightly")
        for content in (AGENCIES, COUNTRIES, ACTIVITIES, json.dumps(INSTITUTION)):
            self.assertEqual(self.bring(token, content)[0], 201)
        table = "\n".join([HEADING, GOOD, GOOD.replace("A-1", "A-2").replace("2019-09-30", "2012-01-01")]) + "\n"
        status, tried, _ = self.bring(token, table, dryRun="true")
        self.assertEqual((status, tried["import"], tried["counts"]["new"], tried["counts"]["rejected"]), (200, None, 1, 1))
        status, kept, program = self.bring(token, table, version="2026 June", file="räportit.csv")
        self.assertEqual((status, program.headers["location"]), (201, f"/api/imports/{kept['import']}"))
        self.assertEqual([row["fate"] for row in kept["rows"]], ["new", "rejected"])
        status, again, _ = self.bring(token, table)
        self.assertEqual((status, again["import"]), (200, None), "the same file brings nothing new")
        status, shown, _ = self.ask("GET", program.headers["location"], token)
        self.assertEqual((status, shown["version"], shown["file"]), (200, "2026 June", "räportit.csv"))
        self.assertEqual([change["fate"] for change in shown["changes"]], ["new"])
        self.assertEqual([refusal["label"] for refusal in shown["refused"]], ["A-2"])
        self.assertEqual(shown["undoing"]["vanishing"], 1)
        self.assertTrue(shown["author"].startswith("person/"), shown["author"])
        newest = self.ask("GET", "/api/imports", token)[1]["imports"][0]
        self.assertEqual(newest["id"], kept["import"])
        status, undone, _ = self.ask("POST", f"/api/imports/{kept['import']}/undo", token, b"")
        self.assertEqual(status, 200)
        self.assertTrue(undone["undoneAt"])
        self.assertNotIn("undoing", self.ask("GET", f"/api/imports/{kept['import']}", token)[1])
        entries = self.ask("GET", f"/api/audit?subject={quote('import/' + kept['import'])}", token)[1]["entries"]
        self.assertEqual([entry["action"] for entry in entries], ["import-undone", "evidence-imported"])
        self.assertEqual({entry["actor"] for entry in entries}, {shown["author"]})

    def test_a_file_that_cannot_be_read_is_told_and_nothing_is_kept(self):
        token = self.made(self.root, "keepRegister", name="Broken")
        before = len(self.ask("GET", "/api/imports", token)[1]["imports"])
        status, told, _ = self.bring(token, "{")
        self.assertEqual((status, told["import"], told["findings"][0]["code"]), (422, None, "deqar.file.notJSON"))
        self.assertEqual(len(self.ask("GET", "/api/imports", token)[1]["imports"]), before)
        for path, code in (("/api/imports?source=nobody", "request.source"), ("/api/imports", "request.source"),
                           ("/api/imports?source=deqar&dryRun=maybe", "request.dryRun"),
                           ("/api/imports?source=deqar&version=" + "v" * 101, "request.version"),
                           ("/api/imports?source=deqar&file=%E2%80%AEfdp", "request.file")):
            status, told, _ = self.ask("POST", path, token, b"{}")
            self.assertEqual((status, told["code"]), (400, code), path)
        status, told, _ = self.ask("POST", "/api/imports?source=deqar", token, b"x", Content_Type="multipart/form-data; boundary=x")
        self.assertEqual((status, told["code"]), (415, "request.multipart"))
        for method, path in (("GET", "/api/imports/nothing"), ("POST", "/api/imports/nothing/undo")):
            status, told, _ = self.ask(method, path, token, b"" if method == "POST" else None)
            self.assertEqual((status, told["code"]), (404, "import.unknown"))

    def test_a_token_opens_what_it_was_made_for_and_a_session_nothing(self):
        audit, keep = self.made(self.root, "searchAudit", name="A"), self.made(self.root, "keepRegister", name="K")
        self.assertEqual(self.ask("GET", "/api/imports", audit)[0], 403)
        self.assertEqual(self.ask("GET", "/api/audit", keep)[0], 403)
        self.assertEqual(self.bring(audit, AGENCIES)[0], 403)
        self.assertEqual(self.browser().get("/api/audit"), 401)
        self.assertEqual(self.root.ask("POST", "/api/imports?source=deqar", b"{}"), 401, "a session counts for nothing")
        self.assertEqual(self.ask("GET", "/api/audit", "vidimus_" + "0" * 64)[0], 401)
        status, told, _ = self.ask("GET", "/api/audit?limit=2&action=signed-in", audit)
        self.assertEqual((status, {entry["action"] for entry in told["entries"]}), (200, {"signed-in"}))
        for path, code in (("from=soon", "request.day"), ("until=2026-1-1", "request.day"), ("limit=0", "request.limit"),
                           ("limit=1001", "request.limit"), ("before=x", "request.before")):
            status, told, _ = self.ask("GET", f"/api/audit?{path}", audit)
            self.assertEqual((status, told["code"]), (400, code), path)


if __name__ == "__main__":
    unittest.main()
