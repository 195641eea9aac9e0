"""Rows whose later members leave the verb out: 142 went to Tarn, 97 to Denholt and 69 to Lorne.

What is left out must be said again of each, so such a row shares one thing out. The sign is a
small word that stands again at every member: "to", "off", "aus", "từ", "إلى".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.enumerations import fits, noun, parted
from factcheck.extract.leaning import leaning
from factcheck.extract.offices import Token, stops, tokens
from factcheck.model import Quantity, Sort

_AHEAD = 60  # characters before a number in which its member may open
_BEHIND = 160
_MOST = 12
_PARTING = re.compile(r"[,;،؛]")
_APART = ("including", "versus", "earlier", "estimate", "elsewhere", "of_them", "in_all", "each")


def gapped(article: Article, total: Quantity, number: int) -> tuple[Quantity, ...]:
    """Return the figures of a sentence where all are a row of a total without its later verbs."""
    if total.sort not in (Sort.NUMBER, Sort.MONEY):
        return ()
    sentence = article.sentences[number]
    figures = leaning(article, article.within(sentence.start, sentence.end))
    parts = tuple(one for one in figures if fits(article, total, one))
    if not 1 < len(parts) <= _MOST or any(noun(article, one) not in ("", noun(article, total)) for one in parts):  # fmt: skip
        return ()
    if not all((one.value.stated or 0) < (total.value.stated or 0) for one in parts):
        return ()
    if not all(parted(article, one, other) for one, other in pairwise(parts)):
        return ()
    word = _behind(article, parts) or _ahead(article, parts)
    apart = article.cued(sentence.start, sentence.end, *_APART)
    # "Nach" tells of an earlier figure, but not where it opens every member.
    doubtful = any(tokens(article.text, one.span.start, one.span.end, article.language)[0].word != word for one in apart)  # fmt: skip
    return parts if word and not doubtful else ()


def _behind(article: Article, parts: Sequence[Quantity]) -> str:
    """Return the small word behind each figure but the first, whose verb it belongs to."""
    after = [_words(article, one.number.end, one) for one in parts]
    first = [one.word for one in after[0] if one.span.end <= parts[1].number.start]
    words = {row[0].word if row else "" for row in after[1:]}
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
