"""Numbers in words: sums, shares, decimals and halves, read from a run of tokens."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from math import gcd

from factcheck.extract.figures.composing import NOTHING, Sum, Token, Written
from factcheck.extract.figures.numerals import LOOK_BACK, Figures
from factcheck.extract.figures.runs import run
from factcheck.languages import Language
from factcheck.model import Number, Sort
from factcheck.values.intervals import exact

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0\u202f]+$")
NOTHING_MORE = Token(0, 0, None)
_THOUSANDS = frozenset(10**power for power in (3, 6, 9, 12, 15))


@cache
def _share_goes_on(language: Language) -> re.Pattern[str]:
    """Return what follows a share that counts nothing itself: its whole, a sign, the end."""
    wholes = language.numbers.wholes or "(?!)"
    return re.compile(rf"\s*(?:$|[^\w\s]|(?:{wholes})(?:(?<=['’])|\b)|\d)")


class Reader(Figures):
    """One run of tokens, read number by number."""

    __slots__ = ()

    def read(self, index: int) -> tuple[Written | None, int]:
        """Return the number that begins at a token, and the index of the token after it."""
        token = self.tokens[index]
        if token.word is None:
            return (self._digits(index), index + 1) if self._is_lone(index) else self._sum(index)
        if not self._allowed(token) or token.written in self.words.language.numbers.continuing:
            return None, index + 1
        if (found := self._word(index) or self._of_parts(index)) is not None:
            return found
        is_article = "article" in token.entry.flags
        if is_article and (share := self._article_share(index)) is not None:
            return share
        one, after = self._sum(index)
        return self._after_article(index) if one is None and is_article else (one, after)

    def _word(self, index: int) -> tuple[Written | None, int] | None:
        """Return what a word says on its own: a dual, half, a marked ordinal."""
        entry, following = self.tokens[index].entry, self._entry(index + 1)
        if entry.dual and entry.cardinal is None:
            return self._written(index, index + 1, 2, 1, note="dual", unit=entry.dual), index + 1
        if entry.fraction is not None:
            return self._fraction(index, index + 1, Fraction(*entry.fraction))
        if entry.part is not None and following is not None and following.entry.scale and following.gap == " ":  # fmt: skip
            return self._fraction(index, index + 1, Fraction(1, entry.part))
        return self._marked_ordinal(index) if "thousandth" in entry.flags else None

    def _of_parts(self, index: int) -> tuple[Written | None, int] | None:
        """Return the share that an ordinal and a word for a part make: dos quintas partes."""
        pattern = self.words.language.numbers.part_noun
        counted = self.tokens[index].entry.cardinal in range(1, 10)
        place = index + counted
        if not pattern or (self._entry(place) or NOTHING_MORE).entry.ordinal is None:
            return None
        total = Sum(self.tokens, self.words, self.text, place)
        if not total.read() or not total.ordinal:
            return None
        noun = re.compile(pattern).match(self.text, self.tokens[total.end - 1].end)
        count = self.tokens[index].entry.cardinal if counted else 1
        if noun is None or not 0 < (count or 0) < total.value or total.value < 3:
            return None
        share, after = self._fraction(index, total.end, Fraction(count or 1, int(total.value)))
        return (share._replace(end=noun.end()), after) if share else None

    def _is_lone(self, index: int) -> bool:
        """Tell whether nothing that follows digits can be a part of the number."""
        following = self._entry(index + 1)
        return following is None or (following.word is None and following.gap != "")

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
            before = _WORD_BEFORE.search(self.text[max(0, token.start - LOOK_BACK) : token.start])
            if before and before[1] in forbidden:
                return False
        after = self.words.followed.get(token.word.bare)
        return after is None or bool(after.match(self.text, token.end))

    def _sum(self, index: int) -> tuple[Written | None, int]:
        total = Sum(self.tokens, self.words, self.text, index)
        if not total.read():
            return None, index + 1
        return self._tails(index, total)

    def _tails(self, index: int, total: Sum) -> tuple[Written | None, int]:
        value, after, scale = total.value, total.end, total.stack[-1].scale
        first = self.tokens[index]
        if total.ordinal:
            return self._written(index, after, value, 1, sort=Sort.ORDINAL), after
        if (joined := self._joined(index, total)) is not None:
            return joined
        if after == index + 1 and "article" in first.entry.flags:
            return self._after_article(index)
        if first.word is None and after == index + 1:
            return self._digits(index), after
        step = self._step(index, after, scale)
        short = scale >= 1000 or step < 1
        return self._written(index, after, value, step, short, scale=scale or 1), after

    def _joined(self, index: int, total: Sum) -> tuple[Written | None, int] | None:
        """Return a number with the fraction, decimals or denominator that follow it."""
        value, after = total.value, total.end
        following = self._entry(after)
        if following is None:
            spelled = self.tokens[index].word is not None
            return self._over_phrase(index, value, after) if spelled else None
        if following.entry.part is not None and self._is_share(value, index, after):
            return self._shared(index, total, following.entry.part)
        if "over" in following.entry.flags and (share := self._over(index, value, after)):
            return share
        if (tail := self._half_after(after)) is not None:
            return self._with_half(index, value, total.stack[-1].scale, *tail)
        if "point" in following.entry.flags and (read := self._decimals(after + 1)):
            return self._pointed(index, value, *read)
        return None

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

    def _decimals(self, index: int) -> tuple[str, int] | None:
        """Return the digits that words spell after the decimal point, and the token after them."""
        found = ""
        while (token := self._entry(index)) is not None and token.word is not None:
            if token.entry.cardinal == 0:
                found, index = found + "0", index + 1
                continue
            if token.entry.cardinal in range(10) and (self._entry(index + 1) or NOTHING_MORE).entry.scale in _THOUSANDS:  # fmt: skip
                return found + str(token.entry.cardinal), index + 1
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
        return bool(_share_goes_on(self.words.language).match(self.text, token.end))

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
        token = self._entry(after + 1)
        if token is not None and token.entry.cardinal in range(2, 10) and isinstance(value, int) and "parting" in self.tokens[after].entry.flags:  # fmt: skip
            # In "ba phần tư" stand forms that a number does not begin with elsewhere.
            return self._fraction(index, after + 2, Fraction(value, token.entry.cardinal or 1))
        if isinstance(value, Fraction) or not total.read() or total.ordinal or not value < total.value <= 1000:  # fmt: skip
            return None
        # "73 sur 150" are two counts; "un sur trois" is a share of no count in particular.
        spelled = self.tokens[index].word is not None and self.tokens[after + 1].word is not None
        if value != 1 and not (spelled and (total.value <= 10 or "parting" in self.tokens[after].entry.flags)):  # fmt: skip
            return None
        return self._fraction(index, total.end, Fraction(value) / Fraction(total.value))

    def _over_phrase(
        self, index: int, value: Number, after: int
    ) -> tuple[Written | None, int] | None:
        """Return the share that "dos de cada tres" states."""
        phrase = self.words.language.numbers.over_phrase
        match = re.compile(phrase).match(self.text, self.tokens[after - 1].end) if phrase else None
        if match is None or self.tokens[index].word is None or value not in range(1, 11):
            return None
        whole = Sum(run(self.text, match.end(), self.words), self.words, self.text, 0)
        if not whole.read() or whole.ordinal or not value < whole.value <= 10:
            return None
        share, _ = self._fraction(index, after, Fraction(value) / Fraction(whole.value))
        assert share is not None
        return share._replace(end=whole.tokens[whole.end - 1].end), after

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
            total = Fraction(value) + share * size if scale >= 1000 else (value + share) * size
            step: Number = Fraction(size, 2) if repeated or scale < 1000 else share * size
            return self._written(index, after + 1, exact(total), exact(Fraction(step)), True), after + 1  # fmt: skip
        size = scale if scale >= 1000 else 1
        step = exact(share * size)
        number: Number = exact(value + share * size)
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
        if entry.part is not None and following is not None and ("share" not in entry.flags or self._stands_alone(index, following)):  # fmt: skip
            return self._fraction(index, index + 2, Fraction(1, entry.part))
        if entry.fraction is not None:
            return self._fraction(index, index + 2, Fraction(*entry.fraction))
        if (group := entry.group) is not None:
            # "Une trentaine" is about thirty to the ten; a fortnight of things to the five.
            step = 10 if group % 10 == 0 and group < 100 else group if group >= 100 else group // 3
            return self._written(index, index + 2, group, step, note="group"), index + 2
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
