"""Print MB/s of dates, identifiers and money on news text, and the time of hostile megabytes.

moments_speed.py ../shared/examples/passages.jsonl
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from pathlib import Path

from factcheck.extract.figures.identifiers import identifiers
from factcheck.extract.moments.joining import moments
from factcheck.extract.words.tape import tape
from factcheck.languages import Language, language

HOSTILE = ["1", "1 ", "/", "1/", "1.", "25 October ", "and ", "و", "1,", "a ", "3 years ", "2019 ", "1-", "$", "to 3 ", "\n", " ", "@", "a.", "http://", "+1 ", "12:", "I", "the "]  # fmt: skip


def timed(text: str, tongue: Language) -> list[float]:
    """Return the seconds that lexing, dates and identifiers each take."""
    marks = [time.process_time()]
    tape(text, tongue)
    marks.append(time.process_time())
    ids = identifiers(text, tongue)
    marks.append(time.process_time())
    moments(text, tongue, ids)
    marks.append(time.process_time())
    return [b - a for a, b in itertools.pairwise(marks)]


def main(file: Path) -> None:
    """Print both tables."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for tag in sorted({row["lang"] for row in rows}):
        block = "\n\n".join(row["text"] for row in rows if row["lang"] == tag)
        text = (block + "\n\n") * (1_000_000 // len(block.encode()) + 1)
        size = len(text.encode()) / 1e6
        timed(block, language(tag))
        best = [min(column) for column in zip(*(timed(text, language(tag)) for _ in range(3)), strict=True)]  # fmt: skip
        names = zip(("tape", "identifiers", "moments"), best, strict=True)
        print(tag, *(f"{name} {size / seconds:6.1f} MB/s" for name, seconds in names), sep="  ")
    for piece in HOSTILE:
        for tag in ("en", "ar", "de"):
            took = [
                sum(timed(piece * (n // len(piece)), language(tag))[1:]) for n in (100_000, 400_000)
            ]
            flag = "  SLOW" if took[1] > 6 * took[0] + 0.2 or took[1] > 4 else ""
            print(f"{tag} {piece!r:15} {took[0]:6.3f} s {took[1]:6.3f} s{flag}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
