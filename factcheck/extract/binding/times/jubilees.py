"""Anniversaries whose word names their years: the centenary, das hundertjährige Bestehen."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article
from factcheck.model import Quantity, Sort
from factcheck.values.written import plain

_YEARS = {"centenary": 100, "bicentenary": 200}


def jubilees(article: Article) -> Iterator[Quantity]:
    """Yield each such word as the number of years that it stands for."""
    for cue in article.cued(0, len(article.text), *_YEARS):
        start = cue.span.start
        value = plain(article.words(cue.span), _YEARS[cue.cue], 1, False, "")
        block = next((n for n, one in enumerate(article.blocks) if one.span.start <= start < one.span.end), 0)  # fmt: skip
        yield Quantity(value, Sort.NUMBER, cue.span, cue.span, sentence=article.sentence_at(start), paragraph=block)  # fmt: skip
