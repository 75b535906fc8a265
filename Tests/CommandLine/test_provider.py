# SPDX-License-Identifier: Apache-2.0
"""`vidimus provider`: the register from the command line."""
import json

from program import EXAMPLES, INVALID, MISUSE, UNREADABLE, VALID, ProgramTest

DEMO = EXAMPLES / "providers/kasityokoulu.yaml"


def entry(name, **more):
    return json.dumps({
        "id": name, "kinds": ["company"], "names": [{"use": "legal", "text": {"en": f"Body {name}"}}],
        "places": [{"country": "FI", "seat": True}], **more})


class Provider(ProgramTest):
    def add(self, name, expect=VALID, options=(), **more):
        return self.run_program(
            "provider", "add", self.write(f"{name}.json", entry(name, **more)), *options, expect=expect)

    def test_an_added_provider_is_found_and_shown(self):
        self.run_program("provider", "add", DEMO, expect=VALID)
        found = self.run_program("provider", "list", "--json", "kasityo", "TAMMIVIRRAN", expect=VALID).json
        self.assertEqual(found["total"], 1)
        shown = self.run_program("provider", "show", found["providers"][0]["id"], "--json", expect=VALID).json
        self.assertEqual(shown["provider"], found["providers"][0])
        self.assertEqual([step["change"] for step in shown["history"]], ["registered"])

    def test_what_show_prints_can_be_given_back_as_a_correction(self):
        self.run_program("provider", "add", DEMO, expect=VALID)
        shown = self.run_program("provider", "show", "https://kasityokoulu.example", "--json", expect=VALID).json
        shown["provider"]["telephone"] = "+358 1"
        file = self.write("again.json", json.dumps(shown["provider"]))
        self.run_program("provider", "add", file, expect=INVALID)
        self.run_program("provider", "add", "--correct", file, expect=VALID)
        again = self.run_program("provider", "show", "https://kasityokoulu.example", "--json", expect=VALID).json
        self.assertEqual(again["provider"], shown["provider"])
        self.assertEqual(again["revision"], 2)

    def test_one_body_under_three_identifiers_is_merged_and_taken_back(self):
        self.add("a", identifiers=[{"scheme": "vat", "notation": "FI12345671"}])
        self.add("b", identifiers=[{"scheme": "pic", "notation": "900000001"}])
        self.add("c", identifiers=[{"scheme": "ror", "notation": "03yrm5c26"}])
        before = [self.run_program("provider", "show", name, "--json").json["provider"] for name in "abc"]
        self.run_program("provider", "merge", "b", "a", expect=VALID)
        self.run_program("provider", "merge", "c", "a", expect=VALID)
        self.assertEqual(self.run_program("provider", "list", "--json").json["total"], 1)
        self.assertEqual(self.run_program("provider", "show", "b", "--json").json["mergedInto"], "a")
        refused = self.run_program("provider", "unmerge", "b", expect=INVALID)
        self.assertIn("provider.changedSince", refused.errors)
        self.run_program("provider", "unmerge", "c", expect=VALID)
        self.run_program("provider", "unmerge", "b", expect=VALID)
        after = [self.run_program("provider", "show", name, "--json").json["provider"] for name in "abc"]
        self.assertEqual(after, before)

    def test_a_taken_identifier_is_refused_with_its_holder(self):
        self.add("a", identifiers=[{"scheme": "vat", "notation": "FI12345671"}])
        refused = self.add(
            "b", expect=INVALID, options=["--json"], identifiers=[{"scheme": "eidas", "notation": "VATFI-12345671"}])
        self.assertEqual([finding["code"] for finding in refused.json["findings"]], ["provider.identifier.taken"])
        self.run_program("provider", "show", "b", expect=INVALID)

    def test_a_wrong_country_is_named_at_its_line_in_every_language(self):
        text = entry("a", identifiers=[{"scheme": "vat", "notation": "EE100931558", "country": "FI"}])
        for language in ("en", "el", "fi"):
            with self.subTest(language):
                refused = self.run_program(
                    "provider", "add", self.write("a.json", text), "--language", language, expect=INVALID)
                self.assertIn("provider.identifier.otherCountry", refused.errors)
                self.assertIn("EE", refused.errors)

    def test_hostile_files_are_refused(self):
        for name, content in {
            "empty": b"", "zeros": b"\0" * 1000, "list": b"[]", "deep": b"[" * 100_000, "utf16": "id: a".encode("utf-16"),
            "large": entry("a").encode() + b" " * (5 << 20), "name": entry("x" * (1 << 20)).encode(),
        }.items():
            with self.subTest(name):
                answer = self.run_program("provider", "add", "-", stdin=content)
                self.assertIn(answer.code, (INVALID, UNREADABLE))
        self.assertEqual(self.run_program("provider", "list", "--json").json["total"], 0)

    def test_misuse(self):
        self.run_program("provider", "list", "--country", "ZZ", expect=MISUSE)
        self.run_program("provider", "list", "--kind", "guild", expect=MISUSE)
        self.run_program("provider", "list", "--page", "0", expect=MISUSE)
        self.run_program("provider", "show", "two words", expect=MISUSE)
        self.run_program("provider", "merge", "a", "a", expect=INVALID)
        self.run_program("provider", "add", "nowhere.yaml", expect=UNREADABLE)
