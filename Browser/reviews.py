# SPDX-License-Identifier: Apache-2.0
"""A review in a real browser, by an agency and a provider who each have a window of their own."""

import datetime
import json
import os
import re
import subprocess
import urllib.parse

from playwright.sync_api import Page, expect

from stage import NARROW, WIDE, Stage, binary

SCHOOL = "https://weaving.example"
OWN = "/my/providers/" + urllib.parse.quote(SCHOOL, safe="")
AGENCIES = ("deqar_id,acronym,name,country_iso2,registration_start,registration_end\n"
            "20,QAN,Quality Agency of the North and of the Islands before its Coast,FI,2009-04-08,\n")
ACTIVITIES = ("deqar_id,acronym,activity,activity_type,activity_id\n"
              "20,QAN,Institutional review,institutional,290\n")


ENTRY = {
    "id": SCHOOL, "language": "en", "kinds": ["vocational-school"], "names": [{"text": "School of Weaving"}],
    "places": [{"country": "FI", "seat": True}],
}


def day(days: int) -> str:
    return (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=days)).isoformat()


def run(here: Stage, *arguments: str) -> None:
    subprocess.run(
        [str(binary()), *arguments], check=True, capture_output=True,
        env=os.environ | {"VIDIMUS_DATA_DIRECTORY": str(here.data)})


def bring(here: Stage) -> None:
    """The school is entered, and the agency comes into the register as registers bring it: by an import."""
    entry = here.data.parent / "school.json"
    entry.write_text(json.dumps(ENTRY), encoding="utf-8")
    run(here, "provider", "add", str(entry))
    for name, content in (("agencies.csv", AGENCIES), ("activities.csv", ACTIVITIES)):
        place = here.data.parent / name
        place.write_text(content, encoding="utf-8")
        run(here, "import", "deqar", str(place))


def add(journey, link_in_last_letter, looks_sound) -> None:
    def sign_in(here: Stage, page: Page, address: str) -> None:
        page.goto("/sign-in")
        page.get_by_label("E-mail address").fill(address)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
        page.goto(link_in_last_letter(here, address))
        page.get_by_role("button", name="Sign in now").click()
        expect(page.locator("a.visitor[href='/account']")).to_be_visible()

    def become_administrator(here: Stage, page: Page) -> None:
        page.goto(here.first)
        if page.get_by_role("button", name="Become administrator").count():
            page.get_by_label("Your name").fill("Root")
            page.get_by_label("E-mail address").fill("root@example.org")
            page.get_by_role("button", name="Become administrator").click()
        else:
            sign_in(here, page, "root@example.org")

    def invite(page: Page, address: str, role: str, organisation: str) -> None:
        page.goto("/people")
        page.get_by_label("E-mail address").fill(address)
        page.get_by_label("Organisation").fill(organisation)
        page.get_by_label("Role", exact=True).select_option(role)
        page.get_by_role("button", name="Give the role").click()
        expect(page.locator("tbody")).to_contain_text(address)

    def send(page: Page, form: str) -> None:
        page.locator(f"#form-{form} button[type=submit]:not([name])").click()

    def in_greek(here: Stage, page: Page, name: str) -> None:
        """The same page once more, narrow and in Greek, and back."""
        address = page.url
        page.goto(address + ("&" if "?" in address else "?") + "lang=el")
        page.set_viewport_size(NARROW)
        expect(page.locator("html")).to_have_attribute("lang", "el")
        here.picture(page, f"{name}-el-narrow")
        widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert widths[0] <= widths[1], f"{name} is {widths[0]} wide in a window of {widths[1]}"
        page.set_viewport_size(WIDE)
        page.goto(address + ("&" if "?" in address else "?") + "lang=en")

    @journey
    def an_agency_reviews_and_publishes_and_a_provider_comments_and_appeals(here: Stage) -> None:
        bring(here)
        with here.page() as page:
            become_administrator(here, page)
            invite(page, "agent@agency.example", "qualityAgency", "qualityAgency/20")
            invite(page, "staff@school.example", "designer", f"provider/{SCHOOL}")
        with here.page() as agent, here.page() as staff:
            sign_in(here, agent, "agent@agency.example")
            sign_in(here, staff, "staff@school.example")
            staff.goto(OWN)
            expect(staff.locator("#trust ~ p").first).to_contain_text("Nothing is known")
            looks_sound(here, staff, "my-provider-empty")
            staff.locator("#agency").select_option("20")
            staff.get_by_label("What is to be reviewed, and why").fill("Our workshops in <weaving> & dyeing.")
            staff.get_by_role("button", name="Request a review").click()
            expect(staff.locator("main")).to_contain_text("Requested")
            looks_sound(here, staff, "review-requested-provider")
            own = staff.url

            agent.goto("/reviews")
            expect(agent.locator("#today ~ table")).to_contain_text("Answer the request")
            looks_sound(here, agent, "reviews")
            in_greek(here, agent, "reviews")
            agent.goto("/reviews")
            agent.locator("#today ~ table a").first.click()
            looks_sound(here, agent, "review-requested-agency")
            desk = agent.url
            agent.get_by_label("Criteria").select_option("eqf-annex-iv")
            send(agent, "accept")
            looks_sound(here, agent, "review-panel")
            agent.get_by_label("E-mail address of person 1").fill("staff@school.example")
            agent.locator("#panel-independent-1").check()
            send(agent, "panel")
            expect(agent.locator(".errors")).to_contain_text("cannot be on its panel")
            expect(agent.get_by_label("E-mail address of person 1")).to_have_value("staff@school.example")
            looks_sound(here, agent, "review-panel-refused")
            agent.get_by_label("E-mail address of person 1").fill("chair@panel.example")
            agent.locator("#panel-role-1").select_option("chair")
            agent.locator("#panel-independent-1").check()
            send(agent, "panel")
            agent.locator("#visit-day").fill(day(0))
            send(agent, "visit")
            agent.locator("#held-day").fill(day(0))
            send(agent, "held")
            for code in range(1, 11):
                agent.locator(f"a[href$='/criteria/{code}']").click()
                agent.get_by_label("Judgement").select_option("partly" if code == 3 else "fulfilled")
                agent.get_by_label("Grounds").fill(f"What we saw about {code}.")
                if code == 3:
                    looks_sound(here, agent, "criterion")
                agent.get_by_role("button", name="Keep this finding").click()
            agent.set_input_files("#document-file", {
                "name": "report.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 What the panel found."})
            send(agent, "document")
            staff.goto(own)
            expect(staff.locator("main")).not_to_contain_text("What we saw about 3")
            looks_sound(here, agent, "review-drafting")
            agent.locator("#send-deadline").fill(day(20))
            send(agent, "send")

            staff.reload()
            expect(staff.locator("main")).to_contain_text("What we saw about 3")
            looks_sound(here, staff, "review-commenting-provider")
            staff.locator("#comment-text").fill("Line 3 is wrong.")
            send(staff, "comment")

            agent.goto(desk)
            expect(agent.locator("main")).to_contain_text("Line 3 is wrong.")
            looks_sound(here, agent, "review-judging")
            agent.locator("#judge-decision").select_option("positive")
            agent.locator("#judge-from").fill(day(0))
            agent.locator("#judge-until").fill(day(1000))
            agent.locator("#judge-summary").fill("The workshops are good.")
            agent.locator("#judge-deadline").fill(day(30))
            send(agent, "judge")
            expect(agent.locator("#form-publish")).to_have_count(0)

            staff.reload()
            looks_sound(here, staff, "review-judged-provider")
            staff.locator("#appeal-text").fill("The panel did not see the dye works.")
            send(staff, "appeal")
            expect(staff.locator("main")).to_contain_text("An appeal is open")

            # Whoever still has a button to publish, or makes one, is refused while the appeal is open.
            agent.goto(desk)
            expect(agent.locator("#form-publish")).to_have_count(0)
            agent.evaluate("document.querySelector('#form-decide').action = location.pathname + '/publish'")
            agent.locator("#decide-outcome").select_option("rejected")
            agent.locator("#decide-reason").fill("We saw them on film.")
            send(agent, "decide")
            expect(agent.locator(".errors")).to_contain_text("review.wrongStage")
            looks_sound(here, agent, "review-appealed-refused")
            agent.goto(desk)
            agent.locator("#decide-outcome").select_option("rejected")
            agent.locator("#decide-reason").fill("We saw them on film.")
            send(agent, "decide")
            expect(agent.locator("#form-publish")).to_be_visible()
            looks_sound(here, agent, "review-publish")
            send(agent, "publish")
            expect(agent.locator("main")).to_contain_text("Published")
            looks_sound(here, agent, "review-published-agency")
            in_greek(here, agent, "review-published-agency")
            agent.goto(desk)
            public = agent.get_by_role("link", name="The published review").get_attribute("href")

            staff.goto(OWN)
            expect(staff.locator("#trust ~ p").first).to_contain_text("was quality-assured")
            expect(staff.locator("#trust ~ ul")).to_contain_text("Quality Agency of the North")
            looks_sound(here, staff, "my-provider")
            in_greek(here, staff, "my-provider")

            # The agency whose report it is stops what rests on it, and lets it go on.
            entry = f"/providers/{SCHOOL.replace(':', '%3A').replace('/', '%2F')}"
            agent.goto(entry)
            agent.locator("main a[href*='/authority/providers/']").first.click()
            looks_sound(here, agent, "agency-entry")
            expect(agent.get_by_role("link", name="Correct the entry")).to_have_count(0)
            agent.get_by_role("link", name="Suspend", exact=True).click()
            agent.get_by_label("Reason").fill("The dye works burnt down.")
            agent.get_by_role("button", name="See what will happen").click()
            expect(agent.locator("main")).to_contain_text("1 to the provider’s people")
            looks_sound(here, agent, "agency-suspends")
            in_greek(here, agent, "agency-suspends")
            agent.goto(entry)
            agent.locator("main a[href*='/authority/providers/']").first.click()
            agent.get_by_role("link", name="Suspend", exact=True).click()
            agent.get_by_label("Reason").fill("The dye works burnt down.")
            agent.get_by_role("button", name="See what will happen").click()
            agent.get_by_role("button", name="Suspend it").click()
            expect(agent.locator(".standing h2")).to_have_text("Suspended")
            staff.goto(OWN)
            expect(staff.locator("main")).to_contain_text("The dye works burnt down.")
            looks_sound(here, staff, "my-provider-suspended")
            agent.get_by_role("link", name="Lift: let it award again").click()
            agent.get_by_label("Reason").fill("It is built again.")
            agent.get_by_role("button", name="See what will happen").click()
            agent.get_by_role("button", name="Lift it").click()
            expect(agent.locator(".standing h2")).to_have_text("Quality-assured")
            expect(agent.locator("main")).to_contain_text("The dye works burnt down.")
        with here.page() as page:
            page.goto(public)
            expect(page.get_by_role("heading", level=1)).to_contain_text("Review of")
            expect(page.locator("main")).to_contain_text("The workshops are good.")
            expect(page.locator("main")).to_contain_text(re.compile("[0-9a-f]{64}"))
            expect(page.locator("main")).not_to_contain_text("chair@panel.example")
            looks_sound(here, page, "review-public")
            in_greek(here, page, "review-public")
        answer = subprocess.run(
            [str(binary()), "trust", "on", day(0), SCHOOL], capture_output=True, text=True,
            env=os.environ | {"VIDIMUS_DATA_DIRECTORY": str(here.data)})
        assert answer.returncode == 0 and "Review in this register" in answer.stdout, answer.stdout + answer.stderr
