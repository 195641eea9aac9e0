"""All figures of time in a text: dates, years, weekdays, times, durations, ages; and scores."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.extract.moments import ages, clocks, dates, durations, linking, shared_months, years
from factcheck.extract.words.tape import Tape, tape
from factcheck.languages import Language
from factcheck.model import Quantity, Span


def moments(text: str, language: Language, taken: Sequence[Span] = ()) -> list[Quantity]:
    """Return the figures of time in the order of the text, none overlapping another.

    `taken` are stretches that are something else (identifiers): nothing is read there.
    """
    if not language.calendar.months:
        return []
    read = tape(text, language)
    _block(read, taken)
    absolute = [*shared_months.slashed(read), *dates.absolute(read)]
    absolute += shared_months.same_month(read, absolute)
    parts = years.parts(read)
    weekdays = years.weekdays(read)
    absolute += shared_months.monthless(read)
    found = clocks.times(read)
    found += ages.ages(read)
    lone = years.years(read)
    found += durations.durations(read)
    found += clocks.scores(read)
    marks = [*absolute, *parts, *lone, *linking.months(read), *years.relatives(read)]
    found += [mark.quantity(read) for mark in (*linking.link(read, marks), *weekdays)]
    return sorted(found, key=lambda quantity: quantity.span.start)


def _block(read: Tape, taken: Sequence[Span]) -> None:
    """Take the words of other figures from the tape."""
    for span in taken:
        first = bisect_left(read.starts, span.start)
        last = bisect_left(read.starts, span.end)
        read.take(first, last)
