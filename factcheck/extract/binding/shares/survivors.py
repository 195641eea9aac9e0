"""Who came through, counted in those who began, where no "of them" says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import FAIR, Pair, before, is_count
from factcheck.extract.words.phrases import Phrase

_PARTING = re.compile(r"[,;،؛]")
_CLAUSE = 24  # characters from a comma to who came through: ", but only 48 finished"


def survivors(article: Article, phrase: Phrase) -> Iterator[Pair]:
    """Yield who came through of those who began: "64 runners started, but only 48 finished"."""
    part = before(article, phrase.span.start, 0)
    if part is None or not is_count(part) or part.unit or not _PARTING.search(article.text[max(0, part.span.start - _CLAUSE) : part.span.start]):  # fmt: skip
        return
    start = article.sentences[part.sentence].start
    wholes = [one for one in article.within(start, part.span.start) if is_count(one)]
    if len(wholes) == 1 and wholes[0].unit:
        yield Pair(part, wholes[0], phrase.span, FAIR)
