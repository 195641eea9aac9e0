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
    """How the language writes dates, weekdays, times, durations and ages."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How the language writes money, measured units and counted nouns."""


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
    cues: Cues = field(default_factory=Cues)
    function_words: tuple[str, ...] = ()  # frequent small words that betray the language
    # A full stop after these ends no sentence; "0" stands for figures: "12. November".
    abbreviations: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()  # what opens a photo credit: "Photo:"
    # Lines that are no claims: whole ones ("Share"), and openings, which end in ":" or "…".
    furniture: tuple[str, ...] = ()
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
