"""The page in a browser: choosing, filtering, the keyboard, no trouble, on a desk and a telephone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Report, Source
from factcheck.writers import Page, writer
from tests.examples.hanoi_pages import page_of
from tests.writers.browser import Opened, started
from tests.writers.reports import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., Opened]
SIZES = pytest.mark.parametrize("width", [1280, 390])
ARTICLES = pytest.mark.parametrize("language", ["en", "ar"])
REGIONS = ".finding[data-kind=sum].inconsistent"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    pages: list[Opened] = []

    def load(text: str, width: int = 1280, dark: bool = False, script: bool = True) -> Opened:
        file = tmp_path / "report.html"
        file.write_text(text, encoding="utf-8")
        pages.append(Opened(browser, file, width, dark, script))
        return pages[-1]

    yield load
    for page in pages:
        assert page.said == []
        assert [url for url in page.asked if not url.startswith(("file:", "data:"))] == []
        page.page.close()


@SIZES
@ARTICLES
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_is_wrong_with_the_page(opened: Open, language: str, width: int, dark: bool) -> None:  # fmt: skip
    shown = opened(page_of(language), width, dark)
    assert shown.overflow() <= 0
    assert shown.violations() == []
    shown.page.locator(".figure.inconsistent").first.click()
    assert shown.overflow() <= 0
    assert shown.violations() == []


@SIZES
@ARTICLES
def test_choosing_a_finding_lights_up_its_claims_and_draws_them(opened: Open, language: str, width: int) -> None:  # fmt: skip
    page = opened(page_of(language), width).page
    box = page.locator(REGIONS)
    box.locator("summary").click()
    lit = page.locator(".figure.lit")
    keys = set((box.get_attribute("data-keys") or "").split())
    assert lit.count() >= 6
    for figure in lit.all():
        assert keys & set((figure.get_attribute("data-keys") or "").split())
    assert box.get_attribute("aria-current") == "true"
    assert box.locator("svg rect.gap").is_visible()
    box.locator("summary").click()
    assert lit.count() == 0


@SIZES
@ARTICLES
def test_choosing_a_figure_shows_all_that_hangs_on_it_and_nothing_else(opened: Open, language: str, width: int) -> None:  # fmt: skip
    page = opened(page_of(language), width).page
    figure = page.locator(".figure.inconsistent").first
    keys = set((figure.get_attribute("data-keys") or "").split())
    figure.click()
    panel = page.locator(".chosen")
    assert panel.is_visible()
    assert panel.locator("li").count() == len(keys)
    for box in page.locator(".finding").all():
        mine = keys & set((box.get_attribute("data-keys") or "").split())
        assert box.is_visible() == bool(mine)
    panel.get_by_role("button", name="Back to the article").click()
    assert not panel.is_visible()
    assert page.evaluate("document.activeElement.id") == figure.get_attribute("id")


def test_filters_leave_a_verdict_and_a_kind(opened: Open) -> None:
    page = opened(page_of("en")).page
    every = page.locator(".finding").count()
    page.get_by_label(re.compile("^consistent")).uncheck()
    assert page.locator(".finding.consistent:visible").count() == 0
    assert page.locator(".finding.inconsistent:visible").count() > 0
    page.get_by_label("Kind").select_option("sum")
    assert set(page.locator(".finding:visible").evaluate_all("all => all.map((one) => one.dataset.kind)")) == {"sum"}  # fmt: skip
    assert re.fullmatch(rf"\d+ of {every} findings", page.locator("#status").inner_text())
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".finding:visible").count() == every


def test_the_keyboard_alone_reaches_everything(opened: Open) -> None:
    page = opened(page_of("en")).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator(f"{REGIONS} summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".figure.lit").count() >= 6
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Escape")
    assert page.locator(".figure.lit").count() == 0
    figure = page.locator(".figure.inconsistent").first
    figure.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "chosen"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == figure.get_attribute("id")


@ARTICLES
def test_without_a_script_the_page_is_whole_and_its_links_lead(opened: Open, language: str) -> None:  # fmt: skip
    shown = opened(page_of(language), script=False)
    page = shown.page
    assert not page.locator(".filters").is_visible()
    assert page.locator(f"{REGIONS} svg").is_visible()
    figure = page.locator(".figure.inconsistent").first
    figure.click()
    assert page.url.endswith(figure.get_attribute("href") or "-")
    assert page.locator(".register li:target").is_visible()


def test_print_opens_every_finding(opened: Open) -> None:
    page = opened(page_of("en")).page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".finding:not([open])").count() == 0
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".finding:not([open])").count() > 0


@SIZES
def test_hostile_reports_run_nothing_and_fit_the_window(opened: Open, width: int) -> None:
    found = [Report(f"a{words}", Source("b", words, title=words), (), (), (), (words,)) for words in HOSTILE]  # fmt: skip
    shown = opened(writer("html").write(found, Page()), width)
    assert shown.overflow() <= 0
    assert shown.page.locator("script").count() == 2


def test_a_script_that_is_not_the_pages_own_is_refused(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "hurt.html"
    file.write_text(page_of("en").replace("</main>", "<script>document.title = 'hurt'</script></main>"), encoding="utf-8")  # fmt: skip
    shown = Opened(browser, file, 1280, False, True)
    assert shown.page.title() != "hurt"
    assert any("Content Security Policy" in words for words in shown.said)
    shown.page.close()


def test_screenshots_are_taken_where_they_are_asked_for(opened: Open) -> None:
    folder = os.environ.get("SCREENSHOTS") or pytest.skip("SCREENSHOTS names no folder")
    for language in ("en", "ar"):
        for width in (1280, 390):
            page = opened(page_of(language), width).page
            page.locator(f"{REGIONS} summary").click()
            page.screenshot(path=Path(folder) / f"{language}-{width}.png", full_page=True)
