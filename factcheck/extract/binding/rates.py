"""Rates: a figure for each of something, and how near two figures are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache

from factcheck.extract.article import Article
from factcheck.extract.figures.nouns import singular
from factcheck.languages import Language
from factcheck.model import Number, Quantity, Sort, Span

_LARGE, _SHORT = 10**15, 1000
_NEAR = Fraction(5, 8)
_SLIPS = (10, 100, 1000, 10**6)
_WORD = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"[ '’\u00a0]?([^\W\d_]+)")
_STOP = re.compile(r"[.,;:!?()؟؛،]")
_REACH = 24  # characters between a rate and the thing it is for
_ONTO = 2  # letters
RATE = re.compile(r" ?/ ?[^\W\d_]")  # behind a figure for each of something: 700 đồng/lít
_SLASH = re.compile(r"\s?/\s?")


def per_noun(article: Article, rate: Quantity, count: Quantity) -> bool:
    """Tell whether a figure is one for each of what another counts: £700,000 a hectare."""
    place = count.span if count.sort is Sort.DURATION else count.unit_span
    if place is None or count.number == rate.number:
        return False
    return any(_same(article, word, article.words(place)) for word in _things(article, rate))


def per_thing(article: Article, rate: Quantity) -> bool:
    """Tell whether "per" stands right after a figure, whatever the thing is."""
    end = rate.span.end
    return any(not article.text[end : one.span.start].strip() for one in article.cued(end, end + 8, "per"))  # fmt: skip


@lru_cache(maxsize=1)
def rated(article: Article) -> frozenset[int]:
    """Return the places of the figures that words right after them say to be for each of a thing."""
    per = article.near(0, _REACH, "per", "apiece")
    return frozenset(
        place
        for place, one in enumerate(article.quantities)
        if (place in per or "/" in article.text[one.span.end : one.span.end + 2])
        and _is_rate(article, one)
    )


def _is_rate(article: Article, figure: Quantity) -> bool:
    end = figure.span.end
    if any(not _STOP.search(article.text, end, one.span.start) for one in article.cued(end, end + _REACH, "per")):  # fmt: skip
        return True
    touching = [one for one in article.cued(end, end + _REACH, "apiece") if not article.text[end : one.span.start].strip()]  # fmt: skip
    slash = _SLASH.match(article.text, end)
    return bool(touching) or (slash is not None and article.text[slash.end() : slash.end() + 1].isalpha())  # fmt: skip


def _things(article: Article, rate: Quantity) -> Iterator[str]:
    """Yield the words that may name what a figure is for each of, the first that is one alone."""
    end = rate.span.end
    if match := _SLASH.match(article.text, end):
        yield from _first(article, match.end())
        return
    for phrase in article.cued(end, end + _REACH, "per", "apiece"):
        if article.text[end : phrase.span.start].strip():
            return
        yield from _first(article, phrase.span.end)
        # "Par mois" is one phrase, thing and all.
        words = _WORD.findall(article.words(phrase.span))
        yield from words[1:]
        # Some languages write "for the" onto it.
        yield from (word[_ONTO:] for word in words[:1] if article.language.numbers.prefixes)
        return


def _first(article: Article, place: int) -> Iterator[str]:
    match = _NEXT.match(article.text, place)
    if match is not None:
        yield match[1]


def _same(article: Article, word: str, words: str) -> bool:
    last = _WORD.findall(words)
    if not last:
        return False
    bare = word.lower().removeprefix(article.language.calendar.article or " ")
    forms = {word.lower(), *(singular(form, size, article.language) for form in (word.lower(), bare) for size in (1, 2))}  # fmt: skip
    times = {_times(article.language).get(form, form) for form in (bare, last[-1].lower())}
    if len(times) == 1:
        return True
    others = {last[-1].lower(), singular(last[-1].lower(), 2, article.language), last[0].lower()}
    return bool(forms & others)


@cache
def _times(language: Language) -> dict[str, str]:
    """Return the units of time by their words: days, day."""
    rows = [row.strip().partition(":") for row in language.calendar.words.split(";")]
    return {form.strip(): name.split()[1] for name, _, forms in rows if name.startswith("unit ") for form in forms.split("|")}  # fmt: skip


def near(made: Number, stated: Quantity) -> bool:
    """Tell whether a computed figure is of the size of the stated one, or it by a power of ten."""
    whole = Fraction(stated.value.stated or 0)
    if not made or not whole:
        return False
    ratio = Fraction(made) / whole
    return _NEAR <= ratio <= 1 / _NEAR or ratio in _SLIPS or 1 / ratio in _SLIPS or _swapped(Fraction(made), whole)  # fmt: skip


def _swapped(made: Fraction, whole: Fraction) -> bool:
    """Tell whether digits that changed places make one figure of the other: 14,000 and 41,000."""
    if made.denominator > 1 or whole.denominator > 1 or max(made, whole) > _LARGE or min(made, whole) < _SHORT:  # fmt: skip
        return False
    return sorted(str(made)) == sorted(str(whole))


def composed(article: Article, count: Quantity, rate: Quantity) -> bool:
    """Tell whether a count is of groups of so many: 12 teams of 15 players."""
    words = article.text[count.span.end : max(count.span.end, rate.number.start)].split()
    return bool(count.unit) and len(words) == 1 and words[0].lower() in article.language.cues.of


def cue_by(article: Article, figure: Quantity, cue: str, before: int, after: int) -> Span | None:
    """Return the cue that stands by a figure with no other figure between, or None."""
    for phrase in reversed(article.cued(max(0, figure.number.start - before), figure.number.start, cue)):  # fmt: skip
        if not _figures(article, phrase.span.end, figure.number.start):
            return phrase.span
    for phrase in article.cued(figure.number.end, figure.span.end + after, cue):
        if not _figures(article, figure.number.end, phrase.span.start):
            return phrase.span
    return None


def _figures(article: Article, start: int, end: int) -> bool:
    return any("article" not in one.qualifiers for one in article.within(start, end))
