"""Rows whose later members leave the verb out: 142 went to Tarn, 97 to Denholt and 69 to Lorne.

What is left out must be said again of each, so such a row shares one thing out. The sign is a
small word that stands again at every member: "to", "off", "aus", "từ", "إلى".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.partitions import missing
from factcheck.extract.binding.rows.enumerations import countable, fitting, in_prose, noun, parted
from factcheck.extract.binding.rows.leaning import leaning
from factcheck.extract.words.offices import Token, stops, tokens
from factcheck.model import Part, Quantity, Sort

_AHEAD = 60  # characters before a number in which its member may open
_BEHIND = 160
_MOST = 12
_FEW = 3  # members of a row that reaches back over a sentence
_BACK = 4  # sentences, and blocks
_HEAD = 3  # words before a colon that only name what follows
_PARTING = re.compile(r"[,;،؛]")
_APART = ("including", "versus", "earlier", "estimate", "elsewhere", "of_them", "in_all", "each")


def gapped(article: Article, total: Quantity, number: int) -> tuple[Quantity, ...]:
    """Return the figures of a sentence where all are a row of a total without its later verbs."""
    if total.sort not in (Sort.NUMBER, Sort.MONEY):
        return ()
    sentence = article.sentences[number]
    parts = tuple(fitting(article, total, _leaning(article, number)))
    if not 1 < len(parts) <= _MOST:
        return ()
    most = total.value.stated or 0
    if not all((one.value.stated or 0) < most for one in parts):
        return ()
    if not _of_one(article, total, parts):
        return ()
    head, colon, _ = article.text[sentence.start : parts[0].number.start].partition(":")
    if colon and len(head.split()) > _HEAD:
        return ()  # "Stocks are counted in tonnes: 78 here, 52 there" names its own whole
    if not all(parted(article, one, other) for one, other in pairwise(parts)):
        return ()
    word = _behind(article, parts) or _ahead(article, parts)
    apart = article.cued(sentence.start, sentence.end, *_APART)
    # "Nach" tells of an earlier figure, but not where it opens every member.
    doubtful = any(tokens(article.text, one.span.start, one.span.end, article.language)[0].word != word for one in apart)  # fmt: skip
    return parts if word and not doubtful else ()


@lru_cache(maxsize=4)
def _leaning(article: Article, number: int) -> tuple[Quantity, ...]:
    """Return the figures of a sentence, with the scales that they leave out."""
    return leaning(article, article.of_sentence(number))


def _of_one(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether all members count what the total counts.

    The first may name it in another way where the row agrees: eleven playgrounds, six sites.
    """
    known = ("", noun(article, total))
    rest = all(noun(article, one) in known for one in parts[1:])
    return rest and (noun(article, parts[0]) in known or not missing(total, parts))


def far_rows(article: Article) -> Iterator[tuple[tuple[Quantity, ...], Quantity]]:
    """Yield rows of three or more with the total that a headline or an earlier sentence tells.

    Where several figures may be the total, only one that agrees is taken.
    """
    place = 0
    for number, group in groupby(article.quantities, key=lambda one: one.sentence):
        figures = tuple(group)
        before = article.quantities[max(0, place - _MOST) : place]
        place += len(figures)
        if _FEW <= len(figures) <= _MOST and _may_gap(article, figures):
            totals = [one for one in before if _is_far(article, one, figures[0])]
            yield from _of_far(article, totals, number)


def _may_gap(article: Article, figures: Sequence[Quantity]) -> bool:
    return sum(1 for one in figures if countable(one) and not noun(article, one)) >= _FEW - 1


def _of_far(
    article: Article, totals: Sequence[Quantity], number: int
) -> Iterator[tuple[tuple[Quantity, ...], Quantity]]:
    found = [(parts, total) for total in totals if len(parts := gapped(article, total, number)) >= _FEW]  # fmt: skip
    agreeing = [(parts, total) for parts, total in found if not missing(total, parts)]
    yield from agreeing[-1:] or (found if len(found) == 1 == len(totals) else [])


def _is_far(article: Article, total: Quantity, first: Quantity) -> bool:
    """Tell whether a figure of a headline, or of a sentence before the last, may be a total."""
    near = first.sentence - total.sentence <= _BACK and first.paragraph - total.paragraph <= _BACK
    adjoining = first.sentence - total.sentence <= 1 and first.paragraph == total.paragraph
    if not near or adjoining or not countable(total) or not noun(article, total):
        return False
    if not in_prose(article, total) or article.block_of(total).part in (Part.ITEM, Part.ROW):
        return False
    sentence = article.sentences[total.sentence]
    start, end = max(sentence.start, total.number.start - _AHEAD), min(sentence.end, total.span.end + _AHEAD)  # fmt: skip
    return not article.has(start, end, *_APART)


def _behind(article: Article, parts: Sequence[Quantity]) -> str:
    """Return the small word behind each figure but the first, whose verb it belongs to."""
    after = [_words(article, one.number.end, one) for one in parts]
    first = [one.word for one in after[0] if one.end <= parts[1].number.start]
    words = {row[0].word if row else "" for row in after[1:]}
    places = article.language.cues.places
    if words <= places:  # "in", "im" and "am" lead to places alike
        words = {next((one for one in first if one in places), "")}
    word = words.pop()
    # Where the verb stands before its number, the word may come right behind that.
    led = bool(article.language.numbers.definite and _before(article, parts[0]))
    told = word in stops(article.language) and word in first[0 if led else 1 :]
    return word if told and not words else ""


def _words(article: Article, start: int, figure: Quantity) -> list[Token]:
    """Return the words after a number and its noun."""
    sentence = article.sentences[figure.sentence]
    if noun(article, figure) and figure.unit_span and figure.unit_span.start >= start:
        start = figure.unit_span.end
    elif figure.sort is Sort.MONEY:
        start = max(start, figure.span.end)
    return tokens(article.text, start, min(sentence.end, start + _BEHIND), article.language)


def _before(article: Article, figure: Quantity, parted: bool = False) -> list[Token]:
    """Return the words before a number in its sentence, or behind the last comma or "and"."""
    start = max(article.sentences[figure.sentence].start, figure.number.start - _AHEAD)
    stop = figure.number.start
    if parted:
        ends = [start + one.end() for one in _PARTING.finditer(article.text[start:stop])]
        ends += [one.span.end for one in article.cued(start, stop, "and")]
        start = max(ends, default=start)
    return tokens(article.text, start, stop, article.language)


def _ahead(article: Article, parts: Sequence[Quantity]) -> str:
    """Return the small word that opens each member: "In Tarn 40 signed, in Lorne 25"."""
    rows = [_before(article, parts[0]), *(_before(article, one, True) for one in parts[1:])]
    if not all(len(row) > 1 for row in rows):
        return ""
    word = rows[0][0].word
    same = all(row[0].word == word for row in rows)
    return word if same and word in stops(article.language) else ""
