"""The counts that the README states: what it says agrees with itself, and with the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import verify
from factcheck.languages import tags
from factcheck.model import Verdict
from factcheck.relations import names
from factcheck.settings.words import formats
from tests.conftest import ROOT

CLAIMS = ROOT / "readme.claims.yaml"


def test_the_counts_of_the_readme_agree_and_stand_in_it() -> None:
    report = verify(CLAIMS)
    assert [f.message for f in report.findings if f.verdict is not Verdict.CONSISTENT] == []
    assert len(report.findings) == len(report.relations) == 4
    assert all(quote.span for claim in report.claims for quote in claim.quotes)


def test_the_counts_of_the_readme_are_those_of_the_code() -> None:
    stated = {claim.id: claim.value.stated for claim in verify(CLAIMS).claims}
    assert stated["kinds"] == len(names())
    assert stated["languages"] == len(tags())
    assert stated["formats"] == len(formats())


@pytest.mark.parametrize(
    ("was", "becomes", "kind"),
    [
        ("There are 20 kinds", "There are 21 kinds", "quote"),
        ("ten formats", "nine formats", "quote"),
        ("French, German, Italian", "French, Italian", "quote"),
        ("| off by one | 46 |", "| off by one | 47 |", "quote"),
    ],
)
def test_a_count_that_is_changed_in_one_place_is_found(tmp_path: Path, was: str, becomes: str, kind: str) -> None:  # fmt: skip
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert was in text
    (tmp_path / "README.md").write_text(text.replace(was, becomes), encoding="utf-8")
    (tmp_path / "c.yaml").write_text(CLAIMS.read_text(encoding="utf-8"), encoding="utf-8")
    found = verify(tmp_path / "c.yaml").findings
    assert kind in {f.kind for f in found if f.verdict is Verdict.INCONSISTENT}


def test_a_row_that_no_longer_adds_up_is_found_even_where_both_files_say_so(tmp_path: Path) -> None:
    for name in ("README.md", "readme.claims.yaml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        text = text.replace("| off by one | 46 |", "| off by one | 47 |").replace('value: 46, unit: slip, quote: {exact: "46"', 'value: 47, unit: slip, quote: {exact: "47"')  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    wrong = [f for f in verify(tmp_path / "readme.claims.yaml").findings if f.verdict is Verdict.INCONSISTENT]  # fmt: skip
    assert "slips" in {finding.relation for finding in wrong}
