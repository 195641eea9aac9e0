"""JUnit XML: valid for Jenkins, counted right, and read back word by word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st
from lxml import etree

from factcheck.model import Finding, Report, Source, Verdict
from factcheck.writers import Page, sentence, visible, writer
from tests.writers.reports import HOSTILE, reports

SCHEMAS = ("junit-4", "junit-10", "junit-10-strict")
FINDINGS = (
    Finding("wrong", "sum", Verdict.INCONSISTENT, "m"),
    Finding("vague", "subset", Verdict.UNDECIDED, "m", reason="why"),
    Finding("right", "subset", Verdict.CONSISTENT, "m"),
    Finding("known", "quote", Verdict.INCONSISTENT, "m", suppressed="corrected in print"),
)


def read(found: list[Report]) -> etree._Element:
    """Return the root of what was written, read strictly, once its counts are true."""
    text = writer("junit").write(found, Page())
    root = etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False))
    suites = root.findall("testsuite")
    assert len(suites) == len(found)
    for suite in suites:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
        assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))
    assert root.get("failures") == str(len(root.findall("testsuite/testcase/failure")))
    assert not any(line.lstrip().startswith("::") for line in text.split("\n"))
    assert "##[" not in text
    return root


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_written_is_valid_for_jenkins(
    name: str, jenkins: Callable[[str], etree.XMLSchema]
) -> None:
    schema = jenkins(name)
    hostile = tuple(Finding(w, w, v, w, suppressed=w) for w in HOSTILE for v in Verdict)
    for findings in ((), FINDINGS, hostile):
        whole = [Report("c.yaml", Source(""), (), (), findings, ("a note",))]
        schema.assertValid(read(whole))
        schema.assertValid(read(whole * 2))
    schema.assertValid(read([]))
    with pytest.raises(etree.DocumentInvalid):
        schema.assertValid(etree.fromstring("<testsuites><testcase name='a'/></testsuites>"))


@pytest.fixture(scope="session")
def schemas(jenkins: Callable[[str], etree.XMLSchema]) -> list[etree.XMLSchema]:
    return [jenkins(name) for name in SCHEMAS]


@settings(deadline=None)
@given(st.lists(reports(), max_size=3))
def test_any_report_is_valid_for_jenkins(
    schemas: list[etree.XMLSchema], found: list[Report]
) -> None:
    root = read(found)
    for schema in schemas:
        schema.assertValid(root)


@settings(deadline=None)
@given(st.lists(reports(), max_size=3))
def test_any_report_is_read_back(found: list[Report]) -> None:
    cases = iter(read(found).findall("testsuite/testcase"))
    for report in found:
        for finding in report.findings:
            case = next(cases)
            assert case.get("name") == (visible(finding.relation) or "-")
            assert case.get("classname") == f"factcheck.{visible(finding.kind)}"
            failed = case.find("failure")
            if failed is not None:
                assert failed.get("message") == sentence(finding.message)
                assert failed.get("type") == visible(finding.kind)


def test_each_verdict_has_its_element() -> None:
    root = read([Report("c.yaml", Source(""), (), (), FINDINGS)])
    cases = {case.get("name"): [child.tag for child in case] for case in root.iter("testcase")}
    assert cases == {
        "wrong": ["failure"],
        "vague": ["skipped", "system-out"],
        "right": ["system-out"],
        "known": ["skipped", "system-out"],
    }
    assert root.findtext("testsuite/testcase[4]/system-out", "").split("\n") == [
        "m",
        "Ignored: corrected in print",
        "c.yaml:1:1: known",
    ]
