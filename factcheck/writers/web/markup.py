"""HTML whose every string is escaped: only `Markup` passes as it is, and only `tag` makes it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from factcheck.writers import visible

_EMPTY = frozenset(("meta", "link", "br", "hr", "input", "col", "wbr"))
# What an article may keep: its lines, and marks of direction that disturb nothing around them.
_KEPT = re.compile("([\n\t\u061c\u200e\u200f]+)")
_QUOTE = re.compile("«([^«»]*)»")


class Markup(str):
    """HTML that stands as it is."""

    __slots__ = ()


Content = str | int | None | Iterable["Content"]  # Markup is a str, too


def text(words: str) -> Markup:
    """Return words as HTML: escaped, and what a reader could not see made visible."""
    return Markup(escape(visible(words)))


def running(words: str) -> Markup:
    """Return a stretch of an article as HTML: as `text`, with its lines and directions kept."""
    pieces = _KEPT.split(words)
    pieces[::2] = [visible(piece) for piece in pieces[::2]]
    return Markup(escape("".join(pieces)))


def said(sentence: str) -> Markup:
    """Return a sentence of a finding, each of its quotes set apart from its direction."""
    pieces = _QUOTE.split(sentence)
    return Markup("".join(f"«<bdi>{text(piece)}</bdi>»" if n % 2 else text(piece) for n, piece in enumerate(pieces)))  # fmt: skip


def tag(name: str, /, *content: Content, **attributes: str | int | bool | None) -> Markup:
    """Return an element; strings within it and in its attributes are escaped.

    An attribute is written `class_`, `for_`, `aria_label`: a last `_` falls away, others become
    hyphens. True stands alone; False and None leave it out.

    >>> tag("a", "1 < 2", href="#x", class_="figure", hidden=True)
    '<a href="#x" class="figure" hidden>1 &lt; 2</a>'
    """
    opening = "".join([f"<{name}", *(_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False), ">"])  # fmt: skip
    if name in _EMPTY:
        return Markup(opening)
    return Markup(f"{opening}{joined(content)}</{name}>")


def _attribute(key: str, value: str | int) -> str:
    named = key.rstrip("_").replace("_", "-")
    return f" {named}" if value is True else f' {named}="{text(str(value))}"'


def joined(content: Content) -> Markup:
    """Return pieces of a page one after the other, what is not markup escaped."""
    if content is None:
        return Markup()
    if isinstance(content, str | int):
        return content if isinstance(content, Markup) else text(str(content))
    return Markup("".join(map(joined, content)))
