"""Ages and anniversaries, with the birth or founding and the date they are told for."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.extract.inference.changes_of_text import found
from tests.extract.inference.checking import alarms
from tests.extract.inference.told import told as news

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


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'Ewa Lunn died at her home in Cromer on 2 October 2023. She was {}. Born in Gdynia on 8 November 1941, she reached Hull in 1950.', '81', '82', ('8 November 1941', '2 October 2023', '82')),
        ('es', 'Evaristo Quiñones falleció el 12 de marzo de 2021, a los {} años de edad.\n\nVino al mundo en Hontanares el 4 de noviembre de 1938, hijo de un molinero.', '82', '83', ('4 de noviembre de 1938', '12 de marzo de 2021', 'a los 83 años')),
        ('en', 'Dora Finch (1921-2015) was {} when she died.', '94', '84', ('1921', '2015', 'was 84 when')),
        ('de', 'Mit einem Fest begeht der Chor, den elf Bergleute 1898 im Gasthaus aus der Taufe hoben, im Juni 2023 sein {}-jähriges Bestehen.', '125', '135', ('1898', 'Juni 2023', '135-jähriges')),
        ('de', 'Die Brücke wurde 1894 gebaut und wird 2024 {} Jahre alt.', '130', '120', ('1894', '2024', '120 Jahre alt')),
        ('en', 'The bridge, built in 1894, marks its {} anniversary in 2024.', '130th', '120th', ('1894', '2024', '120th')),
        ('es', 'El coro, creado en {}, festeja en 2025 su centenario.', '1925', '1935', ('1935', '2025', 'centenario')),
    ],
)  # fmt: skip
def test_an_age_is_bound_to_a_birth_and_a_death_told_apart(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "age")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "age")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The mayor died in 2019. The road was 82, then 64. Her sister was born in 1941 and lives in Hull.'),
        ('de', 'Sie war 82. Das Haus wurde 1901 gebaut.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_an_age_is_bound_to_a_birth_and_a_death_told_apart_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "age") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("tag", "text", "right", "wrong"),
    [
        ("en", "Olive Tarrant swam the loch on 3 June 2024. At {} she is the oldest to have done it. She was born in Oban on 11 May 1938.", "86", "68"),
        ("en", "The harbour choir sang on 7 September 2024. It was marking its {} anniversary. The choir was founded in 1934.", "90th", "80th"),
        ("de", "Der Kanuclub lud am 7. September 2024 zum Fest. Er feierte sein {}-jähriges Bestehen. Gegründet wurde er 1934 von zwei Lotsen.", "90", "80"),
        ("fr", "Paul Ancel a traversé la baie le 3 juin 2024. À {} ans, il est le doyen des nageurs. Il est né à Dinan le 11 mai 1938.", "86", "68"),
        ("fr", "La boulangerie Pernot, ouverte en 1924 avec un four à bois, fêtera en 2024 ses {} ans.", "100", "90"),
        ("es", "Rosa Alba cruzó la bahía el 3 de junio de 2024. Con {} años es la nadadora más veterana. Nació en Gijón el 11 de mayo de 1938.", "86", "68"),
        ("ar", "رأت النور في حلب في 30 يونيو 1940. عملت في التعليم. وافتها المنية في عمان في 4 أبريل 2022 عن {} عاما.", "81", "84"),
        ("ar", "تأهلت سارة نجم، المولودة في 3 مايو 2005، إلى النهائي. وقطعت ابنة {} المسافة يوم 28 أغسطس 2024 في دقيقتين.", "التاسعة عشرة", "السادسة عشرة"),
        ("vi", "Ngày 7/9/2024, trường mời cựu học sinh về dự lễ. Trường kỷ niệm {} năm ngày thành lập. Ngôi trường được lập năm 1934 bên sông.", "90", "80"),
    ],
)  # fmt: skip
def test_an_age_of_today_or_an_anniversary_is_of_the_day_told_beside_it(
    tag: str, text: str, right: str, wrong: str
) -> None:
    assert [v for v, _ in found(text.format(right), tag, "age")] == [AGREES]
    assert [v for v, _ in found(text.format(wrong), tag, "age")] == [CONFLICTS]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "He won the cup on 3 June 2024. At 70 he gave up teaching. He was born in Oban on 11 May 1938."),
        ("fr", "Son père Gérard, né en 1958, est mort en 1989. Derrière, Anaïs Roulleau, 27 ans, pointe au dix-neuvième rang."),
        ("ar", "تأهلت سارة نجم، المولودة في 3 مايو 2005، إلى النهائي. وفاز ابنه الثالث بالسباق يوم 28 أغسطس 2024."),
    ],
)  # fmt: skip
def test_an_age_of_another_time_or_a_third_son_stays_silent(tag: str, text: str) -> None:
    assert found(text, tag, "age") == []


@pytest.mark.parametrize(
    ("tag", "text", "born", "on"),
    [
        ("en", "The bakery shuts for good on 31 December 2025, after {n} years on the corner. The oven is cold. Teresa Bond's great-grandfather set up the shop in December 1921.", "December 1921", "31 December 2025"),
        ("es", "El 31 de diciembre de 2025, tras {n} años en la misma esquina, la farmacia cerrará. Su bisabuelo la fundó en diciembre de 1921 con un crédito.", "diciembre de 1921", "31 de diciembre de 2025"),
        ("de", "Am 31. Dezember 2025, nach {n} Jahren, schließt die Bäckerei. Der Urgroßvater gründete sie im Dezember 1921.", "Dezember 1921", "31. Dezember 2025"),
        ("vi", "Hôm nay, 12/4/2025, nhà máy kỷ niệm {n} năm thành lập.\n\nRa đời ngày 12/4/1921, nhà máy khởi đầu là một phân xưởng mái lá.", "12/4/1921", "12/4/2025"),
    ],
)  # fmt: skip
def test_years_gone_by_are_those_since_the_founding(
    tag: str, text: str, born: str, on: str
) -> None:
    years = {"en": "{} years", "es": "{} años", "de": "{} Jahren", "vi": "{} năm"}[tag]
    for count, verdict in ((104, "consistent"), (114, "inconsistent")):
        (found,) = news(text.format(n=count), tag, "age")
        assert found[:3] == (verdict, born, on)
        assert found[3].startswith(years.format(count).split()[0])


def test_years_at_the_helm_are_not_those_since_the_founding() -> None:
    text = "After 30 years at the helm, Ann Lee left the choir in May 2020. The choir was founded in 1912."
    assert news(text, "en", "age") == []


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad"),
    [
        ("fr", "À {} ans, Maëlle Kerdon est devenue la plus jeune championne. La Finistérienne, qui est née le 2 février 2006, a couru en 50 s 31. La finale, disputée le 9 août 2025 à Tarn, avait été retardée.", "19", "21"),
        ("ar", "توفي أمس الشاعر ياسين الحلواني عن {} عاما بعد صراع مع المرض. ولد الحلواني في قرية تل الورد في 3 أبريل 1941. ونعته رابطة الكتاب في بيان صدر في 12 نوفمبر 2024.", "83", "81"),
    ],
)  # fmt: skip
def test_an_age_is_held_against_the_only_full_date_of_its_paragraph(
    tag: str, text: str, good: str, bad: str
) -> None:
    assert not alarms(text.format(good), tag, "age")
    (one,) = alarms(text.format(bad), tag, "age")
    assert bad in one.roles["age"][0]


def test_an_age_far_from_that_of_the_only_date_is_of_another_time() -> None:
    text = (
        "At 12 she left home. She was born on 2 February 2006. The final of 9 August 2025 was hers."
    )
    assert not alarms(text, "en", "age")
