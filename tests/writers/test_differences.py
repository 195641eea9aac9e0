"""How versions differ, in every format: valid, pointing at the words, and obeying none of them."""

from __future__ import annotations

import json
import re

import pytest
from lxml import etree

from factcheck.api import compare
from factcheck.comparison.model import Comparison, Kind
from factcheck.model import Source
from factcheck.writers import Page
from factcheck.writers.differences import entries, names, writer
from tests.writers.pages import attribute, found, said
from tests.writers.test_hostile_text import HOSTILE, RAW

FIRST = "On 3 March 14 people died when a ferry with 187 passengers sank.\nIt was built in 1998.\n"
OTHER = "On 5 March 14 people died when a ferry with 178 passengers and 40 cars sank.\n"


def _source(name: str, text: str) -> Source:
    starts = (0, *(match.end() for match in re.finditer("\n", text)))
    return Source(name, text, "en", starts=starts)


@pytest.fixture
def comparison() -> Comparison:
    return compare([_source("old.md", FIRST), _source("new.md", OTHER)])


@pytest.fixture
def same() -> Comparison:
    return compare([_source("old.md", FIRST), _source("new.md", FIRST)])


def _written(name: str, comparison: Comparison, page: Page | None = None) -> str:
    return writer(name).write(comparison, page or Page())


def test_there_is_a_file_for_every_format_of_a_report() -> None:
    from factcheck.settings.words import formats

    assert names() == tuple(sorted(formats()))


@pytest.mark.parametrize("name", names())
def test_a_format_is_the_same_every_time(name: str, comparison: Comparison) -> None:
    assert _written(name, comparison) == _written(name, comparison)


def test_a_line_points_at_the_version_under_review(comparison: Comparison) -> None:
    lines = _written("concise", comparison).splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["new.md:1:4", "new.md:1:45", "new.md:1:64"]  # fmt: skip
    assert lines[1].endswith("changed: old.md says 187 passengers, new.md says 178 passengers (9 fewer)")  # fmt: skip


def test_json_holds_both_words_and_places(comparison: Comparison) -> None:
    whole = json.loads(_written("json", comparison))
    assert whole["schema"] == "factcheck-comparison/1"
    assert whole["same"] is False
    (changed,) = [one for one in whole["differences"] if one["kind"] == "changed"]
    assert [one["quote"] for one in changed["statements"]] == ["187 passengers", "178 passengers"]
    assert [one["value"]["stated"] for one in changed["statements"]] == ["187", "178"]
    assert FIRST[changed["statements"][0]["start"] : changed["statements"][0]["end"]] == "187 passengers"  # fmt: skip
    (added,) = [one for one in whole["differences"] if one["kind"] == "added"]
    assert added["statements"][0] is None
    assert [one["quote"] for one in whole["alone"][0]] == ["1998"]


def test_json_lines_end_with_the_counts(comparison: Comparison, same: Comparison) -> None:
    lines = [json.loads(line) for line in _written("json-lines", comparison).splitlines()]
    assert [line["type"] for line in lines] == ["difference"] * 3 + ["summary"]
    assert lines[-1]["counts"] == {"added": 1, "changed": 1, "date": 1}
    assert json.loads(_written("json-lines", same))["same"] is True


def test_sarif_is_valid_and_names_every_place(comparison: Comparison, same: Comparison) -> None:
    validate = pytest.importorskip("sarif_kit.validate")
    for one in (comparison, same):
        assert validate.validation_errors(json.loads(_written("sarif", one))) == []
    (run,) = json.loads(_written("sarif", comparison))["runs"]
    changed = next(result for result in run["results"] if result["ruleId"] == "compare/changed")
    places = [*changed["locations"], *changed["relatedLocations"]]
    regions = [place["physicalLocation"]["region"]["snippet"]["text"] for place in places]
    assert regions == ["178 passengers", "187 passengers"]
    assert run["tool"]["driver"]["rules"][changed["ruleIndex"]]["id"] == "compare/changed"


def test_junit_fails_once_for_each_difference(comparison: Comparison, same: Comparison) -> None:
    cases = etree.fromstring(_written("junit", comparison).encode()).findall(".//testcase")
    assert [case.find("failure") is not None for case in cases] == [True] * 3
    (passed,) = etree.fromstring(_written("junit", same).encode()).findall(".//testcase")
    assert len(passed) == 0


def test_github_and_gitlab_mark_the_line(comparison: Comparison, same: Comparison) -> None:
    commands = _written("github", comparison).splitlines()
    assert [command.partition("::")[2][:5] for command in commands] == ["error"] * 3
    assert "file=new.md,line=1,endLine=1,col=45" in commands[1]
    issues = json.loads(_written("gitlab", comparison))
    assert {issue["location"]["path"] for issue in issues} == {"new.md"}
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert (_written("github", same), _written("gitlab", same)) == ("", "[]\n")


def test_markdown_shows_a_table_of_each(comparison: Comparison) -> None:
    text = _written("markdown", comparison)
    assert text.count("| version | words | place |") == 3
    assert "not there" in text


def test_the_page_draws_a_line_between_two_places_of_one_quantity(comparison: Comparison) -> None:
    page = _written("html", comparison)
    lines = found(page, "//*[local-name()='path'][@data-from]")
    places = {attribute(one, "id"): said(one) for one in found(page, "//a[@id]")}
    drawn = {(places[attribute(one, "data-from")], places[attribute(one, "data-to")]) for one in lines}  # fmt: skip
    assert drawn == {("3 March", "5 March"), ("14 people", "14 people"), ("187 passengers", "178 passengers")}  # fmt: skip
    targets = {attribute(one, "id") for one in found(page, "//*[@id]")}
    assert {attribute(one, "href")[1:] for one in found(page, "//a[starts-with(@href, '#')]")} <= targets  # fmt: skip


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_a_text_is_obeyed(name: str, words: str) -> None:
    hostile = [f"{words} At 12 places {words} 45 boats {words} sank.", f"{words} At 13 places {words} 45 boats {words} sank.{words}"]  # fmt: skip
    comparison = compare([_source(f"{n}{words}.txt", text) for n, text in enumerate(hostile)])
    text = _written(name, comparison, Page(color=False))
    shown = text.replace("\u2068", "").replace("\u2069", "")
    assert not RAW.search(re.sub("\t", "", shown) if name == "html" else shown)
    assert name not in ("html", "markdown") or "<script>alert" not in text
    assert not re.search(r"^::(?!error file|error title)", text, re.MULTILINE)


def test_the_mark_of_a_difference_stays_when_lines_move(comparison: Comparison) -> None:
    moved = compare([_source("old.md", FIRST), _source("new.md", "\n\n" + OTHER)])
    assert [one.mark for one in entries(moved)] == [one.mark for one in entries(comparison)]


def test_every_kind_has_its_law() -> None:
    from factcheck.comparison.model import LAWS

    assert set(LAWS) == set(Kind)
