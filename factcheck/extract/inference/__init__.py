"""How language states each kind of relation, one file a kind, found by folder.

A file has `infer(article)`, which yields proposals that the words license; arithmetic never
creates one. No language is named in a file: its words are cues (`extract.words.cues`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from factcheck import plugins
from factcheck.extract.article import Article, Proposal


class Inference(Protocol):
    """What every file of this folder holds."""

    def infer(self, article: Article) -> Iterator[Proposal]:
        """Yield the relations of one kind that the article's words state."""
        ...


@cache
def inferences() -> tuple[Inference, ...]:
    """Return the inference of every kind, in the order of their names.

    Raises TypeError where a file has no `infer`.
    """
    found = (plugins.load(__name__, name, "infer") for name in plugins.names(__file__))
    return tuple(cast(Inference, one) for one in found)
