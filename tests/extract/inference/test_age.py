"""Ages and anniversaries, with the birth or founding and the date they are told for."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.extract.inference.changes_of_text import found

AGREES, CONFLICTS = Verdict.CONSISTENT, Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("tag", "text", "verdict", "born", "on"),
    [
        ("en", "Born on 12 November 1990, Judge Farr was 33 when she took the oath on 2 February 2024.", AGREES, "12 November 1990", "2 February 2024"),
        ("en", "The painter, born in 1941, died on 3 June 2024 at the age of 79.", CONFLICTS, "1941", "3 June 2024"),
        ("en", "Founded in 1874, the bank marked its 160th anniversary in 2024.", CONFLICTS, "1874", "2024"),
        ("de", "Die am 30. August 1956 geborene Geigerin starb am 2. Mai 2023 im Alter von 66 Jahren.", AGREES, "30. August 1956", "2. Mai 2023"),
        ("fr", "Née en 1929 à Valmarne, elle a soufflé ses cent bougies le 4 mai 2024.", CONFLICTS, "1929", "4 mai 2024"),
        ("es", "El escritor, nacido en 1930, murió el 3 de mayo de 2010 a los 85 años.", CONFLICTS, "1930", "3 de mayo de 2010"),
        ("vi", "Bà Sen sinh năm 1942. Năm 2024, ở tuổi 82, bà vẫn dạy đan lát.", AGREES, "1942", "2024"),
        ("ar", "أدت القاضية المولودة في 9 سبتمبر 1985 اليمين يوم 20 يونيو 2023 وهي في السابعة والثلاثين من عمرها.", AGREES, "9 سبتمبر 1985", "20 يونيو 2023"),
    ],
)  # fmt: skip
def test_an_age_is_bound_to_its_birth_and_its_date(
    tag: str, text: str, verdict: Verdict, born: str, on: str
) -> None:
    ((judged, roles),) = found(text, tag, "age")
    assert judged is verdict
    assert (roles["born"], roles["on"]) == ((born,), (on,))


def test_a_death_of_the_sentence_before_dates_the_age() -> None:
    text = "La titiritera falleció ayer, 6 de febrero de 2026. Había nacido el 11 de agosto de 1939, de modo que tenía {} años."  # fmt: skip
    assert [v for v, _ in found(text.format(86), "es", "age")] == [AGREES]
    assert [v for v, _ in found(text.format(89), "es", "age")] == [CONFLICTS]


def test_three_days_before_a_birthday_the_age_is_not_reached() -> None:
    text = "Er starb am 17. Januar 2026, drei Tage vor seinem {}. Geburtstag; geboren wurde er am 20. Januar 1936."  # fmt: skip
    assert [v for v, _ in found(text.format(90), "de", "age")] == [AGREES]
    assert [v for v, _ in found(text.format(80), "de", "age")] == [CONFLICTS]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez, born in 1950, died in 2020, leaving a son aged 45.",
        "Founded in 1990, the company appointed Jane Hill, 45, in 2024.",
        "Born in 1950, the singer gave a concert at the age of 12 and moved abroad in 1980.",
        "Born in 1941, she was 79 when her last show closed.",
        "He was born in 1950. The club, where she plays, marked its 100th anniversary in 2024.",
    ],
)
def test_an_age_of_someone_else_or_of_no_date_stays_silent(text: str) -> None:
    assert found(text, "en", "age") == []
