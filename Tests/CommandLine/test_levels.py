# SPDX-License-Identifier: Apache-2.0
"""National levels, the European ones, and credits, as a person asks at the terminal."""
import unittest

from program import INVALID, MISUSE, VALID, ProgramTest


class Levels(ProgramTest):
    def test_shows_what_a_national_level_is_worth_and_since_when(self):
        told = self.run_program("levels", "show", "IE", "8", expect=VALID)
        self.assert_says(told, "IE 8: EQF level 6", "since 2009", "http://data.europa.eu/snb/qdr/c_218a7e54")
        level = self.run_program("levels", "show", "IE", "8", "--json", expect=VALID).json[0]
        self.assertEqual((level["eqf"], level["eqfUri"], level["standing"]),
                         (6, "http://data.europa.eu/snb/eqf/6", "referenced"))
        self.assert_says(self.run_program("levels", "show", "SCQF", "2", expect=INVALID), "no EQF level")
        self.assert_says(self.run_program("levels", "show", "FI", "6", "--on", "2015-01-01", expect=INVALID), "since 2017")
        self.assert_says(self.run_program("levels", "show", "gb-sct", "9", expect=VALID), "up to 2020")
        self.assert_says(self.run_program("levels", "show", "EL", "6", "--language", "fi", expect=VALID), "EQF-taso 6")
        self.assertEqual(len(self.run_program("levels", "show", "NL", "--json", expect=VALID).json[0]["levels"]), 10)
        self.assertEqual(len(self.run_program("levels", "show", "GB", "4", "--json", expect=VALID).json), 3)

    def test_compares_two_countries_level_by_level(self):
        told = self.run_program("levels", "compare", "IE", "NL", expect=VALID)
        self.assert_says(told, "6\t7, 8\t6", "–\t–\tEntry Level")
        self.assert_says(self.run_program("levels", "compare", "IE", "NL", "8", expect=VALID), "IE 8 ↔ EQF level 6 ↔ NL 6")
        self.run_program("levels", "compare", "GB-SCT", "IE", "2", expect=INVALID)
        rows = self.run_program("levels", "compare", "IE", "NL", "--json", expect=VALID).json["rows"]
        self.assertEqual([row["eqf"] for row in rows], [8, 7, 6, 5, 4, 3, 2, 1])

    def test_names_a_country_a_level_or_a_day_that_cannot_be(self):
        self.assert_says(self.run_program("levels", "show", "XX", expect=MISUSE), "XX", "vidimus levels list")
        self.assert_says(self.run_program("levels", "show", "IE", "11", expect=MISUSE), "no level 11", "8, 9, 10")
        self.assert_says(self.run_program("levels", "compare", "GB", "IE", expect=MISUSE), "GB-SCT")
        self.run_program("levels", "show", "IE", "8", "--on", "2015", expect=MISUSE)
        self.run_program("levels", "show", "FR", "6", "--on", "2015-01-01", expect=MISUSE)
        self.assert_says(self.run_program("levels", "list", expect=VALID), "UA\tNot referenced", "IE\tReferenced")


class Credits(ProgramTest):
    def test_reckons_hours_into_credits_with_the_arithmetic(self):
        self.assert_says(self.run_program("credits", "--hours", "84", "--country", "NL", expect=VALID),
                         "NL: 3.0 ECTS (84 h ÷ 28 h)")
        claimed = self.run_program("credits", "--hours", "contact=24", "--hours", "reading=60", "--country", "AT",
                                   "--claim", "5", expect=INVALID)
        self.assert_says(claimed, "contact 24 + reading 60 = 84 h", "AT: 3.4 ECTS", "5 ECTS is too many", "3.4 would fit")
        self.run_program("credits", "--hours", "84", "--country", "NL", "--claim", "3", expect=VALID)
        self.assert_says(self.run_program("credits", "--hours", "84", expect=VALID), "2.8 to 3.4 ECTS", "Across all countries")
        told = self.run_program("credits", "--hours", "150", "--country", "PL", "--claim", "7", "--json", expect=INVALID).json
        self.assertEqual((told["intervals"][0]["least"], told["intervals"][0]["most"], told["intervals"][0]["claim"]),
                         (5, 6, "tooMany"))
        self.assert_says(self.run_program("credits", "--hours", "84", "--country", "DK", expect=VALID), "No national rule")

    def test_converts_points_of_other_systems_with_their_uncertainty(self):
        self.assert_says(self.run_program("credits", "--cats", "20", expect=VALID), "20 CATS = 10.0 ECTS", "6.7 to 8.0")
        self.assert_says(self.run_program("credits", "--sbu", "240", expect=VALID), "240 SBU = 8.6 ECTS (240 ÷ 28)")
        self.assertEqual(self.run_program("credits", "--scqf", "15", "--json", expect=VALID).json["credits"], 7.5)

    def test_refuses_what_is_no_amount(self):
        for wrong in (["--hours", "0"], ["--hours=-3"], ["--hours", "many"], ["--hours", "100001"], ["--hours", "1e9"],
                      ["--hours", "=3"], ["--cats", "x"], ["--hours", "3", "--cats", "3"], [],
                      ["--hours", "3", "--claim", "none"], ["--cats", "3", "--claim", "3"],
                      ["--cats", "3", "--country", "NL"]):
            self.run_program("credits", *wrong, expect=MISUSE)
        self.assert_says(self.run_program("credits", "--hours", "84", "--country", "US", expect=MISUSE), "US")


if __name__ == "__main__":
    unittest.main()
