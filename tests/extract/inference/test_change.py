"""Changes: two figures of one quantity, and the size or direction told of them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from factcheck.extract.article import Article
from factcheck.extract.inference import age, change, conversion, duration, weekday
from factcheck.languages import language
from factcheck.model import Source, Verdict
from tests.extract.inference.changes_of_text import found
from tests.extract.inference.checking import alarms
from tests.extract.inference.told import told as news

AGREES, CONFLICTS = Verdict.CONSISTENT, Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("tag", "text", "before", "after", "by"),
    [
        ("en", "Rents rose 25% to 50 crowns, from 40 crowns a year earlier.", "40 crowns", "50 crowns", "25%"),
        ("en", "The fund closed at 236 crowns, down 11 crowns on Thursday's 247.", "247", "236 crowns", "11 crowns"),
        ("en", "The library lent 48,000 books, 3,000 more than the 45,000 of the year before.", "45,000", "48,000 books", "3,000"),
        ("en", "In 2023 there were 45 accidents; in 2024 there were 36, a fall of 20 percent.", "45 accidents", "36", "20 percent"),
        ("es", "La compañía ganó 96 millones de euros, el triple de los 32 millones del anterior.", "32 millones", "96 millones de euros", "el triple de los"),
        ("de", "Der Umsatz stieg um 8 % auf 1,35 Mrd. Euro (Vorjahr: 1,25 Mrd. Euro).", "1,25 Mrd. Euro", "1,35 Mrd. Euro", "8 %"),
        ("de", "Im Mai standen 318 Kinder auf der Liste, ein Jahr zuvor waren es 402, ein Rückgang um 84.", "402", "318 Kinder", "84"),
        ("fr", "Le prix du billet passe de 12 à 15 euros, soit une hausse de 25 %.", "12", "15 euros", "25 %"),
        ("es", "El precio subió un 20 %, de 50 a 60 euros.", "50", "60 euros", "20 %"),
        ("vi", "Lượng khách đạt 1,5 triệu lượt, tăng 25% so với mức 1,2 triệu lượt của cùng kỳ năm trước.", "1,2 triệu lượt", "1,5 triệu lượt", "25%"),
        ("ar", "بلغت الأرباح 120 مليون دولار مقابل 100 مليون دولار في العام السابق، بزيادة 20 في المئة.", "100 مليون دولار", "120 مليون دولار", "20 في المئة"),
    ],
)  # fmt: skip
def test_a_change_binds_its_base_its_result_and_its_size(
    tag: str, text: str, before: str, after: str, by: str
) -> None:
    ((verdict, roles),) = found(text, tag, "change")
    assert verdict is AGREES
    assert roles == {"before": (before,), "after": (after,), "by": (by,)}


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Net profit rose 25% to $48 million, from $40 million a year earlier."),
        ("en", "Turnout was 54%, up from 61% four years ago."),
        ("en", "Profit rose 25% to $48 million from $40 million."),
        ("en", "Sales grew 5% last year from 500 units to 560 units."),
        ("en", "Orders doubled, from 1,600 units to 4,200 units."),
        ("en", "Membership shrank by a third, from 900 to 500."),
        ("en", "Support dropped three percentage points to 22 percent, from 27 percent in April."),
        ("de", "Die Zahl der Einwohner sank von 12.400 auf 12.900."),
        ("fr", "Le chômage a reculé à 7,8 %, contre 7,4 % un an plus tôt."),
        ("es", "Las visitas cayeron de 8.000 a 6.000, un 35 % menos que el año anterior."),
        ("vi", "Số hộ nghèo tăng từ 1.200 hộ xuống còn 900 hộ."),
        ("ar", "تراجعت الإصابات إلى النصف، إذ سجلت 214 إصابة في أيار بعد أن كانت 282 إصابة في نيسان."),
    ],
)  # fmt: skip
def test_a_size_or_direction_that_does_not_fit_is_told(tag: str, text: str) -> None:
    ((verdict, roles),) = found(text, tag, "change")
    assert verdict is CONFLICTS
    assert {"before", "after"} <= set(roles)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "On Monday 65 states had signed; on Tuesday the count stood at 72."),
        ("en", "Rain fell on 12 days in May and 15 days in June."),
        ("en", "The shop sells 200 loaves a day, against 150 in the other branch."),
        ("en", "There were fewer stalls: 60 per cent of the 90 people live less than 5 km away, 20 do not."),
        ("en", "We can drop the notes that only mattered to those who moved from 9 to 10."),
        ("es", "La deuda se redujo hasta 210 millones y el consejo propone un dividendo de 0,35 euros."),
        ("de", "Von den 40 Gemeinden haben 12 die Gebühr erhöht."),
        ("fr", "La ville compte 40 écoles de 200 élèves et la hausse des loyers se poursuit."),
        ("ar", "صعد الفريق من المركز 12 إلى المركز 8."),
        ("ar", "من بين 300 طالب انخفض مستوى 40 طالبا مقابل 20 طالبا في المدينة المجاورة."),
    ],
)  # fmt: skip
def test_two_figures_without_a_word_that_ties_them_are_no_change(tag: str, text: str) -> None:
    assert found(text, tag, "change") == []


def test_the_size_of_one_change_is_never_lent_to_the_next() -> None:
    text = "Revenue increased 8% to $54 million and costs fell 10% to $36 million from $40 million."
    ((verdict, roles),) = found(text, "en", "change")
    assert verdict is AGREES
    assert roles["by"] == ("10%",)


def test_a_lone_verb_sets_the_direction_of_two_figures_compared() -> None:
    text = "Thefts continued to fall: there were 437 in the last quarter, compared with 412 in the same quarter of the previous year."  # fmt: skip
    ((verdict, roles),) = found(text, "en", "change")
    assert verdict is CONFLICTS
    assert roles == {"before": ("412",), "after": ("437",)}


def test_a_negated_verb_gives_no_direction() -> None:
    text = "Margins did not widen: they slipped to 11.8% from the 12.6% of a year ago."
    assert [verdict for verdict, _ in found(text, "en", "change")] == [AGREES]


def test_the_next_sentence_may_tell_the_size() -> None:
    text = "The fund paid 950 crowns in March, against 880 crowns a year earlier. That is 90 crowns more."  # fmt: skip
    ((verdict, roles),) = found(text, "en", "change")
    assert verdict is CONFLICTS
    assert roles["by"] == ("90 crowns",)


@given(st.integers(20, 4000), st.integers(1, 900))
def test_a_true_amount_agrees_and_one_more_does_not(base: int, more: int) -> None:
    text = "The school had {} pupils this year, compared with {} pupils last year, an increase of {} pupils."  # fmt: skip
    right = found(text.format(base + more, base, more), "en", "change")
    wrong = found(text.format(base + more, base, more + 1), "en", "change")
    assert [verdict for verdict, _ in right] == [AGREES]
    assert [verdict for verdict, _ in wrong] == [CONFLICTS]


def test_a_sentence_without_an_end_is_read_in_linear_time() -> None:
    took = []
    for times in (500, 2000):
        text = "rose from 5 to 6 and lasted 3 days from 4 to 5 May, born in 1950 aged 70, " * times
        article = Article(Source("article", text, "en"), language("en"))
        assert len(tuple(article.phrases)) > times
        started = time.process_time()
        for kind in (age, change, conversion, duration, weekday):
            list(kind.infer(article))
        took.append(time.process_time() - started)
    assert took[1] < 8 * took[0] + 1


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'Visitor numbers at the museums reached 418,000 in 2024. Two years earlier they had stood at 380,000. The increase of {} per cent is put down to free entry.', '10', '12', ('380,000', '418,000', '12 per cent')),
        ('en', 'Enrolment stood at 2,140 in 2022. By 2024 it had fallen to 1,926, a decrease of {}.', '10%', '20%', ('2,140', '1,926', '20%')),
        ('de', 'Die Zahl der Arbeitslosen ist im Oktober auf 12.480 gesunken. Im September waren es noch 13.000 gewesen, also {} mehr.', '520', '720', ('13.000', '12.480', '720')),
        ('de', 'Waren 2023 noch 61 Übergriffe bestätigt worden, verzeichnete man im Jahr darauf 44, mithin {} weniger.', '17', '19', ('61 Übergriffe', '44', '19')),
        ('de', 'Die Inflation lag im Mai bei 3,4 Prozent und im Juni bei 2,9 Prozent, ein Rückgang um {} Prozentpunkte.', '0,5', '0,8', ('3,4 Prozent', '2,9 Prozent', '0,8 Prozentpunkte')),
        ('es', 'El paro bajó en octubre hasta las 24.310 personas. Un mes antes eran 25.060, de modo que la lista se acortó en {} inscritos.', '750', '950', ('25.060', '24.310 personas', '950 inscritos')),
        ('es', 'En 2024 hubo 64 muertos en accidente, frente a los {} de 2023, un 20 % menos.', '80', '90', ('90', '64 muertos', '20 %')),
        ('de', 'Der Fahrpreis steigt um 30 Cent von 2,50 Euro auf {} Euro.', '2,80', '2,90', ('2,50 Euro', '2,90 Euro', '30 Cent')),
        ('en', 'Rents have climbed to $1,320 a month from $1,200, up {} percent.', '10', '15', ('$1,200', '$1,320', '15 percent')),
    ],
)  # fmt: skip
def test_a_change_told_over_sentences_by_its_times_is_bound(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "change")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "change")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The museum had 418,000 visitors in 2024. Two years earlier, 380,000 people had signed the petition. The increase of 12 per cent in fares is unpopular.'),
        ('de', 'Der Etat wurde im Mai auf 12.480 gesenkt. Im September waren es 13.000 Menschen und 40 Hunde, also 720 mehr Gäste.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_change_told_over_sentences_by_its_times_is_bound_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "change") if row[0] != "consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "At 30 mph they live; if you go at 40 mph, nine times out of ten they will die.",
        "Ireland have finished runners-up three times, including last year, since the old Five Nations became Six in 2000, and not finished outside the top three in the past five years.",
        "Shares rose three times, from 5 euros to 6 euros.",
    ],
)
def test_how_often_something_happened_is_no_multiple(text: str) -> None:
    assert alarms(text, "en", "change") == ()


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('de', 'Gegenüber dem Vorjahr verringerte sich der Stromverbrauch um {} Prozent auf 44,0 Gigawattstunden; 2023 waren es noch 50,0 gewesen.', '12', '21', ('50,0', '44,0 Gigawattstunden', '21 Prozent')),
        ('de', 'Ein Brötchen kostet seit Januar 50 statt bisher 40 Cent, also {} Prozent mehr, klagt der Verband.', '25', '20', ('40 Cent', '50', '20 Prozent')),
        ('en', 'The workforce at Brannock Tools grew by {}, from 1,240 to 1,550, after it bought a rival in Ostra.', 'a quarter', 'a half', ('1,240', '1,550', 'a half')),
    ],
)  # fmt: skip
def test_a_size_led_by_a_far_verb_and_a_figure_after_until_now_are_bound(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "change")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "change")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The average price rose at an annual rate of 10.7% in December, less than the 13.7% rise the previous month. The average home costs more.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_size_led_by_a_far_verb_and_a_figure_after_until_now_are_bound_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "change") if row[0] != "consistent"]
