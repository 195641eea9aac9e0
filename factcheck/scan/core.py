"""The core of a scan: a batch of articles in, a batch of rows out; it imports no engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyarrow as pa

from factcheck import __version__, api, readers
from factcheck.model import Claim, Finding, Report, Source, SourceError, Verdict
from factcheck.nouns import noun, replace
from factcheck.scan.limits import Overtime, TimeLimit
from factcheck.scan.settings import Settings, too_large
from factcheck.scan.tables import Row, batch, error_row
from factcheck.writers import explanations, visible

_TEXTS = (pa.types.is_string, pa.types.is_large_string)
_BYTES = (pa.types.is_binary, pa.types.is_large_binary)
_KEPT = {
    "all": frozenset(Verdict),
    "undecided": frozenset({Verdict.INCONSISTENT, Verdict.UNDECIDED}),
    "inconsistent": frozenset({Verdict.INCONSISTENT}),
}


@noun
class Scanned:
    """One article of a batch, before its letters are read: `held` is an Arrow scalar."""

    id: str
    held: Any
    is_file: bool  # the bytes of a file of any format, not the text itself
    language: str
    source: str | None
    error: str  # why there is nothing to judge
    detail: str


def scan_batch(
    documents: pa.RecordBatch,
    settings: Settings | None = None,
    beginning: Callable[[int], None] | None = None,
) -> pa.RecordBatch:
    """Return a row for each article, its findings in a list (`tables.SCANNED`).

    Columns of the articles: `id` and `text` (strings); or, for files of any format that a reader
    knows, `content` (binary), the file's name being the source or else the id; and, if wanted,
    `language` (BCP 47), `source`, and `error` and `detail` for an article that could not be had.
    `beginning` hears the number of each article before it is judged. Never raises for an
    article: one that cannot be judged, or costs more than the settings allow, is one row with
    its error. Raises TypeError where the columns are not these.
    """
    settings = settings or Settings()
    articles = _Articles(documents)
    rows = []
    with TimeLimit(settings.milliseconds) as limit:
        for number in range(documents.num_rows):
            if beginning:
                beginning(number)
            rows.append(_row(articles, number, settings, limit))
    return batch(rows)


def warm() -> None:
    """Judge one sentence, so that the first article does not pay for what is made once."""
    text = pa.array(["On 25 October 2025 three people, two men and one woman, made 50%."])
    scan_batch(pa.RecordBatch.from_arrays([pa.array(["-"]), text], ["id", "text"]))


class _Articles:
    """The columns of a batch, whatever string types they have."""

    def __init__(self, documents: pa.RecordBatch) -> None:
        self._columns = {name: _plain(documents.column(name)) for name in documents.schema.names}
        missing = [name for name in ("id",) if name not in self._columns]
        if missing or not {"text", "content"} & set(self._columns):
            raise TypeError("a batch of articles has the columns 'id' and 'text' or 'content'")
        for name, kinds in (("text", _TEXTS), ("content", _BYTES)):
            column = self._columns.get(name)
            if column is not None and not any(kind(column.type) for kind in kinds):
                raise TypeError(f"column {name!r} of the articles is {column.type}")

    def __getitem__(self, number: int) -> Scanned:
        content = self._columns.get("content")
        is_file = content is not None and content[number].is_valid
        held = content[number] if content is not None and is_file else self._scalar("text", number)
        return Scanned(
            self._said("id", number) or "",
            held,
            is_file,
            self._said("language", number) or "",
            self._said("source", number),
            self._said("error", number) or "",
            self._said("detail", number) or "",
        )

    def _scalar(self, name: str, number: int) -> Any:
        column = self._columns.get(name)
        return None if column is None else column[number]

    def _said(self, name: str, number: int) -> str | None:
        scalar = self._scalar(name, number)
        if scalar is None or not scalar.is_valid:
            return None
        try:
            return str(scalar.as_py())
        except UnicodeDecodeError:
            return str(scalar.as_buffer().to_pybytes(), "utf-8", "replace")


def _plain(column: pa.Array) -> pa.Array:
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _plain(column.dictionary_decode())
    if pa.types.is_string_view(kind):
        return column.cast(pa.large_string())
    return column.cast(pa.large_binary()) if pa.types.is_binary_view(kind) else column


def _row(articles: _Articles, number: int, settings: Settings, limit: TimeLimit) -> Row:
    article = articles[number]
    try:
        return limit.run(lambda: _judged(article, settings))
    except Overtime:
        error, detail = "timeout", f"it took longer than {settings.milliseconds} ms"
    except _Refused as refused:
        error, detail = refused.args
    except MemoryError:
        error, detail = "memory", "it took more memory than a worker may have"
    except SourceError as unread:
        error, detail = "unreadable", str(unread)
    except (Exception, SystemExit) as raised:
        error, detail = "exception", f"{type(raised).__name__}: {raised}"
    return error_row(article.id, article.source, error, visible(detail)[:300])


class _Refused(Exception):
    """Say why an article is not even read: the error and its detail."""


def _judged(article: Scanned, settings: Settings) -> Row:
    if article.error:
        raise _Refused(article.error, article.detail)
    source = _source(article, settings)
    report = api.check(source, settings.language, settings.certainty, policy=settings.policy)
    return _report_row(article, report, settings)


def _source(article: Scanned, settings: Settings) -> Source:
    buffer = article.held.as_buffer() if article.held is not None else None
    if buffer is None:
        raise _Refused("unreadable", "it has no text")
    if buffer.size > settings.max_bytes:
        raise _Refused("too_large", too_large(buffer.size, settings.max_bytes))
    name = article.source or article.id
    if article.is_file:
        source = readers.read_bytes(buffer.to_pybytes(), name)
    else:
        source = readers.source(article.held.as_py(), name)
    return replace(source, language=article.language) if article.language else source


def _report_row(article: Scanned, report: Report, settings: Settings) -> Row:
    kept = [finding for finding in report.findings if finding.verdict in _KEPT[settings.keep]]
    known = {claim.id: claim for claim in report.claims}
    return {
        "document": article.id,
        "source": article.source,
        "language": report.source.language,
        "scanned": True,
        "characters": len(report.source.text),
        "figures": len(report.claims),
        "relations": len(report.relations),
        "findings": len(kept),
        "inconsistent": report.count(Verdict.INCONSISTENT),
        "undecided": report.count(Verdict.UNDECIDED),
        "error": None,
        "detail": None,
        "version": __version__,
        "rows": [_finding_row(article, report.source, finding, known) for finding in kept],
    }


def _finding_row(
    article: Scanned, source: Source, finding: Finding, known: dict[str, Claim]
) -> Row:
    claims = [known[name] for name in finding.claims if name in known]
    quotes = [quote for claim in claims for quote in claim.quotes if quote.span is not None]
    spans = [quote.span for quote in quotes if quote.span is not None]
    place = source.place(spans[0].start) if spans else None
    return {
        "document": article.id,
        "source": article.source,
        "language": source.language,
        "relation": finding.relation,
        "kind": finding.kind,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "certainty": finding.certainty,
        "message": finding.message,
        "stated": finding.stated,
        "computed": finding.computed,
        "difference": finding.difference,
        "reason": finding.reason,
        "binding": finding.binding,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "place": source.where(spans[0].start) if spans else None,
        "spans": [{"start": span.start, "end": span.end} for span in spans],
        "quotes": [quote.exact for quote in quotes],
        "repair": "\n".join(explanations(finding.diagnosis)) if finding.diagnosis else "",
        "suppressed": finding.suppressed,
        "version": __version__,
    }
