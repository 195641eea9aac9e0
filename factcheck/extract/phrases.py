"""The words of a text that license relations, found by the phrases of its language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.extract.folding import Folded
from factcheck.languages import Language
from factcheck.model import Span

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
    "appointed": "a change of office: appointed, named, succeeds, resigned",
}


@dataclass(frozen=True, slots=True)
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
    pattern = _pattern(language)
    if pattern is None:
        return
    for match in pattern.finditer(folded.text):
        for cue in _sets(language)[int(str(match.lastgroup)[1:])]:
            yield Phrase(cue, folded.span(match.start(), match.end()))


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


@cache
def _sets(language: Language) -> tuple[tuple[str, ...], ...]:
    """Return the cues behind each group of the pattern, the longest phrase first."""
    rows = sorted(_by_phrase(language).items(), key=lambda row: (-len(row[0].rstrip("*")), row[0]))
    return tuple(cues for _, cues in rows)


@cache
def _pattern(language: Language) -> re.Pattern[str] | None:
    """Return one pattern for all phrases; the longest that fits at a place is taken."""
    phrases = sorted(_by_phrase(language), key=lambda row: (-len(row.rstrip("*")), row))
    if not phrases:
        return None
    options = "|".join(f"(?P<p{n}>{_words(phrase, language)})" for n, phrase in enumerate(phrases))
    before = f"(?:{language.numbers.prefixes})?" if language.numbers.prefixes else ""
    return re.compile(rf"(?<!\w){before}(?:{options})(?!\w)")


def _words(phrase: str, language: Language) -> str:
    folded = Folded.of(phrase, language).text
    return r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in folded.split())
