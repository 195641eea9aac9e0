"""The words of a text that license relations, found by the phrases of its language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extract.folding import Folded
from factcheck.languages import Language
from factcheck.model import Span
from factcheck.nouns import noun

_TOKEN = re.compile(r"(\w+)(\*)?|[^\w\s]")
_PREFIX = 4  # letters of the small words written onto the next

# Every cue and what its words do; a language that lacks one reads fewer relations.
CUES = {
    "including": "opens parts of what was named before: including, among them",
    "of_them": "refers a figure to the one before: of them, of which, of whom",
    "out_of": "stands between a part and its whole: out of, of the",
    "base": "opens the whole at the start of a clause: of the, among the",
    "in_all": "marks a total: in all, in total, altogether, together",
    "rest": "marks the last part: the rest, the remaining, the other",
    "besides": "adds a member without a number: as well as, in addition to, joined by",
    "nobody_else": "closes a list: no others, nobody else",
    "that_is": "says a figure again in another way: that is, or, i.e.",
    "and": "joins the last member of a list",
    "rise": "a verb or noun of growth",
    "fall": "a verb or noun of decline",
    "double": "times two",
    "triple": "times three",
    "quadruple": "times four",
    "halve": "times a half",
    "same": "unchanged",
    "from": "before the first figure of a change or a span",
    "to": "before the second figure of a change or a span",
    "by": "before the size of a change",
    "versus": "before the earlier figure: compared with, against, up from",
    "earlier": "marks the earlier figure: a year earlier, last year, previously",
    "more": "after or before a difference upward: 40 more, cao hơn 40",
    "fewer": "after or before a difference downward: 40 fewer",
    "more_than_before": "between a difference and its base: more than, fewer than",
    "average": "a mean: an average of, on average, mean",
    "each": "a figure for each: each, every, apiece, per",
    "range": "opens the two ends of what was measured: ranged from, between",
    "extreme": "the highest, the lowest, the warmest",
    "threshold": "names a limit to be reached: threshold, quorum, needed, required, once",
    "reached": "says that a limit was reached: passing, reached, so the meeting went ahead",
    "missed": "says that a limit was not reached: short of, not yet, not enough",
    "majority": "a majority",
    "unanimous": "without a vote against",
    "in_favour": "votes for",
    "against": "votes against",
    "abstained": "neither for nor against",
    "rejected": "voted down",
    "votes": "votes, ballots",
    "born": "a birth",
    "age": "an age or a birthday reached",
    "founded": "a founding, an opening",
    "anniversary": "an anniversary of what was founded",
    "died": "a death, whose date an age belongs to",
    "kin": "a relative or another person, whose age is not that of the one spoken of",
    "before": "before a birthday: the age is not reached yet",
    "lasted": "before a length of time: lasted, took, over, for, these",
    "away": "after a length that is a distance: three days later, two weeks before",
    "several_answers": "shares that need not make a hundred: several answers possible",
    "estimate": "a figure of another kind than a result: expected, planned, forecast, target",
    "elsewhere": "another scope: last year, in the previous round, the other company",
    "list_opens": "announces a list: the following, namely, as follows",
    "sign": "signing, which is not ratifying",
    "ratify": "ratifying, which is not signing",
    "vote": "voting",
    "attend": "being present",
    "none": "zero in words: none, nobody, not one",
    "former": "an office of earlier: former, ex-",
    "office": "an office or title of a person",
}


@noun
class Phrase:
    """One cue of the text and where its words stand."""

    cue: str
    span: Span


class Phrases:
    """All cues of a text, in its order."""

    __slots__ = ("_all", "_starts")

    def __init__(self, text: str, language: Language) -> None:
        """Find them in one pass over the folded text."""
        folded = Folded.of(text, language)
        self._all = tuple(_found(folded, language))
        self._starts = [phrase.span.start for phrase in self._all]

    def __iter__(self) -> Iterator[Phrase]:
        """Yield every cue."""
        return iter(self._all)

    def within(self, start: int, end: int, *cues: str) -> tuple[Phrase, ...]:
        """Return the cues that lie in a stretch, of the given names (any, if none is given)."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(
            phrase
            for phrase in self._all[low:high]
            if phrase.span.end <= end and (not cues or phrase.cue in cues)
        )


class _Token(NamedTuple):
    """A word or a mark of a text, or of a phrase; `open` words stand for any ending."""

    text: str
    start: int
    end: int
    spaced: bool  # white space stands before it
    open: bool = False


class _Row(NamedTuple):
    """A phrase as it is looked for, with what it cues."""

    size: int
    tokens: tuple[_Token, ...]
    cues: tuple[str, ...]


def _tokens(text: str) -> list[_Token]:
    found, end = [], 0
    for match in _TOKEN.finditer(text):
        found.append(_Token(match[1] or match[0], match.start(), match.end(), match.start() > end, match[2] is not None))  # fmt: skip
        end = match.end()
    return found


def _found(folded: Folded, language: Language) -> Iterator[Phrase]:
    """Yield the cues in order; of several phrases that begin at one word, the longest."""
    index = _index(language)
    tokens = _tokens(folded.text) if index.lengths or index.exact else []
    place = 0
    while place < len(tokens):
        row, start = _row_at(tokens, place, index)
        if row is None:
            place += 1
            continue
        last = tokens[place + len(row.tokens) - 1]
        for cue in row.cues:
            yield Phrase(cue, folded.span(start, last.end))
        place += len(row.tokens)


def _row_at(tokens: list[_Token], place: int, index: _Index) -> tuple[_Row | None, int]:
    """Return the longest phrase that begins at a word, or after the small words written onto it."""
    token = tokens[place]
    for length in (0, *(range(1, _PREFIX + 1) if index.prefix else ())):
        word = token.text[length:]
        if length and (not word or index.prefix is None or not index.prefix.fullmatch(token.text, 0, length)):  # fmt: skip
            continue
        for row in _candidates(word, index):
            if _goes_on(tokens, place, row.tokens):
                return row, token.start
    return None, token.start


def _candidates(word: str, index: _Index) -> Sequence[_Row]:
    rows = list(index.exact.get(word, ()))
    for length in index.lengths:
        rows += index.stems.get(word[:length], ())
    return sorted(rows, key=lambda row: -row.size) if len(rows) > 1 else rows


def _goes_on(tokens: list[_Token], place: int, wanted: tuple[_Token, ...]) -> bool:
    """Tell whether the words after the first follow as the phrase has them."""
    if place + len(wanted) > len(tokens):
        return False
    for offset in range(1, len(wanted)):
        one, other = tokens[place + offset], wanted[offset]
        fits = one.text.startswith(other.text) if other.open else one.text == other.text
        if not fits or one.spaced != other.spaced:
            return False
    return True


class _Index(NamedTuple):
    """The phrases of a language by their first word, or by what it begins with."""

    exact: dict[str, list[_Row]]
    stems: dict[str, list[_Row]]
    lengths: tuple[int, ...]
    prefix: re.Pattern[str] | None


@cache
def _index(language: Language) -> _Index:
    exact: dict[str, list[_Row]] = {}
    stems: dict[str, list[_Row]] = {}
    for phrase, cues in _by_phrase(language).items():
        tokens = tuple(_tokens(Folded.of(phrase, language).text))
        row = _Row(len(phrase.rstrip("*")), tokens, cues)
        (stems if tokens[0].open else exact).setdefault(tokens[0].text, []).append(row)
    prefixes = language.numbers.prefixes
    return _Index(exact, stems, tuple(sorted({len(stem) for stem in stems})), re.compile(prefixes) if prefixes else None)  # fmt: skip


@cache
def _by_phrase(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the cues of each phrase: one may open parts and be a base as well."""
    found: dict[str, tuple[str, ...]] = {}
    for cue, phrases in language.phrases.items():
        if cue not in CUES:
            raise TypeError(f"language {language.tag!r} has the unknown cue {cue!r}")
        for phrase in phrases:
            found[phrase] = (*found.get(phrase, ()), cue)
    return found
