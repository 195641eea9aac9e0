"""Flags over environment over file; every setting knows where it came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import FactcheckError
from factcheck.nouns import Noun
from factcheck.settings import FLAGS, of
from factcheck.settings.resolve import Settings, effective, resolve, strangers
from factcheck.settings.words import formats, known


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "factcheck.toml").write_text('[severity]\nsum = "notice"\n', encoding="utf-8")
    text = 'format = "concise"\nfail-on = "undecided"\nselect = ["sum"]\n'
    path = tmp_path / "factcheck.toml"
    path.write_text(text + path.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def test_flags_go_over_the_environment_and_that_over_the_file(folder: Path) -> None:
    environment = {"FACTCHECK_FAIL_ON": "never", "FACTCHECK_FORMAT": "json", "FACTCHECK_QUIET": "1"}
    found = resolve("verify", {"format": "github", "verbose": True}, folder, environment)
    assert (found.format, found.fail_on, found.select) == ("github", "never", ("sum",))
    assert (found.quiet, found.verbose, found.color) == (True, True, "auto")
    origins = {e.flag.name: (e.origin, e.where.rpartition("/")[2]) for e in effective("verify", {"format": "github"}, folder, environment)}  # fmt: skip
    assert origins["format"] == ("flag", "--format")
    assert origins["fail-on"] == ("environment", "FACTCHECK_FAIL_ON")
    assert origins["select"] == ("file", "factcheck.toml:3:1")
    assert origins["severity"] == ("file", "factcheck.toml:4:1")
    assert origins["color"] == ("default", "")


def test_an_empty_variable_says_nothing(folder: Path) -> None:
    assert resolve("verify", {}, folder, {"FACTCHECK_FORMAT": ""}).format == "concise"


def test_lists_and_pairs_are_parted_at_commas(folder: Path) -> None:
    environment = {"FACTCHECK_SELECT": "sum, age,", "FACTCHECK_REPORT": "sarif=a.sarif,json=b.json", "FACTCHECK_SEVERITY": "sum=warning"}  # fmt: skip
    found = resolve("check", {"ignore": ("age,percent", "sum")}, folder, environment)
    assert found.select == ("sum", "age")
    assert found.ignore == ("age", "percent", "sum")
    assert found.report == (("sarif", "a.sarif"), ("json", "b.json"))
    assert found.severity == (("sum", "warning"),)
    assert resolve("check", {"report": ("sarif=a,b",)}, folder, {}).report == (("sarif", "a,b"),)


def test_every_error_of_flags_environment_and_file_is_told_at_once(folder: Path) -> None:
    (folder / "factcheck.toml").write_text("widht = 90\n", encoding="utf-8")
    with pytest.raises(FactcheckError) as caught:
        resolve("verify", {"format": "jsn", "width": "wide", "report": ("json",)}, folder, {"FACTCHECK_QUIET": "perhaps", "FACTCHECK_WIDTH": "7"})  # fmt: skip
    lines = str(caught.value).split("\n")
    assert lines[:5] == [
        "factcheck: FACTCHECK_QUIET: yes or no was expected, 'perhaps' was found",
        "factcheck: FACTCHECK_WIDTH: 40 to 1000 was expected, 7 was found",
        "factcheck: --format: unknown format 'jsn'; did you mean 'json'?",
        "factcheck: --report: FORMAT=FILE was expected, as sarif=out.sarif; 'json' was found",
        "factcheck: --width: a whole number was expected, 'wide' was found",
    ]
    assert lines[5].endswith("factcheck.toml:1:1: unknown key 'widht'; did you mean 'width'?")


def test_a_file_may_be_named_or_none_read(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text('format = "json"\n', encoding="utf-8")
    assert resolve("verify", {"config": str(other)}, folder, {}).format == "json"
    assert resolve("verify", {}, folder, {"FACTCHECK_CONFIG": str(other)}).format == "json"
    assert resolve("verify", {"isolated": True}, folder, {}).format == "full"
    with pytest.raises(FactcheckError, match="cannot be read"):
        resolve("verify", {"config": "missing.toml"}, folder, {})


def test_a_gate_asks_for_one_relation_and_a_look_at_an_article_for_none(tmp_path: Path) -> None:
    assert resolve("verify", {"isolated": True}, tmp_path, {}).min_relations == 1
    assert resolve("check", {"isolated": True}, tmp_path, {}).min_relations == 0


def test_a_variable_that_is_no_setting_is_told() -> None:
    (line,) = strangers({"FACTCHECK_FORMT": "x", "PATH": "y", "FACTCHECK_FORMAT": "json"})
    assert line == "factcheck: the environment variable FACTCHECK_FORMT is no setting; did you mean 'FACTCHECK_FORMAT'?"  # fmt: skip


def test_the_settings_of_a_run_are_the_flags_of_the_table() -> None:
    assert issubclass(Settings, Noun)
    fields = {flag.field for flag in FLAGS}
    assert set(Settings.__match_args__) == fields
    assert all(getattr(Settings(), flag.field) == flag.default for flag in of("verify") if flag.name != "min-relations")  # fmt: skip


def test_every_word_that_the_help_names_is_one_and_none_is_missing() -> None:
    helps = {flag.name: flag.help for flag in FLAGS}
    # html is named before its writer is there in every branch of this table.
    assert set(formats()) <= set(helps["format"].rstrip(".").replace(" or ", ", ").split(", "))
    for flag in FLAGS:
        words = known(flag.known)
        if isinstance(flag.known, tuple) and words:
            assert all(word in flag.help for word in words)
        assert len({*words}) == len(words)
