"""Averages that words state: the total over the number, or the mean of values that are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.extract.article import Article, Mention, Proposal, mention
from factcheck.extract.binding.counting import next_to
from factcheck.extract.binding.rates import RATE, cue_by, near, per_noun, rated
from factcheck.extract.binding.rows.enumerations import countable, family, in_prose, parted
from factcheck.extract.binding.totals.averaged import quotient_near, values_near
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import replace

_WIDE = 3  # times
_FEW = 3  # values: two may be the lowest and the highest
_BEFORE, _AFTER = 40, 24  # characters around a figure in which "average" may stand
_SAID = 16  # characters from "that is" to its rate
_LEADING = 3  # words between "averages" and its figure: out at
_COMMA = re.compile(r"[,،–—]")
_MOST = 8  # figures looked at around an average


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the averages whose values, or whose total and number, stand beside them."""
    averages = article.near(_BEFORE, _AFTER, "average")
    rates = rated(article)
    for place in sorted(averages | rates):
        figure = article.quantities[place]
        if not countable(figure) or not in_prose(article, figure) or figure.sort is Sort.PERCENT:
            continue
        cued = _is_average(article, figure, place in rates)
        values = _values(article, place, figure) if cued else ()
        quotients = _quotients(article, place, figure, cued)
        quotients = [pair for pair in quotients if near(_ratio(*pair), figure) or (cued and _named(article, pair, figure))]  # fmt: skip
        agreeing = [one for one in quotients if _agrees(*one, figure)]
        if agreeing:
            yield _quotient(article, *agreeing[0], figure, 86 if cued else 66)
        elif values and _mean(values, figure):
            yield _of_values(article, values, figure)
        elif len(quotients) == 1 and (cued or _said(article, figure)) and _led(quotients[0], figure):  # fmt: skip
            yield _quotient(article, *quotients[0], figure, 80)
        elif cued and (far := values_near(article, figure)):
            yield replace(_of_values(article, far, figure), certainty=66)
        elif (pair := quotient_near(article, figure, cued)) is not None:
            yield _quotient(article, *pair, figure, 64)


def _is_average(article: Article, figure: Quantity, rate: bool) -> bool:
    sentence = article.sentences[figure.sentence]
    cue = cue_by(article, figure, "average", _BEFORE, _AFTER)
    if cue is None and rate:  # "504 points in 21 games, that is 26 a night"
        cue = cue_by(article, figure, "that_is", _SAID, 0)
    if cue is None or cue.start < sentence.start or cue.end > sentence.end:
        return False
    return not _of_another(article, figure, cue)


def _of_another(article: Article, figure: Quantity, cue: Span) -> bool:
    """Tell whether a cue behind a comma leads on to the next figure: 70 and 68, an average of 70.4."""
    if cue.start < figure.number.end or not _COMMA.search(article.text, figure.number.end, cue.start):  # fmt: skip
        return False
    following = article.within(cue.end, cue.end + _BEFORE)[:1]
    return bool(following) and next_to(article, cue.end, following[0].number.start, _LEADING)


def _said(article: Article, figure: Quantity) -> bool:
    """Tell whether "that is" leads to a rate: 900 loaves in six days, or 150 a day."""
    start = max(article.sentences[figure.sentence].start, figure.number.start - _SAID)
    return any(not article.text[one.span.end : figure.span.start].strip() for one in article.cued(start, figure.number.start, "that_is"))  # fmt: skip


# ---- total over number


def _quotients(
    article: Article, place: int, average: Quantity, cued: bool
) -> list[tuple[Quantity, Quantity]]:
    """Return the pairs of a total and a number that an average may be the quotient of."""
    if not cued and place not in rated(article):
        return []
    around = article.quantities[max(0, place - _MOST) : place + 4]
    near_by = [
        one
        for one in around
        if one is not average
        and _in_reach(one, average)
        and in_prose(article, one)
        and not RATE.match(article.text, one.span.end)
    ]
    pairs = []
    for total in near_by:
        for number in near_by:
            if number is total or not _divides(article, total, number, average):
                continue
            if cued or (per_noun(article, average, number) and total.number.start < average.number.start):  # fmt: skip
                pairs.append((total, number))
    named = [pair for pair in pairs if per_noun(article, average, pair[1])]
    return named or pairs


def _named(article: Article, pair: tuple[Quantity, Quantity], average: Quantity) -> bool:
    """Tell whether all three figures are named alike: 30 goals, 20 games, 2.5 goals a game."""
    total, number = pair
    ratio = _ratio(total, number) / Fraction(average.value.stated or 1)
    size = Fraction(1, _WIDE) <= ratio <= _WIDE
    return size and bool(average.unit) and total.unit == average.unit and per_noun(article, average, number)  # fmt: skip


def _led(pair: tuple[Quantity, Quantity], average: Quantity) -> bool:
    """Tell whether a total comes first, or counts what the average does."""
    total = pair[0]
    return total.number.start < average.number.start or bool(average.unit)


def _in_reach(one: Quantity, average: Quantity) -> bool:
    if not countable(one) or one.sort is Sort.PERCENT or one.paragraph != average.paragraph:
        return False
    return average.sentence - 1 <= one.sentence <= average.sentence


def _divides(article: Article, total: Quantity, number: Quantity, average: Quantity) -> bool:
    same = total.unit == average.unit or not average.unit or (family(total) == family(average) != "count")  # fmt: skip
    counts = (
        (number.sort in (Sort.NUMBER, Sort.DURATION) or per_noun(article, average, number))
        and number.unit != total.unit
        and bool(number.unit)
    )
    size = number.value.stated or 0
    large = (total.value.stated or 0) > (average.value.stated or 0)
    return same and counts and size > 1 and large and number.value.allowed.low != 0


def _ratio(total: Quantity, number: Quantity) -> Fraction:
    return Fraction(total.value.stated or 0) / Fraction(number.value.stated or 1)


def _agrees(total: Quantity, number: Quantity, average: Quantity) -> bool:
    step = Fraction(average.value.step or 1)
    return abs(_ratio(total, number) - Fraction(average.value.stated or 0)) <= step / 2 + _slack(total, number)  # fmt: skip


def _slack(total: Quantity, number: Quantity) -> Fraction:
    allowed = total.value.allowed
    if allowed.low is None or allowed.high is None:
        return Fraction(0)
    return Fraction(allowed.high - allowed.low) / 2 / Fraction(number.value.stated or 1)


def _quotient(
    article: Article, total: Quantity, number: Quantity, average: Quantity, sure: int
) -> Proposal:
    words = f"«{article.words(total.span)}» over «{article.words(number.span)}»"
    roles = (
        ("total", (_in(total, average),)),
        ("number", (mention(number),)),
        ("average", (_in(average, total),)),
    )
    return Proposal("average", roles, f"«{article.words(average.span)}» read as {words}", sure)


def _in(figure: Quantity, other: Quantity) -> Mention:
    return mention(figure, figure.unit or other.unit)


# ---- the mean of values


def _values(article: Article, place: int, average: Quantity) -> tuple[Quantity, ...]:
    """Return the row of values before an average, in its sentence."""
    found: list[Quantity] = []
    for one in reversed(article.quantities[max(0, place - 2 * _MOST) : place]):
        if one.sentence != average.sentence:
            break
        if not countable(one) or (
            one.unit not in ("", average.unit) and family(one) != family(average)
        ):
            continue
        if found and not parted(article, one, found[-1]):
            if len(found) > 1:
                break
            found.clear()  # a figure of something else: "in her three games"
        if one.unit and found and one.unit != found[0].unit and any(f.unit for f in found):
            continue
        found.append(one)
    # "Average pay: 212 here, 486 there": the values are averages themselves.
    start = article.sentences[average.sentence].start
    if len(found) < 2 or article.has(start, found[-1].number.start, "average"):
        return ()
    return tuple(reversed(_uncounted(found)))


def _uncounted(found: list[Quantity]) -> list[Quantity]:
    """Return values without the number of them that opens their row: the four marks, 12, 14, 15 and 11."""
    counted = len(found) >= _FEW and found[-1].value.stated == len(found) - 1
    return found[:-1] if counted else found


def _mean(values: Sequence[Quantity], average: Quantity) -> bool:
    """Tell whether an average may be that of the values: it lies about among them."""
    stated = [Fraction(one.value.stated or 0) for one in values]
    mean = sum(stated, Fraction(0)) / len(stated)
    size = Fraction(average.value.stated or 0)
    if len(values) < _FEW:
        return abs(mean - size) * 2 <= Fraction(average.value.step or 1)
    return min(stated) <= size <= max(stated) or abs(mean - size) * 5 <= mean


def _of_values(article: Article, values: Sequence[Quantity], average: Quantity) -> Proposal:
    named = next((one.unit for one in (average, *values) if one.unit), "")
    mentions = tuple(mention(one, one.unit or named) for one in values)
    roles = (("values", mentions), ("average", (mention(average, average.unit or named),)))
    return Proposal("average", roles, f"«{article.words(average.span)}» read as the mean of the values listed before it", 82)  # fmt: skip
