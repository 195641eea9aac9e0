"""Numbers in digits and words, with their places: the first half of reading quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from math import gcd

from factcheck.extract.composing import NOTHING, Sum, Token, Written
from factcheck.extract.folding import Folded
from factcheck.extract.lexicon import Lexicon, lexicon
from factcheck.extract.runs import DIGITS, run, starts, vulgar
from factcheck.languages import Language
from factcheck.model import Number, Sort
from factcheck.values.intervals import exact

_SPACED = r"[ \t\u00a0\u202f\u2009]{0,2}"
_DIGITS = re.compile(DIGITS)
_COMPACT = re.compile(rf"{_SPACED}([^\W\d_]{{1,8}})(?![\w])")
_SLASHED = re.compile(r"([1-9])/([1-9])(?![\d/])")
_AFTER_WHOLE = re.compile(r" {1,2}([1-9])/([1-9])(?![\d/])|[ ]?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0\u202f]+$")
_MONEY = frozenset("$€£¥₫₹")
_POWER = re.compile(r"(e| ?[x×*] ?10\^?|\^)([+-]{0,2}\d{1,2})(?![\w.])")
NOTHING_MORE = Token(0, 0, None)
_SHARE_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s]|of\b|de\b|d['’]|des\b|del\b|per\b|por\b|pour\b|die?\b|der\b|\d)"
)
_LOOK_BACK = 24  # characters before a number that tell what it is


def numbers(folded: Folded, language: Language, articles: bool = False) -> list[Written]:
    """Return every number of a text, in order, in places of the folded text.

    `articles` also returns the words that are an article more often than 1: un, eine, một.
    """
    words = lexicon(language)
    found: list[Written] = []
    reached = 0
    for place in starts(folded, words):
        if place < reached:
            continue
        for written in _from(folded, place, words):
            if written.note != "article" or articles or _is_counted(folded.text, written, language):
                found.append(written)
            reached = max(reached, written.end)
        reached = max(reached, place + 1)
    return _alone(folded.text, found)


def _alone(text: str, found: list[Written]) -> list[Written]:
    """Take the minus into a number that is the whole text, a cell or a quote: "- 10 k"."""
    if len(found) != 1 or len(text) > 60 or found[0].number < 0:
        return found
    one = found[0]
    if text[: one.start].strip() not in ("-", "−", "–") or text[one.end :].strip():
        return found
    return [one._replace(start=len(text) - len(text.lstrip()), number=-one.number)]


def _is_counted(text: str, one: Written, language: Language) -> bool:
    """Tell whether a one counts something: "one person", not "one of them"."""
    if text[one.start : one.end] not in language.numbers.firm:
        return False
    after = re.match(r" ([^\W\d_]+)", text[one.end : one.end + _LOOK_BACK])
    return after is not None and after[1] not in language.cues.stops


def _from(folded: Folded, place: int, words: Lexicon) -> list[Written]:
    """Return the numbers of the run of tokens that begins at a place."""
    text = folded.text
    if (ratio := vulgar(text[place])) is not None:
        return [Written(place, place + 1, ratio, Fraction(1, 20), sort=Sort.FRACTION, digits=True)]
    if text[place].isdigit() and not _begins(text, place, words):
        match = _DIGITS.match(text, place)
        assert match is not None
        # Glued to letters or dots it is a name; nothing of it is a number.
        return [Written(place, match.end(), 0, 1, note="article")]
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
    return [Written(place, match.end(), 0, 1, note="article")] if match else []


def _begins(text: str, place: int, words: Lexicon) -> bool:
    """Tell whether digits may begin a number here: not within a word or a chain of digits."""
    if place == 0:
        return True
    before = text[place - 1]
    if before.isalpha():
        # Arabic writes some words on to what follows; no other script does.
        return words.prefix is not None and "\u0600" < before < "\u06ff"
    return before != "_" and not (before in ".,:" and place > 1 and text[place - 2].isdigit())


class Reader:
    """One run of tokens, read number by number."""

    __slots__ = ("folded", "text", "tokens", "words")

    def __init__(self, folded: Folded, tokens: Sequence[Token], words: Lexicon) -> None:
        """Take a run of tokens of a folded text."""
        self.folded, self.text, self.tokens, self.words = folded, folded.text, tokens, words

    def read(self, index: int) -> tuple[Written | None, int]:
        """Return the number that begins at a token, and the index of the token after it."""
        token = self.tokens[index]
        entry = token.entry
        if token.word is not None:
            if not self._allowed(token):
                return None, index + 1
            if entry.dual and entry.cardinal is None:
                return self._written(
                    index, index + 1, 2, 1, note="dual", unit=entry.dual
                ), index + 1
            if entry.fraction is not None:
                return self._fraction(index, index + 1, Fraction(*entry.fraction))
            if entry.part is not None and (following := self._entry(index + 1)) is not None and following.entry.scale and following.gap == " ":  # fmt: skip
                return self._fraction(index, index + 1, Fraction(1, entry.part))
            if "thousandth" in entry.flags:
                return self._marked_ordinal(index)
        if "article" in entry.flags and (share := self._article_share(index)) is not None:
            return share
        one, after = self._sum(index)
        if one is None and "article" in entry.flags:
            return self._after_article(index)
        return one, after

    def _article_share(self, index: int) -> tuple[Written | None, int] | None:
        """Return what "un vingt-cinquième" is where no noun follows: one part of so many."""
        if not (self._entry(index + 1) or NOTHING_MORE).entry.flags.isdisjoint(("share",)):
            return self._after_article(index)
        total = Sum(self.tokens, self.words, self.text, index + 1)
        if not total.read() or not total.ordinal or total.value < 5:
            return None
        alone = self._stands_alone(index, self.tokens[total.end - 1])
        return self._fraction(index, total.end, Fraction(1, int(total.value))) if alone else None

    def _allowed(self, token: Token) -> bool:
        assert token.word is not None
        forbidden = self.words.language.numbers.not_after.get(token.word.bare)
        if forbidden is not None:
            before = _WORD_BEFORE.search(self.text[max(0, token.start - _LOOK_BACK) : token.start])
            if before and before[1] in forbidden:
                return False
        after = self.words.followed.get(token.word.bare)
        return after is None or bool(after.match(self.text, token.end))

    def _entry(self, index: int) -> Token | None:
        return self.tokens[index] if index < len(self.tokens) else None

    def _sum(self, index: int) -> tuple[Written | None, int]:
        total = Sum(self.tokens, self.words, self.text, index)
        if not total.read():
            return None, index + 1
        return self._tails(index, total)

    def _tails(self, index: int, total: Sum) -> tuple[Written | None, int]:
        value, after, last = total.value, total.end, total.stack[-1]
        first = self.tokens[index]
        if total.ordinal:
            return self._written(index, after, value, 1, sort=Sort.ORDINAL), after
        following = self._entry(after)
        if following is not None:
            if following.entry.part is not None and self._is_share(value, index, after):
                return self._shared(index, total, following.entry.part)
            if "over" in following.entry.flags and (share := self._over(index, value, after)):
                return share
            if (tail := self._half_after(after)) is not None:
                return self._with_half(index, value, last.scale, *tail)
            if "point" in following.entry.flags and (read := self._decimals(after + 1)):
                return self._pointed(index, value, *read)
        if after == index + 1 and "article" in first.entry.flags:
            return self._after_article(index)
        if first.word is None and after == index + 1:
            return self._digits(index), after
        step = self._step(index, after, last.scale)
        return self._written(
            index, after, value, step, last.scale >= 1000 or step < 1, scale=last.scale or 1
        ), after

    def _shared(self, index: int, total: Sum, part: int) -> tuple[Written | None, int]:
        """Return a number of parts: "three quarters", or "five million and three quarters"."""
        stack, after = total.stack, total.end + 1
        cut = max((place for place, element in enumerate(stack) if element.linked), default=0)
        count = sum(element.value for element in stack[cut:])
        if cut and count < part:
            whole = exact(Fraction(total.value) - count)
            return self._with_half(
                index, whole, stack[cut - 1].scale, Fraction(count) / part, after
            )
        return self._fraction(index, after, Fraction(total.value) / part)

    def _step(self, index: int, after: int, scale: int) -> Number:
        tokens = self.tokens[index:after]
        if scale and tokens[0].word is None and tokens[0].step != 1:
            return exact(Fraction(tokens[0].step) * scale)
        return scale if scale >= 100 else tokens[0].step

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
            before = _WORD_BEFORE.search(text[max(0, start - _LOOK_BACK) : start])
            if before and before[1] in minus and not self._is_cue(start):
                return -value, start - (len(before.group()))
        return value, start

    def _is_cue(self, start: int) -> bool:
        words = self.text[max(0, start - _LOOK_BACK) : start].split()
        cues = self.words.language.cues.before
        return any(" ".join(words[-count:]) in cues for count in (1, 2, 3))

    def _digits(self, index: int) -> Written:
        """Return a number in digits with what stands right after it: a scale sign, st, 3/4."""
        token = self.tokens[index]
        one = self._written(index, index + 1, token.number, token.step, token.step != 1)
        one = one._replace(other=token.other)
        if (powered := self._powered(one, token)) is not None:
            return powered
        if (small := self._below_one(token)) is not None:
            return small
        if isinstance(token.number, int) and (ratio := self._slashed(token)) is not None:
            return ratio
        marks = self.words.language.numbers.ordinal_marks
        if marks and token.step == 1:
            mark = re.compile(rf"(?:{marks})(?!\w)").match(self.text, token.end)
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
        return (
            bool(after)
            and after[1] not in self.words.language.cues.stops
            and match.start(1) == match.start()
        )  # type: ignore[index]

    def _decimals(self, index: int) -> tuple[str, int] | None:
        """Return the digits that words spell after the decimal point, and the token after them."""
        found = ""
        while (token := self._entry(index)) is not None and token.word is not None:
            if token.entry.cardinal == 0:
                found, index = found + "0", index + 1
                continue
            total = Sum(self.tokens, self.words, self.text, index)
            if not total.read() or total.ordinal or Fraction(total.value).denominator > 1:
                break
            found, index = found + str(total.value), total.end
            if total.value >= 10:
                break
        return (found, index) if found and len(found) < 20 else None

    def _pointed(self, index: int, value: Number, decimals: str, after: int) -> tuple[Written, int]:
        step: Number = Fraction(1, 10 ** len(decimals))
        value = exact(Fraction(value) + int(decimals) * step)
        if (token := self._entry(after)) is not None and token.entry.scale:
            value, step, after = value * token.entry.scale, step * token.entry.scale, after + 1
        return self._written(index, after, value, exact(Fraction(step)), short=True), after

    def _is_share(self, value: Number, index: int, after: int) -> bool:
        """Tell whether a denominator after a number makes a fraction of both."""
        token = self.tokens[after]
        part = token.entry.part
        assert part is not None
        if isinstance(value, Fraction) or value == 0 or not self._allowed(token):
            return False
        if part == 4 and gcd(value, part) > 1:
            return False
        if "share" not in token.entry.flags:
            return True
        return value == 1 and (after > index and self._stands_alone(index, token))

    def _stands_alone(self, index: int, token: Token) -> bool:
        if self.tokens[index].written == "one":
            return True
        return bool(_SHARE_GOES_ON.match(self.text, token.end))

    def _fraction(self, index: int, after: int, value: Fraction) -> tuple[Written | None, int]:
        """Return a fraction, of the scale after it if there is one: half a million."""
        step: Number = min(Fraction(1, 20), value / 5)
        token = self._entry(after)
        if token is not None and "article" in token.entry.flags and (more := self._entry(after + 1)) is not None and more.entry.scale:  # fmt: skip
            token, after = more, after + 1
        if token is not None and token.entry.scale and token.word is not None:
            number = exact(value * token.entry.scale)
            return self._written(index, after + 1, number, exact(step * token.entry.scale), True), after + 1  # fmt: skip
        return self._written(index, after, exact(value), step, sort=Sort.FRACTION), after

    def _over(self, index: int, value: Number, after: int) -> tuple[Written | None, int] | None:
        total = Sum(self.tokens, self.words, self.text, after + 1)
        if isinstance(value, Fraction) or not total.read() or total.ordinal or not value < total.value <= 1000:  # fmt: skip
            return None
        # "73 sur 150" are two counts; "un sur trois" is a share of no count in particular.
        spelled = self.tokens[index].word is not None and self.tokens[after + 1].word is not None
        if value != 1 and not (spelled and (total.value <= 10 or "phần" in self.tokens[after].written)):  # fmt: skip
            return None
        return self._fraction(index, total.end, Fraction(value) / Fraction(total.value))

    def _half_after(self, index: int) -> tuple[Fraction, int] | None:
        """Return the fraction that a link adds to what was read, and the token after it."""
        token = self.tokens[index]
        if "tail" in token.entry.flags:
            return Fraction(1, 2), index + 1
        numbers = self.words.language.numbers
        if token.entry.link:
            return self._linked_half(index + 1) if "f" in token.entry.link else None
        if token.word is not None and token.word.linked and "f" in numbers.links[token.written[0]]:
            return self._linked_half(index)
        return None

    def _linked_half(self, index: int) -> tuple[Fraction, int] | None:
        token = self._entry(index)
        if token is None or token.word is None:
            return None
        if token.entry.fraction is not None:
            return Fraction(*token.entry.fraction), index + 1
        if token.entry.part is not None and "share" not in token.entry.flags:
            return Fraction(1, token.entry.part), index + 1
        count = 1 if "article" in token.entry.flags else token.entry.cardinal
        after = self._entry(index + 1)
        if count is None or after is None:
            return None
        if after.entry.fraction is not None and count == 1:
            return Fraction(*after.entry.fraction), index + 2
        if after.entry.part is None or (count > 1 and "share" in after.entry.flags):
            return None
        return Fraction(count, after.entry.part), index + 2

    def _with_half(
        self, index: int, value: Number, scale: int, share: Fraction, after: int
    ) -> tuple[Written | None, int]:
        token = self._entry(after)
        if token is not None and token.entry.scale and token.word is not None and token.entry.scale >= 100:  # fmt: skip
            size = token.entry.scale
            repeated = scale == size
            number = Fraction(value) + share * size if scale >= 1000 else (value + share) * size
            step: Number = Fraction(size, 2) if repeated or scale < 1000 else share * size
            return self._written(index, after + 1, exact(number), exact(Fraction(step)), True), after + 1  # fmt: skip
        size = scale if scale >= 1000 else 1
        step = exact(share * size)
        number = exact(value + share * size)
        sort = Sort.NUMBER if size > 1 else Sort.FRACTION
        return self._written(index, after, number, step, size > 1, sort), after

    def _after_article(self, index: int) -> tuple[Written | None, int]:
        """Return what an article counts: a million, a dozen, a third, une trentaine."""
        token, following = self.tokens[index], self._entry(index + 1)
        entry = following.entry if following is not None and following.gap != "\n" else NOTHING
        if following is not None and entry.scale:
            total = Sum(self.tokens, self.words, self.text, index)
            if token.entry.cardinal and total.read() and total.end > index + 1:
                return self._tails(index, total)
            return self._scaled_article(index, following, entry.scale)
        if entry.part is not None and following is not None:
            if "share" not in entry.flags or self._stands_alone(index, following):
                return self._fraction(index, index + 2, Fraction(1, entry.part))
        if entry.fraction is not None:
            return self._fraction(index, index + 2, Fraction(*entry.fraction))
        if entry.group is not None:
            return self._written(
                index, index + 2, entry.group, entry.group, note="group"
            ), index + 2
        if token.entry.cardinal:
            return self._written(
                index, index + 1, token.entry.cardinal, 1, note="article"
            ), index + 1
        return None, index + 1

    def _scaled_article(
        self, index: int, following: Token, scale: int
    ) -> tuple[Written | None, int]:
        tail = Sum(self.tokens, self.words, self.text, index + 1)
        if tail.read() and tail.end > index + 2:
            return self._tails(index, tail)
        after = index + 2
        if (half := self._half_after(after)) if after < len(self.tokens) else None:
            assert half is not None
            return self._with_half(index, scale, scale, *half)
        return self._written(index, after, scale, scale, short=scale >= 1000), after

    def _marked_ordinal(self, index: int) -> tuple[Written | None, int]:
        total = Sum(self.tokens, self.words, self.text, index + 1)
        token = self._entry(index + 1)
        if token is not None and token.gap == " " and total.read():
            return self._written(index, total.end, total.value, 1, sort=Sort.ORDINAL), total.end
        return None, index + 1
