"""Repetitions: two places that state one figure, by a headline, a word that points back, a hedge.

The most dangerous relation, as two figures of one noun are mostly two things: so a disagreement
is told only where the words leave one other place that can be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.likeness.elsewhere import (
    is_another,
    is_converted,
    is_of_more,
    is_some,
)
from factcheck.extract.binding.likeness.people import are_people, in_other_words, nearly_as_many
from factcheck.extract.binding.likeness.slipped import slips
from factcheck.extract.binding.likeness.telling import Told, rounds
from factcheck.extract.binding.partitions import slipped
from factcheck.extract.figures.nouns import singular
from factcheck.model import Kind, Number, Part, Quantity, Sort, Span

_REACH = 90  # characters of its sentence that tell what a figure is about
_LEAST = 2
_FAR = 1500  # characters: what is further off needs a headline to be meant
_TEXT = 8000  # characters of one text: far beyond it another is told, though of the same words
_SMALLEST = 10  # below it many things are equal
_LEAD = 3  # paragraphs
_MANY, _NEARLY = 100, 20  # a headline rounds from here on, to a twentieth
_BASE = 24  # characters that hold "out of", and those before it that hold what is out of it
_NAME = 20  # characters of a name's last word
_NEXT = 3  # sentences
_AMOUNT = 32  # characters from "worth" to its figure
_KIN = 12  # figures of one noun: with more, none is meant alone


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the figures that the words give twice."""
    if not article.language.repeats.deeds:
        return
    told = [Told(article, quantity) for quantity in article.quantities if _is_figure(quantity) and not _ends_name(article, quantity)]  # fmt: skip
    by_unit: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_unit[one.unit].append(one)
    yield from _headline(article, told)
    yield from _pointing(article, told, by_unit)
    yield from _renamed(article, told)
    yield from _slipped(by_unit)
    yield from _slipped(_measures(article))
    yield from _hedged(told)
    yield from _again(by_unit)


def _is_figure(quantity: Quantity) -> bool:
    value = quantity.value
    if (
        quantity.sort not in (Sort.NUMBER, Sort.MONEY)
        or value.stated is None
        or value.stated < _LEAST
    ):
        return False
    # A number with decimals that no scale word and no money explains is a version or a ratio.
    whole = value.stated % 1 == 0 or quantity.sort is Sort.MONEY
    return whole and not {"article", "one of", "negated"} & set(quantity.qualifiers)


def _ends_name(article: Article, quantity: Quantity) -> bool:
    """Tell whether a bare number is the last word of a name: the plant Sorvik 4."""
    before = article.text[max(0, quantity.number.start - _NAME) : quantity.number.start]
    word = before.rstrip(" ").rpartition(" ")[2]
    bare = not quantity.unit and len(quantity.value.text) < 3 and quantity.value.text.isdecimal()
    return bare and word.isalpha() and word[0].isupper() and before[-1:] == " "


# ---- a headline


def _headline(article: Article, told: Sequence[Told]) -> Iterator[Proposal]:
    """Yield each figure of the headline with the one of the text that it announces."""
    if not article.blocks or article.blocks[0].part is not Part.HEADLINE:
        return
    above = [one for one in told if one.quantity.paragraph == 0]
    below = [one for one in told if one.quantity.paragraph > 0]
    for one in above if len(above) <= _KIN else ():
        if (one.unit or one.deeds or _is_lone(one)) and one.is_plain and not any(_is_akin(one, other) for other in above if other is not one):  # fmt: skip
            again = [other for other in below if one.unit and other.unit == one.unit and one.agrees(other)]  # fmt: skip
            akin = again if again and not _is_somebody(one) else [other for other in below if _is_akin(one, other)]  # fmt: skip
            yield from _announced(one, akin or [other for other in below if _by_noun(one, other)])
        yield from _rounded(one, below)
        if (other := nearly_as_many(one, below)) is not None:
            yield _proposal(
                one, other, "read as the figure of the headline, said again in the text", 64
            )
        for other, sure in in_other_words(one, below):
            yield _proposal(
                one, other, "read as those whom the headline counts, in other words", sure
            )


def _rounded(one: Told, below: Sequence[Told]) -> Iterator[Proposal]:
    """Yield the count that a headline rounds in other words: almost 4,000 queue, 3,970 visitors."""
    value = one.quantity.value
    if value.kind not in (Kind.APPROXIMATE, Kind.BOUND) or one.stated < _MANY or one.quantity.sort is not Sort.NUMBER:  # fmt: skip
        return
    near = [other for other in below if other.quantity.sort is Sort.NUMBER and other.quantity.value.kind is Kind.EXACT and other.unit != one.unit]  # fmt: skip
    near = [other for other in near if one.agrees(other) and -one.stated <= _NEARLY * (other.stated - one.stated) <= one.stated]  # fmt: skip
    if len({other.stated for other in near}) == 1:
        yield _proposal(one, near[0], "read as the figure that the headline rounds", 65)


def _is_akin(one: Told, other: Told) -> bool:
    """Tell whether two figures count the same: those killed, or things of one noun."""
    if one.quantity.sort is not other.quantity.sort:
        return Sort.MONEY in (one.quantity.sort, other.quantity.sort) and (_is_lone(one) or _is_lone(other))  # fmt: skip
    if not one.deeds:
        return one.unit == other.unit and not other.deeds
    return bool(one.deeds & other.deeds) and (one.unit == other.unit or not other.quantity.unit or not one.quantity.unit or _is_deed(one) or _is_deed(other) or are_people(one, other))  # fmt: skip


def _is_somebody(one: Told) -> bool:
    """Tell whether a noun counts people, whoever they are."""
    place = one.quantity.unit_span
    return place is not None and one.article.has(place.start, place.end + 1, "anybody")


def _is_lone(one: Told) -> bool:
    """Tell whether a headline's figure leaves its currency out: 3.2 millones para la piscina."""
    return one.quantity.sort is Sort.NUMBER and not one.quantity.unit and _is_short(one)


def _is_deed(told: Told) -> bool:
    """Tell whether the noun itself says what befell those who are counted: 26 injured."""
    place = told.quantity.unit_span
    return place is not None and any(told.table.deeds.at((t,), 0)[0] for t in told.after if t.start >= place.start and t.end <= place.end)  # fmt: skip


def _announced(one: Told, below: Sequence[Told]) -> Iterator[Proposal]:
    binding = "read as the figure of the headline, said again in the text"
    if same := next((other for other in below if one.agrees(other)), None):
        yield _proposal(one, same, binding, 80 if same.is_plain else 65)
        return
    plain = [
        other
        for other in below
        if other.is_plain and other.is_firm and not _is_base(other) and not _is_extreme(other)
    ]
    plain = [other for other in plain if not is_some(one, other)]
    back = [other for other in plain if other.points and slipped(one.stated, other.stated)]
    if one.is_firm and one.unit and len(back) == 1:
        yield _proposal(one, back[0], binding, 75)
        return
    if (
        not one.is_firm
        or not plain
        or _is_base(one)
        or (not one.deeds and one.stated - plain[0].stated == 1)  # a car and two motorcycles
        or len({other.stated for other in plain}) > 1
        or rounds(one, plain[0])
        or is_another(one, plain[0])
        or any(_completes(one, other) for other in below)
    ):
        return
    shared = one.stems & plain[0].stems
    if plain[0].quantity.paragraph <= _LEAD and (one.deeds or shared):
        yield _proposal(one, plain[0], binding, 80 if one.deeds else 70)
    elif one.unit and len(below) == 1 and slipped(one.stated, plain[0].stated):
        yield _proposal(one, plain[0], binding, 75)


def _by_noun(one: Told, other: Told) -> bool:
    """Tell whether the noun of a headline is said behind another: 46 jobs, the 64 cuts of jobs."""
    words = [token.word for token in other.after[: _LEAD + 1]]
    alike = {singular(word, 2, one.language) for word in words}
    return bool(one.unit) and one.unit in alike and one.quantity.sort is other.quantity.sort


def _is_extreme(told: Told) -> bool:
    """Tell whether a figure is that of one place: the worst-hit province, with three dead."""
    start = told.article.sentences[told.quantity.sentence].start
    return told.article.has(start, told.quantity.span.start, "extreme")


def _is_base(told: Told) -> bool:
    """Tell whether a figure only says of how many others are: three of the four people died."""
    article, start = told.article, told.quantity.span.start
    cues = article.cued(max(0, start - _BASE), start, "out_of", "of_total")
    return any(not article.text[one.span.end : start].strip() for one in cues) and bool(
        article.within(max(0, cues[0].span.start - _BASE), cues[0].span.start)
    )


def _completes(one: Told, other: Told) -> bool:
    """Tell whether the sentence tells a headline's figure in two parts: three cars and a van."""
    near = other.article.of_sentence(other.quantity.sentence)
    return any(q.sort is Sort.NUMBER and q is not other.quantity and (q.value.stated or 0) + other.stated == one.stated for q in near)  # fmt: skip


# ---- a word that points back


def _pointing(
    article: Article, told: Sequence[Told], by_unit: dict[str, list[Told]]
) -> Iterator[Proposal]:
    """Yield each figure that a determiner leads back to an earlier one."""
    for one in told:
        if one.is_firm and not is_converted(article, one.quantity) and (one.points or (one.quantity.sort is Sort.MONEY and one.named)):  # fmt: skip
            kin = _kin(one, by_unit)
            start = one.quantity.number.start
            yield from _led_back(one, [other for other in kin if other.quantity.number.start < start], kin)  # fmt: skip


def _kin(one: Told, by_unit: dict[str, list[Told]]) -> list[Told]:
    """Return the other figures of the same unit, none where they are too many to mean one."""
    if one.unit:
        rows = [by_unit[one.unit]]
    else:
        rows = [row for row in by_unit.values() if row[0].quantity.sort is Sort.MONEY] if _is_short(one) else []  # fmt: skip
        rows.append([other for other in by_unit[""][: _KIN + 1] if rows and _is_short(other)])
    if sum(map(len, rows)) > _KIN:
        return []
    return [other for row in rows for other in row if other is not one]


def _is_short(one: Told) -> bool:
    """Tell whether a unit was left out, as only a scale word allows: the 8.4 million."""
    value, after = one.quantity.value, one.after
    if after and after[0].word in one.language.cues.of:
        return False
    return value.kind is Kind.ROUNDED and value.step is not None and value.step >= 1000


def _led_back(one: Told, earlier: Sequence[Told], kin: Sequence[Told]) -> Iterator[Proposal]:
    if not earlier:
        return
    binding = f"«{one.article.words(_phrase(one))}» points back to it"
    if same := next((other for other in kin if one.agrees(other)), None):
        first, second = sorted((one, same), key=lambda told: told.quantity.number.start)
        yield _proposal(first, second, binding, 75)
        return
    strong = one.points == "strong"  # points at what was said last, rise and all
    plain = [other for other in earlier if (other.is_whole if strong else other.is_plain) and other.is_firm and one.quantity.span.start - other.quantity.span.end <= _FAR]  # fmt: skip
    if len(plain) != 1 or len(earlier) != 1 or not one.is_plain or rounds(one, plain[0]):
        return
    if (sure := _led(one, plain[0])) and not _met_between(plain[0], one):
        yield _proposal(plain[0], one, binding, sure)


def _met_between(first: Told, last: Told) -> bool:
    """Tell whether the number was said in other words: 34 heard, four suspects, all four people."""
    near = last.article.within(first.quantity.span.end, last.quantity.number.start)
    return any(q.sort is Sort.NUMBER and q.value.stated == last.stated for q in near)


def _led(one: Told, other: Told) -> int:
    """Return how sure a figure that disagrees is meant to be the earlier one, in percent."""
    if one.points == "strong":
        return 0 if is_of_more(one, other) else 80
    shared = one.stems & other.stems
    if not one.points:
        return 75 if one.named in other.stems else 66 if slipped(one.stated, other.stated) else 0
    # Fewer may be some of them: "41 buses; the 14 electric buses".
    if one.points == "back" and one.unit and one.stated > other.stated and slipped(one.stated, other.stated):  # fmt: skip
        return 70
    if one.quantity.sort is Sort.MONEY or not one.unit:
        return 75 if not one.unit or one.beside & other.beside else 0
    smaller = one.stated < other.stated
    if one.points == "every":
        # "All four Tasmanian boats" are not all of the boats.
        if len(one.quantity.counts.split()) > len(other.quantity.counts.split()):
            return 0
        swapped = min(one.stated, other.stated) >= _SMALLEST and sorted(str(one.stated)) == sorted(str(other.stated))  # fmt: skip
        return 75 if len(shared) > 1 or (shared and smaller) or swapped else 0
    if smaller or min(one.stated, other.stated) < _SMALLEST:
        return 0
    return 70 if one.closing & other.stems else 0


# ---- the same under another noun


def _renamed(article: Article, told: Sequence[Told]) -> Iterator[Proposal]:
    """Yield a figure that a slip makes of the only one before it, which its words mean.

    "300 jobs go. These 400 cuts", "bought for 215 million; the deal, worth 251 million".
    """
    for place, other in enumerate(told):
        if not _points_back(other):
            continue
        near = [one for one in told[max(0, place - _KIN) : place] if _may_be_renamed(one, other)]
        if len(near) == 1 and (slipped(near[0].stated, other.stated) or near[0].agrees(other)):
            yield _proposal(near[0], other, f"«{article.words(_phrase(other))}» points back to it", 70)  # fmt: skip


def _points_back(one: Told) -> bool:
    """Tell whether "these" stands before a figure, or "this aid of", or "worth" behind a comma."""
    if not one.is_firm:
        return False
    if one.quantity.sort is not Sort.MONEY:
        return one.points == "strong" and one.is_plain
    last = one.before[-_LEAD - 1 :]
    led = _apposed(one) or any(one.table.strong.at(last, at)[0] for at in range(len(last)))
    return led and one.is_plain


def _may_be_renamed(one: Told, other: Told) -> bool:
    """Tell whether a figure before may be meant: of the same money, or another count just before."""
    if one.quantity.sort is not other.quantity.sort or one.quantity.paragraph != other.quantity.paragraph:  # fmt: skip
        return False
    near = other.quantity.sentence - one.quantity.sentence
    if not 0 < near <= (_NEXT if one.quantity.sort is Sort.MONEY else 1):
        return False
    return one.unit == other.unit if one.quantity.sort is Sort.MONEY else True


def _apposed(one: Told) -> bool:
    """Tell whether words for an amount lead to a figure behind a comma: ", worth 251 million"."""
    start = one.quantity.span.start
    for cue in one.article.cued(max(0, start - _AMOUNT), start, "amount", "numbering"):
        led = one.article.text[max(0, cue.span.start - 2) : cue.span.start].strip() in (",", "،")
        if led and len(one.article.text[cue.span.end : start].split()) < _LEAST:
            return True
    return False


def _phrase(one: Told) -> Span:
    before = one.before
    return Span(before[-1].start if before else one.quantity.span.start, one.quantity.span.end)


# ---- one name, and the same digits in another order


def _measures(article: Article) -> dict[str, list[Told]]:
    """Return the measures of an article by their units."""
    found: dict[str, list[Told]] = defaultdict(list)
    for quantity in article.quantities:
        if quantity.sort is Sort.MEASURE and quantity.value.stated:
            found[quantity.unit].append(Told(article, quantity))
    return found


def _slipped(by_unit: dict[str, list[Told]]) -> Iterator[Proposal]:
    for unit, row in by_unit.items():
        for one, other in slips(row) if unit else ():
            if is_converted(one.article, one.quantity) and is_converted(one.article, other.quantity):  # fmt: skip
                continue
            yield _proposal(one, other, "read as one figure, its digits in another order", 70)


# ---- about, and then exactly


def _hedged(told: Sequence[Told]) -> Iterator[Proposal]:
    """Yield each rounded figure that the next one says exactly."""
    for one, other in pairwise(told):
        loose = one.quantity.value.kind in (Kind.APPROXIMATE, Kind.BOUND)
        near = other.quantity.span.start - one.quantity.span.end <= _REACH
        if not loose or other.quantity.value.kind is not Kind.EXACT or not near:
            continue
        alike = one.unit == other.unit or not other.unit
        if alike and other.quantity.sentence - one.quantity.sentence <= 1 and one.agrees(other):  # fmt: skip
            yield _proposal(one, other, "read as the same figure, first rounded and then exact", 65)


# ---- the same again


def _again(by_unit: dict[str, list[Told]]) -> Iterator[Proposal]:
    """Yield what is said again with the same noun and the same number."""
    for unit, row in by_unit.items():
        if not unit:
            continue
        last: dict[Number, Told] = {}
        for one in row:
            other = last.get(one.stated)
            if other and _is_said_again(other, one) and one.agrees(other):
                yield _proposal(other, one, "read as the same figure, said again", 65)
            last[one.stated] = one


def _is_said_again(one: Told, other: Told) -> bool:
    large = one.stated >= _SMALLEST and other.quantity.span.start - one.quantity.span.end <= _TEXT
    apart = one.quantity.sentence != other.quantity.sentence
    return large and apart and one.is_plain and other.is_plain and one.agrees(other) and bool(one.stems & other.stems)  # fmt: skip


def _proposal(one: Told, other: Told, binding: str, certainty: int) -> Proposal:
    mentions = tuple(mention(told.quantity, one.quantity.unit or other.quantity.unit) for told in (one, other))  # fmt: skip
    return Proposal("repeated", (("mentions", mentions),), binding, certainty)
