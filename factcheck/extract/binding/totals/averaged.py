"""Averages whose values, or whose total and number, stand further off, over sentences.

"Wednesday brought 412 visitors; Thursday 388; Friday, 455. The mean comes to 418 a day." What
stands near must give the average, or the average with a slip of the pen in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from factcheck.extract.article import Article
from factcheck.extract.binding.partitions import transposed
from factcheck.extract.binding.rows.enumerations import countable, family, in_prose, noun
from factcheck.extract.figures.nouns import singular
from factcheck.model import Kind, Quantity, Sort
from factcheck.values.intervals import exact

_SENTENCES = 2  # before that of the average
_REACH = 420  # characters
_FEWEST, _MOST = 3, 12  # values
_THRICE = Fraction(2)  # of an average, where what it is over is named again
_NEAR = Fraction(1, 4)  # of an average, by which a slip may miss it


def values_near(article: Article, average: Quantity) -> tuple[Quantity, ...]:
    """Return three values or more before an average whose mean it is, but for a slip."""
    found = [one for one in _before(article, average) if _is_value(article, one, average)]
    for size in range(min(len(found), _MOST), _FEWEST - 1, -1):
        if _agrees(_mean(found[-size:]), average):
            return tuple(found[-size:])
    own = [one for one in found if one.sentence == found[-1].sentence] if found else []
    own = own if 2 * sum(not noun(article, one) for one in own) >= len(own) else []
    whole = _FEWEST <= len(own) <= _MOST and _is_slip(_mean(own), average)
    return tuple(own) if whole else ()


def quotient_near(
    article: Article, average: Quantity, cued: bool
) -> tuple[Quantity, Quantity] | None:
    """Return the total and the number near an average that is their quotient, but for a slip."""
    around = [*_before(article, average), *_behind(article, average)]
    usable = [one for one in around if countable(one) and one.sort is not Sort.PERCENT and one.value.kind is not Kind.BOUND and in_prose(article, one)]  # fmt: skip
    if (average.value.stated or 0) <= 2 or "article" in average.qualifiers:
        return None
    pairs = [(total, number) for total in usable for number in usable if _divides(article, total, number, average)]  # fmt: skip
    agreeing = [pair for pair in pairs if _agrees(_ratio(*pair), average)]
    slipped = [pair for pair in pairs if cued and transposed(_rounded(_ratio(*pair), average), average.value.stated or 0)]  # fmt: skip
    again = [pair for pair in pairs if cued and _is_named_again(article, average, pair[1]) and _is_slip(_ratio(*pair), average, _THRICE)]  # fmt: skip
    chosen = agreeing or (slipped if len(slipped) == 1 else []) or (again if len(again) == 1 else [])  # fmt: skip
    return chosen[-1] if chosen else None


def _is_named_again(article: Article, average: Quantity, number: Quantity) -> bool:
    """Tell whether the sentence of an average names what its number counts: nine posts ... each post."""
    if number.unit_span is None:
        return False
    sentence = article.sentences[average.sentence]
    words = set(re.findall(r"[^\W\d_]+", article.text[sentence.start : sentence.end].lower()))
    forms = {number.unit.split()[0], article.words(number.unit_span).lower().split()[0]}
    return not forms.isdisjoint(words | {singular(word, 1, article.language) for word in words})


def _before(article: Article, average: Quantity) -> list[Quantity]:
    first = article.sentences[max(0, average.sentence - _SENTENCES)].start
    start = max(first, article.block_of(average).span.start, average.number.start - _REACH)
    return list(article.within(start, average.number.start))


def _behind(article: Article, average: Quantity) -> list[Quantity]:
    last = article.sentences[min(average.sentence + 1, len(article.sentences) - 1)].end
    stop = min(last, article.block_of(average).span.end, average.span.end + _REACH // 2)
    return list(article.within(average.span.end, stop))


def _is_value(article: Article, one: Quantity, average: Quantity) -> bool:
    if not countable(one) or one.value.kind is Kind.BOUND or not in_prose(article, one):
        return False
    bare = one.sort is Sort.NUMBER and not noun(article, one)
    return bare or family(one) == family(average)


def _divides(article: Article, total: Quantity, number: Quantity, average: Quantity) -> bool:
    """Tell whether a figure may be shared out over a number of things, each getting the average."""
    if number is total or number.sort not in (Sort.NUMBER, Sort.DURATION) or not number.unit or number.unit == total.unit:  # fmt: skip
        return False
    alike = family(total) == family(average)
    size, made = number.value.stated or 0, total.value.stated or 0
    return alike and size > 2 and made > size and size.denominator == 1 and bool(total.unit)


def _ratio(total: Quantity, number: Quantity) -> Fraction:
    return Fraction(total.value.stated or 0) / Fraction(number.value.stated or 1)


def _mean(values: Sequence[Quantity]) -> Fraction:
    return sum((Fraction(one.value.stated or 0) for one in values), Fraction(0)) / len(values)


def _rounded(made: Fraction, average: Quantity) -> int | Fraction:
    step = Fraction(average.value.step or 1)
    return exact(round(made / step) * step)


def _agrees(made: Fraction, average: Quantity) -> bool:
    step = Fraction(average.value.step or 1)
    return abs(made - Fraction(average.value.stated or 0)) * 2 <= step


def _is_slip(made: Fraction, average: Quantity, room: Fraction = _NEAR) -> bool:
    """Tell whether one keystroke, or digits that changed places, make the average of the other."""
    stated, step = Fraction(average.value.stated or 0), Fraction(average.value.step or 1)
    rounded = Fraction(_rounded(made, average))
    one, other = exact(rounded / step), exact(stated / step)
    alike = len(str(one)) == len(str(other)) > 1
    keyed = alike and sum(a != b for a, b in zip(str(one), str(other), strict=True)) == 1
    return abs(rounded - stated) <= made * room and (transposed(one, other) or keyed)
