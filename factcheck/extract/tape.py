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
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from itertools import accumulate

from factcheck.languages import Calendar, Language, Numbers
from factcheck.model import Number

# What one word may mean, by role: the month's number, the unit's name, or nothing more.
Sense = Number | str | tuple[Number, str] | None
Senses = dict[str, Sense]
_PUNCTUATION = {
    "/": "slash", "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "−": "dash", ".": "dot",
    ",": "comma", "،": "comma", ":": "colon", "'": "quote", "’": "quote", "(": "open", ")": "shut",
    "~": "dash",
}  # fmt: skip
_UNSEEN = "\u200b-\u200f\u061c\u2060\u2066-\u2069\ufeff"  # bidi marks stand inside dates too
_BREAK = "#"
_FIRST_SYMBOL = 0x4E00  # symbols are letters that no pattern language gives a meaning
_ACCENTS = str.maketrans("áàâäãéèêëíìîïóòôöõúùûüñç", "aaaaaeeeeiiiiooooouuuunc")
_TEMPLATE = re.compile(r"<(?P<group>[a-z_]+):|(?P<shut>>)|(?P<look>\(\?<?[=!:])|(?P<role>[a-z_]+)|\s+|.")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word of the text puts on the tape: one symbol, or two where one is attached."""

    symbol: str
    senses: Senses
    hot: bool = True  # it may be a part of a figure on its own
    prefix: str = ""  # the symbol of an attached word
    length: int = 0  # code points of the attached word
    leads: bool = False  # longer forms begin with it


_NO_SENSES: Senses = {}
_SPACE = Entry("", _NO_SENSES, False)
_HIDDEN = re.compile(f"[{_UNSEEN}]+")
_CHUNK = 1 << 16
# A stretch of words in these roles alone holds no figure.
_WEAK = frozenset(
    "and to from between of the in on small a at inmonth strong durcue mid dot comma colon slash dash "
    "quote open shut agebe agewhen ageweak for ago afterunit half whole another suffix era "
    "inyear".split()
)


@dataclass(slots=True)
class Roles:
    """The words of one language by their roles, and the symbols of its sets of roles."""

    calendar: Calendar
    token: re.Pattern[str]
    entries: dict[str, Entry] = field(default_factory=dict)
    heads: dict[str, re.Pattern[str]] = field(default_factory=dict)
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

    def sense(self, place: int, role: str) -> Sense:
        """Return what the word at a place means in a role; digits mean their number."""
        found = self.senses[place]
        return found[role] if role in found else self.digits(place)

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
            entry: Entry | None = _SPACE
        elif _HIDDEN.fullmatch(word):
            entry = _SPACE
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
    roles = _roles(language.calendar)
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
    starts, ends, senses, heads = found.starts, found.ends, found.senses, found.roles.heads
    kept, skip, hot = len(symbols), 0, False
    for token, start in tokens:
        if token is None:
            if hot:
                if start >= skip:
                    kept, hot = _put(found, symbols, _BREAK, start, start, _NO_SENSES), False
            elif len(symbols) > kept:
                del symbols[kept:], starts[kept:], ends[kept:], senses[kept:]
            continue
        entry, width = token
        if entry is _SPACE or start < skip:
            continue
        end = start + width
        if entry.leads:
            word = found.folded[start:end]
            # A word with vowel signs is known by its letters alone; it leads nothing.
            if word in heads and (longer := heads[word].match(found.folded, start)) is not None:
                entry = found.roles.entries.get(_spaced(longer[0]), entry)
                end = skip = longer.end()
        hot = hot or entry.hot
        if entry.prefix:
            _put(found, symbols, entry.prefix, start, start + entry.length, _NO_SENSES)
            start += entry.length
        symbols.append(entry.symbol)
        senses.append(entry.senses)
        starts.append(start)
        ends.append(end)


def _put(found: Tape, symbols: list[str], symbol: str, start: int, end: int, senses: Senses) -> int:
    """Put one symbol on the tape and return how many there are."""
    symbols.append(symbol)
    found.senses.append(senses)
    found.starts.append(start)
    found.ends.append(end)
    return len(symbols)


def _spaced(words: str) -> str:
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
def _roles(calendar: Calendar) -> Roles:
    marks = re.escape(calendar.marks)
    letters = rf"[^\W\d_](?:[^\W\d_]|[{marks}])*" if marks else r"[^\W\d_]+"
    roles = Roles(
        calendar,
        re.compile(
            rf"(?:\d+|{letters}|[^\s\w{_UNSEEN}]) ?|\n[ \t\r]*\n|\n|[^\S\n]+|[{_UNSEEN}]+|_"
        ),
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
    words = _spaced(plain)
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
                attached = Entry(entry.symbol, entry.senses, entry.hot, symbol, len(form))
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
        body = "|".join(_joined(form) for form in forms)
        roles.heads[head] = re.compile(rf"(?:{body})(?!\w)")
        entry = roles.entries.get(head) or Entry(_BREAK, _NO_SENSES, False)
        roles.entries[head] = replace(entry, leads=True)


def _first(head: str) -> str:
    match = re.match(r"[^\W\d_]+|\d+|.", head)
    return match[0] if match else head


def _joined(form: str) -> str:
    return r"(?:\s+|-)".join(re.escape(word) for word in form.split())
