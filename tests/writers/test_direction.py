"""Sentences that mix directions, laid out as a terminal that heeds UAX #9 lays them out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bidi import get_display
from hypothesis import given, strategies as st

from factcheck.api import verify
from factcheck.writers import Page, sentence, writer

WORDS = [
    "دولة",
    "وزير الأمن العام",
    "وفود",
    "דוד בן-גוריון",
    "مدينة_3",
    "أ.ب.ج",
    "ministers",
    "٤٢ دولة",
]
CLAIMS = """factcheck: 1
claims:
  دولة_72: {value: 72, unit: دولة, quote: "72 دولة وقعت على الاتفاقية"}
  دولة_19: {value: 19, unit: دولة, quote: "19 دولة من آسيا"}
  دولة_52: {value: 52, unit: دولة, quote: "52 دولة من أوروبا"}
relations:
  مناطق: {kind: sum, parts: [دولة_19, دولة_52], total: دولة_72}
"""


def laid_out(text: str) -> str:
    """Return a line as it is seen, from left to right."""
    return str(get_display(text, base_dir="L")).replace("\u2068", "").replace("\u2069", "")


@given(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_a_repair_reads_from_left_to_right_whatever_its_words(name: str, noun: str, other: str) -> None:  # fmt: skip
    seen = laid_out(sentence(f"{name}: 51 {noun} → 52 {other} (51 may be 52 by a slip)"))
    order = [seen.index(part) for part in (": 51", "→", "52 ", "(51 may be 52 by a slip)")]
    assert order == sorted(order)


def test_without_isolates_the_arrow_is_turned_around() -> None:
    seen = laid_out("دولة_19: 51 دولة → 52 دولة (51 may be 52)")
    assert seen.index("52 ") < seen.index("→") < seen.index("51 ")


@pytest.mark.parametrize(
    ("said", "runs"),
    [
        ("لونغ تام is وزير الأمن in one place", ["لونغ تام", "وزير الأمن"]),
        ("قانون 12 لسنة 2018, دستور and 3 מדינות", ["قانون 12 لسنة", "دستور", "מדינות"]),
        ("read as parts of «72 دولة وقعت»", ["72 دولة وقعت"]),
        ("«72 countries» agree", ["72 countries"]),
        ("72 countries → 71 countries", []),
    ],
)
def test_words_that_belong_together_are_one_run(said: str, runs: list[str]) -> None:
    assert re.findall("\u2068(.*?)\u2069", sentence(said)) == runs
    assert sentence(said).replace("\u2068", "").replace("\u2069", "") == said


@given(st.text(alphabet="م א«»_-. 1,"))
def test_no_run_is_left_open_or_nested_and_nothing_is_lost(text: str) -> None:
    shown = sentence(text)
    assert re.sub("[\u2068\u2069]", "", shown) == text
    assert not re.search("\u2068[^\u2069]*(?:\u2068|$)", shown)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_each_line_of_the_report_closes_what_it_opens(tmp_path: Path, width: int) -> None:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    page = writer("full").write([verify(tmp_path / "claims.yaml")], Page(width=width))
    assert all(line.count("\u2068") == line.count("\u2069") for line in page.splitlines())
    repairs = re.findall(r"^.*: (\d+) .* → (\d+) .*$", page, re.MULTILINE)
    lines = [line for line in page.splitlines() if re.search(r": \d+ .* → \d+ ", line)]
    assert lines
    for line, (stated, instead) in zip(lines, repairs, strict=True):
        seen = laid_out(line)
        assert seen.index(f": {stated}") < seen.index("→") < seen.index(f"→ {instead}") + 1
