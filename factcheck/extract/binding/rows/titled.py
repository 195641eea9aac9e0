"""Rows that marks tell apart, whatever words stand between: titles in quotation marks, semicolons."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.rows.listing import listing
from factcheck.extract.words.offices import Token, tokens
from factcheck.model import Span

_SEMICOLON = re.compile(r"[;؛]")
_TITLE = re.compile(r"«([^«»]{2,70})»|“([^“”„]{2,70})”|„([^“”„]{2,70})[“”]|»([^«»]{2,70})«|\"([^\"]{2,70})\"")  # fmt: skip
_FEWEST = 3
_MARK = re.compile(r"[,;]")
_NAME = 4  # words of a full name
_LONGEST = 9  # words of a title
_APART = 90  # characters between two titles
_OPENING = 60  # characters before the first
_SPEECH = re.compile(r"[.!?؟…,،:]\s*$")


def rowed(article: Article, start: int, end: int) -> tuple[Span, ...]:
    """Return the titles that a sentence lists, or else the items that its semicolons part."""
    if items := titles(article, start, end):
        return items
    parts = len(_SEMICOLON.findall(article.text, start, end)) + 1
    found = listing(article, start, end) if parts > _FEWEST else None
    if found is not None and found.closed and len(found.items) == parts:
        return found.items
    return people(article, start, end)


def people(article: Article, start: int, end: int) -> tuple[Span, ...]:
    """Return the full names of a sentence that names nothing else, an "and" before the last.

    Where every noun bears a capital, and where no word does, a name cannot be told from others.
    """
    if article.language.cues.head == "capital" or article.language.numbers.prefixes:
        return ()
    words = tokens(article.text, start, end, article.language)
    runs: list[list[Token]] = []
    for place, word in enumerate(words):
        if word.capital and place:
            joined = runs and runs[-1] and article.text[runs[-1][-1].end : word.start] == " "
            runs = runs if joined else [*runs, []]
            runs[-1].append(word)
    if len(runs) <= _FEWEST or any(not 2 <= len(run) <= _NAME for run in runs):
        return ()
    spans = tuple(Span(run[0].start, run[-1].end) for run in runs)
    parted = all(_MARK.search(article.text, one.end, two.start) or article.has(one.end, two.start, "and") for one, two in pairwise(spans))  # fmt: skip
    closed = article.has(spans[-2].end, spans[-1].start, "and")
    return spans if parted and closed else ()


def titles(article: Article, start: int, end: int) -> tuple[Span, ...]:
    """Return the titles that a stretch of a sentence lists, an "and" before the last; or none."""
    found = list(_TITLE.finditer(article.text, start, end))
    spans = tuple(Span(*match.span()) for match in found if _is_title(article, match))
    if len(spans) < _FEWEST or len(spans) != len(found) or spans[0].start - start > _OPENING:
        return ()
    if any(two.start - one.end > _APART for one, two in pairwise(spans)):
        return ()
    closed = article.has(spans[-2].end, spans[-1].start, "and", "besides") or _joined(
        article, spans
    )
    return spans if closed else ()


def _is_title(article: Article, match: re.Match[str]) -> bool:
    words = next(group for group in match.groups() if group)
    cased = words[0].upper() != words[0].lower()
    return len(words.split()) <= _LONGEST and not _SPEECH.search(words) and (not cased or words[0].isupper())  # fmt: skip


def _joined(article: Article, spans: tuple[Span, ...]) -> bool:
    """Tell whether an "and" that is written onto its word stands before the last: و«ج»."""
    before = article.text[spans[-2].end : spans[-1].start].split()
    onto = article.language.phrases.get("and", ())
    return any(word[:1] in onto for word in before)
