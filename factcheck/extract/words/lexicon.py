"""The number words of a language made ready for look-up: one entry a word, one regex to find them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extract.words.trie import either
from factcheck.languages import NOTHING, Language
from factcheck.nouns import noun

LONGEST_WORD = 100  # letters of one German number


class Entry(NamedTuple):
    """What a word may be in a number; None and "" where it is not that."""

    cardinal: int | None = None  # adds up
    scale: int | None = None  # multiplies
    ordinal: int | None = None
    part: int | None = None  # a denominator
    fraction: tuple[int, int] | None = None
    link: str = ""
    group: int | None = None  # about so many
    dual: str = ""  # the singular of a noun that says two
    flags: frozenset[str] = frozenset()


class Word(NamedTuple):
    """A word looked up: its entry, and what is written together with it."""

    entry: Entry
    prefix: int = 0  # length of the attached letters
    linked: bool = False  # "and" is among them
    governed: bool = False  # a preposition is among them: it begins something new
    bare: str = ""  # the word without them


@noun(eq=False)
class Lexicon:
    """The entries of one language, and the regexes that find what may begin a number."""

    entries: Mapping[str, Entry]
    starts: re.Pattern[str] | None
    prefix: re.Pattern[str] | None
    language: Language
    followed: Mapping[str, re.Pattern[str]] = NOTHING

    def word(self, written: str) -> Word | None:
        """Return what a word is in a number, with its attached prefix told apart."""
        return _looked_up(self, written)


@lru_cache(maxsize=8192)
def _looked_up(lexicon: Lexicon, written: str) -> Word | None:
    numbers = lexicon.language.numbers
    if written in numbers.never or len(written) > LONGEST_WORD:
        return None
    if (entry := lexicon.entries.get(written)) is not None and not (numbers.definite and entry.ordinal and entry.ordinal > 1):  # fmt: skip
        return Word(entry, bare=written)
    if numbers.fused and (entry := _split(lexicon, written)) is not None:
        return Word(entry, bare=written)
    if lexicon.prefix is None:
        return Word(entry, bare=written) if entry else None
    return _prefixed(lexicon, written)


def _prefixed(lexicon: Lexicon, written: str) -> Word | None:
    assert lexicon.prefix is not None
    definite = lexicon.language.numbers.definite
    match = lexicon.prefix.match(written)
    for end in range(match.end() if match else 0, -1, -1):
        entry = lexicon.entries.get(written[end:])
        if entry is None or (end and not lexicon.prefix.fullmatch(written, 0, end)):
            continue
        if entry.ordinal is not None and entry.ordinal > 1 and definite not in written[:end]:
            entry = entry._replace(ordinal=None)
        if any(entry[:8]):
            linked = written[0] in lexicon.language.numbers.links
            rest = (
                written[: end - len(definite)]
                if written[:end].endswith(definite)
                else written[:end]
            )
            governed = rest.lstrip("".join(lexicon.language.numbers.links)) != ""
            return Word(entry, end, linked, governed, written[end:])
    return None


def _split(lexicon: Lexicon, written: str) -> Entry | None:
    """Return the number that words written together make: dreihundertzwölf, einundzwanzigste."""
    memory: dict[int, tuple[Entry, ...] | None] = {}

    def rest(start: int) -> tuple[Entry, ...] | None:
        if start == len(written):
            return ()
        if start not in memory:
            memory[start] = None
            for end in range(len(written), start + 1, -1):
                entry = lexicon.entries.get(written[start:end])
                if entry is not None and (tail := rest(end)) is not None:
                    memory[start] = (entry, *tail)
                    break
        return memory[start]

    pieces = rest(0)
    return _united(pieces) if pieces and len(pieces) > 1 else None


def _united(pieces: tuple[Entry, ...]) -> Entry | None:
    total, current, link, ordinal, flags = 0, 0, False, False, set[str]()
    for place, entry in enumerate(pieces):
        ordinal = entry.ordinal is not None and entry.cardinal is None
        value = entry.ordinal if ordinal else entry.cardinal
        size = entry.scale or (value if ordinal and value in (100, 1000) else None)
        if entry.link:
            link = True
        elif size:
            current = (current or 1) * size
            if size >= 1000:
                total, current = total + current, 0
        elif (
            value is None
            or (ordinal and place + 1 < len(pieces))
            or (link and not (0 < current % 100 < 10 and value >= 20))
            or (not link and current % 100)
        ):
            return None
        else:
            current, link = current + value, False
    number = total + current
    if pieces[-1].link:
        return None
    if pieces[-1].scale:
        flags.add("scaled")
    return Entry(ordinal=number) if ordinal else Entry(cardinal=number, flags=frozenset(flags))


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the number words of a language, made ready."""
    numbers = language.numbers
    entries = _entries(language)
    words = {word for word, entry in entries.items() if _may_begin(word, entry, language)}
    prefix = re.compile(numbers.prefixes) if numbers.prefixes else None
    before = f"(?:{numbers.prefixes})" if numbers.prefixes else ""
    tail = r"\w*" if numbers.fused else r"(?!\w)"
    starts = re.compile(rf"(?<!\w){before}{either(words)}{tail}") if words else None
    followed = {word: re.compile(after) for word, after in numbers.followed.items()}
    return Lexicon(entries, starts, prefix, language, followed)


def _may_begin(word: str, entry: Entry, language: Language) -> bool:
    numbers = language.numbers
    if "inner" in entry.flags:
        return False
    named = entry.cardinal is not None or entry.ordinal is not None or bool(entry.fraction)
    marked = bool(entry.dual) or not entry.flags.isdisjoint(("article", "bare", "thousandth"))
    return named or marked or (entry.part is not None and word in numbers.parts)


def _entries(language: Language) -> dict[str, Entry]:
    numbers = language.numbers
    entries: dict[str, Entry] = {}

    def add(name: str, rows: Mapping[str, object]) -> None:
        for word, value in rows.items():
            if " " not in word:
                entries[word] = entries.get(word, Entry())._replace(**{name: value})  # type: ignore[arg-type]

    def mark(flag: str, words: Iterable[str]) -> None:
        for word in words:
            entry = entries.get(word, Entry())
            entries[word] = entry._replace(flags=entry.flags | {flag})

    add("dual", numbers.duals)
    add("cardinal", numbers.words)
    add("scale", numbers.scales)
    add("ordinal", numbers.ordinals)
    add("part", numbers.shares)
    mark("share", numbers.shares)
    add("part", numbers.parts)
    add("fraction", numbers.fractions)
    add("group", numbers.groups)
    for flag, words in (("over", numbers.over), ("parting", numbers.parting), ("tail", numbers.tails), ("point", numbers.point), ("article", numbers.articles), ("inner", numbers.inner), ("bare", numbers.bare), ("thousandth", numbers.ordinal_before)):  # fmt: skip
        mark(flag, words)
    add("link", numbers.links)
    return entries
