"""Sums that words state, and rows of figures that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check
from tests.extract.inference.checking import alarms, told
from tests.extract.inference.told import told as news

HANOI = Path(__file__).parents[3] / ".." / "shared" / "examples" / "hanoi"
needs_hanoi = pytest.mark.skipif(not HANOI.exists(), reason="the Hanoi article is not beside the repository")  # fmt: skip


def test_parts_after_a_colon_make_the_total_before_it() -> None:
    text = "Fourteen grants were awarded: six to schools, five to clubs and three to choirs."
    (one,) = told(text, "en", "sum")
    assert one.verdict == "consistent"
    assert one.roles == {"parts": ("six", "five", "three"), "total": ("Fourteen grants",)}


def test_parts_that_fall_short_of_the_total_are_told() -> None:
    text = "Fourteen grants were awarded: six to schools, four to clubs and three to choirs."
    (one,) = told(text, "en", "sum")
    assert one.verdict == "inconsistent"
    assert one.roles["parts"] == ("six", "four", "three")
    assert "13" in one.message


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The fund got 180 requests. It met 95, refused 62 and still reads the remaining {}."),
        ("fr", "Le fonds a reçu 180 demandes : 95 acceptées, 62 rejetées, les {} autres à l'étude."),
        ("es", "El comité recibió 180 solicitudes: aprobó 95, rechazó 62 y estudia las {} restantes."),
        ("de", "Von 180 Anträgen wurden 95 bewilligt und 62 abgelehnt; die übrigen {} werden geprüft."),
        ("vi", "Ủy ban nhận 180 đơn, duyệt 95 đơn, từ chối 62 đơn và còn lại {} đơn đang xem xét."),
        ("ar", "تلقت اللجنة 180 طلبا، قبلت 95 منها ورفضت 62، أما الطلبات الـ{} المتبقية فقيد الدراسة."),
    ],
)  # fmt: skip
def test_the_rest_closes_a_sum_in_every_language(language: str, text: str) -> None:
    (right,) = told(text.format(23), language, "sum")
    (wrong,) = told(text.format(32), language, "sum")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert len(wrong.roles["parts"]) == 3
    assert "180" in wrong.roles["total"][0]


def test_a_total_behind_its_parts_is_bound_by_in_all() -> None:
    text = "The boats brought in 36 people on Monday and 41 on Tuesday, 87 in all."
    (one,) = told(text, "en", "sum")
    assert (one.verdict, one.roles["total"]) == ("inconsistent", ("87",))
    assert not told("The boats brought in 36 people on Monday and 41 on Tuesday.", "en", "sum")


def test_a_comparison_with_last_year_is_no_total() -> None:
    text = "Im Mai wurden 412 Autos verkauft, im Juni 380 und im Juli 350. Im Vorjahr waren es insgesamt 1200."
    assert not alarms(text, "de", "sum")


def test_parts_in_brackets_end_with_the_brackets() -> None:
    text = "The firm runs 12 ships (4 tankers, 3 ferries and {} tugs) and employs 380 people."
    (right,) = told(text.format(5), "en", "sum")
    (wrong,) = told(text.format(6), "en", "sum")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert wrong.roles["parts"] == ("4 tankers", "3 ferries", "6 tugs")


def test_list_items_share_out_the_total_above_them() -> None:
    text = "The fund paid out 14 grants:\n- six to schools in the north\n- four to clubs\n- three to choirs\n"
    (one,) = told(text, "en", "sum")
    assert (one.verdict, one.roles["parts"]) == ("inconsistent", ("six", "four", "three"))


def test_overlapping_subsets_are_no_sum() -> None:
    text = "Of 60 patients, 33 had fever, 28 had a cough and 19 had both."
    assert not alarms(text, "en", "sum")
    assert not alarms("The festival sold 2,300 tickets, including 900 to students and 400 to pensioners.", "en", "sum")  # fmt: skip


def test_a_list_of_some_of_many_is_no_sum() -> None:
    assert not alarms("Of the 120 delegates, 45 came from Africa, 30 from Asia and 20 from Europe.", "en", "sum")  # fmt: skip


def test_men_and_women_are_all_there_are() -> None:
    (one,) = told("The choir has 44 members, 25 women and 21 men.", "en", "sum")
    assert one.verdict == "inconsistent"
    assert not alarms(
        "The choir has 44 members, 25 sopranos and 21 readers of scores.", "en", "sum"
    )


def test_an_organisation_is_not_one_country_more() -> None:
    text = "وقّعت 38 دولة على الميثاق: 15 دولة آسيوية و13 دولة أفريقية و9 دول أوروبية، إضافة إلى الرابطة الإقليمية للموانئ."
    (one,) = told(text, "ar", "sum")
    assert one.verdict == "inconsistent"
    assert "الرابطة الإقليمية للموانئ" in one.roles["parts"]


def test_an_organisation_is_one_signatory_more() -> None:
    text = "The treaty has 38 signatories: 15 Asian states, 13 African states, 9 European states and the Arab Maritime League."
    (one,) = told(text, "en", "sum")
    assert one.verdict == "consistent"
    assert one.roles["parts"][-1] == "the Arab Maritime League"


def test_two_swapped_digits_explain_a_large_gap() -> None:
    text = "Die Gemeinde hat 184 km Wege. 127 km sind geteert, 39 km betoniert, die übrigen 81 km sind Feldwege."
    (one,) = alarms(text, "de", "sum")
    assert one.roles["total"] == ("184 km",)


def test_an_item_number_and_a_manual_section_are_no_totals() -> None:
    text = "Manpages: dpkg(8), deb-control(5), deb(5) were corrected by 3 people."
    assert not told(text, "en", "sum")


@needs_hanoi
def test_the_hanoi_article_has_one_sum_and_none_of_its_accidental_ones() -> None:
    report = check(HANOI / "article.ar.txt")
    sums = [relation for relation in report.relations if relation.kind == "sum"]
    assert len(sums) == 1
    (finding,) = [one for one in report.findings if one.relation == sums[0].id]
    assert finding.verdict == "inconsistent"
    claims = {claim.id: claim for claim in report.claims}
    words = [claims[name].words for name in dict(sums[0].roles)["parts"]]
    assert words == ["19 دولة", "21 دولة", "19 دولة", "الاتحاد الأوروبي", "12 دولة"]
    assert claims[dict(sums[0].roles)["total"][0]].words == "72 دولة"


@needs_hanoi
@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_other_hanoi_texts_raise_no_alarm(language: str) -> None:
    text = (HANOI / f"article.{language}.txt").read_text(encoding="utf-8")
    for kind in ("sum", "percent_sum", "list_count", "product", "average"):
        assert not alarms(text, language, kind)


def test_a_column_makes_the_total_of_the_last_row() -> None:
    text = "Region | Members | Boats\nNorth | 120 | 14\nSouth | 95 | 9\nIslands | 41 | 6\nTotal | 256 | 31\n"
    found = told(text, "en", "sum")
    assert [one.verdict for one in found] == ["consistent", "inconsistent"]
    assert found[1].roles == {"parts": ("14", "9", "6"), "total": ("31",)}


def test_a_table_without_a_row_of_totals_is_left_alone() -> None:
    text = "Region | Members\nNorth | 120\nSouth | 95\nIslands | 216\n"
    assert not told(text, "en", "sum")


def test_votes_for_against_and_withheld_are_those_of_the_members_present() -> None:
    text = "The council met with 74 of its 80 members present. The motion passed by 41 votes to {}. Four members abstained."
    (right,) = told(text.format(29), "en", "sum")
    (wrong,) = told(text.format(27), "en", "sum")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert wrong.roles["parts"] == ("41 votes", "27", "Four members")
    assert wrong.roles["total"] == ("74",)


def test_the_remaining_clubs_are_not_the_remaining_players() -> None:
    text = (
        "A total of 48 players took part; 30 were amateurs. The remaining clubs sent 20 officials."
    )
    assert not told(text, "en", "sum")


@pytest.mark.parametrize(
    "last", ["One, a man in his sixties, was flown out.", "A further one was flown out."]
)
def test_one_more_person_told_of_in_other_words_is_no_gap(last: str) -> None:
    text = (
        f"Crews picked up 23 walkers. Fourteen were brought to Sandle, eight to Cray Point. {last}"
    )
    assert not alarms(text, "en", "sum")


def test_what_is_listed_as_a_part_is_no_total_of_the_parts_beside_it() -> None:
    text = "Au total, 86 pompiers ont été engagés, dont 41 venus de Cay, 28 de Sey et 17 de Tel."
    assert not alarms(text, "fr", "sum")


def test_of_two_places_joined_by_and_none_is_a_part_of_the_other() -> None:
    text = "Au total, 1 860 enfants : 1 140 en crèche, 490 chez des associations et 230 chez des voisins."
    assert not alarms(text, "fr", "subset")


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'Police made 46 arrests over the weekend, 29 on Saturday and {} on Sunday.', '17', '27', ('29', '27', '46 arrests')),
        ('de', 'Die Polizei nahm am Wochenende 46 Menschen fest, 29 am Samstag und {} am Sonntag.', '17', '27', ('29', '27', '46 Menschen')),
        ('es', 'La policía detuvo a 46 personas el fin de semana, 29 el sábado y {} el domingo.', '17', '19', ('29', '19', '46 personas')),
        ('en', 'Deaths in the region last week totalled 58, with 33 in the north, 19 in the south and {} on the islands.', '6', '16', ('33', '19', '16', '58')),
        ('es', 'La flota contará con 85 autobuses, de los cuales 52 serán eléctricos, 21 híbridos y {} diésel.', '12', '18', ('52', '21 híbridos', '18 diésel', '85 autobuses')),
    ],
)  # fmt: skip
def test_parts_told_by_days_and_by_places_make_their_total(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "sum")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "sum")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('es', 'Fonteira contaba 214 habitantes en el censo de 2001, Piornal tenía 167 en 2011 y en Vilasoto quedaban 59 en 2021.'),
        ('es', 'Este año se han apuntado 230 críos. A natación irán 121, el baloncesto se queda con 88 y el ajedrez, con 74.'),
        ('en', 'The posts went to 142 people at Carrow General, 97 at Lorne and 69 at the clinic.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_parts_told_by_days_and_by_places_make_their_total_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "sum") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('es', 'El temporal deja {} muertos en la costa. Cinco perdieron la vida en Puerto Almagro, dos en La Hoya y uno en alta mar.', 'ocho', 'seis', ('Cinco', 'dos', 'uno', 'seis muertos')),
    ],
)  # fmt: skip
def test_parts_of_few_things_are_no_more_than_they_are(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "sum")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "sum")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'There are four, five or probably six sides all competing at the same level.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_parts_of_few_things_are_no_more_than_they_are_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "sum") if row[0] != "consistent"]
