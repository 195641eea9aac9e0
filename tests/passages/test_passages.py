"""The relations that a reader finds in the passages get the reader's verdict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.model import Kind, Verdict
from factcheck.relations import names
from factcheck.solve import solve
from tests.passages.convert import KINDS, Gold, Passage, stated

_SAMPLE = Path(__file__).parent / "sample.jsonl"
_ALL = Path(__file__).parents[2] / ".." / "shared" / "examples" / "passages.jsonl"


def _cases(file: Path) -> Iterator[tuple[Passage, Gold]]:
    if file.exists():
        for line in file.read_text(encoding="utf-8").splitlines():
            passage: Passage = json.loads(line)
            for gold in passage["gold"]:
                yield passage, gold


def _disagreements(file: Path) -> list[str]:
    found = []
    for passage, gold in _cases(file):
        claims, relation = stated(passage, gold)
        finding = solve(claims, [relation])[0]
        if finding.verdict.value != gold["verdict"]:
            found.append(f"{passage['id']} {relation.kind}: {finding.verdict}, {finding.message}")
    return found


def test_a_sample_of_the_passages_gets_the_readers_verdicts() -> None:
    cases = list(_cases(_SAMPLE))
    assert len(cases) >= 60
    assert {passage["lang"] for passage, _ in cases} == {"en", "ar", "fr", "es", "vi", "de"}
    found = {KINDS.get(gold["relation"], gold["relation"]) for _, gold in cases}
    # Two kinds are not among the relations of the passages.
    assert found == set(names()) - {"order", "expression"}
    assert _disagreements(_SAMPLE) == []


def test_all_the_relations_of_the_passages_get_the_readers_verdicts() -> None:
    if not _ALL.exists():
        pytest.skip("the shared examples are not beside the repository")
    assert len(list(_cases(_ALL))) == 204
    assert _disagreements(_ALL) == []


@pytest.mark.parametrize("verdict", ["consistent", "inconsistent"])
def test_the_verdict_of_the_reader_is_never_looked_at(verdict: str) -> None:
    for passage, gold in _cases(_SAMPLE):
        blind: Gold = {**gold, "verdict": verdict, "note": ""}
        assert repr(stated(passage, blind)) == repr(stated(passage, gold))


def test_one_more_part_turns_a_consistent_sum_around() -> None:
    turned = 0
    for passage, gold in _cases(_SAMPLE):
        claims, relation = stated(passage, gold)
        if relation.kind != "sum" or gold["verdict"] != "consistent":
            continue
        if any(claim.value.kind is not Kind.EXACT for claim in claims):
            continue
        first = claims[0].value.stated
        assert first is not None
        more = {**gold, "parts": [*gold["parts"], "Nine were"]}
        again, wider = stated(passage, more)  # type: ignore[arg-type]
        assert solve(again, [wider])[0].verdict is Verdict.INCONSISTENT
        turned += 1
    assert turned >= 5
