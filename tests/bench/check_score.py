"""Score a function that checks articles, on passages whose relations are known.

    python tests/bench/check_score.py FILE... [--func module:function] [--split dev] [--show N]

Flags: is an alert raised where, and only where, a careful editor must be alerted?
Relations: is a relation that a reader finds read at all, agreeing or not?
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # this checkout, not an installed one

from tests.bench.check_passages import (
    KINDS,
    Alarm,
    Flags,
    Gold,
    Passage,
    alarms,
    function,
    read,
    split,
)

DEFAULT = "tests.bench.check_passages:api_check"
# Here the whole is often a verb ("fell", "approved"), which a finding need not quote.
VERBAL = ("change", "majority", "threshold")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the function said about one passage."""

    passage: Passage
    alarms: tuple[Alarm, ...]
    crash: str = ""

    @property
    def loud(self) -> tuple[Alarm, ...]:
        """Return the alerts."""
        return tuple(alarm for alarm in self.alarms if alarm.loud)

    @property
    def right(self) -> bool:
        """Tell whether an alert touches the whole and a part of a relation that is wrong."""
        wrong = [gold for gold in self.passage.golds if gold.verdict == "inconsistent"]
        return any(found(gold, self.passage.text, self.loud) for gold in wrong)


@dataclass(slots=True)
class Score:
    """Counts of flags over some passages."""

    hits: int = 0
    false: int = 0
    missed: int = 0
    clean: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one passage."""
        match outcome.passage.flag, bool(outcome.loud):
            case True, True:
                self.hits += 1
            case True, False:
                self.missed += 1
            case False, True:
                self.false += 1
            case _:
                self.clean += 1

    @property
    def precision(self) -> float:
        """Return the share of alerts that are due; 1 where there are none."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        """Return the share of due alerts that are raised; 1 where none is due."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        total = 2 * self.hits + self.false + self.missed
        return 2 * self.hits / total if total else 1.0


@dataclass(slots=True)
class Tally:
    """How many relations of a kind there are, were found, and were found with every figure."""

    total: int = 0
    found: int = 0
    complete: int = 0
    agreeing: int = 0  # found with the right verdict
    misses: list[str] = field(default_factory=list)


def places(gold: Gold, text: str) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """Return the spans of the parts and of the whole."""

    def place(surface: str) -> tuple[int, int]:
        start = text.index(surface)
        return start, start + len(surface)

    whole = None if gold.whole is None else place(gold.whole)
    return [place(part) for part in gold.parts], whole


def reach(gold: Gold, text: str, candidates: Iterable[Alarm]) -> tuple[bool, bool]:
    """Return whether a relation was found, and whether with every one of its figures.

    Found: one alarm of its kind, or of a kind with the same arithmetic, touches the whole
    and a part (two parts where there is no whole). Complete: alarms found touch every part.
    """
    parts, whole = places(gold, text)
    kin = [alarm for alarm in candidates if alarm.kind in KINDS[gold.relation]]
    near = [alarm for alarm in kin if _bound(alarm, gold, parts, whole)]
    every = all(any(alarm.touches(*part) for alarm in near) for part in parts)
    return bool(near), bool(near) and every


def _bound(
    alarm: Alarm, gold: Gold, parts: list[tuple[int, int]], whole: tuple[int, int] | None
) -> bool:
    touched = sum(alarm.touches(*part) for part in parts)
    if whole is None:
        return touched >= min(2, len(parts))
    if alarm.touches(*whole):
        return touched >= 1
    return gold.relation in VERBAL and touched == len(parts)


def found(gold: Gold, text: str, candidates: Iterable[Alarm]) -> bool:
    """Tell whether a relation was found."""
    return reach(gold, text, candidates)[0]


def run(flags: Flags, passages: Sequence[Passage]) -> list[Outcome]:
    """Run the function on every passage; an exception is a crash, not the end."""
    outcomes = []
    for passage in passages:
        try:
            outcomes.append(Outcome(passage, tuple(alarms(flags, passage.text, passage.lang))))
        except Exception as error:
            outcomes.append(Outcome(passage, (), f"{type(error).__name__}: {error}"))
    return outcomes


def scores(outcomes: Iterable[Outcome], key: Callable[[Passage], str]) -> dict[str, Score]:
    """Return the score of each group of passages."""
    groups: dict[str, Score] = defaultdict(Score)
    for outcome in outcomes:
        groups[key(outcome.passage)].add(outcome)
    return dict(sorted(groups.items()))


def tallies(outcomes: Iterable[Outcome]) -> dict[str, Tally]:
    """Return how many relations of each kind were found."""
    groups: dict[str, Tally] = defaultdict(Tally)
    for outcome in outcomes:
        for gold in outcome.passage.golds:
            _count(groups[gold.relation], gold, outcome)
    return dict(sorted(groups.items()))


def _count(tally: Tally, gold: Gold, outcome: Outcome) -> None:
    text = outcome.passage.text
    here, complete = reach(gold, text, outcome.alarms)
    same = [alarm for alarm in outcome.alarms if alarm.verdict == gold.verdict]
    tally.total += 1
    tally.found += here
    tally.complete += complete
    tally.agreeing += found(gold, text, same)
    if not here:
        tally.misses.append(f"{outcome.passage.id} {' + '.join(gold.parts)} -> {gold.whole}")


def _table(title: str, groups: dict[str, Score]) -> None:
    print(f"\n{title:<14} precision recall    F1   hits false missed clean")
    for name, score in groups.items():
        print(
            f"{name:<14} {score.precision:9.3f} {score.recall:6.3f} {score.f1:5.3f}"
            f" {score.hits:6} {score.false:5} {score.missed:6} {score.clean:5}"
        )


def _relations(groups: dict[str, Tally]) -> None:
    print(f"\n{'relation':<14} found complete verdict of")
    for name, tally in groups.items():
        print(f"{name:<14} {tally.found:5} {tally.complete:8} {tally.agreeing:7} {tally.total}")
    total = sum(tally.total for tally in groups.values())
    share = sum(tally.found for tally in groups.values()) / total if total else 1.0
    print(f"relation recall {share:.3f} of {total}")


def _show(title: str, outcomes: Sequence[Outcome], limit: int) -> None:
    print(f"\n{title}: {len(outcomes)}")
    for outcome in outcomes[:limit]:
        print(f"  {outcome.passage.id} ({outcome.passage.kind}) {outcome.crash}")
        for alarm in outcome.loud:
            words = [outcome.passage.text[start:end] for start, end in alarm.spans]
            print(f"    {alarm.kind}: {' | '.join(words)}: {alarm.message}")


def report(outcomes: Sequence[Outcome], limit: int, seconds: float) -> None:
    """Print everything."""
    size = sum(len(o.passage.text.encode()) for o in outcomes)
    _table("flags", scores(outcomes, lambda _: "all"))
    _table("language", scores(outcomes, lambda passage: passage.lang))
    _table("kind", scores(outcomes, lambda passage: passage.kind))
    hits = [o for o in outcomes if o.passage.flag and o.loud]
    print(f"\nalerts raised for the right relation: {sum(o.right for o in hits)} of {len(hits)}")
    _relations(tallies(outcomes))
    _show("false alarms", [o for o in outcomes if o.loud and not o.passage.flag], limit)
    _show("missed", [o for o in outcomes if o.passage.flag and not o.loud], limit)
    _show("wrong reason", [o for o in hits if not o.right], limit)
    _show("crashes", [o for o in outcomes if o.crash], limit)
    misses = [line for tally in tallies(outcomes).values() for line in tally.misses]
    print(f"\nrelations not found: {len(misses)}", *misses[:limit], sep="\n  ")
    print(f"\n{len(outcomes)} passages, {size / 1e6:.3f} MB, {size / 1e6 / seconds:.2f} MB/s")


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the files, run the function, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--func", default=DEFAULT)
    parser.add_argument("--split", choices=("dev", "held", "all"), default="all")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    passages = split(read(options.files), options.split)
    flags = function(options.func)
    start = time.perf_counter()
    outcomes = run(flags, passages)
    report(outcomes, options.show, time.perf_counter() - start)


if __name__ == "__main__":
    main()
