"""Whether a cue is denied: "did not reach", "not unanimous"."""

from __future__ import annotations

import re

from factcheck.extract.article import Article
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.phrases import Phrase

_WORDS = 3  # between the denial and what is denied
_CLAUSE = re.compile(r"[.,;:!?()،؛؟\n]")


def negated(article: Article, cue: Phrase) -> bool:
    """Tell whether a word of negation stands within three words before a cue, in its clause."""
    window = article.text[max(0, cue.span.start - 40) : cue.span.start]
    clause = Folded.of(_CLAUSE.split(window)[-1].replace("’", "'"), article.language).text
    attached = article.language.numbers.attached
    return any(_denies(word, article, attached) for word in clause.split()[-_WORDS:])


def _denies(word: str, article: Article, attached: str) -> bool:
    negation = article.language.cues.negation
    bare = word[1:] if attached and word[:1] in attached else word
    forms = (word, bare, word.partition("'")[0])
    return word.endswith("n't") or not negation.isdisjoint(forms)
