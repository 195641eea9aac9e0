"""The roles that a language's words play in dates, times and durations.

Every set of roles becomes one symbol, so that small grammars can be run on strings of symbols.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.languages import Calendar
from factcheck.model import Number
from factcheck.nouns import noun, replace

# What one word may mean, by role: the month's number, the unit's name, or nothing more.
Sense = Number | str | tuple[Number, str] | None
Senses = dict[str, Sense]
NO_SENSES: Senses = {}
_PUNCTUATION = {
    "/": "slash", "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "−": "dash", ".": "dot",
    ",": "comma", "،": "comma", ":": "colon", "'": "quote", "’": "quote", "(": "open", ")": "shut",
    "~": "dash",
}  # fmt: skip
UNSEEN = "\u200b-\u200f\u061c\u2060\u2066-\u2069\ufeff"  # bidi marks stand inside dates too
BREAK = "#"
_FIRST_SYMBOL = 0x4E00  # symbols are letters that no pattern language gives a meaning
_ACCENTS = str.maketrans("áàâäãéèêëíìîïóòôöõúùûüñç", "aaaaaeeeeiiiiooooouuuunc")
_TEMPLATE = re.compile(r"<(?P<group>[a-z_]+):|(?P<shut>>)|(?P<look>\(\?<?[=!:])|(?P<role>[a-z_]+)|\s+|.")  # fmt: skip


@noun
class Entry:
    """What a word of the text puts on the tape: one symbol, or two where one is attached."""

    symbol: str
    senses: Senses
    hot: bool = True  # it may be a part of a figure on its own
    prefix: str = ""  # the symbol of an attached word
    length: int = 0  # code points of the attached word
    leads: bool = False  # longer forms begin with it
    attached: Senses = NO_SENSES  # of the attached word


SPACE = Entry("", NO_SENSES, False)
# A stretch of words in these roles alone holds no figure.
_WEAK = frozenset(
    "and to from between of the in on small a at inmonth strong durcue mid dot comma colon slash dash "
    "quote open shut agebe agewhen ageweak for ago afterunit half whole another suffix era "
    "inyear thousand hundred partof".split()
)
# Of these words one alone is no figure of time; it needs a unit, a month or another word.
_DULL = _WEAK | {"number", "thenumber", "ordinal", "theordinal"}
UNKNOWN = "."
_LETTERS = {"comma": "k", "agebe": "b", "era": "e", "slash": "s", "dash": "s", "dot": "s", "colon": "s"}  # fmt: skip


class Head(NamedTuple):
    """The longer forms that a word begins, and the words or digits that go on with them."""

    forms: re.Pattern[str]
    following: frozenset[str]

    def match(self, text: str, place: int, following: str) -> re.Match[str] | None:
        """Return the longest form at a place; `following` is the token after the word there."""
        # A sign or a line end may stand between; a word that goes on with none settles it.
        if following[:1].isalnum() and following.rstrip(" ") not in self.following:
            return None
        return self.forms.match(text, place)


@dataclass(slots=True)
class Roles:
    """The words of one language by their roles, and the symbols of its sets of roles."""

    calendar: Calendar
    token: re.Pattern[str]
    entries: dict[str, Entry] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)
    symbols: dict[frozenset[str], str] = field(default_factory=dict)
    compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def symbol(self, roles: frozenset[str]) -> str:
        """Return the symbol of a set of roles, the same one each time."""
        return self.symbols.setdefault(roles, chr(_FIRST_SYMBOL + len(self.symbols)))

    def playing(self, role: str) -> str:
        """Return a pattern for every symbol whose word may play a role."""
        found = "".join(symbol for roles, symbol in self.symbols.items() if role in roles)
        return f"[{found}]" if found else r"[^\s\S]"

    def pattern(self, template: str) -> re.Pattern[str]:
        """Return a template of roles as a pattern over symbols; `<name: ...>` names a group."""
        if template not in self.compiled:
            self.compiled[template] = re.compile(self._expand(template))
        return self.compiled[template]

    def _expand(self, template: str) -> str:
        parts = []
        for match in _TEMPLATE.finditer(template):
            if match["group"]:
                parts.append(f"(?P<{match['group']}>")
            elif match["shut"]:
                parts.append(")")
            elif match["role"]:
                parts.append(self.playing(match["role"]))
            else:
                parts.append(match[0].strip())
        return "".join(parts)

    def fold(self, text: str) -> str:
        """Return the text as words are looked up, of the same length."""
        lowered = text.replace("İ", "I").replace("’", "'").lower()
        if len(lowered) != len(text):
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        folds = self.calendar.folds
        return lowered.translate(str.maketrans(*folds)) if folds[0] else lowered

    def entry(self, word: str) -> Entry | None:
        """Return what a folded word means, its vowel signs left out where it has any."""
        if word[0].isdecimal():
            return self.digits(word)
        if not self.calendar.marks or (word.isalpha() and "\u0640" not in word):
            return None
        return self.entries.get(word.translate(_dropped(self.calendar.marks)))

    def letter(self, entry: Entry | None) -> str:
        """Return what a token is in a sketch of a text, a capital where longer forms begin with it.

        "." is unknown and " " means nothing; "h" may be a figure of time by itself, as may "y", a
        year. Digits are "a" where short, "g" where long and yet an age, else "d"; "s" is a sign
        between them, "k" a comma, "b" what says an age, "e" a decade's ending, "w" a number in
        words and "c" any other small word.
        """
        if entry is None or entry is SPACE:
            return " " if entry else UNKNOWN
        if entry.hot and not entry.senses:
            return self._figure(entry.symbol)
        found = self._word(entry)
        return found.upper() if entry.leads else found

    @staticmethod
    def _word(entry: Entry) -> str:
        found = [letter for role, letter in _LETTERS.items() if role in entry.senses]
        if len(found) > 1 or (entry.hot and not set(entry.senses) <= _DULL):
            return "h"
        return found[0] if found else "w" if entry.hot else "c"

    def _figure(self, symbol: str) -> str:
        """Return what digits are in a sketch, by the symbol of their roles."""
        roles = next(roles for roles, known in self.symbols.items() if known == symbol)
        return "y" if "year" in roles else "a" if "short" in roles else "g" if "age" in roles else "d"  # fmt: skip

    def digits(self, word: str) -> Entry:
        """Return what a run of digits may be by its length and size alone."""
        if len(word) > 4:
            return Entry(self.symbol(_digit_roles(5, 0)), {})
        found = Entry(self.symbol(_digit_roles(len(word), int(word))), {})
        self.entries[word] = found  # at most 11,110 of a script
        return found


@cache
def _dropped(marks: str) -> dict[int, None]:
    return dict.fromkeys(map(ord, marks + "\u0640"))


def _digit_roles(length: int, value: int) -> frozenset[str]:
    tests = {
        "digits": True,
        "short": length <= 2,
        "single": length == 1,
        "two": length == 2,
        "three": length == 3,
        "day": length <= 2 and 1 <= value <= 31,
        "monthno": length <= 2 and 1 <= value <= 12,
        "hour": length <= 2 and value <= 24,
        "minute": length == 2 and value < 60,
        "year": length == 4 and 1000 <= value <= 2100,
        "age": length <= 3 and 1 <= value <= 125,
    }
    return frozenset(role for role, holds in tests.items() if holds)


def spaced(words: str) -> str:
    """Return a form with one space between its words, as it is looked up."""
    return " ".join(re.split(r"[\s\-]+", words))


def rows(table: str) -> Iterator[tuple[int, list[str]]]:
    """Give the number of each row of a table, from 1, and its forms."""
    for number, row in enumerate(table.split(";"), 1):
        forms = [form.strip() for form in row.split("|")]
        yield number, [form for form in forms if form]


def keyed(table: str) -> Iterator[tuple[str, list[str]]]:
    """Give the key and the forms of each row "key: form|form" of a table."""
    for row in table.split(";"):
        key, _, forms = row.partition(":")
        if key.strip():
            yield key.strip(), [form.strip() for form in forms.split("|") if form.strip()]


@cache
def roles_of(calendar: Calendar) -> Roles:
    """Return the words of a language by their roles, built once."""
    marks = re.escape(calendar.marks)
    letters = rf"[^\W\d_](?:[^\W\d_]|[{marks}])*" if marks else r"[^\W\d_]+"
    roles = Roles(
        calendar,
        re.compile(rf"(?:\d+|{letters}|[^\s\w{UNSEEN}]) ?|\n[ \t\r]*\n|\n|[^\S\n]+|[{UNSEEN}]+|_"),
    )
    senses: dict[str, Senses] = {}
    for form, role, sense in _all(calendar):
        for variant in _variants(form, roles):
            senses.setdefault(variant, {}).setdefault(role, sense)
    for mark, role in _PUNCTUATION.items():
        senses.setdefault(mark, {})[role] = None
    for word, found in list(senses.items()):
        roles.entries[word] = Entry(roles.symbol(frozenset(found)), found, not set(found) <= _WEAK)
    _attach(roles, senses)
    _head(roles)
    for length, values in (
        (1, range(10)),
        (2, range(100)),
        (3, (0, 1, 126)),
        (4, (0, 1000)),
        (5, (0,)),
    ):
        for value in values:
            roles.symbol(_digit_roles(length, value))
    return roles


def _all(calendar: Calendar) -> Iterator[tuple[str, str, Sense]]:
    tables = (
        ("month", calendar.months), ("short", calendar.months_short),
        ("weekday", calendar.weekdays), ("brief", calendar.weekdays_short),
        ("number", calendar.cardinals), ("ordinal", calendar.ordinals),
    )  # fmt: skip
    for role, table in tables:
        for value, forms in rows(table):
            yield from ((form, _named(role), value) for form in forms)
    for key, forms in keyed(calendar.words):
        role, *values = key.split()
        yield from ((form, _named(role), _sense(values)) for form in forms)
    yield from _compounds(calendar)


def _named(role: str) -> str:
    return {"short": "monthshort"}.get(role, role)


def _sense(values: list[str]) -> Sense:
    if not values:
        return None
    if len(values) == 2:
        return Fraction(values[0]), values[1]
    if re.fullmatch(r"\d+(/\d+)?", values[0]):
        found = Fraction(values[0])
        return found.numerator if found.denominator == 1 else found
    return values[0]


def _compounds(calendar: Calendar) -> Iterator[tuple[str, str, Sense]]:
    """Give number and unit in one word, where the language joins them: dreitägig."""
    counts: list[tuple[Number, str]] = [
        (value, form) for value, forms in rows(calendar.cardinals) for form in forms
    ]
    counts += [
        (value, form)
        for key, forms in keyed(calendar.words)
        if key.startswith("number ")
        and isinstance(value := _sense(key.split()[1:]), int | Fraction)
        for form in forms
    ]
    for unit, ending in calendar.suffixed:
        yield ending, "adjective", unit
        for value, form in counts:
            if value <= 31 or value % 10 == 0:
                yield form + ending, "compound", (value, unit)


def _variants(form: str, roles: Roles) -> Iterator[str]:
    plain = roles.fold(form).translate(_dropped(roles.calendar.marks))
    words = spaced(plain)
    yield words
    if roles.calendar.plain:
        yield words.translate(_ACCENTS)


def _attach(roles: Roles, senses: dict[str, Senses]) -> None:
    """Add every word with its article and with the small words written onto it."""
    article = roles.calendar.article
    if not article:
        return
    for word, found in list(senses.items()):
        if word[0].isalpha() and not word.startswith(article):
            definite: Senses = {f"the{role}": sense for role, sense in found.items()}
            definite |= senses.get(article + word, {})
            hot = not {role.removeprefix("the") for role in definite} <= _WEAK
            roles.entries[article + word] = Entry(roles.symbol(frozenset(definite)), definite, hot)
    for word, entry in list(roles.entries.items()):
        if word[0].isalpha() and len(word) > 1:
            for form, role in roles.calendar.prefixes:
                whole = form + word
                symbol = roles.symbol(frozenset([role]))
                attached = Entry(
                    entry.symbol, entry.senses, entry.hot, symbol, len(form), attached={role: None}
                )
                roles.entries.setdefault(whole, attached)


def _head(roles: Roles) -> None:
    """Compile, for every word that begins a longer form, the forms that it begins."""
    longer: dict[str, list[str]] = {}
    for words in roles.entries:
        head = _first(words)
        if head != words:
            longer.setdefault(head, []).append(words)
    for head, forms in longer.items():
        forms.sort(key=len, reverse=True)
        rests = [form[len(head) :].lstrip(" ") for form in forms]
        following = frozenset(_first(rest) for rest in rests if rest[0].isalnum())
        roles.heads[head] = Head(re.compile("|".join(_joined(form) for form in forms)), following)
        entry = roles.entries.get(head) or Entry(BREAK, NO_SENSES, False)
        roles.entries[head] = replace(entry, leads=True)


def _first(head: str) -> str:
    match = re.match(r"[^\W\d_]+|\d+|.", head)
    return match[0] if match else head


def _joined(form: str) -> str:
    # What ends in an apostrophe is written onto the next word: l'8, un'ora.
    end = r"(?!\w)" if form[-1].isalnum() else ""
    return r"(?:\s+|-)".join(re.escape(word) for word in form.split()) + end
