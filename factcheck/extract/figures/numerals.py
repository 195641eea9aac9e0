"""Numbers in digits with what stands right around them: minus, scale signs, powers, 3/4, 21st."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from factcheck.extract.figures.composing import Token, Written
from factcheck.extract.figures.runs import vulgar
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.lexicon import Lexicon
from factcheck.model import Number, Sort
from factcheck.values.intervals import exact

_SPACED = r"[ \t\u00a0\u202f\u2009]{0,2}"
_COMPACT = re.compile(rf"{_SPACED}([^\W\d_]{{1,8}})(?![\w])")
_SLASHED = re.compile(r"([1-9])/([1-9])(?![\d/])")
_AFTER_WHOLE = re.compile(r" {1,2}([1-9])/([1-9])(?![\d/])|[ ]?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
_POWER = re.compile(r"(e| ?[x×*] ?10\^?|\^)([+-]{0,2}\d{1,2})(?![\w.])")
_MONEY = frozenset("$€£¥₫₹")
LOOK_BACK = 24  # characters before a number that tell what it is


class Figures:
    """One run of tokens, and the numbers in digits of it."""

    __slots__ = ("folded", "text", "tokens", "words")

    def __init__(self, folded: Folded, tokens: Sequence[Token], words: Lexicon) -> None:
        """Take a run of tokens of a folded text."""
        self.folded, self.text, self.tokens, self.words = folded, folded.text, tokens, words

    def _entry(self, index: int) -> Token | None:
        return self.tokens[index] if index < len(self.tokens) else None

    def _written(
        self, index: int, after: int, value: Number, step: Number, short: bool = False,
        sort: Sort = Sort.NUMBER, note: str = "", unit: str = "", scale: Number = 1,
    ) -> Written:  # fmt: skip
        first, last = self.tokens[index], self.tokens[after - 1]
        prefix = first.word.prefix if first.word else 0
        definite = self.words.language.numbers.definite
        if definite and first.written[:prefix].endswith(definite):
            prefix -= len(definite)
        digits = first.word is None
        start = first.start + prefix
        number, start = self._negative(value, start) if sort is not Sort.ORDINAL else (value, start)
        return Written(start, last.end, number, step, short, sort, None, note, unit, digits, scale)

    def _negative(self, value: Number, start: int) -> tuple[Number, int]:
        """Take a minus sign or word before the number into it."""
        text = self.text
        if start and text[start - 1] in "-−–":
            free = start == 1 or text[start - 2] in " \t\n\u00a0(["
            return (-value, start - 1) if free else (value, start)
        if minus := self.words.language.numbers.minus:
            before = text[max(0, start - LOOK_BACK) : start]
            word = before.rstrip()[-12:].rpartition(" ")[2]
            if word in minus and before[-1:].isspace() and not self._is_cue(start):
                return -value, start - len(before) + before.rindex(word)
        return value, start

    def _is_cue(self, start: int) -> bool:
        words = self.text[max(0, start - LOOK_BACK) : start].replace("'", " ").split()
        cues = self.words.language.cues.before
        return any(" ".join(words[-count:]) in cues for count in (1, 2, 3))

    def _digits(self, index: int) -> Written:
        """Return a number in digits with what stands right after it: a scale sign, st, 3/4."""
        token = self.tokens[index]
        one = self._written(index, index + 1, token.number, token.step, token.step != 1)
        if token.other is not None:
            one = one._replace(other=token.other)
        if (powered := self._powered(one, token)) is not None:
            return powered
        if (small := self._below_one(token)) is not None:
            return small
        if isinstance(token.number, int) and (ratio := self._slashed(token)) is not None:
            return ratio
        marks = self.words.language.numbers.ordinal_marks
        if marks and token.step == 1:
            mark = _mark(marks).match(self.text, token.end)
            if mark:
                return one._replace(end=mark.end(), sort=Sort.ORDINAL)
        return self._compact(one)

    def _powered(self, one: Written, token: Token) -> Written | None:
        """Return a number in scientific notation: 1.3e6, 6.2x10^-4."""
        match = _POWER.match(self.text, token.end)
        if match is None:
            return None
        power = int(match[2].lstrip("+-")) * (-1 if match[2].count("-") == 1 else 1)
        if match[1] == "^":
            number: Number = Fraction(token.number) ** power if token.number else 0
            number = -number if one.number < 0 else number
            return one._replace(end=match.end(), number=exact(Fraction(number)), other=None)
        size = Fraction(10) ** power
        return one._replace(end=match.end(), number=exact(one.number * size), step=exact(one.step * size), short=True, other=None)  # fmt: skip

    def _below_one(self, token: Token) -> Written | None:
        """Return a decimal that has nothing before its sign: .25."""
        before = self.text[max(0, token.start - 2) : token.start]
        if before[-1:] not in tuple(self.words.language.numbers.decimal) or before[:-1].strip("(") or not before:  # fmt: skip
            return None
        step = Fraction(1, 10 ** len(token.written)) if token.written.isdecimal() else None
        if step is None:
            return None
        return Written(token.start - 1, token.end, exact(token.number * step), step, True, digits=True)  # fmt: skip

    def _slashed(self, token: Token) -> Written | None:
        single = _SLASHED.match(self.text, token.start)
        if single and single[1] < single[2] and self.text[token.start - 1 : token.start] != "/":
            value, start = self._negative(Fraction(int(single[1]), int(single[2])), token.start)
            return Written(start, single.end(), value, Fraction(1, 20), sort=Sort.FRACTION, digits=True)  # fmt: skip
        mixed = _AFTER_WHOLE.match(self.text, token.end)
        if mixed is None or (mixed[1] and mixed[1] >= mixed[2]):
            return None
        share = vulgar(mixed[3]) if mixed[3] else Fraction(int(mixed[1]), int(mixed[2]))
        assert share is not None
        value, start = self._negative(token.number + share, token.start)
        return Written(start, mixed.end(), value, Fraction(1, 20), sort=Sort.FRACTION, digits=True)

    def _compact(self, one: Written) -> Written:
        match = _COMPACT.match(self.text, one.end)
        if match is None:
            return one
        start = self.folded.origin(match.start(1))
        sign = self.folded.original[start : start + len(match[1])]
        numbers = self.words.language.numbers
        scale = numbers.compact.get(sign)
        if scale is None or (sign in numbers.money_only and not self._is_money(one, match)):
            return one
        end = match.end() + (self.text[match.end() : match.end() + 1] == "." and len(sign) > 1)
        number, step = exact(Fraction(one.number) * scale), exact(Fraction(one.step) * scale)
        return one._replace(end=end, number=number, step=step, short=True, other=None, scale=scale)

    def _is_money(self, one: Written, match: re.Match[str]) -> bool:
        before = self.text[max(0, one.start - 2) : one.start].strip()
        if before[-1:] in _MONEY and before:
            return True
        after = re.match(r" ([^\W\d_]{4,})", self.text[match.end() : match.end() + 20])
        glued = match.start(1) == match.start()
        return after is not None and glued and after[1] not in self.words.language.cues.stops


@cache
def _mark(marks: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{marks})(?!\w)")
