"""Print how fast whole articles are checked in every language, how the cost grows, and memory.

    check_speed.py [--full] [--lang TAG,TAG]

The texts are those of reading_speed.py, dense and at the density of an article: all of `check` is
timed, from the figures to the findings. Each row gives MB/s for one article of 10 KB a call and
for 1 MB at once, the milliseconds of one article, the exponent of growth from 1 KB to the largest
size (1 is linear), and the most memory at 100 KB as a multiple of the text's bytes. --full grows
to 10 MB. Bars: 0.5 MB/s, 60 ms an article, linear. Exit 1 where one is missed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.api import check
from factcheck.model import Source
from tests.bench.reading_speed import (
    ARTICLE,
    DENSITIES,
    GROWTH,
    articles,
    growth,
    memory,
    options,
    speed,
)

CHECKED, LONGEST = 0.5, 60.0  # MB/s, milliseconds of an article


def checked(tag: str, text: str) -> object:
    """Check a text."""
    return check(Source("", text, language=tag), tag)


def row(tag: str, density: str, largest: int) -> tuple[float, ...]:
    """Return one language's speeds for an article a call and 1 MB at once, growth and memory."""
    checking = partial(checked, tag)
    single = list(articles(tag, 100_000, density))
    whole = "\n\n".join(articles(tag, 1_000_000, density))
    checking(single[0])  # the language's tables are made once
    one, large = speed(checking, single, 3), speed(checking, [whole], 1)
    held = memory(checking, "\n\n".join(single))
    return one, large, growth(checking, density, tag, (1_000, largest)), held


def main(arguments: Sequence[str]) -> int:
    """Print the table and tell whether every bar is met."""
    asked = options(arguments, __doc__ or "")
    print(f"{'':14}{'10 KB':>8}{'1 MB':>8}{'ms':>8}{'growth':>8}{'memory':>8}")
    missed = []
    for density in DENSITIES:
        for tag in asked.lang.split(","):
            one, large, grown, held = row(tag, density, 10**7 if asked.full else 10**6)
            took = ARTICLE / 1e3 / one
            print(f"{density:8}{tag:6}{one:8.2f}{large:8.2f}{took:8.0f}{grown:8.2f}{held:8.1f}", flush=True)  # fmt: skip
            if min(one, large) < CHECKED or took > LONGEST or grown > GROWTH:
                missed.append(f"{tag} ({density})")
    print("bars missed: " + ", ".join(missed) if missed else "every bar is met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
