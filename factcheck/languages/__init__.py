"""Languages as data, one file each, found by folder.

A file holds four tables and `LANGUAGE`, which joins them. Parts that a script generates from
CLDR stand between two marked lines in the file and are never edited by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path

from factcheck.model import LanguageError


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the language writes numbers, in digits and in words."""

    decimal: str = "."  # every sign that may stand before decimals
    group: str = ","  # every sign that may part thousands


@dataclass(frozen=True, slots=True)
class Calendar:
    """How the language writes dates, weekdays, times, durations and ages.

    A table is one string: rows parted by ";", the forms of a row by "|", all in lower case. The
    rows of `words` begin with their role: "unit day: day|days". Roles are those that the
    patterns of extract/dates.py, durations.py and clocks.py name.
    """

    months: str = ""  # 12 rows
    months_short: str = ""  # read only beside a number
    weekdays: str = ""  # 7 rows, Monday first
    weekdays_short: str = ""  # read only beside a date
    cardinals: str = ""  # from 1
    ordinals: str = ""  # from 1
    words: str = ""  # rows "role: forms" or "role value: forms"
    month_first: bool = False  # 3/7/2017 is March; the other reading is kept
    month_leads: bool = False  # "October 25" is written too
    dotted: bool = False  # a day before its month bears a full stop: 25. Oktober
    folds: tuple[str, str] = ("", "")  # letters read alike: each of the first as one of the second
    marks: str = ""  # vowel signs, which may stand inside a word or be left out
    prefixes: tuple[tuple[str, str], ...] = ()  # small words written onto the next: (form, role)
    article: str = ""  # the article, where it is written onto the next word
    plain: bool = False  # accents may be missing
    suffixed: tuple[tuple[str, str], ...] = ()  # (unit, ending): dreitägig


@dataclass(frozen=True, slots=True)
class Names:
    """The words that make a number a name which counts nothing."""

    before: str = ""  # "article|section|page": one or two words right before the number
    after: str = ""  # a pattern right after it: r"\\. Spieltag"
    phrases: str = ""  # a pattern of number words that count nothing: "one of the", ranks


@dataclass(frozen=True, slots=True)
class Measures:
    """How the language writes money, measured units and counted nouns.

    Tables as in `Calendar`, with rows "USD: dollar|dollars" and "km: kilometre|kilometres";
    a later row wins over an earlier one.
    """

    currencies: str = ""  # words, before or after the number
    symbols: str = ""  # signs, before or after
    units: str = ""
    joints: str = ""  # what may stand between a number and its unit: "de|d'"
    vague: str = ""  # a money word that is a mass too, unless a scale or adjective says: "pound"


@dataclass(frozen=True, slots=True)
class Cues:
    """The words that make a bound, a share, a change, a list or an office of what they stand by."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: all that reading its figures needs to know."""

    tag: str  # BCP 47
    name: str
    numbers: Numbers = field(default_factory=Numbers)
    calendar: Calendar = field(default_factory=Calendar)
    measures: Measures = field(default_factory=Measures)
    names: Names = field(default_factory=Names)
    cues: Cues = field(default_factory=Cues)
    function_words: tuple[str, ...] = ()  # frequent small words that betray the language
    abbreviations: tuple[str, ...] = ()  # a full stop after these ends no sentence
    right_to_left: bool = False


# What an unknown language falls back to: digits only.
DIGITS = Language("und", "digits only")


@cache
def tags() -> tuple[str, ...]:
    """Return the tags of all languages, sorted: the files of this folder."""
    return tuple(sorted(file.stem for file in Path(__file__).parent.glob("[a-z]*.py")))


@cache
def language(tag: str) -> Language:
    """Return the language of a tag ("ar", "ar-EG"), importing its file only now.

    Raises LanguageError where no file of that name exists.
    """
    stem = tag.partition("-")[0].lower()
    if stem not in tags():
        known = ", ".join(tags())
        raise LanguageError(f"language {tag!r} is not known; the known ones are {known}")
    found = import_module(f"{__name__}.{stem}").LANGUAGE
    if not isinstance(found, Language):
        raise TypeError(f"factcheck/languages/{stem}.py has no LANGUAGE")
    return found
