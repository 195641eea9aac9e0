"""Figures that stand in one version alone: dropped from a sentence that is kept, or merely apart.

A translation may leave sentences and whole paragraphs out: what stood there is only listed. What
is gone from a sentence whose other figures are all there has been dropped.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from factcheck.comparison.agreement import Match, Units, match, unit_match
from factcheck.comparison.aligning import keys
from factcheck.comparison.model import Statement, Version
from factcheck.extract.words.folding import Folded
from factcheck.languages import language
from factcheck.model import Number, Sort, Type

_TOLD = frozenset([Sort.NUMBER, Sort.PERCENT, Sort.MONEY, Sort.MEASURE, Sort.DURATION, Sort.POINTS, Sort.AGE, Sort.DATE, Sort.TIME])  # fmt: skip
_CLOSE = 20  # the same, where one small figure alone tells it
_SMALL = 12
_BESIDE = 120  # characters beside figures that may hold one which is not read
_LONG = 40  # digits of no figure
_REPEATS = 100  # statements of one value that are looked at
_KEPT = 12  # worth of two sentences of which one is the other, shortened
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")


class Alone:
    """The statements of two versions that nothing answers."""

    def __init__(
        self, mine: Version, theirs: Version, pairs: Mapping[int, int], near: Callable[[int, int], int]
    ) -> None:  # fmt: skip
        """Take the alignments from the one version to the other, and the worth of two sentences."""
        self.mine, self.theirs, self.pairs, self._near = mine, theirs, pairs, near
        self._said: dict[Hashable, list[Statement]] = defaultdict(list)
        for one in theirs.statements:
            for key in keys(one):
                self._said[key].append(one)
        self._of: dict[int, list[Statement]] = defaultdict(list)
        for one in theirs.statements:
            self._of[one.sentence].append(one)
        self._taken = frozenset(pairs.values())

    def found(self) -> list[Statement]:
        """Return the statements of the one version that are not said in the other at all."""
        return [one for one in self.mine.statements if one.number not in self.pairs and not self._repeats(one)]  # fmt: skip

    def _repeats(self, one: Statement) -> bool:
        """Tell whether the other version says the same somewhere: it states it less often."""
        same = (other for key in keys(one) for other in self._said.get(key, ())[:_REPEATS])
        return any(match(one, o) in (Match.SAME, Match.HEDGED) and unit_match(one, o) is not Units.APART for o in same)  # fmt: skip

    def dropped(self, one: Statement) -> bool:
        """Tell whether a figure is gone from a sentence that the other version has kept."""
        if one.figure.sort not in _TOLD or _is_slight(one) or self._is_dual(one):
            return False
        beside = [o for o in self._beside(one) if not _is_slight(o)] or self._beside(one)
        kept = [self.pairs[o.number] for o in beside if o.number in self.pairs]
        facing = {self.theirs.statements[j].sentence for j in kept}
        near = max((self._near(one.sentence, t) for t in facing), default=0)
        told = len(kept) > 1 or any(_is_telling(self.theirs.statements[j]) for j in kept)
        if 2 * len(kept) < len(beside) or near < (_KEPT if told else _CLOSE):
            return False
        return not self._unread(one, facing) and not self._rivalled(one, facing)

    def _rivalled(self, one: Statement, sentences: Iterable[int]) -> bool:
        """Tell whether a figure of its sort stands there that nothing answers either."""
        there = (o for t in sentences for o in self._of[t] if o.number not in self._taken)
        return any(o.figure.unit == one.figure.unit != "" and o.figure.sort is not Sort.NUMBER for o in there)  # fmt: skip

    def _is_dual(self, one: Statement) -> bool:
        """Tell whether a figure may stand in the other version as no word of its own.

        Arabic says two by the noun's ending, and "twice" is a word that counts nothing.
        """
        languages = {self.mine.source.language, self.theirs.source.language}
        return one.figure.value.stated == 2 and ("ar" in languages or "time" in one.things)

    def _beside(self, one: Statement) -> list[Statement]:
        around = self.mine.statements[max(0, one.number - 8) : one.number + 9]
        return [o for o in around if o.sentence == one.sentence and o.number != one.number]

    def _unread(self, one: Statement, sentences: Iterable[int]) -> bool:
        """Tell whether the number stands in the other version, only not read as a figure there."""
        there = [o for t in sentences for o in self._of[t]]
        spans = sorted((o.figure.span for o in there if o.number in self._taken), key=lambda span: span.start)  # fmt: skip
        text = self.theirs.source.text
        end = min(len(text), spans[-1].end + _BESIDE)
        pieces, at = [], max(0, spans[0].start - _BESIDE)
        for span in spans:
            pieces.append(text[at : max(at, span.start)])
            at = max(at, span.end)
        left = " ".join((*pieces, text[at:end]))
        digits, spelled = _digits(self.mine.words(one)), _spelled(left, self.theirs)
        return (bool(digits) and digits <= _digits(left) | set(map(str, spelled))) or one.figure.value.stated in spelled  # fmt: skip


def _spelled(text: str, version: Version) -> set[Number]:
    """Return the numbers whose words stand in a text."""
    tongue = language(version.source.language)
    words = tongue.numbers.words
    return {words[word] for word in _WORD.findall(Folded.of(text, tongue).text) if word in words}


def _digits(text: str) -> set[str]:
    runs = _DIGITS.findall(unicodedata.normalize("NFKC", text))
    return {str(int(run)) for run in runs if len(run) < _LONG}


def _is_telling(one: Statement) -> bool:
    """Tell whether two texts hardly share a figure by chance."""
    stated = one.figure.value.stated
    return (
        one.figure.value.type is not Type.NUMBER or stated is None or abs(Fraction(stated)) > _SMALL
    )


def _is_slight(one: Statement) -> bool:
    """Tell whether a figure is one that languages put otherwise: a one, a month without a day."""
    value = one.figure.value
    if value.type is Type.DATE:
        return value.date is None or value.date.day is None
    small = value.type is Type.NUMBER and value.stated in (0, 1)
    return small or one.figure.sort in (Sort.ORDINAL, Sort.WEEKDAY, Sort.FRACTION)


def through(
    theirs: Version, alone: Sequence[Statement], near: Callable[[Statement, Statement], bool]
) -> list[tuple[Statement, tuple[Statement, Statement]]]:  # fmt: skip
    """Return the lengths of time that the other version gives as a first and a last day."""
    found = []
    for one in alone:
        if one.figure.sort is not Sort.DURATION or one.figure.unit != "day":
            continue
        pairs = zip(theirs.statements, theirs.statements[1:], strict=False)
        ends = next((pair for pair in pairs if _days(*pair) == one.figure.value.stated and near(one, pair[1])), None)  # fmt: skip
        if ends is not None:
            found.append((one, ends))
    return found


def spanned(theirs: Version, one: Statement, near: Callable[[Statement, Statement], bool]) -> bool:
    """Tell whether the other version gives days where this one gives a length of time.

    Where they do not fit, it is the days that differ.
    """
    if one.figure.sort is not Sort.DURATION or one.figure.unit != "day":
        return False
    pairs = zip(theirs.statements, theirs.statements[1:], strict=False)
    return any(_days(*pair) is not None and near(one, pair[1]) for pair in pairs)


def implied(
    mine: Version, theirs: Version, alone: Sequence[Statement], near: Callable[[Statement, Statement], bool]
) -> list[Statement]:  # fmt: skip
    """Return days that follow from a length of time and the other day, which both versions give."""
    lengths = [one for one in theirs.statements if one.figure.sort is Sort.DURATION and one.figure.unit == "day"]  # fmt: skip
    found = []
    for one in alone:
        beside = (mine.statements[n : n + 2] for n in (one.number - 1, one.number) if n >= 0)
        spans = [_days(*pair) for pair in beside if len(pair) > 1]
        if one.figure.value.type is Type.DATE and any(length.figure.value.stated in spans and near(one, length) for length in lengths):  # fmt: skip
            found.append(one)
    return found


def _days(first: Statement, last: Statement) -> int | None:
    """Return how many days two dates of one sentence span, both counted."""
    low, high = first.figure.value, last.figure.value
    if low.type is not Type.DATE or high.type is not Type.DATE or first.sentence != last.sentence:
        return None
    if not isinstance(low.stated, int) or not isinstance(high.stated, int):
        return None
    return high.stated - low.stated + 1
