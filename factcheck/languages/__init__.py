"""Languages as data, one file each, found by folder.

A file holds four tables and `LANGUAGE`, which joins them. Parts that a script generates from
CLDR stand between two marked lines in the file and are never edited by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, cast

from factcheck import plugins
from factcheck.model import LanguageError
from factcheck.nouns import noun

Words = Mapping[str, int]
NOTHING: Mapping[Any, Any] = MappingProxyType({})  # a table without rows


@noun(eq=False)
class Numbers:
    """How the language writes numbers, in digits and in words (all words lower case, folded).

    What a link may join is told by letters: t tens to units (treinta y dos), u units to tens
    (خمسة وعشرون), h what is smaller to a hundred or more (hundred and five), f a fraction
    (five and a half).
    """

    decimal: str = "."  # every sign that may stand before decimals
    group: str = ","  # every sign that may part thousands
    words: Words = NOTHING  # what adds up: seven, twenty, doscientos
    scales: Words = NOTHING  # what multiplies: hundred, million, mươi
    bare: frozenset[str] = frozenset()  # scales that are a number without one before them
    compact: Words = NOTHING  # signs after digits, case as written: bn, Mrd
    money_only: frozenset[str] = frozenset()  # compact signs that mean a unit without money: 3m
    ordinals: Words = NOTHING
    ordinal_marks: str = ""  # a regex: what makes an ordinal of the digits before it
    ordinal_before: frozenset[str] = frozenset()  # words that make one of the number after
    parts: Words = NOTHING  # denominators: thirds, quarters
    shares: Words = NOTHING  # denominators that are ordinals as well: third
    wholes: str = ""  # a regex: what leads from a share to its whole, a third *of*
    part_noun: str = ""  # a regex: what makes a share of an ordinal: una cuarta *parte*
    fractions: Mapping[str, tuple[int, int]] = NOTHING  # half: (1, 2)
    over: frozenset[str] = frozenset()  # between numerator and denominator: hai phần ba
    parting: frozenset[str] = frozenset()  # those that follow any numerator: ba phần tư
    every: frozenset[str] = frozenset()  # before an ordinal that is a share: jeder vierte
    over_phrase: str = ""  # the same of several words, a regex: dos de cada tres
    tails: frozenset[str] = frozenset()  # and a half of the scale before: một triệu rưỡi
    links: Mapping[str, str] = NOTHING
    linked: bool = False  # a smaller number is joined to a larger one by a link only
    articles: frozenset[str] = frozenset()  # words that are "a" more often than 1
    firm: frozenset[str] = frozenset()  # those of them that are 1 before a noun: one person
    joins: Mapping[tuple[int, int], int] = NOTHING  # (4, 20): 80
    reach: Mapping[int, int] = NOTHING  # what is below may follow: 60: 20
    teens: bool = False  # a unit before ten makes a teen: خمسة عشر
    fused: bool = False  # words are written together: dreihundertzwölf
    prefixes: str = ""  # a regex of what may be written together with a number word
    duals: Mapping[str, str] = NOTHING  # a noun that says two: its singular
    groups: Words = NOTHING  # about so many: trentaine
    minus: frozenset[str] = frozenset()
    point: frozenset[str] = frozenset()  # words for the decimal sign
    inner: frozenset[str] = frozenset()  # numbers after tens only: lăm, mốt
    followed: Mapping[str, str] = NOTHING  # word: regex that must follow it
    not_after: Mapping[str, frozenset[str]] = NOTHING
    never: frozenset[str] = frozenset()  # words that only look like a number with its prefix
    continuing: frozenset[str] = frozenset()  # words that go on with a number and begin none
    attached: str = ""  # letters of the prefixes that a cue may bear as well
    accusative: str = ""  # an ending of counted nouns after 11 to 99
    definite: str = ""  # the prefix without which an ordinal is another word
    folded: Mapping[str, str] = NOTHING  # letters that are written as one
    percent: str = ""  # a regex, after the number
    points: str = ""  # percentage points
    permille: str = ""
    percent_before: str = ""  # a regex, before the number
    adjectives: Mapping[str, str] = NOTHING  # dreitägig: the unit of its tail


@noun
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
    term_led: str = ""  # a regex: what leads to years that are no one's age: condamné à
    term_of: str = ""  # a regex: what follows years that are no one's age: ans de prison
    year_verb: str = ""  # a regex: what follows a year that opens a clause: 2022 ging die Zahl


@noun
class Names:
    """The words that make a number a name which counts nothing."""

    # Words right before the number, one or two each: "article|page|no.". One with a capital
    # must be written with it, one with a full stop needs the stop.
    before: str = ""
    phones: str = ""  # the same before groups of digits that are a telephone number
    after: str = ""  # a pattern right after the number: r"\\. Spieltag"
    phrases: str = ""  # a pattern of number words that count nothing: "one of the", ranks
    ratios: bool = False  # a stroke parts a count from its whole: 45/60 mẫu


@noun
class Measures:
    """How the language writes money, measured units and counted nouns.

    Tables as in `Calendar`, with rows "USD: dollar|dollars" and "km: kilometre|kilometres";
    a later row wins over an earlier one, and a row "none: form" takes forms back.
    """

    currencies: str = ""  # words, before or after the number
    symbols: str = ""  # signs, before or after
    units: str = ""
    joints: str = ""  # what may stand between a number and its unit: "de|d'"
    vague: str = ""  # a money word that is a mass too, unless a scale or adjective says: "pound"


@noun(eq=False)
class Cues:
    """The words that make a bound, a share, a change, a list or an office of what they stand by.

    Bounds and hedges bear the names of `values.written`: above, least, most, below, about,
    nearly, over; "exact" is for a phrase that only holds the words of one: "adding up to".
    """

    before: Mapping[str, str] = NOTHING  # "more than": "above"
    after: Mapping[str, str] = NOTHING  # "or more": "least"
    determiners: frozenset[str] = frozenset()  # may stand between a cue and its number
    articled: frozenset[str] = frozenset()  # those that a share bears anyhow: casi el 40 %
    between: Mapping[str, str] = NOTHING  # opens a range: what parts its ends
    ranges: str = ""  # a regex: what parts the ends of a range that no word opens
    moving: frozenset[str] = frozenset()  # those of them that open a change as well: from
    rises: frozenset[str] = frozenset()  # stems: rose, fell; "from 5 to 6" is no range after them
    total: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    one_of: tuple[str, ...] = ()  # "one of": the one is no figure
    stops: frozenset[str] = frozenset()  # words that end, and are no part of, what is counted
    before_noun: frozenset[str] = frozenset()  # adjectives that precede what is counted
    of: frozenset[str] = frozenset()  # stands between a large number and what it counts
    single: frozenset[str] = frozenset()  # counted nouns of one syllable, where most have two
    plural: str = ""  # a regex of what a counted noun ends in
    verbal: str = ""  # a regex of words that are no counted noun
    singular: Mapping[str, str] = NOTHING  # people: person
    endings: tuple[tuple[str, str], ...] = ()  # of plurals and what stands for them: ies, y
    places: frozenset[str] = frozenset()  # small words that lead to a place: in, at, on
    head: str = "first"  # where the counted noun stands: first, last, capital, or two syllables


@noun
class Offices:
    """How the language names offices and those who bear them; tables as in `Calendar`.

    An asterisk at a word's end stands for any ending. A form of `ranks` that begins with a
    hyphen is the tail of a compound, whose stem names the field: Finanzminister.
    """

    ranks: str = ""  # rows "mayor: mayor|mayoress", by the names of extract/people.py
    fields: str = ""  # rows "money: finance|treasury": one minister may bear all of a row
    joints: str = ""  # between an office and its field, its place or its bearer: of|for|the
    lesser: str = ""  # makes a deputy of what follows: deputy|vice
    others: str = ""  # before an office: its name is that of someone else: spokesman|wife
    courtesy: str = ""  # before a name: Mr|Dr
    particles: str = ""  # small words inside a name: van|de|bin
    vague: str = ""  # tells no place from another: city|town
    seats: str = ""  # rows "place: tỉnh|sở; body: trường": what is called by the words behind it
    lands: str = ""  # countries named between an office and its bearer, and openings of places


@noun
class Repeats:
    """The words before a figure that tell whether it was named before; tables as in `Calendar`."""

    every: str = ""  # at all that was named: all the
    strong: str = ""  # points back: those|these
    back: str = ""  # may point back: the|its
    behind: str = ""  # points back from behind a figure and its noun: 350 tỷ đồng này
    apart: str = ""  # tells of another one: another|each|more
    deeds: str = ""  # rows "dead: killed|died": what the people counted did or suffered


@noun(eq=False)
class Language:
    """One language: all that reading its figures needs to know."""

    tag: str  # BCP 47
    name: str
    numbers: Numbers = Numbers()
    calendar: Calendar = Calendar()
    measures: Measures = Measures()
    names: Names = Names()
    cues: Cues = Cues()
    offices: Offices = Offices()
    repeats: Repeats = Repeats()
    # Words that license a relation, by the cue's name (see `extract.cues.CUES`). An asterisk
    # stands for any ending; a space for any white space.
    phrases: Mapping[str, tuple[str, ...]] = NOTHING
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
    return plugins.names(__file__)


@cache
def language(tag: str) -> Language:
    """Return the language of a tag ("ar", "ar-EG"), importing its file only now.

    Raises LanguageError where no file of that name exists.
    """
    stem = tag.partition("-")[0].lower()
    if stem not in tags():
        known = ", ".join(tags())
        raise LanguageError(f"language {tag!r} is not known; the known ones are {known}")
    return cast(Language, plugins.load(__name__, stem, "LANGUAGE").LANGUAGE)
