"""Headless Chromium, where the machine has one: a fixture that opens pages, or skips and says why."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def started() -> Iterator[Browser]:
    """Start the machine's own browser; skip where there is none or it does not start."""
    if importlib.util.find_spec("playwright") is None:
        pytest.skip("playwright is not installed")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"no browser is installed: none of {', '.join(NAMES)}")
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as play:
        try:
            # A container's root may not open a sandbox; the pages are our own and load nothing.
            browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        except Error as error:
            pytest.skip(f"{program} does not start: {str(error).splitlines()[0]}")
        yield browser
        browser.close()


class Opened:
    """A page in the browser, with everything its console said."""

    def __init__(self, browser: Browser, file: Path, width: int, dark: bool, script: bool) -> None:
        """Open a file; nothing but that file may be asked for."""
        scheme = "dark" if dark else "light"
        size = {"width": width, "height": 900}
        self.page: Page = browser.new_page(viewport=size, color_scheme=scheme, java_script_enabled=script, reduced_motion="reduce")  # type: ignore[arg-type]  # fmt: skip
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))

    def violations(self) -> list[str]:
        """Return what axe-core finds wrong; skip where it is not installed."""
        if importlib.util.find_spec("axe_playwright_python") is None:
            pytest.skip("axe-playwright-python is not installed")
        from axe_playwright_python.sync_playwright import Axe

        # The page's policy lets no foreign script in: it is evaluated by the debugger instead.
        found = Axe().run(self.page).response["violations"]
        return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in found]  # fmt: skip
