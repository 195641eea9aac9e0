"""The page of a report: whole without a script, nothing of an article in it but as words."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from factcheck.api import verify
from factcheck.model import (
    Change,
    Claim,
    Diagnosis,
    Finding,
    Quote,
    Repair,
    Report,
    Source,
    Verdict,
)
from factcheck.values import written
from factcheck.writers import Page, visible, writer
from tests.conftest import ROOT
from tests.examples.hanoi_pages import page_of
from tests.writers.pages import attribute, found, said
from tests.writers.reports import HOSTILE, reports

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")  # fmt: skip
BOXES = "//details[contains(concat(' ', @class, ' '), ' finding ')]"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(reports(), max_size=3), st.booleans())
def test_any_report_is_a_page_whose_links_all_lead_somewhere(found_: list[Report], quiet: bool) -> None:  # fmt: skip
    text = writer("html").write(found_, Page(quiet=quiet))
    text.encode("utf-8")
    assert not OBEYED.search(text)
    assert len(found(text, "//script")) == len(found(text, "//style")) == 2
    assert not found(text, "//img | //iframe | //object | //base | //*[@style] | //*[@onclick]")
    ids = [attribute(one, "id") for one in found(text, "//*[@id]")]
    assert len(ids) == len(set(ids))
    every = [f for report in found_ for f in report.findings]
    told = [f for f in every if not quiet or f.suppressed or f.verdict is not Verdict.CONSISTENT]
    assert len(found(text, BOXES)) == len(told)
    hrefs = {attribute(one, "href") for one in found(text, "//a")}
    assert all(href.startswith("#") for href in hrefs)
    assert {href[1:] for href in hrefs} <= set(ids)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_in_every_place_as_words(words: str) -> None:
    claim = Claim(words, written.label(words), words, words, (Quote(words),))
    repair = Repair((Change(words, words, words, words, words),))
    diagnosis = Diagnosis((words,), ((repair,),))
    finding = Finding(words, words, Verdict.INCONSISTENT, words, (words,), words, binding=words, diagnosis=diagnosis, suppressed=words)  # fmt: skip
    report = Report("a" + words, Source("b" + words, words, title=words), (claim,), (), (finding,), (words,))  # fmt: skip
    text = writer("html").write([report], Page(verbose=True))
    assert not OBEYED.search(text)
    assert len(found(text, "//script")) == 2
    [box] = found(text, BOXES)
    assert visible(words) in said(box)


def test_the_hanoi_page_marks_each_figure_by_the_worst_that_hangs_on_it() -> None:
    text = page_of("en")
    looks = {said(one): attribute(one, "class").split()[1] for one in found(text, "//a[@data-keys]")}  # fmt: skip
    assert looks["Seventy-two countries"] == "inconsistent"
    assert looks["21 are African"] == "inconsistent"
    assert looks["119 countries and territories"] == "consistent"
    assert looks["150 multilateral organisations"] == "unbound"


def test_a_figure_leads_to_all_that_hangs_on_it_without_a_script() -> None:
    text = page_of("en")
    [figure] = [one for one in found(text, "//a[@data-keys]") if said(one) == "Seventy-two countries"]  # fmt: skip
    [entry] = found(text, f"//*[@id='{attribute(figure, 'href')[1:]}']")
    findings = [attribute(one, "href")[1:] for one in found(text, f"//*[@id='{entry.get('id')}']//a[starts-with(@href, '#f')]")]  # fmt: skip
    names = [said(found(text, f"//*[@id='{one}']//span[@class='head']")[0]) for one in findings]
    assert any("regions_as_countries" in name for name in names)
    assert all(found(text, f"//*[@id='{one}']") for one in findings)


def test_the_parts_are_drawn_against_the_total_with_the_gap() -> None:
    text = page_of("en")
    box = next(one for one in found(text, BOXES) if "regions_as_countries" in said(one))
    [label] = [attribute(one, "aria-label") for one in box.iter("svg")]
    assert label == "19 + 21 + 19 + 12 = 71, stated 72"
    rects = [(attribute(one, "class"), attribute(one, "width")) for one in box.iter("rect")]
    assert rects == [("part", "26.38%"), ("part", "29.16%"), ("part", "26.38%"), ("part", "16.66%"), ("gap", "1.38%"), ("total", "100.00%")]  # fmt: skip
    assert "Would agree if" in said(box)


def test_an_arabic_article_stands_right_to_left_and_its_quotes_with_it() -> None:
    text = page_of("ar")
    [words] = found(text, "//div[@class='words']")
    assert (words.get("dir"), words.get("lang")) == ("rtl", "ar")
    assert {(one.get("dir"), one.get("lang")) for one in found(text, "//q")} == {("rtl", "ar")}


def test_an_article_that_is_not_at_hand_is_shown_by_its_quotes(monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(ROOT)
    text = writer("html").write([verify("claims.yaml")], Page())
    [quotes] = found(text, "//ul[@class='quotes']")
    assert "72 دولة وقعت رسميا" in said(quotes)


def test_several_articles_have_an_index_and_open_where_something_disagrees() -> None:
    bad = Report("a.txt", Source("a.txt"), (), (), (Finding("r", "sum", Verdict.INCONSISTENT, "m"),))  # fmt: skip
    good = Report("b.txt", Source("b.txt"), (), (), (Finding("r", "sum", Verdict.CONSISTENT, "m"),))  # fmt: skip
    text = writer("html").write([bad, good], Page())
    assert [said(one) for one in found(text, "//nav//th/a")] == ["a.txt", "b.txt"]
    boxes = found(text, "//details[@class='report']")
    assert [one.get("open") is not None for one in boxes] == [True, False]


def test_nothing_to_report_is_a_page_that_says_so() -> None:
    text = writer("html").write([Report("a.txt", Source("a.txt"), (), (), ())], Page())
    assert "There is nothing to report." in text
    assert found(writer("html").write([], Page()), "//main")


def test_the_page_has_the_same_bytes_whatever_the_hash_seed() -> None:
    code = "from factcheck.api import verify; from factcheck.writers import Page, writer; import sys; sys.stdout.buffer.write(writer('html').write([verify('claims.yaml')], Page()).encode())"  # fmt: skip
    pages = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True, timeout=60).stdout
        for seed in ("0", "7")
    }  # fmt: skip
    assert len(pages) == 1


def test_writing_a_page_needs_no_template_engine() -> None:
    code = "import sys; from factcheck.writers import Page, writer; writer('html').write([], Page()); assert 'jinja2' not in sys.modules"  # fmt: skip
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=60)
