"""Texts of one density in every language, and the rates at which something is done with them.

The texts are the passages of tests/examples/check that agree with themselves, joined to articles
of 10 KB. They are dense: 16 to 28 figures in a thousand bytes, as no article has them throughout.
So the same passages are also read at the density of an article, with so many of their own
sentences without a figure between them that five figures are left in a thousand bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from factcheck.extract.quantities import quantities
from factcheck.extract.sentences import sentences
from factcheck.languages import language
from factcheck.model import Span

FOLDER = Path(__file__).parents[1] / "examples" / "check"
ARTICLE = 10_000  # bytes
GROWTH = 1.15  # the exponent of cost that still counts as linear
DENSITY = 5  # figures in a thousand bytes of an article
DENSITIES = ("dense", "article")

Run = Callable[[str, str], object]  # takes the tag of a language and a text


class Bars(NamedTuple):
    """What a run must reach: MB/s, milliseconds of one article, memory as a multiple of bytes."""

    rate: float
    longest: float
    memory: float


@cache
def passages(tag: str, density: str = "dense") -> tuple[str, ...]:
    """Return the passages of a language that agree with themselves, thinned out for an article."""
    lines = (FOLDER / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines()
    found = [row["text"] for row in map(json.loads, lines) if not row["flag"]]
    return tuple(found if density == "dense" else thinned(tag, found))


def thinned(tag: str, dense: Sequence[str]) -> Iterator[str]:
    """Yield passages, each followed by as many sentences without a figure as an article has."""
    tongue = language(tag)
    spans = [(text, span) for text in dense for span in sentences(text, tongue, (Span(0, len(text)),))]  # fmt: skip
    plain = [words for text, span in spans if len(words := text[span.start : span.end]) > 20 and not quantities(words, tongue)]  # fmt: skip
    rest = cycle(plain)
    for text in dense:
        wanted = len(quantities(text, tongue)) * 1000 / DENSITY
        parts = [text]
        while sum(len(part.encode()) for part in parts) < wanted:
            parts.append(" ".join(next(rest) for _ in range(4)))
        yield "\n\n".join(parts)


def articles(tag: str, size: int, density: str = "dense") -> Iterator[str]:
    """Yield articles of about 10 KB (the last one shorter) until they make `size` bytes."""
    following = cycle(passages(tag, density))
    left = size
    while left > 0:
        wanted, parts = min(ARTICLE, left), list[str]()
        length = 0
        while length < wanted:
            parts.append(next(following))
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


def memory(run: Callable[[str], object], text: str) -> float:
    """Return the most memory that a run takes, as a multiple of the bytes of its text."""
    tracemalloc.start()
    run(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / len(text.encode())


def growth(run: Callable[[str], object], density: str, tag: str, sizes: Sequence[int]) -> float:
    """Return the exponent of cost between the smallest and the largest text."""
    texts = ["\n\n".join(articles(tag, size, density)) for size in (sizes[0], sizes[-1])]
    small, large = (speed(run, [text], 5 if len(text) < 10**5 else 1) for text in texts)
    return 1 + math.log(small / large) / math.log(sizes[-1] / sizes[0])


def row(run: Run, tag: str, density: str, largest: int, held: int) -> tuple[float, ...]:
    """Return the speeds for an article a call and 1 MB at once, the growth, and the memory.

    The memory is that of a text of `held` bytes.
    """
    doing = partial(run, tag)
    single = list(articles(tag, 200_000, density))
    whole = "\n\n".join(articles(tag, 1_000_000, density))
    doing(single[0])  # the language's tables are made once
    one, large = speed(doing, single, 3), speed(doing, [whole], 2)
    most = memory(doing, "\n\n".join(articles(tag, held, density)))
    return one, large, growth(doing, density, tag, (1_000, largest)), most


def options(arguments: Sequence[str], words: str) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=words, formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--full", action="store_true", help="grow to 10 MB")
    known = ",".join(sorted(file.stem for file in FOLDER.glob("*.jsonl")))
    parser.add_argument("--lang", default=known)
    return parser.parse_args(arguments)


def table(run: Run, bars: Bars, held: int, asked: argparse.Namespace) -> int:
    """Print a row for each language and density, and return 1 where a bar is missed."""
    print(f"{'':14}{'10 KB':>8}{'1 MB':>8}{'ms':>8}{'growth':>8}{'memory':>8}")
    missed = []
    for density in DENSITIES:
        for tag in asked.lang.split(","):
            one, large, grown, most = row(run, tag, density, 10**7 if asked.full else 10**6, held)
            took = ARTICLE / 1e3 / one
            print(f"{density:8}{tag:6}{one:8.2f}{large:8.2f}{took:8.0f}{grown:8.2f}{most:8.1f}", flush=True)  # fmt: skip
            slow = min(one, large) < bars.rate or took > bars.longest
            if slow or grown > GROWTH or most >= bars.memory:
                missed.append(f"{tag} ({density})")
    print("bars missed: " + ", ".join(missed) if missed else "every bar is met")
    return 1 if missed else 0
