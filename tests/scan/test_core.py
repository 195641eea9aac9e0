"""The core: a row for each article, whatever the article is."""

from __future__ import annotations

import signal
import threading
import time
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings as hypothesis_settings, strategies as st

from factcheck import api
from factcheck.model import Report, Source
from factcheck.scan.core import scan_batch
from factcheck.scan.settings import Settings
from factcheck.scan.tables import FINDINGS, LEDGER, SCANNED, findings_of, ledger_of

BOATS = "Seventeen people were rescued: nine from the trawler and seven from the yacht."


def scanned(settings: Settings | None = None, **columns: Any) -> tuple[list[Any], list[Any]]:
    found = scan_batch(pa.RecordBatch.from_pydict(columns), settings)
    assert found.schema.equals(SCANNED)
    whole = pa.Table.from_batches([found])
    return findings_of(whole).to_pylist(), ledger_of(whole).to_pylist()


def test_a_finding_is_a_row_with_its_words_and_where_they_stand() -> None:
    rows, ledger = scanned(id=["boats"], text=[f"A headline\n\n{BOATS}"], source=["https://x.org/1"])  # fmt: skip
    (row,) = rows
    assert row["document"] == "boats"
    assert row["source"] == "https://x.org/1"
    assert (row["kind"], row["verdict"], row["language"]) == ("sum", "inconsistent", "en")
    assert (row["stated"], row["computed"]) == ("17 people", "16 people")
    text = f"A headline\n\n{BOATS}"
    assert [text[span["start"] : span["end"]] for span in row["spans"]] == row["quotes"]
    assert set(row["quotes"]) == {"nine", "seven", "Seventeen people"}
    assert text.splitlines()[row["line"] - 1][row["column"] - 1 :].startswith(row["quotes"][0])
    assert "17 people → 16 people" in row["repair"]
    assert ledger[0]["findings"] == ledger[0]["inconsistent"] == 1


def test_an_article_without_findings_still_has_its_row_in_the_ledger() -> None:
    rows, ledger = scanned(id=["a", "b"], text=["Nothing is counted.", BOATS])
    assert [row["document"] for row in ledger] == ["a", "b"]
    assert ledger[0]["scanned"] and ledger[0]["findings"] == 0 and ledger[0]["error"] is None
    assert {row["document"] for row in rows} == {"b"}


def test_the_bytes_of_a_file_are_read_by_its_name() -> None:
    page = f"<html><body><nav>9 menus</nav><article><p>{BOATS}</p></article></body></html>"
    rows, ledger = scanned(id=["p/a.html"], content=[page.encode()])
    assert rows[0]["kind"] == "sum"
    assert ledger[0]["characters"] < len(page)


@pytest.mark.parametrize(
    ("text", "error"),
    [(None, "unreadable"), ("", "unreadable"), (" \n", "unreadable"), ("a" * 200, "too_large")],
)
def test_an_article_that_cannot_be_judged_is_one_error_row(text: str | None, error: str) -> None:
    rows, ledger = scanned(Settings(max_bytes=199), id=["x", "y"], text=[text, BOATS])
    assert [row["error"] for row in ledger] == [error, None]
    assert not ledger[0]["scanned"] and ledger[0]["detail"]
    assert [row["document"] for row in rows] == ["y"]


def test_letters_that_are_no_utf_8_are_one_error_row() -> None:
    broken = pa.array([b"\xff\xfe 72", b"72 of 80"]).view(pa.string())
    _, ledger = scanned(id=pa.array(["x", "y"]), text=broken)
    assert [row["error"] for row in ledger] == ["exception", None]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string()), pa.string_view()])  # fmt: skip
def test_any_column_of_strings_will_do(kind: pa.DataType) -> None:
    rows, _ = scanned(id=[7], text=pa.array([BOATS]).cast(kind))
    assert [row["document"] for row in rows] == ["7"]


@pytest.mark.parametrize("columns", [{"text": ["a"]}, {"id": ["a"]}, {"id": ["a"], "text": [1]}])
def test_other_columns_are_the_callers_mistake(columns: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="articles"):
        scanned(**columns)


def test_of_an_empty_batch_comes_an_empty_batch() -> None:
    assert scanned(id=pa.array([], pa.string()), text=pa.array([], pa.string())) == ([], [])


def test_a_language_that_is_not_known_reads_digits_only_and_is_no_error() -> None:
    _, ledger = scanned(id=["x"], text=["80 von 72"], language=["xx"])
    assert ledger[0]["error"] is None


def test_what_is_kept_never_changes_what_is_counted() -> None:
    text = f"{BOATS}\n\nOf 80 members, 50 voted for it and 30 against."
    for keep, verdicts in (("all", {"inconsistent", "consistent"}), ("inconsistent", {"inconsistent"})):  # fmt: skip
        rows, ledger = scanned(Settings(keep=keep), id=["x"], text=[text])
        assert {row["verdict"] for row in rows} == verdicts
        assert ledger[0]["findings"] == len(rows)
        assert ledger[0]["inconsistent"] == 1


class Raises:
    """Something in place of `check` that fails on some texts."""

    def __init__(self, harm: Any) -> None:
        self.check, self.harm = api.check, harm

    def __call__(self, source: Source, language: str, certainty: int, **others: Any) -> Report:
        if source.text.startswith("HARM"):
            self.harm()
        return self.check(source, language, certainty, **others)


def _raise(error: BaseException) -> None:
    raise error


def _swallow() -> None:
    while True:
        try:
            while True:
                pass
        except Exception:
            continue


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (lambda: _raise(ValueError("no")), "exception"),
        (lambda: _raise(SystemExit(3)), "exception"),
        (lambda: _raise(MemoryError()), "memory"),
        (lambda: _raise(RecursionError()), "exception"),
        (lambda: _raise(ValueError("\ud800\x1b[2J")), "exception"),
        (_swallow, "timeout"),
        (lambda: time.sleep(60), "timeout"),
    ],
)
def test_harm_is_one_error_row_and_the_others_are_there(monkeypatch: pytest.MonkeyPatch, harm: Any, error: str) -> None:  # fmt: skip
    monkeypatch.setattr(api, "check", Raises(harm))
    limits = Settings(milliseconds=60)
    rows, ledger = scanned(limits, id=list("abc"), text=[BOATS, "HARM", BOATS])
    assert [row["error"] for row in ledger] == [None, error, None]
    assert "\x1b" not in ledger[1]["detail"]
    assert [row["document"] for row in rows] == ["a", "c"]


def test_the_alarm_is_put_back_as_it_was() -> None:
    def mine(*_: object) -> None:
        raise AssertionError

    before = signal.signal(signal.SIGPROF, mine)
    try:
        scanned(id=["a"], text=[BOATS])
        assert signal.getsignal(signal.SIGPROF) is mine
        assert signal.getitimer(signal.ITIMER_PROF)[0] == 0
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
    finally:
        signal.signal(signal.SIGPROF, before)


def test_off_the_main_thread_it_judges_without_an_alarm() -> None:
    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.extend(scanned(id=["a"], text=[BOATS])[0]))
    thread.start()
    thread.join()
    assert [row["kind"] for row in found] == ["sum"]


@hypothesis_settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=80) | st.none(), max_size=5))
def test_whatever_the_texts_there_is_a_row_for_each(texts: list[str | None]) -> None:
    safe = [t if t is None else t.encode("utf-8", "replace").decode() for t in texts]
    ids = [str(n) for n in range(len(safe))]
    rows, ledger = scanned(id=pa.array(ids, pa.string()), text=pa.array(safe, pa.string()))
    assert [row["document"] for row in ledger] == ids
    assert sum(row["findings"] for row in ledger) == len(rows)


def test_the_two_tables_name_their_schema() -> None:
    for schema in (FINDINGS, LEDGER):
        assert schema.metadata[b"schema"] == b"factcheck-scan/1"
