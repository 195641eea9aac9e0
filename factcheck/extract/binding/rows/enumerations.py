"""Figures in a row: what a comma, a semicolon or the last "and" parts, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extract.article import Article
from factcheck.languages import Language
from factcheck.model import Kind, Quantity, Sort, Type
from factcheck.values.units import unit

_LEAST = 1000  # times a number on its own must go into its total at most
REACH = 160  # characters between two members of one enumeration
_PARTING = re.compile(r"[,;،؛、•|]|(?<=\s)[–—](?=\s)")
_COUNTED = (Sort.NUMBER, Sort.MONEY, Sort.MEASURE, Sort.DURATION, Sort.PERCENT)
_HARMFUL = frozenset(["article", "one of", "negated"])
_AROUND, _CROWD = 500, 120  # characters on either side, and figures in them
_TOLD = 24  # characters from a part to "of them" behind it
_OVER, _UNDER = re.compile(r"\d\s?/$"), re.compile(r"\s?/\s?\d")  # 28/206
_ELLIPSIS = re.compile(r"\.{3}|…")
_SCORE, _SCORED = re.compile(r"\d[-–]$"), re.compile(r"[-–]\d")
_CODE = "*#=:_\\`[]~<>"
_ARTICLE = frozenset(["article"])
_NUMBER, _UNKNOWN = Type.NUMBER, Kind.UNKNOWN  # asked for very often
# Words that end an enumeration: what follows is of another time, or a part of the last member.
_ELSEWHERE = ("including", "versus", "earlier", "ranked")


def _apart(last: Quantity, following: Quantity) -> int:
    return following.number.start - last.span.end


def parted(article: Article, last: Quantity, following: Quantity) -> bool:
    """Tell whether a comma, a semicolon or an "and" stands between two figures."""
    start, end = last.number.end, max(last.number.end, following.number.start)
    words = article.text[start:end]
    if _PARTING.search(words) or article.has(start, end, "and"):
        return True
    pattern = attached(article.language)
    return pattern is not None and pattern.search(article.text, start, end + 1) is not None


@cache
def attached(language: Language) -> re.Pattern[str] | None:
    """Return what finds an "and" of one letter that is written onto the word after it."""
    words = [word for word in language.phrases.get("and", ()) if len(word) == 1]
    if not words or not language.numbers.prefixes:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?=\w)")


def countable(quantity: Quantity, unless: frozenset[str] = frozenset()) -> bool:
    """Tell whether a figure may stand for an amount: no date, rank, age, article or fraction.

    `unless` are qualifiers that do no harm here.
    """
    qualifiers = quantity.qualifiers
    if qualifiers and not (_HARMFUL - unless).isdisjoint(qualifiers):
        return False
    value = quantity.value
    return (
        value.stated is not None
        and value.type is _NUMBER
        and quantity.sort in _COUNTED
        and value.kind is not _UNKNOWN
        and value.stated >= 0
    )


def in_prose(article: Article, quantity: Quantity) -> bool:
    """Tell whether a figure stands among words: not in deb(8), #11, x=3 or 4700:4700."""
    start, end = quantity.number.start, quantity.number.end
    before, after = article.text[max(0, start - 2) : start], article.text[end : end + 2]
    if _SCORE.search(before) or _SCORED.match(after):
        return False
    if _OVER.search(article.text, max(0, start - 3), start) or _UNDER.match(article.text, end):
        return False
    if (before[-1:] and before[-1] in _CODE) or (before[:1].isalnum() and before[1:] == "("):
        return False
    return not (after[:1] in tuple("*=:_\\`]") and after[1:] and not after[1:].isspace())


def of_score(article: Article, quantity: Quantity) -> bool:
    """Tell whether a dash glues a number to another that makes no range with it: 5-3."""
    start, end = quantity.number.start, quantity.number.end
    before, after = article.text[max(0, start - 2) : start], article.text[end : end + 2]
    return _SCORE.search(before) is not None or _SCORED.match(after) is not None


def crowded(article: Article, quantity: Quantity) -> bool:
    """Tell whether a figure stands among so many that they are no prose, but a dump of numbers."""
    start = quantity.number.start
    return len(article.within(start - _AROUND, start + _AROUND)) > _CROWD


def noun(article: Article, quantity: Quantity) -> str:
    """Return what a number counts, or nothing where the word after it is none of its nouns."""
    if quantity.sort is not Sort.NUMBER or not quantity.unit:
        return ""
    place = quantity.unit_span
    if article.language.cues.head == "capital" and place and not article.text[place.start].isupper():  # fmt: skip
        return ""
    # "the 23 remaining" counts nothing new.
    if place and article.words(place).lower() in _left_over(article.language):
        return ""
    return quantity.unit


@cache
def _left_over(language: Language) -> frozenset[str]:
    """Return the words that say that a number is what is left."""
    return frozenset(
        word
        for cue in ("rest", "others", "leaves")
        for phrase in language.phrases.get(cue, ())
        for word in phrase.lower().split()[-1:]
    )


def family(quantity: Quantity) -> str:
    """Return what figures must share to be added: a currency, a dimension, or counting."""
    if quantity.sort is Sort.NUMBER:
        return "count"
    return _dimension(quantity.unit) if quantity.unit else "count"


@lru_cache(maxsize=4096)
def _dimension(name: str) -> str:
    return unit(name).dimension


class _Addend(NamedTuple):
    """What must be known of a figure that is added up: its family, and whether it is a share."""

    family: str
    share: bool
    bare: bool  # a number without a noun


@lru_cache(maxsize=1)
def _addends(article: Article) -> dict[int, _Addend]:
    """Return, by their places, the figures that can be added up to anything."""
    return {
        one.number.start: _Addend(
            family(one),
            one.sort is Sort.PERCENT,
            one.sort is Sort.NUMBER and not noun(article, one),
        )
        for one in article.quantities
        if countable(one, _ARTICLE) and in_prose(article, one)
    }


def fitting(article: Article, total: Quantity, figures: Iterable[Quantity]) -> list[Quantity]:
    """Return the figures that can be parts of a total: of its family, or numbers on their own."""
    addends, found = _addends(article), []
    own, share, whole = family(total), total.sort is Sort.PERCENT, total.value.stated or 0
    for one in figures:
        addend = addends.get(one.number.start)
        if addend is None or addend.share is not share:
            continue
        # A number on its own may lean on the measure of another: "118, 121 and 131 metres".
        if addend.family == own or (addend.bare and (one.value.stated or 0) * _LEAST >= whole):
            found.append(one)
    return found


def fits(article: Article, total: Quantity, part: Quantity) -> bool:
    """Tell whether a figure can be a part of a total."""
    return bool(fitting(article, total, (part,)))


def row(article: Article, total: Quantity, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the parts that the figures of one stretch list for a total, in their order.

    Members are parted, of the same noun or without one, or each of a noun of its own; a figure
    within a member ("97 at its 3 sites") is passed over. Nothing, where something that cannot
    be a part takes a member's place.
    """
    found: list[Quantity] = []
    able = {one.number.start for one in fitting(article, total, figures)}
    for figure in figures:
        if found and (_apart(found[-1], figure) > REACH or _ELLIPSIS.search(article.text, found[-1].number.end, max(0, figure.number.start))):  # fmt: skip
            break
        if figure.number.start not in able or not _lone(article, found, figure):
            if _breaks(article, found, figure) and parted(article, found[-1], figure):
                break
        elif not found:
            found.append(figure)
        elif _turns(article, found, figure):
            break
        elif parted(article, found[-1], figure) and _similar(article, total, found, figure):
            found.append(figure)
    return tuple(found)


def _lone(article: Article, found: list[Quantity], figure: Quantity) -> bool:
    """Tell whether a word that is mostly an article is the last member: "y uno en alta mar"."""
    if "article" not in figure.qualifiers:
        return True
    start = figure.number.start
    opened = any(not article.text[one.span.end : start].strip() for one in article.cued(start - 8, start, "and"))  # fmt: skip
    return len(found) > 1 and opened and not noun(article, figure)


def _breaks(article: Article, found: list[Quantity], figure: Quantity) -> bool:
    """Tell whether a measure that cannot be a part stands where the next member would begin."""
    if not found or not countable(figure) or figure.sort is Sort.NUMBER:
        return False
    last = found[-1]
    words = article.text[last.number.end : figure.span.start].rstrip()
    return words.endswith((",", ";", "،", "؛")) or bool(
        article.has(max(last.number.end, figure.span.start - 8), figure.span.start, "and")
    )


def _turns(article: Article, found: list[Quantity], figure: Quantity) -> bool:
    """Tell whether the words before a figure, or just after it, lead away from the row."""
    start, end = found[-1].number.end, figure.number.start
    votes = [cue.span for cue in article.cued(start, end, "against")]  # "en contra" is no "contra"
    away = [cue.span for cue in article.cued(start, end, *_ELSEWHERE)]
    if any(not any(vote.start <= one.start and one.end <= vote.end for vote in votes) for one in away):  # fmt: skip
        return True
    behind = article.has(figure.number.end, figure.number.end + 16, "of_them")
    first = found[0]
    return behind and not article.has(first.number.end, first.number.end + 24, "of_them")


def _similar(article: Article, total: Quantity, found: list[Quantity], figure: Quantity) -> bool:
    own, nouns = noun(article, figure), {noun(article, one) for one in found}
    if not own or own == noun(article, total) or own in nouns:
        return True
    if nouns == {""} and not noun(article, total):
        return True  # "21 of those, 19 from the mill and 41 people from the park: 81 in all"
    if own and article.has(total.number.end, found[0].number.end + _TOLD, "of_them"):
        return True  # "of which 52 will be electric, 21 hybrid and 12 diesel": the nouns are none
    # Each of a noun of its own: nine goats, fourteen sheep, three donkeys.
    return len(nouns) == len(found) and "" not in nouns
