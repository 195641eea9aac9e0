"""The words of a language for offices made ready: one pattern for ranks, look-ups for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extract.words.folding import Folded
from factcheck.extract.words.remembering import Remembered
from factcheck.extract.words.trie import either
from factcheck.languages import Language
from factcheck.model import Span
from factcheck.nouns import noun

# Ranks that name no office on their own, and those that are only told from the others.
RANK = "rank"
SKIPPED = "skip"


class Token(NamedTuple):
    """One word of a sentence: its place, its folded form, and whether it bears a capital."""

    start: int
    end: int
    word: str
    capital: bool

    @property
    def span(self) -> Span:
        """Return its place."""
        return Span(self.start, self.end)


_Rows = tuple[tuple[tuple[str, ...], str], ...]


class _Openings(Remembered[_Rows]):
    """What each word may open in a table: the words that must follow it, and the name."""

    def __init__(self, table: Table) -> None:
        """Look words up in a table."""
        super().__init__()
        self.table = table

    def find(self, word: str) -> _Rows:
        """Look a new word up, with and without the letters attached to it."""
        return tuple(self.table.rows(word))


class Table:
    """Phrases of one or more words, each with a name; an asterisk stands for any ending."""

    __slots__ = ("_first", "_known", "_open", "_prefix")

    def __init__(self, rows: Iterable[tuple[str, str]], language: Language) -> None:
        """Fold the phrases as the text will be."""
        self._first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._open: list[tuple[str, str]] = []
        self._known = _Openings(self)
        self._prefix = re.compile(language.numbers.prefixes) if language.numbers.prefixes else None
        for phrase, name in rows:
            words = tuple(Folded.of(phrase, language).text.split())
            if words[0].endswith("*"):
                self._open.append((words[0][:-1], name))
            else:
                self._first.setdefault(words[0], []).append((words[1:], name))
        for entries in self._first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, str]:
        """Return how many words from a token on are a phrase, and its name; (0, "") for none."""
        for rest, name in self._known[tokens[index].word]:
            if not rest:
                return 1, name
            last = index + len(rest) + 1
            following = [self._forms(token.word) for token in tokens[index + 1 : last]]
            if len(following) == len(rest) and all(a in b for a, b in zip(rest, following, strict=True)):  # fmt: skip
                return len(rest) + 1, name
        return 0, ""

    def ends(self, word: str) -> bool:
        """Tell whether a word may be the last of a phrase."""
        if any(not rest for rest, _ in self._known[word]):
            return True
        forms = self._forms(word)
        return any(rest and rest[-1] in forms for rows in self._first.values() for rest, _ in rows)

    def rows(self, word: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield what must follow a word to make a phrase, with its name, in the order to try."""
        for form in self._forms(word):
            yield from self._first.get(form, ())
            if found := next((name for start, name in self._open if form.startswith(start)), ""):
                yield (), found

    def inside(self, stem: str) -> Iterator[str]:
        """Yield the names of all that stand in a compound's stem."""
        yield from (name for start, name in self._open if start in stem)
        yield from (name for word, rows in self._first.items() for rest, name in rows if not rest and word in stem)  # fmt: skip

    def _forms(self, word: str) -> tuple[str, ...]:
        match = self._prefix.match(word) if self._prefix else None
        return (word, word[match.end() :]) if match and match.end() else (word,)


_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640"


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}]|-(?=[^\W\d_]))*")


def tokens(text: str, start: int, end: int, language: Language) -> list[Token]:
    """Return the words of a stretch; an apostrophe parts two, a hyphen none."""
    folded, ahead = Folded.of(text, language), 0
    if folded.left_out:  # in the stretch alone there may be no unseen marks
        folded, ahead = Folded.of(text[start:end], language), start
    aligned, words = not folded.left_out, folded.text
    found = []
    for match in _token().finditer(text, start, end):
        low, high = match.span()
        word = words[low - ahead : high - ahead] if aligned else Folded.of(match[0], language).text
        found.append(Token._make((low, high, word, text[low].isupper())))
    return found


@cache
def stops(language: Language) -> frozenset[str]:
    """Return the small words of a language, folded."""
    small = " ".join(language.function_words)
    return language.cues.stops | frozenset(Folded.of(small, language).text.split())


@noun(eq=False)
class Terms:
    """All that one language says of offices."""

    ranks: re.Pattern[str] | None
    names: Mapping[str, str]  # the rank of each form, folded
    fields: Table
    seats: Table
    joints: Table
    lesser: Table
    others: Table
    courtesy: Table
    particles: Table
    vague: Table
    lands: Table


class Head(NamedTuple):
    """An office word of the text: minister, mayor; `stem` is the rest of a compound."""

    span: Span
    rank: str
    stem: str = ""


@cache
def terms(language: Language) -> Terms:
    """Return the words of a language, folded."""
    offices = language.offices
    rows = [(Folded.of(form, language).text, name) for form, name in rows_of(offices.ranks)]
    pattern = _pattern([form for form, _ in rows], language)
    fields, seats = (Table(rows_of(rows), language) for rows in (offices.fields, offices.seats))
    rest = (offices.joints, offices.lesser, offices.others, offices.courtesy, offices.particles, offices.vague, offices.lands)  # fmt: skip
    return Terms(pattern, {form.lstrip("-"): name for form, name in rows}, fields, seats, *(table(forms, language) for forms in rest))  # fmt: skip


def table(forms: str, language: Language) -> Table:
    """Return the look-up for the forms of one row."""
    return Table(((form, form) for form in forms.split("|") if form), language)


def rows_of(table: str) -> list[tuple[str, str]]:
    """Return (form, name) for every form of a table of a language."""
    rows: list[tuple[str, str]] = []
    for row in filter(str.strip, table.split(";")):
        name, _, forms = row.partition(":")
        rows.extend((form.strip(), name.strip()) for form in forms.split("|"))
    return rows


def _pattern(forms: Sequence[str], language: Language) -> re.Pattern[str] | None:
    if not forms:
        return None
    before = f"(?:{language.numbers.prefixes})?" if language.numbers.prefixes else ""
    tails = [form.lstrip("-") for form in forms if form.startswith("-")]
    stem = rf"(?:(?P<stem>[^\W\d_]{{2,40}}?)(?={either(tails)}(?!\w)))?" if tails else ""
    every = [form.lstrip("-") for form in forms]
    return re.compile(rf"(?<![\w-]){before}{stem}(?P<head>{either(every)})(?!\w)")


def heads(text: str, language: Language) -> Iterator[Head]:
    """Yield the office words of a text in order."""
    words = terms(language)
    if words.ranks is None:
        return
    folded = Folded.of(text, language)
    stems = "stem" in words.ranks.groupindex
    for match in words.ranks.finditer(folded.text):
        rank = words.names[" ".join(match["head"].split())]
        stem = (match["stem"] or "") if stems else ""
        yield Head(folded.span(match.start("stem" if stem else "head"), match.end()), rank, stem)
