# SPDX-License-Identifier: Apache-2.0
"""A course goes through its quality cycle, and learners say how it was."""

import re
import tempfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, expect

from stage import PROJECT, Stage

PROVIDER = "https://anemoessa.example"
COURSES = f"/my/providers/{quote(PROVIDER, safe='')}/courses"
FEEDBACK = f"/my/providers/{quote(PROVIDER, safe='')}/feedback"
INDICATORS = [f"P{number}" for number in range(1, 5)] + [f"I{number}" for number in range(1, 11)]


def sign_in(here: Stage, page: Page, address: str, link) -> None:
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(address)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/sign-in/sent$"))
    page.goto(link(here, address))
    page.get_by_role("button", name="Sign in now").click()
    expect(page.locator("a.visitor[href='/account']")).to_be_visible()


def administrator(here: Stage, page: Page, link) -> None:
    """The first administrator, whether or not another journey made one."""
    page.goto(here.first)
    if page.get_by_label("Your name").count():
        page.get_by_label("Your name").fill("Root")
        page.get_by_label("E-mail address").fill("root@example.org")
        page.get_by_role("button", name="Become administrator").click()
    else:
        sign_in(here, page, "root@example.org", link)


def give(page: Page, address: str, role: str, organisation: str) -> None:
    page.goto("/people")
    page.get_by_label("E-mail address").fill(address)
    page.get_by_label("Organisation").fill(organisation)
    page.get_by_label("Role", exact=True).select_option(value=role)
    page.get_by_role("button", name="Give the role").click()
    expect(page.locator("tbody")).to_contain_text(address)


def add(journey, link, looks_sound) -> None:
    """Adds the journeys of this file to those that are run."""

    @journey
    def a_course_goes_through_its_quality_cycle(here: Stage) -> None:
        with here.page() as page:
            administrator(here, page, link)
            give(page, "designer@anemoessa.example", "designer", f"provider/{PROVIDER}")
            give(page, "approver@anemoessa.example", "approver", f"provider/{PROVIDER}")
            give(page, "boss@firm.example", "employer", "employer/firm")
        with here.page() as designer, here.page() as approver:
            sign_in(here, designer, "designer@anemoessa.example", link)
            sign_in(here, approver, "approver@anemoessa.example", link)
            designer.goto(COURSES)
            looks_sound(here, designer, "cycles-empty")
            with tempfile.TemporaryDirectory() as folder:
                broken = Path(folder) / "broken.yaml"
                course = (PROJECT / "Demo/rooftop-photovoltaics/course.yaml").read_text(encoding="utf-8")
                broken.write_text(course.replace("workload:", "workloud:"), encoding="utf-8")
                designer.get_by_label("Course file").set_input_files(broken)
                designer.get_by_role("button", name="Upload").click()
                expect(designer.locator(".errors")).to_contain_text("workload")
                looks_sound(here, designer, "cycles-broken")
            designer.get_by_label("Course file").set_input_files(PROJECT / "Demo/rooftop-photovoltaics/course.yaml")
            designer.get_by_role("button", name="Upload").click()
            expect(designer).to_have_url(re.compile("/courses/[^/]+$"))
            course_page = designer.url
            designer.get_by_role("button", name=re.compile("^Publish version")).click()
            expect(designer.locator(".errors")).to_contain_text("The self-check is not handed in.")
            looks_sound(here, designer, "cycle-refused")
            designer.get_by_role("link", name="Fill in the self-check").click()
            designer.get_by_role("button", name="Hand in for approval").click()
            expect(designer.locator(".errors li")).to_have_count(len(INDICATORS))
            looks_sound(here, designer, "check-errors")
            designer.locator(".errors a").first.click()
            expect(designer).to_have_url(re.compile("#answer-P1$"))
            for code in INDICATORS:
                designer.locator(f"[id='answer-{code}']").select_option("Partly" if code == "I6" else "Fulfilled")
                designer.locator(f"[id='ground-{code}']").fill("Written down in the handbook.")
            designer.get_by_role("button", name="Save and go on later").click()
            expect(designer).to_have_url(course_page)
            designer.get_by_role("link", name="Fill in the self-check").click()
            expect(designer.locator("[id='ground-I3']")).to_have_value("Written down in the handbook.")
            designer.get_by_role("button", name="Hand in for approval").click()
            expect(designer.locator("main")).to_contain_text("Waits for approval")
            approver.goto(course_page)
            looks_sound(here, approver, "cycle-approve")
            approver.get_by_role("button", name="Approve").click()
            expect(approver.locator(".errors")).to_contain_text("I6")
            approver.get_by_label("Conditions").fill("Ask employers before the next review.")
            approver.get_by_role("button", name="Approve").click()
            expect(approver.locator("main")).to_contain_text("Approved, not published")
            designer.goto(course_page)
            designer.get_by_role("button", name=re.compile("^Publish version")).click()
            expect(designer.locator(".stamp-line")).to_contain_text("Published")
            looks_sound(here, designer, "cycle-published")
            gather(here, designer, course_page)
            for language in ("el", "fi"):
                designer.goto(f"{course_page}?lang={language}")
                looks_sound(here, designer, f"cycle-{language}")
                designer.goto(f"{COURSES}?lang={language}")
                looks_sound(here, designer, f"cycles-{language}")

    def gather(here: Stage, designer: Page, course_page: str) -> None:
        designer.goto(FEEDBACK)
        looks_sound(here, designer, "feedback-none")
        designer.get_by_role("button", name="Open", exact=True).click()
        address = designer.locator("a[href^='/feedback/']").first.get_attribute("href")
        for number in range(5):
            designer.goto(FEEDBACK)
            expect(designer.locator("main")).to_contain_text("No results can be shown")
            # The first has script, which the search for faults needs; the others show that none is needed.
            with here.page(script=number == 0) as learner:
                sign_in(here, learner, f"learner{number}@mail.example", link)
                learner.goto(address)
                if number == 0:
                    learner.get_by_role("button", name="Send").click()
                    expect(learner.locator(".errors li")).to_have_count(4)
                    looks_sound(here, learner, "feedback-errors")
                for question in ("relevance", "assessment", "workload", "usefulness"):
                    learner.locator(f"#{question}-4").check()
                learner.get_by_label("Comment, if you like").fill("Good.")
                learner.get_by_role("button", name="Send").click()
                expect(learner.get_by_role("status")).to_contain_text("Thank you")
                if number == 0:
                    looks_sound(here, learner, "feedback-thanks")
        with here.page() as employer:
            sign_in(here, employer, "boss@firm.example", link)
            employer.goto(address)
            employer.get_by_label("You answer as").select_option("Employers")
            for question in ("relevance", "assessment", "workload", "usefulness"):
                employer.locator(f"#{question}-1").check()
            employer.get_by_role("button", name="Send").click()
            expect(employer.get_by_role("status")).to_contain_text("Thank you")
        designer.goto(FEEDBACK)
        expect(designer.locator("tbody")).to_contain_text("4.0")
        expect(designer.locator("tbody")).to_contain_text("not shown")
        looks_sound(here, designer, "feedback-results")
        designer.get_by_role("button", name="Close now").click()
        designer.get_by_role("button", name="Show the results to everybody").click()
        designer.goto(course_page)
        designer.get_by_role("textbox", name="What was changed").fill("Two more hours for the exercise on the roof.")
        designer.get_by_role("button", name="Write the change down").click()
        expect(designer.locator("main")).to_contain_text("Two more hours")
        looks_sound(here, designer, "cycle-changed")
        with here.page() as visitor:
            visitor.goto(f"{address}/results")
            expect(visitor.locator("main")).to_contain_text("Two more hours for the exercise on the roof.")
            looks_sound(here, visitor, "feedback-public")
