"""Change one figure of a version at a time, and count how often `compare` tells just that.

    python tests/bench/compare_changes.py [-v] [FILE.jsonl...]

Takes the pairs that do not differ (tests/examples/compare/): in the second version the last digit
of each figure is replaced, so that a day stays a day. Right is one difference, at that figure.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from factcheck.comparison.statements import statements
from factcheck.extract.article import Article
from factcheck.languages import language
from factcheck.model import Source, Span
from tests.bench.compare_score import FOLDER, Row, compared, rows

_LAST = re.compile(r"(\d)(?=\D*$)")


def changes(row: Row) -> Iterator[tuple[Span, Row]]:
    """Yield the second version with one digit of one figure replaced, and where."""
    text, tag = row["b"], row["languages"][1]
    for one in statements(Article(Source("b", text, tag), language(tag))):
        span = one.figure.number
        match = _LAST.search(text[span.start : span.end])
        if match is None:
            continue
        at = span.start + match.start(1)
        digit = unicodedata.digit(text[at])
        other = chr(ord(text[at]) - digit + (digit - 1 if digit > 1 else digit + 1))
        yield span, {**row, "b": text[:at] + other + text[at + 1 :]}


def main(arguments: list[str]) -> None:
    """Print how many changes were found, and how many differences were told."""
    paths = [Path(a) for a in arguments if a != "-v"] or sorted(FOLDER.glob("*.jsonl"))
    made = found = told = 0
    for row in (row for path in paths for row in rows(path) if not row["differences"]):
        for span, changed in changes(row):
            comparison = compared(changed)
            others = (one.statements[1] for one in comparison.differences)
            hit = any(one and one.span.start < span.end and span.start < one.span.end for one in others)  # fmt: skip
            made, found, told = made + 1, found + hit, told + len(comparison.differences)
            if "-v" in arguments and (not hit or len(comparison.differences) > 1):
                print(row["id"], changed["b"][span.start : span.end], [one.message for one in comparison.differences])  # fmt: skip
    print(f"{made} changes: {100 * found / made:.1f}% found, {100 * found / max(1, told):.1f}% of {told} told are right")  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
