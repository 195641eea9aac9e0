"""Weekdays beside their dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from factcheck.model import Verdict
from tests.extract.inference.changes_of_text import found

AGREES, CONFLICTS = Verdict.CONSISTENT, Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("tag", "text", "weekday"),
    [
        ("en", "The council meets on Thursday 18 November 2025.", "Thursday"),
        ("en", "The vote is on Saturday (26 October 2025).", "Saturday"),
        ("de", "Die Sitzung ist am Montag, den 12. November 2025.", "Montag"),
        ("fr", "La réunion aura lieu le jeudi 12 novembre 2025.", "jeudi"),
        ("es", "El pleno será el lunes 17 de septiembre de 2025.", "lunes"),
        ("vi", "Cuộc họp diễn ra vào thứ Hai, ngày 12/11/2025.", "thứ Hai"),
        ("ar", "يعقد المجلس جلسته يوم الأحد 17 ديسمبر 2025.", "الأحد"),
        ("ar", "تفتح الأبواب يوم الاثنين الموافق 7 حزيران/يونيو 2026.", "الاثنين"),
    ],
)
def test_a_date_on_another_weekday_is_told(tag: str, text: str, weekday: str) -> None:
    ((verdict, roles),) = found(text, tag, "weekday")
    assert verdict is CONFLICTS
    assert roles["weekday"] == (weekday,)


def test_the_next_day_is_counted_from_the_full_date_before_it() -> None:
    text = "Signing opened on Saturday, 25 October 2025, and closed the next day, {}."
    right, wrong = (found(text.format(day), "en", "weekday") for day in ("Sunday", "Monday"))
    assert [verdict for verdict, _ in right] == [AGREES, AGREES]
    assert wrong[1] == (CONFLICTS, {"date": ("the next day",), "weekday": ("Monday",)})


def test_a_later_day_of_the_sentence_takes_the_year_of_the_full_date() -> None:
    text = "It is shut from Wednesday 11 March 2026 and open again by {} 13 March."
    assert [v for v, _ in found(text.format("Friday"), "en", "weekday")] == [AGREES, AGREES]
    assert [v for v, _ in found(text.format("Saturday"), "en", "weekday")] == [AGREES, CONFLICTS]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The vote is on Saturday, 26 October."),
        ("en", "The resolution dates from 2019. The vote is on Monday, 26 October."),
        ("en", "It opened on 26 October 2025 and on Monday the stalls were gone."),
        ("en", "The paper of 12 November 2025 (Thursday's edition) said so."),
        ("ar", "اعتمد القرار عام 2019. يعقد الاجتماع يوم الاثنين 26 أكتوبر."),
    ],
)
def test_a_year_is_never_lent_by_another_sentence(tag: str, text: str) -> None:
    assert found(text, tag, "weekday") == []


@given(st.dates(date(1950, 1, 1), date(2090, 12, 28)), st.integers(1, 6))
def test_every_day_agrees_with_its_own_weekday_and_no_other(day: date, off: int) -> None:
    other = day + timedelta(days=off)
    right = found(f"They met on {day:%A}, {day.day} {day:%B} {day.year}.", "en", "weekday")
    wrong = found(f"They met on {other:%A}, {day.day} {day:%B} {day.year}.", "en", "weekday")
    assert [verdict for verdict, _ in right] == [AGREES]
    assert [verdict for verdict, _ in wrong] == [CONFLICTS]
