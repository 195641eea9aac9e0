"""The Hanoi article: its claims file at the root of the repository, and the English case beside this."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import verify
from factcheck.model import Claim, Finding, Place, Report, Span, Type, Verdict

ROOT = Path(__file__).parents[2]
CLAIMS = ROOT / "claims.yaml"
ENGLISH = ROOT / "factcheck" / "examples" / "claims.yaml"
MATERIAL = ROOT / ".." / "shared" / "examples" / "hanoi"
ARTICLE = MATERIAL / "article.ar.txt"
READING = MATERIAL / "relations.md"

AGREES, CONFLICTS, OPEN = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDECIDED

# Each relation with its verdict, and the lines of the article on which its claims are stated.
ARABIC_RELATIONS = {
    "length": (AGREES, {1}),
    "delegations_present": (AGREES, {4}),
    "delegates_from_each": (AGREES, {4}),
    "signed_three_times": (AGREES, {6, 8, 20}),
    "in_the_hall": (AGREES, {8}),
    "signed_of_present": (AGREES, {4, 8}),
    "majority_of_present": (AGREES, {4, 8}),
    "regions_as_countries": (CONFLICTS, {6, 11}),
    "regions_as_signers": (AGREES, {6, 11}),
    "host_in_its_region": (AGREES, {11, 26}),
    "year_of_resolution": (AGREES, {13}),
    "ratification": (AGREES, {20}),
    "in_force": (OPEN, {20}),
    "outcomes_listed": (AGREES, {30, 31, 32, 33}),
    "minister": (CONFLICTS, {10, 27, 29, 34, 41}),
    "minister_and_general": (AGREES, {10, 27, 29, 41}),
    "deputy_and_general": (AGREES, {5, 7}),
    "director_at_unodc": (AGREES, {15, 17}),
    "title_in_short": (AGREES, {19, 20}),
    "ambassador_and_chair": (AGREES, {21}),
}
ENGLISH_RELATIONS = {
    "length": (AGREES, {3, 5}),
    "delegations_present": (AGREES, {5}),
    "headline_and_text": (AGREES, {1, 7}),
    "in_the_hall": (AGREES, {7}),
    "regions_as_signers": (AGREES, {7}),
    "regions_as_countries": (CONFLICTS, {3, 7}),
    "year_of_resolution": (AGREES, {11}),
    "ratification": (AGREES, {7, 11}),
    "in_force": (OPEN, {11}),
    "outcomes_listed": (AGREES, {13}),
}

needs_the_article = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the agency's article is not part of the repository"
)


@cache
def curated() -> Report:
    return verify(CLAIMS)


@cache
def grounded() -> Report:
    return verify(CLAIMS, source=ARTICLE)


@cache
def english() -> Report:
    return verify(ENGLISH)


def finding(report: Report, relation: str) -> Finding:
    (found,) = [found for found in report.findings if found.relation == relation]
    return found


def claim(report: Report, name: str) -> Claim:
    (found,) = [found for found in report.claims if found.id == name]
    return found


def verdicts(report: Report) -> dict[str, Verdict]:
    return {found.relation: found.verdict for found in report.findings}


def spans(report: Report, *names: str) -> Iterator[tuple[str, Span]]:
    """Yield the exact words and the span of every quote of the claims; all must be found."""
    for name in names:
        for quote in claim(report, name).quotes:
            assert quote.span is not None, f"«{quote.exact}» of {name} was not found"
            yield quote.exact, quote.span


def lines(report: Report, relation: str) -> set[int]:
    names = finding(report, relation).claims
    return {report.source.place(span.start).line for _, span in spans(report, *names)}


# The Arabic claims, without the article


def test_every_relation_has_the_verdict_of_the_careful_reading() -> None:
    assert verdicts(curated()) == {name: verdict for name, (verdict, _) in ARABIC_RELATIONS.items()}


def test_a_report_without_the_article_says_so_once() -> None:
    assert not curated().source.at_hand
    (note,) = curated().notes
    assert "not at hand" in note


def test_the_regions_are_one_country_short_and_the_union_would_make_it_good() -> None:
    found = finding(curated(), "regions_as_countries")
    assert (found.stated, found.computed) == ("72 countries", "71 countries")
    assert found.difference == "one short"
    assert "والاتحاد الأوروبي" in found.message + found.reason
    assert finding(curated(), "regions_as_signers").computed == "72 signatories"


def test_the_finding_on_the_minister_names_both_offices() -> None:
    found = finding(curated(), "minister")
    assert set(found.claims) == {"quang_public_security", "quang_foreign_affairs"}
    told = f"{found.message} {found.stated} {found.computed}"
    assert "Minister of Public Security" in told
    assert "Minister of Foreign Affairs" in told


def test_no_ratification_is_stated_so_the_convention_is_neither_in_force_nor_not() -> None:
    found = finding(curated(), "in_force")
    assert set(found.claims) == {"ratifications", "ratifications_needed"}
    assert found.reason


def test_no_remainder_is_stated_across_units() -> None:
    found = finding(curated(), "delegations_present")
    told = f"{found.message} {found.difference}"
    assert re.findall(r"\d+", told) == ["110", "119"]
    assert "119 countries and territories" in told


def _altered(text: str, name: str, value: str) -> str:
    altered, count = re.subn(rf"(?m)^(  {name}: {{value: )\d+", rf"\g<1>{value}", text)
    assert count == 1
    return altered


FIGURES = re.findall(
    r'(?m)^  (\w+): \{value: (\d+),.*quote: (?:\{exact: )?"[^"]*\d', CLAIMS.read_text("utf-8")
)


def test_most_figures_stand_in_their_quotes_in_digits() -> None:
    assert len(FIGURES) >= 15


@pytest.mark.parametrize(("name", "figure"), FIGURES)
def test_a_figure_changed_in_one_place_is_told_with_the_words_that_disagree(
    name: str, figure: str, tmp_path: Path
) -> None:
    changed = tmp_path / "claims.yaml"
    other = str(int(figure) + 2)
    changed.write_text(_altered(CLAIMS.read_text("utf-8"), name, other), encoding="utf-8")
    report = verify(changed)
    drifted = [f for f in report.findings if f.claims == (name,) and f.verdict is CONFLICTS]
    assert len(drifted) == 1
    assert other in drifted[0].message.replace(",", "")
    assert claim(report, name).quotes[0].exact in drifted[0].message


def test_seventy_four_in_one_of_three_places_is_a_conflict_of_the_three(tmp_path: Path) -> None:
    changed = tmp_path / "claims.yaml"
    text = _altered(CLAIMS.read_text("utf-8"), "signed_at_opening", "74")
    changed.write_text(text, encoding="utf-8")
    found = finding(verify(changed), "signed_three_times")
    assert found.verdict is CONFLICTS
    assert {"72", "74"} <= set(re.findall(r"\d+", found.message))


# The Arabic claims held against the article


@needs_the_article
def test_every_quote_stands_in_the_article_byte_for_byte() -> None:
    report = grounded()
    text = ARTICLE.read_bytes().decode("utf-8")
    assert report.source.text == text
    found = list(spans(report, *(claim.id for claim in report.claims)))
    assert len(found) >= 57
    assert [text[span.start : span.end] for _, span in found] == [words for words, _ in found]


@needs_the_article
def test_the_article_at_hand_changes_no_verdict_and_leaves_nothing_to_note() -> None:
    assert verdicts(grounded()) == verdicts(curated())
    assert grounded().notes == ()


@needs_the_article
@pytest.mark.parametrize("relation", ARABIC_RELATIONS)
def test_the_claims_of_a_relation_stand_on_the_lines_of_the_careful_reading(relation: str) -> None:
    assert lines(grounded(), relation) == ARABIC_RELATIONS[relation][1]


@needs_the_article
def test_the_minister_is_in_one_office_on_four_lines_and_in_the_other_on_one() -> None:
    report = grounded()
    place = report.source.place
    by_office = {
        name: [place(span.start).line for _, span in spans(report, name)]
        for name in ("quang_public_security", "quang_foreign_affairs")
    }
    assert by_office == {"quang_public_security": [10, 27, 29, 41], "quang_foreign_affairs": [34]}


@needs_the_article
def test_quotes_of_one_claim_stand_at_different_places() -> None:
    for found in grounded().claims:
        places = [span for _, span in spans(grounded(), found.id)]
        assert len(set(places)) == len(places), found.id


# The Arabic claims held against the careful reading


class Row(NamedTuple):
    """A row of the careful reading: what it states, and one place where the article does."""

    name: str
    stated: str
    line: int
    words: str


def _rows(section: str) -> Iterator[list[str]]:
    text = READING.read_text("utf-8").split(f"\n## {section}. ")[1].split("\n## ")[0]
    for line in text.splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def _figures() -> list[Row]:
    rows = [cells for cells in _rows("A") if re.fullmatch(r"F\d+", cells[0])]
    return [Row(c[0], c[2], int(c[1]), re.findall("«(.*?)»", c[5])[0]) for c in rows]


def _offices() -> list[Row]:
    rows = [cells for cells in _rows("C") if "«" in cells[2] and cells[3] != "none"]
    return [
        Row(cells[0], cells[3], int(line), words)
        for cells in rows
        for line in re.findall(r"\d+", cells[1])
        for words in re.findall("«(.*?)»", cells[2])
    ]


def _claims_at(row: Row) -> list[Claim]:
    """Return the claims of which a quote overlaps the words of a row."""
    report = grounded()
    start = report.source.text.index(row.words, report.source.starts[row.line - 1])
    assert report.source.place(start) == Place(row.line, report.source.place(start).column)
    end = start + len(row.words)
    return [
        found
        for found in report.claims
        if any(span.start < end and start < span.end for _, span in spans(report, found.id))
    ]


@needs_the_article
def test_every_figure_of_the_careful_reading_is_a_claim_at_its_place() -> None:
    rows = _figures()
    assert [row.name for row in rows] == [f"F{number}" for number in range(1, 27)]
    for row in rows:
        found = _claims_at(row)
        assert found, f"{row.name} «{row.words}» is no claim"
        if number := re.match(r"\d+(?!\S*/)", row.stated):
            stated = {c.value.date.day if c.value.date else c.value.stated for c in found}
            assert int(number.group()) in stated, row


@needs_the_article
def test_every_office_of_the_careful_reading_is_a_claim_at_its_place() -> None:
    rows = _offices()
    assert len(rows) >= 20
    for row in rows:
        assert any(found.value.type is Type.LABEL for found in _claims_at(row)), row


# The English text, with its full source


def test_the_english_relations_have_the_verdicts_that_its_words_bear() -> None:
    assert verdicts(english()) == {name: verdict for name, (verdict, _) in ENGLISH_RELATIONS.items()}  # fmt: skip


@pytest.mark.parametrize("relation", ENGLISH_RELATIONS)
def test_the_english_claims_of_a_relation_stand_on_their_lines(relation: str) -> None:
    assert lines(english(), relation) == ENGLISH_RELATIONS[relation][1]


def test_every_english_quote_stands_in_its_source() -> None:
    report = english()
    found = list(spans(report, *(claim.id for claim in report.claims)))
    text = report.source.text
    assert [text[span.start : span.end] for _, span in found] == [words for words, _ in found]
    assert report.notes == ()


def test_the_english_text_stands_alone_with_62_in_the_hall_and_a_threshold_of_50() -> None:
    assert claim(english(), "signed_in_hall").value.stated == 62
    assert claim(english(), "ratifications_needed").value.stated == 50
    assert finding(english(), "in_the_hall").verdict is AGREES
    assert finding(english(), "ratification").verdict is AGREES


def test_english_signatories_include_the_union_and_its_first_sentences_countries_do_not() -> None:
    whole = finding(english(), "regions_as_signers")
    slip = finding(english(), "regions_as_countries")
    assert (whole.verdict, whole.stated, whole.computed) == (AGREES, *["72 signatories"] * 2)
    assert (slip.stated, slip.computed) == ("72 countries", "71 countries")
    assert slip.difference == "one short"
    assert "the European Union itself" in slip.message + slip.reason


@pytest.mark.skipif(not MATERIAL.is_dir(), reason="the shared material is not at hand")
def test_the_english_text_is_the_shared_one() -> None:
    ours = (ENGLISH.parent / "article.en.txt").read_bytes()
    assert ours == (MATERIAL / "article.en.txt").read_bytes()
