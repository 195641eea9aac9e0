"""What dates are to their neighbours: months alone, ends of ranges, and years lent."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from factcheck.extract.moments.dates import month_at
from factcheck.extract.moments.marks import Mark, valid
from factcheck.extract.words.tape import Tape
from factcheck.model import Date, Sort

_PARTS = ("partof", "inyear", "yearword")


def months(tape: Tape) -> list[Mark]:
    """Return months that stand alone; a word that is also another needs a preposition."""
    found = []
    for match in tape.find("month|shy"):
        place = match.start()
        firm = "month" in tape.senses[place] and "shy" not in tape.senses[place]
        # "May" and "mars" are months, "may" and "Mars" are none.
        capital = tape.text[tape.starts[place]].isupper() == tape.roles.calendar.month_first
        if firm or ((capital or tape.roles.calendar.article) and _led(tape, place - 1)):
            tape.take(place, place + 1)
            found.append(Mark(place, place + 1, Date(None, month_at(tape, place))))
    return found


def _led(tape: Tape, place: int) -> bool:
    """Tell whether a preposition of time ends at a place: in, by the end of; «باب» is no «آب»."""
    if _parting(tape, place + 1) is not None:
        return True
    apart = place >= 0 and not tape.glued(place, place + 2)
    return apart and (tape.plays(place, "in") or tape.plays(place, "strong"))


def link(tape: Tape, marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks in order, ranges told apart and years lent within one expression."""
    ordered = sorted(marks, key=lambda mark: mark.start)
    for left, right in pairwise(ordered):
        between = range(left.end, right.start)
        if len(between) > 6 or not _joins(tape, between):
            continue
        ranged = any(tape.plays(p, role) for p in between for role in ("to", "dash"))
        if ranged or tape.plays(_before(tape, left.start), "between"):
            left.qualifiers = tuple(dict.fromkeys((*left.qualifiers, "from")))
            right.qualifiers = tuple(dict.fromkeys(("to", *right.qualifiers)))
        _lend(left, right)
    for mark in ordered:
        place = _before(tape, mark.start)
        if mark.qualifiers[-1:] == ("from",) and _opens(tape, place):
            mark.cue = place
        elif mark.cue is None and mark.date.day is None and mark.sort is Sort.DATE:
            mark.cue = _parting(tape, mark.start)
    return ordered


def _parting(tape: Tape, start: int) -> int | None:
    """Return the place of the word that tells which part of a year or month is meant: late 1989."""
    for place in range(start - 1, max(start - 4, -1), -1):
        if tape.plays(place, "partof"):
            return place
        if not any(tape.plays(place, role) for role in ("dash", "of", "the", "inyear", "yearword")):
            return None
    return None


def _opens(tape: Tape, place: int) -> bool:
    return tape.plays(place, "from") or tape.plays(place, "between")


def _before(tape: Tape, start: int) -> int:
    """Return the place of the word before a date, articles and weekdays left out."""
    place = start - 1
    while place >= start - 3 and not _opens(tape, place) and (
        any(tape.plays(place, role) for role in (*_PARTS, "the", "weekday", "brief", "comma"))
    ):  # fmt: skip
        place -= 1
    return place


def _joins(tape: Tape, between: range) -> bool:
    roles = ("to", "dash", "and", "comma", "the", "weekday", "on", "brief", "dot", *_PARTS)
    if not all(any(tape.plays(place, role) for role in roles) for place in between):
        return False
    if tape.plays(between.start, "comma") and any(tape.plays(place, "partof") for place in between):
        return False  # "a finales de marzo, a fines de 2019"
    return any(tape.plays(place, role) for place in between for role in ("to", "dash", "and"))


def _lend(left: Mark, right: Mark) -> None:
    one, two = left.date, right.date
    if one.month is None or two.month is None:
        return
    late = (one.month, one.day or 1) > (two.month, two.day or 31)
    if one.year is None and two.year is not None:
        lent = Date(two.year - late, one.month, one.day)
        left.date = lent if valid(lent) else one
    elif two.year is None and one.year is not None:
        lent = Date(one.year + late, two.month, two.day)
        right.date = lent if valid(lent) else two
