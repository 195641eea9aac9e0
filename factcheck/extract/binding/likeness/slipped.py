"""Two figures of one name whose digits changed places: a budget of 1,250 million and of 1,520."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.extract.binding.likeness.telling import Told
from factcheck.extract.binding.partitions import transposed
from factcheck.extract.words.offices import Token, stops, table

_MOST = 12  # figures of one unit: with more, none is meant alone
_NAME = 3  # words before a figure that name it
_OWN = 2  # of them that bear a meaning


def slips(row: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield the two figures of one unit that words make one, and a slip made two."""
    if not 1 < len(row) <= _MOST:
        return
    alike: dict[str, list[Told]] = defaultdict(list)
    for one in row:
        if one.is_firm:
            alike["".join(sorted(str(one.stated).replace("0", "")))].append(one)
    for figures in alike.values():
        if len({one.stated for one in figures}) < 2:
            continue
        plain = [one for one in figures if one.is_plain]
        if len({one.stated for one in plain}) != 2:
            continue
        first, last = plain[0], plain[-1]
        if transposed(first.stated, last.stated) and _one(first, last):  # fmt: skip
            yield first, last


def _one(first: Told, last: Told) -> bool:
    """Tell whether both bear one name, or the later one points back at what was said."""
    if first.quantity.sentence == last.quantity.sentence:
        return False
    return _named_alike(first.before, last.before, first) or last.points in ("every", "strong") or _behind(last)  # fmt: skip


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
