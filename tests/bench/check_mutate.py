"""Alter one figure of relations that agree, and count which slips are noticed.

    python tests/bench/check_mutate.py FILE... [--func module:function] [--split dev] [--show N]

A slip counts only where the relation's formula, with the figure altered in it, no longer
holds: a subset one larger is still a subset. Passages that raise an alert before they are
altered are left out and counted.
"""

from __future__ import annotations

import argparse
import ast
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # this checkout, not an installed one

from tests.bench.check_passages import (
    Alarm,
    Flags,
    Gold,
    Passage,
    alarms as run,
    evaluate,
    function,
    read,
    split,
)
from tests.bench.check_score import DEFAULT

SCALES = (1, 1_000, 1_000_000, 1_000_000_000)
GROUPS = {
    "en": ",",
    "ar": ",٬",
    "de": ".\u202f\u00a0",
    "es": ".",
    "fr": "\u202f\u00a0",
    "vi": ".",
    "it": ".",
}
FIGURE = re.compile(r"\d+(?:[.,٫٬\u00a0\u202f]\d+)*")
DATED = ("age", "duration", "weekday")  # their parts are dates
EARLIEST, LATEST, DAYS = 1800, 2100, 31
COMPARED = ("repeated", "list_count")  # one number stands in the formula for each mention
WORDS = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "vi": "hai ba bốn năm sáu bảy tám chín mười",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
    "ar": "_ ثلاث أربع خمس ست سبع ثماني تسع عشر",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure written with digits: its digits, how many of them are decimals, its signs."""

    digits: str
    decimals: int
    group: str
    point: str
    zero: str  # the zero of its digit system

    @property
    def value(self) -> Fraction:
        """Return the number it stands for."""
        return Fraction(int(self.digits), 10**self.decimals)

    def write(self, digits: str, decimals: int | None = None) -> str:
        """Return other digits in the same hand: separators, digit system."""
        places = self.decimals if decimals is None else decimals
        whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
        grouped = f"{int(whole or '0'):,}".replace(",", self.group)
        shift = ord(self.zero) - ord("0")
        text = grouped + (self.point + rest if rest else "")
        return "".join(chr(ord(c) + shift) if "0" <= c <= "9" else c for c in text)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A passage with one figure of one relation altered."""

    passage: Passage
    gold: Gold
    slip: str
    text: str
    was: str
    now: str
    formula: str


def figure(text: str, lang: str) -> Figure:
    """Return the parts of a figure; a separator before three last digits groups if it can."""
    separators = [c for c in text if not c.isdigit()]
    groups = [c for i, c in enumerate(text) if c in GROUPS[lang] and len(text) - i > 3]
    last = separators[-1] if separators else ""
    decimal = bool(last) and (last not in groups or len(re.split(r"\D", text)[-1]) != 3)
    decimals = len(re.split(r"\D", text)[-1]) if decimal else 0
    digits = "".join(str(int(c)) for c in text if c.isdigit())
    group = next((c for c in separators if not decimal or c != last), "")
    zero = chr(ord(text[0]) - int(text[0]))
    return Figure(digits, decimals, group, last if decimal else "", zero)


def _transposed(digits: str, dice: random.Random) -> str:
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1]]
    if not places:
        return digits
    i = dice.choice(places)
    return digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]


def _replaced(digits: str, dice: random.Random) -> str:
    i = dice.randrange(len(digits))
    return digits[:i] + dice.choice([c for c in "123456789" if c != digits[i]]) + digits[i + 1 :]


def _dropped(digits: str, dice: random.Random) -> str:
    i = dice.randrange(len(digits))
    return digits[:i] + digits[i + 1 :]


def _doubled(digits: str, dice: random.Random) -> str:
    i = dice.randrange(len(digits))
    return digits[: i + 1] + digits[i:]


def _off_by_one(digits: str, dice: random.Random) -> str:
    return str(int(digits) + dice.choice((-1, 1)))


def _factor_ten(digits: str, dice: random.Random) -> str:
    return digits + "0"


SLIPS: dict[str, Callable[[str, random.Random], str]] = {
    "transposed": _transposed,
    "replaced": _replaced,
    "dropped": _dropped,
    "doubled": _doubled,
    "off by one": _off_by_one,
    "factor ten": _factor_ten,
}


def slips(old: Figure, seed: str) -> Iterator[tuple[str, str, Fraction]]:
    """Yield each slip of a figure: its name, how it is written then, and the number it is."""
    for name, slip in SLIPS.items():
        digits = slip(old.digits, random.Random(f"{seed} {name}"))
        usable = len(digits) > old.decimals and not digits.startswith("0")
        if usable and digits != old.digits:
            yield name, old.write(digits), Fraction(int(digits), 10**old.decimals)


def constants(formula: str) -> list[tuple[int, int, Fraction]]:
    """Return the numbers of a formula with their places."""
    return [
        (node.col_offset, node.end_col_offset or 0, Fraction(str(node.value)))
        for node in ast.walk(ast.parse(formula, mode="eval"))
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    ]


def broken(gold: Gold, old: Fraction, new: Fraction) -> str | None:
    """Return the formula with a figure altered, where that surely makes it false.

    A number that stands there several times is altered in each place alone and in all at
    once; the formula must be false every time, since one cannot tell which one was meant.
    Where two mentions are compared the places are different figures: each alone will do.
    """
    formula = gold.formula or ""
    known = constants(formula)
    for scale in SCALES:
        at = [(low, high) for low, high, number in known if number == old * scale]
        if at:
            trials = [_put(formula, [one], new * scale) for one in at]
            if gold.relation not in COMPARED:
                trials.append(_put(formula, at, new * scale))
            return trials[-1] if all(_false(trial) for trial in trials) else None
    return None


def _put(formula: str, places: Sequence[tuple[int, int]], new: Fraction) -> str:
    number = str(new.numerator) if new.denominator == 1 else repr(float(new))
    for low, high in sorted(places, reverse=True):
        formula = formula[:low] + number + formula[high:]
    return formula


def _false(formula: str) -> bool:
    try:
        return not evaluate(formula)
    except (ValueError, SyntaxError, ZeroDivisionError):
        return False  # no such date: a slip of another sort


def _dateable(old: Fraction, new: Fraction) -> bool:
    """Tell whether a figure of a date still is one: a year, a month or a day."""
    return EARLIEST <= new <= LATEST if old > DAYS else 1 <= new <= DAYS


def mutants(passages: Iterable[Passage]) -> Iterator[Mutant]:
    """Yield every altered passage, in a stable order."""
    for passage in passages:
        if passage.flag:
            continue
        for gold in passage.golds:
            for surface in gold.surfaces if gold.formula is not None else ():
                yield from _digits(passage, gold, surface)
                yield from _words(passage, gold, surface)


def _digits(passage: Passage, gold: Gold, surface: str) -> Iterator[Mutant]:
    start = passage.text.index(surface)
    for found in FIGURE.finditer(surface):
        old = figure(found[0], passage.lang)
        seed = f"{passage.id} {surface} {found.start()}"
        dated = gold.relation in DATED and surface in gold.parts
        for slip, now, number in slips(old, seed):
            formula = broken(gold, old.value, number)
            if formula is not None and (not dated or _dateable(old.value, number)):
                low, high = start + found.start(), start + found.end()
                text = passage.text[:low] + now + passage.text[high:]
                yield Mutant(passage, gold, slip, text, found[0], now, formula)


def _words(passage: Passage, gold: Gold, surface: str) -> Iterator[Mutant]:
    words = WORDS[passage.lang].split()
    start = passage.text.index(surface)
    for found in re.finditer(rf"\b({'|'.join(words)})", surface, re.IGNORECASE):
        if surface[found.end() : found.end() + 1].isalpha() and passage.lang != "ar":
            continue  # a longer word: "seventy"
        old = words.index(found[0].lower())
        new = old + 1 if old + 1 < len(words) else old - 1
        formula = broken(gold, Fraction(old + 2), Fraction(new + 2))
        if formula is not None:
            now = words[new].capitalize() if found[0][0].isupper() else words[new]
            low, high = start + found.start(), start + found.end()
            text = passage.text[:low] + now + passage.text[high:]
            yield Mutant(passage, gold, "another word", text, found[0], now, formula)


def noticed(alarms: Iterable[Alarm]) -> bool:
    """Tell whether an alert is raised."""
    return any(alarm.loud for alarm in alarms)


def study(
    flags: Flags, passages: Sequence[Passage]
) -> tuple[list[tuple[Mutant, bool]], list[Passage]]:
    """Return each mutant with whether it was noticed, and the passages that were left out."""
    alerted = [p for p in passages if not p.flag and noticed(run(flags, p.text, p.lang))]
    usable = [p for p in passages if p not in alerted]
    judged = [
        (mutant, noticed(run(flags, mutant.text, mutant.passage.lang)))
        for mutant in mutants(usable)
    ]
    return judged, alerted


def table(
    judged: Iterable[tuple[Mutant, bool]], key: Callable[[Mutant], str]
) -> dict[str, dict[str, tuple[int, int]]]:
    """Return for each row and slip how many were noticed, and of how many."""
    rows: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for mutant, seen in judged:
        for row in (key(mutant), "all"):
            for slip in (mutant.slip, "all"):
                hits, total = rows[row].get(slip, (0, 0))
                rows[row][slip] = hits + seen, total + 1
    return dict(sorted(rows.items(), key=lambda item: (item[0] == "all", item[0])))


def _print(title: str, rows: dict[str, dict[str, tuple[int, int]]]) -> None:
    names = [*SLIPS, "another word", "all"]
    print(f"\n| {title} | {' | '.join(names)} |\n|{' --- |' * (len(names) + 1)}")
    for row, cells in rows.items():
        shares = [
            f"{100 * hits // total}% of {total}" if total else ""
            for hits, total in (cells.get(name, (0, 0)) for name in names)
        ]
        print(f"| {row} | {' | '.join(shares)} |")


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the files, make the mutants, print what was noticed as Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--func", default=DEFAULT)
    parser.add_argument("--split", choices=("dev", "held", "all"), default="all")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    judged, alerted = study(function(options.func), split(read(options.files), options.split))
    _print("relation", table(judged, lambda mutant: mutant.gold.relation))
    _print("language", table(judged, lambda mutant: mutant.passage.lang))
    print(f"\nleft out, alerted before any slip: {len(alerted)}")
    missed = [mutant for mutant, seen in judged if not seen]
    for mutant in missed[: options.show]:
        print(
            f"{mutant.passage.id} {mutant.gold.relation} {mutant.slip}: {mutant.was} -> {mutant.now}"
        )


if __name__ == "__main__":
    main()
