"""Factors that words multiply: "each of the 24 lorries carried 15 tonnes, 380 tonnes in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.partitions import mistyped
from factcheck.extract.binding.rates import RATE, composed, cue_by, near, per_noun, per_thing, rated
from factcheck.extract.binding.rows.enumerations import countable, family, in_prose, noun
from factcheck.model import Kind, Quantity, Sort

_MOST = 5  # figures looked at before a product
_EACH_OF = frozenset(["one of"])  # each one of the 75 brigades
_CUE = 40  # characters between "in all" and its figure
_BEHIND = 20  # characters from a figure to "in all" behind it
_PRICE, _APIECE = 24, 16  # characters between "each" and its figure, before it and after it
_DOUBTFUL = 45  # percent
_FAR, _NEAR = 12, 2  # figures and sentences back to what is counted
_SEVERAL = 2
_TALL = 100  # three digits do not change places by accident
_ALLOTTED = 24  # characters from "each" to what each gets: each town gets 20


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the products that the words state."""
    summed = article.near(_CUE, _BEHIND, "in_all", "that_is")
    each = article.near(_PRICE, _APIECE, "each")
    rates = rated(article)
    for place, figure in enumerate(article.quantities):
        if not countable(figure) or figure.sort is Sort.PERCENT:
            continue
        total = place in summed or "total" in figure.qualifiers
        found = tuple(_in_all(article, place, figure)) if total else ()
        found += tuple(_at_a_rate(article, place, figure))
        if not found and place in rates | each:
            found = tuple(_recalled(article, place, figure))
        if not found and (place in rates or not each.isdisjoint((place - 1, place, place + 1))):
            found = tuple(_with_each(article, place, figure))
        yield from found


# ---- "each" and "in all"


def _in_all(article: Article, place: int, product: Quantity) -> Iterator[Proposal]:
    if not _is_product(article, place, product):
        return
    before = _before(article, place, product)
    pairs = [
        (one, other)
        for index, one in enumerate(before)
        for other in before[index + 1 :]
        if _factors(product, one, other) and _each(article, one, other, product)
    ]
    agreeing = [pair for pair in pairs if not _off(pair, product)]
    tied = pairs if len(pairs) == 1 else [pair for pair in pairs if composed(article, *pair)]
    chosen = agreeing[-1:] or (tied if len(tied) == 1 else [])
    for one, other in chosen:
        sure = 86 if agreeing else 80 if _alike(_made(one, other), product) and not _loose(article, one, other) else 45  # fmt: skip
        yield _proposed(article, one, other, product, sure, "each")


def _alike(made: Fraction, product: Quantity) -> bool:
    """Tell whether a product is of the size of the stated one, or a slip away from it."""
    return near(made, product) or sorted(str(made)) == sorted(str(product.value.stated or 0))


def _loose(article: Article, one: Quantity, other: Quantity) -> bool:
    """Tell whether a factor is a bound, or is itself for each: each town gets 20 seats at 30 each."""
    if Kind.BOUND in (one.value.kind, other.value.kind):
        return True
    start = article.sentences[one.sentence].start
    return article.has(max(start, one.number.start - _ALLOTTED), one.number.start, "each") and article.has(one.span.end, other.number.start, "each")  # fmt: skip


def _is_product(article: Article, place: int, figure: Quantity) -> bool:
    earlier = [one for one in article.quantities[max(0, place - _MOST) : place] if "article" not in one.qualifiers]  # fmt: skip
    start = max(earlier[-1].number.end if earlier else 0, figure.number.start - _CUE)
    if article.has(start, figure.number.start, "in_all", "that_is", "therefore") or "total" in figure.qualifiers:  # fmt: skip
        return True
    return article.has(figure.number.end, figure.span.end + _BEHIND, "in_all")


def _before(article: Article, place: int, product: Quantity) -> list[Quantity]:
    return [
        one
        for one in article.quantities[max(0, place - _MOST) : place]
        if countable(one, _EACH_OF)
        and one.sort is not Sort.PERCENT
        and one.paragraph == product.paragraph
        and one.sentence >= product.sentence - 1
    ]


def _factors(product: Quantity, one: Quantity, other: Quantity) -> bool:
    """Tell whether one figure is a count of things and the other what each of them has."""
    return any(
        count.sort in (Sort.NUMBER, Sort.DURATION)
        and count.value.stated != 1
        and count.unit != product.unit
        and family(rate) == family(product)
        and (rate.unit == product.unit or family(rate) == "count")
        and (rate.unit != count.unit or not rate.unit)
        for count, rate in ((one, other), (other, one))
    )


def _each(article: Article, one: Quantity, other: Quantity, product: Quantity) -> bool:
    """Tell whether "each" stands by one of the factors."""
    start = max(article.sentences[one.sentence].start, one.number.start - 48)
    stop = min(other.span.end + 32, max(other.span.end, product.number.start))
    if article.has(start, stop, "each") or per_thing(article, other) or per_thing(article, one):
        return True
    if any(article.has(each.number.end, each.span.end + 1, "times") for each in (one, other)):
        return True  # "six times round the course of 7 km, 42 km in all"
    return per_noun(article, other, one) or per_noun(article, one, other) or composed(article, one, other)  # fmt: skip


# ---- "each" by one figure, and a whole near by that their product is, but for a slip


def _with_each(article: Article, place: int, rate: Quantity) -> Iterator[Proposal]:
    """Yield "16 aircraft at $45 million each, a deal worth $720 million"."""
    by_rate = place in rated(article) or cue_by(article, rate, "each", _PRICE, _APIECE) is not None
    nearby = [article.quantities[n] for n in (place - 1, place + 1) if 0 <= n < len(article.quantities)]  # fmt: skip
    around = article.quantities[max(0, place - _MOST) : place + _MOST]
    triples = [
        (count, whole)
        for count in nearby
        if countable(count, _EACH_OF) and count.sentence == rate.sentence and _counts(count, rate)
        if by_rate or cue_by(article, count, "each", _APIECE, 0) is not None
        for whole in around
        if whole is not rate and whole is not count
        if _whole_of(whole, rate, count) or _filled(article, count, rate, whole)
    ]
    agreeing = [(count, whole) for count, whole in triples if not _off((count, rate), whole)]
    # What counts nothing by name, as a time of a race or a phone number, accuses nobody.
    named = [] if agreeing or not rate.unit else [(c, w) for c, w in triples if c.unit and not _loose(article, c, rate)]  # fmt: skip
    slipped = [(c, w) for c, w in named if _slip(_made(c, rate), w)]
    for count, whole in agreeing[:1] or (slipped if len(slipped) == 1 else []):
        yield _proposed(article, count, rate, whole, 80 if agreeing else 70, "for each")


def _filled(article: Article, count: Quantity, rate: Quantity, whole: Quantity) -> bool:
    """Tell whether a whole is of those who fill what is counted: 36 buses, each with 48 seats; 1,728 fans."""
    return (
        countable(whole)
        and whole.sort is rate.sort is Sort.NUMBER
        and Kind.BOUND not in (whole.value.kind, rate.value.kind, count.value.kind)
        and whole.paragraph == rate.paragraph
        and whole.unit not in ("", count.unit)
        and bool(rate.unit)
        and (count.value.stated or 0) > 1
        and (_beside(article, count, rate, whole) or _followed(article, count, rate, whole))
    )


def _beside(article: Article, count: Quantity, rate: Quantity, whole: Quantity) -> bool:
    """Tell whether a whole stands right behind its factors."""
    between = article.text[rate.span.end : whole.span.start] if whole.number.start > rate.number.end else "."  # fmt: skip
    each = count.number.end < rate.number.start and article.has(count.number.end, rate.number.start, "each")  # fmt: skip
    return each and not between.strip(" ,;:.–—،؛")


def _followed(article: Article, count: Quantity, rate: Quantity, whole: Quantity) -> bool:
    """Tell whether a whole further on is the product, or that with digits that changed places.

    "24 rows of 36 seats each ... so that 846 visitors find room".
    """
    ahead = 0 <= whole.sentence - rate.sentence < 2 and whole.number.start > max(rate.number.end, count.number.end)  # fmt: skip
    made, stated = _made(count, rate), Fraction(whole.value.stated or 0)
    if not ahead or min(made, stated) < _TALL:
        return False
    return made == stated or (sorted(str(made)) == sorted(str(stated)) and near(made, whole))


def _counts(count: Quantity, rate: Quantity) -> bool:
    if count.sort is Sort.NUMBER:
        return count.unit != rate.unit or not rate.unit
    return count.sort in (Sort.MEASURE, Sort.DURATION) and family(count) != family(rate)


def _whole_of(whole: Quantity, rate: Quantity, count: Quantity) -> bool:
    stated, least = whole.value.stated, rate.value.stated
    return (
        countable(whole)
        and Kind.BOUND not in (whole.value.kind, rate.value.kind, count.value.kind)
        and whole.sort is rate.sort
        and whole.unit == rate.unit
        and whole.paragraph == rate.paragraph
        and abs(whole.sentence - rate.sentence) < 2
        and stated is not None
        and least is not None
        and stated > least
        and (count.value.stated or 0) > 1
        and bool(rate.unit or count.unit)
    )


def _slip(made: Fraction, whole: Quantity) -> bool:
    """Tell whether one keystroke makes a figure of another, both long enough not to by accident."""
    return near(made, whole) and mistyped(made, Fraction(whole.value.stated or 0))


# ---- what is counted in a sentence before, and named again beside what each has


def _recalled(article: Article, place: int, rate: Quantity) -> Iterator[Proposal]:
    """Yield "a train of 36 wagons. Since each wagon takes 58 tonnes, it will carry 2,088 tonnes"."""
    if not (_priced(article, rate) and rate.unit and rate.value.kind is not Kind.BOUND):
        return
    sentence = article.sentences[rate.sentence]
    words = article.text[sentence.start : sentence.end].lower()
    counts = [one for one in article.quantities[max(0, place - _FAR) : place] if one.sentence < rate.sentence and _is_recalled(article, one, rate, words)]  # fmt: skip
    wholes = [one for one in article.of_sentence(rate.sentence) if one is not rate and countable(one) and one.unit == rate.unit and Kind.BOUND is not one.value.kind]  # fmt: skip
    pairs = [(count, whole) for count in counts for whole in wholes if near(_made(count, rate), whole) and (whole.value.stated or 0) > (rate.value.stated or 0)]  # fmt: skip
    agreeing = [pair for pair in pairs if not _off((pair[0], rate), pair[1])]
    for count, whole in agreeing[:1] or (pairs if len(pairs) == 1 else []):
        yield _proposed(article, count, rate, whole, 82 if agreeing else 74, "for each")


def _priced(article: Article, rate: Quantity) -> bool:
    """Tell whether "each" stands before a figure of what each has: each wagon takes 58 tonnes."""
    each = cue_by(article, rate, "each", _PRICE, 0)
    return each is not None and each.start < rate.number.start


def _is_recalled(article: Article, one: Quantity, rate: Quantity, words: str) -> bool:
    """Tell whether a sentence names again what a figure of one before counts: 36 tables ... the tables."""
    if not countable(one) or one.paragraph != rate.paragraph or rate.sentence - one.sentence > _NEAR:  # fmt: skip
        return False
    thing = noun(article, one)
    if one.unit_span is None or not thing or (one.value.stated or 0) < _SEVERAL:
        return False
    forms = {thing.split()[0], article.words(one.unit_span).lower().split()[0]}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in forms)


# ---- a price for each, without "in all"


def _at_a_rate(article: Article, place: int, rate: Quantity) -> Iterator[Proposal]:
    """Yield "12 hectares, valued at £8.4 million, or £700,000 a hectare"."""
    if rate.sort is not Sort.MONEY:
        return
    around = article.quantities[max(0, place - _MOST) : place + _MOST]
    same = [one for one in around if one.sentence == rate.sentence and countable(one)]
    counts = [one for one in same if one is not rate and per_noun(article, rate, one)]
    wholes = [one for one in same if one is not rate and one.unit == rate.unit and (one.value.stated or 0) > (rate.value.stated or 0) and not any(per_noun(article, one, count) for count in counts)]  # fmt: skip
    triples = [(count, whole) for count in counts for whole in wholes]
    agreeing = [(c, w) for c, w in triples if not _off((c, rate), w)]
    for count, whole in agreeing[:1] or (triples if len(triples) == 1 else []):
        sure = 86 if agreeing else 76 if near(_made(count, rate), whole) else 45
        yield _proposed(article, count, rate, whole, sure, "for each")


def _made(one: Quantity, other: Quantity) -> Fraction:
    return Fraction(one.value.stated or 0) * Fraction(other.value.stated or 0)


def _off(pair: Sequence[Quantity], product: Quantity) -> bool:
    low = high = Fraction(1)
    for one in pair:
        low *= Fraction(one.value.allowed.low or 0)
        high *= Fraction(one.value.allowed.high or one.value.stated or 0)
    whole = product.value.allowed
    return (whole.low is not None and high < whole.low) or (whole.high is not None and low > whole.high)  # fmt: skip


def _of_another(article: Article, one: Quantity, other: Quantity, product: Quantity) -> bool:
    """Tell whether what two factors do not make is itself a price for each, or of another item.

    "22 bowls at 200,000 a bowl, two bottles at 80,000 a bottle", "8/3 or 20/10".
    """
    row = sorted((one, other, product), key=lambda figure: figure.number.start)
    # What stands before both, parted by a semicolon, is told of what is before it.
    earlier = row[0] is product and ";" in article.text[product.span.end : row[1].number.start]
    single = 1 in (one.value.stated, other.value.stated)
    rate = RATE.match(article.text, product.span.end) is not None
    return rate or earlier or single or not all(in_prose(article, figure) for figure in row)


def _proposed(
    article: Article, one: Quantity, other: Quantity, product: Quantity, sure: int, words: str
) -> Proposal:
    if Kind.BOUND in (one.value.kind, other.value.kind):
        sure = min(sure, _DOUBTFUL)
    if (
        sure > _DOUBTFUL
        and _off((one, other), product)
        and _of_another(article, one, other, product)
    ):
        sure = _DOUBTFUL
    factors = tuple(mention(f) for f in sorted((one, other), key=lambda f: f.number.start))
    binding = f"read as the factors of «{article.words(product.span)}», one {words}"
    return Proposal("product", (("factors", factors), ("product", (mention(product),))), binding, sure)  # fmt: skip
