"""An article as it was read, with marks on its figures; right to left where its language is."""

from __future__ import annotations

import unicodedata
from bisect import insort
from collections.abc import Iterator, Sequence

from factcheck.extract.blocks import blocks
from factcheck.languages import DIGITS, Language, language
from factcheck.model import LanguageError, Part, Source, Span
from factcheck.nouns import noun
from factcheck.writers.web.markup import Markup, running, tag

# Hostile input may pile thousands of marks on one word.
MOST_MARKS = 8  # on one stretch that are told
MOST_OPEN = 64  # that are told apart at all; the others stand where these do
_TAGS = {Part.HEADLINE: "h3", Part.SUBHEADING: "h4"}
# The unit separator is a control, which the page shows, though Python takes it for space.
_SPACE = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace() and sign != "\x1f")


@noun
class Mark:
    """A stretch of the article that is marked; where several overlap, the lowest rank shows."""

    span: Span
    key: str  # what the mark belongs to: scripts find all marks with the same key
    look: str  # a class of the style sheet: inconsistent, undecided, consistent, unbound
    href: str  # where choosing it leads without a script
    rank: int = 0


@noun
class Shown:
    """An article on a page, and where each mark stands: its place's id, by number of the mark."""

    html: Markup
    places: tuple[str, ...]


def tongue(source: Source) -> Language:
    """Return the language of an article; that of bare digits where it is not known."""
    try:
        return language(source.language) if source.language else DIGITS
    except LanguageError:
        return DIGITS


def direction(source: Source) -> str:
    """Return the HTML `dir` of an article's own words."""
    known = tongue(source)
    return "auto" if known is DIGITS else "rtl" if known.right_to_left else "ltr"


def spoken_in(source: Source) -> str | None:
    """Return the HTML `lang` of an article's own words, None where it is not known."""
    return None if tongue(source) is DIGITS else source.language


def article(source: Source, marks: Sequence[Mark], prefix: str) -> Shown:
    """Return the article with its marks; ids of places begin with `prefix`.

    Lines are numbered as the messages of findings number them. Costs are linear in the text
    and, but for pathological overlaps, in the marks.
    """
    known = tongue(source)
    pieces = list(_pieces(source, known))
    places = [""] * len(marks)
    stretches = _Stretches(marks, places, prefix)
    whole = direction(source)
    html = [_block(source, span, part, stretches, whole) for span, part in pieces]
    return Shown(tag("div", html, class_="words", lang=spoken_in(source), dir=whole), tuple(places))


def _pieces(source: Source, known: Language) -> Iterator[tuple[Span, Part]]:
    """Yield the blocks with what stands between them: bullets, numbers of items, bars."""
    text, end = source.text, 0
    for block in blocks(source, known):
        between = text[end : block.span.start]
        start = end + len(between) - len(between.lstrip(_SPACE))
        yield Span(start, block.span.end), block.part
        end = block.span.end
    stop = len(text.rstrip(_SPACE))
    if rest := text[end:stop].lstrip(_SPACE):
        yield Span(stop - len(rest), stop), Part.BODY


def _block(source: Source, span: Span, part: Part, stretches: _Stretches, whole: str) -> Markup:
    line = source.where(span.start).partition(":")[0]
    words = "".join(stretches.within(source.text, span))
    name = _TAGS.get(part, "p")
    return tag(name, Markup(words), class_=part, dir=_turn(source.text, span, whole), data_line=line if line.isdecimal() else None)  # fmt: skip


def _turn(text: str, span: Span, whole: str) -> str | None:
    """Return the direction of a paragraph where its first letter turns it from the article's."""
    for character in text[span.start : min(span.end, span.start + 200)]:
        found = unicodedata.bidirectional(character)
        if found in ("L", "R", "AL"):
            own = "ltr" if found == "L" else "rtl"
            return None if own == whole else own
    return None


class _Stretches:
    """Cut the text at every end of a mark, in one walk from its start to its end."""

    def __init__(self, marks: Sequence[Mark], places: list[str], prefix: str) -> None:
        self._marks, self._places, self._prefix = marks, places, prefix
        order = sorted(range(len(marks)), key=lambda number: marks[number].span.start)
        self._waiting = order[::-1]
        self._open: list[tuple[int, int]] = []  # (length, number): the shortest first
        self._made = 0

    def within(self, text: str, span: Span) -> Iterator[Markup]:
        """Yield the text of a span, marked; spans are asked for in order."""
        at = span.start
        while at < span.end:
            self._take(at)
            end = min([self._next(), span.end, *(self._marks[n].span.end for _, n in self._open)])
            end = max(end, at + 1)
            yield self._stretch(running(text[at:end]), end)
            at = end

    def _next(self) -> int:
        return self._marks[self._waiting[-1]].span.start if self._waiting else 1 << 62

    def _take(self, at: int) -> None:
        """Open the marks that have begun and close those that have ended."""
        while self._waiting and self._marks[self._waiting[-1]].span.start <= at:
            number = self._waiting.pop()
            span = self._marks[number].span
            if len(self._open) < MOST_OPEN:
                insort(self._open, (span.end - span.start, number))
            else:
                self._places[number] = f"{self._prefix}{self._made + 1}"
        self._open = [entry for entry in self._open if self._marks[entry[1]].span.end > at]

    def _stretch(self, words: Markup, end: int) -> Markup:
        if not self._open:
            return words
        numbers = [number for _, number in self._open]
        self._made += 1
        place = f"{self._prefix}{self._made}"
        for number in numbers:
            self._places[number] = self._places[number] or place
        shown = [self._marks[number] for number in numbers[:MOST_MARKS]]
        worst = min(shown, key=lambda mark: mark.rank)
        keys = " ".join(dict.fromkeys(mark.key for mark in shown))
        # The sign of a verdict stands once, at the end of the words it belongs to.
        goes_on = " goes-on" if worst.span.end > end else ""
        return tag("a", words, id=place, class_=f"figure {worst.look}{goes_on}", href=shown[0].href, data_keys=keys)  # fmt: skip
