"""Workflow commands: what GitHub's own toolkit would print, and nothing that was not meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from factcheck.model import (
    Claim,
    Finding,
    Place,
    Quote,
    Report,
    Severity,
    Source,
    Span,
    Verdict,
)
from factcheck.nouns import replace
from factcheck.values import written
from factcheck.writers import Page, relative, sentence, visible, writer
from factcheck.writers.github import in_data, in_property
from tests.writers.conftest import Node
from tests.writers.reports import HOSTILE, TEXT, reports, source

COMMAND = re.compile(r"::(error|warning|notice) ([^:\n\r]*)::([^\n\r]*)\n")
PROPERTY = re.compile(r"(title|file|line|endLine|col|endColumn)=([^,:\r\n]*)")


def read(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Return level, properties and message of each command, as a runner takes them."""
    commands = COMMAND.findall(text)
    assert "".join(f"::{level} {told}::{message}\n" for level, told, message in commands) == text
    return [(level, _properties(told), _decoded(message)) for level, told, message in commands]


def _properties(told: str) -> dict[str, str]:
    found = [PROPERTY.fullmatch(part) for part in told.split(",")]
    return {match[1]: _decoded(match[2]) for match in found if match}


def _decoded(text: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_the_escaping_is_the_runners() -> None:
    assert in_data("100%\r\n::x,y") == "100%25%0D%0A::x,y"
    assert in_property("100%\r\n::x,y") == "100%25%0D%0A%3A%3Ax%2Cy"
    assert in_data("%0A") == "%250A"


def test_the_toolkit_prints_the_same_bytes(toolkit: Node) -> None:
    texts = [words.encode("utf-8", "replace").decode() or "-" for words in HOSTILE]
    # The toolkit leaves out what is empty and knows startLine and startColumn by other names.
    theirs = toolkit(
        [
            {"level": "error", "message": text, "properties": {"title": text, "file": text, "startLine": 1, "endLine": 1, "startColumn": 2, "endColumn": 3}}
            for text in texts
        ]
    )  # fmt: skip
    ours = [
        f"::error title={in_property(text)},file={in_property(text)},line=1,endLine=1,col=2,endColumn=3::{in_data(text)}"
        for text in texts
    ]
    assert theirs == ours


def test_a_whole_annotation_is_what_the_toolkit_prints(toolkit: Node) -> None:
    report, finding = one("100%, or\n::error::")
    line = writer("github").write([report], Page()).removesuffix("\n")
    title = visible(f"sum inconsistent: {finding.relation}")
    properties = {"title": title, "file": "a.txt", "startLine": 1, "endLine": 1, "startColumn": 2, "endColumn": 4}  # fmt: skip
    message = sentence(finding.message)
    assert toolkit([{"level": "error", "properties": properties, "message": message}]) == [line]


def one(words: str) -> tuple[Report, Finding]:
    claim = Claim("c", written.read("72"), quotes=(Quote("72", Span(1, 3)),))
    finding = Finding(words, "sum", Verdict.INCONSISTENT, words, ("c",), place=Place(7, 3))
    return Report("claims.yaml", source("a.txt", "«72»"), (claim,), (), (finding,)), finding


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_one_command(words: str) -> None:
    report, finding = one(words)
    [(level, properties, message)] = read(writer("github").write([report], Page()))
    assert level == "error"
    assert properties["title"] == visible(f"sum inconsistent: {finding.relation}")
    assert message == sentence(words)


@given(st.lists(reports(), max_size=3), st.booleans())
def test_any_report_is_commands_only_and_the_worst_come_first(found: list[Report], verbose: bool) -> None:  # fmt: skip
    text = writer("github").write(found, Page(verbose=verbose))
    commands = read(text)
    levels = [level for level, _, _ in commands]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    every = [f for report in found for f in report.findings]
    told = [f for f in every if verbose or (f.verdict is not Verdict.CONSISTENT and not f.suppressed)]  # fmt: skip
    assert len(commands) == len(told)
    assert "##[" not in text
    for _, properties, _ in commands:
        assert {"title", "file"} <= set(properties)
        assert ("line" in properties) == ("endLine" in properties)
        assert ("col" in properties) <= (properties.get("line") == properties.get("endLine"))
    text.encode("utf-8")


@given(TEXT)
def test_a_property_and_data_come_back(words: str) -> None:
    assert _decoded(in_data(words)) == words
    assert _decoded(in_property(words)) == words
    assert not set(in_property(words)) & set(":,\r\n")


def test_nothing_to_report_is_nothing() -> None:
    assert writer("github").write([], Page()) == ""


def test_the_place_is_the_first_claims_words_in_the_article() -> None:
    report, _ = one("r")
    [(_, properties, _)] = read(writer("github").write([report], Page()))
    assert (properties["file"], properties["line"], properties["col"]) == ("a.txt", "1", "2")
    apart = Report("claims.yaml", Source("a.txt", at_hand=False), report.claims, (), report.findings)  # fmt: skip
    [(_, properties, _)] = read(writer("github").write([apart], Page()))
    assert (properties["file"], properties["line"], properties["col"]) == ("claims.yaml", "7", "3")


def test_a_page_is_said_in_the_title_and_has_no_line() -> None:
    report, finding = one("r")
    article = replace(report.source, marks=((0, "page 2"),))
    paged = Report("a.pdf", article, report.claims, (), (finding,))
    [(_, properties, _)] = read(writer("github").write([paged], Page()))
    assert properties == {"title": "sum inconsistent: r (page 2)", "file": "a.txt"}


def test_an_ignored_or_undecided_finding_is_no_error() -> None:
    report, finding = one("r")
    undecided = Finding("u", "sum", Verdict.UNDECIDED, "m", severity=Severity.NOTICE)
    ignored = Finding("i", "sum", Verdict.INCONSISTENT, "m", suppressed="known")
    whole = Report(report.name, report.source, report.claims, (), (undecided, ignored, finding))
    read_back = read(writer("github").write([whole], Page()))
    assert [(level, told["title"]) for level, told, _ in read_back] == [
        ("error", "sum inconsistent: r"),
        ("notice", "sum undecided: u"),
    ]


def test_a_path_is_told_from_here(tmp_path: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(str(tmp_path))
    assert relative(f"{tmp_path}/deep/claims.yaml") == "deep/claims.yaml"
    assert relative("deep/claims.yaml") == "deep/claims.yaml"
