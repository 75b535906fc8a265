# SPDX-License-Identifier: Apache-2.0
"""The trusted list from the command line and over HTTP: published, checked, asked, compared, and altered."""
import hashlib
import json
import unittest
import urllib.parse

from program import INVALID, MISUSE, UNREADABLE, VALID, ProgramTest
from test_accounts import Accounts
from test_quality import ACTIVITIES, AGENCIES, COUNTRIES, GOOD, HEADING, INSTITUTION

SCHOOL = "DEQARINST0382"


class Lists(ProgramTest):
    def setUp(self):
        super().setUp()
        for name, content in (("agencies.csv", AGENCIES), ("countries.csv", COUNTRIES),
                              ("activities.csv", ACTIVITIES), ("institution.json", json.dumps(INSTITUTION)),
                              ("reports.csv", f"{HEADING}\n{GOOD}\n")):
            self.run_program("import", "deqar", self.write(name, content), expect=VALID)

    def publish(self, name, *more, expect=VALID):
        answer = self.run_program("trust", "publish", "--out", self.folder / name, *more, expect=expect)
        return self.folder / name, answer

    def verify(self, file, *more, expect=None):
        return self.run_program("trust", "verify", file, "--json", *more, expect=expect).json

    def altered(self, file, old, new):
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        return self.write("altered.json", text.replace(old, new, 1))

    def test_a_list_is_valid_under_its_authority_and_undecided_without(self):
        file, said = self.publish("list.json")
        self.assert_says(said, "version 1", "test seal")
        self.assertEqual(self.verify(file, "--anchors", self.anchor(), expect=VALID)["verdict"], "valid")
        alone = self.verify(file, expect=INVALID)
        self.assertEqual(alone["verdict"], "indeterminate")
        self.assertEqual([layer["layer"] for layer in alone["layers"]], ["format", "seal", "identity", "trust", "time"])
        late = self.verify(file, "--anchors", self.anchor(), "--at", "2027-06-01", expect=INVALID)
        self.assertEqual([layer["code"] for layer in late["layers"]][-1], "list.time.outdated")

    def test_one_altered_entry_is_named_exactly(self):
        file, _ = self.publish("list.json")
        report = self.verify(self.altered(file, "2019-09-30", "2029-09-30"), "--anchors", self.anchor(), expect=INVALID)
        seal = report["layers"][1]
        self.assertEqual((report["verdict"], seal["code"]), ("invalid", "list.entry.altered"))
        self.assertEqual(seal["place"], {"line": 3, "column": 1})
        self.assertIn(SCHOOL, seal["reason"])
        # Nothing of an altered list is believed.
        self.run_program("trust", "on", "2025-05-01", SCHOOL, "--list", self.folder / "altered.json", expect=UNREADABLE)

    def test_the_list_answers_as_the_register_does(self):
        file, _ = self.publish("list.json")
        for day, more in (("2017-05-01", []), ("2020-05-01", []), ("2010-01-01", []), ("2017-05-01", ["--for", "7,0716"]),
                          ("2017-05-01", ["--as-of", "2016-01-01"])):
            with self.subTest(f"{day} {more}"):
                here = self.run_program("trust", "on", day, SCHOOL, "--json", *more)
                there = self.run_program("trust", "on", day, SCHOOL, "--json", "--list", file, *more, expect=here.code)
                answer = there.json
                self.assertEqual(answer.pop("list")["number"], 1)
                self.assertEqual(answer, here.json)
        by_number = self.run_program("trust", "on", "2017-05-01", "DEQARINST0382", "--list", file,
                                     "--anchors", self.anchor(), expect=VALID)
        self.assert_says(by_number, "quality-assured on 1 may 2017", "from version 1")
        self.run_program("trust", "on", "2017-05-01", "nobody", "--list", file, expect=INVALID)

    def test_versions_are_numbered_on_and_name_the_one_before(self):
        first, _ = self.publish("1.json")
        self.run_program("provider", "suspend", SCHOOL, "--from", "2017-01-01", "--reason", "Fire <b>", expect=VALID)
        second, said = self.publish("2.json", "--json", "--address", "https://authority.example/trusted-list")
        self.assertEqual(said.json["number"], 2)
        self.assertEqual(said.json["sha256"], hashlib.sha256(second.read_bytes()).hexdigest())
        index = json.loads(json.loads(second.read_text(encoding="utf-8"))["payload"])
        self.assertEqual(index["previous"], {"number": 1, "sha256": hashlib.sha256(first.read_bytes()).hexdigest()})
        self.assertEqual(index["issuer"]["address"], "https://authority.example/trusted-list")
        difference = self.run_program("trust", "diff", first, second, "--on", "2018-01-01", "--json", expect=VALID).json
        self.assertEqual([one["provider"] for one in difference["differences"]], [SCHOOL])
        self.assertEqual([change["change"] for change in difference["differences"][0]["changes"]], ["suspended"])
        text = self.run_program("trust", "diff", first, second, "--language", "fi", expect=VALID)
        self.assert_says(text, "Keskeytetty alkaen 1. tammikuuta 2017", "Fire <b>")
        same = self.run_program("trust", "diff", second, second, "--json", expect=VALID).json
        self.assertEqual(same["differences"], [])

    def test_an_entry_is_hashed_with_the_tools_of_a_shell(self):
        file, _ = self.publish("list.json")
        lines = file.read_text(encoding="utf-8").split("\n")
        index = json.loads(json.loads(file.read_text(encoding="utf-8"))["payload"])
        listed = index["agencies"] + index["providers"]
        for entry, line in zip(listed, lines[1:], strict=False):
            self.assertEqual(hashlib.sha256(line.removesuffix(",").encode()).hexdigest(), entry["sha256"])

    def test_what_cannot_be_is_refused_before_a_number_is_given(self):
        self.publish("no/such/list.json", expect=UNREADABLE)
        self.publish("list.json", "--next-update", "2020-01-01", expect=MISUSE)
        self.publish("list.json", "--next-update", "soon", expect=MISUSE)
        self.publish("list.json", "--passphrase-file", "x", expect=MISUSE)
        (self.folder / "folder").mkdir()
        self.publish("folder", expect=UNREADABLE)
        _, said = self.publish("list.json", "--json")
        self.assertEqual(said.json["number"], 1)

    def test_files_that_are_no_lists_are_called_so(self):
        file, _ = self.publish("list.json")
        for name, content in (("empty.json", b""), ("zeros.json", bytes(1000)), ("deep.json", b"[" * 100_000),
                              ("half.json", file.read_bytes()[:-40]), ("credential.json", b'{"payload":"{}"}')):
            with self.subTest(name):
                said = self.run_program("trust", "verify", self.write(name, content), expect=UNREADABLE)
                self.assert_says(said, "[list.")
        self.run_program("trust", "verify", "missing.json", expect=UNREADABLE)
        self.run_program("trust", "verify", file, "--anchors", file, expect=UNREADABLE)

    def test_accreditations_are_exported(self):
        out = self.folder / "ams.jsonld"
        self.run_program("export", "ams", "--out", out, expect=VALID)
        graph = json.loads(out.read_text(encoding="utf-8"))["@graph"]
        found = [node for node in graph if node["@type"] == "elm:Accreditation"]
        self.assertEqual(len(found), 1)
        self.run_program("export", "ams", "--provider", SCHOOL, "--out", out, expect=UNREADABLE)
        other = self.folder / "school.jsonld"
        said = self.run_program("export", "ams", "--provider", SCHOOL, "--out", other, expect=VALID)
        self.assert_says(said, "1 report written", "0 left out")
        self.run_program("export", "ams", "--provider", "nobody", "--out", self.folder / "x", expect=INVALID)


class ListPages(Accounts):
    """A server whose administrator publishes."""

    def test_everybody_reads_and_those_who_may_publish(self):
        anyone = self.browser()
        self.assertEqual(anyone.get("/trusted-list"), 200)
        self.assertIn("No version has been published yet", anyone.page)
        self.assertEqual(anyone.get("/api/trusted-list", Accept="*/*"), 404)
        self.assertEqual(anyone.get("/trusted-list/publish"), 303, "sign in first")
        designer = self.given("designer@example.org", "designer", "provider/urn:example:p")
        self.assertEqual(designer.get("/trusted-list/publish"), 403)
        self.assertEqual(designer.submit("/trusted-list/publish", {"number": "1"}), 403)
        local = self.given("boss@example.org", "administrator", "provider/urn:example:p")
        self.assertEqual(local.get("/trusted-list/publish"), 403, "an administrator of one provider only")

        self.assertEqual(self.root.get("/trusted-list/publish"), 200)
        self.assertIn("test seal", self.root.page)
        self.assertEqual(self.root.submit("/trusted-list/publish", {"number": "7"}, at="/trusted-list/publish"), 409)
        self.assertEqual(anyone.get("/api/trusted-list/1", Accept="*/*"), 404, "nothing was published")
        self.assertEqual(self.root.submit("/trusted-list/publish", {"number": "1"}, at="/trusted-list/publish"), 303)
        self.assertEqual(self.root.location, "/trusted-list/versions/1?published=1")

        self.assertEqual(anyone.get("/api/trusted-list", Accept="*/*"), 200)
        file, tag = anyone.page, anyone.headers["etag"]
        self.assertEqual(tag, f'"{hashlib.sha256(file.encode()).hexdigest()}"')
        self.assertIn("max-age=300", anyone.headers["cache-control"])
        self.assertEqual(anyone.get("/api/trusted-list", If_None_Match=tag), 304)
        self.assertEqual(anyone.get("/api/trusted-list", If_None_Match='"other", W/' + tag), 304)
        self.assertEqual(anyone.get("/api/trusted-list/1", Accept="*/*"), 200)
        self.assertIn("immutable", anyone.headers["cache-control"])
        self.assertEqual(anyone.page, file)
        for number in ("0", "2", "-1", "x", "99999999999999999999"):
            self.assertEqual(anyone.get(f"/api/trusted-list/{number}", Accept="*/*"), 404, number)
            self.assertEqual(anyone.get(f"/trusted-list/versions/{number}"), 404, number)
        self.assertEqual(anyone.get("/api/trusted-list/versions", Accept="*/*"), 200)
        self.assertEqual([one["number"] for one in json.loads(anyone.page)["versions"]], [1])

        self.assertEqual(self.root.submit("/trusted-list/publish", {"number": "2"}, at="/trusted-list/publish"), 303)
        self.assertEqual(anyone.get("/trusted-list/versions/2"), 200)
        self.assertIn("What changed since version 1", anyone.page)
        self.assertEqual(anyone.get("/trusted-list/versions/2?since=9"), 200)
        self.assertEqual(self.root.get("/audit?action=trusted-list-published"), 200)
        self.assertIn("trusted-list/2", self.root.page)
        self.check(anyone, file)

    def check(self, anyone, file):
        """A file that is handed in on the page."""
        for content, words in ((file, "could not be checked in full"), (file.replace('"number', '"numbar'), "not to be trusted"),
                               ("<script>", "not a list of providers")):
            anyone.get("/trusted-list")
            body = (f'--b\r\nContent-Disposition: form-data; name="file"; filename="l.json"\r\n\r\n{content}\r\n'
                    "--b--\r\n").encode()
            self.assertEqual(
                anyone.ask("POST", "/trusted-list/check", body, Content_Type="multipart/form-data; boundary=b"), 200)
            self.assertIn(words, anyone.page)
        body = b'--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--b--\r\n'
        anyone.ask("POST", "/trusted-list/check", body, Content_Type="multipart/form-data; boundary=b")
        self.assertEqual(anyone.status, 422)

    def test_trust_over_http(self):
        anyone = self.browser()
        self.run_program("provider", "suspend", "urn:x:1", "--from", "2026-01-01", "--reason", "Fire",
                         "--data", self.server_data, expect=VALID)
        path = f"/api/providers/{urllib.parse.quote('urn:x:1', safe='')}"
        self.assertEqual(anyone.get(f"{path}/trust?on=2026-06-30&level=7&field=0716", Accept="*/*"), 200)
        answer = json.loads(anyone.page)
        self.assertEqual((answer["answer"], answer["level"], answer["field"]), ("suspended", 7, "0716"))
        self.assertEqual(answer["grounds"][0]["reason"], "Fire")
        self.assertEqual(anyone.get(f"{path}/trust?on=2026-06-30&level=7&field=0716",
                                    If_None_Match=anyone.headers["etag"]), 304)
        self.assertEqual(anyone.get(f"{path}/trust?on=2025-06-30", Accept="*/*"), 200)
        self.assertEqual(json.loads(anyone.page)["answer"], "unknown")
        for query in ("on=2026-02-30", "on=2026-06-30T00:00:00Z", "level=9", "level=x", "field=1", "field=abcd"):
            self.assertEqual(anyone.get(f"{path}/trust?{query}", Accept="*/*"), 400, query)
            self.assertEqual(json.loads(anyone.page)["code"], "trust.scope")
        self.assertEqual(anyone.get("/api/providers/nobody/trust", Accept="*/*"), 404)
        self.assertEqual(anyone.get(f"{path}/accreditations.jsonld", Accept="*/*"), 200)
        self.assertEqual(anyone.headers["content-type"], "application/ld+json")
        self.assertEqual(json.loads(anyone.page)["@graph"], [])
        self.assertEqual(anyone.get("/api/providers/nobody/accreditations.jsonld", Accept="*/*"), 404)


if __name__ == "__main__":
    unittest.main()
