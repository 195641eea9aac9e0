"""The stated length of time is the one between two moments.

Days count both ends (14 to 17 May is four days), unless `inclusive: false` asks for the days
elapsed; nights, hours and minutes, months and years are counted by difference, so September 2019
to March 2021 is 18 months, and `inclusive: true` counts both months or years in full. Weeks,
months and years between two days may be the completed or the begun ones. Times run over midnight,
weekdays over Sunday, and dates without a year over its turn. `dates` lists the days one by one.

Agrees: {from: 14 May, to: 17 May, value: 4 day}
Conflicts: {dates: [7 November, 8 November, 9 November], value: 2 day}
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as calendar_date
from fractions import Fraction
from math import ceil, floor

from factcheck.model import (
    Claim,
    Constraint,
    Date,
    Image,
    Interval,
    Judgement,
    Linear,
    Number,
    Reading,
    Type,
    Wording,
)
from factcheck.relations import Role, Setting, Terms, conclude, missed, unknowable
from factcheck.values import dates, wording
from factcheck.values.intervals import exact, point, shift
from factcheck.values.units import factor, named, unit

_MOMENTS = (Type.DATE, Type.TIME, Type.WEEKDAY)
ROLES = (
    Role("from", optional=True, types=_MOMENTS),
    Role("to", optional=True, types=_MOMENTS),
    Role("dates", many=True, optional=True, types=(Type.DATE,)),
    Role("value"),
)
SETTINGS = (Setting("inclusive", bool),)
_DAY = 1440  # minutes
_Days = Callable[[int, int], Fraction]


def state(terms: Terms) -> tuple[Reading, ...]:
    """State the length, once for each year that the dates may stand in."""
    moments, value = _moments(terms), terms.one("value")
    if not moments:
        return unknowable("a length needs a first and a last moment", value)
    kinds = {moment.value.type for moment in moments}
    if len(kinds) > 1:
        return unknowable("a date, a time and a weekday make no length together", *moments, value)
    if kinds == {Type.DATE}:
        return _between_dates(terms, moments, value)
    if kinds == {Type.TIME}:
        return _between_times(terms, moments, value)
    if _unit(value) not in ("day", "night"):
        return unknowable(f"weekdays are counted in days, not in {_unit(value)}s", *moments, value)
    # Monday is 1; a week that runs on to a smaller number crosses Sunday.
    turn = 7 if _stated(moments[-1]) < _stated(moments[0]) else 0
    return (Reading("", (_days(terms, moments, value, turn),)),)


def _moments(terms: Terms) -> tuple[Claim, ...]:
    first, last = terms.maybe("from"), terms.maybe("to")
    return (first, last) if first and last else terms.many("dates")


def _stated(claim: Claim) -> Number:
    return claim.value.stated or 0


def _unit(value: Claim) -> str:
    return unit(value.unit).name if value.unit else "day"


def _both_ends(terms: Terms, value: Claim) -> bool:
    return terms.flag("inclusive", _unit(value) == "day") and _unit(value) != "night"


def _between_times(terms: Terms, moments: tuple[Claim, ...], value: Claim) -> tuple[Reading, ...]:
    name = _unit(value)
    if unit(name).dimension != "clock" or factor(name, "hour") > 1:
        return unknowable(f"two times of day do not make {name}s", *moments, value)
    first, last = moments[0], moments[-1]
    midnight = _DAY if _stated(last) <= _stated(first) else 0
    minutes = factor(name, "minute")
    allowed = shift(Interval(-terms.tolerance * minutes, terms.tolerance * minutes), -midnight)
    sides = ((last.id, 1), (first.id, -1), (value.id, -minutes))
    return (Reading("", (Linear(sides, allowed),)),)


def _between_dates(terms: Terms, moments: tuple[Claim, ...], value: Claim) -> tuple[Reading, ...]:
    name = _unit(value)
    if not _countable(name):
        return unknowable(f"time is not counted in {named(name)}", *moments, value)
    if _scattered(terms, moments) and name == "day":
        return (Reading("", (Linear(((value.id, 1),), shift(terms.within, _listed(moments))),)),)
    if name == "weekend" and not any(_date(moment).year for moment in moments):
        return unknowable("no year, so weekends cannot be counted", *moments, value)
    lent = dates.shifts([_date(moment) for moment in moments])
    words = ("in a common year", "in a leap year") if len(lent) > 1 else ("",)
    plain = tuple(
        Reading(said, (_length(terms, moments, value, moved),))
        for said, moved in zip(words, lent, strict=False)
    )
    return (*plain, *_counting_both(terms, moments, value, lent[0]))


def _countable(name: str) -> bool:
    """Tell whether days can be counted in the unit."""
    return name == "weekend" or unit(name).dimension in ("clock", "calendar")


def _date(moment: Claim) -> Date:
    return moment.value.date or Date()


def _scattered(terms: Terms, moments: tuple[Claim, ...]) -> bool:
    """Tell whether listed days leave some out between them, so that only their number counts."""
    if terms.maybe("from") or not all(moment.value.allowed.is_point for moment in moments):
        return False
    moved = dates.shifts([_date(moment) for moment in moments])[0]
    days = [_stated(moment) + more for moment, more in zip(moments, moved, strict=True)]
    return max(days) - min(days) + 1 != len(set(days)) or days != sorted(days)


def _listed(moments: tuple[Claim, ...]) -> int:
    return len({_date(moment) for moment in moments})


def _length(
    terms: Terms, moments: tuple[Claim, ...], value: Claim, moved: tuple[int, ...]
) -> Constraint:
    name, turn = _unit(value), moved[-1] - moved[0]
    if name in ("day", "night"):
        return _days(terms, moments, value, turn)
    if name == "week":
        # Completed weeks with both ends counted, up to the weeks begun by difference.
        return _scaled(terms, moments, value, 7, Interval(-5, 6), turn)
    if unit(name).dimension == "clock":
        minutes = Fraction(factor(name, "minute"))
        return _scaled(terms, moments, value, exact(minutes / _DAY), Interval(0, 1), turn)
    counted = _counter(terms, moments, name)
    room = Fraction(1, 2) if name != "weekend" and not _coarse(moments, name) else Fraction(0)
    allowed = Interval(exact(-room - terms.tolerance), exact(room + terms.tolerance))
    return Image(value.id, (moments[0].id, moments[-1].id), _spread(counted, moved), allowed)


def _days(terms: Terms, moments: tuple[Claim, ...], value: Claim, turn: int) -> Linear:
    more = -turn - _both_ends(terms, value)
    sides = ((moments[-1].id, 1), (moments[0].id, -1), (value.id, -1))
    return Linear(sides, shift(terms.within, more))


def _scaled(
    terms: Terms,
    moments: tuple[Claim, ...],
    value: Claim,
    days: Number,
    room: Interval,
    turn: int,
) -> Linear:
    """State that the value in days, less the days elapsed, lies within the room."""
    slack = terms.tolerance * days
    sides = ((value.id, days), (moments[-1].id, -1), (moments[0].id, 1))
    low, high = (room.low or 0) + turn - slack, (room.high or 0) + turn + slack
    return Linear(sides, Interval(exact(low), exact(high)))


def _spread(counted: _Days, moved: tuple[int, ...]) -> Callable[[tuple[Interval, ...]], Interval]:
    def image(days: tuple[Interval, ...]) -> Interval:
        first, last = days
        if first.low is None or first.high is None or last.low is None or last.high is None:
            return Interval()
        low = counted(int(first.high) + moved[0], int(last.low) + moved[-1])
        high = counted(int(first.low) + moved[0], int(last.high) + moved[-1])
        return Interval(exact(low), exact(high))

    return image


def _coarse(moments: tuple[Claim, ...], name: str) -> bool:
    """Tell whether both dates are no finer than the unit, so that their numbers just differ."""
    found = [_date(moment) for moment in (moments[0], moments[-1])]
    if unit(name).dimension != "calendar":
        return False
    if any(date.month is None for date in found):
        return all(date.month is None for date in found) and factor(name, "year") == 1
    return all(date.day is None for date in found) and name == "month"


def _counter(terms: Terms, moments: tuple[Claim, ...], name: str) -> _Days:
    """Return the function from two days to the length in the unit, half-way where it is open."""
    if name == "weekend":
        # Day 1 is a Monday: Saturdays up to the last day, less Sundays before the first.
        return lambda first, last: Fraction((last + 1) // 7 - (first - 1) // 7)
    months = Fraction(factor(name, "month"))
    if _coarse(moments, name):
        more = int(terms.flag("inclusive", False))
        number = _month if name == "month" else _year
        return lambda first, last: Fraction(number(last) - number(first) + more)
    return lambda first, last: Fraction(
        floor((_position(last + 1) - _position(first)) / months)
        + ceil((_position(last) - _position(first)) / months),
        2,
    )


def _on_calendar(day: int) -> calendar_date:
    return calendar_date.fromordinal(min(max(day, 1), calendar_date.max.toordinal()))


def _month(day: int) -> int:
    found = _on_calendar(day)
    return found.year * 12 + found.month


def _year(day: int) -> int:
    return _on_calendar(day).year


def _position(day: int) -> Fraction:
    """Return the months from the calendar's start; like days of two months are whole ones apart."""
    found = _on_calendar(day)
    return found.year * 12 + found.month + Fraction(found.day - 1, 31)


def _counting_both(
    terms: Terms, moments: tuple[Claim, ...], value: Claim, moved: tuple[int, ...]
) -> tuple[Reading, ...]:
    """Name the reading that counts both months or years in full, where it is not the plain one."""
    name = _unit(value)
    if not _coarse(moments, name) or terms.flag("inclusive", False):
        return ()
    counted = _counter(terms, moments, name)
    full = Image(value.id, (moments[0].id, moments[-1].id), _spread(counted, moved), shift(terms.within, 1))  # fmt: skip
    return (Reading(f"counting both {name}s in full", (full,), licensed=False),)


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say how long it is from the first to the last moment, and how ends were counted."""
    moments, value = _moments(terms), terms.one("value")
    stated = _said(value)
    made = _made(terms, moments, value)
    if made is None:
        sides = " to ".join(
            wording.claim(moment) for moment in moments[:: max(1, len(moments) - 1)]
        )
        return conclude(terms, judged, f"the length of {sides or 'time'} is open", stated, "", "")
    found, name = made
    computed = _amount(found, name)
    both = ", both counted" if name == "day" and _both_ends(terms, value) else ""
    off = missed(found, value.value.stated) if name == _unit(value) else 0
    gap = ("" if not off else wording.gap(off, "minute" if name == "minute" else "") if name != "hour" else wording.gap(off, name))  # fmt: skip
    made_words = (
        f"{_named(terms, moments)} {'is' if terms.maybe('from') else 'are'} {computed}{both}"
    )
    return conclude(terms, judged, made_words, stated, computed, gap)


def _named(terms: Terms, moments: tuple[Claim, ...]) -> str:
    words = [wording.claim(moment) for moment in moments]
    if terms.maybe("from"):
        return f"{words[0]} to {words[-1]}"
    return wording.listed(words)


def _said(value: Claim) -> str:
    if _unit(value) == "minute" and value.value.stated is not None:
        return wording.claim(value) if value.value.stated < 60 else _clock(value.value.stated)
    return wording.claim(value) if value.unit else f"{wording.claim(value)} days"


def _clock(minutes: Number) -> str:
    hours, rest = divmod(Fraction(minutes), 60)
    more = f" and {wording.amount(exact(rest), 'minute')}" if rest else ""
    return f"{wording.amount(hours, 'hour')}{more}"


def _amount(found: Interval, name: str) -> str:
    if name == "minute" and found.low is not None and found.is_point and found.low >= 60:
        return _clock(found.low)
    return wording.interval(found, name)


def _made(terms: Terms, moments: tuple[Claim, ...], value: Claim) -> tuple[Interval, str] | None:
    """Return the length that the moments make and its unit, or None where it is open."""
    if not moments or len({moment.value.type for moment in moments}) > 1:
        return None
    first, last, name = moments[0], moments[-1], _unit(value)
    match first.value.type:
        case Type.TIME:
            minutes = (_stated(last) - _stated(first)) % _DAY or _DAY
            return (point(exact(Fraction(minutes) / 60)), name) if name == "hour" else (point(minutes), "minute")  # fmt: skip
        case Type.WEEKDAY:
            return point((_stated(last) - _stated(first)) % 7 + _both_ends(terms, value)), name
    return _made_of_dates(terms, moments, value)


def _made_of_dates(
    terms: Terms, moments: tuple[Claim, ...], value: Claim
) -> tuple[Interval, str] | None:
    name = _unit(value)
    if name == "day" and _scattered(terms, moments):
        return point(_listed(moments)), name
    if name == "weekend" and not any(_date(moment).year for moment in moments):
        return None
    moved = dates.shifts([_date(moment) for moment in moments])[0]
    ends = (moments[0].value.allowed, moments[-1].value.allowed)
    if name == "weekend" or unit(name).dimension == "calendar":
        found = _spread(_counter(terms, moments, name), moved)(ends)
        if _coarse(moments, name) or name == "weekend":
            return found, name
        return Interval(floor(found.low or 0), ceil(found.high or 0)), name
    more, shown = int(_both_ends(terms, value)), name if name in ("day", "night") else "day"
    elapsed = _spread(lambda one, two: Fraction(two - one + more), moved)(ends)
    return elapsed, shown
