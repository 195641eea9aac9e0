"""Claims against their quotes, quotes against the article: drift is a finding."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from factcheck.extract.grounding import ground
from factcheck.extract.locating import Composed
from factcheck.languages import language
from factcheck.model import Claim, Finding, Quote, Source, Span, Verdict
from factcheck.values import written


def claim(value: str, *quotes: str, unit: str = "") -> Claim:
    return Claim("it", written.read(value, unit), unit, "", tuple(Quote(q) for q in quotes))


def article(text: str, at_hand: bool = True) -> Source:
    starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
    return Source("article.txt", text, at_hand=at_hand, starts=tuple(starts))


def findings(one: Claim, text: str | None = None, tag: str = "en") -> tuple[Finding, ...]:
    return ground([one], article(text or "", text is not None), language(tag))[1]


def located(quote: str, text: str) -> str | None:
    (grounded,), _ = ground([claim("1", quote)], article(text), language("en"))
    span = grounded.quotes[0].span
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("tag", "value", "unit", "quote"),
    [
        ("ar", "72", "country", "72 دولة وقعت رسميا"),
        ("ar", "1250", "", "١٬٢٥٠ متطوعا"),
        ("ar", "26 October", "", "و26 أكتوبر"),
        ("en", "4.2 million", "person", "4.2 million people"),
        ("en", "more than 2500", "person", "More than 2,500 delegates"),
        ("en", "25 to 30", "", "between 25 and 30"),
        ("en", "22:30", "", "set off at 22:30"),
        ("en", "2/3", "", "2/3 of them"),
        ("de", "1234", "EUR", "1.234 Euro"),
        ("en", "2025-10-25", "", "Saturday, 25 October 2025"),
        ("en", "2", "day", "the two-day meeting"),
        ("ar", "2", "day", "بعد يومين من العمل"),
        ("ar", "10", "year", "السنوات العشر الماضية"),
        ("ar", "3", "outcome", "ثلاث نتائج توافقية مهمة"),
        ("ar", "1", "country", "الدولة الأولى التي توقع"),
        ("de", "72", "", "Zweiundsiebzig Betriebe"),
        ("de", "3", "day", "das dreitägige Hafenfest"),
        ("fr", "97", "", "Quatre-vingt-dix-sept communes"),
        ("vi", "72", "", "Bảy mươi hai quốc gia"),
        ("es", "52", "", "cincuenta y dos viviendas"),
        ("en", "Saturday", "", "on Saturday morning"),
        ("en", "165", "minute", "two hours and forty-five minutes"),
        ("en", "2/3", "", "a two-thirds majority"),
        ("ar", "26 October", "", "25 و26 أكتوبر"),
        ("vi", "26 October", "", "25 và 26/10"),
        ("en", "1", "event", "one of the largest treaty events"),
    ],
)
def test_a_quote_that_says_what_the_claim_says_is_silent(tag: str, value: str, unit: str, quote: str) -> None:  # fmt: skip
    assert findings(claim(value, quote, unit=unit), tag=tag) == ()


@pytest.mark.parametrize(
    ("tag", "value", "quote"),
    [
        ("ar", "74", "72 دولة وقعت رسميا"),
        ("ar", "74", "٧٢ دولة"),
        ("en", "1,250", "12,500 people"),
        ("en", "2024-10-25", "25 October 2025"),
        ("en", "25 October", "26 October"),
        ("en", "4.2", "4.3 per cent"),
        ("ar", "3", "بعد يومين من العمل"),
        ("ar", "26 November", "26 أكتوبر"),
        ("en", "26 November", "26 October"),
        ("de", "73", "Zweiundsiebzig Betriebe"),
        ("en", "Sunday", "on Saturday morning"),
        ("fr", "98", "Quatre-vingt-dix-sept communes"),
        ("vi", "62", "Bảy mươi hai quốc gia"),
    ],
)
def test_a_quote_that_says_another_number_is_inconsistent(tag: str, value: str, quote: str) -> None:
    (found,) = findings(claim(value, quote), tag=tag)
    assert (found.kind, found.verdict, found.claims) == ("quote", Verdict.INCONSISTENT, ("it",))
    assert f"«{quote}»" in found.message


def test_seventy_four_against_seventy_two_names_both() -> None:
    (found,) = findings(claim("74", "72 countries signed", unit="country"))
    assert found.message == (
        "the claims file says 74 countries, the words of the article are «72 countries signed»"
    )


def test_a_quote_is_found_across_lines_composition_and_unseen_marks() -> None:
    decomposed = unicodedata.normalize("NFD", "cộng đồng")
    text = f"Of the\n  72\u00a0signatories of the {decomposed}, \u200f62 signed."
    assert located("Of the 72 signatories", text) == "Of the\n  72\u00a0signatories"
    assert located("cộng đồng", text) == decomposed
    assert located(", 62", text) == ", \u200f62"


def test_context_picks_one_of_two_places() -> None:
    text = "72 signed. Then 72 left."
    quote = Quote("72", prefix="Then")
    (grounded,), _ = ground([Claim("it", written.read("72"), quotes=(quote,))], article(text), language("en"))  # fmt: skip
    assert grounded.quotes[0].span == Span(16, 18)


def test_a_drifted_quote_names_both_wordings_and_the_line() -> None:
    text = "Hanoi.\nOf the 72 signatories, 64 signed in the main hall."
    (found,) = findings(claim("62", "62 signed in the main hall"), text)
    assert found.message == (
        "the quote «62 signed in the main hall» does not stand in the article; "
        "the closest words are «64 signed in the main hall.» (line 2)"
    )


def test_a_quote_that_has_gone_is_said_to_be_lost() -> None:
    (found,) = findings(claim("62", "62 signed"), "Nothing of the kind stands here.")
    assert found.message == "the quote «62 signed» does not stand in the article"


def test_the_search_for_what_lost_quotes_became_is_bounded() -> None:
    lost = [claim("1", f"word gone {'x' * (n + 1)}") for n in range(100)]
    _, found = ground(lost, article("word gone " * 10_000), language("en"))
    named = [finding for finding in found if "closest" in finding.message]
    assert (len(found), len(named)) == (100, 50)


@given(st.text(alphabet="a \n\u0301\u0323\u200f\u00a0bé", max_size=40))
def test_a_folded_text_leads_back_to_the_original(text: str) -> None:
    folded = Composed.of(text)
    for index in range(len(folded.text)):
        span = folded.span(index, index + 1)
        assert 0 <= span.start < span.end <= len(text)
        again = Composed.of(text[span.start : span.end]).text
        assert folded.text[index] in again
