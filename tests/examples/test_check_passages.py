"""Prove the passages: surfaces, formulas, twins, counts; and that the scorer scores."""

from __future__ import annotations

import difflib
import itertools
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.bench.check_mutate import mutants
from tests.bench.check_passages import KINDS, Passage, evaluate, read, split
from tests.bench.check_score import run, scores, tallies

FOLDER = Path(__file__).parent / "check"
SHARED = Path(__file__).parents[2] / ".." / "shared" / "examples" / "passages.jsonl"
PAIRS = {"ar": 30, "de": 18, "en": 34, "es": 18, "fr": 18, "vi": 18}
GENRES = set("news press_release company_report ngo_report sport science local_government".split())
PASSAGES = read(sorted(FOLDER.glob("*.jsonl")))
BY_ID = {passage.id: passage for passage in PASSAGES}
PAIRED = [p for p in PASSAGES if p.twin is not None and not p.flag]
GUARDS = [p for p in PASSAGES if p.twin is None]


def _ids(passage: Passage) -> str:
    return passage.id


def test_every_passage_has_its_own_id_and_its_own_text() -> None:
    assert len(BY_ID) == len(PASSAGES)
    assert len({passage.text for passage in PASSAGES}) == len(PASSAGES)


@pytest.mark.parametrize("passage", PASSAGES, ids=_ids)
def test_every_surface_stands_exactly_once_and_every_formula_gives_its_verdict(
    passage: Passage,
) -> None:
    for gold in passage.golds:
        assert {surface: passage.text.count(surface) for surface in gold.surfaces} == dict.fromkeys(
            gold.surfaces, 1
        )
        assert len(set(gold.parts)) == len(gold.parts) > 0
        assert gold.verdict in ("consistent", "inconsistent")
        if gold.formula is None:
            assert gold.relation == "title"
        else:
            assert evaluate(gold.formula) == (gold.verdict == "consistent"), gold.formula


@pytest.mark.parametrize("passage", PASSAGES, ids=_ids)
def test_flag_and_kind_follow_from_the_relations(passage: Passage) -> None:
    wrong = {gold.relation for gold in passage.golds if gold.verdict == "inconsistent"}
    assert passage.flag == bool(wrong)
    assert passage.genre in GENRES
    assert passage.id.startswith(f"{passage.lang}-")
    assert {gold.relation for gold in passage.golds} <= set(KINDS)
    if passage.kind == "distractor":
        assert not passage.golds
    elif passage.kind != "rounding":
        assert passage.kind in (wrong or {gold.relation for gold in passage.golds})


@pytest.mark.parametrize("passage", PAIRED, ids=_ids)
def test_twins_differ_in_one_short_place_and_in_their_flag(passage: Passage) -> None:
    twin = BY_ID[passage.twin or ""]
    assert twin.twin == passage.id
    assert twin.flag and (twin.lang, twin.kind) == (passage.lang, passage.kind)
    matcher = difflib.SequenceMatcher(None, passage.text.split(), twin.text.split(), autojunk=False)
    edits = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    assert len(edits) == 1
    _, low, high, other_low, other_high = edits[0]
    assert max(high - low, other_high - other_low) <= 4


def test_no_flagged_passage_is_without_its_consistent_twin() -> None:
    assert all(not BY_ID[p.twin or ""].flag for p in PASSAGES if p.flag)


def test_every_language_has_every_relation_and_enough_pairs() -> None:
    for lang, least in PAIRS.items():
        kinds = Counter(passage.kind for passage in PAIRED if passage.lang == lang)
        assert kinds.total() >= least
        assert set(kinds) == set(KINDS)
    assert len(PAIRED) >= 130


def test_guards_are_many_in_every_language_and_never_flagged() -> None:
    counts = Counter(passage.lang for passage in GUARDS)
    assert counts.total() >= 60
    assert min(counts[lang] for lang in PAIRS) >= 10
    assert not any(passage.flag for passage in GUARDS)


def test_more_than_a_quarter_of_the_pairs_are_long() -> None:
    long = [passage for passage in PAIRED if len(passage.text) >= 270]
    assert len(long) > len(PAIRED) / 4


def test_a_formula_is_never_run_as_python() -> None:
    for formula in ("__import__('os') == 1", "abs.__self__ == 1", "[1] == [1]", "1 + 1"):
        with pytest.raises(ValueError):
            evaluate(formula)


def test_the_split_is_stable_and_keeps_twins_together() -> None:
    held = split(PASSAGES, "held")
    assert 0.25 <= len(held) / len(PASSAGES) <= 0.42
    assert {p.id for p in held} | {p.id for p in split(PASSAGES, "dev")} == set(BY_ID)
    assert all(BY_ID[p.twin].held for p in held if p.twin)
    assert Passage("en-001", "en", "news", "sum", False, "", ()).held is False
    assert Passage("en-004", "en", "news", "sum", False, "", ()).held is True


def _oracle(text: str, _: str) -> list[dict[str, Any]]:
    """Answer as the authors of the passages do."""
    passage = next(passage for passage in PASSAGES if passage.text == text)
    return [
        {
            "kind": KINDS[gold.relation][0],
            "verdict": gold.verdict,
            "spans": [(text.index(s), text.index(s) + len(s)) for s in gold.surfaces],
            "message": gold.note,
        }
        for gold in passage.golds
    ]


def test_the_scorer_gives_full_marks_to_one_who_knows() -> None:
    outcomes = run(_oracle, PASSAGES)
    score = scores(outcomes, lambda _: "all")["all"]
    assert (score.precision, score.recall, score.f1) == (1, 1, 1)
    assert all(outcome.right for outcome in outcomes if outcome.passage.flag)
    assert all(t.total == t.found == t.complete == t.agreeing for t in tallies(outcomes).values())


def test_the_scorer_counts_a_false_alarm_a_miss_and_a_crash() -> None:
    def always(text: str, _: str) -> list[dict[str, Any]]:
        return [{"kind": "sum", "verdict": "inconsistent", "spans": [(0, 1)], "message": ""}]

    def never(text: str, _: str) -> list[dict[str, Any]]:
        raise RuntimeError("no")

    flagged = sum(passage.flag for passage in PASSAGES)
    loud = scores(run(always, PASSAGES), lambda _: "all")["all"]
    assert (loud.hits, loud.false, loud.missed) == (flagged, len(PASSAGES) - flagged, 0)
    crashed = run(never, PASSAGES)
    silent = scores(crashed, lambda _: "all")["all"]
    assert (silent.hits, silent.false, silent.missed) == (0, 0, flagged)
    assert all(outcome.crash == "RuntimeError: no" for outcome in crashed)


def test_a_relation_bound_to_another_total_is_not_found() -> None:
    passage = next(p for p in PASSAGES if p.kind == "part_sum" and p.flag and p.lang == "en")
    gold = passage.golds[0]
    spans = [(passage.text.index(part), passage.text.index(part) + 1) for part in gold.parts]

    def elsewhere(text: str, _: str) -> list[dict[str, Any]]:
        return [{"kind": "sum", "verdict": gold.verdict, "spans": spans, "message": ""}]

    (outcome,) = run(elsewhere, [passage])
    assert not outcome.right
    assert tallies([outcome])["part_sum"].found == 0


def test_every_mutant_breaks_its_relation_in_one_place() -> None:
    made = list(itertools.islice(mutants(PASSAGES), 400))
    assert len(made) == 400
    assert {mutant.slip for mutant in made} >= {"transposed", "replaced", "dropped", "doubled"}
    for mutant in made:
        assert mutant.text != mutant.passage.text
        assert mutant.formula is not None and not evaluate(mutant.formula)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared examples are not at hand")
def test_the_shared_examples_are_read_and_mutated_as_well() -> None:
    passages = read([SHARED])
    assert len(passages) == 160
    assert sum(1 for _ in mutants(passages)) > 500
