"""Figures said to pass a limit or to stay within it: "bán 5.200 xe, vượt kế hoạch 5.000 xe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.enumerations import countable
from factcheck.extract.binding.saying_no import negated
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Kind, Quantity, Sort

_REACH = 24  # characters from the words to the limit
_BEFORE = 110  # characters from the value to the words
_MOVED = 16  # characters before a value that hold a verb of change
_SAID = {"passes_limit": ("met", "not_met"), "within_limit": ("kept", "met")}  # and if denied
_STOP = re.compile(r"[.;!?\n]")
_MARK = re.compile(r"[,;.!?()\n]")


def passed(article: Article) -> Iterator[tuple[Quantity, Quantity, str, Phrase]]:
    """Yield the value, the limit, whether it is said to be met, and the words that say so."""
    for cue in article.phrases.named("passes_limit", "within_limit"):
        limit, value = _limit(article, cue), _value(article, cue)
        if limit is None or value is None or not _comparable(article, value, limit):
            continue
        said, denied = _SAID[cue.cue]
        yield value, limit, denied if negated(article, cue) else said, cue


def _limit(article: Article, cue: Phrase) -> Quantity | None:
    """Return the figure that the words lead to, where nothing but a few words stands between."""
    for one in article.within(cue.span.end, cue.span.end + _REACH):
        if _MARK.search(article.text[cue.span.end : one.span.start].replace("(", " ")):
            return None
        return one if one.value.kind not in (Kind.BOUND, Kind.UNKNOWN) else None
    return None


def _value(article: Article, cue: Phrase) -> Quantity | None:
    """Return the last figure before the words, in their sentence, that is told as a fact."""
    sentence = article.sentences[article.sentence_at(cue.span.start)]
    start = max(sentence.start, cue.span.start - _BEFORE)
    found = article.within(start, cue.span.start)
    if not found or article.has(sentence.start, cue.span.start, "estimate", "threshold"):
        return None
    value = found[-1]
    if _STOP.search(article.text[value.span.end : cue.span.start]):
        return None
    moved = article.has(max(start, value.span.start - _MOVED), value.span.start, "rise", "fall", "by")  # fmt: skip
    return None if moved or value.value.kind is Kind.UNKNOWN else value


def _comparable(article: Article, value: Quantity, limit: Quantity) -> bool:
    """Tell whether a limit can be one of a value: of its unit, and no amount that it passes it by."""
    if not (countable(value) and countable(limit)) or value.sort is not limit.sort:
        return False
    if value.sort is Sort.PERCENT:
        end = limit.span.end
        return article.has(end, end + _REACH, "set_as_goal")
    reached, needed = value.value.stated or 0, limit.value.stated or 0
    same = value.unit == limit.unit or not value.unit
    return same and needed <= 2 * reached and reached <= 20 * needed
