"""Dates, durations, ages, times and scores: what is read, and where."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given, settings, strategies as st

from factcheck.extract.figures.identifiers import identifiers
from factcheck.extract.moments.joining import moments
from factcheck.languages import language, tags
from factcheck.model import Date, Interval, Kind, Number, Quantity, Sort, Type

LANGUAGES = tags()


def read(text: str, tag: str) -> list[Quantity]:
    """Return the figures of time in a text, names left out as the product does."""
    return moments(text, language(tag), identifiers(text, language(tag)))


def quoted(text: str, tag: str, sort: Sort) -> list[str]:
    """Return the words of the figures of one sort."""
    return [text[q.span.start : q.span.end] for q in read(text, tag) if q.sort is sort]


@pytest.mark.parametrize(
    ("tag", "text", "words", "stated"),
    [
        ("en", "They met on 25 October 2025 in Tarn.", "25 October 2025", Date(2025, 10, 25)),
        ("en", "They met on October 25, 2025.", "October 25, 2025", Date(2025, 10, 25)),
        ("en", "They met on 2025-10-25.", "2025-10-25", Date(2025, 10, 25)),
        ("en", "They met on the 3rd of May 2024.", "3rd of May 2024", Date(2024, 5, 3)),
        ("en", "They met on the second of June.", "second of June", Date(None, 6, 2)),
        ("en", "It closed in September 2019 for good.", "September 2019", Date(2019, 9)),
        ("en", "It has stood there since 1874.", "1874", Date(1874)),
        ("en", "The 2019 meeting was quiet.", "2019", Date(2019)),
        ("fr", "Il est né le 1er mai 2024 à Lyon.", "1er mai 2024", Date(2024, 5, 1)),
        ("fr", "Le scrutin du 9 fevrier est clos.", "9 fevrier", Date(None, 2, 9)),
        ("fr", "depuis 2015, il attend", "2015", Date(2015)),
        ("fr", "D’ici à 2030, les émissions baissent.", "2030", Date(2030)),
        ("es", "Antes de 2030 deben bajar.", "2030", Date(2030)),
        ("de", "am 12. November 2025 im Rathaus", "12. November 2025", Date(2025, 11, 12)),
        ("fr", "le 08/12, 15", "08/12, 15", Date(2015, 12, 8)),
        ("fr", "le 08/12, 15 personnes", "08/12", Date(None, 12, 8)),
        ("de", "am 15.1. beginnt es", "15.1.", Date(None, 1, 15)),
        ("de", "am 25.10.2025 beginnt es", "25.10.2025", Date(2025, 10, 25)),
        ("de", "Die Stadt will das bis 2035 halbieren.", "2035", Date(2035)),
        ("es", "el 17 de septiembre de 2025 a las 19.00", "17 de septiembre de 2025", Date(2025, 9, 17)),
        ("es", "el 25/10/2025 se firmó", "25/10/2025", Date(2025, 10, 25)),
        ("es", "el veintiuno de mayo llegaron", "veintiuno de mayo", Date(None, 5, 21)),
        ("vi", "vào ngày 25/10/2025 tại Hà Nội", "25/10/2025", Date(2025, 10, 25)),
        ("vi", "ngày 25 tháng 10 năm 2025 tại Hà Nội", "25 tháng 10 năm 2025", Date(2025, 10, 25)),
        ("vi", "Tính đến chiều 14/9, toàn tỉnh", "14/9", Date(None, 9, 14)),
        ("vi", "Bà sinh năm 1942.", "1942", Date(1942)),
        ("ar", "يوم 25 أكتوبر 2025 في هانوي", "25 أكتوبر 2025", Date(2025, 10, 25)),
        ("ar", "في ٢٥ أكتوبر ٢٠٢٥", "٢٥ أكتوبر ٢٠٢٥", Date(2025, 10, 25)),
        ("ar", "في 3 تشرين الأول 2023", "3 تشرين الأول 2023", Date(2023, 10, 3)),
        ("ar", "في 7 آذار 2023", "7 آذار 2023", Date(2023, 3, 7)),
        ("ar", "في الثاني والعشرين من يونيو", "الثاني والعشرين من يونيو", Date(None, 6, 22)),
        ("ar", "وفقا للقرار لعام 2019.", "2019", Date(2019)),
    ],
)  # fmt: skip
def test_a_date_is_read_in_each_order_of_its_language(
    tag: str, text: str, words: str, stated: Date
) -> None:
    (found,) = [q for q in read(text, tag) if q.sort is Sort.DATE]
    assert text[found.number.start : found.number.end] == words
    assert found.value.date == stated
    assert found.value.type is Type.DATE


@pytest.mark.parametrize(
    ("tag", "text", "words", "days", "month"),
    [
        ("en", "on 25 and 26 October", ["25", "26 October"], [25, 26], 10),
        ("en", "from 14 to 17 May", ["14", "17 May"], [14, 17], 5),
        ("en", "on October 25 and 26", ["October 25", "26"], [25, 26], 10),
        ("ar", "(25 و26 أكتوبر)", ["25", "26 أكتوبر"], [25, 26], 10),
        ("ar", "(7 و8 و9 نوفمبر)", ["7", "8", "9 نوفمبر"], [7, 8, 9], 11),
        ("ar", "من 3 إلى 12 مارس", ["3", "12 مارس"], [3, 12], 3),
        ("de", "vom 4. bis 7. Juli", ["4.", "7. Juli"], [4, 7], 7),
        ("fr", "du 12 au 16 juin", ["12", "16 juin"], [12, 16], 6),
        ("es", "del 4 al 22 de enero", ["4", "22 de enero"], [4, 22], 1),
        ("vi", "ngày 25 và 26 tháng 10", ["25", "26 tháng 10"], [25, 26], 10),
    ],
)
def test_days_that_share_a_month_are_one_date_each(
    tag: str, text: str, words: list[str], days: list[int], month: int
) -> None:
    found = read(text, tag)
    assert [text[q.number.start : q.number.end] for q in found] == words
    assert [q.value.date for q in found] == [Date(None, month, day) for day in days]


@pytest.mark.parametrize(
    ("tag", "text", "stated"),
    [
        ("en", "on 7 February two thousand and eighteen", Date(2018, 2, 7)),
        ("en", "in June of nineteen ninety-nine", Date(1999, 6)),
        ("fr", "le 7 février deux mille dix-huit", Date(2018, 2, 7)),
        ("es", "en junio de mil novecientos noventa y nueve", Date(1999, 6)),
        ("en", "In October two thousand people marched", Date(None, 10)),
        ("en", "On 7 October, two thousand people marched", Date(None, 10, 7)),
    ],
)
def test_a_year_may_be_in_words_where_no_noun_follows(tag: str, text: str, stated: Date) -> None:
    (found,) = [q for q in read(text, tag) if q.sort is Sort.DATE]
    assert found.value.date == stated


def test_a_range_marks_its_two_ends_and_its_opening_word() -> None:
    text = "open from 14 to 17 May"
    first, last = read(text, "en")
    assert "from" in first.qualifiers and "to" in last.qualifiers
    assert first.cue is not None and text[first.cue.start : first.cue.end] == "from"


def test_a_year_is_lent_within_one_expression_only() -> None:
    one, two = read("Our season ran from 6 April to 23 June 2024.", "en")
    assert (one.value.date, two.value.date) == (Date(2024, 4, 6), Date(2024, 6, 23))
    turn, _ = read("from 28 December to 3 January 2024", "en")
    assert turn.value.date == Date(2023, 12, 28)
    first, second = read("empezó el 28 de febrero de 2024 y terminó el 3 de marzo", "es")
    assert (first.value.date, second.value.date) == (Date(2024, 2, 28), Date(None, 3, 3))
    apart = read("The resolution of 2019 stands. It opened on 25 October.", "en")
    assert apart[-1].value.date == Date(None, 10, 25)


@pytest.mark.parametrize(
    ("tag", "text", "words", "stated"),
    [
        ("en", "It closed in late 1989.", "late 1989", Date(1989)),
        ("en", "It opens by the end of March.", "the end of March", Date(None, 3)),
        ("de", "Ende Mai 2020 war Schluss.", "Ende Mai 2020", Date(2020, 5)),
        ("de", "Ende des Jahres 1989 war Schluss.", "Ende des Jahres 1989", Date(1989)),
        ("fr", "depuis la fin de mars", "la fin de mars", Date(None, 3)),
        ("fr", "à la mi-mars", "la mi-mars", Date(None, 3)),
        ("es", "a finales de marzo", "finales de marzo", Date(None, 3)),
        ("ar", "منذ أواخر مارس", "أواخر مارس", Date(None, 3)),
    ],
)
def test_a_part_of_a_month_or_year_bears_its_word(
    tag: str, text: str, words: str, stated: Date
) -> None:
    (found,) = read(text, tag)
    assert text[found.span.start : found.span.end] == words
    assert found.value.date == stated
    assert found.cue is not None and found.number.end == found.span.end


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Von Ende 2019 bis Anfang 2021 stieg die Zahl."),
        ("fr", "de fin 2019 à début 2021"),
        ("en", "from late 2019 to early 2021"),
        ("ar", "من نهاية عام 2019 إلى بداية عام 2021"),
        ("ar", "بين عامي 2019 و2021"),
    ],
)
def test_parts_of_years_are_the_ends_of_a_range(tag: str, text: str) -> None:
    first, last = read(text, tag)
    assert (first.value.date, last.value.date) == (Date(2019), Date(2021))
    assert ("from" in first.qualifiers, "to" in last.qualifiers) == (True, True)


def test_two_dates_in_two_clauses_are_no_range() -> None:
    first, last = read("a finales de marzo, a fines de 1989", "es")
    assert (first.qualifiers, last.qualifiers) == ((), ())


@pytest.mark.parametrize(
    ("tag", "text", "months"),
    [
        ("fr", "En mars, le prix a baissé.", [3]),
        ("fr", "Un robot est sur Mars.", []),
        ("en", "It opens in March.", [3]),
        ("en", "They will march in anger and may stop.", []),
        ("ar", "باب التسجيل مفتوح", []),
        ("ar", "افتتح في آب", [8]),
    ],
)
def test_a_month_that_is_another_word_needs_its_writing_and_a_preposition(
    tag: str, text: str, months: list[int]
) -> None:
    assert [one.value.date and one.value.date.month for one in read(text, tag)] == months


def test_an_attached_and_joins_two_months() -> None:
    text = "بين مايو 2020 وفبراير 2021"
    first, last = read(text, "ar")
    assert (first.value.date, last.value.date) == (Date(2020, 5), Date(2021, 2))
    assert (first.qualifiers, last.qualifiers) == (("from",), ("to",))
    assert text[last.span.start : last.span.end] == "فبراير 2021"


def test_three_seven_has_two_readings_in_english_and_one_in_german() -> None:
    (english,) = read("on 3/7/2017", "en")
    assert english.value.date == Date(2017, 3, 7)
    assert [reading.date for reading in english.readings] == [Date(2017, 7, 3)]
    (german,) = read("am 3.7.2017", "de")
    assert german.value.date == Date(2017, 7, 3)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Some 1180 delegates came."),
        ("en", "He paid for 2000 chairs."),
        ("en", "It may be 5 or 6."),
        ("en", "Feb 30 is no day."),
        ("es", "La empresa tiene 2415 empleados."),
        ("ar", "وشارك 1180 مندوبا في المؤتمر"),
        ("en", "at 14.2 per cent"),
        ("ar", "أكثر من 2500 مندوب"),
    ],
)
def test_a_count_is_no_date(tag: str, text: str) -> None:
    assert quoted(text, tag, Sort.DATE) == []


@pytest.mark.parametrize(
    ("tag", "text", "words", "number", "unit"),
    [
        ("en", "closed for 18 months", "18 months", 18, "month"),
        ("en", "the three-day conference", "three-day", 3, "day"),
        ("en", "two hours and forty-five minutes later", "two hours and forty-five minutes", 165, "minute"),
        ("en", "within a fortnight", "a fortnight", 2, "week"),
        ("en", "two and a half years ago", "two and a half years", 2.5, "year"),
        ("en", "a 10-second sprint", "10-second", 10, "second"),
        ("ar", "بعد يومين من العمل", "يومين", 2, "day"),
        ("ar", "وتستمر ثلاثة أيام", "ثلاثة أيام", 3, "day"),
        ("ar", "خلال السنوات العشر الماضية", "السنوات العشر", 10, "year"),
        ("ar", "بعد عام ونصف العام", "عام ونصف", 1.5, "year"),
        ("ar", "لمدة خمسة وعشرين يوما", "خمسة وعشرين يوما", 25, "day"),
        ("de", "das dreitägige Fest", "dreitägige", 3, "day"),
        ("de", "eine 18-monatige Haft", "18-monatige", 18, "month"),
        ("de", "Anderthalb Stunden dauerte es", "Anderthalb Stunden", 1.5, "hour"),
        ("fr", "pendant deux semaines", "deux semaines", 2, "week"),
        ("fr", "trois ans et demi", "trois ans et demi", 3.5, "year"),
        ("fr", "pour une année entière", "année entière", 1, "year"),
        ("es", "duró cinco días", "cinco días", 5, "day"),
        ("es", "durante 3,5 años", "3,5 años", 3.5, "year"),
        ("vi", "sau hai ngày họp", "hai ngày", 2, "day"),
        ("vi", "trong năm năm", "năm năm", 5, "year"),
        ("vi", "kéo dài hai năm rưỡi", "hai năm rưỡi", 2.5, "year"),
    ],
)  # fmt: skip
def test_a_duration_is_read_with_its_unit(
    tag: str, text: str, words: str, number: float, unit: str
) -> None:
    (found,) = [q for q in read(text, tag) if q.sort is Sort.DURATION]
    assert text[found.span.start : found.span.end] == words
    assert (found.value.stated, found.unit) == (number, unit)


def test_years_and_days_together_allow_what_the_calendar_allows() -> None:
    (found,) = read("for 1 year and 21 days", "en")
    assert found.value.kind is Kind.APPROXIMATE
    assert (found.value.allowed.low, found.value.allowed.high) == (386, 387)


@pytest.mark.parametrize(
    ("tag", "text", "words", "low", "high", "unit"),
    [
        ("en", "between six months and two years", "six months and two years", Fraction(1, 2), 2, "year"),
        ("de", "zwischen zwei Wochen und drei Wochen", "zwei Wochen und drei Wochen", 2, 3, "week"),
        ("ar", "من أسبوعين إلى ثلاثة أسابيع", "أسبوعين إلى ثلاثة أسابيع", 2, 3, "week"),
        ("ar", "بين ثلاث سنوات وعشر سنوات", "ثلاث سنوات وعشر سنوات", 3, 10, "year"),
    ],
)  # fmt: skip
def test_each_end_of_a_range_of_time_may_have_its_unit(
    tag: str, text: str, words: str, low: Number, high: Number, unit: str
) -> None:
    (found,) = read(text, tag)
    assert text[found.span.start : found.span.end] == words
    assert (found.value.allowed, found.unit) == (Interval(low, high), unit)


def test_two_weeks_and_three_people_are_no_range() -> None:
    found = quoted("between two weeks and three people", "en", Sort.DURATION)
    assert found == ["two weeks"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022 ging die Zahl zurück.", [2022]),
        ("2023 verkaufte das Werk 300 Autos.", [2023]),
        ("2000 neue Wohnungen entstehen.", []),
        ("2000 bis 2500 Menschen kamen.", []),
    ],
)
def test_a_year_that_opens_a_clause_stands_before_a_verb(text: str, years: list[int]) -> None:
    assert [one.value.date and one.value.date.year for one in read(text, "de")] == years


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er fehlt vom 4. bis zum 23. wegen Urlaubs.", ["4.", "23."]),
        ("Vom 4. bis 23. gilt das, danach nicht.", ["4.", "23."]),
        ("Vom 1. bis zum 3. Platz gab es Preise.", []),
        ("Vom 4 bis 23 ist es weit.", []),
    ],
)
def test_a_range_of_days_may_leave_its_month_to_the_context(text: str, words: list[str]) -> None:
    found = [one for one in read(text, "de") if one.sort is Sort.DATE]
    assert [text[one.number.start : one.number.end] for one in found] == words
    assert all(one.value.kind is Kind.UNKNOWN for one in found)
    assert [one.qualifiers for one in found] == [("from",), ("to",)][: len(words)]


def test_a_month_filled_with_a_nought_may_stand_apart_from_its_year() -> None:
    (found,) = read("Stand 2016 - 05", "de")
    assert found.value.date == Date(2016, 5)
    assert quoted("Sie gewann 11 - 2016 war das.", "de", Sort.DATE) == []


def test_a_range_of_days_is_a_bound() -> None:
    (found,) = read("It takes 10 to 12 days.", "en")
    assert found.value.kind is Kind.BOUND
    assert (found.value.allowed.low, found.value.allowed.high) == (10, 12)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "two second-half goals"),
        ("en", "homes fell by 300 last year"),
        ("en", "three quarters of voters"),
        ("fr", "un jour, il partit"),
        ("ar", "يوم الثلاثاء 14 مايو 2024"),
    ],
)
def test_what_only_looks_like_a_duration_is_none(tag: str, text: str) -> None:
    assert quoted(text, tag, Sort.DURATION) == []


@pytest.mark.parametrize(
    ("tag", "text", "words", "number"),
    [
        ("en", "died at the age of 79.", "at the age of 79", 79),
        ("en", "a man aged 33 fell", "aged 33", 33),
        ("en", "the 79-year-old painter", "79-year-old", 79),
        ("en", "Ana Pell, 22, who scored", "22", 22),
        ("en", "She was 33 when she took the oath.", "was 33 when", 33),
        ("de", "starb im Alter von 66 Jahren", "im Alter von 66 Jahren", 66),
        ("de", "der 79-Jährige sagte", "79-Jährige", 79),
        ("fr", "à l'âge de 79 ans", "à l'âge de 79 ans", 79),
        ("fr", "Odette Perrin, âgée de 41 ans", "âgée de 41 ans", 41),
        ("es", "murió a los 79 años", "a los 79 años", 79),
        ("ar", "عن عمر ناهز 79 عاما", "عن عمر ناهز 79 عاما", 79),
        ("ar", "وهي في السابعة والثلاثين من عمرها", "السابعة والثلاثين من عمرها", 37),
        ("vi", "ở tuổi 82, bà vẫn dạy", "ở tuổi 82", 82),
    ],
)
def test_an_age_is_read_as_an_age(tag: str, text: str, words: str, number: int) -> None:
    (found,) = [q for q in read(text, tag) if q.sort is Sort.AGE]
    assert text[found.span.start : found.span.end] == words
    assert (found.value.stated, found.unit) == (number, "year")


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("en", "Passengers aged 22 to 58 came.", "aged 22 to 58"),
        ("fr", "Les participants, âgés de 22 à 58 ans, sont venus.", "âgés de 22 à 58 ans"),
        ("de", "Teilnehmer im Alter von 22 bis 58 Jahren kamen.", "im Alter von 22 bis 58 Jahren"),
        ("es", "Vinieron socios de 22 a 58 años de edad.", "22 a 58 años de edad"),
        ("vi", "Các hội viên từ 22 đến 58 tuổi đã đến.", "22 đến 58 tuổi"),
    ],
)
def test_a_range_of_ages_keeps_both_its_ends(tag: str, text: str, words: str) -> None:
    (one,) = [q for q in moments(text, language(tag)) if q.sort is Sort.AGE]
    assert text[one.span.start : one.span.end] == words
    assert (one.value.allowed.low, one.value.allowed.high) == (22, 58)


def test_two_ages_are_no_range_without_between() -> None:
    text = "They met a man aged 40 and 50 women."
    (one,) = [q for q in moments(text, language("en")) if q.sort is Sort.AGE]
    assert one.value.stated == 40


@pytest.mark.parametrize(
    ("tag", "text", "words", "minutes"),
    [
        ("en", "set off at 22:30 sharp", "22:30", 1350),
        ("en", "at 3 p.m. today", "3 p.m.", 900),
        ("en", "at 12.15 am", "12.15 am", 15),
        ("de", "jeweils ab 11 Uhr", "11 Uhr", 660),
        ("de", "um 17.30 Uhr", "17.30 Uhr", 1050),
        ("fr", "à 19h30 précises", "19h30", 1170),
        ("es", "a las 19.00 horas", "19.00 horas", 1140),
        ("ar", "في تمام الساعة السادسة مساء", "الساعة السادسة مساء", 1080),
        ("vi", "lúc 4 giờ sáng", "4 giờ sáng", 240),
    ],
)
def test_a_time_of_day_is_in_minutes(tag: str, text: str, words: str, minutes: int) -> None:
    (found,) = [q for q in read(text, tag) if q.sort is Sort.TIME]
    assert text[found.span.start : found.span.end] == words
    assert found.value.stated == minutes


def test_french_hours_are_times_in_a_range_and_durations_after_pendant() -> None:
    assert quoted("ouvert de 10 heures à 19 heures", "fr", Sort.TIME) == ["10 heures", "19 heures"]
    assert quoted("pendant 10 heures", "fr", Sort.DURATION) == ["10 heures"]


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("en", "Rovers beat Athletic 3-2 on Saturday", "3-2"),
        ("de", "Der TSV gewann mit 3:1; das Tor", "3:1"),
        ("ar", "فاز الفريق على ضيفه 3-1 أمس", "3-1"),
        ("es", "El Atlético ganó 2-1 en casa", "2-1"),
    ],
)
def test_a_score_is_a_score_beside_a_word_of_sport(tag: str, text: str, words: str) -> None:
    assert quoted(text, tag, Sort.SCORE) == [words]
    assert quoted("It holds 3-2 of them.", tag, Sort.SCORE) == []


def test_weekdays_stand_beside_their_dates() -> None:
    day, dated, following, sunday = read(
        "on Saturday, 25 October 2025, and closed the next day, Sunday", "en"
    )
    assert (day.sort, day.value.stated) == (Sort.WEEKDAY, 6)
    assert dated.value.date == Date(2025, 10, 25)
    assert following.qualifiers == ("next day",) and following.value.kind is Kind.UNKNOWN
    assert (sunday.sort, sunday.value.stated) == (Sort.WEEKDAY, 7)


@pytest.mark.parametrize(
    ("tag", "text", "low", "high"),
    [
        ("en", "in the 1970s", date(1970, 1, 1), date(1979, 12, 31)),
        ("en", "in the third quarter of 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("en", "in the first half of 2024", date(2024, 1, 1), date(2024, 6, 30)),
        ("fr", "au premier semestre 2024", date(2024, 1, 1), date(2024, 6, 30)),
        ("es", "en los años 70", date(1970, 1, 1), date(1979, 12, 31)),
        ("de", "in der Saison 2017/18", date(2017, 1, 1), date(2018, 12, 31)),
        ("ar", "في الربع الثالث من عام 2016", date(2016, 7, 1), date(2016, 9, 30)),
        ("vi", "quý I năm 2024", date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
def test_a_part_of_time_is_an_interval_of_days(tag: str, text: str, low: date, high: date) -> None:
    (found,) = read(text, tag)
    assert found.value.allowed.low == low.toordinal()
    assert found.value.allowed.high == high.toordinal()


@pytest.mark.parametrize("width", ["short", "medium", "long", "full"])
@pytest.mark.parametrize("tag", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(day=st.dates(date(1951, 1, 1), date(2049, 12, 31)))
def test_every_date_that_babel_writes_is_read_back(tag: str, width: str, day: date) -> None:
    text = format_date(day, width, Locale.parse(tag))
    dates = [q for q in read(f"({text})", tag) if q.sort is Sort.DATE]
    stated = [q.value.date for q in dates] + [r.date for q in dates for r in q.readings]
    assert Date(day.year, day.month, day.day) in stated
    assert len(dates) == 1


@settings(max_examples=150, deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from(
            [*"0123456789/.-:, \n'()و", "25 October ", " and ", "من ", " năm ", "tháng ", " years ", "İ", "é", "٣", " h "]
        ),
        max_size=60,
    ),
    tag=st.sampled_from(LANGUAGES),
)  # fmt: skip
def test_no_text_raises_and_every_figure_stands_at_its_place(pieces: list[str], tag: str) -> None:
    text = "".join(pieces)
    found = read(text, tag)
    for quantity in found:
        span = quantity.span
        assert 0 <= span.start < span.end <= len(text)
        assert span.start <= quantity.number.start < quantity.number.end <= span.end
        assert text[quantity.number.start : quantity.number.end] in text
    starts = [quantity.number.start for quantity in found]
    ends = [quantity.number.end for quantity in found]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@pytest.mark.parametrize(
    "piece", ["1", "1/", "25 October ", "and ", "و", "3 years ", "2019 ", "1,", "12:"]
)
def test_a_long_repeat_costs_no_more_than_its_length(piece: str) -> None:
    from time import process_time

    def cost(length: int) -> float:
        began = process_time()
        read(piece * (length // len(piece)), "en")
        return process_time() - began

    cost(1000)
    small, large = cost(20_000), cost(160_000)
    assert large < 40 * small + 0.5
