# SPDX-License-Identifier: Apache-2.0
"""Signing in by OpenID Connect at a real provider, and the attacks on it that must not work."""
import html
import re
import urllib.parse

from openid_provider import Provider, free_port
from test_accounts import COOKIE, Accounts

DEPARTURE = "vidimus-departure"


class OpenID(Accounts):
    """`campus` is believed about e-mail addresses, `elsewhere` is the same provider and is not, `gone` is not there."""

    @classmethod
    def setUpClass(cls):
        cls.provider = Provider()
        cls.addClassCleanup(cls.provider.stop)
        cls.environment = {"VIDIMUS_OPENID_PROVIDERS": "campus,elsewhere,gone"}
        for name, issuer, believed in (("CAMPUS", cls.provider.issuer, "true"),
                                       ("ELSEWHERE", cls.provider.issuer, "false"),
                                       ("GONE", f"http://localhost:{free_port()}", "true")):
            cls.environment |= {
                f"VIDIMUS_OPENID_{name}_NAME": f"{name.title()} & Co", f"VIDIMUS_OPENID_{name}_ISSUER": issuer,
                f"VIDIMUS_OPENID_{name}_CLIENT_ID": "vidimus", f"VIDIMUS_OPENID_{name}_CLIENT_SECRET": "not so secret",
                f"VIDIMUS_OPENID_{name}_BELIEVE_EMAIL": believed, f"VIDIMUS_OPENID_{name}_NETWORK": "loopback"}
        super().setUpClass()

    def departed(self, browser, provider="campus", next_path=None, linking=False):
        """The address at the provider that a browser is sent to."""
        if linking:
            self.assertEqual(browser.submit("/account/identities/link", {"provider": provider}), 200, browser.page)
        else:
            fields = {"next": next_path} if next_path else {}
            self.assertEqual(browser.submit(f"/sign-in/with/{provider}", fields, at="/sign-in"), 200, browser.page)
        address = html.unescape(re.search(r'class="primary" href="([^"]+)"', browser.page).group(1))
        self.assertEqual(browser.headers["refresh"], f"0; url={address}", "the browser goes on by itself")
        return address

    def back(self, address, subject):
        """The path with which a browser comes back after its reader signed in at the provider."""
        location = self.provider.visit(address, {"sub": subject} if subject else {"action": "deny"})
        parts = urllib.parse.urlsplit(location)
        self.assertEqual(parts.netloc, f"localhost:{self.port}", location)
        return f"{parts.path}?{parts.query}"

    def came_in(self, subject, provider="campus", browser=None, **claims):
        if claims:
            self.provider.know(subject, **claims)
        browser = browser or self.browser()
        browser.get(self.back(self.departed(browser, provider), subject))
        return browser

    def signed_in_there(self, subject, **claims):
        browser = self.came_in(subject, email=f"{subject}@campus.example", email_verified=True, **claims)
        self.assertEqual((browser.status, browser.location), (303, "/account"), browser.page)
        return browser


class Flow(OpenID):
    def test_signs_in_shows_the_claims_and_signs_out(self):
        browser = self.signed_in_there(
            "s-aino", name="Aino Esimerkki", schac_home_organization="campus.example",
            schac_personal_unique_code=["urn:schac:personalUniqueCode:int:esi:campus.example:1001"],
            eduperson_scoped_affiliation=["student@campus.example"], eduperson_principal_name="aino@campus.example",
            eduperson_assurance=["https://refaqs.example/assurance"])
        self.assertNotIn(DEPARTURE, browser.cookies)
        self.assertEqual(browser.get("/account"), 200)
        for text in ("s-aino@campus.example", "Aino Esimerkki", "Campus &amp; Co", "campus.example",
                     "urn:schac:personalUniqueCode:int:esi:campus.example:1001", "student@campus.example",
                     "aino@campus.example", "https://refaqs.example/assurance"):
            self.assertIn(text, browser.page)
        kept = dict(browser.cookies)
        self.assertEqual(browser.submit("/sign-out"), 200)
        away = html.unescape(re.search(r'class="primary" href="([^"]+)"', browser.page).group(1))
        self.assertTrue(away.startswith(f"{self.provider.issuer}/oauth2/end_session?"), away)
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(away).query)
        self.assertEqual(query["post_logout_redirect_uri"], [f"http://localhost:{self.port}/"])
        self.assertEqual(self.provider.ask("GET", away.removeprefix(self.provider.issuer))[0], 200)
        browser.cookies = kept
        self.assertEqual(browser.get("/account"), 303, "the session has ended here")

    def test_asks_with_a_code_challenge_a_nonce_and_a_state_that_are_new_each_time(self):
        seen = []
        for _ in range(2):
            browser = self.browser()
            query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.departed(browser)).query)
            self.assertEqual(query["code_challenge_method"], ["S256"])
            self.assertEqual(query["response_type"], ["code"])
            self.assertEqual(query["redirect_uri"], [f"http://localhost:{self.port}/sign-in/with/campus/return"])
            self.assertNotIn(browser.cookies[DEPARTURE], self.departed(self.browser()))
            seen.append({name: query[name][0] for name in ("code_challenge", "nonce", "state")})
        self.assertFalse(set(seen[0].values()) & set(seen[1].values()))

    def test_comes_to_the_same_account_again_by_the_subject_alone(self):
        self.signed_in_there("s-same", name="Same")
        browser = self.came_in("s-same", email="other@campus.example", email_verified=True)
        self.assertEqual(browser.get("/account"), 200)
        self.assertIn("s-same@campus.example", browser.page)
        self.assertNotIn("other@campus.example", browser.page)

    def test_joins_the_account_of_a_believed_address_and_writes_it_down(self):
        first = self.signed_in("s-join@campus.example")
        first.submit("/account/name", {"name": "Before"})
        browser = self.signed_in_there("s-join", name="After")
        browser.get("/account")
        self.assertIn("Before", browser.page)
        self.root.get("/audit?action=identity%2Dlinked")
        self.assertIn("verified e-mail address of provider campus", self.root.page)
        self.assertNotIn("s-join", self.root.page, "the log holds ids only")

    def test_an_address_that_is_not_believed_opens_nothing_whether_or_not_it_has_an_account(self):
        self.signed_in("has@campus.example")
        pages = []
        for subject in ("has", "hasnot"):
            browser = self.came_in(subject, "elsewhere", email=f"{subject}@campus.example", email_verified=True)
            self.assertEqual(browser.status, 409)
            self.assertNotIn(COOKIE, browser.cookies)
            # The links to other languages name the address of the page, which holds code and state.
            pages.append(re.sub(r'/sign-in/with/elsewhere/return\?[^"]*', "", browser.page))
        self.assertEqual(*pages)
        for subject, claims in (("unverified", {"email": "has@campus.example"}),
                                ("nomail", {"name": "No Mail"}),
                                ("false", {"email": "has@campus.example", "email_verified": False})):
            self.assertEqual(self.came_in(subject, **claims).status, 409, subject)

    def test_links_on_the_account_page_and_takes_the_link_away(self):
        browser = self.signed_in("linker@example.org")
        self.provider.know("l-1", email="someone@else.example", schac_home_organization="else.example")
        address = self.departed(browser, "elsewhere", linking=True)
        self.assertEqual(browser.get(self.back(address, "l-1")), 303, browser.page)
        browser.get("/account")
        self.assertIn("else.example", browser.page)
        other = self.came_in("l-1", "elsewhere")
        other.get("/account")
        self.assertIn("linker@example.org", other.page)
        # The very identity again changes nothing; that of another account is refused.
        self.assertEqual(browser.get(self.back(self.departed(browser, "elsewhere", linking=True), "l-1")), 303)
        thief = self.signed_in("thief-of-identities@example.org")
        thief.get(self.back(self.departed(thief, "elsewhere", linking=True), "l-1"))
        self.assertEqual(thief.status, 409)
        self.provider.know("l-2", email="second@else.example")
        browser.get(self.back(self.departed(browser, "elsewhere", linking=True), "l-2"))
        self.assertEqual(browser.status, 409, "one identity at each issuer")
        browser.get("/account")
        identity = re.search(r'name="identity" value="([^"]+)"', browser.page).group(1)
        thief.submit("/account/identities/unlink", {"identity": identity})
        self.assertEqual(self.came_in("l-1", "elsewhere").status, 303, "nobody else can take it away")
        browser.submit("/account/identities/unlink", {"identity": identity})
        self.assertEqual(self.came_in("l-1", "elsewhere").status, 409)

    def test_an_address_handed_on_to_somebody_else_does_not_hand_on_the_account(self):
        self.signed_in_there("s-old")
        browser = self.came_in("s-new", email="s-old@campus.example", email_verified=True)
        self.assertEqual(browser.status, 409)
        self.assertNotIn(COOKIE, browser.cookies)

    def test_says_it_when_the_provider_refuses_or_is_not_there(self):
        browser = self.browser()
        # This provider leaves out the state with an error; those that keep to RFC 6749 send it.
        self.assertEqual(browser.get(self.back(self.departed(browser), None)), 403)
        self.assertIn("cancelled or refused", browser.page)
        address = self.departed(browser)
        state = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["state"][0]
        self.assertEqual(browser.get(self.back(address, None) + f"&state={state}"), 403)
        self.assertIn("cancelled or refused", browser.page)
        self.assertEqual(browser.submit("/sign-in/with/gone", at="/sign-in"), 503)
        self.assertIn("does not answer", browser.page)
        self.assertEqual(browser.submit("/sign-in/with/nobody", at="/sign-in"), 404)
        self.signed_in("still@example.org", browser)
        self.assertIn("fetching.unreachable", self.said())

    def test_the_log_names_nobody_and_no_secret(self):
        browser = self.browser()
        path = self.back(self.departed(browser), "s-log")
        self.provider.know("s-log", email="s-log@campus.example", email_verified=True)
        browser.get(path)
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(path).query)["code"][0]
        for text in ("s-log", code, "not so secret"):
            self.assertNotIn(text, self.said())


class Attacks(OpenID):
    def arrived(self, browser, subject="s-attack"):
        self.provider.know(subject, email=f"{subject}@campus.example", email_verified=True)
        return self.back(self.departed(browser), subject)

    def test_an_answer_works_once(self):
        browser = self.browser()
        path = self.arrived(browser)
        kept = dict(browser.cookies)
        self.assertEqual(browser.get(path), 303)
        browser.cookies = kept
        self.assertEqual(browser.get(path), 410, "the state is used up")
        # A code that was used already, with a state that is good.
        again = self.browser()
        state = urllib.parse.parse_qs(urllib.parse.urlsplit(self.departed(again)).query)["state"][0]
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(path).query)["code"][0]
        self.assertEqual(again.get(f"/sign-in/with/campus/return?code={code}&state={state}"), 502)
        self.assertNotIn(COOKIE, again.cookies)

    def test_nobody_is_signed_in_as_somebody_else_by_a_link(self):
        attacker = self.browser()
        path = self.arrived(attacker)
        victim = self.browser()
        self.assertEqual(victim.get(path), 403, "a browser that did not set out")
        self.departed(victim)
        self.assertEqual(victim.get(path), 403, "nor one that set out on a way of its own")
        self.assertNotIn(COOKIE, victim.cookies)
        self.assertEqual(attacker.get(path), 303, "and nothing was used up")

    def test_a_stolen_code_is_worth_nothing_in_another_browser(self):
        victim, attacker = self.browser(), self.browser()
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(self.arrived(victim)).query)["code"][0]
        state = urllib.parse.parse_qs(urllib.parse.urlsplit(self.departed(attacker)).query)["state"][0]
        attacker.get(f"/sign-in/with/campus/return?code={code}&state={state}")
        self.assertEqual(attacker.status, 502, "the nonce in the token is the victim's")
        self.assertNotIn(COOKIE, attacker.cookies)

    def test_refuses_answers_that_are_not_whole(self):
        browser = self.browser()
        path = self.arrived(browser)
        base, query = path.split("?")
        fields = urllib.parse.parse_qs(query)
        state, code = fields["state"][0], fields["code"][0]
        for wrong, status in ((f"code={code}", 410), (f"code={code}&state=", 410), (f"code={code}&state={'0' * 64}", 410),
                              (f"code={code}&state=x%00", 410)):
            self.assertEqual(browser.get(f"{base}?{wrong}"), status, wrong)
        self.assertEqual(browser.get(f"/sign-in/with/elsewhere/return?{query}"), 410, "another provider's address")
        for more in ("&iss=https%3A%2F%2Fevil.example", f"&code={code}", "&error=access_denied"):
            other = self.browser()
            self.assertEqual(other.get(self.arrived(other) + more), 502, more)
            self.assertNotIn(COOKIE, other.cookies)
        self.assertEqual(browser.get(path), 303)

    def test_leads_nowhere_else(self):
        for target in ("https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example"):
            browser = self.browser()
            self.provider.know("s-next", email="s-next@campus.example", email_verified=True)
            browser.get(self.back(self.departed(browser, next_path=target), "s-next"))
            self.assertEqual((browser.status, browser.location), (303, "/account"), target)
        browser = self.browser()
        browser.get(self.back(self.departed(browser, next_path="/about?a=1"), "s-next"))
        self.assertEqual(browser.location, "/about?a=1")

    def test_a_session_prepared_by_somebody_else_is_not_taken_over(self):
        attacker = self.signed_in("fixer@example.org")
        planted = attacker.cookies[COOKIE]
        victim = self.browser()
        path = self.arrived(victim, "s-fixed")
        victim.cookies[COOKIE] = planted
        self.assertEqual(victim.get(path), 303)
        self.assertNotEqual(victim.cookies[COOKIE], planted)
        self.assertEqual(attacker.get("/account"), 303, "the session that was planted has ended")

    def test_linking_ends_with_the_person_who_began_it(self):
        browser = self.signed_in("began@example.org")
        self.provider.know("s-swap", email="s-swap@campus.example")
        path = self.back(self.departed(browser, linking=True), "s-swap")
        departure = browser.cookies[DEPARTURE]
        other = self.signed_in("other-person@example.org")
        other.cookies[DEPARTURE] = departure
        self.assertEqual(other.get(path), 403)
        browser.cookies.pop(COOKIE)
        self.assertEqual(browser.get(path), 403, "nor without a session")

    def test_other_sites_begin_nothing(self):
        for headers in ({"Sec_Fetch_Site": "cross-site"}, {"Origin": "https://evil.example"}):
            self.assertEqual(self.browser().post("/sign-in/with/campus", **headers), 403)
        me = self.signed_in("csrf@example.org")
        for path in ("/account/identities/link", "/account/identities/unlink", "/sign-in/with/campus"):
            self.assertEqual(me.post(path, {"provider": "campus"}), 403, path)


class Guessing(OpenID):
    def test_states_cannot_be_guessed_at_scale(self):
        statuses = [self.browser().get(f"/sign-in/with/campus/return?code=x&state={number:064x}") for number in range(40)]
        self.assertEqual(statuses[:30], [410] * 30)
        self.assertEqual(set(statuses[30:]), {429})

    def test_ways_to_providers_are_not_begun_at_scale(self):
        statuses = [self.browser().post("/sign-in/with/campus") for _ in range(40)]
        self.assertEqual(statuses[:30], [200] * 30)
        self.assertEqual(set(statuses[30:]), {429})


class Secure(OpenID):
    arguments = ["--public-url", "https://vidimus.example"]
    browser_host = "vidimus.example"

    @classmethod
    def prepare(cls):
        pass

    def test_the_way_to_a_provider_is_bound_to_this_host_over_https_only(self):
        browser = self.browser()
        self.assertEqual(
            browser.post("/sign-in/with/campus", Origin="https://vidimus.example"), 200, browser.page)
        bound = next(text for text in browser.set if text.startswith("__Host-vidimus-departure="))
        for word in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax", "Max-Age="):
            self.assertIn(word, bound)
        self.assertNotIn("Domain", bound)
