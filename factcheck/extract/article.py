"""An article as inference sees it: its figures, its cues, its sentences and blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from factcheck.extract.blocks import Block, blocks
from factcheck.extract.figures.every import shared
from factcheck.extract.quantities import quantities
from factcheck.extract.sentences import sentences
from factcheck.extract.words.phrases import Cued, Has, Phrases
from factcheck.languages import Language
from factcheck.model import Option, Part, Quantity, Sort, Source, Span
from factcheck.nouns import noun


@noun
class Mention:
    """A quantity in a role, as the relation takes it: its unit may be that of the whole."""

    quantity: Quantity
    unit: str = ""
    implied: bool = False


@noun
class Proposal:
    """A relation that the words license, with the reason and how sure the binding is."""

    kind: str
    roles: tuple[tuple[str, tuple[Mention, ...]], ...]
    binding: str  # for the reader: "read as parts of «72 countries», after the colon"
    certainty: int  # percent
    options: tuple[tuple[str, Option], ...] = ()

    @property
    def spans(self) -> frozenset[Span]:
        """Return the places of everything it binds."""
        return frozenset(m.quantity.span for _, mentions in self.roles for m in mentions)


# Figures of one sentence: with more it is a table, a dump or an attack, and relates nothing.
CROWDED = 60
_FIRST_YEAR, _LAST_YEAR, _YEAR_DIGITS = 1900, 2100, 4


class Article:
    """One article with all that was read out of it; furniture is left out."""

    def __init__(self, source: Source, language: Language) -> None:
        """Read its figures and lay out its sentences; cues are looked for when first asked."""
        self.source, self.language, self.text = source, language, source.text
        self.blocks: tuple[Block, ...] = blocks(source, language)
        self._block_starts = [block.span.start for block in self.blocks]
        self.sentences: tuple[Span, ...] = sentences(self.text, language, (b.span for b in self.blocks))  # fmt: skip
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        found = quantities(self.text, language, articles=True)
        self.figures = tuple(self._placed(found))  # every one, also of what is no prose
        crowded = {n for n, count in Counter(one.sentence for one in self.figures).items() if count > CROWDED}  # fmt: skip
        self.quantities = tuple(one for one in self.figures if one.sentence not in crowded and not _like_year(one))  # fmt: skip
        self._quantity_starts = [quantity.number.start for quantity in self.quantities]

    @cached_property
    def phrases(self) -> Phrases:
        """Return the cues of the text."""
        return Phrases(self.text, self.language)

    def _placed(self, found: Iterable[Quantity]) -> Iterable[Quantity]:
        for one in found:
            start = one.number.start
            paragraph = bisect_right(self._block_starts, start) - 1
            inside = paragraph >= 0 and start < self.blocks[paragraph].span.end
            if inside and self.blocks[paragraph].part is not Part.FURNITURE:
                one = shared(self.text, one, self.language)
                yield Quantity(
                    one.value, one.sort, one.span, one.number, one.unit, one.unit_span, one.counts,
                    one.counts_span, one.cue, one.readings, one.qualifiers,
                    self.sentence_at(start), paragraph,
                )  # fmt: skip

    def words(self, span: Span) -> str:
        """Return the words at a span, as the article has them."""
        return self.text[span.start : span.end]

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence at, or last before, a code point."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def block_at(self, offset: int) -> Block:
        """Return the block at, or last before, a code point; the last one where there is none."""
        return self.blocks[bisect_right(self._block_starts, offset) - 1]

    def block_of(self, quantity: Quantity) -> Block:
        """Return the block a quantity stands in."""
        return self.blocks[quantity.paragraph]

    def of_sentence(self, number: int) -> tuple[Quantity, ...]:
        """Return the quantities of one sentence."""
        span = self.sentences[number]
        return self.within(span.start, span.end)

    def within(self, start: int, end: int) -> tuple[Quantity, ...]:
        """Return the quantities whose number begins in a stretch."""
        low, high = bisect_left(self._quantity_starts, start), bisect_left(self._quantity_starts, end)  # fmt: skip
        return self.quantities[low:high]

    @cached_property
    def _reached(self) -> list[int]:
        """Return how far the figures reach up to each of them."""
        return list(accumulate((max(q.span.end, q.number.end) for q in self.quantities), max))

    def near(self, before: int, after: int, *cues: str) -> frozenset[int]:
        """Return the places of all quantities that may have one of some cues near.

        It begins at most `before` characters ahead of the number, and ends at most `after`
        behind the figure. To ask this of the few cues is cheaper than of all figures.
        """
        found: set[int] = set()
        for cue in self.phrases.named(*cues):
            first = bisect_left(self._reached, cue.span.end - after)
            found.update(range(first, bisect_right(self._quantity_starts, cue.span.start + before)))
        return frozenset(found)

    def between(self, first: Quantity, second: Quantity) -> Span:
        """Return the stretch between the ends of two quantities."""
        return Span(first.span.end, max(first.span.end, second.span.start))

    @cached_property
    def cued(self) -> Cued:
        """Return the cues of some names in a stretch: cued(start, end, *cues)."""
        return self.phrases.within

    @cached_property
    def has(self) -> Has:
        """Tell whether one of some cues stands in a stretch: has(start, end, *cues)."""
        return self.phrases.has


def _like_year(one: Quantity) -> bool:
    """Tell whether a number may be a year that no word announces: "wurde 2010 von 13 Staaten".

    It is none where what it counts follows at once: 2,010 states, 2010 states.
    """
    stated, place = one.value.stated, one.unit_span
    if one.sort is not Sort.NUMBER or stated is None or not _FIRST_YEAR <= stated <= _LAST_YEAR:
        return False
    digits = one.number.end - one.number.start == _YEAR_DIGITS and one.cue is None
    return digits and (place is None or place.start > one.number.end + 1)


def mention(quantity: Quantity, unit: str | None = None) -> Mention:
    """Return a quantity in a role, with its own unit or another."""
    return Mention(quantity, quantity.unit if unit is None else unit)
