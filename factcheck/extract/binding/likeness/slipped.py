"""Two figures of one name whose digits changed places: a budget of 1,250 million and of 1,520."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.extract.binding.likeness.telling import Told
from factcheck.extract.binding.partitions import transposed
from factcheck.extract.words.offices import Token, stops, table
from factcheck.model import Part

_MOST = 12  # figures of one unit: with more, none is meant alone
_NAME = 3  # words before a figure that name it
_OWN = 2  # of them that bear a meaning
_MANY = 3  # digits: by chance no two numbers of a noun differ in the order of so many


def slips(row: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield the two figures of one unit that words make one, and a slip made two."""
    if not 1 < len(row) <= _MOST:
        return
    alike: dict[str, list[Told]] = defaultdict(list)
    for one in row:
        if one.is_firm:
            alike["".join(sorted(str(one.stated).replace("0", "")))].append(one)
    for digits, figures in alike.items():
        first, last = figures[0], figures[-1]
        if len({one.stated for one in figures}) == 2 and _one(first, last, len(digits), len(figures) == len(row) == 2):  # fmt: skip
            yield first, last


def _one(first: Told, last: Told, digits: int, alone: bool) -> bool:
    """Tell whether both bear one name, or the later one points back at what was said."""
    swapped = transposed(first.stated, last.stated)
    if first.quantity.sentence == last.quantity.sentence or not swapped:
        return False
    if not (first.is_plain and last.is_plain):
        return alone and _headed(first) and first.is_whole and last.is_whole and neighbours(first, last)  # fmt: skip
    if _named_alike(first.before, last.before, first) or last.points in ("every", "strong") or _behind(last):  # fmt: skip
        return True
    return neighbours(first, last) and ((alone and _headed(first)) or (digits >= _MANY and _akin(first, last)))  # fmt: skip


def neighbours(first: Told, last: Told) -> bool:
    """Tell whether two neighbouring digits of one number are swapped in the other."""
    one, other = str(first.stated), str(last.stated)
    apart = [
        place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]
    ]
    return len(one) == len(other) and len(apart) == 2 and apart[1] - apart[0] == 1


def _headed(first: Told) -> bool:
    """Tell whether a headline says the first."""
    return first.quantity.paragraph == 0 and first.article.blocks[0].part is Part.HEADLINE


def _akin(first: Told, last: Told) -> bool:
    """Tell whether "the" leads back to a figure, or a word beside it returns."""
    return _headed(first) or bool(last.points) or bool(first.stems & last.stems)


def _named_alike(one: Sequence[Token], other: Sequence[Token], told: Told) -> bool:
    words = [token.word for token in one[-_NAME:]]
    if len(words) < _NAME or words != [token.word for token in other[-_NAME:]]:
        return False
    return sum(word not in stops(told.language) for word in words) >= _OWN


def _behind(told: Told) -> bool:
    """Tell whether a word right behind a figure and its noun points back: 350 tỷ đồng này."""
    end = told.quantity.span.end
    after = [token for token in told.after if token.start >= end]
    if not after or told.article.text[end : after[0].start].strip():
        return False
    return table(told.language.repeats.behind, told.language).at(after, 0)[0] > 0
