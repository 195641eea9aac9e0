"""Numbers written in the digits of any script, with the separators of a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from factcheck.languages import Language
from factcheck.model import Number, Span
from factcheck.values.intervals import exact

LONGEST = 40  # digits of one figure: a longer run is none
# Every sign that parts digits in some language; \d knows the digits of all scripts.
_RUN = re.compile(r"\d+(?:[.,٫٬،'’\u00a0\u202f\u2009 ]\d+)*")


def numbers(text: str, language: Language) -> Iterator[tuple[Span, tuple[Number, ...]]]:
    """Yield each number written in digits: its span and every reading of its separators."""
    for match in _RUN.finditer(text):
        for start, run in _pieces(match.group(), match.start()):
            if len(run) <= LONGEST and (found := readings(run, language)):
                yield Span(start, start + len(run)), found


def _pieces(run: str, start: int) -> Iterator[tuple[int, str]]:
    """Split at a space that parts no thousands: "25 26" are two numbers, "12 400" is one."""
    if " " not in run or re.fullmatch(r"\d{1,3}(?: \d{3})+(?:[.,٫]\d+)?", run):
        yield start, run
        return
    for piece in re.finditer(r"[^ ]+", run):
        yield start + piece.start(), piece.group()


@lru_cache(maxsize=4096)
def readings(run: str, language: Language) -> tuple[Number, ...]:
    """Return every number that a run of digits and separators may be in the language.

    >>> from factcheck.languages import language
    >>> readings("1.234", language("de")), readings("72", language("ar"))
    ((1234, Fraction(617, 500)), (72,))
    """
    plain = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in run)
    signs = [c for c in plain if not c.isdecimal()]
    if not signs:
        return (int(plain),)
    found: list[Number] = []
    if _grouped(plain, signs):
        found.append(int("".join(c for c in plain if c.isdecimal())))
    *groups, tail = re.split(r"\D", plain)
    last = signs[-1]
    lone = len(signs) == 1 or (last not in signs[:-1] and _grouped_before(plain, signs))
    # A point before three digits is also read as machines write decimals.
    if lone and (last in language.numbers.decimal or last in ".٫" or not found):
        found.append(exact(Fraction(f"{''.join(groups)}.{tail}")))
    if last in language.numbers.decimal and last not in language.numbers.group:
        found.reverse()
    return tuple(found)


def _grouped(plain: str, signs: list[str]) -> bool:
    one_sign = len(set(signs)) == 1
    # Thousands everywhere; hundreds before the last three digits in India.
    return one_sign and bool(re.fullmatch(r"\d{1,3}(?:\D\d{3})+|\d{1,2}(?:\D\d{2})+\D\d{3}", plain))


def _grouped_before(plain: str, signs: list[str]) -> bool:
    head = plain[: plain.rindex(signs[-1])]
    return _grouped(head, signs[:-1])
