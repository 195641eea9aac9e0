"""Words that date and time patterns know, as a tape of symbols to run small grammars on.

A language's words play roles ("month", "unit", "to"). Every set of roles becomes one symbol;
a stretch of words without any role becomes one "#". Patterns are written over roles and
matched on the short tape, so that cost is linear in the text and a grammar is one line for all
languages. Places are those of the text: the folded copy that is scanned has its length.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import accumulate

from factcheck.extract.words.remembering import Remembered
from factcheck.extract.words.roles import (
    BREAK,
    NO_SENSES,
    SPACE,
    UNKNOWN,
    UNSEEN,
    Entry,
    Roles,
    Senses,
    roles_of,
    spaced,
)
from factcheck.languages import Calendar, Language, Numbers
from factcheck.model import Number

_HIDDEN = re.compile(f"[{UNSEEN}]+")
_CHUNK = 1 << 16  # code points whose tokens are held at once
# A stretch of known words in which some pattern may match; see `Roles.letter`.
_PROMISING = re.compile("[hy]|a *s *a|as *c *as|[kb] *[ag]|[adg][^.]?[^.]?[^.]?e")
_DULL = re.compile("[adgw]")
_LEADING = re.compile("[A-Z]")


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


_Known = tuple[str, Entry | None, int]


class _Lookup(Remembered[_Known]):
    """What a token means: its letter in a sketch, its entry, its length without the space after."""

    def __init__(self, roles: Roles) -> None:
        """Look tokens up in a language's roles."""
        super().__init__()
        self.roles = roles

    def find(self, word: str) -> _Known:
        """Look a new token up; space means nothing but does not part two words."""
        bare = word.rstrip(" ")
        if not bare or (bare.isspace() and "\n\n" not in re.sub("[ \t\r]", "", bare)):
            entry: Entry | None = SPACE
        elif _HIDDEN.fullmatch(bare):
            entry = SPACE
        else:
            entry = self.roles.entries.get(bare) or self.roles.entry(bare)
        return self.roles.letter(entry), entry, len(bare)


@cache
def _lookup(calendar: Calendar) -> _Lookup:
    return _Lookup(roles_of(calendar))


def tape(text: str, language: Language) -> Tape:
    """Return the tape of a text.

    Stretches of words in which no pattern can find anything are left out: those with no number,
    month or unit among them, and those with one number alone that is no year.
    """
    roles = roles_of(language.calendar)
    folded = roles.fold(text)
    found = Tape(text, folded, roles, language.numbers, "", array("L"), array("L"), [], bytearray())
    lookup = _lookup(language.calendar)
    symbols: list[str] = []
    for begin, end in _chunks(folded):
        tokens = roles.token.findall(folded, begin, end)
        places = list(accumulate(map(len, tokens), initial=begin))
        known = list(map(lookup.__getitem__, tokens))
        _Winding(found, symbols, known, places, tokens).wind()
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


class _Winding:
    """The tokens of a stretch, put on the tape as far as patterns may find something in them."""

    __slots__ = ("found", "known", "longer", "places", "sketch", "symbols")

    def __init__(
        self,
        found: Tape,
        symbols: list[str],
        known: Sequence[_Known],
        places: Sequence[int],
        tokens: Sequence[str],
    ) -> None:
        """Take the tokens, what they mean, and where each begins."""
        self.found, self.symbols, self.known, self.places = found, symbols, known, places
        self.longer: dict[int, re.Match[str]] = {}  # the longer forms, by their first token
        self.sketch = self._sketched("".join([letter for letter, _, _ in known]), tokens)

    def _sketched(self, sketch: str, tokens: Sequence[str]) -> str:
        """Tell the words that begin a longer form here from those that only do elsewhere."""
        found, letters = self.found, list(sketch.lower())
        heads, last = found.roles.heads, len(tokens) - 1
        for leading in _LEADING.finditer(sketch):
            at = leading.start()
            # A word with vowel signs is known by its letters alone; it leads nothing.
            head = heads.get(tokens[at].rstrip(" "))
            following = tokens[at + 1] if at < last else ""
            match = head.match(found.folded, self.places[at], following) if head else None
            if match is not None:
                letters[at], self.longer[at] = "h", match
        return "".join(letters)

    def wind(self) -> None:
        """Put the segments that may hold a figure on the tape, and the last one in any case."""
        sketch, at = self.sketch, 0
        while (match := _PROMISING.search(sketch, at)) is not None:
            first = sketch.rfind(UNKNOWN, at, match.start()) + 1 or at
            if _DULL.search(sketch, at, first):
                self._part(self.places[first])
            at = self._segment(first)
        first = sketch.rfind(UNKNOWN, at) + 1 or at
        if _DULL.search(sketch, at, first):
            self._part(self.places[first])
        self._segment(first)

    def _part(self, place: int) -> None:
        """Keep what stands before and after left out segments as far apart as they are."""
        for _ in range(2):
            self._put(BREAK, place, place, NO_SENSES)

    def _segment(self, first: int) -> int:
        """Put the tokens from one on until nothing is known of one; return what is after it."""
        found, symbols, places, known = self.found, self.symbols, self.places, self.known
        kept, skip, hot = len(symbols), 0, False
        for at in range(first, len(known)):
            _, entry, width = known[at]
            start = places[at]
            if start < skip or entry is SPACE:
                continue  # words of a longer form may be unknown by themselves: d'ici à
            if entry is None:
                self._close(start, hot, kept)
                return at + 1
            end = start + width
            if entry.leads:
                if (match := self.longer.get(at)) is not None:
                    entry = found.roles.entries.get(spaced(match[0]), entry)
                    end = match.end()
                skip = end
            hot = hot or entry.hot
            if entry.prefix:
                self._put(entry.prefix, start, start + entry.length, entry.attached)
                start += entry.length
            symbols.append(entry.symbol)
            found.senses.append(entry.senses)
            found.starts.append(start)
            found.ends.append(end)
        return len(known)

    def _close(self, start: int, hot: bool, kept: int) -> None:
        """End a segment, or leave it out where nothing in it may be a figure."""
        if hot:
            self._put(BREAK, start, start, NO_SENSES)
        else:
            found = self.found
            del self.symbols[kept:], found.starts[kept:], found.ends[kept:], found.senses[kept:]

    def _put(self, symbol: str, start: int, end: int, senses: Senses) -> None:
        self.symbols.append(symbol)
        self.found.senses.append(senses)
        self.found.starts.append(start)
        self.found.ends.append(end)
