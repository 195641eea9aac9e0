"""Likely slips of the pen: which other value a claim may have been meant to state, in words.

They rank repairs and never decide which repairs are smallest. The kinds are those that
proof-readers and studies of number copying report: digits exchanged, lost, doubled or
replaced, a zero or a scale too many or too few, and the slips of particular units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from factcheck.model import Claim, Date, Number, Type
from factcheck.nouns import noun
from factcheck.solve.bounds import plain
from factcheck.values import dates, wording
from factcheck.values.units import unit

_DIGITS = 16  # longer figures are compared by no digit rule
_SCALES = ("thousand", "million", "billion", "trillion")
# A replaced digit explains something only where few values would do.
_FEW = 2


# Whether a value would do.
Fits = Callable[[Number], bool]


@noun
class Slip:
    """Another value, and how the stated one may have come of it."""

    value: Number
    words: str


def slips(claim: Claim, fits: Fits, beside: Sequence[Claim] = ()) -> Iterator[Slip]:
    """Yield likely slips whose value fits, the likeliest first.

    `beside` are the other claims of the relations that do not hold.
    """
    stated = claim.value.stated
    if stated is None or claim.value.type is Type.LABEL:
        return
    seen = {stated}
    for value, how in _candidates(claim, stated, fits, beside):
        if value not in seen and fits(value):
            yield Slip(value, f"{_show(claim, stated)} may be {_show(claim, value)} {how}")
        seen.add(value)


def _show(claim: Claim, value: Number) -> str:
    if claim.value.type is Type.NUMBER:
        return wording.number(value, 12)
    return wording.point(value, claim.unit, claim.value.type)


_Candidate = tuple[Number, str]


def _candidates(
    claim: Claim, stated: Number, fits: Fits, beside: Sequence[Claim]
) -> Iterator[_Candidate]:
    if claim.value.type is Type.DATE:
        yield from _days(int(stated))
    elif claim.value.type is Type.WEEKDAY:
        yield (int(stated) - 2) % 7 + 1, "by a day"
        yield int(stated) % 7 + 1, "by a day"
    else:
        yield from _members(claim, stated, beside)
        yield from _units(claim, stated, beside)
        yield from _figures(claim, stated, fits)


def _figures(claim: Claim, stated: Number, fits: Fits) -> Iterator[_Candidate]:
    digits, shift = _digits(claim, stated)
    sign = -1 if stated < 0 else 1

    def numbers(made: Iterator[str]) -> Iterator[Number]:
        return (sign * int(text) * shift for text in made if text and text[0] != "0")

    if claim.value.type is Type.NUMBER:
        yield from _scaled(claim, stated)
    for change, how in _EARLY:
        yield from ((value, how) for value in numbers(change(digits)))
    step = claim.value.step or 1
    yield plain(Fraction(stated) + step), "by a miscount of one"
    yield plain(Fraction(stated) - step), "by a miscount of one"
    replaced = [value for value in numbers(_replaced(digits)) if fits(value)]
    if len(replaced) <= _FEW:
        yield from ((value, "with one digit wrong") for value in replaced)
    added = [value for value in numbers(_added(digits)) if fits(value)]
    if len(added) <= _FEW:
        yield from ((value, "with one digit left out") for value in added)
    yield -stated, "with its sign lost"


def _digits(claim: Claim, stated: Number) -> tuple[str, Number]:
    """Return the digits that are written, and what one unit of the last of them is worth."""
    size = abs(Fraction(stated))
    step = Fraction(claim.value.step or 1)
    worth = step if step and (size / step).denominator == 1 else Fraction(1, size.denominator)
    count = size / worth
    if count.denominator != 1 or count.numerator >= 10**_DIGITS:
        return "", worth
    return str(count.numerator), plain(worth)


def _transposed(digits: str) -> Iterator[str]:
    for n in range(len(digits) - 1):
        yield digits[:n] + digits[n + 1] + digits[n] + digits[n + 2 :]


def _dropped(digits: str) -> Iterator[str]:
    for n in range(len(digits)):
        if len(digits) > 1 and (n + 1 >= len(digits) or digits[n] != digits[n + 1]):
            yield digits[:n] + digits[n + 1 :]


def _undoubled(digits: str) -> Iterator[str]:
    for n in range(len(digits) - 1):
        if digits[n] == digits[n + 1]:
            yield digits[:n] + digits[n + 1 :]


def _doubled(digits: str) -> Iterator[str]:
    for n in range(len(digits)):
        yield digits[: n + 1] + digits[n:]


def _added(digits: str) -> Iterator[str]:
    for n in range(len(digits) + 1 if digits else 0):
        for digit in "0123456789":
            yield digits[:n] + digit + digits[n:]


def _replaced(digits: str) -> Iterator[str]:
    for n in range(len(digits)):
        for digit in "0123456789":
            if digit != digits[n]:
                yield digits[:n] + digit + digits[n + 1 :]


def _without_zero(digits: str) -> Iterator[str]:
    for n, digit in enumerate(digits):
        if digit == "0":
            yield digits[:n] + digits[n + 1 :]


def _with_zero(digits: str) -> Iterator[str]:
    for n in range(1, len(digits) + 1):
        yield digits[:n] + "0" + digits[n:]


_EARLY: tuple[tuple[Callable[[str], Iterator[str]], str], ...] = (
    (_transposed, "with its digits swapped"),
    (_without_zero, "with one zero too many"),
    (_with_zero, "with a zero left out"),
    (_undoubled, "with a digit doubled"),
    (_doubled, "with a doubled digit written once"),
    (_dropped, "with one digit too many"),
)


def _scaled(claim: Claim, stated: Number) -> Iterator[_Candidate]:
    text = claim.value.text
    for power in (1, 3, 2):
        for value, larger in (
            (plain(Fraction(stated) / 10**power), True),
            (stated * 10**power, False),
        ):
            if not claim.value.whole or Fraction(value).denominator == 1:
                yield value, _scale_words(text, power, larger)


def _scale_words(text: str, power: int, larger: bool) -> str:
    """Say how a figure came to be too large or too small by a power of ten."""
    if power == 1:
        return "with one zero too many" if larger else "with a zero left out"
    if power == 2:
        return "a hundred times too large" if larger else "a hundred times too small"
    for n, scale in enumerate(_SCALES):
        other = n - 1 if larger else n + 1
        if scale in text.lower() and 0 <= other < len(_SCALES):
            return f"with {scale} written for {_SCALES[other]}"
    if _separated(text, "," if larger else "."):
        return "with a thousands separator and a decimal sign confused"
    return "a thousand times too large" if larger else "a thousand times too small"


def _separated(text: str, sign: str) -> bool:
    head, found, tail = text.partition(sign)
    return bool(found) and head[-1:].isdigit() and tail[:3].isdigit() and len(tail[:3]) == 3


def _members(claim: Claim, stated: Number, beside: Sequence[Claim]) -> Iterator[_Candidate]:
    """A member that is named without a number may have been left out, or counted."""
    if claim.implied:
        yield 0, "if it is not counted"
        return
    for other in beside:
        if other.implied and other.id != claim.id and other.value.stated is not None:
            yield stated + other.value.stated, f"with «{other.words}» left out"
            yield stated - other.value.stated, f"with «{other.words}» counted in"


def _units(claim: Claim, stated: Number, beside: Sequence[Claim]) -> Iterator[_Candidate]:
    name = unit(claim.unit).name if claim.unit else ""
    if name in ("day", "night"):
        yield stated + 1, "with the last day left out"
        yield stated - 1, "with the first and the last day both counted"
    if name in ("percent", "percentage_point"):
        yield from _points(name, beside)


def _points(name: str, beside: Sequence[Claim]) -> Iterator[_Candidate]:
    """A rise from 40% to 50% is one of ten points and of 25 per cent."""
    ends = [Fraction(c.value.stated) for c in beside if c.value.stated is not None and c.unit == "percent"]  # fmt: skip
    for old in ends:
        for new in ends:
            if old and new != old:
                percent: Number = plain((new - old) / old * 100)
                points: Number = plain(new - old)
                how = "with percentage points and percent confused"
                for value in (percent, points) if name == "percent" else (points, percent):
                    yield from ((plain(abs(Fraction(value))), how), (value, how))


def _days(stated: int) -> Iterator[_Candidate]:
    for days in (1, -1):
        yield stated + days, "by a day"
    found = dates.show(stated)
    if not found[:1].isdigit():
        return
    for year, month, day, how in _other_dates(*map(int, found.split("-"))):
        try:
            number = dates.days(Date(year, month, day)).low
        except ValueError:
            continue
        if number is not None:
            yield number, how


def _other_dates(year: int, month: int, day: int) -> Iterator[tuple[int, int, int, str]]:
    yield year, month, int(str(day)[::-1]), "with its digits swapped"
    yield year, day, month, "with day and month swapped"
    for text in _replaced(str(day)):
        yield year, month, int(text), "with one digit wrong"
    for other in (month - 1, month + 1):
        yield year, other, day, "by a month"
    for near in (year - 1, year + 1):
        yield near, month, day, "by a year"
    for text in _transposed(str(year)):
        yield int(text), month, day, "with its digits swapped"
