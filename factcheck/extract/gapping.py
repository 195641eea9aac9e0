"""Rows whose later members leave the verb out: 142 went to Tarn, 97 to Denholt and 69 to Lorne.

What is left out must be said again of each, so such a row shares one thing out. The sign is a
small word that stands again at every member: "to", "off", "aus", "từ", "إلى".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.article import Article
from factcheck.extract.enumerations import fits, noun
from factcheck.extract.offices import Token, stops, tokens
from factcheck.model import Quantity, Sort

_AHEAD = 60  # characters before a number in which its member may open
_BEHIND = 160
_PARTING = re.compile(r"[,;،؛]")
_APART = ("including", "versus", "earlier", "estimate", "elsewhere", "of_them", "in_all", "each")


def gapped(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether all figures of a sentence are a row without its later verbs, of a total."""
    if len(parts) < 2 or total.sort not in (Sort.NUMBER, Sort.MONEY):
        return False
    sentence = article.sentences[parts[0].sentence]
    every = [one for one in article.within(sentence.start, sentence.end) if fits(article, total, one)]  # fmt: skip
    own = {noun(article, one) for one in parts} - {"", noun(article, total)}
    if own or tuple(every) != tuple(parts) or article.has(sentence.start, sentence.end, *_APART):
        return False
    if not all((one.value.stated or 0) < (total.value.stated or 0) for one in parts):
        return False
    return _behind(article, parts) or _ahead(article, parts)


def _behind(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether one small word follows each figure but the first, whose verb it belongs to."""
    small = stops(article.language)
    after = [_words(article, one.number.end, one) for one in parts]
    first = [one.word for one in after[0] if one.span.end <= parts[1].number.start]
    led = _AHEAD if article.language.numbers.definite else 0
    verb = bool(led and _before(article, parts[0]))  # a verb before its number
    words = {row[0].word if row else "" for row in after[1:]}
    word = words.pop()
    return not words and word in small and word in first[0 if verb else 1 :]


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


def _ahead(article: Article, parts: Sequence[Quantity]) -> bool:
    """Tell whether one small word opens each member: "In Tarn 40 signed, in Lorne 25"."""
    rows = [_before(article, parts[0]), *(_before(article, one, True) for one in parts[1:])]
    if not all(len(row) > 1 for row in rows):
        return False
    words = {row[0].word for row in rows}
    return len(words) == 1 and words <= stops(article.language)
