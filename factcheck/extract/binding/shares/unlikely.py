"""Parts larger than their wholes that mean something else: of another kind, a score, a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import Pair, is_count
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort

_FEW = 20  # things; fewer may each hold many of another kind
_SLIP = 12  # times: an added digit makes a number ten times as large
_SCORED = re.compile(r":\d|[-–]\d+(?![\d/-])")  # 6:4
_WORDS = 4  # "of these" and its noun
_STEM = 3  # letters
_LEADING = 24  # characters from "fell by" to its figure


def unlikely(article: Article, pair: Pair) -> bool:
    """Tell whether a part that does not fit its whole is rather of something else."""
    part, whole = pair.part, pair.whole
    if pair.agrees or not is_count(part):
        return False
    size, within = part.value.stated or 0, whole.value.stated or 0
    if size > _SLIP * within:
        return True
    loose = not part.unit and (size % 1 != 0 or whole.sort is Sort.DURATION)
    return loose or _is_scored(article, part) or _is_change(article, whole) or _is_versus(article, pair)  # fmt: skip


def may_be_of(part: Quantity, whole: Quantity) -> bool:
    """Tell whether a part of another noun may yet be meant of a whole that it outnumbers.

    A few houses hold many rooms, and 45 countries send 1,300 delegates; no slip is that large.
    """
    size, within = part.value.stated or 0, whole.value.stated or 0
    return within >= _FEW and size <= _SLIP * within


def told(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs whose words say enough to accuse, or that agree."""
    return (pair for pair in pairs if not is_loose(pair))


def of_noun(article: Article, phrase: Phrase, whole: Quantity) -> bool:
    """Tell whether the noun behind "of these" is that of a whole: 3 guards, and 6 of these men."""
    words = article.text[phrase.span.start : phrase.span.end + _LEADING]
    near = Folded.of(words, article.language).text.split()[:_WORDS]
    unit = Folded.of(whole.unit, article.language).text
    return not unit or any(unit[:_STEM] in word for word in near)


def is_loose(pair: Pair) -> bool:
    """Tell whether a bare number that does not fit a few things may count anything."""
    return not pair.agrees and pair.part.unit != pair.whole.unit and (pair.whole.value.stated or 0) < _FEW  # fmt: skip


def _is_scored(article: Article, part: Quantity) -> bool:
    """Tell whether a part is one side of a score."""
    return _SCORED.match(article.text, part.number.end) is not None


def _is_change(article: Article, whole: Quantity) -> bool:
    """Tell whether a whole is by how much something fell or rose: it fell by 110 (only 220)."""
    start = whole.number.start
    cues = article.cued(max(0, start - _LEADING), start, "fall", "rise", "fall_by", "rise_by")
    return any(not article.text[one.span.end : start].strip() for one in cues)


def _is_versus(article: Article, pair: Pair) -> bool:
    """Tell whether "compared with" stands between them: 20 beaches against 28 last year."""
    first, last = sorted((pair.part, pair.whole), key=lambda one: one.number.start)
    start = max(first.span.end, last.number.start - _LEADING)
    cues = article.cued(start, last.number.start, "versus")
    return any(not article.text[one.span.end : last.span.start].strip() for one in cues)
