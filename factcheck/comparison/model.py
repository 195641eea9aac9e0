"""The nouns of a comparison: statements of versions, what is aligned, and what differs."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model import Place, Quantity, Source, Span
from factcheck.nouns import noun


class Kind(StrEnum):
    """In which way two versions differ."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    PRECISION = "precision"
    UNIT = "unit"
    DATE = "date"
    OFFICE = "office"


# What each kind holds, in one sentence: for the reports' rules and the help.
LAWS = {
    Kind.CHANGED: "The same quantity bears one number in every version.",
    Kind.MISSING: "A figure of the first version stands in the others, where the words around it do.",
    Kind.ADDED: "A figure of another version stands in the first, where the words around it do.",
    Kind.PRECISION: "The same quantity is bounded and rounded alike in every version.",
    Kind.UNIT: "The same number counts the same thing, in the same unit, in every version.",
    Kind.DATE: "The same event bears one date in every version.",
    Kind.OFFICE: "The same person bears one office in every version.",
}  # fmt: skip


@noun
class Statement:
    """A figure that a version states at one place, or an office that it gives to a person.

    What is counted has names that no language owns, things of comparison/things.py: several where
    the word has more than one meaning, none where the words do not tell.
    """

    number: int  # its place in the version's order, from 0
    figure: Quantity
    things: tuple[str, ...] = ()
    # above, least, most, below, about, nearly, over; "reached" where something rose up to it or
    # fell, whether the words are read as a bound or not; "" for none.
    hedge: str = ""
    deed: str = ""  # what those counted did or suffered, a row of the languages' deeds
    noun: str = ""  # what is counted, in English, "" where one word of it is not sure
    shown: Span | None = None  # the words to show: the figure's own, and more where it is bare
    around: frozenset[str] = frozenset()  # what is spoken of beside it, in no language

    @property
    def thing(self) -> str:
        """Return what is counted, "" where it is not known."""
        return self.things[0] if self.things else ""

    @property
    def sentence(self) -> int:
        """Return the number of its sentence."""
        return self.figure.sentence

    @property
    def span(self) -> Span:
        """Return the place of the words to show."""
        return self.shown or self.figure.span


@noun
class Version:
    """One text of several that should state the same."""

    source: Source
    statements: tuple[Statement, ...]

    def words(self, statement: Statement) -> str:
        """Return the version's words for a statement, on one line."""
        return " ".join(self.source.text[statement.span.start : statement.span.end].split())

    def place(self, statement: Statement) -> Place:
        """Return the line and column where a statement's figure stands."""
        return self.source.place(statement.span.start)


@noun
class Alignment:
    """Two statements, by number, that are taken for one and the same quantity."""

    first: int
    other: int
    certainty: int  # percent
    through: str = ""  # the relation by which alone they are equal: two days, 25 to 26 October


@noun
class Difference:
    """One quantity that the versions do not state alike."""

    kind: Kind
    statements: tuple[Statement | None, ...]  # one for each version, None where it says nothing
    certainty: int  # percent, that the statements speak of one quantity
    message: str
    agrees: str = ""  # which version agrees with itself, where only some do
    alone: int | None = None  # the version that stands alone against two or more

    @property
    def first(self) -> int:
        """Return the number of the first version that says something."""
        return next(n for n, one in enumerate(self.statements) if one is not None)


@noun
class Comparison:
    """All versions, what is the same in them, what differs, and what stands in one alone."""

    versions: tuple[Version, ...]
    alignments: tuple[tuple[Alignment, ...], ...]  # of the first with each of the others
    differences: tuple[Difference, ...]
    alone: tuple[tuple[Statement, ...], ...]  # of each version: figures that nothing answers
    notes: tuple[str, ...] = ()
