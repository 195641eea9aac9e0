"""Bars and lines as SVG: percent across, pixels down, so that they fit a column of any width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Number
from factcheck.nouns import noun
from factcheck.writers.web.markup import Markup, tag

_TEXT, _BAR, _GAP = 17, 20, 9  # pixels: the words above a bar, the bar, the space below
_LETTER = 260  # a hundredth of a percent: what a digit in a bar takes at the narrowest
MOST_BOXES = 62  # things that are drawn one by one


@noun
class Piece:
    """A stretch of a bar: its size, its look, the words within it where they fit."""

    size: Number
    look: str  # a class: part, total, gap, apart, computed
    words: str = ""


@noun
class Bar:
    """A bar: what it stands for, its figure in words, its pieces from the left."""

    name: str
    figure: str
    pieces: tuple[Piece, ...]
    aside: str = ""  # said at its other end: "one short"

    @property
    def size(self) -> Number:
        """Return how far it reaches."""
        return sum(piece.size for piece in self.pieces)


@noun
class Picture:
    """Bars over one scale, lines across them at some sizes, and the arithmetic in a line."""

    bars: tuple[Bar, ...]
    sum: str
    lines: tuple[Number, ...] = ()


def drawn(picture: Picture) -> Markup:
    """Return a picture as SVG, its sum told to those who do not see it."""
    reach = max((*(bar.size for bar in picture.bars), *picture.lines, 0))
    if reach <= 0:
        return Markup()
    height = len(picture.bars) * (_TEXT + _BAR + _GAP)
    inside = [
        *(_line(line, reach, height) for line in picture.lines),
        *(_bar(bar, reach, n * (_TEXT + _BAR + _GAP)) for n, bar in enumerate(picture.bars)),
    ]
    return tag("svg", inside, role="img", aria_label=picture.sum, width="100%", height=height, direction="ltr")  # fmt: skip


def percent(size: Number, reach: Number) -> int:
    """Return hundredths of a percent."""
    return int(size * 10000 // reach)


def _shown(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02}%"


def _line(at: Number, reach: Number, height: int) -> Markup:
    x = _shown(min(percent(at, reach), 9980))
    return tag("line", x1=x, x2=x, y1=0, y2=height, class_="mark")


def _bar(bar: Bar, reach: Number, top: int) -> Iterator[Markup]:
    name = tag("tspan", bar.name, class_="name")
    yield tag("text", name, " ", tag("tspan", bar.figure, class_="amount"), x=0, y=top + 13)
    if bar.aside:
        yield tag("text", bar.aside, x="100%", y=top + 13, text_anchor="end", class_="aside")
    at: Number = 0
    for piece in bar.pieces:
        yield from _piece(piece, percent(at, reach), percent(piece.size, reach), top + _TEXT)
        at += piece.size


def _piece(piece: Piece, start: int, width: int, top: int) -> Iterator[Markup]:
    if not piece.size:
        return
    yield tag("rect", x=_shown(start), y=top, width=_shown(max(width, 40)), height=_BAR, class_=piece.look)  # fmt: skip
    if piece.words and len(piece.words) * _LETTER + 100 <= width:
        yield tag("text", piece.words, x=_shown(start + width // 2), y=top + 14, text_anchor="middle", class_=f"in-{piece.look}")  # fmt: skip


def boxes(count: int, look: str) -> tuple[Piece, ...]:
    """Return one piece for each of a few things, or one for all of many."""
    return (Piece(1, look),) * count if count <= MOST_BOXES else (Piece(count, look),)


def filled(bars: Sequence[Bar], gap: str) -> tuple[Bar, ...]:
    """Return bars of which the shorter ones show what they lack, said beside the first of them."""
    reach = max(bar.size for bar in bars)
    made, words = [], gap
    for bar in bars:
        lack = reach - bar.size
        pieces = (*bar.pieces, Piece(lack, "gap")) if lack and gap else bar.pieces
        made.append(Bar(bar.name, bar.figure, pieces, words if lack and gap else bar.aside))
        words = "" if lack else words
    return tuple(made)
