"""What a scan found, added up: findings by kind, language and verdict, the worst, the errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from factcheck.model import SourceError, Verdict
from factcheck.nouns import noun
from factcheck.scan.manifest import FINDINGS, LEDGER
from factcheck.scan.places import Folder, bare, opened, reason
from factcheck.writers import dumped, isolated, sentence, visible

SCHEMA = "factcheck-scan-summary/1"
WORST = 20
_ROWS = 100_000  # of a table that is added up at once
_COUNTED = ("kind", "language", "verdict")
_VERDICTS = tuple(verdict.value for verdict in Verdict)
Row = dict[str, Any]


@noun
class Summary:
    """A scan in figures."""

    articles: int
    scanned: int
    figures: int
    relations: int
    counts: tuple[tuple[tuple[str, str, str], int], ...]  # (kind, language, verdict), how many
    suppressed: int
    languages: tuple[tuple[str, int], ...]  # articles scanned in each
    worst: tuple[Row, ...]  # the surest inconsistent findings
    errors: tuple[tuple[str, int], ...]
    error_rows: tuple[Row, ...]  # the first of them


def summary(output: str) -> Summary:
    """Return a scan's summary; raises SourceError where its folder holds no scan."""
    folder = Folder(output)
    ledgers = _files(folder, LEDGER)
    if not ledgers:
        raise SourceError(f"{bare(output)}: there is no scan in the folder; 'factcheck scan CORPUS -o {bare(output)}' makes one")  # fmt: skip
    try:
        return _added(folder, ledgers, _files(folder, FINDINGS))
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"{bare(output)}: cannot be read; {reason(error)}") from error  # fmt: skip


def verdicts(output: str) -> tuple[int, int]:
    """Return how many findings of a scan are inconsistent, and how many undecided."""
    folder = Folder(output)
    names = ("inconsistent", "undecided")
    sums = [0, 0]
    for table in _tables(folder, _files(folder, LEDGER), names):
        sums = [s + (pc.sum(table.column(n)).as_py() or 0) for s, n in zip(sums, names, strict=True)]  # fmt: skip
    return sums[0], sums[1]


def _files(folder: Folder, below: str) -> Sequence[str]:
    return sorted(f"{below}/{name}" for name, _ in folder.names(below) if name.endswith(".parquet"))


def _tables(folder: Folder, names: Sequence[str], columns: Sequence[str]) -> Iterator[pa.Table]:
    """Yield the rows of some files, many small files at a time."""
    held: list[pa.Table] = []
    for name in names:
        with opened(folder.file(name)) as source:
            held.append(pq.ParquetFile(source).read(list(columns), use_threads=False))
        if sum(table.num_rows for table in held) >= _ROWS:
            yield pa.concat_tables(held)
            held = []
    if held:
        yield pa.concat_tables(held)


def _added(folder: Folder, ledgers: Sequence[str], findings: Sequence[str]) -> Summary:
    articles = scanned = figures = relations = 0
    languages, errors = Counter[str](), Counter[str]()
    rows: list[Row] = []
    columns = ("document", "language", "scanned", "figures", "relations", "error", "detail")
    for table in _tables(folder, ledgers, columns):
        articles += table.num_rows
        scanned += pc.sum(table.column("scanned")).as_py() or 0
        figures += pc.sum(table.column("figures")).as_py() or 0
        relations += pc.sum(table.column("relations")).as_py() or 0
        languages.update(_counted(table.filter(pc.field("scanned")), "language"))
        wrong = table.filter(~pc.field("scanned")).select(["document", "error", "detail"])
        errors.update(_counted(wrong, "error"))
        rows = sorted((*rows, *_first(wrong)), key=lambda row: str(row["document"]))[:WORST]
    counts, suppressed, worst = _findings(folder, findings)
    return Summary(
        articles, scanned, figures, relations, tuple(sorted(counts.items())), suppressed,
        _most(languages), worst, _most(errors), tuple(rows),
    )  # fmt: skip


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _first(table: pa.Table) -> list[Row]:
    """Return the first rows by document: the order of the files says nothing."""
    order = pc.sort_indices(table, [("document", "ascending")])
    found: list[Row] = table.take(order.slice(0, WORST)).to_pylist()
    return found


def _counted(table: pa.Table, column: str) -> dict[str, int]:
    found = table.column(column).value_counts().to_pylist()
    return {str(entry["values"]): entry["counts"] for entry in found}


def _findings(
    folder: Folder, names: Sequence[str]
) -> tuple[Counter[tuple[str, str, str]], int, tuple[Row, ...]]:
    counts = Counter[tuple[str, str, str]]()
    suppressed, worst = 0, _FIRST
    for table in _tables(folder, names, (*_COUNTED, "suppressed", *_SHOWN)):
        live = table.filter(pc.equal(table.column("suppressed"), ""))
        suppressed += table.num_rows - live.num_rows
        groups = live.group_by(list(_COUNTED)).aggregate([([], "count_all")])
        for row in groups.to_pylist():
            counts[tuple(str(row[name]) for name in _COUNTED)] += row["count_all"]  # type: ignore[index]
        worst = _surest(worst, live)
    return counts, suppressed, tuple(worst.to_pylist())


_SHOWN = ("document", "certainty", "place", "message")
# nulls(), not array([]), which imports pandas where that is installed: half a second.
_FIRST = pa.table(
    {
        "kind": pa.nulls(0, pa.string()),
        "document": pa.nulls(0, pa.string()),
        "certainty": pa.nulls(0, pa.int8()),
        "place": pa.nulls(0, pa.string()),
        "message": pa.nulls(0, pa.string()),
    }
)


def _surest(worst: pa.Table, table: pa.Table) -> pa.Table:
    """Return the surest inconsistent findings of both, equally sure ones by document."""
    wrong = table.filter(pc.field("verdict") == Verdict.INCONSISTENT.value)
    both = pa.concat_tables([worst, wrong.select(_FIRST.column_names)])
    order = pc.sort_indices(both, [("certainty", "descending"), ("document", "ascending")])
    return both.take(order.slice(0, WORST)).combine_chunks()


def as_json(found: Summary) -> str:
    """Return a summary as one JSON object."""
    listed = [{**dict(zip(_COUNTED, key, strict=True)), "count": count} for key, count in found.counts]  # fmt: skip
    whole = {
        "schema": SCHEMA,
        "articles": found.articles,
        "scanned": found.scanned,
        "figures": found.figures,
        "relations": found.relations,
        "findings": listed,
        "suppressed": found.suppressed,
        "languages": dict(found.languages),
        "worst": list(found.worst),
        "errors": dict(found.errors),
        "errorRows": list(found.error_rows),
    }
    return dumped(whole, indent=2) + "\n"


def as_text(found: Summary) -> str:
    """Return a summary for a person."""
    total = sum(count for _, count in found.counts)
    lines = [
        f"{found.articles:,} articles, {found.scanned:,} of them scanned: {found.figures:,} figures, "
        f"{found.relations:,} relations, {total:,} findings"
    ]
    if found.suppressed:
        lines[0] += f", {found.suppressed:,} more that comments let stand"
    lines += _by(found, 0, "by kind")
    lines += _by(found, 1, "by language")
    lines += _worst(found)
    lines += _errors(found)
    return "\n".join(lines) + "\n"


def _by(found: Summary, part: int, title: str) -> Iterator[str]:
    names = sorted({key[part] for key, _ in found.counts})
    sums = Counter[tuple[str, str]]()
    for key, count in found.counts:
        sums[key[part], key[2]] += count
    if names:
        width = max(16, *(len(visible(name)) for name in names))
        yield ""
        yield f"{title:<{width}}" + "".join(f"{verdict:>14}" for verdict in _VERDICTS)
    for name in names:
        cells = "".join(f"{sums[name, verdict]:>14,}" for verdict in _VERDICTS)
        yield f"{visible(name) or 'unknown':<{width}}{cells}"


def _worst(found: Summary) -> Iterator[str]:
    if found.worst:
        yield ""
        yield f"the surest of what is inconsistent (up to {WORST})"
    for row in found.worst:
        where = f":{visible(row['place'])}" if row["place"] else ""
        yield f"{isolated(row['document'])}{where}: {row['kind']} {row['certainty']}%: {sentence(row['message'])}"  # fmt: skip


def _errors(found: Summary) -> Iterator[str]:
    if found.errors:
        yield ""
        yield "not scanned: " + ", ".join(f"{count:,} {error}" for error, count in found.errors)
    for row in found.error_rows:
        yield f"{isolated(row['document'])}: {row['error']}: {visible(row['detail'] or '')}"
