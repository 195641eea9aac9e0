"""Names in a sentence: which of its words may be part of one, and where one begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.extract.article import Article
from factcheck.extract.words.offices import Head, Terms, stops, terms, tokens
from factcheck.model import Span
from factcheck.nouns import noun

Name = tuple[str, ...]

LONGEST = 5  # words of a name


@noun
class Candidate:
    """Words that may be the name of who bears an office."""

    name: Name
    span: Span
    sure: bool
    place: tuple[str, ...] = ()  # words between the office and the name: of what it is
    office_end: int = 0


@noun
class Walk:
    """How far an office's words go after its noun, and the names after them."""

    start: int
    end: int = 0
    candidates: tuple[Candidate, ...] = ()
    comma: bool = False
    linked: int = 0


class Words:
    """The words of one sentence with its offices, as names are told from other words."""

    def __init__(self, article: Article, number: int, row: Sequence[Head]) -> None:
        """Lay out the words of the numbered sentence and its row of offices."""
        self.article, self.heads = article, row
        self.sentence = article.sentences[number]
        self.terms: Terms = terms(article.language)
        self.tokens = tokens(article.text, self.sentence.start, self.sentence.end, article.language)
        self.places = [token.start for token in self.tokens]
        self.ends = {head.span.end: index for index, head in enumerate(row)}
        self.head_at = {self._first(head): index for index, head in enumerate(row)}
        numbers = article.language.numbers
        self.prefix = re.compile(numbers.prefixes) if numbers.prefixes else None
        self.definite = numbers.definite
        self.stops = stops(article.language)
        self.moved = article.has(self.sentence.start, self.sentence.end, "appointed")

    def _first(self, head: Head) -> int:
        return bisect_right(self.places, head.span.start) - 1

    def _last(self, head: Head) -> int:
        return bisect_right(self.places, head.span.end - 1) - 1

    def _gap(self, index: int) -> str:
        """Return what stands between a word and the one before it: "", a comma, or a break."""
        words = self.article.text[self.tokens[index - 1].end : self.tokens[index].start]
        kept = words.strip(" \u00a0\u202f\n'’«»\"“”„")
        if kept in ("", "-"):
            return ""
        if kept == "." and (len(self.tokens[index - 1].word) == 1 or self.terms.courtesy.at(self.tokens, index - 1)[0]):  # fmt: skip
            return ""
        return "," if kept in (",", "،") else "|"

    def _cased(self, index: int) -> bool:
        word = self.tokens[min(index, len(self.tokens) - 1)].word
        return word.upper() != word

    def _is_name(self, index: int, _: bool) -> bool:
        """Tell whether a word may be part of a name."""
        token = self.tokens[index]
        if index in self.head_at or self.terms.fields.at(self.tokens, index)[0]:
            return False
        if self._cased(index):
            return token.capital or self._is_inner(index)
        return token.word not in self.stops and not self.terms.others.at(self.tokens, index)[0]

    def _starts(self, index: int) -> bool:
        token = self.tokens[index]
        if self._cased(index):
            return token.capital
        return (
            not self._is_definite(index) and not self._is_part(index) and index not in self.head_at
        )

    def _is_inner(self, index: int) -> bool:
        if not self.terms.particles.at(self.tokens, index)[0] or self.tokens[index - 1].capital is False:  # fmt: skip
            return False
        following = [n for n in (index + 1, index + 2) if n < len(self.tokens) and not self._gap(n)]
        return any(self.tokens[n].capital and (n == index + 1 or self.terms.particles.at(self.tokens, index + 1)[0]) for n in following)  # fmt: skip

    def _run(self, at: int) -> int:
        """Return the end of the words with capitals from one on, small words of names between."""
        end = self._past_courtesy(at)
        while end < len(self.tokens) and end - at < 2 * LONGEST:
            if end > at and (self._gap(end) or end in self.head_at):
                break
            if not self.tokens[end].capital and not self._is_inner(end):
                break
            end += 1
        return end

    def _past_courtesy(self, at: int) -> int:
        while at < len(self.tokens) and (length := self.terms.courtesy.at(self.tokens, at)[0]):
            at += length
        return at

    def _is_definite(self, index: int) -> bool:
        word = self.tokens[index].word
        match = (
            self.prefix.match(word)
            if self.prefix and word not in self.article.language.cues.stops
            else None
        )
        lead = match[0] if match else ""
        return bool(lead) and lead.endswith((self.definite, self.definite[-1] * 2))

    def _is_part(self, index: int) -> bool:
        tables = (self.terms.fields, self.terms.joints)
        return self._is_definite(index) or any(t.at(self.tokens, index)[0] for t in tables)

    def _ends_name(self, index: int) -> bool:
        return index in self.head_at or self.tokens[index].word in self.stops

    def _is_joint(self, index: int) -> bool:
        return bool(self.terms.joints.at(self.tokens, index)[0])

    def _is_and(self, index: int) -> bool:
        return self.tokens[index].word in self.article.language.phrases.get("and", ())

    def _without_joints(self, start: int, end: int) -> int:
        while end > start and self._is_joint(end - 1):
            end -= 1
        return end

    def _candidate(self, low: int, high: int, sure: bool) -> Candidate:
        low = min(self._past_courtesy(low), high - 1)
        words = tuple(token.word for token in self.tokens[low:high] if len(token.word) > 1)
        return Candidate(words, Span(self.tokens[low].start, self.tokens[high - 1].end), sure)  # fmt: skip

    def _nouns_are_capital(self) -> bool:
        return self.article.language.cues.head == "capital"
