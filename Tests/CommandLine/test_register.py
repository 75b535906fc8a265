# SPDX-License-Identifier: Apache-2.0
"""The register of providers over HTTP: the desk of those who keep it, suspension with its effects, the public page."""
import concurrent.futures
import datetime
import json
import re
import shutil
import sqlite3
import urllib.parse

from program import INVALID, VALID, example_course
from test_accounts import Accounts

AGENCIES = """deqar_id,acronym,name,country_iso2,registration_start,registration_end
20,ASIIN,Accreditation Agency,DE,2009-04-08,
21,OTHER,Another Agency,DE,2009-04-08,
"""
ACTIVITIES = ("deqar_id,acronym,activity,activity_type,activity_id\n20,ASIIN,System accreditation,institutional,290\n"
              "21,OTHER,System accreditation,institutional,291\n")
COUNTRIES = "deqar_id,acronym,country_iso2,official_status\n20,ASIIN,DE,True\n20,ASIIN,FI,True\n21,OTHER,FI,True\n"
HEADING = ("agency,local_identifier,activities[1].id,status,decision,valid_from,valid_to,"
           "file[1].original_location,file[1].display_name,institution[1].deqar_id")
TODAY = datetime.date.today()


def day(offset=0):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


def institution(number, name, vat=None, country="FI"):
    return json.dumps({
        "deqar_id": number, "names": [{"name_official": name}],
        "countries": [{"country": {"iso_3166_alpha2": country}}],
        "identifiers": [{"identifier": vat, "resource": "EU-VAT"}] if vat else []})


def path(name):
    return urllib.parse.quote(name, safe="")


class Register(Accounts):
    @classmethod
    def prepare(cls):
        super().prepare()
        cls.reported = False

    def setUp(self):
        super().setUp()
        self.data = self.server_data
        if not type(self).reported:
            type(self).reported = True
            for name, content in {
                "agencies.csv": AGENCIES, "countries.csv": COUNTRIES, "activities.csv": ACTIVITIES,
            }.items():
                self.bring(name, content)

    def bring(self, name, content):
        self.run_program("import", "deqar", self.write(name, content), expect=VALID)

    def report(self, number, local, start="2020-01-01", end=None):
        row = f"ASIIN,{local},290,1,1,{start},{end or ''},https://a.example/r.pdf,Report,{number}"
        self.bring(f"{local}.csv", f"{HEADING}\n{row}\n")

    def entry(self, name, country="FI", **more):
        body = {"id": name, "kinds": ["company"], "names": [{"text": {"en": f"Body {name}"}}],
                "places": [{"country": country, "seat": True}]} | more
        self.run_program("provider", "add", self.write("e.json", json.dumps(body)), expect=VALID)

    def fields(self, page):
        """The fields of the entry's form, as a browser would send them back."""
        import html
        form = page[page.index('id="entry"'):]
        found = {}
        for tag in re.findall(r"<input[^>]*>", form):
            name, kind = re.search(r'name="([^"]+)"', tag), re.search(r'type="([^"]+)"', tag)
            if not name or kind.group(1) == "file" or (kind.group(1) == "checkbox" and "checked" not in tag):
                continue
            value = re.search(r'value="([^"]*)"', tag)
            found.setdefault(name.group(1), []).append(html.unescape(value.group(1)) if value else "")
        for name, text in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.S):
            found[name] = [html.unescape(text)]
        for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
            chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
            found[name] = [chosen.group(1)]
        return found

    def send(self, browser, address, changes, expect=303):
        self.assertEqual(browser.get(address), 200, browser.page)
        fields = self.fields(browser.page) | {name: [value] for name, value in changes.items()}
        browser.post(address, [(name, value) for name, values in fields.items() for value in values])
        self.assertEqual(browser.status, expect, browser.page)
        return browser


class Desk(Register):
    def test_a_keeper_adds_corrects_and_reads_the_history(self):
        keeper = self.given("keeper@example.org", "nationalAuthority", "nationalAuthority/FI")
        new = {"id": "typed", "kinds": "company", "names.0.text": "Leima Oy", "names.0.language": "fi",
               "names.1.text": "Seal Ltd", "names.1.language": "en", "identifiers.0.scheme": "vat",
               "identifiers.0.notation": "FI12345671", "places.0.country": "FI", "places.0.region": "FI197",
               "places.0.address": "Katu 1", "places.0.language": "fi", "places.0.seat": "true"}
        self.send(keeper, "/authority/new", new)
        self.assertEqual(keeper.location, "/authority/providers/typed")
        shown = self.run_program("provider", "show", "typed", "--json", expect=VALID).json["provider"]
        self.assertEqual(shown["names"], [{"use": "legal", "text": {"fi": "Leima Oy", "en": "Seal Ltd"}}])
        self.assertEqual(shown["identifiers"][0]["notation"], "FI12345671")
        # Saving what was shown changes nothing but the number of the state.
        self.send(keeper, "/authority/providers/typed/edit", {})
        self.assertEqual(self.run_program("provider", "show", "typed", "--json").json["provider"], shown)
        self.send(keeper, "/authority/providers/typed/edit", {"telephone": "+358 1", "names.1.text": "Sealing Ltd"})
        self.assertEqual(keeper.get("/authority/providers/typed"), 200)
        self.assertEqual(len(re.findall("Corrected", keeper.page)), 2)
        self.assertRegex(keeper.page, r"person/[0-9a-f]{24}")
        keeper.get("/providers/typed")
        self.assertIn("Sealing Ltd", keeper.page)

    def test_a_form_with_mistakes_names_each_at_its_field_and_loses_nothing(self):
        keeper = self.given("keeper2@example.org", "nationalAuthority", "nationalAuthority/FI")
        wrong = {"id": "wrong", "names.0.text": "Σχολή & <b>", "names.0.language": "el", "identifiers.0.scheme": "vat",
                 "identifiers.0.notation": "FI12345678", "places.0.country": "FI", "places.0.region": "EL422",
                 "homepage": "no address", "roles.0.role": "sealer", "roles.0.until": "2020-01-01",
                 "roles.0.from": "2021-01-01"}
        self.send(keeper, "/authority/new", wrong, expect=422)
        for field in ("kinds", "identifiers.0.notation", "places.0.region", "homepage", "roles.0.until"):
            self.assertIn(f'href="#{field}"', keeper.page, field)
            self.assertIn(f'id="{field}"', keeper.page)
        for typed in ("Σχολή &amp; &lt;b&gt;", "FI12345678", "EL422", "no address"):
            self.assertIn(typed, keeper.page)
        self.run_program("provider", "show", "wrong", expect=INVALID)

    def test_a_name_of_a_megabyte_is_refused_at_its_place_and_a_larger_form_is_not_read(self):
        keeper = self.given("keeper3@example.org", "nationalAuthority", "nationalAuthority/FI")
        long = {"id": "long", "kinds": "company", "names.0.text": "Ω" * (1 << 19), "names.0.language": "el",
                "places.0.country": "GR"}
        self.send(keeper, "/authority/new", long, expect=422)
        self.assertIn('href="#names.0.text"', keeper.page)
        keeper.get("/authority/new")
        keeper.post("/authority/new", [("form-token", keeper.token), ("id", "x" * (5 << 20))])
        self.assertEqual(keeper.status, 413)

    def test_right_to_left_names_keep_their_direction(self):
        self.entry("rtl", names=[{"text": {"ar": "كلية الزراعة"}}])
        browser = self.browser()
        browser.get("/providers/rtl")
        self.assertIn('<span lang="ar" dir="rtl">كلية الزراعة</span>', browser.page)

    def test_two_who_correct_at_once_are_told_and_lose_nothing(self):
        self.entry("both")
        one = self.given("one@example.org", "nationalAuthority", "nationalAuthority/FI")
        self.assertEqual(one.get("/authority/providers/both/edit"), 200)
        mine = self.fields(one.page)
        two = self.given("two@example.org", "nationalAuthority", "nationalAuthority/FI")
        self.send(two, "/authority/providers/both/edit", {"telephone": "222"})
        mine["telephone"] = ["111"]
        pairs = [(name, value) for name, values in mine.items() for value in values]
        self.assertEqual(one.post("/authority/providers/both/edit", pairs), 422)
        self.assertIn("Somebody else changed", one.page)
        self.assertIn('value="111"', one.page)
        again = self.fields(one.page)
        self.assertEqual(
            one.post("/authority/providers/both/edit", [(n, v) for n, values in again.items() for v in values]), 303)
        self.assertEqual(
            self.run_program("provider", "show", "both", "--json").json["provider"]["telephone"], "111")

    def test_an_identifier_that_another_has_leads_to_merging_and_the_merge_can_be_undone(self):
        self.entry("kept", identifiers=[{"scheme": "pic", "notation": "900000001"}], homepage="https://same.example/")
        self.entry("gone", homepage="https://www.same.example")
        keeper = self.given("merger@example.org", "nationalAuthority", "nationalAuthority/FI")
        new = {"identifiers.0.scheme": "pic", "identifiers.0.notation": "900000001"}
        self.send(keeper, "/authority/providers/gone/edit", new, expect=422)
        self.assertIn('href="#identifiers.0.notation"', keeper.page)
        self.assertIn("kept", keeper.page)
        keeper.get("/authority")
        self.assertIn("same.example", keeper.page)
        self.assertEqual(keeper.get("/authority/merge?first=kept&second=gone"), 200)
        fields = {"first": "kept", "second": "gone", "keep": "kept"}
        self.assertEqual(keeper.submit("/authority/merge", fields, at="/authority/merge?first=kept&second=gone"), 303)
        self.assertEqual(keeper.get("/providers/gone"), 303)
        self.assertEqual(keeper.location, "/providers/kept")
        self.assertEqual(
            keeper.submit("/authority/separate", {"absorbed": "gone", "kept": "kept"}, at="/authority/providers/kept"),
            303)
        self.assertEqual(keeper.get("/providers/gone"), 200)
        keeper.submit("/authority/separate", {"absorbed": "gone", "kept": "kept"})
        self.assertEqual(keeper.status, 422)

    def test_an_identifier_of_two_bodies_is_not_known_until_they_are_merged_on_the_desk(self):
        self.bring("i1.json", institution("DEQARINST8001", "First", "FI26378052"))
        self.bring("i2.json", institution("DEQARINST8002", "Second", "FI26378052"))
        self.report("DEQARINST8002", "DOUBT-1", start="2022-01-01")
        self.entry("doubt", identifiers=[{"scheme": "vat", "notation": "FI26378052"}])
        public = self.browser()
        public.get("/providers/doubt")
        self.assertIn("leads to several bodies", public.page)
        self.assertIn("DEQARINST8002", public.page)
        self.assertEqual(public.get("/api/providers/doubt/history"), 200)
        self.assertTrue(json.loads(public.page)["ambiguous"])
        answer = self.run_program("trust", "on", day(), "doubt", "--json", expect=INVALID).json
        self.assertEqual((answer["answer"], answer["reason"]), ("unknown", "ambiguous"))
        self.assertIn("DEQARINST8001", answer["names"])
        keeper = self.given("doubts@example.org", "nationalAuthority", "nationalAuthority/FI")
        keeper.get("/authority")
        self.assertIn("/authority/merge?first=doubt&amp;second=DEQARINST8001", keeper.page)
        for rival in ("DEQARINST8001", "DEQARINST8002"):
            address = f"/authority/merge?first=doubt&second={rival}"
            fields = {"first": "doubt", "second": rival, "keep": "doubt"}
            self.assertEqual(keeper.submit("/authority/merge", fields, at=address), 303, keeper.page)
        self.assertEqual(self.run_program("trust", "on", day(), "doubt", "--json", expect=VALID).json["answer"], "covered")
        public.get("/providers/doubt")
        self.assertIn("Quality-assured since", public.page)
        # Undoing separates the evidence again.
        for rival in ("DEQARINST8002", "DEQARINST8001"):
            keeper.submit("/authority/separate", {"absorbed": rival, "kept": "doubt"}, at="/authority/providers/doubt")
            self.assertEqual(keeper.status, 303)
        self.assertEqual(self.run_program("trust", "on", day(), "doubt", "--json", expect=INVALID).json["answer"], "unknown")

    def test_a_file_is_added_and_a_bad_one_is_refused_with_its_line(self):
        keeper = self.given("filer@example.org", "administrator", "installation/this")

        def upload(content):
            keeper.get("/authority/new")
            boundary = "b0undary"
            parts = [("form-token", None, keeper.token.encode()), ("file", "e.yaml", content)]
            body = b"".join(
                (f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"'
                 + (f'; filename="{file}"' if file else "") + "\r\n\r\n").encode() + value + b"\r\n"
                for name, file, value in parts) + f"--{boundary}--\r\n".encode()
            return keeper.ask("POST", "/authority/upload", body,
                              Content_Type=f"multipart/form-data; boundary={boundary}")

        good = b"id: filed\nlanguage: en\nkinds: [company]\nnames: [{text: Filed Ltd}]\nplaces: [{country: FI}]\n"
        self.assertEqual(upload(good), 303, keeper.page)
        self.assertEqual(keeper.get("/providers/filed"), 200)
        self.assertEqual(upload(good.replace(b"company", b"guild").replace(b"filed", b"other")), 422)
        self.assertIn("line 3", keeper.page)
        self.assertEqual(upload(good), 422, "it is there already")

    def test_a_provider_s_administrator_changes_what_is_theirs_and_nothing_else(self):
        self.entry("own", identifiers=[{"scheme": "ror", "notation": "03yrm5c26"}], places=[
            {"country": "FI", "seat": True, "region": {"code": "FI197", "name": {"fi": "Pirkanmaa"}}}])
        own = self.given("own@example.org", "administrator", "provider/own")
        before = self.run_program("provider", "show", "own", "--json").json["provider"]
        changes = {"names.0.text": "Own", "names.0.language": "en", "email": "info@own.example",
                   "identifiers.count": "1", "identifiers.0.scheme": "vat", "identifiers.0.notation": "FI12345671",
                   "names.0.use": "legal"}
        self.send(own, "/my/providers/own/entry", changes)
        after = self.run_program("provider", "show", "own", "--json").json["provider"]
        self.assertEqual(after["names"], before["names"] + [{"use": "display", "text": {"en": "Own"}}])
        self.assertEqual(after["email"], "info@own.example")
        self.assertEqual((after["identifiers"], after["places"]), (before["identifiers"], before["places"]))
        self.entry("others")
        self.assertEqual(own.get("/my/providers/others/entry"), 403)
        self.assertEqual(own.get("/authority"), 403)
        self.assertEqual(own.get("/authority/providers/own/edit"), 403)
        own.get("/desk")
        self.assertIn("/my/providers/own/entry", own.page)


class Suspension(Register):
    def notice(self, browser, provider, kind, start, reason="Review under way", expect=303):
        address = f"/authority/providers/{path(provider)}/notice"
        fields = {"kind": kind, "from": start, "reason": reason, "step": "confirm"}
        browser.submit(address, fields, at=f"{address}?kind={kind}")
        self.assertEqual(browser.status, expect, browser.page)

    def test_an_authority_suspends_with_a_preview_the_effects_are_seen_and_it_lifts_again(self):
        provider = "https://tammivirta.example"
        shutil.copytree(example_course().parent, self.folder / "course")
        self.run_program("provider", "add", self.write("tammivirta.json", json.dumps({
            "id": provider, "kinds": ["higher-education"], "names": [{"text": {"fi": "Tammivirta"}}],
            "identifiers": [{"scheme": "vat", "notation": "FI00000000"}], "places": [{"country": "FI", "seat": True}],
        })), expect=VALID)
        self.bring("tammivirta.json", institution("DEQARINST9001", "Tammivirta", "FI00000000"))
        self.report("DEQARINST9001", "T-1", start="2022-01-01", end="2030-12-31")
        self.issue(out="before", expect=VALID)
        sealed = self.sealed_files("before")[0]
        staff = self.given("staff@example.org", "awarder", f"provider/{provider}")
        agent = self.given("agent@example.org", "qualityAgency", "qualityAgency/20")
        authority = self.given("authority@example.org", "nationalAuthority", "nationalAuthority/FI")

        public = self.browser()
        public.get(f"/providers/{path(provider)}")
        self.assertIn("Quality-assured since", public.page)
        self.assertIn("Accreditation Agency (ASIIN)", public.page)
        public.get("/providers?trust=covered")
        self.assertIn("Tammivirta", public.page)
        public.get("/providers.csv?trust=covered")
        self.assertIn(f"{provider},Tammivirta", public.page)
        self.assertTrue(public.page.splitlines()[0].endswith(",quality_today"))
        self.assertTrue(all(line.endswith(",covered") for line in public.page.splitlines()[1:]))

        # The preview says what will happen to how many, and does nothing.
        address = f"/authority/providers/{path(provider)}/notice"
        fields = {"kind": "suspended", "from": day(1), "reason": "Review under way"}
        self.assertEqual(authority.submit(address, fields, at=f"{address}?kind=suspended"), 200)
        self.assertIn("3 awards of it", authority.page)
        self.assertIn("3 of them were covered", authority.page)
        self.assertIn("1 to the provider’s people, 1 to those of its agencies", authority.page)
        public.get(f"/api/providers/{path(provider)}/history")
        self.assertEqual([e["kind"] for e in json.loads(public.page)["entries"]], ["report"])

        self.notice(authority, provider, "suspended", day(1))
        for reader in ("staff@example.org", "agent@example.org"):
            letters = [text for message, text in self.letters(reader) if "right of" in message["Subject"]]
            self.assertEqual(len(letters), 1)
            self.assertIn("Review under way", letters[0])
        authority.get(f"/authority/providers/{path(provider)}")
        self.assertIn("Letters sent: 1 to the provider’s people, 1 to those of its agencies", authority.page)
        notice = re.search(r'name="notice" value="([^"]+)"', authority.page).group(1)
        again = {"provider": provider, "notice": notice}
        self.assertEqual(authority.submit("/authority/letters", again, at=f"/authority/providers/{path(provider)}"), 303)
        self.assertEqual(len([1 for m, _ in self.letters("staff@example.org") if "right of" in m["Subject"]]), 1, "once")
        with sqlite3.connect(self.server_data / "vidimus.sqlite") as database:
            rows = database.execute("SELECT * FROM notice_letter").fetchall()
        self.assertNotIn("@", str(rows))

        # An award made before the suspension is covered on its day, and the verdict says that it is suspended now.
        verdict = self.quality(sealed, day(2))
        self.assertEqual(verdict["outcome"], "passed")
        self.assertEqual([finding["code"] for finding in verdict["findings"]], ["quality.suspendedNow"])
        self.assertEqual(self.quality(sealed, day(0)).get("findings", []), [])
        answer = self.run_program("trust", "on", day(1), provider, "--json", expect=INVALID).json
        self.assertEqual(answer["answer"], "suspended")
        self.notice(authority, provider, "suspended", day(2), expect=422)
        self.assertIn("already", authority.page)
        self.notice(authority, provider, "lifted", day(1), reason="Passed")
        self.assertEqual(self.quality(sealed, day(2)).get("findings", []), [])

        # From today on: the next award is refused by page and by command, and one of today is told to be suspended.
        self.notice(authority, provider, "suspended", day(0), reason="Inspected and closed")
        verdict = self.quality(sealed, day(1))
        self.assertEqual((verdict["outcome"], verdict["code"]), ("failed", "quality.suspended"))
        new = [{"given_name": "New", "family_name": "Learner", "identifier": "S-9", "grade.report": "5",
                "grade.exam": "pass"}]
        refused = self.issue(None, self.learners(new, name="new.csv"), "after", expect=INVALID)
        self.assert_says(refused, "inspected and closed")
        course = example_course().read_text(encoding="utf-8")
        learners = self.learners(new, name="page.csv").read_text(encoding="utf-8")
        texts = {"course": course, "learners": learners}
        staff.get("/award")
        self.assertEqual(staff.post("/award/preview", list(texts.items()) + [("form-token", staff.token)]), 200)
        self.assertIn("Inspected and closed", staff.page)
        public.get(f"/providers/{path(provider)}")
        self.assertIn("Suspended since", public.page)
        self.assertIn("Inspected and closed", public.page)
        public.get(f"/providers/{path(provider)}?on={day(-30)}")
        self.assertIn("was quality-assured on", public.page)
        self.notice(authority, provider, "lifted", day(0), reason="Reopened")
        public.get(f"/providers/{path(provider)}")
        self.assertIn("Quality-assured since", public.page)
        self.assertEqual(len(re.findall(r"Suspended from|May award again from", public.page)), 4)

        # The agency with a report on it may suspend it; another agency, another country and administrators may not.
        self.assertEqual(agent.get(f"{address}?kind=suspended"), 200)
        for who, role, organisation in (
                ("agent2@example.org", "qualityAgency", "qualityAgency/21"),
                ("greek@example.org", "nationalAuthority", "nationalAuthority/GR")):
            other = self.given(who, role, organisation)
            self.assertEqual(other.get(f"{address}?kind=suspended"), 403, who)
            other.submit(address, fields | {"step": "confirm"}, at="/account")
            self.assertEqual(other.status, 403, who)
        self.assertEqual(self.root.get(f"{address}?kind=suspended"), 403)

        # All of it is in the log, with ids only, and found by action and subject.
        root = self.root
        root.get("/audit?action=provider-suspended")
        self.assertIn("Provider suspended", root.page)
        self.assertIn("suspendProviders: nationalAuthority in nationalAuthority/FI", root.page)
        root.get(f"/audit?subject=provider%2F{path(provider)}")
        self.assertIn("provider-suspended", root.page)
        with sqlite3.connect(self.server_data / "vidimus.sqlite") as database:
            entries = database.execute("SELECT * FROM audit_entry").fetchall()
        written = " ".join(str(entry) for entry in entries)
        for personal in ("@", "Tammivirta", "Review under way", "Inspected", "Virtanen", "Root"):
            self.assertNotIn(personal, written)
        self.run_program("audit", "verify", expect=VALID)

    def quality(self, sealed, moment):
        """The layer of quality when the credential is verified on a day."""
        public = self.browser()
        public.ask("POST", f"/api/verifications?at={moment}T12:00:00Z", sealed.read_bytes(), Accept="application/json",
                   Content_Type="application/json")
        self.assertEqual(public.status, 200, public.page)
        return next(layer for layer in json.loads(public.page)["layers"] if layer["layer"] == "quality")

    def test_an_authority_does_not_move_a_provider_of_another_country_into_its_own_hands(self):
        self.entry("moved")
        self.entry("bait", country="GR")
        greek = self.given("mover@example.org", "nationalAuthority", "nationalAuthority/GR")
        address = "/authority/providers/moved/edit"
        self.send(greek, address, {"places.0.country": "GR"}, expect=422)
        self.assertIn("can move only providers of its own country", greek.page)
        self.send(greek, address, {"email": "info@moved.example"})
        for kept, absorbed in (("moved", "bait"), ("bait", "moved")):
            fields = {"first": kept, "second": absorbed, "keep": kept}
            at = f"/authority/merge?first={kept}&second={absorbed}"
            self.assertEqual(greek.submit("/authority/merge", fields, at=at), 403, greek.page)
        self.assertEqual(greek.get("/authority/providers/moved/notice?kind=suspended"), 403)
        finnish = self.given("finn@example.org", "nationalAuthority", "nationalAuthority/FI")
        self.send(finnish, address, {"places.0.country": "GR"})
        self.assertEqual(greek.get("/authority/providers/moved/notice?kind=suspended"), 200)

    def test_a_button_that_is_pressed_twice_gives_one_notice_and_one_letter(self):
        self.entry("double")
        self.given("double@example.org", "awarder", "provider/double")
        authority = self.given("twice@example.org", "nationalAuthority", "nationalAuthority/FI")
        address = "/authority/providers/double/notice"
        authority.get(f"{address}?kind=suspended")
        fields = {"kind": "suspended", "from": day(), "reason": "Pressed twice", "step": "confirm",
                  "form-token": authority.token}

        def press(_):
            browser = self.browser()
            browser.cookies = dict(authority.cookies)
            return browser.post(address, fields)

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            statuses = sorted(pool.map(press, range(8)))
        self.assertEqual(statuses, [303] + [422] * 7)
        with sqlite3.connect(self.server_data / "vidimus.sqlite") as database:
            notices = database.execute("SELECT count(*) FROM provider_notice WHERE provider = 'double'").fetchone()
        self.assertEqual(notices, (1,))
        self.assertEqual(len([1 for m, _ in self.letters("double@example.org") if "right of" in m["Subject"]]), 1)

    def test_mistakes_are_named_and_nothing_typed_is_lost(self):
        self.entry("mistaken")
        authority = self.given("a1@example.org", "nationalAuthority", "nationalAuthority/FI")
        for start, reason, words in (
                ("yesterday", "Because", "Choose a day"), (day(), "   ", "Say why"),
                (day(), "x" * 5000, "too long"), (day(), "hidden \u202e sign", "cannot be seen")):
            self.notice(authority, "mistaken", "suspended", start, reason, expect=422)
            self.assertIn(words, authority.page)
            self.assertIn(reason.strip() or "noticeReason"[:0], authority.page)
        self.notice(authority, "mistaken", "lifted", day(), expect=422)
        self.assertIn("neither suspended nor withdrawn", authority.page)
        self.assertEqual(authority.get("/authority/providers/nobody/notice"), 404)
        self.notice(authority, "mistaken", "withdrawn", day(), "Closed for good")
        public = self.browser()
        public.get("/providers/mistaken")
        self.assertIn("The right to award is withdrawn", public.page)

    def test_the_public_page_answers_about_a_day_and_says_what_is_wrong_with_a_question(self):
        self.bring("asked.json", institution("DEQARINST7001", "Asked"))
        self.entry("asked", identifiers=[{"scheme": "deqar", "notation": "DEQARINST7001"}])
        self.report("DEQARINST7001", "ASK-1", start="2013-09-27", end="2019-09-30")
        public = self.browser()
        for question, words in {
            "on=2017-05-01": "was quality-assured on", "on=2020-05-01": "was not covered on",
            "on=2010-01-01": "Nothing is known", "on=2017-05-01&level=7&field=0716": "was quality-assured on",
        }.items():
            self.assertEqual(public.get(f"/providers/asked?{question}"), 200)
            self.assertIn(words, public.page, question)
        public.get("/providers/asked")
        self.assertIn("Not quality-assured since <b>1 October 2019</b>", public.page)
        for question, words in {"on=x": "Choose a day", "on=2017-05-01&field=A": "two to four digits"}.items():
            public.get(f"/providers/asked?{question}")
            self.assertIn(words, public.page, question)
        public.get("/api/providers/asked/history")
        spans = json.loads(public.page)["spans"]
        self.assertEqual([span["answer"] for span in spans], ["unknown", "covered", "notCovered"])
        self.assertEqual([span["from"] for span in spans], [None, "2013-09-27", "2019-10-01"])
        self.assertEqual(public.get("/api/providers/nobody/history"), 404)
        for language, words in {"el": "Χωρίς διασφάλιση ποιότητας από", "fi": "Laatua ei ole varmistettu alkaen"}.items():
            public.get(f"/providers/asked?lang={language}")
            self.assertIn(words, public.page)


class Home(Register):
    def test_everybody_lands_on_a_desk_that_fits_their_roles(self):
        self.entry("school")
        for who, role, organisation, there, missing in (
                ("l@example.org", None, None, ["/account", "/verify", "/providers", "/trusted-list"],
                 ["/authority", "/people", "/reviews", "/my/providers/school"]),
                ("q@example.org", "qualityAgency", "qualityAgency/20", ["/reviews", "/authority#endings"],
                 ["/authority#duplicates", "/people"]),
                ("n@example.org", "nationalAuthority", "nationalAuthority/FI", ["/authority#duplicates", "/imports", "/trusted-list/publish"], ["/people", "/audit"]),
                ("a@example.org", "administrator", "qualityAgency/20", ["/people"], ["/reviews"]),
                ("e@example.org", "employer", "employer/e", ["/verify", "/providers"], ["/award"]),
                ("p@example.org", "awarder", "provider/school", ["/award"], ["/people", "/my/providers/school"]),
                ("d@example.org", "designer", "provider/school",
                 ["/my/providers/school", "/my/providers/school#todo", "/my/providers/school/courses",
                  "/my/providers/school/feedback"], ["/award", "/my/providers/school/entry"]),
                ("m@example.org", "administrator", "provider/school", ["/my/providers/school/entry"], ["/audit"])):
            browser = self.given(who, role, organisation) if role else self.signed_in(who)
            self.assertEqual(browser.location, "/desk")
            self.assertEqual(browser.get("/desk"), 200)
            for address in there:
                self.assertIn(f'href="{address}"', browser.page, who)
            main = browser.page[browser.page.index("<main"):]
            for address in missing:
                self.assertNotIn(f'href="{address}"', main, who)
            self.assertEqual("no role in an organisation yet" in main, role is None, who)
            # Nobody is led to a page that refuses them.
            for address in set(re.findall(r'href="(/[^"#]*)', main)):
                self.assertEqual(browser.get(address), 200, (who, address))
        self.root.get("/desk")
        for address in ("/people", "/audit", "/authority"):
            self.assertIn(f'href="{address}"', self.root.page)
        self.assertEqual(self.browser().get("/desk"), 303)

    def test_an_organisation_is_named_by_its_name_and_shown_by_it(self):
        self.entry("weaver")
        for typed, shown in (("body WEAVER", "Provider: Body weaver (weaver)"), ("ASIIN", "Accreditation Agency (20)"),
                             ("nationalAuthority/FI", "National authority: Finland (FI)")):
            role = {"ASIIN": "qualityAgency", "body WEAVER": "designer"}.get(typed, "nationalAuthority")
            self.root.submit(
                "/people/invite", {"email": "named@example.org", "role": role, "organisation": typed}, at="/people")
            self.assertEqual(self.root.status, 303, self.root.page)
            self.root.get("/people")
            self.assertIn(shown, self.root.page)
        self.assertIn('<option value="qualityAgency/20">', self.root.page)
        self.entry("twin", names=[{"text": {"en": "Body weaver"}}])
        for typed in ("Body weaver", "Nobody"):
            self.root.submit(
                "/people/invite", {"email": "named@example.org", "role": "designer", "organisation": typed},
                at="/people")
            self.assertEqual(self.root.status, 422)
            self.assertIn("or more than one", self.root.page)


del Accounts, Register
