# SPDX-License-Identifier: Apache-2.0
"""The running server and the browser that the journeys use."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 700}


@dataclass
class Stage:
    """What a journey may use."""

    browser: Browser
    address: str
    secret: str
    data: Path
    # The path that makes its reader the first administrator.
    first: str
    pictures: Path | None

    @contextmanager
    def page(self, *, viewport=WIDE, language="en", script=True, **options):
        """A fresh page in a context of its own, which fails the journey when the page logs an error."""
        context = self.browser.new_context(
            viewport=viewport, locale=language, java_script_enabled=script, base_url=self.address, **options
        )
        page = context.new_page()
        faults: list[str] = []

        def told(message) -> None:
            # What the pages of others say, such as an identity provider's, is theirs.
            place = message.location.get("url") or self.address
            if message.type == "error" and place.startswith(self.address):
                faults.append(message.text)

        page.on("console", told)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.faults = faults
        page.has_script = script
        try:
            yield page
            unexpected = [fault for fault in faults if "status of 4" not in fault]
            assert not unexpected, f"the browser reported: {unexpected}"
        finally:
            context.close()

    def picture(self, page: Page, name: str) -> None:
        """Writes a picture of the whole page, when a folder for pictures was named."""
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=self.pictures / f"{name}.png", full_page=True)


def shared() -> Path | None:
    """The shared material, when it is at hand."""
    named = os.environ.get("VIDIMUS_SHARED")
    folder = Path(named) if named else PROJECT.parent / "shared"
    return folder if (folder / "data").is_dir() else None


def chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise SystemExit("No Chromium was found. Install it with: apt-get install chromium")


def binary() -> Path:
    named = os.environ.get("VIDIMUS_PROGRAM")
    candidates = [Path(named)] if named else [PROJECT / ".build" / kind / "vidimus" for kind in ("release", "debug")]
    existing = [path for path in candidates if path.is_file()]
    if not existing:
        raise SystemExit("The program is not built. Run: swift build --product vidimus")
    return max(existing, key=lambda path: path.stat().st_mtime)


@contextmanager
def server(environment=None):
    """Starts the program on a free port with a data directory of its own; gives its address, secret and directory.

    `environment` holds settings beside those of this process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="vidimus-browser-") as folder:
        data, log = Path(folder) / "data", Path(folder) / "server.log"
        with log.open("w") as output:
            process = subprocess.Popen(
                [
                    str(binary()), "serve", "--port", str(port), "--data", str(data), "--demo", "Demo",
                    "--accept-test-seal",
                ],
                stdout=output, stderr=subprocess.STDOUT, cwd=PROJECT,
                env=os.environ | (environment or {}),
            )
        try:
            address = f"http://localhost:{port}"
            wait_until_ready(address, process, log)
            yield address, secret_in(log), data, first_in(log)
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


def wait_until_ready(address: str, process: subprocess.Popen, log: Path) -> None:
    for _ in range(1200):
        if process.poll() is not None:
            raise SystemExit(f"The server ended with {process.returncode}:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(address + "/readyz", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise SystemExit(f"The server was not ready within two minutes:\n{log.read_text()}")


def first_in(log: Path) -> str:
    found = re.search(r"/sign-in/first/[0-9a-f]+", log.read_text())
    if not found:
        raise SystemExit(f"The server printed no link for its first administrator:\n{log.read_text()}")
    return found.group(0)


def secret_in(log: Path) -> str:
    found = re.search(r"secret[^:\n]*:\s*(\S+)", log.read_text(), re.IGNORECASE)
    if not found:
        raise SystemExit(f"The server printed no secret:\n{log.read_text()}")
    return found.group(1)


@contextmanager
def stage():
    pictures = os.environ.get("VIDIMUS_PICTURES")
    with server() as (address, secret, data, first), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        try:
            yield Stage(browser, address, secret, data, first, Path(pictures) if pictures else None)
        finally:
            browser.close()
