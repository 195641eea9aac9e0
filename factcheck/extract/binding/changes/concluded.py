"""Changes told as what follows from two figures: "2,150 so far; last year 1,720, so 25% more".

The two figures stand in one sentence or in two or three that follow each other, and the size of
the change, or "halved", stands behind them in a clause that concludes from them or that opens
with the change: "so sales have doubled", "the increase works out at 17 per cent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.article import Article
from factcheck.extract.binding.changes import movement
from factcheck.extract.binding.changes.movement import Figure, Pair
from factcheck.extract.binding.changes.over_time import alike
from factcheck.extract.binding.changes.sizes import WORDED, multiple, spoken_points
from factcheck.extract.binding.times.moments_told import follows, times
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import noun, replace

_SURE, _FAIR, _WEAK = 78, 66, 64  # percent
_BACK = 2  # sentences before the one with the size
_FAR = 320  # characters from the first figure to the size
_CLAUSE = re.compile(r"[,;:،؛(]\s|\s[–—-]\s|\n")
_RELATIVE = (Sort.PERCENT, Sort.POINTS, Sort.FRACTION)
_BESIDE = 2  # characters between a length of time and the word that points back from it
_ABOUT = 24  # characters around a length of time in which that word is looked for
_LONG = 4  # letters of a word that concludes wherever it stands
_NAMELESS = 30
_BEHIND = 16  # characters from a size to the noun of its change
_ARTICLE = 4  # letters of an article before the noun of a change
_WHOLE = 14  # characters from a fraction to the whole that it is of
_AFTERWARDS = 40  # characters from "halved" to "so"


@noun
class Conclusion:
    """A pair of figures, the size of their change, and how it was found out."""

    pair: Pair
    size: Figure
    direction: str
    timed: bool  # their times tell which came first
    concluded: bool  # a word concludes from them
    alone: bool  # no third figure could be meant
    bare: bool  # the clause has no other subject than the change: "so the increase is 17%"

    def certainty(self, agreed: bool, off: str) -> int:
        """Return how sure the binding is; what does not agree needs more than what does."""
        if agreed:
            return _SURE if self.timed else _FAIR if self.alone or self.concluded else 0
        if not (self.alone and self.timed and self._firm):
            return 0
        if self.size.cue == "multiple":
            return _SURE if off and self.concluded else 0  # "a deal that could help double it"
        return _SURE if self.bare and off else _WEAK if self.concluded and off == "slip" else 0

    @property
    def _firm(self) -> bool:
        """Tell whether what the figures count is named, or they are no numbers of models or places."""
        both = [one.quantity for one in (self.pair.before, self.pair.after)]
        return any(one.unit for one in both) or all((one.value.stated or 0) >= _NAMELESS for one in both)  # fmt: skip


def concluded(article: Article, number: int) -> Iterator[Conclusion]:
    """Yield the changes that a sentence concludes from the figures before."""
    for said in _sizes(article, number):
        size, levels = _measured(article, said, number)
        if len(levels) < 2:
            continue
        one, other = levels[-2:]
        says = _says(article, other, size)
        if one.quantity.value.stated == other.quantity.value.stated:
            continue
        if size.start - one.start > _FAR or not (says or _opens(article, other, size)):
            continue
        alone, bare = len(levels) == 2, _bare(article, other, size)
        for pair, timed in _ranked(article, one, other, size):
            yield Conclusion(pair, size, size.way, timed, says, alone, bare)


def _sizes(article: Article, number: int) -> Iterator[Figure]:
    """Yield what a sentence may tell as the size of a change, once each."""
    span = article.sentences[number]
    for one in movement.figures(article, number):
        way = one.way or _way(article, one, span)
        relative = one.quantity.sort in _RELATIVE or one.role == "by"
        if one.quantity.sort is Sort.FRACTION and _of_a_whole(article, one):
            continue
        if one.quantity.unit == "times" or (relative and way):
            yield Figure(one.quantity, "by", True, "" if one.quantity.unit == "times" else way, one.cue, one.cued)  # fmt: skip
    for cue in article.cued(span.start, span.end, *WORDED):
        yield Figure(multiple(article, cue), "by", True, cue="multiple", cued=cue.span.start)


def _of_a_whole(article: Article, one: Figure) -> bool:
    """Tell whether a fraction is one of things, not of a figure: "every third of them"."""
    return article.has(one.end, one.end + _WHOLE, "partitive", "out_of", "of_them")


def _measured(article: Article, size: Figure, number: int) -> tuple[Figure, list[Figure]]:
    """Return a size with the figures it may be told of; points between shares as such."""
    points = replace(size, quantity=spoken_points(article, size.quantity))
    if points.quantity.sort is Sort.POINTS and len(levels := _levels(article, points, number)) > 1:
        return points, levels
    return size, _levels(article, size, number)


def _way(article: Article, one: Figure, sentence: Span) -> str:
    """Return the direction that the clause of a figure tells: "a 35 per cent surge"."""
    clause = clause_of(article, one, sentence)
    return movement.way({cue.cue for cue in movement.ways(article, clause.start, clause.end)})


def clause_of(article: Article, one: Figure, sentence: Span) -> Span:
    """Return the stretch of a sentence that a figure stands in, between its marks."""
    start, end = sentence.start, sentence.end
    for mark in _CLAUSE.finditer(article.text, sentence.start, sentence.end):
        if mark.end() <= one.start:
            start = mark.end()
        elif mark.start() >= one.end:
            end = mark.start()
            break
    return Span(start, end)


def _levels(article: Article, size: Figure, number: int) -> list[Figure]:
    """Return the figures before a size that it may be the change of, all of one sort."""
    found: list[Figure] = []
    for near in range(max(0, number - _BACK), number + 1):
        found += [one for one in movement.figures(article, near) if _is_level(one, size)]
    if not found:
        return []
    last = found[-1]
    start = article.sentences[last.quantity.sentence].start
    if "\n" in article.text[last.end : size.start] or start > size.start:
        return []
    return [one for one in found if one is last or alike(one.quantity, last.quantity)]


def _is_level(one: Figure, size: Figure) -> bool:
    if one.end > size.start or one.quantity.unit == "times" or one.quantity.sort in _RELATIVE[1:]:
        return False
    if one.role == "by" and one.cue in ("way", "more", "multiple") and one.way:
        return False
    sort, own = size.quantity.sort, one.quantity
    if sort is Sort.POINTS:
        return own.sort is Sort.PERCENT
    if sort in _RELATIVE or size.quantity.unit == "times":
        return True
    if size.quantity.unit and sort is not Sort.NUMBER:  # 64 cm are no change of two bare numbers
        return sort is own.sort or (not own.unit and sort is Sort.MONEY)
    return own.sort is not Sort.PERCENT


def _says(article: Article, last: Figure, size: Figure) -> bool:
    """Tell whether words between the figures and the size, or beside "halved", conclude."""
    end = size.end + (_AFTERWARDS if size.cue == "multiple" else 0)
    end = min(end, article.sentences[article.sentence_at(size.start)].end)
    return any(_leads(article, cue.span) for cue in article.cued(last.end, end, "concludes", "therefore"))  # fmt: skip


def _leads(article: Article, place: Span) -> bool:
    """Tell whether words conclude: a short one, such as "so", only where it opens a clause."""
    if place.end - place.start >= _LONG:
        return True
    before = article.text[max(0, place.start - _LONG) : place.start].strip()
    return not before[-1:].isalnum() or article.has(place.start - _LONG - 1, place.start, "and")


def _opens(article: Article, last: Figure, size: Figure) -> bool:
    """Tell whether a clause or a sentence behind the figures tells nothing but the change.

    "And 24 more will follow" is no amount of change: an amount needs a word that concludes.
    """
    if size.quantity.sort not in _RELATIVE and size.quantity.unit != "times":
        return False
    sentence = article.sentences[article.sentence_at(size.start)]
    start = max(clause_of(article, size, sentence).start, last.end)
    return start > last.end and not article.within(start, size.start)


def _bare(article: Article, last: Figure, size: Figure) -> bool:
    """Tell whether the clause of a size opens with its change: "so the increase comes to 17%"."""
    sentence = article.sentences[article.sentence_at(size.start)]
    clause = clause_of(article, size, sentence)
    start = max(clause.start, last.end)
    said = [cue.span.end for cue in article.cued(start, size.start, "concludes", "therefore")]
    opening = max([start, *said])
    ways = [cue.span.start for cue in movement.ways(article, start, min(clause.end, size.end + _BEHIND)) if cue.span.end > opening]  # fmt: skip
    if not ways:
        return False
    words = article.text[opening : min(ways[0], size.start)]
    words += article.text[min(size.end, ways[0]) : ways[0]]  # "the 8.5 per cent drop"
    letters = sum(map(str.isalpha, words))
    # "Forty per cent fall in the key age group" tells no fall; "the 8.5 per cent drop" does.
    return (letters > 0 or ways[0] < size.start) and letters <= _ARTICLE


def _ranked(
    article: Article, one: Figure, other: Figure, size: Figure
) -> Iterator[tuple[Pair, bool]]:
    """Yield both figures in the order of time that is told, and in that of the change."""
    first, second = _stretches(article, one, other, size)
    later = _later(article, first, second)
    low, high = one.quantity.value.stated or 0, other.quantity.value.stated or 0
    grows = size.way == "up" or (not size.way and (size.quantity.value.stated or 0) > 1)
    grown = (high > low) == grows
    for ahead in dict.fromkeys([grown if later is None else later, grown]):
        yield (Pair(one, other) if ahead else Pair(other, one)), ahead is later


def _stretches(article: Article, one: Figure, other: Figure, size: Figure) -> tuple[Span, Span]:
    """Return the words that go with each of two figures."""
    first, last = (article.sentences[f.quantity.sentence] for f in (one, other))
    end = min(last.end, max(other.end, size.start if size.start < last.end else last.end))
    if first.start != last.start:
        return first, Span(last.start, end)
    parted = [mark.start() for mark in _CLAUSE.finditer(article.text, one.end, other.start)]
    joined = [cue.span.start for cue in article.cued(one.end, other.start, "when", "and", "versus")]
    middle = (parted[:1] or joined[-1:] or [one.end])[0]
    return Span(first.start, middle), Span(middle, end)


def _later(article: Article, first: Span, second: Span) -> bool | None:
    """Tell whether the second of two stretches is of a later time; None where that is not told."""
    one, other = times(article, first.start, first.end), times(article, second.start, second.end)
    if len(one) == len(other) == 1 and (told := follows(one[0], other[0])) is not None:
        return told
    early, late = _age(article, first), _age(article, second)
    return None if early == late else early < late


def _age(article: Article, span: Span) -> int:
    """Return the rank in time of a stretch: before last year, last year, untold, later."""
    if article.has(span.start, span.end, "year_after", "now") or _counted(article, span, "afterwards"):  # fmt: skip
        return 1
    if _counted(article, span, "ago"):
        return -2
    if not article.has(span.start, span.end, "earlier"):
        return 0
    lately = article.cued(span.start, span.end, "last_year")
    early = article.cued(span.start, span.end, "earlier")
    return -1 if lately and {cue.span for cue in early} <= {cue.span for cue in lately} else -2


def _counted(article: Article, span: Span, name: str) -> bool:
    """Tell whether a length of time leads back, or on: "eight years ago", "vor acht Jahren"."""
    return any(
        _adjoins(article, one, name)
        for one in article.within(span.start, span.end)
        if one.sort is Sort.DURATION
    )


def _adjoins(article: Article, length: Quantity, name: str) -> bool:
    start, end = length.span.start, max(length.span.end, length.number.end)
    near = article.cued(max(0, start - _ABOUT), end + _ABOUT, name)
    return any(0 <= start - cue.span.end <= _BESIDE or 0 <= cue.span.start - end <= _BESIDE for cue in near)  # fmt: skip
