"""Numbers in digits and words, with their places: the first half of reading quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from factcheck.extract.figures.composing import Written
from factcheck.extract.figures.lone import lone
from factcheck.extract.figures.numerals import LOOK_BACK
from factcheck.extract.figures.runs import DIGITS, run, starts, vulgar
from factcheck.extract.figures.spelled import Reader
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.lexicon import Lexicon, lexicon
from factcheck.extract.words.roles import keyed
from factcheck.languages import Language
from factcheck.model import Sort

_DIGITS = re.compile(DIGITS)
ALONE = 60  # characters of a text that may be one number with its sign


def numbers(folded: Folded, language: Language, articles: bool = False) -> list[Written]:
    """Return every number of a text, in order, in places of the folded text.

    `articles` also returns the words that are an article more often than 1: un, eine, một.
    """
    return _alone(folded.text, list(each(folded, language, articles)))


def each(folded: Folded, language: Language, articles: bool = False) -> Iterator[Written]:
    """Yield every number of a text as `numbers` returns them, so that few are held at once."""
    words = lexicon(language)
    reached = 0
    for place in starts(folded, words):
        if place < reached:
            continue
        read = lone(folded.text, place, words)
        for written in _from(folded, place, words) if read is None else read:
            reached = max(reached, written.end)
            if written.note == "article" and _is_counted(folded.text, written, language):
                written = written._replace(note="")
            if written.note != "name" and (articles or written.note != "article"):
                yield written
        reached = max(reached, place + 1)


def _alone(text: str, found: list[Written]) -> list[Written]:
    """Take the minus into a number that is the whole text, a cell or a quote: "- 10 k"."""
    if len(found) != 1 or len(text) > ALONE or found[0].number < 0:
        return found
    one = found[0]
    if text[: one.start].strip() not in ("-", "−", "–") or text[one.end :].strip():
        return found
    return [one._replace(start=len(text) - len(text.lstrip()), number=-one.number)]


def _is_counted(text: str, one: Written, language: Language) -> bool:
    """Tell whether a one counts something: "one person", not "one of them"."""
    if text[one.start : one.end] not in language.numbers.firm:
        return False
    after = re.match(r" ([^\W\d_]+)", text[one.end : one.end + LOOK_BACK])
    return after is not None and after[1] not in language.cues.stops


def _from(folded: Folded, place: int, words: Lexicon) -> list[Written]:
    """Return the numbers of the run of tokens that begins at a place."""
    text = folded.text
    if (ratio := vulgar(text[place])) is not None:
        return [Written(place, place + 1, ratio, Fraction(1, 20), sort=Sort.FRACTION, digits=True)]
    if text[place].isdecimal() and not (_begins(text, place, words) or _after_code(folded, place, words)):  # fmt: skip
        match = _DIGITS.match(text, place)
        assert match is not None
        # Glued to letters or dots it is a name; nothing of it is a number.
        return [Written(place, match.end(), 0, 1, note="name")]
    tokens = run(text, place, words)
    found: list[Written] = []
    index = 0
    while index < len(tokens):
        if found and tokens[index].start < found[-1].end:
            index += 1
            continue
        one, after = Reader(folded, tokens, words).read(index)
        if one is not None:
            found.append(one)
        index = max(after, index + 1)
    return found or _past(text, place)


def _past(text: str, place: int) -> list[Written]:
    match = _DIGITS.match(text, place)
    return [Written(place, match.end(), 0, 1, note="name")] if match else []


def _after_code(folded: Folded, place: int, words: Lexicon) -> bool:
    """Tell whether the code of a currency is written on to the digits: USD115."""
    before = folded.original[max(0, folded.origin(place) - 4) : folded.origin(place)]
    code = before[-3:]
    if len(code) < 3 or not (code.isascii() and code.isupper()) or before[:-3].isalnum():
        return False
    return code in _currencies(words.language.measures.currencies)


@cache
def _currencies(table: str) -> frozenset[str]:
    return frozenset(code for code, _ in keyed(table))


def _begins(text: str, place: int, words: Lexicon) -> bool:
    """Tell whether digits may begin a number here: not within a word or a chain of digits."""
    if place == 0:
        return True
    before = text[place - 1]
    if before.isalpha():
        # Arabic writes some words on to what follows; no other script does.
        return words.prefix is not None and "\u0600" < before < "\u06ff"
    return before != "_" and not (before in ".,:" and place > 1 and text[place - 2].isdecimal())
