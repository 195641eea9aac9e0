"""The closed vocabularies: kinds of value, verdicts, sorts of quantity; and the tree of errors."""

from __future__ import annotations

from enum import StrEnum

# Percent: bindings that are less certain are left alone (chosen on data, see the README).
MIN_CERTAINTY = 60
# Kinds of finding that are no relation's: about what lets findings stand, and about quotes.
STANDING_KINDS = ("baseline", "ignore")
OTHER_KINDS = (*STANDING_KINDS, "quote")

ALL = "ALL"  # of --select: every kind


class FactcheckError(Exception):
    """Say that something could not be read; disagreement is a Finding, never an error."""


class ClaimsError(FactcheckError):
    """Say what is wrong with a claims file: all its errors at once, one a line."""


class SourceError(FactcheckError):
    """Say why an article could not be read."""


class LanguageError(FactcheckError):
    """Say that a language is not known, and which ones are."""


class Kind(StrEnum):
    """How firmly the words pin a value down (DESIGN 4)."""

    EXACT = "exact"
    ROUNDED = "rounded"
    APPROXIMATE = "approximate"
    BOUND = "bound"
    UNKNOWN = "unknown"


class Type(StrEnum):
    """What sort of thing a value is."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    LABEL = "label"


class Verdict(StrEnum):
    """Whether claims agree; `inconsistent` never means false."""

    INCONSISTENT = "inconsistent"
    UNDECIDED = "undecided"
    CONSISTENT = "consistent"


class Severity(StrEnum):
    """How loudly a finding is told."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Part(StrEnum):
    """What a stretch of an article is, by its layout."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    BODY = "body"
    ITEM = "item"  # of a list
    CAPTION = "caption"
    ROW = "row"  # of a table; a bar parts its cells
    FURNITURE = "furniture"  # source lines, counters, buttons: never a claim


class Sort(StrEnum):
    """What a quantity of the text is, by its words."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"
    SCORE = "score"
    LABEL = "label"  # words, not a number: a list item, an office, a member named without one
