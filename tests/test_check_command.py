"""`check` and `extract`: an article in, its figures judged or drafted, nothing configured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import readers
from factcheck.api import check, verify
from factcheck.model import Verdict
from tests.conftest import ROOT, Run

HANOI = ROOT.parent / "shared" / "examples" / "hanoi"
TEXT = (
    "Seventeen people were rescued from the two boats, the coastguard said. Nine were taken off the "
    "trawler Aurelie and seven off the yacht Pale Moon. Nobody else was in the water.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "boats.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_wrong_sum_is_found_at_its_place(article: Path) -> None:
    report = check(article)
    (finding,) = (f for f in report.findings if f.verdict is Verdict.INCONSISTENT)
    claims = {claim.id: claim for claim in report.claims}
    quotes = [claims[name].quotes[0] for name in finding.claims]
    assert finding.kind == "sum"
    assert [quote.exact for quote in quotes] == ["Nine", "seven", "Seventeen people"]
    assert all(quote.span and TEXT[quote.span.start : quote.span.end] == quote.exact for quote in quotes)  # fmt: skip
    assert report.source.language == "en"


def test_check_points_into_the_authors_file(run: Run, article: Path) -> None:
    done = run("check", "boats.txt", "-f", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith("boats.txt:1:72: sum inconsistent sum_1: the two parts make 16")


def test_standard_input_and_several_files_are_read(run: Run, article: Path) -> None:
    done = run("check", "boats.txt", "missing.txt", "-f", "json")
    assert done.returncode == 2
    assert "missing.txt" in done.stderr
    assert json.loads(done.stdout)["counts"]["inconsistent"] == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("binary.txt", b"\x00\x01\x02" * 100), ("broken.docx", b"PK\x03\x04no"), ("broken.pdf", b"%PDF-1.4 no")],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line_and_two(run: Run, tmp_path: Path, name: str, content: bytes) -> None:  # fmt: skip
    (tmp_path / name).write_bytes(content)
    done = run("check", name)
    assert done.returncode == 2
    assert len(done.stderr.strip().split("\n")) == 1
    assert name in done.stderr


def test_an_unknown_language_is_named(run: Run, article: Path) -> None:
    done = run("check", "boats.txt", "--lang", "tlh")
    assert done.returncode == 2
    assert "language 'tlh' is not known; the known ones are ar" in done.stderr


def test_a_draft_passes_verify_and_is_the_same_when_made_again(run: Run, article: Path) -> None:
    assert run("extract", "boats.txt", "-o", "draft.yaml").returncode == 0
    first = (article.parent / "draft.yaml").read_text(encoding="utf-8")
    refused = run("extract", "boats.txt", "-o", "draft.yaml")
    assert refused.returncode == 2
    assert "--force overwrites it" in refused.stderr
    assert run("extract", "boats.txt", "-o", "draft.yaml", "--force").returncode == 0
    assert (article.parent / "draft.yaml").read_text(encoding="utf-8") == first
    report = verify(article.parent / "draft.yaml")
    assert [f.kind for f in report.findings if f.verdict is Verdict.INCONSISTENT] == ["sum"]
    assert all(quote.span for claim in report.claims for quote in claim.quotes)


def test_a_draft_of_the_hanoi_article_is_grounded_in_it(tmp_path: Path) -> None:
    path = HANOI / "article.ar.txt"
    if not path.is_file():
        pytest.skip("../shared is not beside the repository")
    from factcheck.api import extract
    from factcheck.writers import Page, writer

    draft = tmp_path / "draft.yaml"
    draft.write_text(writer("claims").write([extract(path, folder=tmp_path)], Page()), encoding="utf-8")  # fmt: skip
    report = verify(draft)
    assert not [f.message for f in report.findings if f.kind == "quote"]
    stated = {claim.value.stated for claim in report.claims}
    assert {2, 2500, 119, 110, 150, 72, 10, 64, 19, 21, 12, 40, 1, 3} <= stated
    assert not stated & {74, 247, 1072958, 0}


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_hostile_repeats_end_and_raise_nothing(tag: str) -> None:
    for word in (
        "9",
        "و",
        "including ",
        "72 of the 72, ",
        "one hundred ",
        "\u202e7",
        "1.",
        "25 October ",
    ):
        report = check(readers.source(word * 3000, "hostile.txt"), tag)
        assert report.source.language == tag


def test_a_comment_with_a_reason_lets_a_finding_stand(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"# Boats\n\n<!-- factcheck ignore sum: one boy was counted twice -->\n\n{TEXT}", encoding="utf-8")  # fmt: skip
    (tmp_path / "a.html").write_text(f"<html><body><!-- factcheck ignore sum: counted twice --><p>{TEXT}</p></body></html>", encoding="utf-8")  # fmt: skip
    for name in ("a.md", "a.html"):
        done = run("check", name)
        assert done.returncode == 0
        assert "ignored: sum_1" in done.stdout


def test_a_comment_without_a_reason_or_use_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"<!-- factcheck ignore sum -->\n<!-- factcheck ignore age: old -->\n\n{TEXT}", encoding="utf-8")  # fmt: skip
    done = run("check", "a.md", "-f", "concise")
    assert done.returncode == 1
    assert done.stdout.split("\n")[1:3] == [
        "a.md:1:1: ignore inconsistent sum: an ignore comment needs a reason, as in <!-- factcheck ignore sum: why --> (warning)",
        "a.md:2:1: ignore inconsistent age: no finding of kind 'age' is left that this would let stand (old); delete it (warning)",
    ]


def test_a_folder_is_searched_for_articles(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "a.md").write_text("Nothing here.\n", encoding="utf-8")
    (tmp_path / "in" / "skip.png").write_bytes(b"\x89PNG")
    (tmp_path / "in" / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    done = run("check", "in", "-f", "json")
    assert [result["file"] for result in json.loads(done.stdout)["results"]] == ["in/a.md", "in/deep/b.txt"]  # fmt: skip
    assert run("check", ".", cwd=tmp_path / "in" / "deep").returncode == 1
    (tmp_path / "bare").mkdir()
    nothing = run("check", "bare")
    assert nothing.returncode == 2
    assert "no article in the folder bare" in nothing.stderr


def alarms(text: str, tag: str = "en") -> list[str]:
    report = check(readers.source(text, "a.txt"), tag)
    return [f.kind for f in report.findings if f.verdict is Verdict.INCONSISTENT]


def test_a_language_without_words_licenses_nothing() -> None:
    text = "Вам нужны: 500 г теста, 400 г брокколи, 250 г брынзы, 300 г сыра. Всего 100 г.\n"
    report = check(readers.source(text, "a.txt"))
    assert (report.source.language, report.relations) == ("und", ())


def test_what_is_as_large_as_the_total_is_no_part_of_it() -> None:
    assert alarms("A landing needs two missions, one with the crew and the other with the lander, with the two meeting in orbit.") == []  # fmt: skip


def test_traces_that_go_unsaid_are_no_slip() -> None:
    assert alarms("The air is 95.32 percent carbon dioxide, 2.7 percent nitrogen, 1.6 percent argon and 0.13 percent oxygen.") == []  # fmt: skip


def test_a_keystroke_wrong_is_told_however_large_the_gap() -> None:
    hired = "In all, {} people were hired: 142 went to Carrow, {} to Marlfield and 1,010 to the islands."
    assert alarms(hired.format("1,242", 90)) == []
    assert alarms(hired.format("1,242", 900)) == ["sum"]
    assert alarms(hired.format("12,420", 90)) == ["sum"]
    assert alarms(hired.format("1,292", 90)) == ["sum"]
