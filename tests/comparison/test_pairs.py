"""The pairs of texts whose differences are known, and texts compared with themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.api import compare
from factcheck.model import Source
from tests.bench.compare_score import FOLDER, Row, compared, rows, scored, total
from tests.comparison.telling import told

SHARED = Path(__file__).parents[3] / "shared" / "examples"
PAIRS = {path.stem: rows(path) for path in sorted(FOLDER.glob("*.jsonl"))}
EVERY = [row for found in PAIRS.values() for row in found]


@pytest.mark.parametrize("name", PAIRS)
def test_of_what_differs_and_of_what_is_told_nineteen_in_twenty_are_right(name: str) -> None:
    found = total(PAIRS[name])
    assert found.right >= 0.95 * found.gold
    assert found.right >= 0.95 * found.told


def test_there_are_pairs_of_every_language_and_kind() -> None:
    assert len(EVERY) >= 60
    assert len({tuple(sorted(row["languages"])) for row in EVERY}) >= 15
    assert {gold["kind"] for row in EVERY for gold in row["differences"]} == {"changed", "missing", "added", "precision", "unit", "date", "office"}  # fmt: skip


@pytest.mark.parametrize("row", EVERY, ids=[row["id"] for row in EVERY])
def test_a_version_does_not_differ_from_itself(row: Row) -> None:
    for side, tag in zip("ab", row["languages"], strict=True):
        source = Source(side, row[side], tag)
        found = compare([source, source])
        assert told(found) == []
        assert found.alone == ((), ())


def test_the_score_counts_what_is_told_beside_the_differences() -> None:
    row: Row = {"id": "x", "languages": ["en", "en"], "a": "It cost 12 euros.", "b": "It cost 15 euros.", "differences": []}  # fmt: skip
    score, missed, beside = scored(row, compared(row).differences)
    assert (score.told, score.right, missed, len(beside)) == (1, 0, [], 1)


def test_no_passage_differs_from_itself() -> None:
    path = SHARED / "passages.jsonl"
    if not path.exists():
        pytest.skip("the shared examples are not beside the repository")
    for line in path.read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        source = Source(passage["id"], passage["text"], passage["lang"])
        found = compare([source, source])
        assert told(found) == [], passage["id"]
        assert found.alone == ((), ()), passage["id"]


@pytest.mark.parametrize("order", ["ar en vi", "en ar vi", "vi en ar"])
def test_the_three_reports_of_hanoi_differ_in_four_figures(order: str) -> None:
    folder = SHARED / "hanoi"
    if not folder.exists():
        pytest.skip("the shared examples are not beside the repository")
    tags = order.split()
    found = compare([folder / f"article.{tag}.txt" for tag in tags])
    alone = {(tags[one.alone or 0], found.versions[one.alone or 0].words(s)) for one in found.differences if (s := one.statements[one.alone or 0])}  # fmt: skip
    assert {one.kind for one in found.differences} == {"changed"}
    assert sorted(tag for tag, _ in alone) == ["en", "en", "vi", "vi"]
    assert {words for tag, words in alone if tag == "vi"} == {"115 quốc gia", "22 nước"}
    assert {words.split()[0] for tag, words in alone if tag == "en"} == {"62", "at"}


@pytest.mark.parametrize(("other", "words"), [("en", {"62", "at least 50 states"}), ("vi", {"115 quốc gia", "22 nước"})])  # fmt: skip
def test_each_report_of_hanoi_differs_from_the_arabic_in_two(other: str, words: set[str]) -> None:
    folder = SHARED / "hanoi"
    if not folder.exists():
        pytest.skip("the shared examples are not beside the repository")
    found = compare([folder / "article.ar.txt", folder / f"article.{other}.txt"])
    assert {row[2] for row in told(found)} == words
