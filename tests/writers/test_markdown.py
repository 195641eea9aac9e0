"""Markdown: whatever the words, they stay words: no link, no HTML, no cell, no heading of theirs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.model import Claim, Finding, Quote, Report, Source, Verdict
from factcheck.values import written
from factcheck.writers import Page, sentence, visible, writer
from factcheck.writers.markdown import LONGEST, MOST_FINDINGS
from tests.writers.reports import HOSTILE, TEXT, reports

ALLOWED = {
    *(f"{name}_{end}" for name in ("heading", "paragraph", "strong", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "bullet_list", "list_item") for end in ("open", "close")),
    "inline",
    "text",
    "text_special",
}  # fmt: skip


def tokens(text: str) -> list[Token]:
    """Return all tokens, those within lines too, of Markdown with GitHub's tables and strikes."""
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return list(_flat(parsed))


def _flat(found: list[Token]) -> Iterator[Token]:
    for token in found:
        yield token
        yield from _flat(token.children or [])


def shown(found: list[Token], kind: str) -> list[str]:
    """Return the words of each heading, cell or paragraph."""
    lines, inside = [], False
    for token in found:
        if token.type == f"{kind}_open":
            inside = True
        elif token.type == f"{kind}_close":
            inside = False
        elif inside and token.type == "inline":
            lines.append("".join(child.content for child in token.children or ()))
    return lines


def plain(text: str) -> str:
    return text.replace("\u2060", "").strip()


@settings(deadline=None)
@given(st.lists(reports(), max_size=3), st.booleans())
def test_any_report_has_its_own_structure_only(found: list[Report], verbose: bool) -> None:
    text = writer("markdown").write(found, Page(verbose=verbose))
    text.encode("utf-8")
    assert "##[" not in text
    assert not any(line.lstrip().startswith("::") for line in text.split("\n"))
    parsed = tokens(text)
    assert {token.type for token in parsed} <= ALLOWED
    told = [
        finding
        for report in found
        for finding in report.findings
        if verbose or (finding.verdict is not Verdict.CONSISTENT and not finding.suppressed)
    ]
    assert len(shown(parsed, "heading")) == 1 + len(told)
    rows = [len(line) for line in _rows(parsed)]
    assert set(rows) <= {4, 5}
    assert rows.count(5) == 1 + len(found)


def _rows(parsed: list[Token]) -> Iterator[list[str]]:
    row: list[str] = []
    for token in parsed:
        if token.type == "tr_open":
            row = []
        elif token.type in ("th_open", "td_open"):
            row.append("")
        elif token.type == "tr_close":
            yield row


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_they_are(words: str) -> None:
    claim = Claim(words, written.label(words), quotes=(Quote(words),))
    finding = Finding(words, "sum", Verdict.INCONSISTENT, words, (words,))
    report = Report("c.yaml", Source(""), (claim,), (), (finding,))
    parsed = tokens(writer("markdown").write([report], Page()))
    short = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
    [_, heading] = shown(parsed, "heading")
    assert plain(heading).startswith(
        plain(f"❌ {plain(visible(short)) or '-'} (sum, inconsistent)")
    )
    assert (plain(sentence(short)) or "-") in [plain(line) for line in shown(parsed, "paragraph")]
    cells = [plain(cell) for cell in shown(parsed, "td")]
    assert cells[5] == (plain(visible(short)) or "-")


@given(TEXT)
def test_no_mention_address_or_emoji_is_left_whole(words: str) -> None:
    finding = Finding("r", "sum", Verdict.INCONSISTENT, words)
    text = writer("markdown").write([Report("c", Source(""), (), (), (finding,))], Page())
    assert "://" not in text
    assert "www." not in text.lower()
    assert ":x:" not in text
    assert "@x" not in text


def test_nothing_to_report_is_a_heading_and_an_empty_table() -> None:
    parsed = tokens(writer("markdown").write([], Page()))
    assert shown(parsed, "heading") == ["✅ factcheck: consistent"]
    assert len(list(_rows(parsed))) == 1


def test_a_summary_is_bounded_and_says_what_it_leaves_out() -> None:
    findings = (Finding("r", "sum", Verdict.INCONSISTENT, "x" * 10**4),) * (MOST_FINDINGS + 7)
    text = writer("markdown").write([Report("c", Source(""), (), (), findings)], Page())
    assert text.endswith("and 7 more findings\n")
    assert len(text) < 2**20
