"""Numbers and amounts as an English sentence prints them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factcheck.model import Claim, Interval, Kind, Number, Type, Value
from factcheck.values import dates
from factcheck.values.units import counted, is_money, named, unit

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def number(value: Number, digits: int = 2) -> str:
    """Return a number with its thousands grouped; one that does not end gets a ≈.

    >>> number(12400), number(Fraction(5, 2)), number(Fraction(2, 3))
    ('12,400', '2.5', '≈ 0.667')
    """
    if type(value) is int:
        return f"{value:,}"
    fraction = Fraction(value)
    if fraction.denominator == 1:
        return f"{fraction.numerator:,}"
    while digits < 12 and abs(fraction) * 10**digits < 100:
        digits += 1  # keep three figures of a small number
    for places in range(1, digits + 1):
        scaled = fraction * 10**places
        if scaled.denominator == 1:
            return _decimal(scaled.numerator, places)
    return "≈ " + _decimal(round(fraction * 10**digits), digits).rstrip("0").rstrip(".")


def _decimal(scaled: int, places: int) -> str:
    sign = "-" if scaled < 0 else ""
    head, tail = divmod(abs(scaled), 10**places)
    return f"{sign}{head:,}.{tail:0{places}}"


def spelled(count: int) -> str:
    """Return a small number in words, as newspapers print it; a large one in digits."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def listed(words: Sequence[str]) -> str:
    """Return words as an enumeration.

    >>> listed(["5", "3", "4"]), listed(["5"])
    ('5, 3 and 4', '5')
    """
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def amount(value: Number, name: str, digits: int = 2) -> str:
    """Return a number with its unit: 71 countries, 62%, 48 million USD.

    >>> amount(1, "country"), amount(62, "%"), amount(5, "")
    ('1 country', '62%', '5')
    """
    return _with_unit(number(value, digits), value, name)


def _with_unit(figure: str, value: Number | None, name: str) -> str:
    if not name:
        return figure
    found = unit(name)
    if found.dimension == "share":
        return figure + ("%" if found.name == "percent" else "‰")
    if found.plural.startswith("°"):
        return figure + found.plural
    return f"{figure} {name if is_money(name) else named(name, value)}"


def interval(allowed: Interval, name: str = "", kind: Type = Type.NUMBER) -> str:
    """Return in words what an interval allows: 72, 64 to 110, at least 71, more than 5."""
    if kind is Type.LABEL:
        return "another label"
    low, high = allowed.low, allowed.high
    if low is not None and low == high:
        return point(low, name, kind)
    if low is None and high is None:
        return "any value"
    if low is None:
        assert high is not None
        return ("less than " if allowed.high_open else "at most ") + point(high, name, kind)
    if high is None:
        return ("more than " if allowed.low_open else "at least ") + point(low, name, kind)
    return f"{point(low, '' if kind is Type.NUMBER else name, kind)} to {point(high, name, kind)}"


def point(value: Number, name: str = "", kind: Type = Type.NUMBER) -> str:
    """Return one value of a type in words: 72 countries, 2025-10-26, 01:15, Saturday."""
    if kind is Type.DATE and Fraction(value).denominator == 1:
        return dates.show(int(value))
    if kind is Type.TIME:
        return "{:02}:{:02}".format(*divmod(int(value) % 1440, 60))
    if kind is Type.WEEKDAY:
        return dates.WEEKDAYS[(int(value) - 1) % 7].title()
    return amount(value, name)


def claim(found: Claim) -> str:
    """Return what a claim states, with its unit: more than 2,500 people, 25 October."""
    value = found.value
    match value.type:
        case Type.LABEL:
            return " and ".join(value.labels)
        case Type.DATE:
            return dates.words(value.date) if value.date else value.text
        case Type.WEEKDAY if value.stated is not None:
            return point(value.stated, "", Type.WEEKDAY)
        case Type.NUMBER:
            return quantity(value, found.unit)
    return value.text


def quantity(value: Value, name: str = "") -> str:
    """Return a number with its bound or hedge and its unit, whatever language wrote it."""
    if value.stated is None:
        return _unstated(value, name)
    return _hedge(value, name) + _with_unit(_figure(value, name), value.stated, name)


def _unstated(value: Value, name: str) -> str:
    low, high = value.allowed.low, value.allowed.high
    if value.kind is not Kind.UNKNOWN and low is not None and high is not None:
        return _with_unit(f"{number(low)} to {number(high)}", None, name)
    if value.text.isalpha() and value.text.isascii() and value.text.lower() != "unknown":
        return f"{value.text} {named(name)}".rstrip()
    return f"an unknown number of {named(name)}" if counted(name) and name else "an unknown figure"


def _hedge(value: Value, name: str) -> str:
    allowed, stated = value.allowed, value.stated
    if value.kind is Kind.APPROXIMATE:
        ends = (allowed.low == stated, allowed.high == stated)
        return {(False, True): "nearly ", (True, False): "just over "}.get(ends, "about ")
    if value.kind is not Kind.BOUND:
        return ""
    if allowed.high is None:
        return "more than " if allowed.low_open else "at least "
    if allowed.high_open:
        return "fewer than " if counted(name) else "less than "
    return "up to "


def _figure(value: Value, name: str) -> str:
    """Return the number to the precision it was written with: 4.20, 4.2 million, a third."""
    if isinstance(value.stated, int) and isinstance(value.step or 0, int) and not _is_short(value):
        return number(value.stated)
    stated = Fraction(value.stated or 0)
    if not name and 1 < stated.denominator <= 10 and not set(value.text) & set(".,٫٪%"):
        return share(stated)
    step = Fraction(value.step or 0)
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(stated) >= size and step >= 1000:
            return f"{_padded(stated / size, step / size)} {word}"
    return _padded(stated, step)


def _is_short(value: Value) -> bool:
    """Tell whether a number was written with a scale word: 4.2 million, 3 million."""
    stated, step = value.stated or 0, value.step or 0
    return step >= 1000 and not -(10**6) < stated < 10**6


def _padded(shown: Fraction, step: Fraction) -> str:
    places = len(str(step.denominator)) - 1 if step.numerator == 1 else 0
    if not places or step.denominator != 10**places or (shown / step).denominator != 1:
        return number(shown)
    return _decimal((shown / step).numerator, places)


_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}  # fmt: skip


def share(value: Fraction) -> str:
    """Return a fraction in words.

    >>> share(Fraction(1, 2)), share(Fraction(1, 3)), share(Fraction(3, 4))
    ('half', 'a third', 'three quarters')
    """
    part = _PARTS.get(value.denominator)
    if part is None:
        return f"{value.numerator}/{value.denominator}"
    if value.numerator == 1:
        return part if part == "half" else f"an {part}" if part == "eighth" else f"a {part}"
    return f"{spelled(value.numerator)} {'halves' if part == 'half' else part + 's'}"


def gap(difference: Number, name: str = "") -> str:
    """Return by how much a computed figure misses the stated one: one short, 3,600 over."""
    side = "short" if difference < 0 else "over"
    size = abs(Fraction(difference))
    words = spelled(int(size)) if size.denominator == 1 and not name else amount(size, name)
    return f"{words} {side}"
