"""Percentages with their count and their base in one statement."""

from __future__ import annotations

import pytest

from tests.extract.inference.told import told, told as news


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The survey of 1,250 residents was clear. Some {p} of them (775 people) said no."),
        ("en", "We ran 1,250 tests. Of these, 775 came back positive, a rate of {p}."),
        ("en", "In all, 775 of the 1,250 homes, or {p}, were empty."),
        ("en", "Last night 775 of Ostley's 1,250 homes, exactly {p}, had no power."),
        ("fr", "Sur 1 250 clients interrogés, {p}, soit 775 personnes, veulent partir."),
        ("de", "Von den 1.250 Haushalten heizen {p} (775 Haushalte) mit Öl."),
        ("de", "Wir halfen 1.250 Menschen. 775 von ihnen waren Frauen, das entspricht {p}."),
        ("es", "De los 1.250 huevos eclosionaron 775, es decir, el {p}."),
        ("es", "Hay 1.250 socios. Las mujeres, 775, representan el {p}."),
        ("vi", "Trong số 1.250 hộ được khảo sát, có 775 hộ, tương đương {p}, thiếu nước."),
        ("ar", "نجح 775 طالبا من أصل 1250 تقدموا للامتحان، أي بنسبة {p}."),
        ("ar", "شمل الاستطلاع 1250 أسرة، وقالت {p} منها، أي 775 أسرة، إنها راضية."),
    ],
)
def test_a_percentage_is_held_against_its_count_and_base(language: str, text: str) -> None:
    for percent, verdict in (("62 %", "consistent"), ("26 %", "inconsistent")):
        ((said, count, base, share),) = told(text.format(p=percent), language, "percent")
        assert said == verdict
        assert "775" in count
        assert base[:1] == "1"
        assert percent in share


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 500 respondents, 60% said yes, 24% (120) said no and 80 did not answer."),
        ("en", "The poll of 1,000 adults found 45% support it, up from 400 in 2019."),
        ("en", "Shares fell 3% to 120, or 4 less than in May."),
        ("en", "The club has 900 members. Its 40 coaches train 12% more often."),
        ("fr", "Sur 1 000 personnes, 45 % (450) sont pour et 300 contre."),
    ],
)
def test_a_percentage_without_its_own_count_is_left_alone(language: str, text: str) -> None:
    assert "inconsistent" not in [row[0] for row in told(text, language, "percent")]


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('de', 'Das Amt hat 1.248 Proben untersucht. In 287 davon fanden die Labore mehr Keime. Mit {} Prozent ist der Anteil so hoch wie nie.', '23', '32', ('287', '1.248 Proben', '32 Prozent')),
        ('de', "6'412 Stimmberechtigte waren aufgerufen; 3'591 Zettel lagen auf dem Tisch, was einer Beteiligung von {} Prozent entspricht.", '56,0', '65,0', ("3'591 Zettel", "6'412 Stimmberechtigte", '65,0 Prozent')),
        ('en', 'There were 1,250 applications last year. The council granted 575, an approval rate of {} per cent. The average wait is now 26 months.', '46', '38', ('575', '1,250 applications', '38 per cent')),
        ('en', 'Our nurses screened 2,400 schoolchildren. Some {} per cent, or 360 children, were short-sighted.', '15', '25', ('360 children', '2,400 schoolchildren', 'Some 25 per cent')),
    ],
)  # fmt: skip
def test_a_share_is_bound_to_a_count_and_base_told_before_it(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "percent")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "percent")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('de', 'Damit kommt die SPÖ auf 39,59 Prozent (44 Mandate), die FPÖ auf 30,79 Prozent (34 Mandate).'),
        ('de', 'Von den 7.850 Prüfungen erkannten sie in 1.122 Missstände. Die häufigsten betrafen das Ministerium (1.496 Prüfungen oder 28,2 Prozent) und das Sozialministerium (1.488 Prüfungen oder 28 Prozent).'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_share_is_bound_to_a_count_and_base_told_before_it_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "percent") if row[0] != "consistent"]
