"""The words of a text that license relations, found by the phrases of its language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import NamedTuple, Protocol

from factcheck.extract.words.cues import CUES
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.remembering import Remembered
from factcheck.languages import Language
from factcheck.model import Span
from factcheck.nouns import noun


@noun
class Phrase:
    """One cue of the text and where its words stand."""

    cue: str
    span: Span


class Cued(Protocol):
    """Ask a text for the cues of some names in a stretch."""

    def __call__(self, start: int, end: int, *cues: str) -> tuple[Phrase, ...]:
        """Return them."""
        ...


class Has(Protocol):
    """Ask a text whether one of some cues lies in a stretch."""

    def __call__(self, start: int, end: int, *cues: str) -> bool:
        """Tell."""
        ...


class Phrases:
    """All cues of a text, in its order."""

    __slots__ = ("_chosen", "_cues", "_ends", "_made", "_places", "_starts")

    def __init__(self, text: str, language: Language) -> None:
        """Find them in one pass over the folded text."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._cues: list[str] = []
        self._places: dict[str, list[int]] = defaultdict(list)  # of each cue in all of them
        folded = Folded.of(text, language)
        for cues, start, end in _led_back(folded, _found(folded, language)):
            for cue in cues:
                self._places[cue].append(len(self._cues))
                self._cues.append(cue)
                self._starts.append(start)
                self._ends.append(end)
        self._made: dict[int, Phrase] = {}  # those that were asked for
        self._chosen: dict[tuple[str, ...], _Chosen] = {}

    def __iter__(self) -> Iterator[Phrase]:
        """Yield every cue."""
        return map(self._phrase, range(len(self._cues)))

    def _phrase(self, place: int) -> Phrase:
        found = self._made.get(place)
        if found is None:
            span = Span(self._starts[place], self._ends[place])
            found = self._made[place] = Phrase(self._cues[place], span)
        return found

    def within(self, start: int, end: int, *cues: str) -> tuple[Phrase, ...]:
        """Return the cues that lie in a stretch, of the given names (any, if none is given)."""
        starts, ends, places = self._chosen.get(cues) or self._choose(cues)
        low = bisect_left(starts, start)
        if low == len(starts) or starts[low] >= end:
            return ()
        high = bisect_left(starts, end, low)
        return tuple([self._phrase(places[n]) for n in range(low, high) if ends[n] <= end])

    def has(self, start: int, end: int, *cues: str) -> bool:
        """Tell whether one of some cues lies in a stretch."""
        starts, ends, _ = self._chosen.get(cues) or self._choose(cues)
        low, last = bisect_left(starts, start), len(starts)
        while low < last and starts[low] < end:
            if ends[low] <= end:
                return True
            low += 1
        return False

    def named(self, *cues: str) -> Sequence[Phrase]:
        """Return every cue of some names, in the order of the text."""
        return [self._phrase(place) for place in (self._chosen.get(cues) or self._choose(cues))[2]]

    def _choose(self, cues: tuple[str, ...]) -> _Chosen:
        """Return the cues of some names, kept for the next question."""
        known = self._places
        rows = [known[cue] for cue in dict.fromkeys(cues) if cue in known]
        places: Sequence[int] = range(len(self._cues))
        if cues:
            places = rows[0] if len(rows) == 1 else sorted(chain.from_iterable(rows))
        starts, ends = [self._starts[n] for n in places], [self._ends[n] for n in places]
        found = self._chosen[cues] = starts, ends, places
        return found


# Where each of some cues begins and ends, and its place among all of them.
_Chosen = tuple[list[int], list[int], Sequence[int]]


def _found(folded: Folded, language: Language) -> Iterator[tuple[Iterable[str], int, int]]:
    """Yield the cues of each place of the folded text that has some, and where they begin and end."""
    text = folded.text
    first = _WORD.search(text)
    if first is None or not language.phrases:
        return
    tokens = _SPACED.findall(text, first.start())
    starts = list(accumulate(map(len, tokens), initial=first.start()))
    known = list(map(_openings(language).__getitem__, tokens))
    tokens.append("")
    hidden = 0
    for place in [place for place, opening in enumerate(known) if opening is not None]:
        opening, start = known[place], starts[place]
        assert opening is not None
        if start < hidden:
            continue
        entries = opening.entries
        if opening.longer:
            entries = opening.longer.get(_bare(tokens[place + 1]), entries)
        cues: Iterable[str] | None = opening.cues
        end = start + opening.length
        if cues is None or entries is not opening.entries:
            cues, end = _longest(text, start, end, entries)
        if cues and _HIDING in cues:
            hidden, cues = end, [cue for cue in cues if cue != _HIDING]
        if cues:
            yield cues, start, end


def _bare(token: str) -> str:
    """Return a word without the space and the signs after it."""
    word = token.rstrip(" ")
    if word.isalnum():
        return word
    match = _WORD.match(word)
    return match[0] if match else ""


def _led_back(
    folded: Folded, found: Iterator[tuple[Iterable[str], int, int]]
) -> Iterator[tuple[Iterable[str], int, int]]:
    """Return cues with where they begin and end in the author's text."""
    if not folded.left_out:
        return found
    spans = ((cues, folded.span(start, end)) for cues, start, end in found)
    return ((cues, span.start, span.end) for cues, span in spans)


def _longest(
    text: str, start: int, end: int, entries: Sequence[_Entry]
) -> tuple[Iterable[str], int]:
    """Return the cues of the first entry that a text has at a place, and where they end.

    Places may overlap: "de los" must not hide "los demás", nor a word its own stem.
    """
    found: dict[str, None] = {}
    last = 0
    for one in entries:
        reached = one.end(text, start, end)
        if reached and (reached == last or not last):
            last = reached
            found.update(dict.fromkeys(one.cues))
    return found, last


_WORD = re.compile(r"\w+")
_SPACED = re.compile(r"\w+\W*")
_HIDING = "hides"


class _Entry(NamedTuple):
    """One phrase behind its first word: its cues, and what must follow where it is longer."""

    length: int
    cues: tuple[str, ...]
    skip: int  # letters of an attached word before it
    pattern: re.Pattern[str] | None  # None: the one word is all
    then: str | None = None  # the word that must follow, None where any may

    def end(self, text: str, start: int, end: int) -> int:
        """Return where the phrase at a word ends, 0 where it does not stand there."""
        if self.pattern is None:
            return end
        found = self.pattern.match(text, start + self.skip)
        return found.end() if found else 0


class _Opening(NamedTuple):
    """The phrases that a word may begin, the longest first."""

    length: int  # of the word
    entries: tuple[_Entry, ...]  # whatever follows
    longer: dict[str, tuple[_Entry, ...]]  # with those that a certain word must follow
    cues: tuple[str, ...] | None  # of the entries, where all of them are this word alone


class _Openings(Remembered["_Opening | None"]):
    """What each word of a language with the signs after it may begin."""

    def __init__(self, language: Language) -> None:
        """Look words up in the phrases of a language."""
        super().__init__()
        self.index = _index(language)

    def find(self, word: str) -> _Opening | None:
        """Look a new word up."""
        match = _WORD.match(word)
        entries = self.index.entries(match[0]) if match else ()
        return _opening(match.end(), entries) if match and entries else None


@cache
def _openings(language: Language) -> _Openings:
    return _Openings(language)


def _opening(length: int, entries: tuple[_Entry, ...]) -> _Opening:
    always = tuple(one for one in entries if one.then is None)
    seconds = {one.then for one in entries if one.then is not None}
    longer = {word: tuple(one for one in entries if one.then in (None, word)) for word in seconds}
    alone = all(one.pattern is None for one in always)
    cues = tuple(dict.fromkeys(cue for one in always for cue in one.cues)) if alone else None
    return _Opening(length, always, longer, cues)


class _Index(NamedTuple):
    """The phrases of a language by their first word, or by its stem where any ending goes."""

    words: dict[str, tuple[_Entry, ...]]
    stems: dict[str, tuple[_Entry, ...]]
    lengths: tuple[int, ...]  # of the stems
    before: re.Pattern[str] | None  # what a language attaches to its words

    def entries(self, word: str) -> tuple[_Entry, ...]:
        """Return the phrases that may begin with a word, the longest first."""
        found = list(self._plain(word, 0))
        if self.before is not None:
            for skip in range(1, min(5, len(word))):
                if self.before.fullmatch(word, 0, skip):
                    found.extend(self._plain(word[skip:], skip))
        return tuple(sorted(found, key=lambda one: (one.skip, -one.length)))

    def _plain(self, word: str, skip: int) -> Iterator[_Entry]:
        for entry in self.words.get(word, ()):
            yield entry._replace(skip=skip)
        for length in self.lengths:
            for entry in self.stems.get(word[:length], ()) if len(word) >= length else ():
                yield entry._replace(skip=skip)


@cache
def _index(language: Language) -> _Index:
    """Return the phrases of a language by their first words.

    Raises TypeError where a cue of the language is not known.
    """
    words: dict[str, tuple[_Entry, ...]] = {}
    stems: dict[str, tuple[_Entry, ...]] = {}
    for phrase, cues in _by_phrase(language).items():
        folded = Folded.of(phrase, language).text
        first = _WORD.match(folded)
        if first is None:
            raise TypeError(
                f"language {language.tag!r} has the phrase {phrase!r}: no word opens it"
            )
        table = stems if folded[first.end() : first.end() + 1] == "*" else words
        alone = first.end() == len(folded.rstrip("*"))
        pattern = None if alone else re.compile(_words(folded))
        entry = _Entry(len(folded), cues, 0, pattern, _second(folded))
        table[first[0]] = (*table.get(first[0], ()), entry)
    before = re.compile(language.numbers.prefixes) if language.numbers.prefixes else None
    return _Index(words, stems, tuple(sorted({len(stem) for stem in stems})), before)


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


def _second(folded: str) -> str | None:
    """Return the second word of a phrase where it is one in any text that has the phrase."""
    match = re.match(r"\w+\*? (\w+)(?!\*|\w)", folded)
    return match[1] if match else None


def _words(folded: str) -> str:
    return (
        r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in folded.split()) + r"(?!\w)"
    )
