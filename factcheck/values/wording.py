"""Numbers and amounts as an English sentence prints them."""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import Claim, Interval, Number, Type
from factcheck.values import dates
from factcheck.values.units import is_money, named, unit

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


def number(value: Number, digits: int = 3) -> str:
    """Return a number with its thousands grouped; one that does not end gets a ≈.

    >>> number(12400), number(Fraction(5, 2)), number(Fraction(2, 3))
    ('12,400', '2.5', '≈ 0.667')
    """
    fraction = Fraction(value)
    if fraction.denominator == 1:
        return f"{fraction.numerator:,}"
    for places in range(1, 13):
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


def amount(value: Number, name: str) -> str:
    """Return a number with its unit: 71 countries, 62%, 48 million USD.

    >>> amount(1, "country"), amount(62, "%"), amount(5, "")
    ('1 country', '62%', '5')
    """
    if not name:
        return number(value)
    if unit(name).dimension == "share":
        return number(value) + ("%" if unit(name).name == "percent" else "‰")
    return f"{number(value)} {name if is_money(name) else named(name, value)}"


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
    if value.type is Type.LABEL:
        return " and ".join(value.labels)
    if value.stated is None:
        return value.text
    if value.type is not Type.NUMBER:
        return value.text
    plain = amount(value.stated, found.unit)
    return plain if value.text.lstrip("+-")[:1].isdigit() and " to " not in value.text else _hedged(found, plain)  # fmt: skip


def _hedged(found: Claim, plain: str) -> str:
    words = found.value.text
    digit = next((i for i, character in enumerate(words) if character.isdigit()), 0)
    if " to " in words or "–" in words or "between" in words:
        return f"{words} {named(found.unit)}" if found.unit else words
    return words[:digit] + plain


def gap(difference: Number, name: str = "") -> str:
    """Return by how much a computed figure misses the stated one: one short, 3,600 over."""
    side = "short" if difference < 0 else "over"
    size = abs(Fraction(difference))
    words = spelled(int(size)) if size.denominator == 1 and not name else amount(size, name)
    return f"{words} {side}"
