"""Whether a cue is denied: "did not reach", "not unanimous"."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.extract.folding import Folded
from factcheck.extract.phrases import Phrase

_WORDS = 3  # between the denial and what is denied
_CLAUSE = re.compile(r"[.,;:!?()،؛؟\n]")


def negated(article: Article, cue: Phrase) -> bool:
    """Tell whether a word of negation stands within three words before a cue, in its clause."""
    window = article.text[max(0, cue.span.start - 40) : cue.span.start]
    clause = Folded.of(_CLAUSE.split(window)[-1].replace("’", "'"), article.language).text
    negation = article.language.cues.negation
    words = clause.split()[-_WORDS:]
    return any(word in negation or word.endswith("n't") or word.partition("'")[0] in negation for word in words)  # fmt: skip
