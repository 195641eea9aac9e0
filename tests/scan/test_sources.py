"""Forms of a corpus: whatever the form, the same articles in the same order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factcheck.model import SourceError
from factcheck.scan.plan import Shard, inputs, planned, shard
from factcheck.scan.settings import Columns, Settings
from factcheck.scan.sources import form, names
from factcheck.scan.tasks import Task, part
from factcheck.scan.workers import lost
from tests.scan.corpora import articles, jsonl, parquet, table

ROWS = articles(130)


def tasks(path: Path, size: int = 30, columns: Columns | None = None) -> list[Task]:
    errors: list[str] = []
    found = list(planned(inputs([str(path)]), columns or Columns(), errors, Shard(), size))
    if errors:
        raise SourceError("\n".join(errors))
    return found


def read(found: Sequence[Task], settings: Settings | None = None) -> list[dict[str, Any]]:
    return [
        row
        for one in found
        for batch in form(one.format).documents(one, settings or Settings())
        for row in batch.to_pylist()
    ]


@pytest.mark.parametrize("write", [parquet, jsonl, table])
def test_every_form_gives_the_same_articles_by_tasks_of_rows(tmp_path: Path, write: Any) -> None:
    suffix = {parquet: "parquet", jsonl: "jsonl", table: "csv"}[write]
    found = tasks(write(tmp_path / f"a.{suffix}", ROWS))
    assert [one.count for one in found] == [5, 5, 20, 30, 30, 30, 10]
    assert [{k: row[k] for k in ROWS[0]} for row in read(found)] == ROWS
    assert sum(one.weight for one in found) <= (tmp_path / f"a.{suffix}").stat().st_size


@pytest.mark.parametrize("write", [parquet, jsonl, table])
def test_tasks_may_be_read_in_any_order_and_in_parts(tmp_path: Path, write: Any) -> None:
    suffix = {parquet: "parquet", jsonl: "jsonl", table: "csv"}[write]
    found = tasks(write(tmp_path / f"a.{suffix}", ROWS))
    parts = [part(one, one.first + n, 1) for one in found for n in range(one.count)]
    shuffled = parts[::7] + parts[3::7] + parts[1::7]
    wanted = [ROWS[one.first]["id"] for one in shuffled]
    assert [row["id"] for row in read(shuffled)] == wanted


@pytest.mark.parametrize("group", [1, 7, 1000])
def test_row_groups_of_any_size_make_tasks_of_the_same_rows(tmp_path: Path, group: int) -> None:
    found = tasks(parquet(tmp_path / "a.parquet", ROWS, group))
    assert [one.count for one in found] == [5, 5, 20, 30, 30, 30, 10]
    assert [row["id"] for row in read(found[::2])] == [ROWS[n]["id"] for one in found[::2] for n in range(one.first, one.first + one.count)]  # fmt: skip


def test_rows_without_an_id_are_called_by_their_place(tmp_path: Path) -> None:
    bare = [{"text": row["text"]} for row in ROWS[:3]]
    for write, name in ((parquet, "a.parquet"), (jsonl, "a.jsonl"), (table, "a.csv")):
        path = write(tmp_path / name, bare)
        assert [row["id"] for row in read(tasks(path))] == [f"{path}:{n}" for n in (1, 2, 3)]
    some = pa.table({"text": ["a", "b"], "id": pa.array([None, 5])})
    pq.write_table(some, tmp_path / "b.parquet")
    assert [row["id"] for row in read(tasks(tmp_path / "b.parquet"))] == [f"{tmp_path / 'b.parquet'}:1", "5"]  # fmt: skip


def test_columns_have_other_names_where_that_is_said(tmp_path: Path) -> None:
    rows = [{"key": 1, "body": "72 of 80", "tongue": "en", "url": "https://x.org"}]
    columns = Columns("body", "key", "tongue", "url")
    for write, name in ((parquet, "a.parquet"), (jsonl, "a.jsonl"), (table, "a.csv")):
        (row,) = read(tasks(write(tmp_path / name, rows), columns=columns), Settings(columns))
        assert {k: v for k, v in row.items() if v is not None} == {"id": "1", "text": "72 of 80", "language": "en", "source": "https://x.org"}  # fmt: skip


def test_a_column_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    for write, name in ((parquet, "a.parquet"), (jsonl, "a.jsonl"), (table, "a.csv")):
        with pytest.raises(SourceError, match=r"there is no column 'body'; .*text.*--text-column"):
            tasks(write(tmp_path / name, ROWS[:2]), columns=Columns(text="body"))


def test_a_column_of_numbers_is_no_text(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": [1, 2]}), tmp_path / "a.parquet")
    with pytest.raises(SourceError, match="column 'text' holds int64; it must hold text"):
        tasks(tmp_path / "a.parquet")


def test_a_column_of_bytes_holds_files(tmp_path: Path) -> None:
    held = pa.table({"id": ["a.html"], "text": [b"<p>72 of 80</p>"]})
    pq.write_table(held, tmp_path / "a.parquet")
    assert read(tasks(tmp_path / "a.parquet")) == [{"id": "a.html", "content": b"<p>72 of 80</p>"}]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ('{"text": 5}', "'text' holds no text"),
        ('{"id": "q"}', "'text' holds no text"),
        ("[1]", "it is no JSON object"),
        ('{"text": ' + "9" * 5000 + "}", "it is no JSON"),
    ],
)
def test_a_broken_line_is_an_error_in_its_place(tmp_path: Path, line: str, error: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "one"}}\n{line}\n\n{{"text": "three \\ud800"}}', encoding="utf-8")
    rows = read(tasks(path))
    assert [row["error"] for row in rows] == [None, "unreadable", None]
    assert error in rows[1]["detail"]
    assert rows[2]["text"] == "three \ufffd"
    assert [row["id"].rpartition(":")[2] for row in rows if not row["id"].startswith("q")][-1] == "4"  # fmt: skip


@pytest.mark.parametrize("row", ["only one", "1,two,three", '1,"a quote" stands open', '1,"open'])
def test_a_broken_row_is_an_error_in_its_place(tmp_path: Path, row: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xef\xbb\xbfid,text\r\n0,zero\r\n" + row.encode() + b"\r\n")
    rows = read(tasks(path))
    assert [one["error"] for one in rows] == [None, "unreadable"]


def test_a_line_that_is_too_long_is_never_held(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", [{"text": "a"}, {"text": "b" * 2_000_000}, {"text": "c"}])
    rows = read(tasks(path), Settings(max_bytes=1000))
    assert [row["error"] for row in rows] == [None, "too_large", None]


@pytest.mark.parametrize("content", ["[1, 2]\n", "nonsense\n", "", '{"id": 1}\n'])
def test_a_file_that_does_not_begin_as_json_lines_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.jsonl"):
        tasks(path)


def test_what_is_no_parquet_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_text("id,text\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.parquet: cannot be read as Parquet; [^\n]*$"):
        tasks(tmp_path / "a.parquet")


def test_a_folder_holds_tables_and_articles_of_every_format(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    parquet(tmp_path / "sub" / "b.parquet", ROWS[:3])
    jsonl(tmp_path / "a.jsonl", ROWS[:2])
    for name in ("x.md", "sub/y.html", "z.csv", ".hidden.txt", "_meta.txt", "picture.png"):
        (tmp_path / name).write_text("72 of 80", encoding="utf-8")
    found = inputs([str(tmp_path)])
    assert [(one.form, len(one.files)) for one in found] == [("jsonl", 1), ("parquet", 1), ("articles", 3)]  # fmt: skip
    assert [file.name for file in found[2].files] == [f"{tmp_path}/{n}" for n in ("sub/y.html", "x.md", "z.csv")]  # fmt: skip
    assert [row["content"] for row in read(list(planned(found[2:], Columns(), [], Shard())))] == [b"72 of 80"] * 3  # fmt: skip


def test_an_article_that_is_too_large_or_gone_is_an_error_in_its_place(tmp_path: Path) -> None:
    for name, size in (("a.txt", 10), ("b.txt", 2000), ("c.txt", 10)):
        (tmp_path / name).write_text("7" * size, encoding="utf-8")
    found = tasks(tmp_path)
    (tmp_path / "c.txt").unlink()
    rows = read(found, Settings(max_bytes=100))
    assert [row["error"] for row in rows] == [None, "too_large", "unreadable"]


def test_the_shares_of_a_scan_are_the_scan(tmp_path: Path) -> None:
    found = inputs([str(parquet(tmp_path / "a.parquet", ROWS))])
    shares = [list(planned(found, Columns(), [], Shard(n, 3), 10)) for n in (1, 2, 3)]
    assert sorted(row for share in shares for t in share for row in range(t.first, t.first + t.count)) == list(range(130))  # fmt: skip
    assert all(shares)


@pytest.mark.parametrize("words", ["", "1", "0/2", "3/2", "a/b", "1/2/3", "-1/2", "1/" + "9" * 50])
def test_a_share_that_means_nothing_is_refused(words: str) -> None:
    with pytest.raises(SourceError, match="--shard takes i/n"):
        shard(words)


def test_all_paths_that_are_not_there_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError) as caught:
        inputs([str(tmp_path / "empty"), str(tmp_path / "gone"), "nosuchscheme://x"])
    assert len(str(caught.value).splitlines()) == 3


def test_every_form_does_its_duty() -> None:
    assert names() == ("articles", "csv", "jsonl", "parquet")
    assert all(form(name).SUFFIXES is not None for name in names())


@pytest.mark.parametrize("count", [1, 3])
def test_rows_that_are_lost_have_the_ids_that_they_would_have_had(tmp_path: Path, count: int) -> None:  # fmt: skip
    (tmp_path / "in").mkdir()
    for number in range(count):
        (tmp_path / "in" / f"{number}.txt").write_text("72 of 80", encoding="utf-8")
    for path in (tmp_path / "in", jsonl(tmp_path / "a.jsonl", [{"text": "72"}] * count)):
        for one in tasks(path):
            wanted = [row["id"] for row in read([one])]
            assert lost(one, one.first, "killed", "").column("document").to_pylist() == wanted


def test_text_that_json_writes_as_escapes_is_not_too_long(tmp_path: Path) -> None:
    text = "ب" * 400_000
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": text}), encoding="utf-8")
    assert read(tasks(path), Settings(max_bytes=800_000))[0]["text"] == text
