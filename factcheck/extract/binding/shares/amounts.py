"""Sums and measures, and parts of a figure that one place or one of many holds alone.

"Of the $48 million, of which $19 million went on wages"; "210 arrests, 85 in the capital alone".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import FAIR, Pair, is_count, next_to
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort

_WINDOW = 240  # characters in which a part and its whole stand
_BEFORE = 40  # characters from a figure to "alone"
_SORTS = (Sort.MONEY, Sort.MEASURE)
_APART = ("earlier", "versus", "another_time", "each", "average", "from", "estimate")


def amounts(article: Article) -> Iterator[Pair]:
    """Yield each part that these words bind to the figure of its kind before it."""
    for phrase in article.phrases.named("of_them", "alone"):
        if phrase.cue == "of_them":
            yield from _of_which(article, phrase)
        else:
            yield from _alone(article, phrase)


def _of_which(article: Article, phrase: Phrase) -> Iterator[Pair]:
    sentence = article.sentences[article.sentence_at(phrase.span.start)]
    following = article.within(phrase.span.end, min(sentence.end, phrase.span.end + _BEFORE))[:1]
    for part in following:
        if part.sort in _SORTS and next_to(article, phrase.span.end, part.span.start, 3):
            whole = _whole(article, part, sentence.start, phrase.span.start)
            if whole is not None and whole.sort is part.sort and whole.unit == part.unit:
                yield Pair(part, whole, phrase.span, FAIR)


def _alone(article: Article, phrase: Phrase) -> Iterator[Pair]:
    sentence = article.sentences[article.sentence_at(phrase.span.start)]
    start = max(sentence.start, phrase.span.start - _BEFORE)
    behind = article.within(phrase.span.end, min(sentence.end, phrase.span.end + _BEFORE))[:1]
    for part in (*article.within(start, phrase.span.start)[-1:], *behind):
        first, last = sorted((part.span, phrase.span), key=lambda one: one.start)
        if not (is_count(part) or part.sort in _SORTS) or not next_to(article, first.end, last.start, 5):  # fmt: skip
            continue
        whole = _whole(article, part, sentence.start, first.start)
        if whole is not None and not article.has(whole.span.end, phrase.span.start, *_APART):
            yield Pair(part, whole, phrase.span, FAIR)


def _whole(article: Article, part: Quantity, start: int, end: int) -> Quantity | None:
    """Return the figure right before a part in its sentence, where it is of the part's kind."""
    before = article.within(max(start, end - _WINDOW), end)
    if not before or any(one.sort in (Sort.DATE, Sort.DURATION) for one in before):
        return None
    whole = before[-1]
    named = bool(whole.unit) and part.unit in ("", whole.unit)
    counted = is_count(whole) and is_count(part)
    return whole if named and (counted or whole.sort is part.sort) else None
