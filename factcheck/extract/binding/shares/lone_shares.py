"""Bases of a share that no "of" names: "4,500 were asked; 1,620 answered, or 36%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import is_count
from factcheck.extract.binding.partitions import transposed
from factcheck.extract.binding.rates import near
from factcheck.extract.figures.nouns import singular
from factcheck.extract.words.folding import Folded
from factcheck.model import Quantity, Sort

_REACH = 320  # characters between a base and its share
_VERB = 8  # characters before a count in which a verb makes it a change: up 4 (22%)
_TOTAL = 18  # characters after a share in which "of the total" stands
_CLOSED = re.compile(r"\s*(?:[.,،;؛:)\]–—]|$)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MOVED = ("rise", "fall", "more", "fewer", "versus", "earlier", "double", "average")


def bases(article: Article, share: Quantity, count: Quantity) -> Iterator[tuple[Quantity, bool]]:
    """Yield the figures before a share that its count may be counted in, nearest first.

    Each with whether it stands alone, so that no other can be meant.
    """
    first, last = sorted((share, count), key=lambda one: one.number.start)
    end = max(last.span.end, last.number.end)
    stop = max(end, min(end + _TOTAL, article.sentences[last.sentence].end))
    if not _closed(article, last, count.unit) or article.has(
        max(0, first.number.start - _VERB), stop, *_MOVED
    ):
        return
    found = [
        one
        for one in article.within(max(0, first.number.start - _REACH), share.number.start)
        if _may_hold(one, count)
    ]
    same = [one for one in found if one.sentence == share.sentence]
    before = [one for one in found if one.sentence == share.sentence - 1]
    for group in (same, before):
        yield from ((one, len(group) == 1) for one in reversed(group))


def _again(article: Article, words: Sequence[str], noun: str) -> bool:
    """Tell whether a noun is said again behind "of", with an article or without: 55% of the seats."""
    definite = article.language.calendar.article
    bare = [Folded.of(word, article.language).text for word in words]
    bare += [word.removeprefix(definite) for word in bare if definite]
    return bool(noun) and any(noun in (word, singular(word, 2, article.language)) for word in bare)


def _closed(article: Article, last: Quantity, noun: str) -> bool:
    """Tell whether nothing after a share names a base of its own, but for "the total"."""
    end = max(last.span.end, last.number.end)
    if last.sort is not Sort.PERCENT or _CLOSED.match(article.text, end):
        return True
    verbs = article.cued(
        end, end + _TOTAL, "amounting", "make_up"
    )  # "..., was 56 Prozent entspricht."
    behind = article.cued(end, end + _TOTAL, "of_them")
    if any(not article.text[end : one.span.start].strip() for one in behind):
        return True
    if any(not article.text[end : one.span.start].strip() and _CLOSED.match(article.text, one.span.end) for one in verbs):  # fmt: skip
        return True
    words = re.findall(r"[^\W\d_]+", article.text[end : end + _TOTAL].lower())
    if words[:1] and words[0] in article.language.cues.of and _again(article, words[1:3], noun):
        return True
    return bool(article.language.cues.total.intersection(words[:3]))


def _may_hold(one: Quantity, count: Quantity) -> bool:
    """Tell whether a figure counts more things than a count, which may be some of them."""
    if not is_count(one) or one.number == count.number or one.paragraph != count.paragraph:
        return False
    larger = (one.value.stated or 0) > (count.value.stated or 0)
    return larger and (bool(one.unit) or not _YEAR.fullmatch(one.value.text))


def likely(article: Article, share: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Tell whether a share that misses its count does so by a slip of the pen.

    Where another share or another date stands near, the base may be another one.
    """
    between = article.within(whole.span.end, article.sentences[share.sentence].end)
    if any(_apart(one, share) for one in between if one.sentence == share.sentence):
        return False
    rate = Fraction(share.value.stated or 0)
    made = Fraction(whole.value.stated or 0) * (rate / 100 if share.sort is Sort.PERCENT else rate)
    told = Fraction(count.value.stated or 0)
    return bool(whole.unit) and (near(made, count) or transposed(_rounded(made), told))


def _rounded(made: Fraction) -> Fraction:
    return Fraction(round(made))


def _apart(one: Quantity, share: Quantity) -> bool:
    dated = one.value.date is not None and one.value.date.year is not None
    return dated or (one.sort is share.sort and one is not share)
