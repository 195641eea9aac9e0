"""Whether the words of a quote say a value: in digits, in number words, in dates of the language.

The three steps are in the order of what they cost: most quotes are settled by their digits, and
the readers of words are loaded only for those that are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from factcheck.extract.figures.digits import numbers as in_digits
from factcheck.languages import Language
from factcheck.model import Number, Quantity, Type, Value

# A scale word may follow the digits (4.2 million); powers that such words stand for.
_SCALES = (1, 1000, 10**6, 10**9, 10**12)


def says(words: str, value: Value, language: Language) -> bool:
    """Tell whether the words of a quote say a value; words without any figure contradict none."""
    digits = {number for number, _ in _digits(words, language)}
    if _named_months(words, language, value) and _holds(value, digits):
        return True
    if value.type is Type.NUMBER and value.stated is not None and _only_word(words, language) == value.stated:  # fmt: skip
        return True
    spelled = _spelled(words, language) if value.type in (Type.NUMBER, Type.DATE) else set()
    if value.type is Type.NUMBER and _holds(value, spelled):
        return True
    # Where the cheap readers see no figure at all, the words contradict nothing.
    return not (digits or spelled or value.type is Type.WEEKDAY) or _read(words, value, language, bool(digits))  # fmt: skip


def _only_word(words: str, language: Language) -> Number | None:
    """Return the number of the one number word of a quote, None where there is none or more."""
    tables = language.numbers
    folded = words.lower().translate({ord(letter): to for letter, to in tables.folded.items()})
    known = {**tables.ordinals, **tables.words, **dict.fromkeys(tables.duals, 2)}
    found = []
    for word in re.findall(r"\w+", folded):
        bare = re.sub(f"^(?:{tables.prefixes})", "", word) if tables.prefixes else word
        number = known.get(word, known.get(bare))
        if number is not None or word in tables.scales or bare in tables.scales:
            found.append(number)
    return found[0] if len(found) == 1 else None


def _digits(words: str, language: Language) -> Iterator[tuple[Number, bool]]:
    """Yield what each number in digits may be, also scaled where a word may be its scale."""
    for span, readings in in_digits(words, language):
        scaled = words[span.end :].lstrip()[:1].isalpha()
        yield from ((n * scale, scale > 1) for n in readings for scale in (_SCALES if scaled else (1,)))  # fmt: skip


def _holds(value: Value, figures: set[Number]) -> bool:
    """Tell whether the figures of a quote hold all that a value states."""
    if not figures:
        return False
    if value.type is Type.DATE and value.date is not None:
        day, year = value.date.day, value.date.year
        years = {number for number in figures if 1000 <= number <= 2100}
        return (day is None or day in figures) and (not years or year is None or year in years)
    if value.type is Type.TIME and value.stated is not None:
        return set(divmod(int(value.stated), 60)) <= figures | {0}
    if value.type is Type.WEEKDAY:
        return False
    wanted = {value.stated} if value.stated is not None else {value.allowed.low, value.allowed.high}
    return all(number is None or _among(number, figures) for number in wanted)


def _among(wanted: Number, figures: set[Number]) -> bool:
    if abs(wanted) in figures:
        return True
    ratio = Fraction(wanted)
    return ratio.denominator > 1 and {ratio.numerator, ratio.denominator} <= figures


def _named_months(words: str, language: Language, value: Value) -> bool:
    """Tell whether the month that a quote names, if it names one, is that of a date."""
    if value.type is not Type.DATE or value.date is None or value.date.month is None:
        return True
    lowered = words.casefold()
    rows = language.calendar.months.split(";")
    found = {
        number
        for number, row in enumerate(rows, 1)
        if any(name.strip() and name.strip().casefold() in lowered for name in row.split("|"))
    }
    return not found or value.date.month in found


def _spelled(words: str, language: Language) -> set[Number]:
    from factcheck.extract.figures.numbers import numbers
    from factcheck.extract.words.folding import Folded

    found = numbers(Folded.of(words, language), language, articles=True)
    return {one.number for one in found}


def _read(words: str, value: Value, language: Language, has_digits: bool) -> bool:
    """Tell whether the figures of a quote, read as those of an article, say the value."""
    from factcheck.extract.quantities import quantities

    found = [one for one in quantities(words, language) if "article" not in one.qualifiers]
    if not found:
        return not has_digits
    return any(_same(value, other) for one in found for other in _readings(one))


def _readings(quantity: Quantity) -> Iterable[Value]:
    return (quantity.value, *quantity.readings)


def _same(value: Value, other: Value) -> bool:
    if value.type is Type.DATE and value.date is not None:
        date, named = value.date, other.date
        if named is None:
            return other.stated is not None and other.stated in (date.day, date.year)
        pairs = ((date.year, named.year), (date.month, named.month), (date.day, named.day))
        return all(one is None or two is None or one == two for one, two in pairs)
    if value.stated is not None and other.stated is not None:
        return abs(value.stated) == abs(other.stated)
    return (value.allowed.low, value.allowed.high) == (other.allowed.low, other.allowed.high)
