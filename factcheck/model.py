"""The nouns: what an article states, what must hold among it, and what was found."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable
from fractions import Fraction

from factcheck.nouns import noun
from factcheck.vocabulary import (
    STANDING_KINDS,
    ClaimsError as ClaimsError,
    FactcheckError as FactcheckError,
    Kind as Kind,
    LanguageError as LanguageError,
    Part as Part,
    Severity as Severity,
    Sort as Sort,
    SourceError as SourceError,
    Type as Type,
    Verdict as Verdict,
)

Number = int | Fraction


@noun
class Interval:
    """A set of numbers between two ends; None is an end that is not there."""

    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Tell whether exactly one number is allowed."""
        return self.low is not None and self.low == self.high

    @property
    def is_empty(self) -> bool:
        """Tell whether no number is allowed."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def __contains__(self, number: Number) -> bool:
        """Tell whether the number is allowed."""
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return self.high is None or not (
            number > self.high or (self.high_open and number == self.high)
        )


EVERYTHING = Interval()
ZERO = Interval(0, 0)


@noun
class Date:
    """A calendar date as far as the words give it; what is not said is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@noun
class Value:
    """What the words allow: a set of numbers (days for dates, minutes for times), or labels."""

    text: str  # as written: "more than 2500", "4.20"
    kind: Kind
    type: Type = Type.NUMBER
    stated: Number | None = None  # the number the words name: 2500
    allowed: Interval = EVERYTHING
    whole: bool = False  # only whole numbers: people, states, votes, days
    step: Number | None = None  # unit of the last digit written, where rounding matters
    date: Date | None = None
    labels: tuple[str, ...] = ()


@noun
class Span:
    """A half-open range of code points of a source's text."""

    start: int
    end: int


@noun
class Place:
    """A line and a column, both counted from 1, columns in code points."""

    line: int
    column: int


@noun
class Ignore:
    """Findings that may stand: those of a relation or of a kind, why, and to which day."""

    reason: str
    relation: str = ""
    kind: str = ""
    until: datetime.date | None = None
    place: Place | None = None
    wrong: str = ""  # what is wrong with it, where it was written as a comment


@noun
class Source:
    """An article: its name, its text, its language."""

    name: str
    text: str = ""
    language: str = ""
    title: str = ""
    url: str = ""
    at_hand: bool = True  # False: only quotes of it are known
    # Where each stretch of text stands in the author's file, for formats that are converted:
    # (first code point of the text, how to say the place there), in order of the text.
    marks: tuple[tuple[int, str], ...] = ()
    starts: tuple[int, ...] = ()  # first code point of each line
    # What the format itself says of its layout: (first code point, part), in order of the text;
    # a part lasts to the next. Empty for plain text.
    outline: tuple[tuple[int, Part], ...] = ()
    notes: tuple[str, ...] = ()  # what the reader of a report should know once
    ignores: tuple[Ignore, ...] = ()  # comments in the author's file

    def place(self, offset: int) -> Place:
        """Return the line and column of a code point: the author's own, where his file has lines.

        For formats without lines (see `where`) those of the text that was read.
        """
        start, words = self._mark(offset) if self.marks else (0, "")
        line, _, column = words.partition(":")
        if line.isdecimal() and column.isdecimal():
            return Place(int(line), int(column) + offset - start)
        number = bisect_right(self.starts, offset) if self.starts else 1
        return Place(number, offset - (self.starts[number - 1] if self.starts else 0) + 1)

    def where(self, offset: int) -> str:
        """Return how to say the place of a code point: 12:5, paragraph 3, page 2, Sheet1!B4."""
        words = self._mark(offset)[1]
        if words and not words.replace(":", "", 1).isdecimal():
            return words
        place = self.place(offset)
        return f"{place.line}:{place.column}"

    def _mark(self, offset: int) -> tuple[int, str]:
        index = bisect_right(self.marks, offset, key=lambda mark: mark[0]) - 1
        return self.marks[index] if index >= 0 else (0, "")


@noun
class Quantity:
    """One figure of a text: what its words allow, and the place of each part of them."""

    value: Value
    sort: Sort
    span: Span  # the whole: bound words, number, unit, counted noun
    number: Span  # the number (or the date, the time) alone
    unit: str = ""  # a name of values.units, or of the counted noun in the text's language
    unit_span: Span | None = None
    counts: str = ""  # the noun phrase that is counted, as written
    counts_span: Span | None = None
    cue: Span | None = None  # "more than", "about"
    readings: tuple[Value, ...] = ()  # other values the same words may have: 1.234
    qualifiers: tuple[str, ...] = ()  # "negated", "total", "one of"
    sentence: int = 0  # its number in the text, from 0
    paragraph: int = 0


@noun
class Quote:
    """The exact words of a claim (W3C TextQuoteSelector), and where they stand."""

    exact: str
    span: Span | None = None  # None: not looked for, or not found
    prefix: str = ""
    suffix: str = ""
    place: Place | None = None  # of the quote in the claims file


@noun
class Claim:
    """One value the article states, and every place that states it."""

    id: str
    value: Value
    unit: str = ""
    counts: str = ""
    quotes: tuple[Quote, ...] = ()
    implied: bool = False  # a member named without a number
    locked: bool = False  # never to be repaired
    trust: int = 1
    place: Place | None = None  # in the claims file

    @property
    def words(self) -> str:
        """Return the words to show for this claim: its first quote, else its value as written."""
        return self.quotes[0].exact if self.quotes else self.value.text


Option = str | bool | Number | Interval | tuple[tuple[str, ...], ...]


@noun
class Relation:
    """What must hold among claims, each in its role."""

    id: str
    kind: str
    roles: tuple[tuple[str, tuple[str, ...]], ...]  # role -> claim ids
    options: tuple[tuple[str, Option], ...] = ()
    binding: str = ""  # why these claims belong together, in words
    certainty: int = 100  # of the binding, in percent; 100 where a person stated it
    place: Place | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the ids of all claims, each once, in the order of the roles."""
        return tuple(dict.fromkeys(name for _, names in self.roles for name in names))


@noun
class Linear:
    """Hold that the sum of coefficient times claim lies in an interval."""

    terms: tuple[tuple[str, Number], ...]
    allowed: Interval = ZERO


@noun
class Product:
    """Hold that the product of the factors, less the sum of the terms, lies in an interval.

    A factor is (claim, scale, offset) and stands for scale * claim + offset, so that
    a change by p % is one factor p/100 + 1 and every claim occurs once.
    """

    factors: tuple[tuple[str, Number, Number], ...]
    terms: tuple[tuple[str, Number], ...]
    allowed: Interval = ZERO


@noun
class Image:
    """Hold that the result, less a function of the arguments, lies in an interval.

    `function` maps one interval per argument to the smallest interval that holds every
    image; it must be exact on points. Ages and calendar months are such functions.
    """

    result: str
    arguments: tuple[str, ...]
    function: Callable[[tuple[Interval, ...]], Interval]
    allowed: Interval = ZERO


@noun
class Same:
    """Hold that all these claims bear one label, where each group of labels counts as one."""

    claims: tuple[str, ...]
    groups: tuple[frozenset[str], ...] = ()


@noun
class Unknowable:
    """Hold nothing, for a reason: what the words leave out cannot be judged."""

    claims: tuple[str, ...]
    reason: str


Constraint = Linear | Product | Image | Same | Unknowable


@noun
class Reading:
    """One way to take the words, and the constraints it stands for (all must hold)."""

    words: str  # "" for the plain one
    constraints: tuple[Constraint, ...]
    licensed: bool = True  # False: only named, as what would agree if it were meant


@noun
class Judgement:
    """A relation's verdict on its own, before its sentence is made."""

    verdict: Verdict
    reason: str = ""  # why undecided
    reading: str = ""  # the words of the reading that was taken, "" for the plain one
    would_agree: str = ""  # the words of an unlicensed reading that agrees
    slack: Number | None = None  # set where it agrees only thanks to rounding: by how much it may


@noun
class Wording:
    """A finding's sentence and the figures in it, made by the relation's kind."""

    message: str
    stated: str = ""
    computed: str = ""
    difference: str = ""


@noun
class Change:
    """One claim (or a relation, freed) changed by a repair, and what would do instead."""

    target: str  # claim id, or relation id where `relation` is True
    stated: str
    allowed: str  # in words: "72", "at least 71", "64 to 110"
    nearest: str  # one value to put there, "" where none can be named
    slip: str = ""  # "72 may be 27 with its digits swapped"
    relation: bool = False


@noun
class Repair:
    """A smallest set of changes after which everything agrees, verified before it is shown."""

    changes: tuple[Change, ...]
    weight: int = 1


@noun
class Diagnosis:
    """Which claims conflict, and every smallest repair as independent groups of alternatives."""

    conflict: tuple[str, ...] = ()
    groups: tuple[tuple[Repair, ...], ...] = ()
    complete: bool = True
    bearing: int = 0  # how many of the first groups bear on the finding's own claims


@noun
class Finding:
    """One relation judged."""

    relation: str
    kind: str
    verdict: Verdict
    message: str
    claims: tuple[str, ...] = ()  # the primary one first
    reason: str = ""  # why undecided; what rounding or a reading did
    stated: str = ""
    computed: str = ""
    difference: str = ""
    cause: str = ""  # "local" or "joint" where inconsistent
    derived: bool = False  # needed values that other relations imply
    binding: str = ""
    certainty: int = 100
    severity: Severity = Severity.ERROR
    diagnosis: Diagnosis | None = None
    place: Place | None = None  # of the relation in the claims file
    suppressed: str = ""  # the reason given for not counting it
    baseline: str = ""  # new, unchanged or absent, where the run knows a baseline

    @property
    def is_upkeep(self) -> bool:
        """Tell whether it is about what lets findings stand, and not about the article."""
        return self.kind in STANDING_KINDS


@noun
class Report:
    """All findings for one source, and what they were made from."""

    name: str  # the file that was judged
    source: Source
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()  # what the reader should know once
    left_alone: tuple[str, ...] = ()  # relations whose binding was not certain enough

    @property
    def verdict(self) -> Verdict:
        """Return inconsistent if any finding is, else undecided if any is, else consistent.

        What is wrong with entries that let findings stand says nothing of the article.
        """
        return next((verdict for verdict in Verdict if self.count(verdict)), Verdict.CONSISTENT)

    def count(self, verdict: Verdict) -> int:
        """Return how many findings have a verdict, suppressed ones left out."""
        return sum(f.verdict is verdict and not f.suppressed and not f.is_upkeep for f in self.findings)  # fmt: skip

    @property
    def upkeep(self) -> int:
        """Return how many findings are about what lets findings stand."""
        return sum(finding.is_upkeep and not finding.suppressed for finding in self.findings)
