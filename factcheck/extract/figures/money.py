"""Money and measured units: what stands right before or after a number that is already read.

$40 million, £6.1m, US$ 5, 9.600 tỷ đồng, 8 Millionen Euro, 12 مليون دولار; 2,5 km, 3-inch,
190 km². A word that is money and mass ("pound") is money only with a scale or an adjective.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cache

from factcheck.extract.words.roles import keyed
from factcheck.languages import Language, Measures
from factcheck.model import Interval, Kind, Number, Quantity, Sort, Span, Value
from factcheck.nouns import noun, replace
from factcheck.values.intervals import exact
from factcheck.values.units import measured as is_reading

_SPACE = "[ \u00a0\u202f\u2009]"
_BEFORE = re.compile(rf"((?:[^\W\d_]{{1,3}}{_SPACE})?[^\s\d]{{1,8}}){_SPACE}?$")
_SPACES = " \u00a0\u202f\u2009"
_INNER = frozenset(_SPACES)
_AHEAD = re.compile(rf"{_SPACE}([^\W\d_]+)")
_SIGN = 2  # letters of a sign for a unit: ha, m
_ENDING = re.compile("[\u064b-\u0652\u0670]+\u0627?(?!\\w)")  # the written accusative of Arabic
_HEAD = re.compile(r"[^\W\d_]+")
_BACK = 24  # code points before a number that may hold its currency
_JOINED = 12  # code points between dollars and cents
_SUBUNITS = {"cent": 100, "penny": 100}
_LESSER = {"foot": ("inch", 12)}
_WRITTEN_SMALL = frozenset({"eur", "usd", "gbp", "vnd", "vnđ", "rmb"})
_CASED = frozenset({"m", "g", "l", "t", "h", "ha", "mm", "cm", "km", "kg", "mg", "ml"})

_DEGREES = frozenset({"c"})  # 18.4C, where the capital stands by the number


@noun
class Forms:
    """The words and signs of a language, by their first character, the longest first."""

    after: dict[str, re.Pattern[str]]
    names: dict[str, str]  # form -> currency code or unit
    before: dict[str, str]  # signs, codes and words that may stand before
    closing: frozenset[str]  # their last characters, three of the longer ones
    heads: frozenset[str]  # the first words of what may stand after, and of joints
    openers: frozenset[str]  # the characters that these, or the space before them, begin with
    vague: dict[str, str]  # money words that are a mass too -> the mass
    joints: tuple[re.Pattern[str], ...]  # what may stand between a number and its unit


def in_lower_case(text: str, language: Language) -> str:
    """Return a text as units are looked up in it; it has the same length."""
    lowered = text.replace("İ", "I").replace("’", "'").lower()
    if letters := language.numbers.folded:
        lowered = lowered.translate({ord(letter): to for letter, to in letters.items()})
    return lowered


def measured(
    text: str, numbers: Sequence[Quantity], language: Language, lowered: str = ""
) -> list[Quantity]:
    """Return those of the numbers that have a currency or a measured unit, with it.

    `numbers` are plain numbers that `may_bear` one, in the order of the text; spans are widened
    to the unit. The text `in_lower_case` is made here where it is not given.
    """
    if not numbers or not language.measures.units:
        return []
    forms = _forms(language.measures, _key(language))
    folded = lowered or in_lower_case(text, language)
    found: list[Quantity] = []
    for number in numbers:
        # A sign that closed one amount does not open the next: 10 $ 30 $.
        used = found[-1].span.end if found else 0
        if (
            one := _one(text, folded, _without_cents(text, number, forms), forms, used)
        ) is not None:
            found.append(one)
    return list(_joined(text, [_with_cents(text, one, language) for one in found], language))


def may_bear(lowered: str, language: Language) -> Callable[[Span], bool]:
    """Return what tells whether the words around a number of a text may be a unit.

    The text is in lower case. Most numbers are told apart by the one word behind them.
    """
    if not language.measures.units:
        return lambda number: False
    forms = _forms(language.measures, _key(language))

    def bears(number: Span) -> bool:
        start, end = number.start, number.end
        if lowered[end : end + 1] in forms.openers:
            ahead = _AHEAD.match(lowered, end)
            if ahead is None or ahead[1] in forms.heads:
                return True
        if _closed(lowered, start, forms):
            return True
        return not _INNER.isdisjoint(lowered[start:end])  # deux cents

    return bears


def _closed(folded: str, start: int, forms: Forms) -> bool:
    """Tell whether a sign or code may end before a number."""
    before = folded[max(0, start - 4) : start].rstrip(_SPACES)
    return not forms.closing.isdisjoint((before[-3:], before[-2:], before[-1:]))


def _without_cents(text: str, number: Quantity, forms: Forms) -> Quantity:
    """Return the French 34 of "34 cents", which was read as 34 hundreds; "deux cents" is 200."""
    words = text[number.number.start : number.number.end]
    head, _, tail = words.replace("\u00a0", " ").rpartition(" ")
    if not head or forms.names.get(tail.lower()) not in _SUBUNITS or number.value.stated is None:
        return number
    small = exact(Fraction(number.value.stated) / 100)
    if small < 20 and not head[0].isdigit():
        return number
    step = None if number.value.step is None else exact(Fraction(number.value.step) / 100)
    value = replace(
        number.value, text=head, stated=small, allowed=Interval(small, small), step=step
    )
    span = Span(number.number.start, number.number.start + len(head))
    return replace(number, value=value, number=span, span=Span(number.span.start, span.end))


@cache
def _ands(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands between dollars and cents, and cents without their name, after dollars."""
    words = [
        word for key, forms in keyed(language.calendar.words) if key == "and" for word in forms
    ]
    ands = "|".join(re.escape(word) for word in [*words, *language.numbers.point])
    return (
        re.compile(rf"\s*(?:,|{ands})?\s*"),
        re.compile(rf"{_SPACE}(?:(?:{ands}){_SPACE})?(\d\d)(?=\s*(?:$|[.,;:!?)](?!\d)))"),
    )


def _with_cents(text: str, one: Quantity, language: Language) -> Quantity:
    """Return "15 dollars 50" as 15.50 where nothing can be counted after the 50."""
    match = _ands(language)[1].match(text, one.span.end)
    after = one.unit_span is not None and one.unit_span.start >= one.number.end
    if match is None or not after or one.sort is not Sort.MONEY or one.value.stated is None:
        return one
    if Fraction(one.value.stated).denominator != 1 or len(one.unit) != 3:
        return one
    total = exact(Fraction(one.value.stated) + Fraction(int(match[1]), 100))
    return _total(text, one, match.end(), total, Fraction(1, 100))


def _key(language: Language) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(language.numbers.folded.items()))


@cache
def _forms(measures: Measures, letters: tuple[tuple[str, str], ...]) -> Forms:
    table = {ord(letter): to for letter, to in letters}
    names, before = _money(measures, table)
    names |= {_plain(word, table): unit for unit, words in keyed(measures.units) for word in words}
    # A longer form hides the unit that it begins with: 17 đồng hồ are clocks.
    names = {form: unit for form, unit in names.items() if unit != "none" or " " in form}
    vague = {_plain(word, table): unit for unit, words in keyed(measures.vague) for word in words}
    grouped: dict[str, list[str]] = {}
    for form in (*names, *vague):
        grouped.setdefault(form[0], []).append(form)
    after = {first: _alternatives(group) for first, group in grouped.items()}
    joints = "|".join(
        re.escape(joint) + (f"{_SPACE}?" if joint.endswith("'") else _SPACE)
        for joint in measures.joints.split("|")
        if joint
    )
    space = rf"(?:{_SPACE}|-|{_SPACE}?\n)?"
    gaps = (rf"{space}(?:{joints})", space) if joints else (space,)
    closing = frozenset(form[-3:] for form in before)
    words = [*names, *vague, *filter(None, measures.joints.split("|"))]
    heads = frozenset(match[0] for word in words if (match := _HEAD.match(word)))
    openers = frozenset([*_SPACES, "-", "\n", *(word[0] for word in words)])
    return Forms(after, names, before, closing, heads, openers, vague, tuple(re.compile(gap) for gap in gaps))  # fmt: skip


def _money(measures: Measures, table: dict[int, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the currency of each word and sign, and of each that may stand before a number."""
    names: dict[str, str] = {}
    before: dict[str, str] = {}
    for code, words in keyed(measures.currencies):
        names.update((_plain(word, table), code) for word in [*words, code.lower()])
        if code.isupper():
            before[code.lower()] = code
            if code.endswith("D"):
                before[code.lower() + "$"] = names[code.lower() + "$"] = code
    for code, words in keyed(measures.symbols):
        for word in words:
            names[_plain(word, table)] = before[_plain(word, table)] = code
    return names, before


def _plain(word: str, table: dict[int, str]) -> str:
    """Return a form as it stands in a folded text, its Arabic vowel signs left out."""
    return re.sub("[\u064b-\u0652]", "", word.lower().translate(table))


def _alternatives(group: list[str]) -> re.Pattern[str]:
    group.sort(key=len, reverse=True)
    parts = []
    for form in group:
        body = rf"{_SPACE}".join(re.escape(word) for word in form.split())
        # A vowel sign may close an Arabic word: دولارًا.
        parts.append(
            body + ("[\u064b-\u0652]*(?![\\w\u0300-\u036f])" if form[-1].isalnum() else "")
        )
    return re.compile("|".join(parts))


def _one(text: str, folded: str, number: Quantity, forms: Forms, used: int) -> Quantity | None:
    """Return a number with the unit after it, or the sign before it, or None."""
    before = _sign(text, folded, number.number.start, forms)
    after = _after(text, folded, number, forms)
    if before is not None and before[0] >= used:
        start, code = before
        return _widened(text, number, Sort.MONEY, code, Span(start, number.number.start), None)
    if after is None:
        return None
    unit, span = after
    return _widened(text, number, _sort(unit), unit, None, span)


def _sort(unit: str) -> Sort:
    money = (len(unit) == 3 and unit.isupper()) or unit in _SUBUNITS
    return Sort.MONEY if money else Sort.MEASURE


def named(dual: Quantity, language: Language) -> Quantity:
    """Return a noun that says two as money or a measure where it names one: «كيلومتران»."""
    unit = _forms(language.measures, _key(language)).names.get(dual.unit)
    if unit in (None, "none"):
        return dual
    value = _rounded(dual.value) if is_reading(unit) else dual.value
    return replace(dual, value=value, sort=_sort(unit), unit=unit)


def _sign(text: str, folded: str, start: int, forms: Forms) -> tuple[int, str] | None:
    if not _closed(folded, start, forms):
        return None
    window = folded[max(0, start - _BACK) : start]
    match = _BEFORE.search(window)
    if match is None:
        return None
    offset = start - len(window)
    tail = match[1]
    for length in range(min(len(tail), 12), 0, -1):
        sign = tail[-length:]
        found = forms.before.get(sign) if sign[0] != " " else None
        place = offset + match.end(1) - length
        if found and _stands(text, place, sign):
            return place, found
    return None


def _stands(text: str, place: int, sign: str) -> bool:
    """Tell whether a sign is no part of a longer word, and a code of three letters is one."""
    if sign[0].isalpha() and text[max(0, place - 1) : place].isalpha():
        return False
    code = len(sign) == 3 and sign.isalpha() and sign.isascii()
    return not code or text[place : place + 3].isupper()


def _after(text: str, folded: str, number: Quantity, forms: Forms) -> tuple[str, Span] | None:
    end = number.number.end
    gaps = [match.end() for joint in forms.joints if (match := joint.match(folded, end))]
    for place in dict.fromkeys(gaps):
        pattern = forms.after.get(folded[place : place + 1])
        match = pattern.match(folded, place) if pattern else None
        if match is not None and (unit := _unit(text, match, number, forms)) is not None:
            opens = not match[0][-1].isalnum() and text[match.end() : match.end() + 1].isdecimal()
            # "30 millions de l'an dernier": what is written onto the next word is no litre.
            elided = match[0][-1].isalpha() and text[match.end() : match.end() + 1] in ("'", "’") and text[match.end() + 1 : match.end() + 2].isalpha()  # fmt: skip
            ending = _ENDING.match(text, match.end())
            return None if opens or elided else (unit, Span(place, ending.end() if ending else match.end()))  # fmt: skip
    return None


def _unit(text: str, match: re.Match[str], number: Quantity, forms: Forms) -> str | None:
    form = re.sub("[\u064b-\u0652]", "", " ".join(match[0].split()))
    written = text[match.start() : match.end()]
    if form in forms.vague:
        large = Fraction(number.value.stated or 0) >= 100_000
        return "GBP" if large else forms.vague[form]
    unit = forms.names.get(form)
    if (
        unit in (None, "none")
        or _is_word(form, number)
        or (form in _CASED and written.isupper() and len(form) == 1)
    ):
        return None
    if form in _DEGREES and (not written.isupper() or match.start() > number.number.end):
        return None
    ambiguous = len(form) == 3 and form.upper() == unit and form.isascii()
    return (
        None if ambiguous and not written.isupper() and form not in ("eur", "usd", "gbp") else unit
    )


def _is_word(form: str, number: Quantity) -> bool:
    """Tell whether a sign of a letter or two stands behind a number in words: cuatro ha dicho."""
    short = len(form) <= _SIGN and form.isalpha() and form.isascii()
    return short and not any(letter.isdecimal() for letter in number.value.text)


def _widened(
    text: str, number: Quantity, sort: Sort, unit: str, before: Span | None, after: Span | None
) -> Quantity:
    start = min(number.span.start, before.start if before else number.span.start)
    end = max(number.span.end, after.end if after else number.span.end)
    value = _rounded(number.value) if is_reading(unit) else number.value
    return replace(
        number, value=value, sort=sort, span=Span(start, end), unit=unit, unit_span=after or before
    )


def _rounded(value: Value) -> Value:
    """Return what an instrument's reading allows: half a unit of its last digit either way."""
    if value.kind is not Kind.EXACT or value.stated is None or value.step is None:
        return value
    half = Fraction(value.step) / 2
    allowed = Interval(exact(value.stated - half), exact(value.stated + half))
    return replace(value, kind=Kind.ROUNDED, allowed=allowed, whole=False)


def _joined(text: str, found: list[Quantity], language: Language) -> Iterator[Quantity]:
    """Give the figures, dollars and cents (and feet and inches) made one."""
    index = 0
    while index < len(found):
        one = found[index]
        two = found[index + 1] if index + 1 < len(found) else None
        if two is not None and (whole := _sum(text, one, two, language)) is not None:
            yield whole
            index += 2
        else:
            yield one
            index += 1


def _sum(text: str, one: Quantity, two: Quantity, language: Language) -> Quantity | None:
    parts = _parts(one.unit, two.unit)
    gap = text[one.span.end : two.span.start]
    if parts is None or one.unit_span is None or one.unit_span.start < one.number.start:
        return None
    if len(gap) > _JOINED or not _ands(language)[0].fullmatch(gap):
        return None
    if one.value.stated is None or two.value.stated is None or two.value.stated >= parts:
        return None
    if one.unit in _LESSER or not ("," in gap or Fraction(one.value.stated).denominator > 1):
        return _made(text, one, two, parts)
    return None  # "2.90 euros, 50 cents more" are two amounts


def _made(text: str, one: Quantity, two: Quantity, parts: int) -> Quantity:
    total = exact(Fraction(one.value.stated or 0) + Fraction(two.value.stated or 0) / parts)
    return _total(text, one, two.span.end, total, Fraction(1, parts))


def _total(text: str, one: Quantity, end: int, total: Number, step: Number) -> Quantity:
    words = text[one.number.start : end]
    value = Value(words, Kind.EXACT, stated=total, allowed=Interval(total, total), step=step)
    return replace(one, value=value, span=Span(one.span.start, end))


def _parts(unit: str, lesser: str) -> int | None:
    if lesser in _SUBUNITS and len(unit) == 3:
        return _SUBUNITS[lesser]
    small = _LESSER.get(unit)
    return small[1] if small and small[0] == lesser else None
