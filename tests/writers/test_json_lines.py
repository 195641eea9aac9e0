"""JSON lines: each line stands alone and says what the JSON report says."""

from __future__ import annotations

import json

from hypothesis import given, settings, strategies as st

from factcheck.model import Report
from factcheck.writers import Page, writer
from tests.writers.reports import reports


@settings(deadline=None)
@given(st.lists(reports(), max_size=3))
def test_the_lines_say_what_the_json_report_says(found: list[Report]) -> None:
    text = writer("json-lines").write(found, Page())
    text.encode("utf-8")
    assert "##[" not in text
    assert text.endswith("\n")
    *findings, summary = [json.loads(line) for line in text.removesuffix("\n").split("\n")]
    whole = json.loads(writer("json").write(found, Page()))
    assert (summary["type"], summary["counts"]) == ("summary", whole["counts"])
    assert summary["verdict"] == whole["verdict"]
    every = [(result, told) for result in whole["results"] for told in result["findings"]]
    assert len(findings) == len(every)
    for line, (result, told) in zip(findings, every, strict=True):
        assert line["type"] == "finding"
        assert line["schema"] == "factcheck-report/1"
        assert line["file"] == result["file"]
        assert [claim["id"] for claim in line["claims"]] == told["claims"]
        assert line["message"] == told["message"]
    assert len({line["fingerprint"] for line in findings}) == len(findings)


def test_nothing_to_report_is_the_summary_alone() -> None:
    [line] = writer("json-lines").write([], Page()).splitlines()
    assert json.loads(line)["counts"]["inconsistent"] == 0
