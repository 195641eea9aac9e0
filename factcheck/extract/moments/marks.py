"""A date and its place, from its pattern until its neighbours have been looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.extract.words.tape import Tape
from factcheck.model import Date, Interval, Kind, Quantity, Sort, Span, Type, Value
from factcheck.values import dates as calendar


@dataclass(slots=True)
class Mark:
    """A date and its place on the tape, before its neighbours are looked at."""

    start: int
    end: int
    date: Date
    sort: Sort = Sort.DATE
    allowed: Interval | None = None  # for parts of years, decades and centuries
    qualifiers: tuple[str, ...] = ()
    other: Date | None = None  # the other order of day and month
    cue: int | None = None  # where the word that opens its range stands
    unknown: bool = field(default=False)

    def quantity(self, tape: Tape) -> Quantity:
        """Return the figure of this date; a date that no calendar has raises ValueError."""
        first = self.start if self.cue is None else self.cue
        span = Span(tape.starts[first], tape.ends[self.end - 1])
        number = Span(tape.starts[self.start], tape.ends[self.end - 1])
        cue = None if self.cue is None else Span(span.start, tape.ends[self.cue])
        words = tape.text[number.start : number.end]
        readings = (value(words, self.other),) if self.other else ()
        return Quantity(self._value(words), self.sort, span, number, cue=cue, readings=readings, qualifiers=self.qualifiers)  # fmt: skip

    def _value(self, words: str) -> Value:
        if self.unknown:
            return Value(words, Kind.UNKNOWN, Type.DATE, whole=True, date=self.date if self.date.day else None)  # fmt: skip
        if self.allowed is not None:
            kind = Type.WEEKDAY if self.sort is Sort.WEEKDAY else Type.DATE
            stated = self.allowed.low if self.allowed.is_point else None
            return Value(words, Kind.EXACT, kind, stated, self.allowed, True)
        return value(words, self.date)


def value(words: str, date: Date) -> Value:
    """Return a date as a value of day numbers. Raises ValueError where there is no such day."""
    allowed = calendar.days(date)
    stated = allowed.low if allowed.is_point else None
    return Value(words, Kind.EXACT, Type.DATE, stated, allowed, True, date=date)


def valid(date: Date) -> bool:
    """Tell whether the calendar has such a date."""
    try:
        calendar.days(date)
    except ValueError:
        return False
    return True
