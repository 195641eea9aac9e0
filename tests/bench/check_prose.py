"""Run a function that checks articles over all prose found in some folders; read its alarms.

    python tests/bench/check_prose.py FOLDER... -o ALARMS.txt [--lang en] [--limit N]
        [--func module:function]

Read are README, CHANGES, NEWS, HISTORY and changelog files, .md, .rst and .txt files, also
gzipped, and the long description of each package's METADATA. None of them was written to
disagree with itself, so nearly every alarm is a false one: they are written with the words
around them, to be read by a person.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import re
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # this checkout, not an installed one

from tests.bench.check_passages import Alarm, Flags, alarms, function
from tests.bench.check_score import DEFAULT

NAMED = re.compile(r"(readme|changes|changelog|news|history|whatsnew)\b", re.IGNORECASE)
ENDINGS = (".md", ".rst", ".txt")
CONTEXT = 200
SMALLEST, LARGEST = 200, 1_000_000  # characters; longer files are cut


@dataclass(frozen=True, slots=True)
class Prose:
    """One text found, and where."""

    path: Path
    text: str


def found(folders: Iterable[Path]) -> Iterator[Prose]:
    """Yield every prose text below the folders, each text once, in the order of the paths."""
    seen: set[bytes] = set()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            text = prose(path) if wanted(path) else ""
            mark = hashlib.sha256(text.encode("utf-8", "replace")).digest()
            if len(text) >= SMALLEST and mark not in seen:
                seen.add(mark)
                yield Prose(path, text[:LARGEST])


def wanted(path: Path) -> bool:
    """Tell whether a path is a prose file by its name."""
    name = path.name.removesuffix(".gz")
    by_name = name == "METADATA" or bool(NAMED.match(name)) or name.lower().endswith(ENDINGS)
    return by_name and path.is_file() and not path.is_symlink()


def prose(path: Path) -> str:
    """Return the text of a file, of METADATA the long description; "" where it is none."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path) as stream:
                content = stream.read(4 * LARGEST)
        else:
            with path.open("rb") as stream:
                content = stream.read(4 * LARGEST)
        text = content.decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error):
        return ""
    if path.name == "METADATA":
        return text.partition("\n\n")[2]
    return "" if "\0" in text else text


def told(prose: Prose, alarm: Alarm) -> str:
    """Return an alarm as a person wants to read it: its words marked, its surroundings."""
    low = min((start for start, _ in alarm.spans), default=0)
    high = max((end for _, end in alarm.spans), default=0)
    words = " | ".join(prose.text[start:end] for start, end in alarm.spans)
    before = prose.text[max(0, low - CONTEXT) : low]
    after = prose.text[high : high + CONTEXT]
    inside = prose.text[low : min(high, low + 3 * CONTEXT)]
    place = f"{prose.path}:{prose.text.count(chr(10), 0, low) + 1}"
    return f"{place}: {alarm.kind}: {alarm.message}\n  [{words}]\n{before}>>>{inside}<<<{after}\n"


@dataclass(slots=True)
class Tally:
    """What was run and what came of it."""

    texts: int = 0
    characters: int = 0
    size: int = 0
    seconds: float = 0.0
    alarmed: int = 0

    def add(self, prose: Prose, seconds: float, loud: int) -> None:
        """Count one text."""
        self.texts += 1
        self.characters += len(prose.text)
        self.size += len(prose.text.encode("utf-8", "replace"))
        self.seconds += seconds
        self.alarmed += loud > 0


def run(flags: Flags, texts: Iterable[Prose], lang: str, sink: list[str]) -> tuple[Tally, Counter[str], list[tuple[float, Path]]]:  # fmt: skip
    """Run the function on every text; return counts, alarms by kind, and the time of each text."""
    tally, kinds, times = Tally(), Counter[str](), []
    for item in texts:
        start = time.perf_counter()
        try:
            loud = [alarm for alarm in alarms(flags, item.text, lang) if alarm.loud]
        except Exception as error:
            loud = [Alarm("crash", "inconsistent", (), f"{type(error).__name__}: {error}")]
        seconds = time.perf_counter() - start
        tally.add(item, seconds, len(loud))
        kinds.update(alarm.kind for alarm in loud)
        times.append((seconds * 1e6 / len(item.text), item.path))
        sink.extend(told(item, alarm) for alarm in loud)
    return tally, kinds, times


def report(tally: Tally, kinds: Counter[str], times: list[tuple[float, Path]]) -> None:
    """Print counts, throughput, and the texts that took longest for their length."""
    megabytes = tally.size / 1e6
    print(
        f"{tally.texts} texts, {megabytes:.1f} MB, {megabytes / max(tally.seconds, 1e-9):.2f} MB/s"
    )
    share = 100 * tally.alarmed / max(tally.texts, 1)
    rate = 1e4 * kinds.total() / max(tally.characters, 1)
    print(
        f"{tally.alarmed} texts with alarms ({share:.1f} %), {rate:.3f} alarms in 10,000 characters"
    )
    for kind, count in kinds.most_common():
        print(f"{count:7} {kind}")
    print("slowest, microseconds a character:")
    for pace, path in sorted(times, reverse=True)[:5]:
        print(f"{pace:7.1f} {path}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Find the texts, run the function, write the alarms, print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--func", default=DEFAULT)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="only the first N texts")
    options = parser.parse_args(arguments)
    texts = found(options.folders)
    if options.limit:
        texts = (item for _, item in zip(range(options.limit), texts, strict=False))
    sink: list[str] = []
    tally, kinds, times = run(function(options.func), texts, options.lang, sink)
    options.output.write_text("\n".join(sink), encoding="utf-8", errors="replace")
    report(tally, kinds, times)


if __name__ == "__main__":
    main()
