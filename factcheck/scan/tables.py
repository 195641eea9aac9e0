"""The tables of a scan: one row a finding, and a ledger of one row an article.

Both come out of one nested batch, a row an article with its findings in a list, so that one
pass over the corpus makes both and neither can lose what the other has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from factcheck import __version__

SCHEMA = "factcheck-scan/1"
Row = dict[str, Any]

_SPAN = pa.struct([pa.field("start", pa.int32()), pa.field("end", pa.int32())])

# Spans count code points of the article's text from 0, half open; lines and columns count from 1.
FINDINGS = pa.schema(
    [
        ("document", pa.string()),
        ("source", pa.string()),
        ("language", pa.string()),
        ("relation", pa.string()),
        ("kind", pa.string()),
        ("verdict", pa.string()),
        ("severity", pa.string()),
        ("certainty", pa.int8()),
        ("message", pa.string()),
        ("stated", pa.string()),
        ("computed", pa.string()),
        ("difference", pa.string()),
        ("reason", pa.string()),
        ("binding", pa.string()),
        ("line", pa.int32()),
        ("column", pa.int32()),
        ("place", pa.string()),  # 12:5, page 2, Sheet1!B4
        ("spans", pa.list_(_SPAN)),
        ("quotes", pa.list_(pa.string())),  # the words at the spans
        ("repair", pa.string()),
        ("suppressed", pa.string()),
        ("version", pa.string()),
    ],
    metadata={"schema": SCHEMA, "table": "findings"},
)

LEDGER = pa.schema(
    [
        ("document", pa.string()),
        ("source", pa.string()),
        ("language", pa.string()),
        ("scanned", pa.bool_()),
        ("characters", pa.int64()),
        ("figures", pa.int32()),
        ("relations", pa.int32()),
        ("findings", pa.int32()),  # rows of the other table
        ("inconsistent", pa.int32()),  # of them, and not suppressed
        ("undecided", pa.int32()),
        ("error", pa.string()),  # null where it was scanned
        ("detail", pa.string()),
        ("version", pa.string()),
    ],
    metadata={"schema": SCHEMA, "table": "ledger"},
)

# A row an article: its ledger, and its findings under `rows`.
SCANNED = LEDGER.append(pa.field("rows", pa.list_(pa.struct(list(FINDINGS)))))


def error_row(document: str, source: str | None, error: str, detail: str) -> Row:
    """Return the one row of an article that could not be judged."""
    counts = dict.fromkeys(("figures", "relations", "findings", "inconsistent", "undecided"), 0)
    return {
        "document": document,
        "source": source,
        "language": "",
        "scanned": False,
        "characters": 0,
        **counts,
        "error": error,
        "detail": detail,
        "version": __version__,
        "rows": [],
    }


def batch(rows: Sequence[Row]) -> pa.RecordBatch:
    """Return rows as a batch of SCANNED; a row that Arrow cannot hold becomes an error row."""
    try:
        return pa.RecordBatch.from_pylist(list(rows), schema=SCANNED)
    except (pa.ArrowException, UnicodeError, OverflowError) as error:
        if len(rows) > 1:
            parts = pa.Table.from_batches([batch([row]) for row in rows])
            return parts.combine_chunks().to_batches()[0]
        name = str(rows[0]["document"]).encode("utf-8", "replace").decode()
        return batch([error_row(name, None, "exception", type(error).__name__)])


def ledger_of(scanned: pa.Table) -> pa.Table:
    """Return the ledger of nested rows."""
    return scanned.select(LEDGER.names).cast(LEDGER)


def findings_of(scanned: pa.Table) -> pa.Table:
    """Return the findings of nested rows, in their order."""
    rows = pc.list_flatten(scanned.column("rows")).combine_chunks()
    if not isinstance(rows, pa.ChunkedArray):
        rows = pa.chunked_array([rows])
    if not len(rows):
        return FINDINGS.empty_table()
    return pa.Table.from_struct_array(rows).cast(FINDINGS)
