"""The paragraphs of an article, and what each of them is.

The format's own layout (`Source.outline`) comes first; plain text is read by its lines. Photo
credits and page furniture are told by words of the language, in every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.extract.detection import UNKNOWN, detect
from factcheck.languages import DIGITS, Language, language
from factcheck.model import Part, Source, Span
from factcheck.nouns import noun, replace

_HEADING = 120  # characters: longer lines are paragraphs
_SHORT = 200
_ENDS = ".!?؟…。।"
_CLOSERS = "\"'»”’)]"


@noun
class Block:
    """One paragraph, heading, list item, caption or table row.

    The span leaves out the space around it and an item's bullet or number, so that the number
    of an item is no figure of the article.
    """

    span: Span
    part: Part


def blocks(source: Source, tongue: Language | None = None) -> tuple[Block, ...]:
    """Return the blocks of a source in order; between them there is nothing to read.

    `tongue` is its language; left out, that of its tag, else the one its words betray.
    """
    known = tongue or _language(source)
    found = _outlined(source) if source.outline else _lined(source.text)
    return tuple(_furnished(found, source.text, _Cues(known)))


def _language(source: Source) -> Language:
    tag = source.language or detect(source.text)
    return DIGITS if tag == UNKNOWN else language(tag)


# ---- the format's own layout


def _outlined(source: Source) -> list[Block]:
    starts = [start for start, _ in source.outline]
    ends = [*starts[1:], len(source.text)]
    found = [
        Block(span, part)
        for (start, part), end in zip(source.outline, ends, strict=True)
        if (span := _trimmed(source.text, start, end)) is not None
    ]
    return found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    stripped = words.strip()
    begin = start + len(words) - len(words.lstrip())
    return Span(begin, begin + len(stripped)) if stripped else None


# ---- plain text by its lines


@noun
class _Line:
    span: Span  # without the space around it
    words: str
    gap: bool  # an empty line stands before it


def _lined(text: str) -> list[Block]:
    lines = _joined(list(_lines(text)), text)
    marked = _marked(lines)
    listed = _announced(lines)
    found: list[Block] = []
    for number, line in enumerate(lines):
        part = Part.BODY
        span = line.span
        if number in marked:
            part, span = Part.ITEM, Span(span.start + marked[number], span.end)
        elif number in listed:
            part = Part.ITEM
        elif line.words.count(" | ") or "\t" in line.words:
            part = Part.ROW
        elif _is_heading(line, lines[number + 1 : number + 2]):
            part = Part.SUBHEADING if number else Part.HEADLINE
        found.append(Block(span, part))
    return found


def _lines(text: str) -> Iterator[_Line]:
    gap, start = True, 0
    for words in text.splitlines(keepends=True):
        span = _trimmed(text, start, start + len(words))
        start += len(words)
        if span is not None:
            yield _Line(span, text[span.start : span.end], gap)
        gap = span is None


def _joined(lines: list[_Line], text: str) -> list[_Line]:
    """Return the lines with those of hard-wrapped paragraphs made one.

    Text is wrapped where most lines that another follows without a gap are of nearly one
    width and end in the middle of a sentence.
    """
    following = [(a, b) for a, b in pairwise(lines) if not b.gap]
    inner = [a for a, b in following if a.words[-1] not in _ENDS + ":;؛" and not _item(b.words)]
    width = max((len(line.words) for line in lines), default=0)
    full = [line for line in inner if len(line.words) * 4 >= width * 3]
    if not 40 <= width <= 100 or len(full) * 3 < len(following) * 2 or not full:
        return lines
    joined: list[_Line] = []
    for line in lines:
        before = joined[-1] if joined else line
        if line.gap or not joined or _item(line.words) or before.words[-1] in ":;؛":
            joined.append(line)
        else:
            span = Span(before.span.start, line.span.end)
            joined[-1] = replace(before, span=span, words=f"{before.words[:_SHORT]} {line.words}")
    return joined


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"(?:[-–—•·▪◦‣●○■□✓➤*]|\(?(?P<number>\d{1,3}|\w)(?:[.)]|\s?[-–]))\s+(?=\S)")


def _item(words: str) -> re.Match[str] | None:
    return _bullet().match(words[:20])


def _marked(lines: Sequence[_Line]) -> dict[int, int]:
    """Return the lines that open with a bullet or the next number, and its width.

    A number alone makes no item: "12. November" opens a sentence.
    """
    found: dict[int, int] = {}
    for number, line in enumerate(lines):
        match = _item(line.words)
        if match is None:
            continue
        label = match["number"]
        if label is None or _numbered(label, lines, number):
            found[number] = match.end()
    return found


def _numbered(label: str, lines: Sequence[_Line], number: int) -> bool:
    around = (number - 1, number + 1)
    labels = [m["number"] for i in around if 0 <= i < len(lines) and (m := _item(lines[i].words))]
    if not label.isdecimal():
        return bool([one for one in labels if one and abs(ord(one[0]) - ord(label)) == 1])
    return any(one and one.isdecimal() and abs(int(one) - int(label)) == 1 for one in labels)


def _announced(lines: Sequence[_Line]) -> frozenset[int]:
    """Return the unmarked items: lines after one that ends in a colon, each ended by «؛» or ";".

    The last of them ends as it likes. Without semicolons, two short lines or more that end in
    no full stop, up to the next empty line.
    """
    found: set[int] = set()
    number = 0
    while number < len(lines):
        number += 1
        if not lines[number - 1].words.endswith((":", "：")):
            continue
        end = number
        while end < len(lines) and lines[end].words.endswith((";", "؛")):
            end += 1
        if end > number:
            found.update(range(number, min(end + 1, len(lines))))
        else:
            end = _short_lines(lines, number)
            found.update(range(number, end))
        number = max(number, end)
    return frozenset(found)


def _short_lines(lines: Sequence[_Line], start: int) -> int:
    end = start
    while (
        end < len(lines)
        and len(lines[end].words) <= _HEADING
        and lines[end].words[-1] not in _ENDS + ":"
        and not (lines[end].gap and end > start)
    ):
        end += 1
    return end if end - start >= 2 else start


def _is_heading(line: _Line, following: Sequence[_Line]) -> bool:
    """Tell whether a short line without an end mark stands over a longer paragraph."""
    bare = line.words.rstrip(_CLOSERS)
    if not following or len(line.words) > _HEADING or bare[-1:] in tuple(_ENDS + ":;؛,،"):
        return False
    return line.span.start == 0 or len(following[0].words) > len(line.words) or following[0].gap


# ---- photo credits and furniture


class _Cues:
    """The words of one language that betray a photo credit or page furniture."""

    def __init__(self, tongue: Language) -> None:
        credits_ = "|".join(map(re.escape, sorted(tongue.captions, key=len, reverse=True)))
        self._opens = re.compile(rf"[(\[]?(?:{credits_ or '(?!)'}|©)", re.IGNORECASE)
        # After a sentence or within brackets, and only a name follows: no figure, no clause.
        self._closes = re.compile(
            rf"(?:[.!?؟…)\]»”\"(\[/|–—-]\s*(?:{credits_ or '(?!)'})|©)[^\d!?؟]{{0,60}}$",
            re.IGNORECASE,
        )
        openings = [cue for cue in tongue.furniture if cue[-1] in ":…"]
        self._openings = tuple(cue.rstrip("…").casefold() for cue in openings)
        buttons = (re.escape(cue) for cue in tongue.furniture if cue[-1] not in ":…")
        words = "|".join(sorted(buttons, key=len, reverse=True))
        self._buttons = re.compile(rf"(?:(?:{words or '(?!)'})[\s|·•,/]*(?:\(?\d+\)?)?[\s|·•,/]*)++|\(?\d+\)?\s*(?:{words or '(?!)'})", re.IGNORECASE)  # fmt: skip

    def caption(self, words: str) -> bool:
        """Tell whether a photo credit opens the block or ends it."""
        if self._opens.match(words):
            return True
        return len(words) <= 600 and self._closes.search(words[-90:]) is not None

    def furniture(self, words: str) -> bool:
        """Tell whether the block is a source line, a button, a counter, a lone address."""
        if len(words) > _SHORT * 2:
            return False
        opening = words.casefold().startswith(self._openings) if self._openings else False
        short = len(words) <= _SHORT
        return (opening and short) or bool(
            _address().fullmatch(words) or self._buttons.fullmatch(words)
        )


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:[^\s:]{1,30}:\s*)?(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[©(][^)\d]{0,20}©?\s*\d{4}\b.{0,120}")  # fmt: skip


@cache
def _signature() -> re.Pattern[str]:
    """Match the signature of an agency or its writers: (TTXVN/فيتنام+), (AFP), (dpa/jw)."""
    return re.compile(r"[(\[](?=[^\d()\[\]]{2,60}+[)\]]$)[^()\[\]]*[A-Z+/][^()\[\]]*[)\]]")


def _furnished(found: Sequence[Block], text: str, cues: _Cues) -> Iterator[Block]:
    for number, block in enumerate(found):
        words = text[block.span.start : block.span.end]
        if number and (cues.furniture(words) or _signature().fullmatch(words)):
            yield replace(block, part=Part.FURNITURE)
        elif block.part not in (Part.ROW, Part.HEADLINE) and cues.caption(words):
            yield replace(block, part=Part.CAPTION)
        else:
            yield block
