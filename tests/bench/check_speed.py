"""Print how fast whole articles are checked in every language, how the cost grows, and memory.

    check_speed.py [--full] [--lang TAG,TAG]

The texts are those of rates.py, dense and at the density of an article: all of `check` is timed,
from the figures to the findings. Each row gives MB/s for one article of 10 KB a call and for 1 MB
at once, the milliseconds of one article, the exponent of growth from 1 KB to the largest size (1
is linear), and the most memory at 100 KB as a multiple of the text's bytes. --full grows to 10 MB.
Bars: 0.5 MB/s, 60 ms an article, linear. Exit 1 where one is missed.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.api import check
from factcheck.model import Source
from tests.bench.rates import Bars, options, table


def checked(tag: str, text: str) -> object:
    """Check a text."""
    return check(Source("", text, language=tag), tag)


if __name__ == "__main__":
    bars = Bars(rate=0.5, longest=60.0, memory=math.inf)
    sys.exit(table(checked, bars, 100_000, options(sys.argv[1:], __doc__ or "")))
