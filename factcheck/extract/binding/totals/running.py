"""Totals that a text goes through one by one, before them or behind, though no word shares them out.

"23 people were on board. Fourteen escaped, six were taken to hospital and two died." All figures
that can be parts, from the total to the end of a sentence, must be the parts, three at least; and
they must make the total, or miss it by no more than a slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.partitions import missing, mistyped, transposed
from factcheck.extract.binding.rows.enumerations import countable, fitting, noun
from factcheck.extract.binding.rows.leaning import leaning
from factcheck.extract.binding.totals.openings import any_each, is_part, named
from factcheck.extract.binding.totals.peers import is_peer, is_unread
from factcheck.model import Kind, Quantity, Sort

_SENTENCES = 3  # behind that of the total
_FEWEST, _MOST = 3, 9
_FIRST, _REACH = 420, 260  # characters to the first part, and between two
_SMALL, _LARGE, _LEAST = 12, 100, 1000  # totals below are met by accident, above need no digits
_ASIDE = ("including", "among_them", "of_them")  # what they open is within the part before
_APART = ("versus", "average", "estimate", "double", "several_answers", "ago", "each", "range")
_SECOND = re.compile(r"(?<!\w)2[.)]\s")  # of a list that the total may head
_OPENED = re.compile(r"[,;،؛]\s(?:[^\W\d_]+\s)?$")
_FEW_WORDS = 7
_OPENER = re.compile(r"[:：(–—;؛]")
_COMMA = re.compile(r"[,;،؛.]\s")
_LED = 60  # characters before a figure in which words tell of another thing
_JUST = 14  # characters before a figure in which "last year" tells of another time
_CONCLUDES = ("in_all", "concludes", "that_is", "therefore", "comes_to")
AGREEING, SLIPPED = 66, 62  # percent


def run_after(article: Article, total: Quantity) -> Iterator[tuple[tuple[Quantity, ...], int]]:
    """Yield the parts that the text goes through behind a total, and how sure they are."""
    if not _may_be_gone_through(total) or is_part(article, total):
        return
    parts, apart = _behind(article, total)
    for row in _rows(article, total, parts):
        for size in range(_FEWEST, min(len(row), _MOST) + 1):
            if not missing(total, row[:size]) and _spread(article, total, row[:size]):
                yield row[:size], AGREEING
                return
    for row in (_lone(article, total, parts[:apart]), parts[:apart]):
        for option in _stretches(row):
            if _slip(article, total, option):
                yield option, SLIPPED
                return


def run_before(article: Article, total: Quantity) -> Iterator[tuple[tuple[Quantity, ...], int]]:
    """Yield the parts that the text goes through before a total which it then concludes."""
    if not _may_be_gone_through(total):
        return
    figures = _ahead(article, total)
    for row in (_plain(article, total, figures), figures):
        for start in range(max(0, len(row) - _MOST), len(row) - _FEWEST + 1):
            option = row[start:]
            if not missing(total, option) and _spread(article, total, option):
                yield option, AGREEING
                return
            said = article.has(option[-1].number.end, total.number.start, *_CONCLUDES)
            if said and _opens(article, option[0]) and _slip(article, total, option):
                yield option, SLIPPED
                return


def _may_be_gone_through(total: Quantity) -> bool:
    if not named(total) or total.value.kind is Kind.BOUND or (total.value.stated or 0) < _SMALL:
        return False
    return total.sort in (Sort.NUMBER, Sort.MONEY, Sort.MEASURE)


def _behind(article: Article, total: Quantity) -> tuple[tuple[Quantity, ...], int]:
    """Return all figures behind a total that can be parts of it, and how many are not led away."""
    last = min(total.sentence + _SENTENCES, len(article.sentences) - 1)
    stop = min(article.sentences[last].end, article.block_of(total).span.end)
    found: list[Quantity] = []
    place, apart = total.span.end, _MOST
    for one in _addends(article, total, article.within(total.number.end, stop)):
        if one.number.start - place > (_REACH if found else _FIRST):
            break
        start = max(place, one.number.start)
        if found and _is_aside(article, place, start):
            continue
        near = max(place, start - _LED)
        if apart == _MOST and (article.has(near, one.span.start, *_APART) or article.has(max(place, start - _JUST), start, "earlier")):  # fmt: skip
            apart = len(found)
        found.append(one)
        place = max(one.span.end, one.number.end)
    return tuple(found), apart


def _ahead(article: Article, total: Quantity) -> tuple[Quantity, ...]:
    """Return all figures before a total, in its sentence and two before it, that can be parts."""
    first = article.sentences[max(0, total.sentence - 2)].start
    start = max(first, article.block_of(total).span.start, total.number.start - 2 * _FIRST)
    return tuple(_addends(article, total, article.within(start, total.number.start)))


def _addends(article: Article, total: Quantity, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the figures that can be parts, those that lean on a scale before them with it."""
    usable = [one for one in figures if countable(one) and one.value.kind in (Kind.EXACT, Kind.ROUNDED)]  # fmt: skip
    whole = total.value.stated or 0
    usable = [one for one in usable if one.unit or (one.value.stated or 0) * _LEAST >= whole or _scaled(one)]  # fmt: skip
    usable = [one for one in usable if (one.sort is Sort.NUMBER and not noun(article, one)) or fitting(article, total, (one,))]  # fmt: skip
    leant = leaning(article, usable)
    yield from (one for one, own in zip(leant, usable, strict=True) if one is not own or fitting(article, total, (own,)))  # fmt: skip


def _scaled(figure: Quantity) -> bool:
    """Tell whether a figure may lean on a scale before it: 4.3 million, 2.7 and 1.9."""
    return (figure.value.step or 1) < 1


def _is_aside(article: Article, start: int, end: int) -> bool:
    """Tell whether a figure is of an aside on the part before: six in hospital, three of them children."""
    cues = article.cued(start, end, *_ASIDE)
    return bool(cues) and not _COMMA.search(article.text, cues[-1].span.end, end)


def _rows(
    article: Article, total: Quantity, parts: tuple[Quantity, ...]
) -> Iterator[tuple[Quantity, ...]]:
    """Yield what may be the parts: those of the total's noun or none, those behind a colon, all."""
    yield _plain(article, total, parts)
    if parts:
        colon = article.text.rfind(":", total.span.end, parts[-1].number.start)
        yield tuple(one for one in parts if one.number.start > colon > 0)
    yield parts


def _plain(article: Article, total: Quantity, parts: Sequence[Quantity]) -> tuple[Quantity, ...]:
    return tuple(one for one in parts if noun(article, one) in ("", noun(article, total)))


def _lone(article: Article, total: Quantity, parts: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the parts of the total's noun or none, if no other stands where a part would."""
    plain = _plain(article, total, parts)
    others = [one for one in parts if one not in plain and plain and one.number.start < plain[-1].number.start]  # fmt: skip
    listed = any(_OPENED.search(article.text, max(0, one.span.start - _JUST), one.span.start) for one in others)  # fmt: skip
    return () if listed else plain


def _stretches(parts: tuple[Quantity, ...]) -> list[tuple[Quantity, ...]]:
    """Return the first parts up to the end of each sentence."""
    ends = [at for at, (one, other) in enumerate(pairwise(parts), 1) if one.sentence < other.sentence]  # fmt: skip
    return [parts[:at] for at in (*ends, len(parts)) if _FEWEST <= at <= _MOST]


def _opens(article: Article, first: Quantity) -> bool:
    """Tell whether a figure is the first of its sentence, so that none before it can belong."""
    start = article.sentences[first.sentence].start
    return not any(countable(one) for one in article.within(start, first.number.start))


def _is_ranked(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether a total heads the ranking of what follows: 126 in Tarn, followed by Orne (59)."""
    start, end = sorted((total.number.start, parts[-1].number.end))
    ranks = any(one.sort is Sort.ORDINAL for one in article.within(start, end))
    first = next((one for one in parts if (one.value.stated or 0) > 1), parts[0])
    gap = article.text[total.span.end : max(total.span.end, first.number.start)]
    listed = total.sentence == first.sentence and 0 < len(gap.split()) <= _FEW_WORDS
    if listed and not _OPENER.search(gap):
        return True  # "24 in Tarn, 16 in Orne and 3 in Lorne": the first of a row
    ranks = ranks or _SECOND.search(article.text, total.number.end, max(end, total.number.end)) is not None  # fmt: skip
    return ranks or article.has(total.number.end, max(total.number.end, parts[0].number.start), "ranked")  # fmt: skip


def _spread(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether figures that make a total do so by no accident.

    Twelve nests, five plots and 31 farmers are no 48 pairs.
    """
    other = {noun(article, one) for one in parts} - {"", noun(article, total)}
    if other and (total.value.stated or 0) < _LARGE:
        return False
    return max(one.value.stated or 0 for one in parts) >= _SMALL or len(parts) > _FEWEST


def _slip(article: Article, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether parts miss their total by one slip, and can be of nothing else."""
    whole = Fraction(total.value.stated or 0)
    figures = [Fraction(one.value.stated or 0) for one in parts]
    off = sum(figures, Fraction(0)) - whole
    if not off or any(one >= whole for one in figures) or abs(off) * 4 > whole or any_each(article, parts):  # fmt: skip
        return False
    if off in figures or {one.unit for one in parts if one.sort is not Sort.NUMBER} - {total.unit}:
        return False  # without one of them they would make it; 17 km are no slip of 40 m
    if is_peer(article, total, parts) or is_unread(article, parts) or _is_ranked(article, total, parts):  # fmt: skip
        return False
    nouns = {noun(article, one) for one in parts} - {"", noun(article, total)}
    if whole < _LARGE:
        # Some may go unsaid, unless an "and" ends the row.
        closed = off > 0 or (parts[-2].sentence == parts[-1].sentence and article.has(parts[-2].number.end, parts[-1].number.start, "and"))  # fmt: skip
        return closed and not nouns and abs(off) in (1, 2, 10)
    exchanged = any(one > off and transposed(one, one - off) for one in figures)
    rest = article.has(parts[-2].number.end, parts[-1].number.start, "rest", "leaves")
    firm = whole >= _LEAST or not nouns or len(parts) > _FEWEST or rest
    typed = firm and mistyped(whole, whole + off)
    return transposed(whole, whole + off) or exchanged or typed
