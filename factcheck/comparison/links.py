"""Which sentences of two versions speak of the same: by their figures, names, places and words.

What two sentences share weighs the more the fewer sentences share it. Everything is counted in
whole numbers, and only pairs that share something are looked at, so that a long text costs as
much as its parts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.comparison.agreement import score
from factcheck.comparison.lexicon import Lexicon, lexicon
from factcheck.comparison.model import Statement
from factcheck.extract.article import Article
from factcheck.model import Number, Sort, Type

Sign = Hashable
FULL = 40  # what sentences that share much are worth
_SCALE = 12
_COMMON = 64  # a sign of more pairs of sentences tells nothing
_KEPT = 6  # sentences that one is linked to
_WEIGHTS = {"small": 5, "figure": 9, "large": 16, "date": 14, "name": 10, "at": 10, "thing": 5, "deed": 6, "cue": 3, "word": 4}  # fmt: skip
_SMALL = 12
_BETWEEN = 14  # worth of standing between sentences that are linked
_FOLLOWS = 8  # worth of standing beside a sentence that is linked
_NAME = re.compile(r"[^\W\d_]{3,}")
_LEAST_WORD = {"vi": 2, "ar": 3}


class Links:
    """The sentences of two versions with what their speaking of the same is worth, 0 to FULL."""

    def __init__(self, first: Mapping[int, Mapping[int, int]]) -> None:
        """Keep the links of each sentence of the first version, the strongest alone."""
        self.of: dict[int, dict[int, int]] = {
            s: dict(sorted(row.items(), key=lambda pair: (-pair[1], pair[0]))[:_KEPT])
            for s, row in first.items()
        }

    def worth(self, sentence: int, other: int) -> int:
        """Return what two sentences are worth to each other."""
        return self.of.get(sentence, {}).get(other, 0)

    def together(self, one: Statement, other: Statement) -> bool:
        """Tell whether the sentences of two statements, or their neighbours, are linked."""
        near = (one.sentence, one.sentence - 1, one.sentence + 1)
        return any(self.worth(sentence, other.sentence) > 0 for sentence in near)


def links(
    one: Article, first: Sequence[Statement], other: Article, second: Sequence[Statement]
) -> Links:
    """Return the links of two versions' sentences that bear figures."""
    same = one.language is other.language
    mine, theirs = (_signs(article, found, same) for article, found in ((one, first), (other, second)))  # fmt: skip
    shared = _shared(mine, theirs)
    rows: dict[int, dict[int, int]] = defaultdict(dict)
    for (sentence, facing), weight in shared.items():
        rows[sentence][facing] = min(FULL, weight // _SCALE)
    order = sorted(mine), sorted(theirs)
    placed = [*((pair, _BETWEEN) for pair in _between(rows, *order)), *((pair, _FOLLOWS) for pair in _following(rows, *order))]  # fmt: skip
    for (sentence, facing), weight in placed:
        rows[sentence][facing] = min(FULL, rows[sentence].get(facing, 0) + weight)
    return Links(rows)


def _signs(
    article: Article, found: Iterable[Statement], same: bool
) -> dict[int, dict[Sign, int]]:  # fmt: skip
    """Return what each sentence with figures can be known by, with its weight."""
    rows: dict[int, dict[Sign, int]] = defaultdict(dict)
    for one in found:
        row = rows[one.sentence]
        for sign, weight in _figure_signs(one):
            row[sign] = weight
        for name in one.around:
            row[name] = _WEIGHTS[name.partition(" ")[0]]
    words = lexicon(article.language)
    for sentence, row in rows.items():
        row |= dict.fromkeys(_names(article, words, sentence), _WEIGHTS["name"])
        if same:
            row |= dict.fromkeys(_words(article, words, sentence), _WEIGHTS["word"])
    return rows


def _figure_signs(one: Statement) -> Iterator[tuple[Sign, int]]:
    value = one.figure.value
    if value.type is Type.DATE and value.date is not None:
        yield ("date", value.date.month, value.date.day, None if value.date.month else value.date.year), _WEIGHTS["date"]  # fmt: skip
    elif one.figure.sort is Sort.SCORE:
        yield ("score", *score(one)), _WEIGHTS["date"]
    elif value.stated is not None:
        yield (value.type, value.stated), _WEIGHTS[_size(value.stated)]


def _size(number: Number) -> str:
    digits = str(number).strip("0-").replace("/", "")
    if abs(Fraction(number)) <= _SMALL and len(digits) < 3:
        return "small"
    return "large" if len(digits) > 2 else "figure"


def _names(article: Article, words: Lexicon, sentence: int) -> Iterator[Sign]:
    """Yield the words with a capital, as names are: the same in all languages of the script."""
    span = article.sentences[sentence]
    for match in _NAME.finditer(article.text, span.start, span.end):
        if match[0][0].isupper():
            yield "name", words.fold(match[0])


def _words(article: Article, words: Lexicon, sentence: int) -> Iterator[Sign]:
    span = article.sentences[sentence]
    least = _LEAST_WORD.get(article.language.tag, 4)
    for match in _NAME.finditer(words.fold(article.text[span.start : span.end])):
        if len(match[0]) >= least:
            yield "word", match[0]


def _shared(
    mine: Mapping[int, Mapping[Sign, int]], theirs: Mapping[int, Mapping[Sign, int]]
) -> dict[tuple[int, int], int]:  # fmt: skip
    """Return the weight of all that each two sentences share."""
    places = [_places(side) for side in (mine, theirs)]
    found: Counter[tuple[int, int]] = Counter()
    for sign, (weight, sentences) in places[0].items():
        if sign not in places[1]:
            continue
        facing = places[1][sign][1]
        pairs = len(sentences) * len(facing)
        if pairs <= _COMMON:
            for sentence in sentences:
                for other in facing:
                    found[sentence, other] += weight * _SCALE // pairs
        else:
            for sentence, other in _in_order(sentences, facing):
                found[sentence, other] += weight * _SCALE // _COMMON
    return found


def _places(side: Mapping[int, Mapping[Sign, int]]) -> dict[Sign, tuple[int, list[int]]]:
    found: dict[Sign, tuple[int, list[int]]] = {}
    for sentence in sorted(side):
        for sign, weight in side[sentence].items():
            found.setdefault(sign, (weight, []))[1].append(sentence)
    return found


def _in_order(sentences: Sequence[int], facing: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair what stands everywhere with what stands at the same place of the other text."""
    for place, sentence in enumerate(sentences):
        middle = place * len(facing) // len(sentences)
        for other in facing[max(0, middle - 1) : middle + 2]:
            yield sentence, other


def _between(
    rows: Mapping[int, Mapping[int, int]], mine: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:  # fmt: skip
    """Yield sentences between two that are surely linked, where as many stand on either side."""
    order = {sentence: place for place, sentence in enumerate(theirs)}
    anchors = [(-1, -1)]
    back = _best_back(rows)
    for place, sentence in enumerate(mine):
        best = _best(rows.get(sentence, {}))
        if best is not None and back.get(best) == sentence and order[best] > anchors[-1][1]:
            anchors.append((place, order[best]))
    anchors.append((len(mine), len(theirs)))
    for (i, j), (k, m) in pairwise(anchors):
        if k - i == m - j:
            yield from zip(mine[i + 1 : k], theirs[j + 1 : m], strict=True)


def _following(
    rows: Mapping[int, Mapping[int, int]], mine: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:  # fmt: skip
    """Yield the sentences right before and right after two that are surely linked."""
    order = {sentence: place for place, sentence in enumerate(theirs)}
    back = _best_back(rows)
    for place, sentence in enumerate(mine):
        best = _best(rows.get(sentence, {}))
        if best is None or back.get(best) != sentence:
            continue
        for step in (-1, 1):
            i, j = place + step, order[best] + step
            if 0 <= i < len(mine) and 0 <= j < len(theirs):
                yield mine[i], theirs[j]


def _best(row: Mapping[int, int]) -> int | None:
    return min(row, key=lambda other: (-row[other], other)) if row else None


def _best_back(rows: Mapping[int, Mapping[int, int]]) -> dict[int, int]:
    """Return for each sentence of the other version the one that is worth most to it."""
    found: dict[int, tuple[int, int]] = {}
    for sentence in sorted(rows):
        for other, weight in rows[sentence].items():
            if other not in found or weight > found[other][0]:
                found[other] = (weight, sentence)
    return {other: sentence for other, (_, sentence) in found.items()}
