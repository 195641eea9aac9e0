"""The words of a text that license relations, found by the phrases of its language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import NamedTuple, Protocol

from factcheck.extract.folding import Folded
from factcheck.extract.remembering import Remembered
from factcheck.languages import Language
from factcheck.model import Span
from factcheck.nouns import noun

# Every cue and what its words do; a language that lacks one reads fewer relations.
CUES = {
    "hides": "holds the words of another cue, which say nothing in it: đăng ký, which is no signing",
    "including": "opens parts of what was named before: including, among them",
    "of_them": "refers a figure to the one before: of them, of which, of whom",
    "only": "before a figure that is some of those before it: only 38 finished",
    "of_these": "right after a bare number, before the noun it is some of: 463 of these families",
    "out_of": "stands between a part and its whole: out of, of the",
    "base": "opens the whole at the start of a clause: of the, among the",
    "among_them": "opens some of what was named before, never all of it: including, among them",
    "of_total": "stands between any part and its whole: out of, from a total of",
    "partitive": "parts a count from its whole, whose owner comes first: of Larkfell's 84",
    "exactly": "says a share as a count: exactly, to be precise, namely",
    "numbering": "says how many those just named are: numbering 155",
    "share_noun": "calls a percentage what it is of the count before: the rate, der Anteil",
    "amounting": "says a count as a share, or a share as a count: or, a rate of, representing",
    "rate_of": "leads to a share over the words for what it is a rate of: bringing the rate of",
    "make_up": "says what share a count is of those named before: make up, account for",
    "two_thirds": "a two-thirds majority",
    "three_quarters": "a three-quarters majority",
    "passed": "voted through: passed, approved, adopted",
    "vote_to": "between the votes of both sides: 41 to 29",
    "middle": "a mean or median, which lies between the extremes",
    "backers": "counts support: votes, names, signatures, deputies",
    "needed": "a limit by name, beside its figure: the threshold of, the required",
    "so_met": "follows from a limit that was reached: so the meeting went ahead, is now law",
    "so_missed": "follows from a limit that was not reached: no quorum, not yet in force",
    "turnout": "the share of those who voted",
    "ballots": "voters and what they cast",
    "sampled": "leads to the base of a poll: a survey of, among",
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
    "times": "after a number, how many times as much: 3.5 times",
    "multiplied": "the verb of a multiple right before its number: gấp 2,5 lần",
    "amount": "leads to how much something is, and nothing more: in the amount of, im Wert von",
    "ahead_of": "after a comma, leads from a figure to the next smaller one: ahead of, followed by",
    "old_mark": "leads to a record or peak of before: the previous record of",
    "beats": "says that a mark of before was passed: beating, surpassing",
    "highest_since": "after a figure, none so high has been seen since: the highest since",
    "when": "after a time, leads to what held then: when, when it stood at",
    "least": "ranks the other way round: the lowest, the fewest",
    "growing": "nouns that may only name what moved: growth, the gains",
    "ranking": "a rank, a rate of exchange, a yield: better as its number falls",
    "yearly": "a rate for each year: a year, annually",
    "now": "the time of the article: today, now, currently",
    "last_year": "the year before the article's own: last year",
    "therefore": "opens what follows from the figures before: so, thus, in all",
    "point": "a percentage point, where the figures around are shares: up 0.5 points",
    "basis_point": "a hundredth of one: 25 basis points",
    "same": "unchanged",
    "from": "before the first figure of a change or a span",
    "to": "before the second figure of a change or a span",
    "by": "before the size of a change",
    "versus": "before the earlier figure: compared with, against, up from",
    "earlier": "marks the earlier figure: a year earlier, last year, previously",
    "more_than_before": "between a difference and its base: more than, fewer than",
    "average": "a mean: an average of, on average, mean",
    "each": "a figure for each: each, every, apiece, per",
    "per": "before the thing that a figure holds for each of: per, for every",
    "apiece": "an article that does the same: £700,000 a hectare",
    "range": "opens the two ends of what was measured: ranged from, between",
    "extreme": "the highest, the lowest, the warmest",
    "threshold": "names a limit to be reached: threshold, quorum, needed, required, once",
    "passes_limit": "says that a figure passed the limit that follows: beating the target of",
    "within_limit": "says that a limit was not gone beyond: within the limit of, complies with the",
    "set_as_goal": "says of a figure before that it was set as a goal: set, planned",
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
    "closes": "ends what a first day opened: ends, closes, concludes",
    "own": "says whose a length is, of what was just named: in its, en sus",
    "lasted": "a length of time: lasted, took, over, for",
    "several_answers": "shares that need not make a hundred: several answers possible",
    "single_answer": "shares that must make a hundred: only one answer was allowed",
    "undecided": "the last share of a poll: do not know, blank votes",
    "estimate": "a figure of another kind than a result: expected, planned, forecast, target",
    "elsewhere": "another scope: last year, in the previous round, the other company",
    "divides": "shares a total out: split, made up of, divided into, by region",
    "ranked": "names the next of a ranking that may go on: followed by, then come",
    "leaves": "marks what is left over as a verb: leaving, that leaves",
    "others": "the rest, where an article stands before the number: les 100 autres",
    "body": "an organisation that may stand among counted members: union, authority",
    "member": "counts whoever takes part, states and organisations alike: members, signatories",
    "first_of_two": "one side of a pair that leaves nobody out: men, adults, at home",
    "second_of_two": "the other side: women, children, abroad",
    "came_through": "says who came to the end: 48 finished, passed, survived",
    "fell_out": "says who did not: 26 dropped out, failed, died",
    "anybody": "counts people, whoever they are: people, persons",
    "posts": "counts jobs or those who hold them: jobs, posts, workers",
    "alone": "says that what is told is a part of what was told before: in the capital alone",
    "present": "counts those who could vote: present, members, seats",
    "absent": "counts those who did not come: absent",
    "vacant": "counts seats that nobody holds: seven seats are vacant",
    "still_needed": "counts what a goal lacks: nine more are needed, il manque encore",
    "seats": "counts the seats of a chamber, or who holds them: seats, members",
    "mainly": "opens the most of many, and not all: mainly, chiefly",
    "example": "names some of many: such as, for example",
    "relative": "goes on about what was just named: which, who",
    "list_opens": "announces a list: the following, namely, as follows",
    "list_names": "opens a list right behind what it is of, without a comma: gồm",
    "examined": "leads to how many were looked at: inspected, tested",
    "came_to_light": "leads to how many of those looked at were found wanting: found, turned up",
    "list_is": "a verb between a number of people or places and their names: are, will be",
    "sign": "signing, which is not ratifying",
    "ratify": "ratifying, which is not signing",
    "vote": "voting",
    "attend": "being present",
    "none": "zero in words: none, nobody, not one",
    "former": "an office of earlier: former, ex-",
    "year_after": "the year after the one told: a year later, im Jahr darauf",
    "more": "after or before a difference upward: 40 more, cao hơn 40",
    "fewer": "after or before a difference downward: 40 fewer",
    "founded": "a founding, an opening",
    "anniversary": "an anniversary of what was founded",
    "age_was": "between a person and an age without a unit: was, at, con, mit",
    "centenary": "a hundred years of something, in one word",
    "bicentenary": "two hundred years of something, in one word",
    "died": "a death, whose date an age belongs to",
    "kin": "a relative or another person, whose age is not that of the one spoken of",
    "before": "before a birthday: the age is not reached yet",
    "away": "after a length that is a distance: three days later, two weeks before",
    "later": "after a length that leads from one date to the next: two weeks later",
    "another_time": "tells of another case or time than the article's own: last year, a similar",
    "was_day": "between a date and its weekday: which was a, fell on a",
    "programme": "a season, a programme: its year is that of the dates told under it",
    "denied": "denies what follows, always: never, at no time, no bag",
    "under": "before a figure that is not gone below: below, less than, under",
    "beyond": "before a figure that is not gone above: above, more than, over",
    "in_line": "says that an outcome lies within what was expected: in line with",
    "outcome": "names what came of what was expected: the outcome, came in at",
    "instance": "opens one case of what was told: one such, for instance",
    "age_now": "after an age, says that it is the one of today: is, remains, still",
    "son_of": "before an ordinal that is an age, in languages that say it so: ابن الثلاثين",
    "years_after": "leads from a length of years to where it began: 56 years after",
    "his": "before a length that one served, or that was just told: in his 27 years, in those years",
    "served_as": "names the office that a length was served in: 27 years as head",
    "appointed": "a change of office: appointed, named, succeeds, resigned",
}


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
        folded, place = Folded.of(text, language), 0
        for cues, start, end in _led_back(folded, _found(folded, language)):
            for cue in cues:
                self._places[cue].append(place)
                self._starts.append(start)
                self._ends.append(end)
                self._cues.append(cue)
                place += 1
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
        places: Sequence[int] = range(len(self._cues))
        if cues:
            names = dict.fromkeys(cues)
            places = sorted(chain.from_iterable(self._places.get(cue, ()) for cue in names))
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
