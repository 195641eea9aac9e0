"""What joins all of a text that says the same again is diagnosed place by place."""

from __future__ import annotations

import pytest

from factcheck.api import check
from factcheck.model import Diagnosis, Verdict
from factcheck.readers import source
from factcheck.solve import diagnose
from factcheck.solve.joint import Judged

WRONG = "The fund got 1,250 requests: it met 640 requests and refused 520 requests.\n\n"
AGAIN = "The fund went through the 1,250 requests in May.\n\n"


def test_a_text_that_says_the_same_again_is_diagnosed_place_by_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes: list[int] = []
    told = diagnose._component

    def counted(component: list[Judged], *rest: object) -> dict[str, Diagnosis]:
        sizes.append(len(component))
        return told(component, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(diagnose, "_component", counted)
    report = check(source((WRONG + AGAIN) * 12, "article.txt"), "en")
    broken = [one for one in report.findings if one.verdict is Verdict.INCONSISTENT]
    assert {one.kind for one in broken} == {"sum"}
    assert len(report.relations) > diagnose._WIDE
    assert all(one.diagnosis is not None and one.diagnosis.groups for one in broken)
    assert not any(one.diagnosis is not None and one.diagnosis.complete for one in broken)
    assert max(sizes) < len(report.relations) / 2


def test_the_repair_of_one_place_is_that_of_the_whole() -> None:
    (one,) = (f for f in check(source(WRONG, "a.txt"), "en").findings if f.kind == "sum")
    many = [f for f in check(source((WRONG + AGAIN) * 12, "a.txt"), "en").findings if f.kind == "sum" and f.verdict is Verdict.INCONSISTENT]  # fmt: skip
    assert one.diagnosis is not None
    for each in many:
        assert each.diagnosis is not None
        assert {r.changes[0].stated for g in each.diagnosis.groups for r in g} <= {r.changes[0].stated for g in one.diagnosis.groups for r in g} | {"1,250 requests"}  # fmt: skip
