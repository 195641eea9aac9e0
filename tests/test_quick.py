"""The short way in reads arguments as typer does, or leaves them to it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from factcheck import commands
from factcheck.cli import run
from factcheck.quick import quick, read

WORDS = [
    "a.yaml", "b", "-", "--", "-q", "--quiet", "-v", "--verbose", "-qv", "-f", "json", "-fjson", "--format", "--format=sarif",
    "--format=", "-o", "out.txt", "--output=x", "--report", "sarif=x", "--report=json=y", "--fail-on", "never", "--fail-on=never",
    "--fail-on=x", "--color", "always", "--color=never", "--width", "100", "--width=5", "--source", "s.txt", "--source=s", "--lang",
    "ar", "--lang=en", "--encoding", "--encoding=cp1256", "--min-confidence=70", "--help", "-h", "--bogus", "=", "--quiet=true",
]  # fmt: skip


@pytest.mark.parametrize("command", ["verify", "check"])
@given(arguments=st.lists(st.sampled_from(WORDS), max_size=6))
def test_both_ways_read_arguments_alike(command: str, arguments: list[str]) -> None:
    short = read(command, arguments)
    taken: list[dict[str, Any]] = []
    names = commands.__dict__[command].__code__.co_varnames

    def record(*values: Any) -> int:
        taken.append(dict(zip(names, values, strict=False)))
        return 0

    if short is None:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commands, command, record)
        assert run([command, *arguments]) == 0
    (long,) = taken
    defaults = {"claims": None, "lang": "", "min_confidence": 60, "encoding": "", "format": "full", "quiet": False, "verbose": False, "fail_on": "inconsistent", "color": "auto"}  # fmt: skip
    for name, value in long.items():
        assert short.get(name, defaults.get(name)) == value
    assert set(short) <= set(long)


def test_plain_forms_go_the_short_way() -> None:
    assert quick(["verify"]) is not None
    assert quick(["verify", "claims.yaml", "-f", "json", "--fail-on=never"]) is not None
    assert quick(["check", "-", "--lang", "ar"]) is not None


@pytest.mark.parametrize("arguments", [[], ["--help"], ["verify", "--help"], ["verify", "-qv"], ["check"], ["explain", "sum"], ["verify", "--fail-on", "x"]])  # fmt: skip
def test_everything_else_goes_the_long_way(arguments: list[str]) -> None:
    assert quick(arguments) is None
