"""HTML: the article of a page, each word with the line and column of the author's file.

Tokens are found here and not by the standard library's parser: in Python 3.11 that one takes
quadratic time on `<a <a <a ...` (8,000 of them 3.4 s). A tag, comment or script that never
ends hides the rest of the page, as the HTML standard has it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factcheck.model import Part, Source
from factcheck.nouns import noun, replace
from factcheck.readers import Draft, decode, raised, source, with_ignores

SUFFIXES = (".html", ".htm", ".xhtml")

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_RAW = frozenset("script style textarea title noscript iframe noembed noframes xmp".split())
_SKIPPED = frozenset(
    "nav header footer aside script style noscript template iframe svg math form button select "
    "textarea dialog del s strike audio video canvas object head rt rp".split()
)
_ROLES = frozenset("navigation banner contentinfo complementary search alert dialog menu".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS = _HEADINGS | frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form header hgroup hr html li main nav ol p pre section summary table tbody tfoot "
    "thead tr ul caption".split()
)
_PARTS = {"li": Part.ITEM, "dd": Part.ITEM, "tr": Part.ROW, "figcaption": Part.CAPTION}
# An element whose end may be left out is closed by the start of these.
_CLOSED_BY = {
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
}
_OTHERS_CLOSE = frozenset({"p"})


def matches(data: bytes) -> bool:
    """Tell whether the bytes open as a page does."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html"))


def read(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the main content of the page, a line of text for each block.

    Raises SourceError where the bytes are not text or the page shows none.
    """
    text, notes = decode(data, name, encoding, _declared(data[:1024]))
    page = _Page()
    for token in _tokens(text):
        page.take(token)
    return with_ignores(_written(page, source(text, name).starts, name, notes), text)


def _declared(head: bytes) -> str:
    match = re.search(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", head, re.I)
    if match is None:
        return ""
    label = match[1].decode("ascii", "replace").lower()
    # The HTML standard reads these labels as Windows-1252; a UTF-16 label cannot be true here.
    western = ("iso-8859-1", "latin1", "ascii", "us-ascii", "iso8859-1")
    return "cp1252" if label in western else "" if label.startswith("utf") else label


# ---- tokens


@noun
class _Token:
    kind: str  # "text", "start", "end"
    words: str  # the text, or the element's name
    offset: int
    attributes: str = ""


@cache
def _tag() -> re.Pattern[str]:
    value = r"=\s*+(?:\"[^\"]*+\"|'[^']*+')"
    return re.compile(rf"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/><]*+)(?P<rest>(?:{value}|[^>])*+)>")


def _tokens(text: str) -> Iterator[_Token]:
    start = 0
    while (begin := text.find("<", start)) >= 0:
        if begin > start:
            yield _Token("text", text[start:begin], start)
        start = _after_declaration(text, begin)
        if start > begin:
            continue
        match = _tag().match(text, begin)
        if match is not None:
            yield from _tag_tokens(text, match)
            start = _raw_end(text, match)
        elif _opens_tag().match(text, begin):
            return
        else:
            yield _Token("text", "<", begin)
            start = begin + 1
    if start < len(text):
        yield _Token("text", text[start:], start)


@cache
def _opens_tag() -> re.Pattern[str]:
    return re.compile(r"</?[a-zA-Z]")


def _tag_tokens(text: str, match: re.Match[str]) -> Iterator[_Token]:
    name = match["name"].lower()
    yield _Token("end" if match["end"] else "start", name, match.start(), match["rest"])
    if name == "title" and not match["end"]:
        yield _Token("text", text[match.end() : _raw_end(text, match)], match.end())


def _after_declaration(text: str, begin: int) -> int:
    """Return where a comment, declaration or instruction that opens here ends, else `begin`."""
    if text.startswith("<!--", begin):
        close, width = text.find("-->", begin + 4), 3
    elif text.startswith(("<!", "<?"), begin):
        close, width = text.find(">", begin), 1
    else:
        return begin
    return len(text) if close < 0 else close + width


def _raw_end(text: str, match: re.Match[str]) -> int:
    """Return where reading goes on after a tag: past a script's code, before its end tag."""
    name = match["name"].lower()
    if name not in _RAW or match["end"]:
        return match.end()
    close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, match.end())
    return close.start() if close else len(text)


# ---- elements


@noun
class _Element:
    """An open element, and what it means for the text inside."""

    name: str = ""
    hidden: bool = False
    part: Part = Part.BODY
    rise: str = ""  # "sup", "sub"
    article: int = 0  # number of the innermost article element, 0 outside
    main: bool = False
    cell: bool = False
    head: bool = False  # the header of an article: only headings and paragraphs of it are read


@noun
class _Piece:
    """A stretch of text, and where its block begins."""

    words: str
    offset: int
    element: _Element
    begins: bool  # a new line of the text
    barred: bool  # a new cell of a row


class _Page:
    """The elements that are open, and the text found so far."""

    def __init__(self) -> None:
        self.pieces: list[_Piece] = []
        self.title = ""
        self._stack = [_Element()]
        self._names: Counter[str] = Counter()
        self._articles = 0
        self._begins = True
        self._barred = False
        self._cell_is_empty = False

    def take(self, token: _Token) -> None:
        """Read one token."""
        if token.kind == "text":
            self._text(token)
        elif token.kind == "end":
            self._end(token.words)
        else:
            self._start(token)

    def _text(self, token: _Token) -> None:
        element = self._stack[-1]
        if element.name == "title":
            self.title = self.title or token.words
        if element.hidden or (token.words.isspace() and self._begins):
            return
        self.pieces.append(_Piece(token.words, token.offset, element, self._begins, self._barred))
        if not token.words.isspace():
            self._begins = self._barred = self._cell_is_empty = False

    def _start(self, token: _Token) -> None:
        name = token.words
        if name in _VOID:
            self._begins = self._begins or name in ("br", "hr")
            return
        closed = _CLOSED_BY.get(name, _OTHERS_CLOSE if name in _BLOCKS else frozenset())
        while self._stack[-1].name in closed:
            self._pop()
        if name == "article":
            self._articles += 1
        self._break(name)
        self._stack.append(_opened(token, self._stack[-1], self._articles))
        self._names[name] += 1

    def _break(self, name: str) -> None:
        if name in ("td", "th"):
            self._barred = not self._begins
            self._cell_is_empty = True
        elif name in _BLOCKS and not (self._stack[-1].cell and self._cell_is_empty):
            self._begins = True

    def _end(self, name: str) -> None:
        if not self._names[name]:
            return
        while self._pop() != name:
            pass
        if name in _BLOCKS and not self._stack[-1].cell:
            self._begins = True

    def _pop(self) -> str:
        name = self._stack.pop().name
        self._names[name] -= 1
        return name


def _opened(token: _Token, parent: _Element, articles: int) -> _Element:
    name = token.words
    inside = parent.main or parent.article > 0
    head = name == "header" and inside and not parent.hidden
    shown = parent.head and (name in _HEADINGS or name in ("p", "hgroup"))
    hidden = (parent.hidden and not shown) or name in _SKIPPED or _is_hidden(token.attributes)
    part = Part.HEADLINE if name == "h1" else Part.SUBHEADING if name in _HEADINGS else None
    return replace(
        parent,
        name=name,
        hidden=hidden,
        part=part or _PARTS.get(name, parent.part),
        rise=name if name in ("sup", "sub") else parent.rise,
        article=articles if name == "article" else parent.article,
        main=parent.main or name == "main",
        cell=name in ("td", "th") or (parent.cell and name != "table"),
        head=head or (parent.head and name not in _SKIPPED and hidden),
    )


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")


def _is_hidden(attributes: str) -> bool:
    if not any(word in attributes.lower() for word in ("hidden", "role", "none")):
        return False
    found = {
        match[1].lower(): (match[2] or "").strip("\"'").lower()
        for match in _attribute().finditer(attributes)
    }
    style = re.sub(r"\s", "", found.get("style", ""))
    return (
        "hidden" in found
        or found.get("aria-hidden") == "true"
        or found.get("role") in _ROLES
        or "display:none" in style
        or "visibility:hidden" in style
    )


# ---- the article among them


def _chosen(pieces: list[_Piece]) -> list[_Piece]:
    """Return the text of the longest article, else of the main element, else of the page.

    An article shorter than two fifths of the rest is a teaser, not the article.
    """
    sizes: Counter[int] = Counter()
    for piece in pieces:
        sizes[piece.element.article] += len(piece.words)
    rest = [piece for piece in pieces if piece.element.main] or pieces
    best = max((number for number in sizes if number), key=lambda n: (sizes[n], -n), default=0)
    if not best or 5 * sizes[best] < 2 * sum(len(piece.words) for piece in rest):
        return rest
    chosen = [piece for piece in pieces if piece.element.article == best]
    if any(piece.element.part is Part.HEADLINE for piece in chosen):
        return chosen
    # The headline often stands just before its article.
    outside = (p for p in pieces if p.element.part is Part.HEADLINE and not p.element.article)
    return [*list(outside)[:1], *chosen]


@cache
def _word() -> re.Pattern[str]:
    """Match what of a text token stays together: words with single spaces, a reference."""
    word = r"[^&\s\xad\u200b]"
    return re.compile(
        rf"{word}++(?:\ (?={word}){word}++)*+|(?P<entity>&\#?\w{{1,32}};?)"
        r"|(?P<space>[ \t\r\n\f]+)|(?P<hidden>[\xad\u200b]+)|.",
        re.DOTALL,
    )


def _written(page: _Page, starts: tuple[int, ...], name: str, notes: tuple[str, ...]) -> Source:
    draft = Draft()
    for piece in _chosen(page.pieces):
        if piece.begins or not draft.outline:
            draft.begin(piece.element.part)
        elif piece.barred:
            draft.add(" | ", _where(starts, piece.offset))
        _spell(piece, draft, starts)
    title = " ".join(_unescape(page.title).split())
    return draft.source(name, title, notes)


def _spell(piece: _Piece, draft: Draft, starts: tuple[int, ...]) -> None:
    """Add a piece with white space run together and character references read."""
    for match in _word().finditer(piece.words):
        if match.lastgroup == "hidden":
            continue
        words = match[0]
        if match.lastgroup == "space":
            words = "" if draft.ends_blank() else " "
        elif match.lastgroup == "entity":
            words = re.sub(r"[ \t\r\n\f\v\xad]", " ", _unescape(words))
        if piece.element.rise:
            words = raised(words, piece.element.rise == "sub")
        draft.add(words, _where(starts, piece.offset + match.start()))


def _unescape(words: str) -> str:
    from html import unescape

    return unescape(words)


def _where(starts: tuple[int, ...], offset: int) -> str:
    line = bisect_right(starts, offset)
    return f"{line}:{offset - starts[line - 1] + 1}"
