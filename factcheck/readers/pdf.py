"""PDF: the lines of every page, joined to paragraphs, right-to-left ones in reading order.

Needs the extra `[pdf]` (pdfplumber, python-bidi). A PDF keeps right-to-left lines as they are
seen; the bidi algorithm run once more gives them back as they are read, digits in order
(other libraries turn ١١٩ into ٩١١). A page that has no text but is not blank is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factcheck.model import Part, Source, SourceError
from factcheck.nouns import noun, replace
from factcheck.readers import Draft, shown

if TYPE_CHECKING:
    from pdfplumber.page import Page

SUFFIXES = (".pdf",)

_PAGES = 500


@noun
class _Line:
    words: str
    page: int
    number: int  # of the line on its page, from 1
    top: float  # points from the top of the page
    size: float  # points, of its largest letter

    @property
    def where(self) -> str:
        return f"page {self.page} line {self.number}"


def matches(data: bytes) -> bool:
    """Tell whether the bytes open as a PDF does."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the text of all pages, a line of text for each paragraph.

    Raises SourceError where the extra is missing, the file is broken or encrypted, or a page
    has no text.
    """
    lines = _in_reading_order(list(_lines(data, name)))
    draft = Draft()
    before: _Line | None = None
    leading = _leading(lines)
    for line in lines:
        if before is None or not _continues(before, line, leading):
            draft.begin(_part(line, lines))
        elif not draft.ends_blank():
            draft.add("" if before.words.endswith("-") else " ", before.where)
        draft.add(line.words, line.where)
        before = line
    return draft.source(name)


def _lines(data: bytes, name: str) -> Iterator[_Line]:
    import logging
    from io import BytesIO

    try:
        import pdfplumber
        from bidi import get_display  # noqa: F401
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError as error:
        raise SourceError(
            f"{shown(name)} needs the extra pdf: pip install 'factcheck[pdf]'"
        ) from error
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(BytesIO(data)) as file:
            if len(file.pages) > _PAGES:
                raise SourceError(f"{shown(name)} has more than {_PAGES} pages")
            for page in file.pages:
                yield from _page(page, name)
                page.close()
    except SourceError:
        raise
    except Exception as error:  # the library raises whatever a broken file makes it trip over
        locked = isinstance(error.__cause__ or error, PDFPasswordIncorrect) or "Password" in repr(error)  # fmt: skip
        reason = "encrypted: save it without a password" if locked else "broken: no PDF can be read"
        raise SourceError(f"{shown(name)} is {reason}") from error


def _page(page: Page, name: str) -> Iterator[_Line]:
    number = page.page_number
    page.chars[:] = _letters(page.chars)
    found = page.extract_text_lines(return_chars=True, strip=True)
    if not any(line["text"].strip() for line in found):
        if page.images or page.curves or page.rects or page.lines:
            raise SourceError(
                f"{shown(name)}: page {number} has no text: a scan must be recognised first"
            )
        return
    for order, line in enumerate(found, 1):
        size = max(float(letter["size"]) for letter in line["chars"])
        yield _Line(line["text"], number, order, float(line["top"]), size)


Letter = dict[str, Any]  # a glyph as pdfplumber gives it: its text, its box, its size


def _letters(found: list[Letter]) -> list[Letter]:
    """Return the glyphs with plain letters, each vowel mark joined to the letter under it."""
    kept: list[Letter] = []
    marks: list[tuple[int, Letter]] = []
    for letter in found:
        letter["text"] = _seen(letter["text"])
        if letter["text"] and all(map(unicodedata.combining, letter["text"])):
            marks.append((len(kept), letter))
        else:
            kept.append(letter)
    for place, mark in marks:
        near = [one for one in kept[max(0, place - 2) : place + 2] if _on_line(one, mark)]
        if near:
            under = min(near, key=partial(_apart, mark))
            under["text"] += mark["text"]
        else:
            kept.append(mark)
    return kept


def _apart(mark: Letter, letter: Letter) -> float:
    return abs(float(letter["x0"] + letter["x1"] - mark["x0"] - mark["x1"]))


def _on_line(letter: Letter, mark: Letter) -> bool:
    return bool(letter["top"] <= mark["bottom"] and mark["top"] <= letter["bottom"])


# NFKC would make 10⁶ into 106.
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋"


def _seen(letter: str) -> str:
    """Return the letters of one glyph, plain and as they are seen: «ﻻ» is «ا» and then «ل»."""
    plain = letter if letter in _RAISED else unicodedata.normalize("NFKC", letter)
    plain = re.sub(r"[\0\ud800-\udfff]", "\ufffd", plain)
    return plain[::-1] if len(plain) > 1 and _right_to_left().search(plain) else plain


_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def _in_reading_order(lines: list[_Line]) -> list[_Line]:
    """Return the lines as they are read, from lines as they are seen.

    Some programs store a bracket as it looks, which is mirrored, some as it is typed: the way
    that leaves fewer brackets closed before they open is taken for the whole file.
    """
    if not any(_right_to_left().search(line.words) for line in lines):
        return lines
    ways = [[_read(line.words, mirrored) for line in lines] for mirrored in (True, False)]
    best = min(ways, key=lambda way: sum(map(_disorder, way)))
    return [replace(line, words=words) for line, words in zip(lines, best, strict=True)]


def _disorder(words: str) -> int:
    worst = depth = 0
    for sign in re.sub(r"[^()\[\]{}«»]", "", words):
        depth += 1 if sign in "([{«" else -1
        worst = min(worst, depth)
    return -worst


def _read(seen: str, mirrored: bool) -> str:
    if not _right_to_left().search(seen):
        return seen
    from bidi import get_display

    # The halves of 3 500 would change places; glued, they stay.
    glued = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "\xa0", seen)
    words = str(get_display(glued, base_dir="R")).replace("\xa0", " ")
    return words.translate(_MIRROR) if mirrored else words


@cache
def _right_to_left() -> re.Pattern[str]:
    return re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def _leading(lines: list[_Line]) -> float:
    """Return the usual distance from one line's top to the next one's, in points."""
    steps = sorted(
        line.top - before.top
        for before, line in pairwise(lines)
        if before.page == line.page and before.top < line.top and before.size == line.size
    )
    return steps[len(steps) // 4] if steps else 0.0


def _continues(before: _Line, line: _Line, leading: float) -> bool:
    """Tell whether a line goes on with the paragraph of the one before it.

    Set with space between paragraphs the gap tells; at a page's end the full stop does.
    """
    if abs(before.size - line.size) > 0.5 or _bullet().match(line.words):
        return False
    if before.page != line.page:
        return before.words[-1:] not in tuple(".!?؟:؛;")
    usual = max(leading * 1.15 + 0.5, line.size * 1.45)
    return 0 < line.top - before.top <= min(usual, line.size * 1.9)


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"[•▪◦‣●○■□–—-]\s")


def _part(line: _Line, lines: list[_Line]) -> Part:
    sizes = sorted(one.size for one in lines)
    body = sizes[len(sizes) // 2]
    first = line is lines[0]
    if line.size > body * 1.15:
        return Part.HEADLINE if first else Part.SUBHEADING
    if re.fullmatch(r"\W*\d{1,4}\W*", line.words):
        return Part.FURNITURE
    return Part.ITEM if _bullet().match(line.words) else Part.BODY
