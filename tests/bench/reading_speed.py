"""Print how fast figures are read and articles checked in every language, and what it costs.

    reading_speed.py [--full] [--lang TAG,TAG]

The texts are the passages of tests/examples/check that agree with themselves, joined to articles
of 10 KB: prose dense with figures, about twenty in a thousand characters. Each row gives MB/s of `quantities` and of the whole `check`, for
one article a call and for 1 MB at once; the exponent of growth from the smallest to the largest
size (1 is linear); and the most memory as a multiple of the text's bytes. --full grows to 10 MB.
Bars: 1 MB/s and 0.5 MB/s, linear, memory under 20 times the text. Exit 1 where one is missed.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.api import check
from factcheck.extract.quantities import quantities
from factcheck.languages import language
from factcheck.model import Source

FOLDER = Path(__file__).parents[1] / "examples" / "check"
ARTICLE = 10_000  # bytes
READ, CHECKED, MEMORY, GROWTH = 1.0, 0.5, 20.0, 1.15


def articles(tag: str, size: int) -> Iterator[str]:
    """Yield articles of about 10 KB (the last one shorter) until they make `size` bytes."""
    lines = (FOLDER / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines()
    passages = cycle([row["text"] for row in map(json.loads, lines) if not row["flag"]])
    left = size
    while left > 0:
        wanted, parts = min(ARTICLE, left), list[str]()
        length = 0
        while length < wanted:
            parts.append(next(passages))
            length += len(parts[-1].encode()) + 2
        text = "\n\n".join(parts).encode()[:wanted].decode(errors="ignore")
        yield text
        left -= wanted


def speed(run: Callable[[str], object], texts: Sequence[str], times: int = 3) -> float:
    """Return MB/s of processor time: each text at its best of some runs, whatever else runs."""
    took = sum(min(seconds(run, text) for _ in range(times)) for text in texts)
    return sum(len(text.encode()) for text in texts) / 1e6 / took


def seconds(run: Callable[[str], object], text: str) -> float:
    """Return the processor time of one run."""
    began = time.process_time()
    run(text)
    return time.process_time() - began


def read(tag: str, text: str) -> object:
    """Read the figures of a text."""
    return quantities(text, language(tag))


def checked(tag: str, text: str) -> object:
    """Check a text."""
    return check(Source("", text, language=tag), tag)


def memory(run: Callable[[str], object], text: str) -> float:
    """Return the most memory that a run takes, as a multiple of the bytes of its text."""
    tracemalloc.start()
    run(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / len(text.encode())


def growth(run: Callable[[str], object], tag: str, sizes: Sequence[int]) -> float:
    """Return the exponent of cost between the smallest and the largest text."""
    texts = ["\n\n".join(articles(tag, size)) for size in (sizes[0], sizes[-1])]
    small, large = (speed(run, [text], 2 if len(text) < 10**6 else 1) for text in texts)
    return 1 + math.log(small / large) / math.log(sizes[-1] / sizes[0])


def row(tag: str, full: bool) -> tuple[float, ...]:
    """Return one language's figures: speeds of both at both sizes, growth, memory of reading."""
    reading, checking = partial(read, tag), partial(checked, tag)
    checking(next(articles(tag, ARTICLE)))  # the language's tables are made once
    single, whole = list(articles(tag, 200_000)), ["\n\n".join(articles(tag, 1_000_000))]
    sizes = (10_000, 10_000_000 if full else 1_000_000)
    return (
        speed(reading, single, 7),
        speed(reading, whole, 2),
        speed(checking, single, 3),
        speed(checking, whole, 1),
        growth(reading, tag, sizes),
        memory(reading, whole[0]),
    )


def main(arguments: Sequence[str]) -> int:
    """Print the table and tell whether every bar is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--full", action="store_true", help="grow to 10 MB")
    known = ",".join(sorted(file.stem for file in FOLDER.glob("*.jsonl")))
    parser.add_argument("--lang", default=known)
    options = parser.parse_args(arguments)
    print(f"{'':6}{'read 10 KB':>11}{'1 MB':>7}{'check 10 KB':>13}{'1 MB':>7}{'growth':>9}{'memory':>9}")  # fmt: skip
    missed = []
    for tag in options.lang.split(","):
        figures = row(tag, options.full)
        one, large, small, all_, grown, held = figures
        print(f"{tag:6}{one:11.2f}{large:7.2f}{small:13.2f}{all_:7.2f}{grown:9.2f}{held:9.1f}", flush=True)  # fmt: skip
        slow = min(one, large) < READ or min(small, all_) < CHECKED
        if slow or grown > GROWTH or held >= MEMORY:
            missed.append(tag)
    print("bars missed: " + ", ".join(missed) if missed else "every bar is met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
