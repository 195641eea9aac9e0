"""Words that date and time patterns know, as a tape of symbols to run small grammars on.

A language's words play roles ("month", "unit", "to"). Every set of roles becomes one symbol;
a stretch of words without any role becomes one "#". Patterns are written over roles and
matched on the short tape, so that cost is linear in the text and a grammar is one line for all
languages. Places are those of the text: the folded copy that is scanned has its length.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import accumulate

from factcheck.extract.roles import (
    BREAK,
    NO_SENSES,
    SPACE,
    UNSEEN,
    Entry,
    Roles,
    Senses,
    roles_of,
    spaced,
)
from factcheck.languages import Language, Numbers
from factcheck.model import Number

_HIDDEN = re.compile(f"[{UNSEEN}]+")
_CHUNK = 1 << 16  # code points whose tokens are held at once


@dataclass(slots=True)
class Tape:
    """The symbols of a text, and the place and senses of each."""

    text: str
    folded: str
    roles: Roles
    numbers: Numbers
    symbols: str
    starts: array[int]
    ends: array[int]
    senses: list[Senses]
    taken: bytearray

    def find(self, template: str) -> Iterator[re.Match[str]]:
        """Give every match of a template none of whose symbols is taken yet."""
        for match in self.roles.pattern(template).finditer(self.symbols):
            if not any(self.taken[match.start() : match.end()]):
                yield match

    def take(self, start: int, end: int) -> None:
        """Keep the symbols of a range from every later pattern."""
        self.taken[start:end] = b"\x01" * (end - start)

    def words(self, start: int, end: int) -> str:
        """Return the text of a range of symbols, as written."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def plays(self, place: int, role: str) -> bool:
        """Tell whether the word at a place may play a role; there is none beyond the ends."""
        return 0 <= place < len(self.senses) and role in self.senses[place]

    def digits(self, place: int) -> int:
        """Return the number that the digits at a place write, 0 where there are none."""
        word = self.folded[self.starts[place] : self.ends[place]]
        return int(word) if len(word) <= 9 and word.isdecimal() else 0

    def glued(self, start: int, end: int) -> bool:
        """Tell whether the symbols of a range stand without space between them."""
        return not any(c.isspace() for c in self.words(start, end))

    def number(self, start: int, end: int) -> tuple[Number, int] | None:
        """Return the number that a range of symbols writes, and where it begins.

        In digits it is the longest well-formed tail; in words the sum of tens and units.
        """
        if self._is_digits(end - 1):
            return self._figure(start, end)
        return self._spelled(start, end)

    def _is_digits(self, place: int) -> bool:
        return self.folded[self.starts[place]].isdecimal()

    def _figure(self, start: int, end: int) -> tuple[Number, int] | None:
        for place in range(start, end):
            if self._is_digits(place):
                found = figure(self.words(place, end), self.numbers)
                if found is not None:
                    return found, place
        return None

    def _spelled(self, start: int, end: int) -> tuple[Number, int] | None:
        found = [
            (value, place)
            for place in range(start, end)
            for role in ("number", "thenumber")
            if isinstance(value := self.senses[place].get(role), int | Fraction)
        ]
        if not found:
            return None
        if len(found) == 2:
            (one, place), (two, _) = found
            # Tens and units come in either order: twenty-one, واحد وعشرون.
            if max(one, two) >= 20 > 10 > min(one, two) and max(one, two) % 10 == 0:
                return one + two, place
        return found[-1]


@cache
def _figure_pattern(decimal: str, group: str) -> re.Pattern[str]:
    group = re.escape(group + "\u00a0\u202f\u2009")
    decimal = re.escape(decimal)
    return re.compile(rf"(\d{{1,3}}(?:[{group}]\d{{3}})+|\d{{1,15}})(?:[{decimal}](\d{{1,9}}))?")


def figure(words: str, numbers: Numbers) -> Number | None:
    """Return the number that digits and separators write, or None where they are badly formed."""
    match = _figure_pattern(numbers.decimal, numbers.group).fullmatch(words)
    if match is None or len(words) > 40:
        return None
    whole = int("".join(c for c in match[1] if c.isdecimal()))
    if not match[2]:
        return whole
    found = whole + Fraction(int(match[2]), 10 ** len(match[2]))
    return found.numerator if found.denominator == 1 else found


class _Lookup(dict[str, "tuple[Entry, int] | None"]):
    """What each distinct token of a text means, and its length without the space after it."""

    def __init__(self, roles: Roles) -> None:
        """Look tokens up in a language's roles; nothing is kept beyond one text."""
        super().__init__()
        self.roles = roles

    def __missing__(self, token: str) -> tuple[Entry, int] | None:
        """Look a new token up; space means nothing but does not part two words."""
        word = token.rstrip(" ")
        if not word or (word.isspace() and "\n\n" not in re.sub("[ \t\r]", "", word)):
            entry: Entry | None = SPACE
        elif _HIDDEN.fullmatch(word):
            entry = SPACE
        else:
            entry = self.roles.entries.get(word) or self.roles.entry(word)
        found = None if entry is None else (entry, len(word))
        self[token] = found
        return found


def tape(text: str, language: Language) -> Tape:
    """Return the tape of a text.

    Stretches of small words with no number, month or unit among them are left out: no pattern
    can begin or end in them.
    """
    roles = roles_of(language.calendar)
    folded = roles.fold(text)
    found = Tape(text, folded, roles, language.numbers, "", array("L"), array("L"), [], bytearray())
    lookup = _Lookup(roles).__getitem__
    symbols: list[str] = []
    for begin, end in _chunks(folded):
        tokens = roles.token.findall(folded, begin, end)
        places = accumulate(map(len, tokens), initial=begin)
        _wind(found, symbols, zip(map(lookup, tokens), places, strict=False))
    found.symbols = "".join(symbols)
    found.taken = bytearray(len(symbols))
    return found


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Give the ends of stretches cut at line ends, so that few tokens are held at once."""
    begin = 0
    while begin < len(text):
        end = text.find("\n", begin + _CHUNK) + 1 or len(text)
        yield begin, end
        begin = end


def _wind(
    found: Tape, symbols: list[str], tokens: Iterable[tuple[tuple[Entry, int] | None, int]]
) -> None:
    """Put the tokens of a stretch on the tape, those of cold segments left out again."""
    kept, skip, hot = len(symbols), 0, False
    senses, starts, ends = found.senses, found.starts, found.ends
    for token, start in tokens:
        if token is None:
            if hot and start >= skip:
                kept, hot = _put(found, symbols, BREAK, start, start, NO_SENSES), False
            elif not hot and len(symbols) > kept:
                _drop(found, symbols, kept)
            continue
        entry, width = token
        if entry is SPACE or start < skip:
            continue
        end = start + width
        if entry.leads:
            entry, end = _longer(found, entry, start, end)
            skip = end
        hot = hot or entry.hot
        if entry.prefix:
            _put(found, symbols, entry.prefix, start, start + entry.length, NO_SENSES)
            start += entry.length
        symbols.append(entry.symbol)
        senses.append(entry.senses)
        starts.append(start)
        ends.append(end)


def _longer(found: Tape, entry: Entry, start: int, end: int) -> tuple[Entry, int]:
    """Return the longest form that begins with a word, and where it ends."""
    # A word with vowel signs is known by its letters alone; it leads nothing.
    head = found.roles.heads.get(found.folded[start:end])
    match = head.match(found.folded, start) if head else None
    if match is None:
        return entry, end
    return found.roles.entries.get(spaced(match[0]), entry), match.end()


def _drop(found: Tape, symbols: list[str], kept: int) -> None:
    del symbols[kept:], found.starts[kept:], found.ends[kept:], found.senses[kept:]


def _put(found: Tape, symbols: list[str], symbol: str, start: int, end: int, senses: Senses) -> int:
    """Put one symbol on the tape and return how many there are."""
    symbols.append(symbol)
    found.senses.append(senses)
    found.starts.append(start)
    found.ends.append(end)
    return len(symbols)
