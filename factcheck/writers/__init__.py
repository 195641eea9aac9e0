"""Output formats, one file each, found by folder; writers never compose sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from factcheck.model import Claim, Place, Report, Span, Verdict


@dataclass(frozen=True, slots=True)
class Page:
    """How the reader wants it: what is told, how wide, in which colours."""

    width: int = 80
    color: bool = False
    quiet: bool = False  # consistent findings are only counted
    verbose: bool = False


class Writer(Protocol):
    """What every file of this folder holds."""

    def write(self, reports: Sequence[Report], page: Page) -> str:
        """Return the reports in this format, valid even when there is nothing to report."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of all formats, sorted: the files of this folder."""
    files = Path(__file__).parent.glob("[a-z]*.py")
    return tuple(sorted(file.stem.replace("_", "-") for file in files))


@cache
def writer(name: str) -> Writer:
    """Return the writer of a format, importing its file only now.

    Raises TypeError where the file has no `write`.
    """
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    if not hasattr(module, "write"):
        raise TypeError(f"output format {name!r} lacks write()")
    return cast(Writer, module)


# Controls (C0, DEL, C1), bidi embeddings, overrides and isolates, line and paragraph
# separators, lone surrogates, tags: what a terminal may obey or a reader cannot see.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]|##(?=\\[)"
)
_DROPPED = frozenset("\u061c\u200e\u200f")  # directional marks: harmless in print


def visible(text: str) -> str:
    """Return text that is safe to print: what a terminal would obey is made visible.

    Also parts `##[`, which a GitHub runner obeys anywhere in a line.
    """
    return _UNSEEN.sub(_show, text) if _UNSEEN.search(text) else text


def path(name: str) -> str:
    """Return a file name that is safe at the start of a line, where a runner obeys `::`."""
    shown = visible(name)
    return f"./{shown}" if shown.startswith(":") else shown


def _show(match: re.Match[str]) -> str:
    found = match.group()
    if found == "##":
        return "#\u2060#"
    if found in _DROPPED:
        return ""
    if found < "\x20":
        return chr(0x2400 + ord(found))
    return "\u2421" if found == "\x7f" else f"<U+{ord(found):04X}>"


def isolated(text: str) -> str:
    """Return safe text in a bidi isolate, so that its direction disturbs nothing around it."""
    return f"\u2068{visible(text)}\u2069"


def sentence(text: str) -> str:
    """Return a safe sentence with each of its quotes in a bidi isolate."""
    return re.sub("«([^«»]*)»", "«\u2068\\1\u2069»", visible(text))


def spans(claim: Claim) -> tuple[Span, ...]:
    """Return the places in the article that state a claim."""
    return tuple(quote.span for quote in claim.quotes if quote.span is not None)


def article_place(report: Report, claim: Claim) -> Place | None:
    """Return the line and column of a claim's first quote, where the article is at hand."""
    found = spans(claim)
    return report.source.place(found[0].start) if found and report.source.at_hand else None


def overall(reports: Sequence[Report]) -> Verdict:
    """Return the worst verdict of all reports."""
    found = {report.verdict for report in reports}
    return next((verdict for verdict in Verdict if verdict in found), Verdict.CONSISTENT)
