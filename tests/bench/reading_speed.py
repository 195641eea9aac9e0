"""Print how fast figures are read in every language, how the cost grows, and the memory it takes.

    reading_speed.py [--full] [--lang TAG,TAG]

The texts are those of rates.py, dense and at the density of an article. Each row gives MB/s for
one article a call and for 1 MB at once, the milliseconds of one article, the exponent of growth
from the smallest to the largest size (1 is linear), and the most memory at 1 MB as a multiple of
the text's bytes. --full grows to 10 MB. Bars: 1 MB/s, linear, memory under 20 times the text.
Exit 1 where one is missed.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.extract.quantities import quantities
from factcheck.languages import language
from tests.bench.rates import Bars, options, table


def read(tag: str, text: str) -> object:
    """Read the figures of a text."""
    return quantities(text, language(tag))


if __name__ == "__main__":
    bars = Bars(rate=1.0, longest=10.0, memory=20.0)
    sys.exit(table(read, bars, 1_000_000, options(sys.argv[1:], __doc__ or "")))
