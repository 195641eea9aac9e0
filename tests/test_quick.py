"""The short way in reads arguments as typer does, or leaves them to it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from factcheck import commands
from factcheck.cli import run
from factcheck.quick import quick, read

WORDS = [
    "a.yaml", "b", "-", "--", "-q", "--quiet", "--no-quiet", "-v", "--verbose", "-qv", "-f", "json", "-fjson", "--format", "--format=sarif",
    "--format=", "-o", "out.txt", "--output=x", "--report", "sarif=x", "--report=json=y", "--fail-on", "never", "--fail-on=never",
    "--fail-on=x", "--color", "always", "--color=never", "--width", "100", "--width=5", "--source", "s.txt", "--source=s", "--lang",
    "ar", "--lang=en", "--encoding", "--encoding=cp1256", "--min-confidence=70", "--help", "-h", "--bogus", "=", "--quiet=true",
    "--select=sum,age", "--select", "percent", "--ignore", "sum", "--severity", "sum=notice", "--severity=age=warning", "--min-relations=3", "--isolated",
    "--config=x.toml",
]  # fmt: skip


@pytest.mark.parametrize("command", ["verify", "check"])
@given(arguments=st.lists(st.sampled_from(WORDS), max_size=6))
def test_both_ways_read_arguments_alike(command: str, arguments: list[str]) -> None:
    short = read(command, arguments)
    taken: list[tuple[Any, Any]] = []

    def record(paths: Any, given: Any) -> int:
        taken.append((list(paths), given))
        return 0

    if short is None:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commands, command, record)
        assert run([command, *arguments]) == 0
    assert taken == [short]


def test_plain_forms_go_the_short_way() -> None:
    assert quick(["verify"]) is not None
    assert quick(["verify", "claims.yaml", "-f", "json", "--fail-on=never"]) is not None
    assert quick(["check", "-", "--lang", "ar"]) is not None


@pytest.mark.parametrize("arguments", [[], ["--help"], ["verify", "--help"], ["verify", "-qv"], ["check"], ["explain", "sum"], ["verify", "-fjson"]])  # fmt: skip
def test_everything_else_goes_the_long_way(arguments: list[str]) -> None:
    assert quick(arguments) is None
