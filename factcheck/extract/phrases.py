"""The words of a text that license relations, found by the phrases of its language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from factcheck.extract.folding import Folded
from factcheck.languages import Language
from factcheck.model import Span
from factcheck.nouns import noun

_TOKEN = re.compile(r"\w+")
_LONGEST = 60  # characters of a word that are compared

# Every cue and what its words do; a language that lacks one reads fewer relations.
CUES = {
    "including": "opens parts of what was named before: including, among them",
    "of_them": "refers a figure to the one before: of them, of which, of whom",
    "out_of": "stands between a part and its whole: out of, of the",
    "base": "opens the whole at the start of a clause: of the, among the",
    "among_them": "opens some of what was named before, never all of it: including, among them",
    "of_total": "stands between any part and its whole: out of, from a total of",
    "partitive": "parts a count from its whole, whose owner comes first: of Larkfell's 84",
    "exactly": "says a share as a count: exactly, to be precise, namely",
    "numbering": "says how many those just named are: numbering 155",
    "amounting": "says a count as a share, or a share as a count: or, a rate of, representing",
    "make_up": "says what share a count is of those named before: make up, account for",
    "two_thirds": "a two-thirds majority",
    "three_quarters": "a three-quarters majority",
    "passed": "voted through: passed, approved, adopted",
    "vote_to": "between the votes of both sides: 41 to 29",
    "middle": "a mean or median, which lies between the extremes",
    "needed": "a limit by name, beside its figure: the threshold of, the required",
    "veto": "one vote that outweighs a majority",
    "usual": "what a range need not hold: usually, expected, last year, except",
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
    "born": "a birth or a founding",
    "age": "an age or an anniversary reached",
    "lasted": "a length of time: lasted, took, over, for",
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


def _found(folded: Folded, language: Language) -> Iterator[Phrase]:
    openings, text, reached = _Openings.of(language), folded.text, 0
    for word in _TOKEN.finditer(text):
        if word.start() < reached:
            continue
        for start, pattern, sets in openings.at(word):
            if (match := pattern.match(text, start)) is not None:
                reached = match.end()
                span = folded.span(word.start(), reached)
                yield from (Phrase(cue, span) for cue in sets[int(str(match.lastgroup)[1:])])
                break


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


_Options = tuple[re.Pattern[str], tuple[tuple[str, ...], ...]]


class _Openings:
    """The phrases of a language by their first word: a text tries few at each of its words."""

    __slots__ = ("_lengths", "_prefixes", "_stems", "_words")

    def __init__(self, language: Language) -> None:
        """Group the phrases; those that open with a stem stand apart."""
        groups: dict[str, list[str]] = {}
        for phrase in _by_phrase(language):
            groups.setdefault(_first(phrase, language), []).append(phrase)
        stems = [key[:-1] for key in groups if key.endswith("*")]
        self._stems = {stem: _options(self._under(stem, groups), language) for stem in stems}
        self._lengths = sorted({len(stem) for stem in stems}, reverse=True)
        self._words = {
            key: _options(self._under(key, groups), language)
            for key in groups
            if not key.endswith("*")
        }
        prefixes = language.numbers.prefixes
        self._prefixes = re.compile(prefixes) if prefixes else None

    @staticmethod
    @cache
    def of(language: Language) -> _Openings:
        """Return the openings of a language, made once."""
        return _Openings(language)

    @staticmethod
    def _under(key: str, groups: dict[str, list[str]]) -> list[str]:
        """Return the phrases that a word may open: its own, and those of every stem of it."""
        shorter = [key[:length] + "*" for length in range(1, len(key) + 1)]
        return [phrase for name in (key, *shorter) for phrase in groups.get(name, ())]

    def at(self, word: re.Match[str]) -> Iterator[tuple[int, *_Options]]:
        """Yield the phrases that may stand at a word: as it is, then without what is written on."""
        token = word[0][:_LONGEST]
        if (options := self._of(token)) is not None:
            yield word.start(), *options
        if self._prefixes is None:
            return
        for length in range(1, min(4, len(token))):
            if self._prefixes.fullmatch(token, 0, length) is None:
                continue
            if (options := self._of(token[length:])) is not None:
                yield word.start() + length, *options

    def _of(self, token: str) -> _Options | None:
        if (options := self._words.get(token)) is not None:
            return options
        for length in self._lengths:
            if (options := self._stems.get(token[:length])) is not None:
                return options
        return None


def _first(phrase: str, language: Language) -> str:
    """Return the first word of a phrase, with its asterisk."""
    match = _TOKEN.match(Folded.of(phrase, language).text)
    if match is None:
        raise TypeError(f"language {language.tag!r} has the phrase {phrase!r}, which opens with no letter")  # fmt: skip
    return match[0] + "*" if phrase[match.end() : match.end() + 1] == "*" else match[0]


def _options(phrases: list[str], language: Language) -> _Options:
    """Return one pattern for some phrases, the longest first, and the cues of each."""
    rows = sorted(phrases, key=lambda row: (-len(row.rstrip("*")), row))
    named = "|".join(f"(?P<p{n}>{_words(row, language)})" for n, row in enumerate(rows))
    cues = _by_phrase(language)
    return re.compile(rf"(?:{named})(?!\w)"), tuple(cues[row] for row in rows)


def _words(phrase: str, language: Language) -> str:
    folded = Folded.of(phrase, language).text
    return r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in folded.split())
