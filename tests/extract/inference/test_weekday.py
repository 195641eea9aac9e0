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


@pytest.mark.parametrize(
    ("tag", "text", "right", "wrong"),
    [
        ("en", "On 21 June 1936, a {}, three women posed for the camera.", "Sunday", "Monday"),
        ("de", "Die Premiere ist am 11. Oktober 2025, einem {}, im Stadttheater.", "Samstag", "Montag"),
        ("fr", "La scène se passe le 21 juin 1936, un {}, peu après les accords.", "dimanche", "mardi"),
        ("es", "El retrato es del 21 de junio de 1936, un {}, poco antes de la guerra.", "domingo", "martes"),
        ("ar", "التقطت الصورة في 21 يونيو 1936، وكان يوم {}، قبل الإضراب.", "أحد", "ثلاثاء"),
        ("vi", "Ảnh chụp ngày 21/6/1936, một ngày {}, trước cuộc đình công.", "chủ nhật", "thứ Ba"),
    ],
)  # fmt: skip
def test_a_weekday_after_a_comma_says_which_the_date_was(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert [v for v, _ in found(text.format(right), tag, "weekday")] == [AGREES]
    assert [v for v, _ in found(text.format(wrong), tag, "weekday")] == [CONFLICTS]


@pytest.mark.parametrize(
    ("tag", "text", "right", "wrong"),
    [
        ("en", "Three sessions are fixed for the autumn of 2024. The first is on Monday 30 September; Sleaford follows on {} 12 October.", "Saturday", "Friday"),
        ("de", "Das Programm für den Herbst 2024 steht. Den Anfang macht am Montag, 30. September, ein Quartett; am {}, 12. Oktober, folgt ein Chor.", "Samstag", "Freitag"),
        ("fr", "Trois réunions sont prévues à l'automne 2024. La première a lieu le lundi 30 septembre, la deuxième le {} 12 octobre.", "samedi", "vendredi"),
        ("es", "El ciclo de otoño de 2024 ya tiene fechas. Empieza el lunes 30 de septiembre y sigue el {} 12 de octubre.", "sábado", "viernes"),
        ("ar", "أعلن النادي برنامج خريف 2024. يقام اللقاء الأول يوم الاثنين 30 سبتمبر، والثاني يوم {} 12 أكتوبر.", "السبت", "الجمعة"),
        ("vi", "Nhà hát công bố lịch diễn mùa thu năm 2024. Đêm đầu diễn ra thứ Hai 30/9, đêm sau vào {} 12/10.", "thứ Bảy", "thứ Sáu"),
    ],
)  # fmt: skip
def test_the_year_of_a_programme_governs_its_dates(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert [v for v, _ in found(text.format(right), tag, "weekday")] == [AGREES, AGREES]
    assert [v for v, _ in found(text.format(wrong), tag, "weekday")] == [AGREES, CONFLICTS]


def test_a_year_that_no_date_bears_out_governs_none() -> None:
    text = "After the festival of 2019 the hall shut. Talks were held on Friday 4 March and on Sunday 5 June."  # fmt: skip
    assert found(text, "en", "weekday") == []
    text = "The clock was founded on 3 May 1921. It struck again on Friday 4 May."
    assert found(text, "en", "weekday") == []
