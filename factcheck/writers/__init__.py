"""Output formats, one file each, found by folder; writers never compose sentences."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from factcheck import plugins
from factcheck.model import (
    Claim,
    Diagnosis,
    Finding,
    Place,
    Quote,
    Repair,
    Report,
    Severity,
    Source,
    Span,
    Verdict,
)
from factcheck.nouns import noun


@noun
class Page:
    """How the reader wants it: what is told, how wide, in which colours."""

    width: int = 80
    color: bool = False
    quiet: bool = False  # consistent findings are only counted
    verbose: bool = False


@noun
class Spot:
    """A stretch of a file, lines and columns from 1 in code points; the end is exclusive."""

    file: str
    start: Place
    end: Place | None = None
    what: str = ""  # the id of the claim or relation that stands there
    words: str = ""  # the article's own words there
    # How to say the place where the file has no lines (page 2): then the lines are those of
    # the text that was read out of it.
    where: str = ""


class Writer(Protocol):
    """What every file of this folder holds."""

    def write(self, reports: Sequence[Report], page: Page) -> str:
        """Return the reports in this format, valid even when there is nothing to report."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of all formats, sorted: the files of this folder."""
    return tuple(name.replace("_", "-") for name in plugins.names(__file__))


@cache
def writer(name: str) -> Writer:
    """Return the writer of a format, importing its file only now.

    Raises TypeError where the file has no `write`.
    """
    return cast(Writer, plugins.load(__name__, name.replace("-", "_"), "write"))


# Controls (C0, DEL, C1), bidi embeddings, overrides and isolates, line and paragraph
# separators, lone surrogates, tags, what XML forbids: what a terminal may obey or a reader
# cannot see.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]|##(?=\\[)|:(?=:)"
)
_DROPPED = frozenset("\u061c\u200e\u200f")  # directional marks: harmless in print


def visible(text: str) -> str:
    """Return text that is safe to print: what a terminal would obey is made visible.

    Also parts `##[`, which a GitHub runner obeys anywhere in a line, and `::`, which it obeys
    after spaces at the start of one: a wrapped sentence may begin a line anywhere.
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
    if found == ":":
        return ":\u2060"
    if found in _DROPPED:
        return ""
    if found < "\x20":
        return chr(0x2400 + ord(found))
    return "\u2421" if found == "\x7f" else f"<U+{ord(found):04X}>"


def isolated(text: str) -> str:
    """Return safe text in a bidi isolate, so that its direction disturbs nothing around it."""
    return f"\u2068{visible(text)}\u2069"


def sentence(text: str) -> str:
    """Return a safe sentence with its quotes, and words that run from right to left, isolated.

    Unless they are, a terminal that heeds direction draws `19 دولة → 20 دولة` with the second
    figure before the arrow: UAX #9 turns around what stands between two right-to-left words.
    """
    shown = visible(text)
    return shown if shown.isascii() else _TURNED.sub(_isolate, shown)


def _isolate(match: re.Match[str]) -> str:
    quote, run = match.groups()
    return f"«\u2068{quote}\u2069»" if run is None else f"\u2068{run}\u2069"


# Words in Hebrew, Arabic and their kin belong together, and a figure between two of them: a name
# or a label. A figure before or after is the English sentence's own, unless a low line joins it.
_RTL = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]++"
_BETWEEN = "[ \u00a0_'’/-]++"
_TURNED = re.compile(
    f"«([^«»]*)»|({_RTL}(?:{_BETWEEN}(?:\\d++(?:[.,]\\d++)*+{_BETWEEN})?{_RTL}|[.]{_RTL})*(?:_\\d++)*)"
)


def spans(claim: Claim) -> tuple[Span, ...]:
    """Return the places in the article that state a claim."""
    return tuple(quote.span for quote in claim.quotes if quote.span is not None)


def overall(reports: Sequence[Report]) -> Verdict:
    """Return the worst verdict of all reports."""
    found = {report.verdict for report in reports}
    return next((verdict for verdict in Verdict if verdict in found), Verdict.CONSISTENT)


def relative(name: str, folder: Path | None = None) -> str:
    """Return a file name as a review or a pipeline knows it: from here, with slashes.

    So nothing of a user's own folders is told. With a folder, as seen from there.
    """
    if Path(name).is_absolute() or (folder is not None and name != "-"):
        try:
            name = os.path.relpath(name, folder)
        except ValueError:  # another drive
            name = Path(name).name
    return name.replace(os.sep, "/") or "-"


@noun
class Told:
    """A finding of a report, with what formats tell beside it."""

    report: Report
    finding: Finding
    known: Mapping[str, Claim]  # all claims of the report
    mark: str  # a fingerprint: unique, and the same after lines have moved

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return the finding's claims, the primary one first."""
        return tuple(self.known[name] for name in self.finding.claims if name in self.known)

    @property
    def is_open(self) -> bool:
        """Tell whether the finding is neither consistent nor suppressed."""
        return self.finding.verdict is not Verdict.CONSISTENT and not self.finding.suppressed

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Return every place of the finding, the one to point at first; there is always one.

        Where the article is at hand and has a name, that is the first claim's place in it; the
        claims file's own place follows. Otherwise it is the relation's place in the claims
        file, and the claims' places there follow.
        """
        name, finding, claims = self.report.name, self.finding, self.claims
        within = [spot for claim in claims for spot in _in_article(self.report.source, claim, finding)]  # fmt: skip
        found = {spot.what for spot in within}
        listed = []
        if finding.place or not within:
            listed = [Spot(name, finding.place or Place(1, 1), what=finding.relation)]
        listed += (
            Spot(name, claim.place, what=claim.id)
            for claim in claims
            if claim.place and claim.id not in found and claim.place != finding.place
        )
        return tuple(dict.fromkeys((*within, *listed)))


def told(reports: Sequence[Report], folder: Path | None = None) -> Iterator[Told]:
    """Yield every finding, in the order of the reports.

    A fingerprint is made of the file (as seen from `folder`, by default from here), the kind,
    the relation and the claims' values and words; an ordinal parts findings that have all of
    these in common. Names that were made for an article's figures count their order and would
    change with it: there the values and words stand alone.
    """
    seen: dict[str, int] = {}
    for report in reports:
        known = {claim.id: claim for claim in report.claims}
        for finding in report.findings:
            mark = _fingerprint(report, finding, known, folder)
            seen[mark] = seen.get(mark, 0) + 1
            unique = mark if seen[mark] == 1 else f"{mark}-{seen[mark]}"
            yield Told(report, finding, known, unique)


def _fingerprint(
    report: Report, finding: Finding, known: Mapping[str, Claim], folder: Path | None
) -> str:
    from hashlib import sha256

    named = report.name != report.source.name or finding.is_upkeep
    claims = [known[name] for name in finding.claims if name in known]
    said = (part for claim in claims for part in (claim.id * named, claim.value.text, claim.words))
    parts = (
        relative(report.name, folder),
        finding.kind,
        finding.relation * named,
        finding.stated,
        *said,
    )
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _in_article(source: Source, claim: Claim, finding: Finding) -> Iterator[Spot]:
    if not source.at_hand or not source.name:
        return
    for quote in claim.quotes:
        if quote.span is not None and _concerns(finding, quote):
            yield _stretch(source, quote.span, claim.id)


def _stretch(source: Source, span: Span, claim: str) -> Spot:
    first, last = source.place(span.start), source.place(max(span.start, span.end - 1))
    end = Place(last.line, last.column + 1)
    said = source.where(span.start)
    where = "" if said == f"{first.line}:{first.column}" else said
    return Spot(source.name, first, end, claim, source.text[span.start : span.end], where)


def _concerns(finding: Finding, quote: Quote) -> bool:
    """Tell whether a quote is one of the finding's: a failed quote's finding is its alone."""
    return finding.kind != "quote" or not quote.place or quote.place == finding.place


def loudness(finding: Finding) -> str:
    """Return "warning" or "notice" where what is inconsistent is no error, else nothing."""
    wrong = finding.verdict is Verdict.INCONSISTENT and not finding.suppressed
    return finding.severity if wrong and finding.severity is not Severity.ERROR else ""


def law(kind: str) -> str:
    """Return what a kind of finding holds, in its own words: a sentence, then more lines."""
    from factcheck import relations

    if kind in relations.names():
        return (relations.kind(kind).__doc__ or "").strip()
    return _LAWS.get(kind, f"Findings of the kind {visible(kind)}.")


_LAWS = {
    "quote": "A quote says what its claim states, and stands in the article.\n\n"
    "Where the words have gone or say something else, the claims file has drifted from the "
    "article: curate the claim again.",
    "ignore": "What lets a finding stand has a reason, a finding and its time.\n\n"
    "An entry or a comment that has run out or lets nothing stand would hide the next slip: "
    "delete it, or decide anew.",
    "baseline": "What a baseline knows is still found.\n\n"
    "An entry whose finding is gone would hide the same slip when it comes back: write the "
    "baseline anew.",
}


def details(finding: Finding) -> Iterator[str]:
    """Yield the lines that follow a finding's message: what would agree, why, the repairs."""
    if finding.reason:
        yield finding.reason
    if finding.binding:
        yield finding.binding
    if finding.diagnosis:
        yield from explanations(finding.diagnosis)
    if finding.suppressed:
        yield f"Ignored: {finding.suppressed}"


MOST_REPAIRS = 4  # alternatives of one group that are listed


def explanations(diagnosis: Diagnosis) -> Iterator[str]:
    """Yield the smallest repairs as lines; alternatives are items that begin with "- "."""
    for number, group in enumerate(group for group in diagnosis.groups if group):
        lead = "and besides" if number else "Smallest explanation"
        if len(group) == 1:
            yield f"{lead}: {_repair(group[0])}."
            continue
        yield f"{lead}, one of:"
        yield from (f"- {_repair(repair)}" for repair in group[:MOST_REPAIRS])
        if (more := len(group) - MOST_REPAIRS) > 0:
            yield f"- {more} more (factcheck explain tells all)"
    if not diagnosis.complete:
        yield "The search was cut short: there may be other explanations."


def _repair(repair: Repair) -> str:
    """Return one repair in words; claims that change alike are told together."""
    alike: dict[tuple[bool, str, str, str], list[str]] = {}
    for change in repair.changes:
        key = (change.relation, change.stated, change.nearest or change.allowed, change.slip)
        alike.setdefault(key, []).append(change.target)
    return " and ".join(_change(names, *key) for key, names in alike.items())


def _change(names: Sequence[str], relation: bool, stated: str, instead: str, slip: str) -> str:
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    if relation:
        return f"leave out the relation {listed}"
    each = " each" if len(names) > 1 else ""
    return f"{listed}: {stated} → {instead}{each}" + (f" ({slip})" if slip else "")


def dumped(value: object, indent: int | None = None) -> str:
    """Return JSON that a terminal obeys nothing of: what is unseen is written as escapes."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNPRINTED.sub(_as_escapes, text)


# Inside JSON's strings only; its own white space is kept.
_UNPRINTED = re.compile(_UNSEEN.pattern.replace("\x00-\x1f", ""))


def _as_escapes(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))
