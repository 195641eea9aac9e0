"""Durations: "18 months", "two hours and forty-five minutes", dreitägig, يومين, «hai năm rưỡi».

A duration of several units is the total in its smallest one. Where no exact factor exists
(years and days) it is every number of days that the calendar allows, with 365 and 30 stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.extract.words.tape import Tape
from factcheck.model import Interval, Kind, Number, Quantity, Sort, Span, Value
from factcheck.nouns import noun
from factcheck.values.intervals import exact
from factcheck.values.units import comparable, factor

DIGITS = "(?:digits(?:(?:dot|comma|quote)?digits){0,4})"
NUMBER = f"(?:{DIGITS}|number(?:(?:dash|and)?number)?)"
_UNIT = "<unit:unit|adjective|shyunit>"
_HALF = "(?:and a?<half:half>|<half_after:halfafter>)?"
_FORMS = (
    f"<low:{NUMBER}>(?:to|dash)<number:{NUMBER}>dash?mid{{0,2}}<unit:unit>",
    f"between<low:{NUMBER}>and<number:{NUMBER}>dash?mid{{0,2}}<unit:unit>",
    f"between<low:{NUMBER}><low_unit:unit>and<number:{NUMBER}>dash?mid{{0,2}}<unit:unit>",
    f"<low:count>(?:to|dash)<number:{NUMBER}>dash?mid{{0,2}}<unit:unit>",
    f"between<low:count>and<number:{NUMBER}>dash?mid{{0,2}}<unit:unit>",
    f"<number:{NUMBER}>and?a?<half:half>of?a?mid{{0,2}}<unit:unit>",
    f"<number:{NUMBER}>dash?mid{{0,2}}dash?{_UNIT}afterunit?{_HALF}",
    f"<count:count|compound>{_HALF}",
    "<half:half>dash?a?<unit:unit>",
    "a?<unit:unit>and a?<half:half>",
)
_ATTACHED = ("<unit:theunit><number:thenumber(?:and thenumber)?>", f"<unit:unit><number:number>{_HALF}")  # fmt: skip
_YEAR = re.compile(r"\s(?:19|20)\d\d(?![\d-])")
_DATED = re.compile(r"\s\d")
_ORDINAL = 8  # characters of a word that makes a number a rank
_WHOLE = ("<whole:whole>dash?<unit:unit|theunit>", "<unit:unit><whole:wholeafter>")
_DAYS: dict[str, tuple[Number, Number, Number]] = {  # days in one unit: fewest, as stated, most
    "month": (28, 30, 31), "quarter": (90, 90, 92), "year": (365, 365, 366),
    "decade": (3652, 3650, 3653), "century": (36524, 36500, 36525),
}  # fmt: skip


@noun
class Part:
    """A number of one unit, and the places of its words on the tape."""

    start: int
    end: int
    number: Number
    unit: str
    low: Number | None = None  # the lower end of a range
    step: Number | None = None  # unit of the last digit of a decimal
    qualifiers: tuple[str, ...] = ()
    written: int = 0  # where the number ends; 0 where it is one word with its unit


def durations(tape: Tape) -> list[Quantity]:
    """Return the durations, and take their words from the tape."""
    parts = sorted(_parts(tape), key=lambda part: part.start)
    found: list[list[Part]] = []
    for part in parts:
        if found and _continues(tape, found[-1], part):
            found[-1].append(part)
        else:
            found.append([part])
    for group in found:
        tape.take(group[0].start, group[-1].end)
    return [_quantity(tape, group) for group in found]


def _parts(tape: Tape) -> Iterator[Part]:
    attached = bool(tape.roles.calendar.article)
    yield from _taken(tape, _whole(tape))  # before "une année" of "une année entière"
    for template in (*_FORMS, *(_ATTACHED if attached else ())):
        for match in tape.find(template):
            part = _counted(tape, match) if "number" in match.groupdict() else _fixed(tape, match)
            if part is not None:
                tape.take(part.start, part.end)
                yield part
    yield from _taken(tape, _single(tape))


def _taken(tape: Tape, parts: Iterator[Part]) -> Iterator[Part]:
    """Yield parts whose words are kept from every later pattern."""
    for part in parts:
        tape.take(part.start, part.end)
        yield part


def _counted(tape: Tape, match: re.Match[str]) -> Part | None:
    """Return a number with its unit after (or, in Arabic, before) it."""
    groups = match.groupdict()
    read = tape.number(*match.span("number"))
    unit = _unit(tape, match.start("unit"))
    if read is None or unit is None or not _licensed(tape, match, read[0]):
        return None
    number, start = read
    low = _low(tape, match, number, unit) if groups.get("low") else None
    begin = start if low is None else match.start("low")
    begin = min(begin, match.start("unit"))
    if low is None and groups.get("low") and begin != match.start("unit"):
        begin = start
    half = bool(groups.get("half") or groups.get("half_after"))
    step = None if half else _step(tape, start, match.end("number"))
    total = exact(number + Fraction(1, 2)) if half else number
    return Part(begin, match.end(), total, unit, low, step, (), match.end("number"))


def _low(tape: Tape, match: re.Match[str], high: Number, unit: str) -> Number | None:
    """Return the lower end of a range in the unit of its upper one: six months to two years."""
    place, end = match.span("low")
    counted = tape.senses[place].get("count")
    read = tape.number(place, end)
    number, own = counted if isinstance(counted, tuple) else (read and read[0], unit)
    if match.groupdict().get("low_unit"):
        own = _unit(tape, match.start("low_unit")) or ""
    if number is None or not comparable(own, unit):
        return None
    low = exact(Fraction(number) * Fraction(factor(own, unit)))
    return low if low < high else None


def _step(tape: Tape, start: int, end: int) -> Number | None:
    if end - start < 2:  # a sign is a symbol of its own
        return None
    decimals = re.search(r"[.,٫](\d+)$", tape.words(start, end))
    if decimals is None or not tape.words(start, end)[0].isdecimal():
        return None
    number = tape.number(start, end)
    whole = number is None or (Fraction(number[0]).denominator == 1 and len(decimals[1]) == 3)
    return None if whole else Fraction(1, 10 ** len(decimals[1]))


def _licensed(tape: Tape, match: re.Match[str], number: Number) -> bool:
    """Tell whether the words are a duration: "un jour" needs a cue, "two second" a hyphen."""
    unit = match.start("unit")
    if unit < match.start("number"):  # Arabic: «عام واحد», «السنوات العشر»
        return tape.plays(unit, "theunit") or number in (1, 2)
    if "shyunit" in tape.senses[unit] and "unit" not in tape.senses[unit]:
        return number == 1 or tape.plays(unit - 1, "dash")
    first = match.start("number")
    if _is_dated(tape, match, unit, first):
        return False
    if number == 1 and tape.plays(first, "a"):
        return bool(match.groupdict().get("half")) or _cued(tape, first, match.end())
    return True


def _is_dated(tape: Tape, match: re.Match[str], unit: int, first: int) -> bool:
    """Tell whether a unit behind a number opens a date: 1,08 năm 2003, thứ 27 ngày 28."""
    end = tape.ends[unit]
    year = _YEAR.match(tape.text, end)
    if year is not None and _step(tape, first, match.end("number")) is not None:
        return True
    before = tape.text[max(0, tape.starts[first] - _ORDINAL) : tape.starts[first]].lower().split()
    ranked = bool(before) and before[-1] in tape.numbers.ordinal_before
    return ranked and _DATED.match(tape.text, end) is not None


def _cued(tape: Tape, start: int, end: int) -> bool:
    if tape.plays(start - 1, "durcue") or tape.plays(end, "ago"):
        return True
    joined = tape.plays(start - 1, "and") or tape.plays(start - 1, "comma")
    measured = any(tape.plays(start - 2, role) for role in ("unit", "count", "number"))
    return joined and measured and bool(tape.taken[start - 2])


def _unit(tape: Tape, place: int) -> str | None:
    for role in ("unit", "adjective", "shyunit", "theunit"):
        sense = tape.senses[place].get(role)
        if isinstance(sense, str):
            return sense
    return None


def _fixed(tape: Tape, match: re.Match[str]) -> Part | None:
    """Return a word that is number and unit at once, or half of a unit, or one and a half."""
    groups = match.groupdict()
    if groups.get("count"):
        place = match.start("count")
        sense = tape.senses[place].get("count", tape.senses[place].get("compound"))
        assert isinstance(sense, tuple)
        number, unit = sense
        extra = Fraction(1, 2) if groups["half"] or groups["half_after"] else 0
        return Part(match.start(), match.end(), exact(Fraction(number + extra)), unit)
    found = _unit(tape, match.start("unit"))
    if found is None:
        return None
    before = match.start("half") < match.start("unit")
    return Part(match.start(), match.end(), Fraction(1, 2) if before else Fraction(3, 2), found)


def _single(tape: Tape) -> Iterator[Part]:
    """Give "an hour", «بعد عام»: one of a unit, where a word before or after says so."""
    attached = bool(tape.roles.calendar.article)
    for match in tape.find("unit" if attached else "(?:a|another)mid?unit"):
        start, end = match.span()
        unit = _unit(tape, end - 1)
        if unit is not None and (tape.plays(start, "another") or _cued(tape, start, end)):
            yield Part(start, end, 1, unit)


def _whole(tape: Tape) -> Iterator[Part]:
    for template in _WHOLE:
        for match in tape.find(template):
            unit = _unit(tape, match.start("unit"))
            if unit is not None:
                yield Part(match.start(), match.end(), 1, unit, qualifiers=("whole",))


def _continues(tape: Tape, group: list[Part], part: Part) -> bool:
    """Tell whether a part goes on with a duration: another unit, joined by little or nothing."""
    last = group[-1]
    between = range(last.end, part.start)
    if len(between) > 2 or part.unit in {other.unit for other in group} or len(group) > 4:
        return False
    if any(p.low is not None or p.qualifiers for p in (last, part)):
        return False
    joined = all(tape.plays(place, "and") or tape.plays(place, "comma") for place in between)
    return joined and tape.starts[part.start] - tape.ends[last.end - 1] <= 8


def _quantity(tape: Tape, group: list[Part]) -> Quantity:
    start, end = group[0].start, group[-1].end
    span = Span(tape.starts[start], tape.ends[end - 1])
    value, unit = _total(tape.text[span.start : span.end], group)
    written = group[0].written
    apart = len(group) == 1 and start < written < end
    number = Span(span.start, tape.ends[written - 1]) if apart else span
    unit_span = Span(tape.starts[written], span.end) if apart else None
    return Quantity(value, Sort.DURATION, span, number, unit, unit_span, qualifiers=group[0].qualifiers)  # fmt: skip


def _total(words: str, group: list[Part]) -> tuple[Value, str]:
    """Return the value of a group of parts and its unit."""
    unit = group[0].unit
    if len(group) == 1:
        return _value(words, group[0].number, group[0]), unit
    for part in group[1:]:
        if not comparable(unit, part.unit):
            return _in_days(words, group), "day"
        if Fraction(factor(part.unit, unit)) < 1:
            unit = part.unit
    total = exact(Fraction(sum(Fraction(part.number) * factor(part.unit, unit) for part in group)))
    return _value(words, total, None), unit


def _value(words: str, total: Number, part: Part | None) -> Value:
    whole = total.denominator == 1
    if part is not None and part.low is not None:
        return Value(words, Kind.BOUND, allowed=Interval(part.low, total), whole=whole)
    if part is not None and part.step is not None:
        half = Fraction(part.step) / 2
        allowed = Interval(exact(total - half), exact(total + half))
        return Value(words, Kind.ROUNDED, stated=total, allowed=allowed, step=part.step)
    return Value(words, Kind.EXACT, stated=total, allowed=Interval(total, total), whole=whole)


def _in_days(words: str, group: list[Part]) -> Value:
    """Return a total that the calendar leaves open: one year and 21 days are 386 or 387."""
    least = stated = most = Fraction(0)
    for part in group:
        fixed = Fraction(factor(part.unit, "day")) if part.unit not in _DAYS else Fraction(0)
        low, usual, high = _DAYS.get(part.unit, (fixed, fixed, fixed))
        least += Fraction(part.number) * low
        stated += Fraction(part.number) * usual
        most += Fraction(part.number) * high
    allowed = Interval(exact(least), exact(most))
    return Value(words, Kind.APPROXIMATE, stated=exact(stated), allowed=allowed, whole=True)
