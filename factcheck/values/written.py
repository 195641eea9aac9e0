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
_NUMERATORS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "": 1}
_DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}  # fmt: skip
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
    unit = unit or ("percent" if words.endswith("%") else "")
    if lowered in _UNKNOWN:
        floor = Interval(0, None) if counted(unit) else Interval()
        return Value(words, Kind.UNKNOWN, allowed=floor, whole=counted(unit))
    if (moment := _moment(words)) is not None:
        return moment
    if (hedge := next((pair for pair in _HEDGE if lowered.startswith(pair[0])), None)) is not None:
        rest = words[len(hedge[0]) :].strip()
        return hedged(words, hedge[1], *(_shared(rest) or _number(rest, precision)), unit)
    if (share := _fraction(words)) is not None:
        return Value(words, Kind.EXACT, stated=share, allowed=Interval(share, share))
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


def _fraction(words: str) -> Number | None:
    """Return the number of 1/3, of "a third" and of "three-quarters", or None."""
    if (match := _FRACTION.fullmatch(words)) is not None:
        return exact(Fraction(int(match[1]), int(match[2])))
    numerator, _, noun = words.lower().replace("-", " ").rpartition(" ")
    denominator = _DENOMINATORS.get(noun) or _DENOMINATORS.get(noun.removesuffix("s"))
    if denominator is None or numerator not in _NUMERATORS:
        return None
    return exact(Fraction(_NUMERATORS[numerator], denominator))


def _shared(words: str) -> tuple[Number, Number, bool] | None:
    share = _fraction(words)
    return None if share is None else (share, _SHARE, False)


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
    # Half of a number of goals stands in averages only, which need not be whole.
    return number.denominator == 1 and (not unit or counted(unit))


# "About a third", "nearly half": a fraction in words is meant to a twentieth.
_SHARE = Fraction(1, 20)


def approximate(number: Number, step: Number = 0) -> Number:
    """Return how far "about" reaches: one unit of the last non-zero digit, at least 1 %."""
    size = abs(Fraction(number))
    while step and size and size % (step * 10) == 0:
        step *= 10
    return exact(max(Fraction(step), size / 100))


def hedged(words: str, hedge: str, number: Number, step: Number, short: bool, unit: str) -> Value:
    """Return what a number allows under a hedge: above, least, most, below, about, nearly, over."""
    loose = hedge in ("about", "nearly", "over")
    reach = 0 if not loose else step if step == _SHARE else approximate(number, step)
    kind = Kind.APPROXIMATE if loose else Kind.BOUND
    # A count is never below nothing; a change or a temperature may be.
    floor = 0 if number >= 0 else None
    match hedge:
        case "above" | "least":
            allowed = Interval(number, None, hedge == "above")
        case "most" | "below":
            allowed = Interval(floor, number, False, hedge == "below")
        case _:
            low = number if hedge == "over" else exact(number - reach)
            allowed = Interval(low, number if hedge == "nearly" else exact(number + reach))
    return Value(words, kind, Type.NUMBER, number, allowed, is_whole(number, unit), step)


def _scaled(low: str, high: str) -> str:
    """Return the low end with the scale it shares with the high one: 1.5 to 2 million."""
    ends = _NUMBER.fullmatch(low), _NUMBER.fullmatch(high)
    if ends[0] is None or ends[1] is None or ends[0][2] or not ends[1][2]:
        return low
    numbers = [Fraction(re.sub(r"[,_ ]", "", end[1])) for end in ends if end]
    return f"{low} {ends[1][2]}" if numbers[0] <= numbers[1] else low


def _range(words: str, match: re.Match[str], unit: str) -> Value:
    (low, _, _), (high, step, _) = _number(_scaled(match[1], match[2]), None), _number(match[2], None)  # fmt: skip
    if low > high:
        raise ValueError(f"a range from low to high was expected, {words!r} was found")
    whole = is_whole(low, unit) and is_whole(high, unit)
    return Value(words, Kind.BOUND, Type.NUMBER, None, Interval(low, high), whole, step)
