"""Lengths of years whose moments the words name apart: 56 years after the first tyre in 1969."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.article import Article, Mention, Proposal, mention
from factcheck.extract.binding.times.moments_told import dates
from factcheck.extract.words.roles import keyed
from factcheck.languages import Language
from factcheck.model import Date, Quantity, Sort
from factcheck.nouns import replace

_AFTER = 64  # characters from "56 years after" to the date that it leads to
_BACK = 120  # characters back to the date that a distance is told of
_LED = 14  # characters between "his" and a length, and between it and what goes on
_AS = 40  # characters after a length that may name the office it was served in
_SENTENCES = 3  # before a length of service
_STEM = 4  # letters that an office's names share: head, headmaster
_NEAR, _LONG = 24, 20  # characters to the date, and years, from which on it is plain
_CENTURIES = 1000
_YEARS = re.compile(r"[ \u00a0\u202f-]?([^\W\d_]+)")
_SURE, _NAMED, _ANY = 78, 74, 66
_STOP = re.compile(r"[,.;:!?()–—\n،؛؟]")
_CLAUSE = re.compile(r"[,.;:!?()–—\n،؛؟\d]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_OTHERS = ("born", "founded", "relative")

_Pair = tuple[Quantity, Quantity]


def told(article: Article, length: Quantity) -> Iterator[Proposal]:
    """Yield a length of years with both of its moments, each named in its own place."""
    if not 2 <= (length.value.stated or 0) < _CENTURIES or not _of_years(article, length):
        return
    length = replace(length, unit="year")
    if (pair := _distance(article, length)) is not None:
        yield _proposal(article, length, pair, _SURE)
    elif (served := _service(article, length)) is not None:
        yield _proposal(article, length, *served)


def _of_years(article: Article, length: Quantity) -> bool:
    """Tell whether a figure counts years, be it read as a length or as a number of them."""
    if length.sort is Sort.DURATION:
        return length.unit == "year"
    if length.sort is not Sort.NUMBER:
        return False
    word = _YEARS.match(article.text, length.number.end)
    return word is not None and word[1].lower() in _years(article.language)


@cache
def _years(language: Language) -> frozenset[str]:
    """Return the words of a language for years."""
    return frozenset(form for key, forms in keyed(language.calendar.words) if key == "unit year" for form in forms)  # fmt: skip


def _distance(article: Article, length: Quantity) -> _Pair | None:
    """Return the moments of "in 2025, 56 years after the first tyre in 1969"."""
    end = max(length.span.end, length.number.end)
    near = article.cued(length.number.end, end + _LED, "years_after")
    led = [cue for cue in near if not article.text[end : cue.span.start].strip()]
    if not led:
        return None
    sentence, start = article.sentences[length.sentence], led[-1].span.end
    until = min(sentence.end, end + _AFTER)
    clause = _STOP.search(article.text, start, until)
    origin = _dated(article, start, clause.start() if clause else until)
    before = _dated(article, max(sentence.start, length.span.start - _BACK), length.span.start)
    if len(origin) != 1 or not before or article.has(start, origin[0].span.start, "relative"):
        return None
    if _year(origin[0]) >= _year(before[-1]):
        return None
    # "Three years after losing the title that she won in 2019": what is short may be of that.
    off = abs(_year(before[-1]) - _year(origin[0]) - int(length.value.stated or 0)) > 1
    far = origin[0].span.start - start > _NEAR and (length.value.stated or 0) < _LONG
    return None if off and far else (origin[0], before[-1])


def _service(article: Article, length: Quantity) -> tuple[_Pair, int] | None:
    """Return "made headmaster in 1987; he left in 2004. In his 27 years as head" and how sure."""
    start = length.span.start
    if not named(article, length):
        return None
    own = article.sentences[length.sentence]
    if start - own.start > _AS or length.sentence == 0 or _dated(article, own.start, own.end):
        return None
    if office := _office(article, length):
        pair = _since(article, _before(article, length, _SENTENCES), office)
    else:
        pair = _before(article, length, 1)
    if len(pair) != 2 or _year(pair[0]) >= _year(pair[1]):
        return None
    return (pair[0], pair[1]), _NAMED if office else _ANY


def named(article: Article, length: Quantity) -> bool:
    """Tell whether a length is said to be of what was just told: in his, those 27 years."""
    start = length.span.start
    return article.has(max(0, start - _LED), length.number.start, "his")


def _before(article: Article, length: Quantity, count: int) -> list[Quantity]:
    """Return the years of some sentences before, in their paragraph."""
    start = article.sentences[max(0, length.sentence - count)].start
    start, end = max(article.block_of(length).span.start, start), article.sentences[length.sentence].start  # fmt: skip
    return [] if count == 1 and article.has(start, end, *_OTHERS) else _dated(article, start, end)


def _office(article: Article, length: Quantity) -> str:
    """Return the stem of the office that a length was served in: as head, als Rektorin."""
    end = max(length.span.end, length.number.end)
    served = article.cued(end, end + _LED, "served_as")
    word = _WORD.search(article.text, served[-1].span.end, end + _AS) if served else None
    return word[0][:_STEM].lower() if word else ""


def _since(article: Article, found: list[Quantity], office: str) -> list[Quantity]:
    """Return the year told with an office, and the next."""
    begins = re.compile(rf"\b{office}", re.IGNORECASE)
    for place, one in enumerate(found):
        sentence = article.sentences[article.sentence_at(one.number.start)]
        start = max(sentence.start, found[place - 1].number.end if place else 0)
        office_at = begins.search(article.text, start, one.number.start)
        if office_at and not _STOP.search(article.text, office_at.end(), one.number.start):
            return found[place : place + 2]
    # "1988 wurde er Hafenmeister": the office may follow its year.
    for place, one in enumerate(found[:-1]):
        end = min(found[place + 1].number.start, one.number.end + _AS)
        stop = _CLAUSE.search(article.text, one.number.end, end)
        joined = article.cued(one.number.end, stop.start() if stop else end, "and")
        until = joined[0].span.start if joined else stop.start() if stop else end
        if begins.search(article.text, one.number.end, until):
            return found[place : place + 2]
    return []


def _dated(article: Article, start: int, end: int) -> list[Quantity]:
    found = [one for one in dates(article, start, end) if _year(one)]
    return [one for one in found if not _bracketed(article, one)]


def _bracketed(article: Article, one: Quantity) -> bool:
    """Tell whether a year is of a life or a work in brackets: Schwab (1958-1994)."""
    return article.text[one.span.start - 1 : one.span.start] in ("(", "[") or article.text[one.number.end : one.number.end + 1] in (")", "]")  # fmt: skip


def _year(quantity: Quantity) -> int:
    return (quantity.value.date or Date()).year or 0


def _proposal(article: Article, length: Quantity, pair: _Pair, certainty: int) -> Proposal:
    first, last = pair
    words = f"«{article.words(first.span)}» to «{article.words(last.span)}»"
    roles = (("from", (Mention(first),)), ("to", (Mention(last),)), ("value", (mention(length),)))
    return Proposal("duration", roles, f"read as the years from {words}", certainty)
