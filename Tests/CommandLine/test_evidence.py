# SPDX-License-Identifier: Apache-2.0
"""Evidence over the command line: accreditations, folders, exports, agencies, cleared flags, documents by hash."""
import hashlib
import json
import unittest
from pathlib import Path

from program import INVALID, MISUSE, UNREADABLE, VALID, ProgramTest
from test_quality import ACTIVITIES, AGENCIES, COUNTRIES, GOOD, HEADING, INSTITUTION

EU = "http://data.europa.eu/snb"
ACCREDITATION = {
    "@context": f"{EU}/model/context/edc-ap", "id": "urn:acc:1", "type": "Accreditation",
    "title": {"en": "Licence of a vocational school"}, "dateIssued": "2020-01-01", "expiryDate": "2026-12-31",
    "dcType": {"id": f"{EU}/accreditation/003293d2ce", "type": "Concept"},
    "limitEQFLevel": {"id": f"{EU}/eqf/3", "type": "Concept"},
    "accreditingAgent": {"id": "urn:body:1", "type": "Organisation", "legalName": {"en": "Board of Schools"}},
    "organisation": {"id": "urn:org:1", "type": "Organisation", "legalName": {"en": "School of Crafts"}},
}
AGENCY = """
id: fi-board
acronym: BOS
name: Board of Schools
seat: FI
registrations: [{from: 2015-01-01, until: 2019-12-31}]
activities: [{id: bos-provider, name: Review of a provider, kind: institutional}]
countries: [{country: FI, official: yes}]
"""
SCHOOL = {
    "deqar_id": "DEQARINST9001", "names": [{"name_official": "School of Crafts"}], "is_other_provider": True,
    "countries": [{"country": {"iso_3166_alpha2": "FI"}}],
}
SCHOOL_REPORT = "BOS,B-1,bos-provider,2,1,2016-01-01,2019-01-01,https://bos.example/b1.pdf,Report,DEQARINST9001"


class Evidence(ProgramTest):
    def bring(self, kind, name, content, *more, expect=VALID):
        return self.run_program("import", kind, self.write(name, content), *more, expect=expect)

    def register(self):
        for name, content in {"a.csv": AGENCIES, "c.csv": COUNTRIES, "p.csv": ACTIVITIES,
                              "i.json": json.dumps(INSTITUTION)}.items():
            self.bring("deqar", name, content)

    def answer(self, day, provider, *more, expect=None):
        return self.run_program("trust", "on", day, provider, "--json", *more, expect=expect).json

    def test_an_accreditation_covers_what_it_is_limited_to(self):
        text = json.dumps(ACCREDITATION)
        self.bring("qdr", "acc.jsonld", text, "--dry-run")
        self.assertEqual(self.answer("2024-05-01", "urn:org:1", expect=INVALID)["answer"], "unknown")
        kept = self.bring("qdr", "acc.jsonld", text, "--json").json
        self.assertEqual(kept["counts"]["new"], 1)
        self.assertEqual((kept["counts"]["agencies"], kept["counts"]["providers"]), (1, 1))
        covered = self.answer("2024-05-01", "urn:org:1", "--for", "3", expect=VALID)
        self.assertEqual(covered["grounds"][0]["limits"]["levels"], [3])
        self.assertEqual(covered["grounds"][0]["accreditation"], "institutional-licence")
        self.assertEqual(self.answer("2024-05-01", "urn:org:1", "--for", "4", expect=INVALID)["reason"], "otherScope")
        said = self.run_program("trust", "on", "2024-05-01", "urn:org:1", "--for", "3", expect=VALID)
        self.assert_says(said, "Licence of a vocational school", "EQF 3")
        self.assertIsNone(self.bring("qdr", "acc.jsonld", text, "--json").json["import"])
        self.run_program("import", "undo", kept["import"], expect=VALID)
        self.assertEqual(self.answer("2024-05-01", "urn:org:1", expect=INVALID)["answer"], "unknown")

    def test_an_accreditation_in_doubt_counts_once_its_flag_is_cleared(self):
        text = json.dumps({**ACCREDITATION, "decision": {"id": "urn:decision:odd", "type": "Concept"}})
        self.bring("qdr", "acc.jsonld", text)
        self.assertEqual(self.answer("2024-05-01", "urn:org:1", expect=INVALID)["answer"], "unknown")
        flags = self.run_program("quality", "flags", "--json", expect=VALID).json
        self.assertEqual(flags[0]["flags"], ["report.flag.decisionUnknown"])
        name = flags[0]["report"]
        self.run_program("quality", "clear-flag", name, "--reason", " ", expect=MISUSE)
        self.run_program("quality", "clear-flag", "nothing", "--reason", "r", expect=MISUSE)
        self.run_program("quality", "clear-flag", name, "--reason", "Asked the board", expect=VALID)
        self.assertEqual(self.answer("2024-05-01", "urn:org:1", expect=VALID)["answer"], "covered")
        self.assertEqual(
            self.answer("2024-05-01", "urn:org:1", "--as-of", "2020-01-01", expect=INVALID)["answer"], "unknown")
        self.run_program("quality", "clear-flag", name, "--reason", "again", expect=MISUSE)
        self.assertEqual(self.run_program("quality", "flags", "--json", expect=VALID).json, [])

    def test_a_file_that_is_no_accreditation(self):
        for name, content in {"credential.json": json.dumps({"type": ["VerifiableCredential"]}), "broken.json": "{",
                              "foreign.json": json.dumps({**ACCREDITATION, "@context": "https://x.example/c"})}.items():
            with self.subTest(name):
                self.bring("qdr", name, content, expect=UNREADABLE)

    def test_a_folder_is_one_import_in_any_order_with_one_undoing(self):
        folder = Path(self.write("dump/0-reports.csv", HEADING + "\n" + GOOD + "\n")).parent
        for name, content in {"1-agencies.csv": AGENCIES, "2-countries.csv": COUNTRIES, "3-procedures.csv": ACTIVITIES,
                              "4-institution.json": json.dumps(INSTITUTION)}.items():
            (folder / name).write_text(content, encoding="utf-8")
        kept = self.run_program("import", "deqar", str(folder), "--json", expect=VALID).json
        self.assertEqual((kept["counts"]["new"], kept["counts"]["agencies"], kept["counts"]["providers"]), (1, 1, 1))
        self.assertEqual(kept["rows"][0]["file"], "0-reports.csv")
        self.assertEqual(self.answer("2017-05-01", "DEQARINST0382", expect=VALID)["answer"], "covered")
        self.assertEqual(len(self.run_program("import", "list", "--json", expect=VALID).json), 1)
        shown = self.run_program("import", "show", kept["import"], "--json", expect=VALID).json
        self.assertEqual([change["fate"] for change in shown["changes"]], ["new"])
        self.assertEqual(shown["undoing"]["vanishing"], 1)
        self.assertIsNone(self.run_program("import", "deqar", str(folder), "--json", expect=VALID).json["import"])
        self.run_program("import", "undo", kept["import"], expect=VALID)
        self.assertEqual(self.answer("2017-05-01", "DEQARINST0382", expect=INVALID)["answer"], "unknown")
        # One file that cannot be read, and nothing of the others is kept.
        (folder / "5-broken.json").write_text("{", encoding="utf-8")
        self.run_program("import", "deqar", str(folder), expect=UNREADABLE)
        self.assertEqual(self.run_program("agency", "list", "--json", expect=VALID).json, [])
        self.run_program("import", "show", "nothing", expect=MISUSE)

    def test_a_report_told_anew_says_what_it_said_before(self):
        self.register()
        self.bring("deqar", "r.csv", HEADING + "\n" + GOOD + "\n")
        changed = GOOD.replace("2019-09-30", "2018-09-30")
        self.assertNotEqual(changed, GOOD)
        path = self.write("again.csv", HEADING + "\n" + changed + "\n")
        dry = self.run_program("import", "deqar", path, "--dry-run", "--json", expect=VALID).json
        self.assertEqual(
            dry["rows"][0]["parts"],
            [{"part": "validity", "before": "2013-09-27 – 2019-09-30", "after": "2013-09-27 – 2018-09-30"}])
        told = self.run_program("import", "deqar", path, expect=VALID)
        self.assert_says(told, "days: “2013-09-27 – 2019-09-30” → “2013-09-27 – 2018-09-30”")
        kept = self.run_program("import", "list", "--json", expect=VALID).json[0]["id"]
        shown = self.run_program("import", "show", kept, "--json", expect=VALID).json
        self.assertEqual(shown["changes"][0]["parts"], dry["rows"][0]["parts"])
        self.assert_says(self.run_program("import", "show", kept, expect=VALID), "→ “2013-09-27 – 2018-09-30”")

    def test_what_is_exported_reads_back_the_same(self):
        self.register()
        self.bring("deqar", "r.csv", HEADING + "\n" + GOOD + "\n" + GOOD.replace("A-1", "A-2").replace("2013", "2012") + "\n")
        for suffix in ("json", "csv"):
            with self.subTest(suffix):
                out = self.folder / f"out.{suffix}"
                self.run_program("export", "deqar", "--agency", "ASIIN", "--out", str(out), expect=VALID)
                told = json.loads((self.folder / f"out.{suffix}.provenance.json").read_text(encoding="utf-8"))
                self.assertEqual(told["reports"], 2)
                self.assertEqual(told["sha256"], hashlib.sha256(out.read_bytes()).hexdigest())
                self.assertTrue(told["exportedAt"] and told["program"] and told["registerState"])
                logged = self.run_program("audit", "list", "--action", "evidence-exported", "--json", expect=VALID).json
                self.assertEqual(logged[0]["subject"], f"export/{told['sha256']}")
                self.assertEqual(logged[0]["right"], "keepRegister: operator of this machine")
                again = self.run_program("import", "deqar", str(out), "--json", expect=VALID).json
                self.assertEqual((again["counts"]["same"], again["import"]), (2, None))
                self.run_program("export", "deqar", "--out", str(out), expect=UNREADABLE)
        none = self.run_program(
            "export", "deqar", "--since", "2100-01-01", "--out", str(self.folder / "none.json"), expect=VALID)
        self.assert_says(none, "0 reports")
        self.run_program("export", "deqar", "--agency", "NOBODY", "--out", str(self.folder / "x.json"), expect=MISUSE)
        self.run_program("export", "deqar", "--since", "soon", "--out", str(self.folder / "x.json"), expect=MISUSE)

    def test_an_export_says_what_it_leaves_out(self):
        self.bring("qdr", "acc.jsonld", json.dumps(ACCREDITATION))
        out = self.folder / "out.json"
        self.run_program("export", "deqar", "--out", str(out), expect=INVALID)
        told = json.loads((self.folder / "out.json.provenance.json").read_text(encoding="utf-8"))
        self.assertEqual([remark["code"] for remark in told["leftOut"]], ["export.leftOut.accreditation"])
        self.assertEqual(json.loads(out.read_text(encoding="utf-8")), [])

    def test_an_agency_below_degree_level_reports_within_its_registration_only(self):
        kept = self.run_program("agency", "add", self.write("board.yaml", AGENCY), "--json", expect=VALID).json
        self.assertEqual(kept["counts"]["agencies"], 1)
        self.assertEqual(self.run_program("agency", "show", "bos", expect=VALID).json["seat"], "FI")
        self.assert_says(self.run_program("agency", "list", expect=VALID), "board of schools")
        self.run_program("agency", "show", "nobody", expect=INVALID)
        self.bring("deqar", "school.json", json.dumps(SCHOOL))
        answer = self.bring(
            "deqar", "r.csv",
            "\n".join([HEADING, SCHOOL_REPORT, SCHOOL_REPORT.replace("B-1", "B-2").replace("2016-01-01,2019-01-01", "2021-01-01,")])
            + "\n", "--json", expect=INVALID).json
        self.assertEqual([row["fate"] for row in answer["rows"]], ["new", "rejected"])
        self.assertEqual(answer["rows"][1]["findings"][0]["code"], "report.agency.notRegistered")
        self.assertEqual(self.answer("2017-01-01", "DEQARINST9001", expect=VALID)["answer"], "covered")
        wrong = AGENCY.replace("kind: institutional", "kind: nothing").replace("seat: FI", "seat: XX")
        refused = self.run_program("agency", "add", self.write("wrong.yaml", wrong), "--json", expect=INVALID).json
        self.assertEqual({finding["place"]["line"] for finding in refused["findings"]}, {5, 7})
        self.run_program("import", "undo", kept["import"], expect=VALID)
        self.assertEqual(self.run_program("agency", "list", "--json", expect=VALID).json, [])

    def test_a_document_is_known_by_its_hash_and_checked(self):
        self.register()
        folder = Path(self.write("pdf/a1.pdf", b"%PDF the report")).parent
        self.bring("deqar", "r.csv", HEADING + "\n" + GOOD + "\n", "--documents", str(folder))
        other = self.write("other.pdf", b"%PDF something else")
        self.run_program("quality", "document", "20:A-1", str(folder / "a1.pdf"), "--check", expect=VALID)
        self.run_program("quality", "document", "20:A-1", other, "--check", expect=INVALID)
        self.assertEqual(
            self.run_program("quality", "document", "20:A-1", other, "--json", expect=VALID).json["sha256"],
            hashlib.sha256(b"%PDF something else").hexdigest())
        self.run_program("quality", "document", "20:A-1", other, "--check", expect=VALID)
        self.run_program("quality", "document", "20:A-1", other, "--number", "2", expect=MISUSE)
        self.run_program("quality", "document", "nothing", other, expect=MISUSE)

    def test_who_did_it_stands_in_the_audit_log(self):
        text = json.dumps({**ACCREDITATION, "status": "withdrawn"})
        kept = self.bring("qdr", "acc.jsonld", text, "--json").json
        self.run_program("quality", "clear-flag", "qdr:urn:acc:1", "--reason", "Asked", expect=VALID)
        self.run_program("import", "undo", kept["import"], expect=VALID)
        self.run_program("audit", "verify", expect=VALID)


if __name__ == "__main__":
    unittest.main()
