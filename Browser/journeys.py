# SPDX-License-Identifier: Apache-2.0
"""What people do with the pages, done in a real browser. Run `Browser/run`."""

import email
import email.policy
import json
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from dataclasses import replace
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

import cycle_journeys
import reviews
from stage import NARROW, PROJECT, WIDE, Stage, binary, server, shared, stage

JOURNEYS = []
LANGUAGES = ("en", "el", "fi")
HEADLINES = {"en": "Could not be checked in full", "el": "Δεν ήταν δυνατός", "fi": "Ei voitu tarkistaa"}


# Some waits of the browser have no end of their own; the longest journey takes a minute on a quiet machine.
LONGEST_JOURNEY = 8 * 60


class Skipped(Exception):
    pass


class Hangs(BaseException):
    """Not an error that a journey may catch: the browser cannot be used after it."""


def journey(function):
    JOURNEYS.append(function)
    return function


def official_sample() -> Path:
    if not (folder := shared()):
        raise Skipped("the official samples are not at hand")
    return folder / "data/elm/samples/elm-repo-v3/Sample-MC-Annex1-signed.jsonld"


def drop(page: Page, selector: str, file: Path) -> None:
    """Drops a file on an element as a person does with a mouse."""
    transfer = page.evaluate_handle(
        """([name, text]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], name, { type: "application/json" }));
            return transfer;
        }""",
        [file.name, file.read_text(encoding="utf-8")],
    )
    page.dispatch_event(selector, "dragover", {"dataTransfer": transfer})
    page.dispatch_event(selector, "drop", {"dataTransfer": transfer})


def sound(page: Page) -> None:
    """No serious fault that axe can find, and nothing wider than the window."""
    assert page.has_script, f"axe never answers on a page without script: {page.url}"
    results = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    serious = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {violation['nodes'][0]['html'][:200]}"
        for violation in results.response["violations"]
        if violation["impact"] in ("serious", "critical", "moderate")
    ]
    assert not serious, f"axe on {page.url}: {serious}"
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1], f"{page.url} is {widths[0]} wide in a window of {widths[1]}"


def examine(here: Stage, open_page, name: str, languages=LANGUAGES) -> None:
    """Looks at a page in each language, wide and narrow, light and dark."""
    for language in languages:
        for size, viewport in (("wide", WIDE), ("narrow", NARROW)):
            with here.page(viewport=viewport, language=language) as page:
                open_page(page)
                expect(page.locator("html")).to_have_attribute("lang", language)
                here.picture(page, f"{name}-{language}-{size}")
                sound(page)
    with here.page(color_scheme="dark") as page:
        open_page(page)
        here.picture(page, f"{name}-en-dark")
        sound(page)


@journey
def every_page_that_is_drawn_is_sound_in_each_language(here: Stage) -> None:
    """The page tests keep the main part of every page, those too that a journey sees only in passing."""
    # What learners get is a page of its own, looked at where it is handed over.
    parts = [part for part in sorted((PROJECT / "Tests/WebTests/Snapshots").glob("*.html"))
             if not part.name.startswith("learner")]
    assert len(parts) > 150, "the pages are kept elsewhere now"
    for language in LANGUAGES:
        with here.page(language=language) as page:
            page.goto("/about")
            expect(page.locator("html")).to_have_attribute("lang", language)
            for part in (part for part in parts if part.name.endswith(f".{language}.html")):
                name = part.name.split(".")[0]
                for size, viewport in (("wide", WIDE), ("narrow", NARROW)):
                    # The languages differ in the length of their words, which matters where there is little room.
                    if size == "wide" and language != "en" and here.pictures is None:
                        continue
                    page.set_viewport_size(viewport)
                    # Pictures are kept there as empty elements, which say nothing of their size.
                    markup = part.read_text(encoding="utf-8").replace("<svg/>", '<svg class="mark" aria-hidden="true"/>')
                    page.evaluate("html => { document.querySelector('main').outerHTML = html }", markup)
                    here.picture(page, f"drawn-{name}-{language}-{size}")
                    try:
                        sound(page)
                    except AssertionError as fault:
                        raise AssertionError(f"{part.name}, {size}: {fault}") from fault


@journey
def drops_an_official_sample_and_reads_the_verdict(here: Stage) -> None:
    sample = official_sample()
    with here.page() as page:
        page.goto("/verify")
        drop(page, ".drop", sample)
        expect(page.locator(".chosen")).to_have_text(f"Chosen: {sample.name}")
        page.get_by_role("button", name="Verify").click()
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_be_visible()
        assert heading.inner_text() != "Genuine and current", "an unknown anchor must not look like success"
        expect(page.locator("#layer-seal")).to_contain_text("Passed")
        expect(page.locator("#layer-trust")).to_contain_text("Could not check")
        expect(page.locator(".verdict")).to_contain_text("ORGANIZACION TEST")
        expect(page.locator(".certificate .name")).to_be_visible()
        here.picture(page, "official-en-wide")


@journey
def refuses_an_altered_official_sample(here: Stage) -> None:
    text = official_sample().read_text(encoding="utf-8")
    document = json.loads(text)
    document["payload"] = document["payload"].replace("credentialSubject", "credentialSubject ", 1)
    with here.page() as page:
        page.goto("/verify")
        page.get_by_text("Paste the text instead").click()
        page.get_by_label("Text of the credential").fill(json.dumps(document, ensure_ascii=False))
        page.get_by_role("button", name="Verify").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Not genuine")
        expect(page.locator("#layer-seal")).to_contain_text("Failed")
        here.picture(page, "altered-en-wide")
        sound(page)


@journey
def opens_every_example_from_the_home_page(here: Stage) -> None:
    with here.page() as page:
        page.goto("/")
        addresses = page.locator(".samples a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        assert addresses, "the home page offers no example"
    for index, address in enumerate(addresses):
        def open_example(page, address=address):
            page.goto(address)
            expect(page.locator(".verdict h1")).to_be_visible()
        examine(here, open_example, f"example-{index + 1}")


@journey
def reads_the_verdict_by_keyboard_alone(here: Stage) -> None:
    with here.page() as page:
        page.goto("/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#content")).to_be_focused()
        tab_to(page, lambda name: name == "Verify a credential")
        page.keyboard.press("Enter")
        page.wait_for_url("**/verify")
        tab_to(page, lambda name: name.startswith("Paste the text"))
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type('{"not": "a credential"}')
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".verdict h1")).to_be_visible()
        tab_to(page, lambda name: name.startswith("Show the evidence"))
        page.keyboard.press("Enter")
        assert page.locator("details[open]").count() == 1


def tab_to(page: Page, wanted) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement?.innerText ?? ''").strip()
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        if wanted(name):
            assert outline != "none", f"no visible focus on {name}"
            return
    raise AssertionError("the element was not reached with the Tab key")


@journey
def verifies_without_script(here: Stage) -> None:
    with here.page(script=False) as page:
        page.goto("/verify")
        expect(page.locator(".invite")).to_be_hidden()
        page.set_input_files("#file", {
            "name": "x.json", "mimeType": "application/json", "buffer": b"this is not JSON",
        })
        page.get_by_role("button", name="Verify").click()
        expect(page.locator(".verdict h1")).to_have_text("Not a credential that can be read")
        expect(page.locator("#layer-format")).to_contain_text("Failed")


@journey
def says_at_the_field_that_nothing_was_chosen(here: Stage) -> None:
    def open_empty(page):
        page.goto("/verify")
        page.locator("form button.primary").click()
        expect(page.locator(".errors")).to_be_visible()
        expect(page.locator("#file-error")).to_be_visible()
    examine(here, open_empty, "verify-empty")


@journey
def keeps_the_file_when_the_language_changes(here: Stage) -> None:
    with here.page() as page:
        page.goto("/verify")
        page.set_input_files("#file", {
            "name": "x.json", "mimeType": "application/json", "buffer": b'{"a":\n1}',
        })
        page.get_by_role("button", name="Verify").click()
        word = page.locator(".verdict h1").inner_text()
        page.get_by_role("button", name="Ελληνικά").click()
        expect(page.locator("html")).to_have_attribute("lang", "el")
        expect(page.locator(".verdict h1")).not_to_have_text(word)
        page.goto("/")
        expect(page.locator("html")).to_have_attribute("lang", "el")
        page.get_by_role("link", name="Suomi").click()
        expect(page.locator("html")).to_have_attribute("lang", "fi")


@journey
def awards_from_the_example_files_to_a_zip_that_verifies(here: Stage) -> None:
    with here.page(accept_downloads=True) as page:
        page.goto("/award")
        names = page.locator(".samples a").all_inner_texts()
        course = next(name for name in names if name.endswith((".yaml", ".yml")))
        learners = course.replace("course.yaml", "learners.csv")
        assert learners in names
        files = {}
        for name in (course, learners):
            with page.expect_download() as download:
                page.get_by_role("link", name=name, exact=True).click()
            files[name] = Path(download.value.path()).read_bytes()
        page.set_input_files("#course-file", {"name": course, "mimeType": "text/yaml", "buffer": files[course]})
        page.set_input_files("#learners-file", {"name": learners, "mimeType": "text/csv", "buffer": files[learners]})
        page.get_by_role("button", name="Show what would be sealed").click()
        expect(page.locator(".certificate .name")).to_be_visible()
        expect(page.locator("#course")).not_to_be_empty()
        here.picture(page, "preview-en-wide")
        sound(page)

        page.get_by_label("Secret of this server").fill("wrong")
        page.locator("button.seal-action").click()
        expect(page.locator("#secret-error")).to_be_visible()
        expect(page.locator("#course")).not_to_be_empty()
        here.picture(page, "preview-wrong-secret-en-wide")

        page.get_by_label("Secret of this server").fill(here.secret)
        page.locator("button.seal-action").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sealed")
        here.picture(page, "sealed-en-wide")
        sound(page)
        with page.expect_download() as download:
            page.get_by_role("link", name="Download the zip file").click()
        with zipfile.ZipFile(download.value.path()) as archive:
            sealed = [name for name in archive.namelist() if name.endswith((".json", ".jsonld"))]
            views = [name for name in archive.namelist() if name.endswith(".html")]
            assert sealed and len(sealed) == len(views), archive.namelist()
            first = archive.read(sealed[0])
            view = archive.read(views[0]).decode()
        page.goto("/verify")
        page.set_input_files("#file", {"name": "x.jsonld", "mimeType": "application/json", "buffer": first})
        page.get_by_role("button", name="Verify").click()
        expect(page.locator("#layer-seal")).to_contain_text("Passed")
        expect(page.locator(".verdict .stamp")).to_be_visible()
        # As the learner opens it: from disk, with nothing around it.
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "view.html"
            place.write_text(view, encoding="utf-8")
            page.goto(place.as_uri())
        expect(page.locator(".certificate .stamp")).to_be_visible()
        assert "/verify" in page.locator(".proof").inner_text()
        here.picture(page, "learner-page")
        page.faults.clear()


@journey
def seals_when_enter_is_pressed_in_the_secret(here: Stage) -> None:
    with here.page() as page:
        preview_of_the_example(page, learners=LEARNERS_OF_EVERY_FATE)
        page.get_by_label("Secret of this server").fill("wrong")
        page.keyboard.press("Enter")
        expect(page.locator("#secret-error")).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.get_by_label("Secret of this server").fill(here.secret)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Sealed")
        expect(page.locator("html")).to_have_attribute("lang", "en")


LEARNERS_OF_EVERY_FATE = (
    "given_name,family_name,identifier,grade.report,grade.exam\n"
    "Aino-Maria,Korkeakoski-Virtanen,E-1,4,pass\n"
    "Nikos,Papadopoulos,E-2,5,pass\n"
    ",Nobody,E-3,5,pass\n"
)


def preview_of_the_example(page: Page, learners: str) -> None:
    """The preview of a course of the demonstration with a list of the journey's own."""
    page.goto("/award")
    for summary in page.locator("details.field > summary").all():
        summary.click()
    page.locator("#course").fill((PROJECT / "Demo/data-literacy/course.yaml").read_text(encoding="utf-8"))
    page.locator("#learners").fill(learners)
    page.locator("form button.primary").click()
    expect(page.locator("button.seal-action")).to_be_visible()


@journey
def shows_rows_of_every_fate_on_a_narrow_screen(here: Stage) -> None:
    for language in LANGUAGES:
        with here.page(viewport=NARROW, language=language) as page:
            # The first learner alone, so that the whole list has one of each: awarded before, new, refused.
            for learners in (LEARNERS_OF_EVERY_FATE.partition("Nikos")[0], LEARNERS_OF_EVERY_FATE):
                preview_of_the_example(page, learners.replace("E-", f"{language}-"))
                expect(page.locator("html")).to_have_attribute("lang", language)
                here.picture(page, f"rows-preview-{language}-narrow")
                sound(page)
                page.locator("#secret").fill(here.secret)
                page.keyboard.press("Enter")
                expect(page.locator("a[href^='/award/files/']")).to_be_visible()
                here.picture(page, f"rows-sealed-{language}-narrow")
                sound(page)


@journey
def shows_every_problem_and_keeps_what_was_typed(here: Stage) -> None:
    course = "title:\n  en: Half a course\nworkload:\n  hours: many\n"
    learners = "given_name;family_name\n" + "".join(f"Learner {n};Παπαδημητρίου-Κωνσταντινίδου\n" for n in range(40))

    def open_preview(page):
        page.goto("/award")
        for summary in page.locator("details.field > summary").all():
            summary.click()
        page.locator("#course").fill(course)
        page.locator("#learners").fill(learners)
        page.locator("form button.primary").click()
        expect(page.locator("#course")).to_have_value(course)
        expect(page.locator("#learners")).to_have_value(learners)
        expect(page.locator(".findings").first).to_be_visible()
        assert page.locator("button.seal-action").count() == 0
    examine(here, open_preview, "preview-problems", languages=("en", "el"))


@journey
def finds_no_fault_on_any_page(here: Stage) -> None:
    for path, name in (("/", "home"), ("/verify", "verify"), ("/award", "award"), ("/about", "about")):
        examine(here, lambda page, path=path: page.goto(path), name)
    examine(here, lambda page: page.goto("/no-such-page"), "not-found")


@journey
def stays_readable_at_four_hundred_percent(here: Stage) -> None:
    # 1280 px at 400 % is a window of 320 px with four times the pixels.
    with here.page(viewport=NARROW, device_scale_factor=4) as page:
        for path in ("/", "/verify", "/award", "/about"):
            page.goto(path)
            small = page.evaluate(
                """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), summary")]
                    .filter(element => element.offsetParent && !element.closest("p"))
                    .map(element => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
                    .filter(([, box]) => box.height > 0 && (box.height < 24 || box.width < 24))
                    .map(([html]) => html)"""
            )
            assert not small, f"targets below 24 px on {path}: {small}"


@journey
def prints_the_verdict_with_its_evidence(here: Stage) -> None:
    with here.page() as page:
        page.goto("/")
        page.locator(".samples a").first.click()
        page.emulate_media(media="print")
        expect(page.locator(".masthead nav")).to_be_hidden()
        here.picture(page, "print-en")


@journey
def finds_a_provider_in_the_register(here: Stage) -> None:
    with here.page() as page:
        page.goto("/")
        page.get_by_role("link", name="Providers", exact=True).click()
        page.get_by_label("Name or identifier").fill("KASITYO")
        page.get_by_role("button", name="Search").click()
        expect(page.get_by_role("heading", level=2)).to_have_text("1 provider")
        assert "q=KASITYO" in page.url, "the search is not in the address"
        page.locator("table a").first.click()
        expect(page.get_by_role("heading", name="Identifiers")).to_be_visible()
        expect(page.locator("main")).to_contain_text("FI12345671")
        page.locator(".roles a").first.click()
        expect(page.locator(".roles")).to_contain_text("teaches for it")
        page.goto("/providers?q=nobody-is-called-so")
        expect(page.get_by_role("heading", level=2)).to_have_text("No provider fits")
        sound(page)
    examine(here, lambda page: page.goto("/providers"), "providers")
    examine(here, lambda page: page.goto("/providers/https%3A%2F%2Fkasityokoulu.example"), "provider")

def link_in_last_letter(here: Stage, address: str) -> str:
    """What a person does with their mail program: opens the newest letter and finds the link in it."""
    letters = sorted((here.data / "mail-spool").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    for file in reversed(letters):
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        if message["To"].addresses[0].addr_spec == address:
            return re.search(r"/sign-in/link/[0-9a-f]+", message.get_content()).group(0)
    raise AssertionError(f"no letter to {address}")


def looks_sound(here: Stage, page: Page, name: str) -> None:
    """The page at hand, wide and narrow."""
    for size, viewport in (("wide", WIDE), ("narrow", NARROW)):
        page.set_viewport_size(viewport)
        here.picture(page, f"{name}-en-{size}")
        sound(page)
    page.set_viewport_size(WIDE)


@journey
def the_first_administrator_gives_a_role_and_reads_the_log(here: Stage) -> None:
    with here.page() as page:
        page.goto(here.first)
        looks_sound(here, page, "first")
        page.get_by_label("Your name").fill("Root")
        page.get_by_label("E-mail address").fill("root@example.org")
        page.get_by_role("button", name="Become administrator").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("What needs you today")
        looks_sound(here, page, "desk")
        page.get_by_role("link", name="My account, sessions and tokens").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("My account")
        looks_sound(here, page, "account")
        page.get_by_role("link", name="People and roles").click()
        page.get_by_label("E-mail address").fill("niko@example.org")
        page.get_by_label("Organisation").fill("provider/urn:example:college")
        page.get_by_label("Role", exact=True).select_option("Awarder")
        page.get_by_role("button", name="Give the role").click()
        expect(page.locator("tbody")).to_contain_text("niko@example.org")
        looks_sound(here, page, "people")
        page.goto("/audit")
        expect(page.locator("tbody")).to_contain_text("role-given")
        looks_sound(here, page, "audit")
        page.locator("tbody a", has_text="Role given").first.click()
        expect(page).to_have_url(re.compile("action="))


@journey
def signs_in_by_a_letter_makes_a_token_and_signs_out_without_script(here: Stage) -> None:
    with here.page(script=False) as page:
        page.goto("/verify")
        page.get_by_role("link", name="Sign in").click()
        page.get_by_label("E-mail address").fill("aino@example.org")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
        page.goto(link_in_last_letter(here, "aino@example.org"))
        page.get_by_role("button", name="Sign in now").click()
        expect(page).to_have_url(re.compile("/verify$"))
        page.locator("a.visitor[href='/account']").click()
        page.get_by_label("Name of the token").fill("Nightly export")
        page.get_by_label("Give feedback").check()
        page.get_by_role("button", name="Make the token").click()
        expect(page.locator(".panel .code")).to_have_text(re.compile("^vidimus_[0-9a-f]{64}$"))
        page.goto("/account")
        expect(page.locator(".panel")).to_have_count(0)
        page.get_by_role("button", name="Revoke Nightly export").click()
        expect(page.locator("#tokens ~ p", has_text="You have no token.")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("link", name="Sign in")).to_be_visible()


@journey
def signing_in_reads_well_in_each_language(here: Stage) -> None:
    examine(here, lambda page: page.goto("/sign-in"), "sign-in")
    examine(here, lambda page: page.goto("/sign-in/sent"), "link-sent")


def signs_in(here: Stage, page: Page, address: str) -> None:
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(address)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
    page.goto(link_in_last_letter(here, address))
    page.get_by_role("button", name="Sign in now").click()


def administers(here: Stage, page: Page) -> None:
    """The first administrator, who may have come in by an earlier journey."""
    page.goto(here.first)
    become = page.get_by_role("button", name="Become administrator")
    if not become.count():
        return signs_in(here, page, "root@example.org")
    page.get_by_label("Your name").fill("Root")
    page.get_by_label("E-mail address").fill("root@example.org")
    become.click()


@journey
def an_authority_adds_corrects_merges_suspends_and_lifts_without_script(here: Stage) -> None:
    with here.page(script=False) as page:
        administers(here, page)
        page.goto("/people")
        page.get_by_label("E-mail address").fill("authority@example.org")
        page.get_by_label("Organisation").fill("nationalAuthority/FI")
        page.get_by_label("Role", exact=True).select_option("National authority")
        page.get_by_role("button", name="Give the role").click()
        page.goto("/account")
        page.get_by_role("button", name="Sign out").click()

    long = "Ανώτατη " * 20 + "Σχολή"
    with here.page() as page:
        signs_in(here, page, "authority@example.org")
        expect(page.get_by_role("heading", level=1)).to_have_text("What needs you today")
        page.get_by_role("link", name="The register’s desk").click()
        looks_sound(here, page, "authority")
        page.get_by_role("link", name="Add a provider").click()
        looks_sound(here, page, "entry-new")
        page.get_by_label("Name of the entry that never changes").fill("rtl")
        page.get_by_role("button", name="Add the provider").click()
        expect(page.get_by_role("alert")).to_contain_text("Say what kind of body it is")
        looks_sound(here, page, "entry-wrong")
        page.get_by_label("Higher education institution").check()
        page.locator('[id="names.0.text"]').fill("كلية الزراعة")
        page.locator('[id="names.0.language"]').fill("ar")
        page.locator('[id="names.1.text"]').fill(long)
        page.locator('[id="names.1.language"]').fill("el")
        page.locator('[id="places.0.country"]').fill("FI")
        page.locator('[id="places.0.seat"]').check()
        page.locator('[id="identifiers.0.scheme"]').select_option("pic")
        page.locator('[id="identifiers.0.notation"]').fill("900000001")
        page.get_by_role("button", name="Add the provider").click()
        expect(page.locator("h2", has_text="History of the entry")).to_be_visible()
        looks_sound(here, page, "authority-entry")
        page.get_by_role("link", name="Correct the entry").click()
        page.get_by_label("Telephone").fill("+358 1")
        page.get_by_role("button", name="Save the correction").click()
        expect(page.locator("tbody")).to_contain_text("Corrected")

        page.get_by_label("Compare with the entry").fill("https://kasityokoulu.example")
        page.get_by_role("button", name="Compare").click()
        looks_sound(here, page, "merge")
        page.locator('input[name="keep"]').first.check()
        page.get_by_role("button", name="Make one entry of the two").click()
        expect(page.get_by_role("button", name="Undo the merge")).to_be_visible()
        page.get_by_role("button", name="Undo the merge").click()
        expect(page.get_by_role("button", name="Undo the merge")).to_have_count(0)

        page.goto("/authority/providers/https%3A%2F%2Ftammivirta.example")
        page.get_by_role("link", name="Suspend", exact=True).click()
        page.get_by_label("Reason").fill("The laboratory is closed.")
        looks_sound(here, page, "notice")
        page.get_by_role("button", name="See what will happen").click()
        looks_sound(here, page, "notice-preview")
        page.get_by_role("button", name="Suspend it").click()
        expect(page.locator(".standing h2")).to_have_text("Suspended")
        page.goto("/providers/https%3A%2F%2Ftammivirta.example")
        expect(page.locator(".standing").first).to_contain_text("The laboratory is closed.")
        page.goto("/authority/providers/https%3A%2F%2Ftammivirta.example")
        page.get_by_role("link", name="Lift: let it award again").click()
        page.get_by_label("Reason").fill("It is open again.")
        page.get_by_role("button", name="See what will happen").click()
        page.get_by_role("button", name="Lift it").click()
        expect(page.locator(".standing h2")).to_have_text("Quality-assured")


@journey
def the_public_page_says_since_when_and_why_a_provider_is_trusted(here: Stage) -> None:
    for name, languages in (("tammivirta", LANGUAGES), ("anemoessa", ("el",)), ("kasityokoulu", ("fi",))):
        address = f"/providers/https%3A%2F%2F{name}.example"
        examine(here, lambda page: page.goto(address + "?on=2024-05-01"), f"provider-{name}", languages)
    with here.page() as page:
        page.goto("/providers")
        page.get_by_label("Quality today").select_option("covered")
        page.get_by_role("button", name="Search").click()
        expect(page.locator("tbody")).to_contain_text("Tammivirta UAS")
        expect(page.locator("tbody")).not_to_contain_text("Anemoessa")
        page.get_by_role("link", name="Tammivirta UAS").click()
        expect(page.locator(".standing").first).to_contain_text("Quality-assured since 1 March 2022")
        page.get_by_label("Day", exact=True).fill("2020-01-01")
        page.get_by_role("button", name="Answer").click()
        expect(page.get_by_role("status").first).to_contain_text("Nothing is known")


@journey
def signs_in_through_a_provider_sees_the_account_and_signs_out(here: Stage) -> None:
    sys.path.insert(0, str(PROJECT / "Tests/CommandLine"))
    from openid_provider import Provider

    provider = Provider(sys.executable)
    settings = {"PROVIDERS": "campus,other"}
    for name, title in (("CAMPUS", "Campus login"), ("OTHER", "Ένας πάροχος με πολύ μεγάλο όνομα για το κουμπί του")):
        settings |= {f"{name}_NAME": title, f"{name}_ISSUER": provider.issuer, f"{name}_CLIENT_ID": "vidimus",
                     f"{name}_CLIENT_SECRET": "not so secret",
                     f"{name}_NETWORK": "loopback", f"{name}_BELIEVE_EMAIL": str(name == "CAMPUS").lower()}
    try:
        provider.know(
            "aino", name="Aino Esimerkki", email="aino@campus.example", email_verified=True,
            schac_home_organization="campus.example", eduperson_scoped_affiliation=["student@campus.example"],
            schac_personal_unique_code=["urn:schac:personalUniqueCode:int:esi:campus.example:1001"])
        provider.know("stranger", email="stranger@campus.example")
        with server({f"VIDIMUS_OPENID_{name}": value for name, value in settings.items()}) as (address, *_):
            with_providers = replace(here, address=address)
            through_a_provider(with_providers)
            examine(with_providers, lambda page: page.goto("/sign-in"), "sign-in-providers")
    finally:
        provider.stop()


def keep_to_this_machine(page: Page) -> None:
    """The provider's own pages want a style sheet from elsewhere; ours want nothing, and their rules would say so."""
    page.route(re.compile(r"^https://"), lambda route: route.fulfill(body="", content_type="text/css"))


def through_a_provider(here: Stage) -> None:
    with here.page() as page:
        keep_to_this_machine(page)
        page.goto("/about")
        page.get_by_role("link", name="Sign in").click()
        page.get_by_role("button", name="Continue with Campus login").click()
        page.get_by_placeholder("sub").fill("aino")
        page.get_by_role("button", name="Authorize").click()
        expect(page).to_have_url(f"{here.address}/about")
        page.locator("a.visitor[href='/account']").click()
        identities = page.locator("section[aria-labelledby=identities]")
        expect(identities).to_contain_text("campus.example:1001")
        expect(identities).to_contain_text("student@campus.example")
        looks_sound(here, page, "account-identities")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("You are signed out here")
        looks_sound(here, page, "signed-out-here")
        page.get_by_role("link", name="Sign out at Campus login").click()
        page.get_by_role("button").first.click()
        expect(page).to_have_url(f"{here.address}/")
    with here.page() as page:
        keep_to_this_machine(page)
        page.goto("/sign-in")
        page.get_by_role("button", name="Continue with Campus login").click()
        page.get_by_role("button", name="Deny").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("You were not signed in")
        looks_sound(here, page, "identity-denied")
        page.goto("/sign-in")
        page.get_by_role("button", name="Continue with Campus login").click()
        page.get_by_placeholder("sub").fill("stranger")
        page.get_by_role("button", name="Authorize", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sign in with a link by e-mail first")
        looks_sound(here, page, "identity-not-proved")


IMPORTS = {
    "agencies.csv": "deqar_id,acronym,name,country_iso2,registration_start,registration_end\n"
    "20,ASIIN,Accreditation Agency,DE,2009-04-08,2021-05-31\n",
    "countries.csv": "deqar_id,acronym,country_iso2,official_status\n20,ASIIN,DE,True\n",
    "procedures.csv": "deqar_id,acronym,activity,activity_type,activity_id\n20,ASIIN,System accreditation,institutional,290\n",
    "institutions.json": '[{"deqar_id": "DEQARINST0382", "names": [{"name_official": "University"}], '
    '"countries": [{"country": {"iso_3166_alpha2": "DE"}}]}, {"deqar_id": "DEQARINST0383", '
    '"names": [{"name_official": "School"}], "countries": [{"country": {"iso_3166_alpha2": "AT"}}]}]',
}
REPORTS = (
    "agency,local_identifier,activities[1].id,status,decision,valid_from,valid_to,file[1].original_location,"
    "institution[1].deqar_id\n"
    "ASIIN,A-1,290,1,1,2013-09-27,2019-09-30,https://asiin.example/a1.pdf,DEQARINST0382\n"
    "ASIIN,A-2-with-a-very-long-identifier-that-has-no-place-to-break-at-all,290,1,1,2013-09-27,2012-01-01,"
    "https://asiin.example/a2.pdf,DEQARINST0382\n"
    "ASIIN,A-3,290,1,1,2014-01-01,2019-09-30,https://asiin.example/a3.pdf,DEQARINST0383\n"
)


def bring(page: Page, name: str, text: str) -> None:
    page.goto("/imports")
    page.locator("#file").set_input_files({"name": name, "mimeType": "text/plain", "buffer": text.encode("utf-8")})
    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the import would change")


@journey
def an_administrator_imports_reports_clears_a_flag_and_takes_the_import_back(here: Stage) -> None:
    with here.page() as page:
        as_administrator(here, page)
        page.goto("/imports")
        looks_sound(here, page, "imports-none")
        for name, text in IMPORTS.items():
            bring(page, name, text)
            page.get_by_role("button", name="Import").click()
            expect(page).to_have_url(re.compile("/imports/[0-9TZ]+-[0-9a-f]{8}$"))
        name, text = next(iter(IMPORTS.items()))
        bring(page, name, text.replace("Agency", "Agency of Another Name"))
        expect(page.locator("section[aria-labelledby=bodies]")).to_contain_text("Another Name")
        looks_sound(here, page, "import-preview-bodies")
        bring(page, "reports.csv", REPORTS)
        expect(page.locator("tbody")).to_contain_text("report.period.reversed")
        looks_sound(here, page, "import-preview")
        bring(page, "reports.csv", REPORTS)
        page.get_by_role("button", name="Import").click()
        expect(page.locator("section[aria-labelledby=changes] tbody")).to_contain_text("20:A-1")
        expect(page.locator("section[aria-labelledby=refused] tbody")).to_contain_text("report.period.reversed")
        looks_sound(here, page, "import")
        imported = page.url
        page.goto("/imports/flags")
        looks_sound(here, page, "flags")
        page.get_by_role("button", name="Clear the flag").click()
        expect(page.locator(".errors")).to_contain_text("Say why the report should count")
        looks_sound(here, page, "flags-error")
        page.get_by_label("Why it should count").fill("The mandate was checked with the ministry.")
        page.get_by_role("button", name="Clear the flag").click()
        expect(page.locator("main")).to_contain_text("No report waits.")
        page.goto(imported)
        page.get_by_role("button", name="Take this import back").click()
        expect(page.locator("main")).to_contain_text("Taken back on")
        page.goto("/imports")
        page.locator("#file").set_input_files({"name": "broken.json", "mimeType": "text/plain", "buffer": b"{"})
        page.get_by_role("button", name="Show what would change").click()
        expect(page.locator(".errors")).to_contain_text("cannot be read")
        looks_sound(here, page, "imports-error")
        page.goto("/imports?lang=el")
        for size, viewport in (("wide", WIDE), ("narrow", NARROW)):
            page.set_viewport_size(viewport)
            here.picture(page, f"imports-el-{size}")
            sound(page)


def as_administrator(here: Stage, page: Page) -> None:
    """Signs in as the first administrator, who may have come before."""
    answer = page.goto(here.first)
    if answer and answer.ok and page.get_by_role("button", name="Become administrator").count():
        page.get_by_label("Your name").fill("Root")
        page.get_by_label("E-mail address").fill("root@example.org")
        page.get_by_role("button", name="Become administrator").click()
    else:
        page.goto("/sign-in")
        page.get_by_label("E-mail address").fill("root@example.org")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
        page.goto(link_in_last_letter(here, "root@example.org"))
        page.get_by_role("button", name="Sign in now").click()
    expect(page.locator("a.visitor[href='/account']")).to_be_visible()


@journey
def publishes_the_list_downloads_it_checks_it_and_sees_what_changed(here: Stage) -> None:
    examine(here, lambda page: page.goto("/trusted-list"), "list-empty-or-not", languages=("en", "el"))
    with here.page() as page, tempfile.TemporaryDirectory() as folder:
        as_administrator(here, page)
        page.goto("/trusted-list")
        page.get_by_role("link", name="Publish the next version").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Publish the list")
        looks_sound(here, page, "list-publish")
        page.get_by_role("button", name=re.compile("^Publish version 1 ")).click()
        expect(page.get_by_role("status")).to_have_text("Version 1 was published.")
        looks_sound(here, page, "list-version-first")
        with page.expect_download() as download:
            page.get_by_role("link", name="Download version 1").click()
        file = Path(folder) / "list.json"
        download.value.save_as(file)

        page.goto("/trusted-list")
        looks_sound(here, page, "list")
        page.set_input_files("#file", file)
        page.get_by_role("button", name="Check the list").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("The list is genuine and current")
        looks_sound(here, page, "list-check")
        lines = file.read_text(encoding="utf-8").split("\n")
        altered = Path(folder) / "altered.json"
        place = next(number for number, line in enumerate(lines) if '"use":"legal"' in line and '"provider":' in line)
        changed = lines[place].replace('"legal"', '"lagel"', 1)
        altered.write_text("\n".join([*lines[:place], changed, *lines[place + 1 :]]), encoding="utf-8")
        page.goto("/trusted-list")
        page.set_input_files("#file", altered)
        page.get_by_role("button", name="Check the list").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("The list is not to be trusted")
        expect(page.locator("#layer-seal .reason")).to_contain_text(f"Line {place + 1}: the entry of")
        looks_sound(here, page, "list-check-altered")
        page.goto("/trusted-list")
        page.get_by_role("button", name="Check the list").click()
        expect(page.get_by_role("alert")).to_contain_text("Choose the file of a list.")

        subject = json.loads(lines[place].rstrip(","))["provider"]
        subprocess.run(
            [binary(), "provider", "suspend", subject, "--from", "2026-01-01", "--reason", "Review under way",
             "--data", here.data], check=True, capture_output=True)
        page.goto("/trusted-list/publish")
        expect(page.locator("#differences ~ ul").first).to_contain_text("Suspended from 1 January 2026 on.")
        page.get_by_role("button", name=re.compile("^Publish version 2 ")).click()
        expect(page.get_by_role("heading", name="What changed since version 1")).to_be_visible()
        expect(page.locator("#differences ~ ul").first).to_contain_text("it is now suspended")
        looks_sound(here, page, "list-version")
        page.goto("/trusted-list/versions")
        looks_sound(here, page, "list-versions")
    for path, name in (("/trusted-list", "list"), ("/trusted-list/versions/2", "list-version")):
        examine(here, lambda page, path=path: page.goto(path), name, languages=("el", "fi"))


cycle_journeys.add(journey, link_in_last_letter, looks_sound)
reviews.add(journey, link_in_last_letter, looks_sound)


def hangs(_signal, _frame) -> None:
    raise Hangs


def main() -> int:
    signal.signal(signal.SIGALRM, hangs)
    wanted = sys.argv[1:]
    journeys = [each for each in JOURNEYS if not wanted or any(part in each.__name__ for part in wanted)]
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    try:
        with stage() as here:
            play(here, journeys, counts)
    except Hangs:
        counts["failed"] = len(journeys) - counts["passed"] - counts["skipped"]
        print("The journeys after it were not begun and count as failed.")
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return 1 if counts["failed"] or not counts["passed"] else 0


def play(here: Stage, journeys: list, counts: dict[str, int]) -> None:
    for function in journeys:
        name = function.__name__.replace("_", " ")
        start = time.monotonic()
        signal.alarm(LONGEST_JOURNEY)
        try:
            function(here)
            counts["passed"] += 1
            outcome = "ok"
        except Skipped as reason:
            counts["skipped"] += 1
            outcome = f"skipped: {reason}"
        except Hangs:
            print(f"{name}: FAILED, it did not end within {LONGEST_JOURNEY} s", flush=True)
            # Closing the browser may hang as well.
            signal.alarm(20)
            raise
        except Exception:
            counts["failed"] += 1
            outcome = "FAILED\n" + traceback.format_exc()
        signal.alarm(0)
        print(f"{name} ({time.monotonic() - start:.1f} s): {outcome}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
