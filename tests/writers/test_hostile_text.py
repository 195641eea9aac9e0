"""Whatever an article, a claims file or a file name holds, nothing of it is obeyed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.api import verify
from factcheck.writers import Page, names, visible, writer
from tests.conftest import Run

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://x.example\x07link\x1b]8;;\x07",
    "\x9b31m",
    "\u202e72\u202c",
    "\u2067x",
    "[bold]64[/bold]",
    "[/x]",
    ":x: :warning:",
    "##[error]no",
    "\n::error::no",
    "\r::add-mask::x",
    "a\u2028b",
    "</script><script>alert(1)</script>",
    "%0A::error",
    "\U000e0041",
]
RAW = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067\u2028\u2029\U000e0000-\U000e007f]"
)


def in_yaml(words: str) -> str:
    return '"' + "".join(f"\\U{ord(character):08x}" for character in words) + '"'


def claims_file(folder: Path, words: str, name: str = "claims.yaml") -> Path:
    quoted = in_yaml(words)
    path = folder / name
    path.write_text(
        f"""factcheck: 1
source: {{title: {quoted}}}
claims:
  {quoted}: {{value: 19, unit: {quoted}, counts: {quoted}, quote: {quoted}}}
  b: {{value: 21, quote: {in_yaml("7 " + words)}}}
  t: {{label: {quoted}}}
relations:
  {in_yaml("r" + words)}: {{kind: subset, part: b, whole: {quoted}}}
  ignored: {{kind: subset, part: b, whole: {quoted}}}
ignore:
  - {{relation: ignored, reason: {quoted}}}
""",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", names())
def test_hostile_words_are_shown_and_not_obeyed(tmp_path: Path, words: str, name: str) -> None:
    report = verify(claims_file(tmp_path, words))
    text = writer(name).write([report], Page(width=100, verbose=True))
    assert RAW.findall(text) == []
    assert "##[" not in text
    # Every line of the one format that means to be obeyed is a command of its own making.
    commands = [line for line in text.split("\n") if line.lstrip().startswith("::")]
    assert all(re.match("::(error|notice) title=", line) for line in commands)
    assert name == "github" or not commands
    assert report.count(report.verdict) >= 1
    if name == "concise":
        assert visible(words) in re.sub("[\u2068\u2069]", "", text)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_from_json_as_they_were(tmp_path: Path, words: str) -> None:
    report = verify(claims_file(tmp_path, words))
    text = writer("json").write([report], Page())
    assert RAW.findall(text.replace("\n", "")) == [] or not text.isascii()
    read = json.loads(text)["results"][0]
    assert read["claims"][0]["quotes"][0]["exact"] == words
    assert read["source"]["title"] == words


@pytest.mark.parametrize("name", ["a\x1b[31m.yaml", "::error::x.yaml", "[bold]x.yaml", "a\nb.yaml"])
def test_a_hostile_file_name_is_shown_and_not_obeyed(run: Run, tmp_path: Path, name: str) -> None:
    claims_file(tmp_path, "words", name)
    for arguments in (["-f", "full"], ["-f", "concise"], ["--source", name + "?"]):
        done = run("verify", name, *arguments)
        assert RAW.findall(done.stdout + done.stderr) == []
        assert not any(line.startswith("::") for line in (done.stdout + done.stderr).split("\n"))


@given(st.text(st.characters(codec=None, categories=None), max_size=50))
def test_visible_leaves_nothing_that_a_terminal_obeys(text: str) -> None:
    shown = visible(text)
    assert not RAW.search(shown)
    assert "\n" not in shown
    assert "##[" not in shown
    assert visible(shown) == shown


def test_visible_leaves_honest_text_alone() -> None:
    honest = "«72 دولة وقعت رسميا» – cộng đồng, 12 400 §5 #[3]"
    assert visible(honest) == honest
