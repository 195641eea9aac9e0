"""Numbers that nothing around them can be a part of: read at once, without the grammar.

Most figures are of this kind: digits or one number word before a plain word, a sign that ends a
clause, or a percent sign. What may be anything else is left to `extract.figures.spelled`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache, lru_cache

from factcheck.extract.figures.composing import Token, Written
from factcheck.extract.figures.digits import LONGEST
from factcheck.extract.figures.runs import DIGITS, digits
from factcheck.extract.words.lexicon import Lexicon
from factcheck.model import Number, Sort
from factcheck.values.intervals import exact

_SPACE = "[ \u00a0\u202f]"
_END = r"[,;:!?)\]»”\".](?!\S)|\Z"
_DIGITS = re.compile(rf"((?>{DIGITS}))(?:{_SPACE}([^\W\d_]++)|{_SPACE}?[%٪]|{_END})")
_WORD = re.compile(rf"([^\W\d_]++)(?:{_SPACE}([^\W\d_]++)|{_END})")
_BEFORE_DIGITS = re.compile(rf"([^\W\d_]++)(?={_SPACE}\d)")
_AFTER_SCALE = re.compile(rf"{_SPACE}([^\W\d_]++)|{_END}")
_BEFORE = frozenset(' \n\t\u00a0\u202f(«“"[$€£')
_TIMES = frozenset(["x"])  # 3 x 10
_SMALL = 100  # from here on a word may be a scale as well


def lone(text: str, place: int, words: Lexicon) -> Sequence[Written] | None:
    """Return the number at a place, or () for a word that is none, or None where to read on."""
    if place and text[place - 1] not in _BEFORE:
        return None
    tables = _tables(words)
    match = (_DIGITS if text[place].isdecimal() else _WORD).match(text, place)
    if match is None:
        return () if words.followed and _goes_unfollowed(text, place, words) else None
    if _after_minus(text, place, tables):
        return None
    if match[1][0].isdecimal():
        return _figure(text, match, words, tables)
    if match[2] is not None and not _is_dull(words, match[2]):
        return None
    return _spelled(text, match, words, tables)


class _Tables:
    """What a language may put before and after a number that makes another one of it."""

    __slots__ = ("endings", "marks", "minus", "over", "parts")

    def __init__(self, words: Lexicon) -> None:
        numbers = words.language.numbers
        self.minus = numbers.minus
        self.endings = frozenset(word[-1] for word in numbers.minus)
        self.marks = re.compile(numbers.ordinal_marks) if numbers.ordinal_marks else None
        self.over = re.compile(numbers.over_phrase) if numbers.over_phrase else None
        self.parts = re.compile(numbers.part_noun) if numbers.part_noun else None


@cache
def _tables(words: Lexicon) -> _Tables:
    return _Tables(words)


def _goes_unfollowed(text: str, place: int, words: Lexicon) -> bool:
    """Tell whether digits follow a word that is a number only before some words: năm 2025."""
    match = _BEFORE_DIGITS.match(text, place)
    after = words.followed.get(match[1]) if match else None
    return match is not None and after is not None and after.match(text, match.end()) is None


def _after_minus(text: str, place: int, tables: _Tables) -> bool:
    """Tell whether a word for minus may stand before a number."""
    if place < 2 or text[place - 2] not in tables.endings:
        return False
    return text[max(0, place - 24) : place].split()[-1] in tables.minus


@lru_cache(maxsize=8192)
def _is_dull(words: Lexicon, word: str) -> bool:
    """Tell whether a word after a number is no part of it."""
    if word in _TIMES or not word.isalpha() or words.word(word) is not None:  # ½ is no letter
        return False
    return word not in _compact(words)


@lru_cache(maxsize=4096)
def _is_over(words: Lexicon, word: str) -> bool:
    """Tell whether a word parts a share in words alone: "one in ten", but not "73 in Orne"."""
    found = words.word(word)
    plain = found is not None and not any(found.entry[:8]) and found.entry.flags == {"over"}
    return plain and word not in _compact(words)


@cache
def _compact(words: Lexicon) -> frozenset[str]:
    numbers = words.language.numbers
    letters = {ord(letter): to for letter, to in numbers.folded.items()}
    return frozenset(sign.lower().translate(letters) for sign in numbers.compact)


def _figure(
    text: str, match: re.Match[str], words: Lexicon, tables: _Tables
) -> Sequence[Written] | None:
    """Return digits, with the scale after them: 4.2 million."""
    start, end = match.span(1)
    if tables.marks is not None and tables.marks.match(text, end):
        return None
    dull = match[2] is None or _is_dull(words, match[2]) or (match[1] != "1" and _is_over(words, match[2]))  # fmt: skip
    if dull and end - start <= LONGEST and match[1].isdecimal():
        return (Written(start, end, int(match[1]), 1, False, Sort.NUMBER, None, "", "", True),)
    token = digits(text, start, end, words.language)
    if token is None:
        return None
    if not dull:
        return _scaled(text, token, match, words)
    number, step = token.number, token.step
    return (Written(start, end, number, step, step != 1, Sort.NUMBER, token.other, "", "", True),)


def _scaled(
    text: str, token: Token, match: re.Match[str], words: Lexicon
) -> Sequence[Written] | None:
    word = words.word(match[2])
    if word is None or not word.entry.scale or any(word.entry[:1]) or any(word.entry[2:]) or word.prefix:  # fmt: skip
        return None
    after = _AFTER_SCALE.match(text, match.end())
    if after is None or (after[1] is not None and not _is_dull(words, after[1])):
        return None
    scale = word.entry.scale
    step: Number = scale if scale >= _SMALL else token.step
    if token.step != 1:
        step = exact(Fraction(token.step) * scale)
    number = exact(Fraction(token.number) * scale)
    short = scale >= 1000 or step < 1
    return (Written(token.start, match.end(), number, step, short, digits=True, scale=scale),)


def _spelled(
    text: str, match: re.Match[str], words: Lexicon, tables: _Tables
) -> Sequence[Written] | None:
    """Return the number of a word that can be nothing else."""
    after = words.followed.get(match[1])
    if after is not None and after.match(text, match.end(1)) is None:
        return ()
    said = _said(words, match[1])
    if said is None:
        return None
    number, sort, note = said
    if number == 0:
        return ()
    end = match.end(1)
    shared = tables.over if sort is Sort.NUMBER else tables.parts  # uno de cada tres, tercera parte
    if shared is not None and shared.match(text, end):
        return None
    return (Written(match.start(), end, number, 1, False, sort, note=note),)


@lru_cache(maxsize=4096)
def _said(words: Lexicon, written: str) -> tuple[int, Sort, str] | None:
    """Return what a word says on its own, and its note; (0, …) for an article that is no number.

    None where that is open.
    """
    word, numbers = words.word(written), words.language.numbers
    if word is None:  # it only begins as a number does; ½ is no letter
        return (0, Sort.NUMBER, "") if written.isalpha() else None
    if word.prefix or written in numbers.followed or written in numbers.not_after:
        return None
    entry = word.entry
    if entry.scale or entry.fraction or entry.link or entry.group or entry.dual:
        return None
    if entry.flags == {"article"}:
        open_ended = entry.ordinal or entry.part or written in numbers.continuing
        return None if open_ended else (entry.cardinal or 0, Sort.NUMBER, "article")
    if entry.ordinal and entry.cardinal is None and entry.flags <= {"share"}:
        return entry.ordinal, Sort.ORDINAL, ""
    if entry.cardinal in range(1, _SMALL) and entry.ordinal is None and entry.part is None and not entry.flags:  # fmt: skip
        return entry.cardinal or 0, Sort.NUMBER, ""
    return None
