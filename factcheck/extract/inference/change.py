"""A figure before and one after, with the size or the direction of the change between them.

"From 40 to 48", "48, compared with 40 a year earlier", "down 11 on Thursday's 247", "doubled":
the two figures are of one quantity and unit, and a word says that one follows the other. Two
counts on different days without a word of change are no change.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.article import Article, Mention, Proposal
from factcheck.extract.binding.changes import movement
from factcheck.extract.binding.changes.asides import strayed
from factcheck.extract.binding.changes.concluding import conclusions
from factcheck.extract.binding.changes.doubting import (
    doubted_size,
    doubted_way,
    doubtful,
    elsewhere,
)
from factcheck.extract.binding.changes.movement import Figure, Pair
from factcheck.extract.binding.changes.multiples import TIMES
from factcheck.extract.binding.changes.over_time import alike, dated, goes_back, over_two
from factcheck.extract.binding.changes.sizes import (
    PENCE,
    WORDED,
    agrees,
    multiple,
)
from factcheck.extract.binding.changes.telling import ends, sized, told_of
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Kind, Sort
from factcheck.values.units import comparable, is_money

_CHANGES = ("rise", "fall", "versus", "more", "fewer", "times", *movement.MULTIPLES)
_REACH = 150  # characters between the two figures
_FROM_REACH = 60  # characters between "from 40" and "to 48", or the other way round
_BY_REACH = 110  # characters between a size and its figures
_LED = 34  # characters between a verb and the first of its two figures
_SURE, _WEAK, _DOUBTFUL = 88, 74, 50


def infer(article: Article) -> Iterator[Proposal]:
    """Yield each change whose two figures and size, or direction, the words give."""
    for number, span in enumerate(article.sentences):
        if article.has(span.start, span.end, *_CHANGES) or goes_back(article, number):
            found = movement.figures(article, number)
            pairs = _pairs(article, found, number)
            told = [one for pair in pairs for one in _changes(article, pair, pairs, found, number)]
            yield from told
            taken = {place for one in told if _sure(one) for place in one.spans}
            yield from conclusions(article, number, taken)


def _sure(one: Proposal) -> bool:
    """Tell whether a change has a size that is well bound."""
    return one.certainty > _DOUBTFUL and any(role == "by" for role, _ in one.roles)


def _pairs(article: Article, found: tuple[Figure, ...], number: int) -> tuple[Pair, ...]:
    """Return the pairs of a sentence: each figure of before with the one that came after."""
    firm = _begun(article, [one for one in found if one.role == "before" and one.strong], found)
    befores = firm or [one for one in found if one.role == "before"]
    # Years tell which came first better than "was" does.
    loose = all(one.cue == "from" and one.led for one in firm)  # "de agosto 48" may be no "from"
    timed = () if not loose else dated(article, found) or over_two(article, found, number)
    if timed or not befores:
        return timed
    taken: set[int] = set()
    pairs = []
    for before in befores:
        after = _after(article, before, [one for one in found if one not in befores and one.start not in taken])  # fmt: skip
        if after is None and before is next(one for one in found if one.role != "by"):
            after = _earlier_sentence(article, before, number)
        if after is not None:
            taken.add(after.start)
            pairs.append(Pair(before, after))
    return tuple(pairs)


def _begun(article: Article, firm: list[Figure], found: tuple[Figure, ...]) -> list[Figure]:
    """Return the figures of before, without a "de 44" that no "to" answers but a "contre" does."""
    if not any(one.cue == "versus" for one in firm):
        return firm
    levels = [one for one in found if one.role == "after"]
    return [one for one in firm if one.cue != "from" or any(_adjoining(article, one, other, list(found)) for other in levels)]  # fmt: skip


def _after(article: Article, before: Figure, found: list[Figure]) -> Figure | None:
    fitting = [
        one
        for one in found
        if (one.role != "by" or _won(before, one))
        and alike(before.quantity, one.quantity)
        and _distance(before, one) <= _REACH
        and not _of_a_name(article, before, one)
    ]
    told = [one for one in fitting if one.role == "after"]
    if before.way:  # "grew 15.7%, up from 13%, and inflation slowed to 4%"
        last = [one for one in found if one.end <= before.start][-1:]
        rate = [one for one in last if one.quantity.sort is Sort.PERCENT is before.quantity.sort]
        told = rate or [one for one in told if one.end <= before.start] or told
    if before.cue == "from":
        told = [one for one in told if _adjoining(article, before, one, found)]
    if told:
        return min(told, key=lambda one: _distance(before, one))
    if before.cue == "from":  # "of 5" is no beginning: only "from 5 to 6" is
        return None
    preceding = [one for one in fitting if one.end <= before.start]
    if preceding:
        return preceding[-1]
    # "What cost 780 in 2021 now costs 905": the later figure follows the earlier.
    following = [
        one
        for one in fitting
        if (not before.strong or _opening(article, before))
        and (one.quantity.unit or before.quantity.unit)
        and not _shut(article, before, one)
    ]
    return following[0] if following else None


def _opening(article: Article, before: Figure) -> bool:
    """Tell whether a sentence opens with what it compares: "Compared with 320 cases in May, ..."."""
    start = article.sentences[before.quantity.sentence].start
    return before.cue == "versus" and before.cued == start


def _shut(article: Article, before: Figure, one: Figure) -> bool:
    """Tell whether a bracket holds a figure of before alone: rents (40 last year); food, 12."""
    gap = article.text[before.end : one.start]
    return ")" in gap and "(" not in gap.partition(")")[0]


def _of_a_name(article: Article, before: Figure, one: Figure) -> bool:
    """Tell whether two bare numbers end one name: Lorne 3 costs twice as much as Lorne 2."""
    if before.quantity.unit or one.quantity.unit:
        return False
    if _named_again(article, before):
        return True
    words = [article.text[max(0, f.start - 20) : f.start].split()[-1:] for f in (before, one)]
    return words[0] == words[1] and bool(words[0]) and words[0][0][0].isupper() and words[0][0].isalpha()  # fmt: skip


def _named_again(article: Article, one: Figure) -> bool:
    """Tell whether a word and its number are said twice: "the Nexus 6P ..., than the Nexus 6"."""
    words = article.text[max(0, one.start - 20) : one.start].split()[-1:]
    sentence = article.words(article.sentences[one.quantity.sentence])
    name = f"{words[0]} {article.words(one.quantity.number)}" if words else ""
    return bool(name) and name[0].isupper() and sentence.count(name) > 1


def _won(before: Figure, one: Figure) -> bool:
    """Tell whether a verb of growth only leads to the figure: "gained 96, three times the 32"."""
    return before.cue == "multiple" and one.cue == "way"


def _adjoining(article: Article, before: Figure, after: Figure, found: list[Figure]) -> bool:
    """Tell whether "from" and "to" answer each other: near, and no other level between them."""
    first, last = min(before.end, after.end), max(before.start, after.start)
    if after.end <= before.start and article.has(after.end, before.cued, "and"):
        return False  # "falls to 4.4% in 2012 and returns to the limit of 3% in 2013"
    between = [one for one in found if one.role != "by" and first <= one.start < last]
    return _distance(before, after) <= _FROM_REACH and not [one for one in between if one is not after]  # fmt: skip


def _distance(one: Figure, other: Figure) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _earlier_sentence(article: Article, before: Figure, number: int) -> Figure | None:
    """Return the last figure of the sentence before: "It had 437. That compares with 412"."""
    if before.cue not in ("versus", "more_than_before", "earlier") or not number:
        return None
    last = [one for one in movement.figures(article, number - 1) if one.role in ("", "after") and alike(one.quantity, before.quantity)]  # fmt: skip
    if not last or last[-1].quantity.paragraph != before.quantity.paragraph:
        return None
    one, own = last[-1].quantity, before.quantity
    if one.unit == own.unit != "":
        return last[-1]
    # Where nothing is counted by name, each sentence must have one figure that can be meant.
    alone = len(last) == 1 and len([other for other in movement.figures(article, number) if other.role != "by"]) == 1  # fmt: skip
    return last[-1] if alone and not own.unit and before.cue == "earlier" and alike(one, own) else None  # fmt: skip


def _changes(
    article: Article, pair: Pair, pairs: tuple[Pair, ...], found: tuple[Figure, ...], number: int
) -> Iterator[Proposal]:
    before, after = ends(pair)
    sizes = _sizes(article, pair, pairs, found, number)
    for size in sizes:
        rivals = any(one is not size and one.quantity.sort is size.quantity.sort for one in sizes)
        yield from _proposal(article, pair, before, after, size, rivals)
    if not sizes:
        yield from _moved(article, pair, before, after, number)


def _sizes(
    article: Article, pair: Pair, pairs: tuple[Pair, ...], found: tuple[Figure, ...], number: int
) -> tuple[Figure, ...]:
    """Return the sizes told of a pair: figures nearest to it, or a verb such as "doubled"."""
    near = [one for one in found if one.role == "by" and one not in (pair.before, pair.after) and _nearest(pair, pairs, one) and _measures(one, pair)]  # fmt: skip
    near = [one for one in near if _gap(pair, one) <= _BY_REACH and not _parted(pair, one, found)]
    if not near and article.sentence_at(pair.start) == number - 1:
        near = [one for one in movement.figures(article, number - 1) if one.role == "by" and (one.way or one.quantity.sort is Sort.PERCENT) and _measures(one, pair)]  # fmt: skip
    if not near:
        near = _next_sentence(article, pair, number)
    near += _multiples(article, pair, pairs, number) if not near else []
    return tuple(near[:2])


def _gap(pair: Pair, one: Figure) -> int:
    return max(pair.start - one.end, one.start - pair.end, 0)


def _parted(pair: Pair, size: Figure, found: tuple[Figure, ...]) -> bool:
    """Tell whether a figure of another change stands between a size and a pair."""
    first, last = min(size.end, pair.end), max(size.start, pair.start)
    own = (pair.before.start, pair.after.start)
    return any(first <= one.start < last and one.role == "after" and one.start not in own for one in found)  # fmt: skip


def _nearest(pair: Pair, pairs: tuple[Pair, ...], one: Figure) -> bool:
    return min(pairs, key=lambda other: (_gap(other, one), other.start)) is pair


def _measures(size: Figure, pair: Pair) -> bool:
    """Tell whether a figure can be the size of the change of a pair."""
    quantity, level = size.quantity, pair.after.quantity
    if quantity.sort is Sort.PERCENT or quantity.unit == TIMES:
        return True
    if quantity.sort is Sort.FRACTION:  # three tenths of a rate are tenths of a point
        return level.sort is not Sort.PERCENT
    if quantity.sort is Sort.POINTS:
        return level.sort is Sort.PERCENT
    if level.sort is Sort.PERCENT:
        return False
    units = {one.quantity.unit for one in (pair.before, pair.after)} - {""}
    return not quantity.unit or not units or any(_one_unit(quantity.unit, unit) for unit in units)  # fmt: skip


def _one_unit(one: str, other: str) -> bool:
    # A change of patients may be told in people: what is counted has many names, money has one.
    return comparable(one, other) or (one in PENCE and is_money(other)) or not (is_money(one) or is_money(other))  # fmt: skip


def _next_sentence(article: Article, pair: Pair, number: int) -> list[Figure]:
    """Return the size that opens the next sentence: "That is 70 million less"."""
    if number + 1 >= len(article.sentences):
        return []
    found = movement.figures(article, number + 1)
    if not found or not (found[0].cue == "more" or (found[0].role == "by" and found[0].way)) or any(one.role == "before" and one.strong for one in found):  # fmt: skip
        return []
    here = article.sentences[number + 1]
    near = found[0].start - here.start <= 40 or article.has(here.start, found[0].start, "therefore")
    same = found[0].quantity.paragraph == pair.after.quantity.paragraph
    return [found[0]] if near and same and _measures(found[0], pair) else []


def _multiples(article: Article, pair: Pair, pairs: tuple[Pair, ...], number: int) -> list[Figure]:
    """Return "doubled" or "halved" as a size, where it is told of the pair."""
    start, end = article.sentences[number].start, article.sentences[number].end
    found = article.cued(start, end, *WORDED)
    if not found and number and len(pairs) == 1:
        last = article.sentences[number - 1]
        found = article.cued(max(last.start, pair.start - _BY_REACH), last.end, *WORDED)[-1:]
        found = found if article.text.find("\n", last.end, start) < 0 else ()
    for cue in found:
        size = Figure(multiple(article, cue), "by", True, cue="multiple", cued=cue.span.start)
        if _gap(pair, size) <= _BY_REACH and _nearest(pair, pairs, size):
            return [size]
    return []


def _proposal(
    article: Article, pair: Pair, before: Mention, after: Mention, size: Figure, rivals: bool
) -> Iterator[Proposal]:
    by, direction = sized(size, before), _direction(article, pair, size)
    agreed = agrees(before, after, by, direction)
    certainty = _SURE if pair.sure else _WEAK
    if not agreed and (_gap(pair, size) > 60 and size.cue == "multiple" and not pair.before.strong):
        certainty = _DOUBTFUL
    if not agreed and (rivals or doubtful(article, pair, size, direction) or doubted_size(article, pair.before, pair.after, size)):  # fmt: skip
        certainty = _DOUBTFUL
    if not agreed and certainty > _DOUBTFUL and strayed(article, pair, size, movement.figures(article, size.quantity.sentence), direction):  # fmt: skip
        certainty = _DOUBTFUL
    if pair.before.quantity.value.kind is size.quantity.value.kind is Kind.BOUND:
        return  # "no fewer than 14 play more than one instrument" bounds, and compares nothing
    options = (("direction", direction),) if direction else ()
    words = f"«{article.words(size.quantity.span)}»"
    yield Proposal("change", (("before", (before,)), ("after", (after,)), ("by", (by,))), told_of(article, pair, words), certainty, options)  # fmt: skip


def _direction(article: Article, pair: Pair, size: Figure) -> str:
    """Return up or down, where the words of the size or one near verb say so."""
    if size.cue == "multiple" or _of_before(pair, size):
        return ""
    if size.way:
        return size.way
    start = article.sentences[article.sentence_at(min(size.start, pair.start))].start
    end = article.sentences[article.sentence_at(pair.end - 1)].end
    way, sure = movement.nearest_way(movement.ways(article, start, end), min(size.start, pair.start), max(size.start, pair.start))  # fmt: skip
    return way if sure else ""


def _of_before(pair: Pair, size: Figure) -> bool:
    """Tell whether a size is told of what there was: "In May it had been 130, that is 10 more"."""
    before, after = pair.before.quantity.sentence, pair.after.quantity.sentence
    return size.cue == "more" and size.quantity.sentence == before > after


def _moved(
    article: Article, pair: Pair, before: Mention, after: Mention, number: int
) -> Iterator[Proposal]:
    """Yield the change of a pair that only a verb tells: "fell", "continued to rise"."""
    first = min(article.sentence_at(pair.start), number)
    start, end = article.sentences[first].start, article.sentences[number].end
    cues = movement.ways(article, start, end)
    direction, sure = movement.nearest_way(cues, pair.start, pair.end)
    direction = pair.before.way or direction  # "up from"
    if not direction:
        return
    low, high = before.quantity.value.stated or 0, after.quantity.value.stated or 0
    agreed = (high > low) == (direction == "up") and high != low
    certainty = _SURE - 6 if pair.sure else _WEAK - 4
    if low == high and not pair.before.strong:
        return  # the same figure said again
    if not agreed and not pair.before.way and not (sure and _told(article, pair, cues)):
        certainty = _DOUBTFUL
    if not agreed and doubted_way(article, pair.before, pair.after, cues):
        certainty = _DOUBTFUL
    yield Proposal(
        "change",
        (("before", (before,)), ("after", (after,))),
        told_of(article, pair, "the verb is"),
        certainty,
        (("direction", direction),),
    )


def _told(article: Article, pair: Pair, cues: tuple[Phrase, ...]) -> bool:
    """Tell whether a verb must be told of the pair: in its clause, and of one place and time."""
    open_ended = Kind.BOUND in (pair.before.quantity.value.kind, pair.after.quantity.value.kind)
    if (
        open_ended
        or elsewhere(article, pair)
        or article.has(pair.start - 30, pair.end + 30, "estimate")
    ):
        return False
    if not pair.before.strong and not pair.before.quantity.unit:
        return False
    near = [cue for cue in cues if pair.start - 100 <= cue.span.start <= pair.end]
    if not near:
        return False
    if pair.before.cue in ("from", "more_than_before"):
        figures = (pair.before.quantity, pair.after.quantity)
        if pair.before.led and not all(figure.unit for figure in figures):
            return False  # "from place 12 to place 8"
        return all(figure.value.stated for figure in figures) and any(
            -_LED <= pair.start - cue.span.end <= _LED for cue in near
        )
    end = min(pair.end + 60, article.sentences[article.sentence_at(pair.end - 1)].end)
    return article.has(pair.start, end, "earlier") or any(q.sort is Sort.DATE for q in article.within(pair.start, end))  # fmt: skip
