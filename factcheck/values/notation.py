"""The notation of a value in a claims file: what `written` reads back to the same set."""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import Date, Kind, Number, Type, Value
from factcheck.values import dates
from factcheck.values.units import measured

_SCALES = {0: "", 3: " thousand", 6: " million", 9: " billion", 12: " trillion"}


def notation(value: Value, unit: str = "") -> tuple[tuple[str, str | tuple[str, ...]], ...]:
    """Return the keys of a claim that state a value: (("value", "4.2 million"),).

    A label or a date has its own key; a whole number that is rounded needs `rounding` too.
    """
    if value.type is Type.LABEL:
        return (("label", value.labels),)
    if value.type is Type.DATE and value.date is not None:
        return (("date", _date(value.date)),)
    if value.type is Type.TIME and value.stated is not None:
        return (("value", "{:02}:{:02}".format(*divmod(int(value.stated), 60))),)
    if value.type is Type.WEEKDAY and value.stated is not None:
        return (("value", dates.WEEKDAYS[int(value.stated) - 1].title()),)
    return _number(value, unit)


def _date(date: Date) -> str:
    if date.year is None:
        month = f"--{date.month:02}" if date.month else "-"
        return f"{month}-{date.day:02}" if date.day else month
    parts = [f"{date.year:04}", *(f"{part:02}" for part in (date.month, date.day) if part)]
    return "-".join(parts)


def _number(value: Value, unit: str) -> tuple[tuple[str, str], ...]:
    allowed = value.allowed
    if value.stated is None:
        if allowed.low is None or allowed.high is None:
            return (("value", "unknown"),)
        return (("value", f"{_digits(allowed.low, 1)} to {_digits(allowed.high, 1)}"),)
    step = value.step or 1
    if value.kind is Kind.ROUNDED:
        text = _digits(value.stated, step)
        plain = text.lstrip("+-").isdigit() and not measured(unit)
        return (("value", text), ("rounding", "nearest")) if plain else (("value", text),)
    if value.kind in (Kind.APPROXIMATE, Kind.BOUND):
        return (("value", _hedge(value) + _digits(value.stated, step)),)
    if value.stated != int(value.stated) and value.step is None:
        ratio = Fraction(value.stated)
        return (("value", f"{ratio.numerator}/{ratio.denominator}"),)
    text = _digits(value.stated, 1)
    inexact = measured(unit) or not text.lstrip("-").isdigit()
    return (("value", text), ("rounding", "exact")) if inexact else (("value", text),)


def _hedge(value: Value) -> str:
    low, high, stated = value.allowed.low, value.allowed.high, value.stated
    if value.kind is Kind.BOUND:
        if high is None:
            return "more than " if value.allowed.low_open else "at least "
        return "fewer than " if value.allowed.high_open else "up to "
    if low == stated:
        return "just over "
    return "nearly " if high == stated else "about "


def _digits(number: Number, step: Number) -> str:
    """Return a number to the digit of its step: 4.2 million for 4,200,000 in steps of 100,000."""
    power = _power(step)
    scale = next((scale for scale in _SCALES if scale >= power), 0)
    places = max(0, scale - power)
    scaled = Fraction(number) / 10**scale
    while places < 12 and (scaled * 10**places).denominator != 1:
        places += 1
    whole, rest = divmod(abs(round(scaled * 10**places)), 10**places)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}" + (f".{rest:0{places}}" if places else "") + _SCALES[scale]


def _power(step: Number) -> int:
    """Return the exponent of ten of a step: 100,000 is 5, a hundredth is -2."""
    power, size = 0, Fraction(step)
    while size >= 10 and power < 12:
        size, power = size / 10, power + 1
    while 0 < size < 1 and power > -12:
        size, power = size * 10, power - 1
    return power
