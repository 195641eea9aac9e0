"""A draft is a claims file: it is read back to the same claims."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.api import check, extract, verify
from factcheck.model import Claim, Quote, Relation, Report, Source
from factcheck.nouns import replace
from factcheck.readers import claims
from factcheck.values import written
from factcheck.writers import Page, writer

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip)


@given(WORDS, WORDS, WORDS, WORDS)
def test_any_words_come_back_from_a_draft(name: str, unit: str, quote: str, label: str) -> None:
    first = Claim(name, written.read("72", unit), unit, "", (Quote(quote, prefix=label),))
    second = Claim(name + "2", written.label(label, unit), "", quote, implied=True)
    relation = Relation(label, "subset", (("part", (first.id,)), ("whole", (first.id,))), binding=quote)  # fmt: skip
    report = Report("a.txt", Source("a.txt", language="en"), (first, second), (relation,), ())
    text = writer("claims").write([report], Page())
    read = claims.parse(text, "draft.yaml", Path())
    assert [(c.id, c.unit, c.counts, c.implied, c.value.labels) for c in read.claims] == [
        (c.id, c.unit, c.counts, c.implied, c.value.labels) for c in (first, second)
    ]
    assert [(q.exact, q.prefix) for q in read.claims[0].quotes] == [(quote, label)]
    assert read.relations[0].claims == (first.id,)


def _draft(tag: str, text: str) -> str:
    report = check(Source("a.txt", text, tag), tag)
    return writer("claims").write([report], Page())


@pytest.mark.parametrize(
    ("tag", "text", "decided", "claim"),
    [
        ("de", "Es kamen 1.234 Gäste, davon 640 Kinder.", "«1.234» may be 1,234 or 1.234", "1.234"),
        ("ar", "استمر المؤتمر يومين (25 و26 أكتوبر).", "a dual says two without a number", "يومين"),
        ("en", "The three-day fair runs from 14 to 16 May.", "which year? its words name none", "16 May"),
        ("en", "It ran for three days, from 3/7/2025 to 3/9/2025.", "which is the day, 3 or 7?", "3/7/2025"),
    ],
)  # fmt: skip
def test_what_a_person_must_decide_stands_before_its_claim(
    tag: str, text: str, decided: str, claim: str
) -> None:
    lines = _draft(tag, text).splitlines()
    asked = [number for number, line in enumerate(lines) if line.startswith(f"  # decide: {decided}")]  # fmt: skip
    assert asked
    assert any(claim in lines[number + 1] for number in asked)


def test_a_figure_with_one_reading_asks_nothing() -> None:
    draft = _draft("en", "Of the 86 schools, 71 met the goal on 3 May 2024, and 13/5/2024 was the end.")  # fmt: skip
    assert "kind: subset" in draft
    assert "decide" not in draft


def test_a_draft_with_questions_is_verified_unchanged_and_drawn_up_the_same_again(
    tmp_path: Path,
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("وحضر 1.234 مندوبا من أصل 2.500 مندوب، يومي 25 و26 أكتوبر.", "utf-8")
    drafts = [writer("claims").write([extract(article, "ar", tmp_path)], Page()) for _ in range(2)]
    assert "# decide:" in drafts[0]
    assert drafts[0] == drafts[1]
    file = tmp_path / "claims.yaml"
    file.write_text(drafts[0], "utf-8")
    report = verify(file)
    assert [str(finding.verdict) for finding in report.findings] == ["consistent"]


@given(WORDS)
def test_a_question_is_a_comment_whatever_the_words_are(words: str) -> None:
    claim = Claim("a", replace(written.read("72"), text=words), "", "", (Quote(words),))
    report = Report("a.txt", Source("a.txt", language="ar"), (claim,), (), ())
    text = writer("claims").write([report], Page())
    assert [one.id for one in claims.parse(text, "draft.yaml", Path()).claims] == ["a"]
