"""Number words and digits put together to one number: "three hundred and five", "4.2 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from factcheck.extract.words.lexicon import Entry, Lexicon, Word
from factcheck.model import Number, Sort
from factcheck.values.intervals import exact

NOTHING = Entry()


class Token(NamedTuple):
    """A word or a run of digits that may belong to a number, in places of the folded text."""

    start: int
    end: int
    word: Word | None  # None: digits
    number: Number = 0
    step: Number = 1
    other: Number | None = None  # the other reading of its separators
    gap: str = ""  # what stands before it: "", " ", "-", "\n"
    written: str = ""

    @property
    def entry(self) -> Entry:
        """Return what the word may be; nothing for digits."""
        return self.word.entry if self.word else NOTHING


class Written(NamedTuple):
    """A number as it stands in the folded text."""

    start: int
    end: int
    number: Number
    step: Number  # unit of the last digit written
    short: bool = False  # written to its last digit only: 4.2, 3 million
    sort: Sort = Sort.NUMBER
    other: Number | None = None
    note: str = ""  # "article", "group", "dual", "name"
    unit: str = ""
    digits: bool = False
    scale: Number = 1  # of its scale word: 10**6 in "4.2 million"


class Element(NamedTuple):
    """A summand on the stack, and the token after it."""

    value: Number
    end: int
    scale: int = 0  # the last scale that made it
    digits: bool = False
    linked: bool = False  # "and" stands before it


@dataclass(slots=True)
class Sum:
    """A number while it is read: summands of falling size, from "two million" to "five"."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    text: str
    start: int
    stack: list[Element] = field(default_factory=list)
    link: str = ""
    ordinal: bool = False
    at: int = 0

    def read(self) -> bool:
        """Read as many tokens as make one number; tell whether there is one."""
        self.at = self.start
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.gap == "\n" and token.entry.scale is None:
                break
            if token.entry.link and not token.entry.cardinal:
                if self.link or not self.stack:
                    break
                self.link, self.at = token.entry.link, self.at + 1
                continue
            if not self._take(token):
                break
            self.link, self.at = "", self.at + 1
        return bool(self.stack)

    @property
    def end(self) -> int:
        """Return the index of the token after the number."""
        return self.stack[-1].end

    @property
    def value(self) -> Number:
        """Return the number read."""
        total = sum(element.value for element in self.stack)
        return total if isinstance(total, int) else exact(total)

    def _take(self, token: Token) -> bool:
        entry = token.entry
        link = self.link
        if self.stack and token.word is not None and token.word.governed:
            return False
        if token.word is not None and token.word.linked and self.stack:
            link = self.lexicon.language.numbers.links[token.written[0]]
        if token.word is None:
            return self._digits(token, link)
        if self.ordinal and entry.ordinal is None and not self._closes_ordinal(entry):
            return False
        if entry.scale is not None and not (entry.cardinal and not self.stack):
            return self._scale(entry.scale, token, link)
        if entry.cardinal is not None:
            return self._cardinal(entry.cardinal, token, link)
        if entry.ordinal is None or (self.stack and not self.ordinal and entry.part and "share" not in entry.flags):  # fmt: skip
            return False
        return self._ordinal(entry.ordinal, token, link)

    def _closes_ordinal(self, entry: Entry) -> bool:
        numbers = self.lexicon.language.numbers
        return (numbers.teens or bool(numbers.ordinal_before)) and bool(entry.cardinal)

    def _digits(self, token: Token, link: str) -> bool:
        if not self.stack:
            return self._push(token.number, digits=True)
        following = self._peek(1)
        top = self.stack[-1]
        if token.number == 0:
            return False
        scaled = following.scale is not None and bool(link or top.scale)
        joined = bool(link) and 0 < top.scale <= 1000 and token.other is None
        if not (top.scale and (scaled or joined) and token.gap != "-" and "." not in token.written):
            return False
        return token.number < _low(top.value) and self._push(token.number, digits=True, link=link)

    def _peek(self, ahead: int) -> Entry:
        place = self.at + ahead
        return self.tokens[place].entry if place < len(self.tokens) else NOTHING

    def _scale(self, scale: int, token: Token, link: str) -> bool:
        kept = self._factors(scale)
        factors = self.stack[kept:]
        if not factors and not self._may_stand_alone(token, link):
            return False
        if factors and (link or (factors[-1].digits and token.gap == "-" and scale < 1000)):
            return False
        value = (sum(element.value for element in factors) if factors else 1) * scale
        fits = not kept or value < _low(self.stack[kept - 1].value)
        if factors and not fits:
            del self.stack[kept:]
        return fits and self._replace(kept, value, scale)

    def _factors(self, scale: int) -> int:
        """Return how many summands are left when those that a scale multiplies are taken."""
        kept = len(self.stack)
        # "322 cents", "thirty dozen": a larger number may be multiplied as well.
        if kept and not self.stack[-1].scale and (self.stack[-1].digits or scale == 12):
            kept -= 1
        while kept and self.stack[kept - 1].value < scale:
            kept -= 1
        return kept

    def _may_stand_alone(self, token: Token, link: str) -> bool:
        numbers = self.lexicon.language.numbers
        if token.word is None or token.word.bare not in numbers.bare:
            return False
        if self.stack:
            return bool(link) or not numbers.linked
        # English says "hundred thousand", but never plain "hundred".
        return numbers.linked or "a" not in numbers.articles or self._peek(1).scale is not None

    def _cardinal(self, value: int, token: Token, link: str) -> bool:
        if value == 0 and self.stack:
            if self._peek(1).scale is None:
                return False
            self.at += 1
            return True
        if not self._may_follow(token, link):
            return False
        if not self.stack:
            return self._push(value, scaled=token)
        top = self.stack[-1]
        return self._united(value, top, link) or (self._adds(value, top, link) and self._push(value, scaled=token, link=link))  # fmt: skip

    def _may_follow(self, token: Token, link: str) -> bool:
        assert token.word is not None
        if "inner" in token.entry.flags:
            return bool(self.stack) and self.stack[-1].value in range(10, 100, 10)
        after = self.lexicon.followed.get(token.word.bare)
        return after is None or bool(link and self.stack) or bool(after.match(self.text, token.end))

    def _united(self, value: int, top: Element, link: str) -> bool:
        """Put two words to one summand: quatre-vingt, خمسة عشر, خمسة وعشرون."""
        numbers = self.lexicon.language.numbers
        if top.digits or top.scale:
            return False
        joined = numbers.joins.get((int(top.value), value)) if not link else None
        if joined is None and 1 <= top.value < 10:
            teen = numbers.teens and value == 10 and not link
            if teen or ("u" in link and value in range(20, 100, 10)):
                joined = int(top.value) + value
        return joined is not None and self._replace(len(self.stack) - 1, joined, 0)

    def _adds(self, value: int, top: Element, link: str) -> bool:
        numbers = self.lexicon.language.numbers
        if top.digits and not top.scale:
            return False
        if value >= numbers.reach.get(int(top.value), _low(top.value)):
            return False
        if not link and self.stack[0].digits and "article" in self.tokens[self.at].entry.flags:
            return False  # "52 millions un an plus tôt" are no 52,000,001
        if top.value < 100:
            return "t" in link if link else not numbers.linked
        return "h" in link if link else not numbers.linked

    def _ordinal(self, value: int, token: Token, link: str) -> bool:
        if not self.stack:
            taken = self._push(value)
        elif value in (10, 100) or value % 1000 == 0:
            taken = self._multiplied(value) or (self._adds(value, self.stack[-1], link) and self._push(value))  # fmt: skip
        else:
            top = self.stack[-1]
            taken = self._united(value, top, link) or (self._adds(value, top, link) and self._push(value))  # fmt: skip
        self.ordinal = self.ordinal or taken
        return taken

    def _multiplied(self, value: int) -> bool:
        kept = len(self.stack)
        while kept and self.stack[kept - 1].value < value:
            kept -= 1
        factors = self.stack[kept:]
        if not factors or value == 10:
            return False
        product = sum(element.value for element in factors) * value
        return (not kept or product < _low(self.stack[kept - 1].value)) and self._replace(kept, product, value)  # fmt: skip

    def _push(
        self, value: Number, digits: bool = False, scaled: Token | None = None, link: str = ""
    ) -> bool:
        scale = 1000 if scaled is not None and "scaled" in scaled.entry.flags else 0
        if scale == 0 and isinstance(value, int) and value >= 100 and not digits and value % 100 == 0:  # fmt: skip
            scale = int(_low(value))
        linked = bool(link) and bool(self.stack) and self.stack[-1].value >= 100
        self.stack.append(Element(value, self.at + 1, scale, digits, linked))
        return True

    def _replace(self, kept: int, value: Number, scale: int) -> bool:
        digits = any(element.digits for element in self.stack[kept:])
        linked = kept < len(self.stack) and self.stack[kept].linked
        self.stack[kept:] = [Element(value, self.at + 1, scale, digits, linked)]
        return True


def _low(value: Number) -> Number:
    """Return the place of the last digit that is not nothing: 100 for 2300; a teen has none."""
    if isinstance(value, Fraction) or value == 10 or value == 0:
        return 1
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return place
