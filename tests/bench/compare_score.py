"""Score `compare` on pairs of texts whose differences are known.

    python tests/bench/compare_score.py [-v] [FILE.jsonl...]

A line is {"id", "languages": [a, b], "a", "b", "differences": [{"kind", "a": quote, "b": quote}]}
with null for what a version does not say. A difference counts as found when it touches the words
of both sides; its kind is counted apart. By default the files of tests/examples/compare/, each on
its own: held.jsonl was written once the rules stood, and its first score stands in the README.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.api import compare
from factcheck.comparison.model import Comparison, Difference
from factcheck.model import Source

FOLDER = Path(__file__).parents[1] / "examples" / "compare"
Row = dict[str, Any]


class Score(NamedTuple):
    """How many differences there are, were told and were rightly told, and of the right kind."""

    gold: int = 0
    told: int = 0
    right: int = 0
    kinds: int = 0

    def plus(self, other: Score) -> Score:
        """Return the sum of two scores."""
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    def __str__(self) -> str:
        """Return precision and recall in percent."""
        precision, recall = (100 * self.right / max(1, n) for n in (self.told, self.gold))
        return f"precision {precision:5.1f} recall {recall:5.1f} kind {100 * self.kinds / max(1, self.right):5.1f} ({self.right} of {self.gold}, {self.told} told)"  # fmt: skip


def compared(row: Row) -> Comparison:
    """Return the comparison of a pair."""
    sources = [Source(side, row[side], tag) for side, tag in zip("ab", row["languages"], strict=True)]  # fmt: skip
    return compare(sources)


def touches(row: Row, found: Difference, gold: dict[str, str]) -> bool:
    """Tell whether a difference stands at the words of a known one, on both sides."""
    for side, one in zip("ab", found.statements, strict=True):
        quote = gold[side]
        if (quote is None) != (one is None):
            return False
        if quote is not None and one is not None:
            places = _places(row[side], quote)
            if not any(start < one.span.end and one.span.start < end for start, end in places):
                return False
    return True


def _places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    start = text.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + 1)


def scored(row: Row, told: Sequence[Difference]) -> tuple[Score, list[Row], list[Difference]]:
    """Return the score of a pair, what was not found, and what was told beside it."""
    left, missed, kinds = list(told), [], 0
    for gold in row["differences"]:
        hit = next((found for found in left if touches(row, found, gold)), None)
        if hit is None:
            missed.append(gold)
            continue
        kinds += hit.kind == gold["kind"]
        left.remove(hit)
    right = len(row["differences"]) - len(missed)
    return Score(len(row["differences"]), len(told), right, kinds), missed, left


def total(rows: Iterable[Row], verbose: bool = False) -> Score:
    """Return the score of many pairs, with -v telling what is wrong."""
    found = Score()
    for row in rows:
        comparison = compared(row)
        score, missed, beside = scored(row, comparison.differences)
        found = found.plus(score)
        if verbose and (missed or beside or score.kinds < score.right):
            print(row["id"])
            for gold in missed:
                print(f"  missed  {gold['kind']}: {gold['a']} | {gold['b']}")
            for one in beside:
                words = [v.words(s) if s else None for v, s in zip(comparison.versions, one.statements, strict=True)]  # fmt: skip
                print(f"  beside  {one.kind} {one.certainty}: {words}")
    return found


def rows(path: Path) -> list[Row]:
    """Return the pairs of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main(arguments: list[str]) -> None:
    """Print the score of each file."""
    verbose = "-v" in arguments
    paths = [Path(a) for a in arguments if a != "-v"] or sorted(FOLDER.glob("*.jsonl"))
    for path in paths:
        print(f"{path.stem:<8} {total(rows(path), verbose)}")


if __name__ == "__main__":
    main(sys.argv[1:])
