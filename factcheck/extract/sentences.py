"""Where sentences end: at an end mark and a space, unless the words around it say otherwise.

Where the rule is unsure it keeps on: a sentence that is too long keeps a part with its whole,
one that is too short tears them apart. So a semicolon, «؛» too, ends no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.languages import Language
from factcheck.model import Span

_CLOSERS = "\"'»”’)\\]"
_MARKS = ".!?؟…。।"
_OPENERS = "([{«\"“„'‘‚‹*_"
_REACH = 24  # characters: no abbreviation is longer


@cache
def _stop() -> re.Pattern[str]:
    # Of a run of marks only the first is tried: a megabyte of full stops stays linear.
    return re.compile(
        rf"[{_MARKS}](?<![{_MARKS}].)[{_MARKS}]*+(?:[{_CLOSERS}]|[ \xa0\u202f]»(?=\s))*+(?=\s)|[(\[]",
        re.DOTALL,
    )


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\([^()]{0,300}+\)|\[[^\[\]]{0,300}+\]")


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"(?:\w\.)+\w")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\s*(\w*)")


def sentences(
    text: str, language: Language, stretches: Iterable[Span] | None = None
) -> tuple[Span, ...]:
    """Return the spans of all sentences, without the space around them.

    `stretches` are the ranges that no sentence leaves, such as the spans of `blocks`; left
    out, every line is one.

    >>> text = "Dr. Ba left. 72 signed."
    >>> [text[s.start : s.end] for s in sentences(text, Language("en", "", abbreviations=("Dr",)))]
    ['Dr. Ba left.', '72 signed.']
    """
    rule = _Rule(text, language)
    ranges = _lines(text) if stretches is None else stretches
    return tuple(span for stretch in ranges for span in rule.cut(stretch.start, stretch.end))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)


class _Rule:
    """The rule for one text in one language."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._abbreviations = frozenset(language.abbreviations)
        self._small = frozenset(language.function_words)
        self._ordinals = "0" in self._abbreviations

    def cut(self, start: int, end: int) -> Iterator[Span]:
        """Yield the sentences of one range."""
        at = start
        while (match := _stop().search(self._text, at, end)) is not None:
            at = match.end()
            if match[0] in "([":
                at = self._after_bracket(match.start(), end)
                if self._text[at - 2] not in _MARKS or not self._opens(start, match.start()):
                    continue
            elif not self._ends(match, start, end):
                continue
            yield from self._trimmed(start, at)
            start = at
        yield from self._trimmed(start, end)

    def _after_bracket(self, at: int, end: int) -> int:
        # A full stop inside brackets ends no sentence that goes on after them.
        closed = _bracketed().match(self._text, at, end)
        return closed.end() if closed else at + 1

    def _opens(self, start: int, at: int) -> bool:
        return at - start < _REACH and not self._text[start:at].strip()

    def _trimmed(self, start: int, end: int) -> Iterator[Span]:
        text = self._text
        if end - start > 1:
            start += text[start] == " "  # nearly always all that there is to trim
            if not text[start].isspace() and not text[end - 1].isspace():
                yield Span(start, end)
                return
        words = text[start:end]
        if stripped := words.strip():
            begin = start + len(words) - len(words.lstrip())
            yield Span(begin, begin + len(stripped))

    def _ends(self, match: re.Match[str], start: int, end: int) -> bool:
        """Tell whether the end mark ends the sentence that began at `start`."""
        following = _word().match(self._text, match.end(), end)
        assert following is not None
        after = self._text[following.start(1) : following.start(1) + 1]
        if after.islower() or after in tuple(",;:،؛"):
            return False
        if match[0] == ".":
            return self._full_stop(match.start(), start, following[1])
        # «لماذا؟» سأل: in a script without capitals what follows a quoted question goes on.
        asked = match[0][0] in "?!؟" and match[0][-1] in "\"'»”’"
        return not (asked and after.isalpha() and not after.isupper())

    def _full_stop(self, at: int, start: int, after: str) -> bool:
        before = self._text[max(start, at - _REACH) : at]
        words = before.split()
        if not words or before[-1].isspace():
            return True
        word = words[-1].lstrip(_OPENERS)
        if word.isdecimal():
            return self._figure(word, len(words) == 1 and at - start <= _REACH, after)
        if self._is_abbreviation(word):
            counted = len(words) > 1 and words[-2][-1].isdecimal()
            return (counted or "." in word) and self._is_new(after)
        if after[:1].isdecimal() and len(word) <= 3:
            return word.casefold() in self._small
        return True

    def _figure(self, word: str, opens: bool, after: str) -> bool:
        if opens:
            return False  # the number of an item
        return not self._ordinals or len(word) > 3 or self._is_new(after)

    def _is_abbreviation(self, word: str) -> bool:
        if len(word) == 1 and word.isalpha():
            return True
        if word.isalpha():
            return word in self._abbreviations
        last = re.split(r"[./-]", word)[-1]
        known = word in self._abbreviations or last in self._abbreviations
        return known or _initials().fullmatch(word) is not None

    def _is_new(self, after: str) -> bool:
        """Tell whether a word opens a sentence by its capital: "The", never a noun or a name."""
        return after[:1].isupper() and after.casefold() in self._small
