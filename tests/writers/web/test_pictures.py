"""Pictures show what was judged: the gap where there is one, everything within the frame."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml

from factcheck.model import Claim, Finding, Relation, Verdict
from factcheck.relations import kind, names
from factcheck.solve import solve
from factcheck.writers.web.drawing import Picture, drawn
from factcheck.writers.web.pictures import picture
from tests.examples_of_kinds import example
from tests.writers.pages import attribute, found

_LINE = re.compile(r"^(?:Agrees|Conflicts): (\{.*\})$", re.MULTILINE)
DRAWN = {"average", "change", "duration", "fraction", "list_count", "majority", "percent", "percent_sum", "range", "subset", "sum", "threshold"}  # fmt: skip
FILLED = {"duration", "list_count", "percent_sum", "sum"}  # whose gap is a piece of a bar


def _judged(name: str, mapping: dict[str, object]) -> tuple[tuple[Claim, ...], Relation, Finding]:
    claims, relation = example(name, mapping)
    return tuple(claims), relation, solve(claims, [relation])[0]


def _pictures(name: str) -> Iterator[tuple[Finding, Picture]]:
    for text in _LINE.findall(kind(name).__doc__ or ""):
        claims, relation, finding = _judged(name, yaml.load(text, yaml.BaseLoader))
        made = picture(finding, relation, {claim.id: claim for claim in claims})
        if made is not None:
            yield finding, made


@pytest.mark.parametrize("name", names())
def test_a_picture_of_a_kind_stays_within_its_frame(name: str) -> None:
    made = list(_pictures(name))
    assert bool(made) or name not in DRAWN
    for _, one in made:
        assert one.sum
        for rect in found(f"<div>{drawn(one)}</div>", "//rect"):
            x, width = (float(attribute(rect, side).rstrip("%")) for side in ("x", "width"))
            assert x >= 0 and width > 0 and x + width <= 100.5


@pytest.mark.parametrize("name", sorted(FILLED))
def test_a_gap_is_drawn_where_figures_disagree_and_only_there(name: str) -> None:
    for finding, one in _pictures(name):
        gaps = [piece for bar in one.bars for piece in bar.pieces if piece.look == "gap"]
        wrong = finding.verdict is Verdict.INCONSISTENT
        assert bool(gaps) == wrong or (not wrong and finding.difference)


def test_bars_are_as_long_as_their_figures() -> None:
    mapping: dict[str, object] = {"parts": ["30 country", "20 country"], "total": "100 country"}
    claims, relation, finding = _judged("sum", mapping)
    made = picture(finding, relation, {claim.id: claim for claim in claims})
    assert made is not None
    rects = [(attribute(one, "class"), attribute(one, "x"), attribute(one, "width")) for one in found(f"<div>{drawn(made)}</div>", "//rect")]  # fmt: skip
    assert rects == [("part", "0.00%", "30.00%"), ("part", "30.00%", "20.00%"), ("gap", "50.00%", "50.00%"), ("total", "0.00%", "100.00%")]  # fmt: skip
    assert made.sum == "30 + 20 = 50, stated 100"


def test_a_stated_change_is_drawn_where_it_would_have_led() -> None:
    mapping: dict[str, object] = {"before": "40", "after": "48", "by": "25%", "direction": "up"}
    claims, relation, finding = _judged("change", mapping)
    made = picture(finding, relation, {claim.id: claim for claim in claims})
    assert made is not None
    assert [bar.size for bar in made.bars] == [40, 50, 48]


def test_a_kind_whose_roles_are_not_drawn_has_no_picture() -> None:
    claims, _, finding = _judged("sum", {"parts": ["3", "4"], "total": "7"})
    strange = Relation("x", "office", (("mentions", ("nobody",)),))
    assert picture(finding, strange, {claim.id: claim for claim in claims}) is None
