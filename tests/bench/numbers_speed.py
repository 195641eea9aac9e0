"""Print how fast figures are read, in MB/s a language: numbers alone and all readers.

python tests/bench/numbers_speed.py [FOLDER OF EXAMPLES]
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.extract.figures.numbers import numbers
from factcheck.extract.quantities import quantities
from factcheck.extract.words.folding import Folded
from factcheck.languages import Language, language, tags


def speed(read: Callable[[str], object], text: str) -> float:
    """Return MB/s of the best of three."""
    size, best = len(text.encode()), 1e9
    for _ in range(3):
        began = time.perf_counter()
        read(text)
        best = min(best, time.perf_counter() - began)
    return size / 1e6 / best


def _numbers(known: Language, text: str) -> object:
    return numbers(Folded.of(text, known), known)


def _quantities(known: Language, text: str) -> object:
    return quantities(text, known)


def main(folder: Path) -> None:
    """Print a line a language, for one article of 10 KB and for 300 KB at once."""
    lines = (folder / "passages.jsonl").read_text(encoding="utf-8").splitlines()
    texts: dict[str, list[str]] = {}
    for passage in map(json.loads, lines):
        texts.setdefault(passage["lang"], []).append(passage["text"])
    print(f"{'lang':6}{'numbers 10K':>13}{'300K':>8}{'all 10K':>10}{'300K':>8}")
    for tag in tags():
        block = "\n\n".join(texts.get(tag, ())) + "\n"
        if len(block) < 2:
            continue
        known = language(tag)
        sizes = [(block * (1 + size // len(block.encode())))[:size] for size in (10_000, 300_000)]
        row = [speed(partial(_numbers, known), text) for text in sizes]
        row += [speed(partial(_quantities, known), text) for text in sizes]
        print(f"{tag:6}{row[0]:13.2f}{row[1]:8.2f}{row[2]:10.2f}{row[3]:8.2f}")


if __name__ == "__main__":
    main(
        Path(sys.argv[1])
        if len(sys.argv) > 1
        else Path(__file__).parents[3] / "shared" / "examples"
    )
