"""Values as a claims file writes them: 72, more than 2500, 4.2 million, 25 to 30, 2025-10-25.

The notation is English and has one decimal sign, the point, whatever the article's language;
an article's own words are read by `extract`.
"""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.model import Interval, Kind, Number, Type, Value
from factcheck.values import dates
from factcheck.values.intervals import exact
from factcheck.values.units import counted, measured

LIMIT = 60  # characters of one value: longer ones are not figures
_SCALES = {"": 0, "hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}  # fmt: skip
_DIGITS = r"[-+]?(?:\d{1,3}(?:[,_ ]\d{3})+|\d+)(?:\.\d+)?"
_NUMBER = re.compile(rf"({_DIGITS})\s*({'|'.join(filter(None, _SCALES))})?\s*(%)?", re.IGNORECASE)
_FRACTION = re.compile(r"(\d{1,6})\s*/\s*([1-9]\d{0,5})")
_RANGE = re.compile(r"(?:between\s+)?(.+?)\s*(?:\bto\b|\band\b|[-–])\s*(.+)")
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_HEDGES = {
    "above": ("more than", "over", "above", ">"),
    "least": ("at least", "no fewer than", "no less than", "minimum", ">="),
    "most": ("up to", "at most", "no more than", "maximum", "<="),
    "below": ("fewer than", "less than", "under", "below", "<"),
    "about": ("about", "around", "roughly", "approximately", "some", "circa", "~"),
    "nearly": ("nearly", "almost", "just under", "close to"),
    "over": ("just over", "a little over", "slightly more than"),
}
_HEDGE = sorted(((w, k) for k, words in _HEDGES.items() for w in words), key=lambda p: -len(p[0]))
_UNKNOWN = frozenset({"unknown", "several", "many", "some", "?"})


def read(text: str, unit: str = "", rounding: str = "", precision: Number | None = None) -> Value:
    """Return what a value written in a claims file allows.

    `unit` tells counts (exact) from readings (rounded); `rounding` ("exact", "nearest",
    "truncate") and `precision` override it. Raises ValueError, in words for the author.
    """
    words = " ".join(text.split())
    if len(words) > LIMIT:
        raise ValueError(f"a value of at most {LIMIT} characters was expected, {len(words)} were found")  # fmt: skip
    lowered = words.lower()
    if lowered in _UNKNOWN:
        floor = Interval(0, None) if counted(unit) else Interval()
        return Value(words, Kind.UNKNOWN, allowed=floor, whole=counted(unit))
    if (moment := _moment(words)) is not None:
        return moment
    for phrase, hedge in _HEDGE:
        if lowered.startswith(phrase):
            return hedged(words, hedge, *_number(words[len(phrase) :].strip(), precision), unit)
    if (fraction := _FRACTION.fullmatch(words)) is not None:
        ratio = exact(Fraction(int(fraction[1]), int(fraction[2])))
        return Value(words, Kind.EXACT, stated=ratio, allowed=Interval(ratio, ratio))
    if _NUMBER.fullmatch(words) is None and (match := _RANGE.fullmatch(lowered)) is not None:
        return _range(words, match, unit)
    return plain(words, *_number(words, precision), unit, rounding)


def _moment(words: str) -> Value | None:
    if (time := _TIME.fullmatch(words)) is not None:
        minutes = int(time[1]) * 60 + int(time[2])
        return Value(words, Kind.EXACT, Type.TIME, minutes, Interval(minutes, minutes), True)
    if words.lower() in dates.WEEKDAYS:
        day = dates.WEEKDAYS.index(words.lower()) + 1
        return Value(words, Kind.EXACT, Type.WEEKDAY, day, Interval(day, day), True)
    return None if words.isdigit() else date(words)


def date(words: str) -> Value | None:
    """Return the date a claims file writes, a bare year included, or None."""
    if (found := dates.read(words)) is None:
        return None
    allowed = dates.days(found)
    stated = allowed.low if allowed.is_point else None
    return Value(words, Kind.EXACT, Type.DATE, stated, allowed, True, date=found)


def label(*labels: str) -> Value:
    """Return a value of one or more labels, compared after `normalised`."""
    return Value(" and ".join(labels), Kind.EXACT, Type.LABEL, labels=labels)


def normalised(words: str) -> str:
    """Return a label as it is compared: case, spacing and a leading article do not matter."""
    return re.sub(r"^the ", "", " ".join(words.casefold().split()))


def _number(words: str, precision: Number | None) -> tuple[Number, Number, bool]:
    """Return the number, the unit of its last digit, and whether it was written short."""
    match = _NUMBER.fullmatch(words)
    if match is None:
        raise ValueError(f"a number, date or range was expected, {words!r} was found")
    digits = re.sub(r"[,_ ]", "", match[1])
    power = _SCALES[(match[2] or "").lower()]
    places = len(digits.partition(".")[2])
    number = exact(Fraction(digits) * 10**power)
    step = exact(Fraction(10) ** (power - places)) if precision is None else precision
    return number, step, bool(power or places or match[3]) or precision is not None


def plain(
    words: str, number: Number, step: Number, short: bool, unit: str, rounding: str = ""
) -> Value:
    """Return what a number without a hedge allows: itself, or what rounds to it."""
    whole = is_whole(number, unit)
    if rounding == "exact" or (not rounding and not short and not measured(unit)):
        return Value(words, Kind.EXACT, Type.NUMBER, number, Interval(number, number), whole, step)
    allowed = _truncated(number, step) if rounding == "truncate" else around(number, step)
    return Value(words, Kind.ROUNDED, Type.NUMBER, number, allowed, whole, step)


def around(number: Number, step: Number) -> Interval:
    """Return what rounds to a number written to a step."""
    # Closed at both ends, as XBRL Calculations 1.1 rounds: half-up and half-even writers pass.
    half = Fraction(step) / 2
    return Interval(exact(number - half), exact(number + half))


def _truncated(number: Number, step: Number) -> Interval:
    if number > 0:
        return Interval(number, number + step, False, True)
    if number < 0:
        return Interval(number - step, number, True, False)
    return Interval(-step, step, True, True)


def is_whole(number: Number, unit: str) -> bool:
    """Tell whether only whole numbers make sense: of things that are counted."""
    integral = Fraction(number).denominator == 1
    return counted(unit) if unit else integral


def approximate(number: Number, step: Number = 0) -> Number:
    """Return how far "about" reaches: one unit of the last non-zero digit, at least 1 %."""
    size = abs(Fraction(number))
    while step and size and size % (step * 10) == 0:
        step *= 10
    return exact(max(Fraction(step), size / 100))


def hedged(words: str, hedge: str, number: Number, step: Number, short: bool, unit: str) -> Value:
    """Return what a number allows under a hedge: above, least, most, below, about, nearly, over."""
    reach = approximate(number, step)
    kind = Kind.APPROXIMATE if hedge in ("about", "nearly", "over") else Kind.BOUND
    # A count is never below nothing; a change or a temperature may be.
    floor = 0 if number >= 0 else None
    allowed = {
        "above": Interval(number, None, True),
        "least": Interval(number, None),
        "most": Interval(floor, number),
        "below": Interval(floor, number, False, True),
        "about": Interval(exact(number - reach), exact(number + reach)),
        "nearly": Interval(exact(number - reach), number),
        "over": Interval(number, exact(number + reach)),
    }[hedge]
    return Value(words, kind, Type.NUMBER, number, allowed, is_whole(number, unit), step)


def _range(words: str, match: re.Match[str], unit: str) -> Value:
    (low, step, _), (high, _, _) = _number(match[1], None), _number(match[2], None)
    if low > high:
        raise ValueError(f"a range from low to high was expected, {words!r} was found")
    whole = is_whole(low, unit) and is_whole(high, unit)
    return Value(words, Kind.BOUND, Type.NUMBER, None, Interval(low, high), whole, step)
