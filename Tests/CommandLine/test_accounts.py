# SPDX-License-Identifier: Apache-2.0
"""Accounts over HTTP: the ways in, and the attacks that must not work. One server, browsers made of cookies."""
import email
import email.policy
import html
import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

from program import INVALID, MISUSE, PROGRAM, UNREADABLE, VALID, ProgramTest, example_course

PAGE = {"Accept": "text/html"}
COOKIE = "vidimus-session"


class Browser:
    """Keeps cookies and reads forms, as far as these tests need."""

    def __init__(self, port, host=None):
        self.port, self.cookies, self.host = port, {}, host or f"localhost:{port}"
        self.status, self.headers, self.page = None, {}, ""

    def ask(self, method, path, body=None, **headers):
        sent = PAGE | {"Host": self.host} | {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body=body, headers=sent)
            answer = connection.getresponse()
            self.status, self.page = answer.status, answer.read().decode("utf-8", "replace")
            self.headers = {name.lower(): value for name, value in answer.getheaders()}
            self.set = [value for name, value in answer.getheaders() if name.lower() == "set-cookie"]
        finally:
            connection.close()
        for text in self.set:
            name, value = text.split(";")[0].split("=", 1)
            if value:
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return self.status

    def get(self, path, **headers):
        return self.ask("GET", path, **headers)

    def post(self, path, fields=(), **headers):
        body = urllib.parse.urlencode(list(fields.items() if isinstance(fields, dict) else fields))
        headers.setdefault("Content_Type", "application/x-www-form-urlencoded")
        return self.ask("POST", path, body, **headers)

    @property
    def token(self):
        found = re.search(r'name="form-token" value="([^"]+)"', self.page)
        return found.group(1) if found else None

    def submit(self, path, fields=(), at="/account", **headers):
        """Sends a form as its page would: with the token that stands in it."""
        self.get(at)
        pairs = list(fields.items() if isinstance(fields, dict) else fields)
        return self.post(path, pairs + [("form-token", self.token or "")], **headers)

    @property
    def location(self):
        return self.headers.get("location")


class Accounts(ProgramTest):
    arguments = []
    environment = {}
    browser_host = None

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="vidimus-accounts-")
        cls.addClassCleanup(cls.place.cleanup)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            cls.port = probe.getsockname()[1]
        cls.log = Path(cls.place.name) / "server.log"
        cls.server_data = Path(cls.place.name) / "data"
        output = open(cls.log, "wb")
        cls.addClassCleanup(output.close)
        cls.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(cls.port), "--data", str(cls.server_data), *cls.arguments], stdout=output,
            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=os.environ | {"VIDIMUS_LOG_LEVEL": "info"} | cls.environment)
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.send_signal, signal.SIGTERM)
        for _ in range(1200):
            try:
                if cls.browser().get("/readyz") == 200:
                    break
            except OSError:
                time.sleep(0.1)
        cls.first = re.search(r"(/sign-in/first/[0-9a-f]{64})", cls.said()).group(1)
        cls.prepare()

    @classmethod
    def prepare(cls):
        """The first administrator signs in."""
        cls.root = cls.browser()
        cls.root.post(cls.first, {"name": "Root", "email": "root@example.org"})
        assert cls.root.location == "/desk", (cls.root.status, cls.root.page)

    @classmethod
    def said(cls):
        return cls.log.read_text(encoding="utf-8", errors="replace")

    @classmethod
    def browser(cls):
        return Browser(cls.port, cls.browser_host)

    def letters(self, address):
        """The letters to an address, oldest first, as a mail program reads them."""
        found = []
        for file in sorted((self.server_data / "mail-spool").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns):
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            if message["To"].addresses[0].addr_spec == address:
                found.append((message, message.get_content()))
        return found

    def asked(self, address, browser=None, next_path=None):
        """A browser that asked for a link, and the path of the link in the letter."""
        browser = browser or self.browser()
        fields = {"email": address} | ({"next": next_path} if next_path else {})
        self.assertEqual(browser.submit("/sign-in", fields, at="/sign-in"), 303)
        self.assertEqual(browser.location, "/sign-in/sent")
        link = re.search(r"/sign-in/link/[0-9a-f]{64}", self.letters(address)[-1][1]).group(0)
        return browser, link

    def signed_in(self, address, browser=None):
        browser, link = self.asked(address, browser)
        self.assertEqual(browser.get(link), 200)
        self.assertEqual(browser.post(link, {"form-token": browser.token or ""}), 303, browser.page)
        return browser

    def given(self, address, role, organisation):
        """A browser signed in as somebody who has a role."""
        fields = {"email": address, "role": role, "organisation": organisation}
        self.assertEqual(self.root.submit("/people/invite", fields, at="/people"), 303, self.root.page)
        return self.signed_in(address)


class Invitations(Accounts):
    def test_an_invitation_tells_nothing_about_who_has_an_account(self):
        known = self.given("known@example.org", "designer", "provider/urn:example:other")
        self.assertEqual(known.submit("/account/name", {"name": "Someone Known"}), 303, known.page)
        local = self.given("boss@example.org", "administrator", "provider/urn:example:p")
        for address in ("known@example.org", "nobody@example.org"):
            fields = {"email": address, "role": "designer", "organisation": "provider/urn:example:p"}
            self.assertEqual(local.submit("/people/invite", fields, at="/people"), 303, local.page)
        local.get("/people")
        self.assertNotIn("Someone Known", local.page)
        self.assertEqual(local.page.count("Has not signed in since the invitation"), 2)
        self.root.get("/people")
        self.assertIn("Someone Known", self.root.page, "who keeps the installation sees everybody")
        self.signed_in("known@example.org")
        local.get("/people")
        self.assertIn("Someone Known", local.page)
        self.assertEqual(local.page.count("Has not signed in since the invitation"), 1)


class SigningIn(Accounts):
    def test_signs_in_by_a_link_in_a_letter_and_out_again(self):
        browser, link = self.asked("aino@example.org", next_path="/about")
        message, text = self.letters("aino@example.org")[-1]
        self.assertIn("15", text)
        self.assertTrue(message["Subject"] and message["Date"] and message["Message-ID"])
        self.assertEqual(browser.get(link), 200)
        self.assertEqual(browser.post(link), 303)
        self.assertEqual(browser.location, "/about")
        self.assertEqual(browser.get("/account"), 200)
        self.assertIn("aino@example.org", browser.page)
        kept = dict(browser.cookies)
        self.assertEqual(browser.submit("/sign-out"), 303)
        self.assertNotIn(COOKIE, browser.cookies)
        browser.cookies = kept
        self.assertEqual(browser.get("/account"), 303, "the old cookie opens nothing")
        self.assertEqual(browser.location, "/sign-in?next=%2Faccount")

    def test_writes_letters_in_the_reader_s_language_for_their_owner_only(self):
        browser = self.browser()
        browser.cookies["lang"] = "el"
        self.asked("eleni@example.org", browser)
        message, text = self.letters("eleni@example.org")[-1]
        self.assertEqual(message["Content-Language"], "el")
        self.assertIn("σύνδεσμ", text)
        for file in (self.server_data / "mail-spool").iterdir():
            self.assertEqual(file.stat().st_mode & 0o777, 0o600)

    def test_a_link_works_once(self):
        browser, link = self.asked("once@example.org")
        asking = dict(browser.cookies)
        self.assertEqual(browser.post(link), 303)
        self.assertEqual(browser.submit(link), 410)
        self.assertEqual(browser.get(link), 410)
        replay = self.browser()
        replay.cookies = asking
        self.assertEqual(replay.post(link), 410)

    def test_looking_at_a_link_does_not_use_it_up(self):
        browser, link = self.asked("scanned@example.org")
        for _ in range(3):
            self.assertEqual(browser.get(link), 200)
        self.assertEqual(browser.post(link), 303)

    def test_a_link_opens_nothing_in_another_browser(self):
        browser, link = self.asked("mine@example.org")
        thief = self.browser()
        self.assertEqual(thief.get(link), 403)
        self.assertEqual(thief.post(link), 403)
        self.assertNotIn(COOKIE, thief.cookies)
        self.asked("thief@example.org", thief)
        self.assertEqual(thief.post(link), 403, "nor in one that asked for a link of its own")
        self.assertEqual(browser.post(link), 303)

    def test_a_session_prepared_by_somebody_else_is_not_taken_over(self):
        attacker = self.signed_in("attacker@example.org")
        planted = attacker.cookies[COOKIE]
        victim, link = self.asked("victim@example.org")
        victim.cookies[COOKIE] = planted
        self.assertEqual(victim.get(link), 200)
        self.assertEqual(victim.post(link, {"form-token": victim.token}), 303)
        self.assertNotEqual(victim.cookies[COOKIE], planted)
        self.assertEqual(attacker.get("/account"), 303, "the session that was planted has ended")
        made_up = self.browser()
        made_up.cookies[COOKIE] = "0" * 64
        self.signed_in("victim@example.org", made_up)
        self.assertNotEqual(made_up.cookies[COOKIE], "0" * 64)

    def test_nobody_learns_who_has_an_account(self):
        self.signed_in("known@example.org")
        answers = []
        for address in ("known@example.org", "unknown@example.org"):
            browser = self.browser()
            browser.post("/sign-in", {"email": address})
            names = sorted(text.split("=")[0] for text in browser.set)
            answers.append((browser.status, browser.location, browser.page, names))
            browser.get("/sign-in/sent")
            answers[-1] += (browser.page,)
        self.assertEqual(answers[0], answers[1])
        self.assertEqual(*(re.sub(r"[0-9a-f]{64}", "", self.letters(address)[-1][1])
                           for address in ("known@example.org", "unknown@example.org")))

    def test_leads_nowhere_else(self):
        for target in ("https://evil.example/", "//evil.example", "/\\evil.example", "/%09/evil.example\t", "evil"):
            browser, link = self.asked(f"next{abs(hash(target))}@example.org", next_path=target)
            self.assertEqual(browser.post(link), 303)
            location = browser.location
            self.assertTrue(location.startswith("/") and not location.startswith(("//", "/\\")), location)
            self.assertNotIn("evil.example", urllib.parse.urlsplit(location).netloc)
            browser.get("/sign-in?next=" + urllib.parse.quote(target, safe=""))
            self.assertEqual(browser.status, 303)
            self.assertTrue(re.match(r"/[^/\\]", browser.location), browser.location)

    def test_refuses_what_is_no_address(self):
        browser = self.browser()
        for address in ("", "nobody", "a@b", "a@example.org\r\nBcc: b@example.org", "<a@example.org>"):
            self.assertEqual(browser.post("/sign-in", {"email": address}), 422, address)
            self.assertIn('aria-invalid="true"', browser.page)

    def test_the_first_link_works_once(self):
        late = self.browser()
        self.assertEqual(late.get(self.first), 410)
        self.assertEqual(late.post(self.first, {"name": "Late", "email": "late@example.org"}), 410)
        self.assertNotIn(COOKIE, late.cookies)

    def test_cookies_are_out_of_reach_of_scripts_and_of_other_sites(self):
        browser, link = self.asked("cookie@example.org")
        self.assertEqual(browser.post(link), 303)
        session = next(text for text in browser.set if text.startswith(COOKIE))
        self.assertIn("HttpOnly", session)
        self.assertIn("SameSite=Lax", session)
        self.assertNotIn("Max-Age", session)

    def test_the_log_names_nobody(self):
        self.signed_in("private@example.org")
        log = self.said()
        self.assertNotIn("private@example.org", log)
        self.assertFalse(re.search(r"link/[0-9a-f]{64}", log))


class Forms(Accounts):
    """Forms that another site, or another session, made a browser send."""

    def setUp(self):
        super().setUp()
        self.me = self.signed_in(f"forms{time.time_ns()}@example.org")

    def named(self):
        self.me.get("/account")
        return html.unescape(re.search(r'id="name" name="name" value="([^"]*)"', self.me.page).group(1))

    def test_takes_a_form_of_its_own_page(self):
        self.assertEqual(self.me.submit("/account/name", {"name": "Aino <b>"}), 303)
        self.assertEqual(self.named(), "Aino <b>")

    def test_refuses_a_form_without_the_session_s_token(self):
        other = self.signed_in("other@example.org")
        other.get("/account")
        for token in (None, "", "0" * 64, other.token):
            fields = {"name": "Taken"} | ({} if token is None else {"form-token": token})
            self.assertEqual(self.me.post("/account/name", fields), 403)
        self.assertEqual(self.named(), "")

    def test_refuses_a_form_of_another_site_even_with_the_token(self):
        for headers in ({"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"},
                        {"Origin": "https://evil.example"}, {"Origin": f"http://localhost:{self.port + 1}"}):
            self.assertEqual(self.me.submit("/account/name", {"name": "Taken"}, **headers), 403, headers)
        self.assertEqual(self.named(), "")
        for headers in ({"Sec_Fetch_Site": "same-origin", "Origin": "null"}, {"Origin": f"http://localhost:{self.port}"}):
            self.assertEqual(self.me.submit("/account/name", {"name": "Mine"}, **headers), 303, headers)

    def test_every_form_of_a_signed_in_reader_is_guarded(self):
        for path in ("/sign-out", "/account/name", "/account/sessions/end", "/account/sessions/end-others",
                     "/account/tokens", "/account/tokens/revoke", "/verify", "/award/preview", "/award/seal", "/sign-in"):
            self.assertEqual(self.me.post(path, {"email": "x@example.org"}), 403, path)
        self.assertEqual(self.me.get("/account"), 200)

    def test_a_session_counts_for_nothing_where_programs_send(self):
        self.assertEqual(self.me.ask("POST", "/api/verifications", b"{}"), 200, "it needs no form token there")
        self.assertEqual(self.me.ask("POST", "/api/verifications", b"{}", Sec_Fetch_Site="cross-site"), 403)


class Sessions(Accounts):
    def test_lists_and_ends_sessions(self):
        one, two, three = (self.signed_in("many@example.org") for _ in range(3))
        one.get("/account")
        self.assertEqual(one.page.count('name="session"'), 2)
        two_id = re.search(r'name="session" value="([^"]+)"', one.page).group(1)
        stranger = self.signed_in("stranger@example.org")
        stranger.submit("/account/sessions/end", {"session": two_id})
        self.assertEqual([browser.get("/account") for browser in (one, two, three)], [200, 200, 200])
        one.submit("/account/sessions/end", {"session": two_id})
        self.assertEqual(sorted(browser.get("/account") for browser in (two, three)), [200, 303])
        one.submit("/account/sessions/end-others")
        self.assertEqual([browser.get("/account") for browser in (one, two, three)], [200, 303, 303])


class Tokens(Accounts):
    def made(self, browser, *scopes, name="Export"):
        fields = [("token-name", name)] + [("scope", scope) for scope in scopes]
        self.assertEqual(browser.submit("/account/tokens", fields), 200, browser.page)
        return re.search(r"vidimus_[0-9a-f]{64}", browser.page).group(0)

    def test_a_token_does_what_its_scopes_say_until_it_is_revoked(self):
        token = self.made(self.root, "searchAudit")
        program = self.browser()
        self.assertEqual(program.get("/audit", Authorization=f"Bearer {token}"), 200)
        self.assertEqual(program.get("/people", Authorization=f"Bearer {token}"), 403)
        self.assertEqual(program.get("/account", Authorization=f"Bearer {token}"), 403)
        self.root.get("/account")
        self.assertNotIn(token, self.root.page)
        self.assertIn("Last used on", self.root.page)
        row = next(row for row in self.root.page.split("<li") if "Export" in row)
        token_id = re.search(r'name="token" value="([^"]+)"', row).group(1)
        self.root.submit("/account/tokens/revoke", {"token": token_id})
        self.assertEqual(program.get("/audit", Authorization=f"Bearer {token}"), 401)

    def test_a_token_belongs_in_the_header(self):
        token = self.made(self.root, "searchAudit", name="Query")
        program = self.browser()
        for address in (f"/audit?access_token={token}", f"/audit?token={token}", f"/?x={token}"):
            self.assertEqual(program.get(address), 400, address)
        self.assertNotIn(token, self.said())

    def test_gives_no_program_more_than_its_person_has(self):
        person = self.signed_in("learner@example.org")
        self.assertEqual(person.submit("/account/tokens", {"token-name": "t", "scope": "sealAwards"}), 403)
        self.assertEqual(person.submit("/account/tokens", {"token-name": "t"}), 422)
        self.assertEqual(person.submit("/account/tokens", {"token-name": "", "scope": "giveFeedback"}), 422)
        self.assertEqual(self.root.submit("/account/tokens", {"token-name": "t", "scope": "managePeople"}), 403)


class People(Accounts):
    def test_a_head_of_a_provider_looks_after_that_provider_only(self):
        head = self.given("head@college.example", "administrator", "provider/urn:example:college")
        self.assertEqual(head.get("/people"), 200)
        self.assertNotIn("root@example.org", head.page)
        self.assertEqual(head.get("/audit"), 403)
        fields = {"email": "new@college.example", "role": "awarder", "organisation": "provider/urn:example:college"}
        self.assertEqual(head.submit("/people/invite", fields, at="/people"), 303)
        for organisation in ("provider/urn:example:school", "installation/this"):
            fields["organisation"] = organisation
            self.assertEqual(head.submit("/people/invite", fields, at="/people"), 403)
        head.get("/people")
        self.assertIn("new@college.example", head.page)
        self.assertTrue(self.letters("new@college.example"))

    def test_takes_a_role_away_at_once(self):
        auditor = self.given("temp@example.org", "administrator", "installation/this")
        self.assertEqual(auditor.get("/audit"), 200)
        self.root.get("/people")
        row = next(row for row in self.root.page.split("<tr") if "temp@example.org" in row)
        person = re.search(r'name="person" value="([^"]+)"', row).group(1)
        fields = {"person": person, "organisation": "installation/this", "role": "administrator"}
        self.assertEqual(self.root.submit("/people/remove", fields, at="/people"), 303)
        self.assertEqual(auditor.get("/audit"), 403)
        self.assertEqual(auditor.get("/people"), 403)

    def test_an_awarder_seals_for_the_own_provider_without_the_secret(self):
        course = example_course().read_text(encoding="utf-8")
        provider = re.search(r"provider:.*?\n\s+id:\s*(\S+)", course, re.DOTALL).group(1)
        awarder = self.given("awarder@example.org", "awarder", f"provider/{provider}")
        other = self.given("elsewhere@example.org", "awarder", "provider/urn:example:elsewhere")
        fields = {"course": course, "learners": self.learners().read_text(encoding="utf-8")}
        self.assertEqual(other.submit("/award/seal", fields, at="/award"), 403)
        self.assertEqual(awarder.submit("/award/preview", fields, at="/award"), 200)
        self.assertNotIn('name="secret"', awarder.page)
        self.assertEqual(awarder.submit("/award/seal", fields, at="/award"), 200, awarder.page)
        self.assertIn("/award/files/", awarder.page)
        self.root.get("/audit?action=awards%2Dsealed")
        self.assertIn("sealAwards: awarder in provider/", self.root.page)


class Log(Accounts):
    def test_is_searched_verified_and_found_out_when_somebody_changed_it(self):
        self.signed_in("logged@example.org")
        self.root.get("/audit?action=signed%2Din")
        self.assertIn("person/", self.root.page)
        self.assertNotIn("logged@example.org", self.root.page)
        self.assertEqual(self.root.get("/audit?from=yesterday"), 422)
        self.assertEqual(self.root.get("/audit?from=2031-01-01"), 200)
        self.assertIn("No entry fits", self.root.page)
        answer = self.run_program("audit", "verify", "--data", self.server_data, "--json", expect=VALID)
        self.assertTrue(answer.json["holds"])
        head = answer.json["head"]
        again = self.run_program("audit", "verify", "--data", self.server_data, "--head", head, "--json", expect=VALID)
        self.assertEqual(again.json["entries"], answer.json["entries"] + 1, "the operator's check is in the log")
        self.run_program("audit", "verify", "--data", self.server_data, "--head", "f" * 64, expect=INVALID)
        with sqlite3.connect(self.server_data / "vidimus.sqlite") as database:
            for statement in ("UPDATE audit_entry SET actor = 'operator'", "DELETE FROM audit_entry"):
                with self.assertRaises(sqlite3.IntegrityError):
                    database.execute(statement)
            database.rollback()
            copy = self.folder / "copy"
            copy.mkdir()
            with sqlite3.connect(copy / "vidimus.sqlite") as stolen:
                database.backup(stolen)
        with sqlite3.connect(copy / "vidimus.sqlite") as stolen:
            stolen.execute("DROP TRIGGER audit_entry_no_update")
            stolen.execute("UPDATE audit_entry SET actor = 'operator' WHERE sequence = 2")
        answer = self.run_program("audit", "verify", "--data", copy, "--json", expect=INVALID)
        self.assertEqual(answer.json["firstBreak"], {"sequence": 2, "kind": "content"})
        self.assert_says(self.run_program("audit", "verify", "--data", copy, expect=INVALID), "entry 2")

    def test_is_listed_by_command_as_on_the_page(self):
        self.signed_in("listed@example.org")
        entries = self.run_program(
            "audit", "list", "--data", self.server_data, "--action", "signed-in", "--json", expect=VALID).json
        self.assertEqual({entry["action"] for entry in entries}, {"signed-in"})
        newest = entries[0]
        self.assertTrue(newest["actor"].startswith("person/"), newest)
        self.assertEqual(sorted(newest), ["action", "actor", "at", "details", "hash", "right", "sequence", "subject"])
        own = self.run_program(
            "audit", "list", "--data", self.server_data, "--actor", newest["actor"], "--limit", "1", expect=VALID)
        self.assert_says(own, str(newest["sequence"]), newest["subject"], "own account")
        before = self.run_program(
            "audit", "list", "--data", self.server_data, "--before", str(newest["sequence"]), "--json", expect=VALID).json
        self.assertEqual(before[0]["sequence"], newest["sequence"] - 1)
        later = self.run_program("audit", "list", "--data", self.server_data, "--from", "2101-01-01", expect=VALID)
        self.assert_says(later, "No entry fits.")
        for wrong in (["--from", "soon"], ["--until", "2026-1-1"], ["--limit", "0"], ["--before", "0"]):
            self.run_program("audit", "list", "--data", self.server_data, *wrong, expect=MISUSE)

    def test_needs_a_folder_with_a_database(self):
        self.run_program("audit", "verify", "--data", self.folder / "nothing", expect=UNREADABLE)
        self.assertFalse((self.folder / "nothing").exists())

    def test_holds_what_the_operator_sealed(self):
        self.one_sealed()
        with sqlite3.connect(self.data / "vidimus.sqlite") as database:
            rows = database.execute("SELECT actor, action, details FROM audit_entry").fetchall()
        self.assertEqual(rows, [("operator", "awards-sealed", '{"count":"1"}')])


class Guessing(Accounts):
    """A server of its own: the limits are for everybody at one network address."""

    def test_letters_to_one_address_are_limited(self):
        statuses = [self.browser().post("/sign-in", {"email": "flooded@example.org"}) for _ in range(7)]
        self.assertEqual(statuses, [303] * 5 + [429] * 2)
        self.assertEqual(len(self.letters("flooded@example.org")), 5)

    def test_invitations_are_limited_for_whoever_sends_them(self):
        def invite(number):
            form = {"email": f"n{number}@example.org", "role": "designer", "organisation": "provider/urn:example:p"}
            return self.root.submit("/people/invite", form, at="/people")
        statuses = [invite(number) for number in range(52)]
        self.assertEqual(statuses, [303] * 50 + [429] * 2, self.root.page)
        self.assertEqual(self.letters("n51@example.org"), [])

    def test_links_and_tokens_are_not_guessed_at_scale(self):
        browser = self.browser()
        statuses = []
        for number in range(40):
            if number % 2:
                statuses.append(browser.get(f"/sign-in/link/{number:064x}"))
            else:
                statuses.append(browser.get("/audit", Authorization=f"Bearer vidimus_{number:064x}"))
        self.assertLessEqual(set(statuses[:30]), {401, 410})
        self.assertEqual(set(statuses[32:]), {429})
        self.assertGreater(int(browser.headers["retry-after"]), 0)
        self.assertEqual(self.root.get("/account"), 200, "who is signed in stays so")


class Secure(Accounts):
    arguments = ["--public-url", "https://vidimus.example"]
    browser_host = "vidimus.example"

    @classmethod
    def prepare(cls):
        pass

    def test_cookies_belong_to_this_host_over_https_only(self):
        browser = self.browser()
        browser.post(self.first, {"name": "Root", "email": "root@example.org"}, Origin="https://vidimus.example")
        session = next(text for text in browser.set if text.startswith("__Host-vidimus="))
        for word in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax"):
            self.assertIn(word, session)
        self.assertNotIn("Domain", session)
        self.assertEqual(browser.get("/account"), 200)
        self.assertIn("https://vidimus.example/sign-in/first/", self.said())
        other = self.browser()
        other.post("/sign-in", {"email": "root@example.org"}, Origin="https://vidimus.example")
        bound = next(text for text in other.set if text.startswith("__Host-vidimus-browser="))
        for word in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax", "Max-Age="):
            self.assertIn(word, bound)
        self.assertNotIn("Domain", bound)


if __name__ == "__main__":
    unittest.main()
