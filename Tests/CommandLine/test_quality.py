# SPDX-License-Identifier: Apache-2.0
"""Importing quality reports, asking about trust on a day, suspending a provider."""
import json
import unittest

from program import EXAMPLES, INVALID, MISUSE, UNREADABLE, VALID, ProgramTest

AGENCIES = """deqar_id,acronym,name,country_iso2,registration_start,registration_end
20,ASIIN,Accreditation Agency,DE,2009-04-08,2021-05-31
"""
COUNTRIES = "deqar_id,acronym,country_iso2,official_status\n20,ASIIN,DE,True\n"
ACTIVITIES = "deqar_id,acronym,activity,activity_type,activity_id\n20,ASIIN,System accreditation,institutional,290\n"
INSTITUTION = {
    "deqar_id": "DEQARINST0382", "names": [{"name_official": "RWTH Aachen"}],
    "countries": [{"country": {"iso_3166_alpha2": "DE"}}], "qf_ehea_levels": [{"qf_ehea_level": "second cycle"}],
    "identifiers": [{"identifier": "FI01234567", "resource": "EU-VAT"}],
}
HEADING = ("agency,local_identifier,activities[1].id,status,decision,valid_from,valid_to,"
           "file[1].original_location,file[1].display_name,institution[1].deqar_id")
GOOD = "ASIIN,A-1,290,1,1,2013-09-27,2019-09-30,https://asiin.example/a1.pdf,Report,DEQARINST0382"


class Quality(ProgramTest):
    def bring(self, name, content, *more, expect=VALID):
        return self.run_program("import", "deqar", self.write(name, content), *more, expect=expect)

    def register(self):
        self.bring("agencies.csv", AGENCIES)
        self.bring("countries.csv", COUNTRIES)
        self.bring("activities.csv", ACTIVITIES)
        self.bring("institution.json", json.dumps(INSTITUTION))

    def reports(self, *rows, expect=VALID, more=()):
        return self.bring("reports.csv", "\n".join([HEADING, *rows]) + "\n", *more, expect=expect)

    def answer(self, day, *more, expect=None):
        return self.run_program("trust", "on", day, "DEQARINST0382", "--json", *more, expect=expect).json

    def test_award_of_2017_under_a_report_of_2013_to_2019_is_covered_and_2020_is_not(self):
        self.register()
        self.reports(GOOD)
        self.assertEqual(self.answer("2017-05-01", expect=VALID)["answer"], "covered")
        self.assertEqual(self.answer("2020-05-01", expect=INVALID)["answer"], "notCovered")
        open_end = GOOD.replace("A-1", "A-2").replace("2013-09-27,2019-09-30", "2016-01-01,")
        self.reports(open_end)
        answer = self.answer("2022-01-01", expect=VALID)
        self.assertEqual(answer["grounds"][0]["until"], "2022-01-01")
        self.assertTrue(answer["grounds"][0]["endIsAssumed"])
        self.assertEqual(self.answer("2022-01-02", expect=INVALID)["answer"], "notCovered")
        text = self.run_program("trust", "on", "2017-05-01", "DEQARINST0382", expect=VALID)
        self.assert_says(text, "quality-assured", "report 20:a-1")

    def test_each_row_has_its_fate_and_nothing_is_half_imported(self):
        self.register()
        answer = self.reports(
            GOOD, GOOD, GOOD.replace("A-1", "A-3"),
            GOOD.replace("A-1", "A-4").replace("2019-09-30", "2012-01-01"),
            GOOD.replace("A-1", "A-5").replace("2013-09-27,2019-09-30", "2022-01-01,2023-01-01"),
            GOOD.replace("A-1", "A-6").replace("DEQARINST0382", "DEQARINST9999"),
            expect=INVALID, more=["--json"]).json
        fates = [row["fate"] for row in answer["rows"]]
        self.assertEqual(fates, ["new", "rejected", "duplicate", "rejected", "rejected", "rejected"])
        codes = [[finding["code"] for finding in row["findings"]] for row in answer["rows"]]
        self.assertEqual(codes[1], ["report.localIdentifier.repeated"])
        self.assertEqual(codes[3], ["report.period.reversed"])
        self.assertEqual(codes[4], ["report.agency.notRegistered"])
        self.assertEqual(codes[5], ["report.provider.unknown"])
        self.assertEqual(answer["rows"][3]["findings"][0]["place"], {"row": 5, "column": "valid_to"})
        again = self.reports(GOOD, more=["--json"]).json
        self.assertEqual(again["rows"][0]["fate"], "same")
        self.assertIsNone(again["import"])

    def test_dry_run_list_and_undo(self):
        self.register()
        self.reports(GOOD, more=["--dry-run"])
        self.assertEqual(self.answer("2017-05-01", expect=INVALID)["answer"], "unknown")
        name = self.reports(GOOD, more=["--json", "--source-version", "November"]).json["import"]
        listed = self.run_program("import", "list", "--json", expect=VALID).json
        self.assertEqual((listed[0]["id"], listed[0]["version"]), (name, "November"))
        self.assertEqual(self.answer("2017-05-01", expect=VALID)["answer"], "covered")
        self.run_program("import", "undo", name, expect=VALID)
        self.assertEqual(self.answer("2017-05-01", expect=INVALID)["answer"], "unknown")
        self.run_program("import", "undo", name, expect=INVALID)
        self.run_program("import", "undo", "nothing", expect=MISUSE)

    def test_files_that_are_no_evidence(self):
        for name, content in {
            "bars.csv": HEADING.replace(",", "|") + "\n", "names.csv": "name,place\na,b\n", "broken.json": "{",
            "other.json": "{\"a\": 1}", "zero.csv": b"\x00\x01\x02",
        }.items():
            with self.subTest(name):
                self.bring(name, content, expect=UNREADABLE)

    def test_reads_windows_1252(self):
        self.register()
        row = GOOD.replace("Report,", "Bericht über die Prüfung,")
        answer = self.bring(
            "reports.csv", (HEADING + "\n" + row + "\n").encode("cp1252"), "--json", expect=VALID).json
        self.assertEqual(answer["findings"][0]["code"], "deqar.file.encoding")
        self.assertEqual(answer["rows"][0]["fate"], "new")

    def test_a_suspension_forbids_also_where_only_a_number_leads_to_the_evidence(self):
        # Nobody entered the provider: its course names an address and a VAT number, the evidence another name with both.
        for file in sorted((EXAMPLES / "quality").glob("[1-7]-*")):
            self.run_program("import", "deqar", file, expect=VALID)
        provider = "https://tammivirta.example"
        self.run_program(
            "provider", "suspend", provider, "--from", "2020-01-01", "--reason", "Review under way", expect=VALID)
        self.assert_says(self.issue(expect=INVALID), "suspended", "review under way")
        self.assertEqual(self.sealed_files(), [])

    def test_a_suspended_provider_awards_nothing_new_and_the_old_stays_covered(self):
        provider = "https://tammivirta.example"
        self.issue(out="before", expect=VALID)
        self.run_program(
            "provider", "suspend", provider, "--from", "2020-01-01", "--reason", "Review under way", expect=VALID)
        refused = self.issue(
            None, self.learners([{"given_name": "New", "family_name": "Learner", "identifier": "S-9", "grade.report": "5",
                                  "grade.exam": "pass"}], name="new.csv"), "after", expect=INVALID)
        self.assert_says(refused, "review under way", "suspended")
        # Those who have it already keep it, and get their files again.
        self.issue(out="again", expect=VALID)
        self.run_program("provider", "lift", provider, "--from", "2020-01-02", "--reason", "Passed", expect=VALID)

    def test_misuse(self):
        for arguments in (
            ["trust", "on", "yesterday", "x"], ["trust", "on", "2017-05-01", "x", "--for", "9"],
            ["provider", "suspend", "x", "--from", "2026-13-01", "--reason", "r"],
            ["provider", "suspend", "x", "--from", "2026-12-01", "--reason", " "],
            ["provider", "lift", "x", "--from", "2026-12-01", "--reason", "r"],
        ):
            with self.subTest(arguments[1]):
                self.run_program(*arguments, expect=MISUSE)


if __name__ == "__main__":
    unittest.main()
