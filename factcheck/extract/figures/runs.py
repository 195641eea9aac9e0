"""Where a number may begin in a folded text, and the words and digits that follow one another there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from factcheck.extract.figures.composing import Token
from factcheck.extract.figures.digits import LONGEST, readings
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.lexicon import Lexicon
from factcheck.languages import Language
from factcheck.model import Number

RUN = 64  # tokens read ahead at once
_SPACES = "\u00a0\u202f\u2009"
DIGITS = rf"\d{{1,3}}(?:[ {_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+|['’٬،]\d{{3}}(?!\d)|،\d{{1,2}}(?!\d))*"
_NEXT = re.compile(rf"([ \t{_SPACES}]{{0,2}}|[ ]?[-‐‑]|\n ?)(?:({DIGITS})|([^\W\d_]+))")
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}  # fmt: skip
_FIGURES = re.compile(rf"\d+|[{''.join(_VULGAR)}]")


def starts(folded: Folded, lexicon: Lexicon) -> Iterator[int]:
    """Yield, in order, each place where digits or a number word stand."""
    text = folded.text
    words = lexicon.starts.finditer(text) if lexicon.starts else iter(())
    word = next(words, None)
    for match in _FIGURES.finditer(text):
        while word is not None and word.start() < match.start():
            yield word.start()
            word = next(words, None)
        yield match.start()
    while word is not None:
        yield word.start()
        word = next(words, None)


def run(text: str, place: int, lexicon: Lexicon) -> list[Token]:
    """Return the tokens of numbers from a place on, as far as they follow one another."""
    tokens: list[Token] = []
    while len(tokens) < RUN and (match := _NEXT.match(text, place)):
        if tokens and match.end(1) == match.start() and match[3] and tokens[-1].word is not None:
            break
        token = _token(match, text, lexicon)
        if token is None:
            break
        tokens.append(token)
        place = token.end
    return tokens


def _token(match: re.Match[str], text: str, lexicon: Lexicon) -> Token | None:
    gap = match[1]
    kind = "\n" if "\n" in gap else "-" if gap.strip() else " " if gap else ""
    if match[2]:
        return digits(text, match.start(2), match.end(2), lexicon.language, kind)
    word = lexicon.word(match[3])
    if word is None:
        return None
    return Token(match.start(3), match.end(3), word, gap=kind, written=match[3])


def digits(text: str, start: int, end: int, language: Language, gap: str = "") -> Token | None:
    """Return the number of a run of digits and separators, or None where it is none."""
    if end - start > LONGEST:
        return None
    written = text[start:end]
    if written.isdecimal():
        return Token(start, end, None, int(written), 1, None, gap, written)
    found = _read(written, language)
    return Token(start, end, None, *found, gap, written) if found else None


@lru_cache(maxsize=4096)
def _read(written: str, language: Language) -> tuple[Number, Number, Number | None] | None:
    """Return the number, the unit of its last digit, and the other number it may be."""
    if not (found := readings(written, language)):
        return None
    number, *others = found
    signs = language.numbers
    sign = next(character for character in reversed(written) if not character.isdecimal())
    tail = len(written) - written.rindex(sign) - 1
    grouped = isinstance(number, int) and (tail == 3 or sign not in ".,٫") and (len(found) > 1 or written.count(sign) > 1 or sign not in signs.decimal)  # fmt: skip
    step = 1 if grouped and _whole(written, number) else Fraction(1, 10**tail)
    plain = sign in signs.group and sign not in signs.decimal
    return number, step, others[0] if others and not plain else None


def _whole(written: str, number: Number) -> bool:
    return number == int("".join(character for character in written if character.isdecimal()))


def vulgar(character: str) -> Fraction | None:
    """Return the number of a fraction that is one character: ¾."""
    found = _VULGAR.get(character)
    return Fraction(*found) if found else None
