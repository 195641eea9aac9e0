"""Lengths of time and the moments that they are told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.model import Verdict
from tests.extract.inference.changes_of_text import found
from tests.extract.inference.checking import alarms
from tests.extract.inference.told import told as news

AGREES, CONFLICTS = Verdict.CONSISTENT, Verdict.INCONSISTENT
HANOI = Path(__file__).parents[3] / ".." / "shared" / "examples" / "hanoi"


@pytest.mark.parametrize(
    ("tag", "text", "verdict", "value"),
    [
        ("en", "The three-day conference takes place in Port Lisle from 14 to 17 May.", CONFLICTS, "three-day"),
        ("en", "The bridge, closed in September 2019, reopened in March 2021. It was out of use for 18 months.", AGREES, "18 months"),
        ("en", "The train leaves at 21:40 and arrives at 06:10, nine and a half hours later.", CONFLICTS, "nine and a half hours"),
        ("en", "The season ran from 6 April to 23 June 2024. Pupils collected litter over 12 weekends.", AGREES, "over 12 weekends"),
        ("de", "Das dreitägige Hafenfest findet vom 4. bis 7. Juli statt.", CONFLICTS, "dreitägige"),
        ("de", "Die Orgelwoche dauert neun Tage: Sie beginnt am Samstag, dem 2., und endet am Sonntag, dem 10. Mai 2026.", AGREES, "neun Tage"),
        ("fr", "Le salon se tiendra du 12 au 16 juin. Pendant ces quatre jours, on travaillera le bois.", CONFLICTS, "quatre jours"),
        ("es", "La huelga, que empezó el 28 de febrero de 2024 y terminó el 3 de marzo, duró cinco días.", AGREES, "cinco días"),
        ("vi", "Lễ hội kéo dài bốn ngày, từ ngày 5 đến ngày 7 tháng 3.", CONFLICTS, "bốn ngày"),
        ("ar", "يستمر المهرجان خمسة أيام، من 5 إلى 8 مارس.", CONFLICTS, "خمسة أيام"),
        ("ar", "بعد يومين من العمل (25 و26 أكتوبر) اختتم المؤتمر.", AGREES, "يومين"),
    ],
)  # fmt: skip
def test_a_length_is_bound_to_its_moments(
    tag: str, text: str, verdict: Verdict, value: str
) -> None:
    ((judged, roles),) = found(text, tag, "duration")
    assert judged is verdict
    assert roles["value"] == (value,)


def test_the_next_day_ends_the_two_days_of_the_sentence_after() -> None:
    text = "It opened on 25 October 2025 and closed the next day. Over the {} days, 1,180 delegates took part."  # fmt: skip
    ((verdict, roles),) = found(text.format("two"), "en", "duration")
    assert verdict is AGREES
    assert (roles["from"], roles["to"]) == (("25 October 2025",), ("the next day",))
    assert [v for v, _ in found(text.format("three"), "en", "duration")] == [CONFLICTS]


@pytest.mark.parametrize(
    "text",
    [
        "The summit is on 7 and 8 June, three days after the vote.",
        "The trial began on 4 March. Police say the search went on for two weeks.",
        "The drought lasted three years, from 2019 to 2021.",
        "The fair runs from 14 to 17 May, and tickets are valid for two days.",
        "From 3 to 7 July, a two-day workshop and a three-day course will be held.",
        "The five-year plan, adopted in March 2019, was revised in June 2020.",
        "He was jailed for three years on 5 May 2019 and released on 7 June 2020.",
        "Shops open from 9am to 6pm, with a two-hour break.",
        "Between May 2019 and June 2020, during the three months of lockdown, shops closed.",
        "The war lasted from 1914 to 1918. Over the next ten years the town grew.",
        "The stall is open two hours a week from 4 to 8 May.",
        "It opened on 3 May 2024 with a five-hour concert and closed on 9 May.",
    ],
)
def test_a_length_told_of_something_else_stays_silent(text: str) -> None:
    assert [v for v, _ in found(text, "en", "duration") if v is CONFLICTS] == []


@pytest.mark.skipif(not HANOI.is_dir(), reason="the shared examples are not beside the repository")
def test_two_days_are_the_25th_and_26th_of_october_and_no_year_is_lent() -> None:
    report = check(HANOI / "article.ar.txt")
    (finding,) = [one for one in report.findings if one.kind == "duration"]
    assert finding.verdict is AGREES
    dates = [claim.value.date for claim in report.claims if claim.id in finding.claims and claim.value.date]  # fmt: skip
    assert [(date.day, date.year) for date in dates] == [(25, None), (26, None)]


def test_a_term_of_years_is_not_the_length_of_the_months_it_was_given_for() -> None:
    text = "He faces a 30-year term for what he did between 28 November 2005 and 12 October 2006."
    assert not alarms(text, "en", "duration")


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'He served as mayor from 1998 to 2010, a total of {} years.', '12', '15', ('from 1998', '2010', '15 years')),
        ('de', 'Von 1998 bis 2010 war er Bürgermeister, insgesamt {} Jahre lang.', 'zwölf', '15', ('Von 1998', '2010', '15 Jahre')),
        ('en', 'The festival, now spread over {} days, takes place from Thursday 17 to Sunday 20 July.', 'four', 'six', ('from Thursday 17', '20 July', 'six days')),
        ('es', '{} días de feria promete este año la Candelaria. Las carretas saldrán el 29 de enero y la quema pondrá fin a todo el 8 de febrero.', 'Once', 'Doce', ('29 de enero', '8 de febrero', 'Doce días')),
    ],
)  # fmt: skip
def test_a_length_is_bound_to_days_with_weekdays_and_to_those_of_the_next_sentence(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "duration")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "duration")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'Three days of talks failed. The fair opens on 4 May and the museum on 9 May.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_length_is_bound_to_days_with_weekdays_and_to_those_of_the_next_sentence_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "duration") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("tag", "text", "right", "wrong", "first", "last"),
    [
        ("en", "The mill will close at the end of June 2025, {} years after the first bale left it in 1969.", "56", "46", "1969", "the end of June 2025"),
        ("en", "She joined in 1971 and was made chief cataloguer in 1984. She left in 2002. In her {} years as cataloguer she lost one book.", "18", "28", "1984", "2002"),
        ("de", "Er trat 1968 seinen Dienst an und gab ihn erst 2006 wieder ab. In diesen {} Jahren spielte er tausend Konzerte.", "38", "28", "1968", "2006"),
        ("fr", "L'usine fermera fin juin 2025, {} ans après la sortie du premier pneu en 1969.", "56", "46", "1969", "fin juin 2025"),
        ("es", "Tomó el timón en 1990 y lo dejó en 2011. En esos {} años no faltó a ninguna salida.", "21", "31", "1990", "2011"),
        ("ar", "يغلق المصنع أبوابه نهاية يونيو 2025، بعد {} عاما من إنتاج أول إطار عام 1969.", "56", "46", "1969", "نهاية يونيو 2025"),
        ("vi", "Bà về thư viện năm 1971 và lên làm giám đốc năm 1984. Năm 2002 bà nghỉ hưu. Trong {} năm làm giám đốc, bà mua 9.000 cuốn sách.", "18", "28", "1984", "2002"),
    ],
)  # fmt: skip
def test_years_are_told_of_two_moments_named_apart(
    tag: str, text: str, right: str, wrong: str, first: str, last: str
) -> None:
    ((agrees, roles),) = found(text.format(right), tag, "duration")
    ((conflicts, _),) = found(text.format(wrong), tag, "duration")
    assert (agrees, conflicts) == (Verdict.CONSISTENT, Verdict.INCONSISTENT)
    assert (roles["from"], roles["to"]) == ((first,), (last,))


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "In 2025, three years after losing the title that he had won in 2019, he came back."),
        ("en", "She was born in 1950 and moved to Leeds in 1974. In her 27 years at the mill she never fell ill."),
        ("fr", "En 2025, trois ans après la mort de celui qui l'avait bâtie en 1950, la maison fut vendue."),
    ],
)  # fmt: skip
def test_years_told_of_another_beginning_stay_silent(tag: str, text: str) -> None:
    assert found(text, tag, "duration") == []


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('es', 'Del 17 al 21 de septiembre de 2025, la Plaza Vieja acogerá la feria del libro, que en sus {} días reunirá a 64 editoriales.', 'cinco', 'siete', ('Del 17', '21 de septiembre de 2025', 'siete días')),
    ],
)  # fmt: skip
def test_a_length_of_its_own_days_is_bound_over_a_clause(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "duration")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "duration")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The fair runs from 14 to 17 May, and tickets are valid for two days.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_length_of_its_own_days_is_bound_over_a_clause_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "duration") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("tag", "text", "first", "last"),
    [
        ("es", "Inaugurada el 14 de octubre de 2024 y clausurada el 2 de febrero de 2025, sin cerrar ni en Navidad, la muestra permaneció abierta {} días.", "14 de octubre de 2024", "2 de febrero de 2025"),
        ("en", "Opened on 14 October 2024 and taken down on 2 February 2025, without closing even at Christmas, the show ran for {} days.", "14 October 2024", "2 February 2025"),
        ("vi", "Phòng tranh mở cửa liên tục từ ngày 14/10/2024 đến hết ngày 2/2/2025, như vậy khách có {} ngày để xem.", "từ ngày 14/10/2024", "2/2/2025"),
    ],
)  # fmt: skip
def test_what_remained_open_is_told_of_both_dates(
    tag: str, text: str, first: str, last: str
) -> None:
    for count, verdict in ((112, "consistent"), (102, "inconsistent")):
        (said,) = news(text.format(count), tag, "duration")
        assert said[:3] == (verdict, first, last)


def test_years_in_office_are_those_between_taking_and_leaving_it() -> None:
    text = "Le vétérinaire avait ceint l'écharpe en 1989 pour ne la rendre qu'en 2014, après {} passés sans interruption dans le fauteuil de maire."
    assert news(text.format("vingt-cinq ans"), "fr", "duration") == [("consistent", "1989", "2014", "vingt-cinq ans")]  # fmt: skip
    assert news(text.format("trente-cinq ans"), "fr", "duration") == [("inconsistent", "1989", "2014", "trente-cinq ans")]  # fmt: skip


def test_years_in_prison_are_not_those_between_two_other_dates() -> None:
    text = "Found guilty of what he did in May 2001 and again in June 2003, he will spend 12 years behind bars."
    assert [one for one in news(text, "en", "duration") if one[0] == "inconsistent"] == []


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad"),
    [
        ("de", "Vom 4. Juli bis einschließlich 17. August ist die Straße zwischen Kaltenberg und der Mühle dicht, volle {} Tage lang.", "45", "43"),
        ("es", "La carrera arranca el 28 de mayo en Puebla y echa el cierre el 9 de junio en el velódromo, sin descanso: {} días de competición.", "trece", "doce"),
    ],
)  # fmt: skip
def test_a_length_that_just_misses_its_range_is_denied(
    tag: str, text: str, good: str, bad: str
) -> None:
    assert found(text.format(good), tag, "duration")[0][0] is AGREES
    ((judged, roles),) = found(text.format(bad), tag, "duration")
    assert judged is CONFLICTS
    assert bad in roles["value"][0]


@pytest.mark.parametrize(
    "text",
    [
        "From 4 July to 17 August the road is shut, and objections are heard for 60 days.",
        "The bridge is shut from 11 November to 8 December; nobody can do with less than 28 days.",
    ],
)
def test_a_term_or_a_bound_that_is_just_reached_denies_no_range(text: str) -> None:
    assert not alarms(text, "en", "duration")
