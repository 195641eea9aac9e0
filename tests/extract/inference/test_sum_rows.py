"""Rows that leave out what was said before: a verb, a scale, the seats nobody holds."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plant hired 308 people. 142 went to Tarn, 97 to Denholt and {} to Lorne."),
        ("de", "Im Mai wurden 308 Menschen eingestellt. 142 gingen nach Tarn, 97 nach Denholt und {} nach Lorne."),
        ("fr", "L'an dernier, 308 personnes ont été embauchées. 142 sont allées à Tarn, 97 à Denholt et {} à Lorne."),
        ("es", "El año pasado se contrató a 308 personas. 142 fueron a Tarn, 97 a Denholt y {} a Lorne."),
        ("it", "L'anno scorso sono state assunte 308 persone. 142 sono andate a Tarn, 97 a Denholt e {} a Lorne."),
        ("vi", "Năm ngoái có 308 người được tuyển. 142 người đến từ Tarn, 97 từ Denholt và {} từ Lorne."),
        ("ar", "وظفت الشركة 308 عمال هذا العام. ذهب 142 إلى تارن و97 إلى دنهولت و{} إلى لورن."),
    ],
)  # fmt: skip
def test_members_that_leave_the_verb_out_share_the_total_of_the_sentence_before(
    language: str, text: str
) -> None:
    (good,) = told(text.format(69), language, "sum")
    assert good.verdict == "consistent"
    assert len(good.roles["parts"]) == 3
    (bad,) = alarms(text.format(78), language, "sum")
    assert bad.roles["parts"][-1].startswith("78")
    assert bad.roles["total"][0].startswith("308")


def test_two_members_that_leave_the_verb_out_are_enough() -> None:
    text = "Seventeen people were rescued. Nine were taken off the trawler and seven off the yacht."
    (one,) = alarms(text, "en", "sum")
    assert one.roles == {"parts": ("Nine", "seven"), "total": ("Seventeen people",)}


@pytest.mark.parametrize(
    "text",
    [
        "Seventeen people were hurt. Nine were taken to hospital and seven were treated at the scene.",
        "In all 308 people were hired. 142 went to Tarn last year and 97 to Denholt.",
        "Seventeen people were rescued. Nine boats had come from Tarn and seven from Lorne.",
    ],
)
def test_what_has_a_verb_or_a_noun_of_its_own_shares_nothing_out(text: str) -> None:
    assert not alarms(text, "en", "sum")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The order book stands at 3,150 million euros: 1,480 million for roads, {} for houses and 700 for leases."),
        ("fr", "Le carnet atteint 3 150 millions d'euros : 1 480 millions pour les routes, {} pour le bâtiment et 700 pour les concessions."),
        ("de", "Der Auftragsbestand beträgt 3150 Millionen Euro: 1480 Millionen im Straßenbau, {} im Hochbau und 700 bei Konzessionen."),
        ("es", "La cartera de pedidos suma 3.150 millones de euros. A obra civil corresponden 1.480 millones, a edificación {} y a concesiones 700."),
    ],
)  # fmt: skip
def test_a_scale_said_once_holds_for_the_members_after_it(language: str, text: str) -> None:
    (good,) = told(text.format(970), language, "sum")
    assert good.verdict == "consistent"
    assert good.roles["parts"][1:] == ("970", "700")
    (bad,) = alarms(text.format(790), language, "sum")
    assert bad.roles["parts"][1:] == ("790", "700")


def test_numbers_with_a_noun_of_their_own_take_no_scale() -> None:
    text = "The group has 3.4 million clients: 1.2 million in Tarn, served by 970 clerks and 700 agents."
    assert not alarms(text, "en", "sum")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 300-seat chamber has 162 members for the government and 131 against it. {} seats are vacant."),
        ("fr", "L'assemblée compte 300 sièges : le gouvernement en occupe 162, l'opposition 131, et {} sont vacants."),
        ("de", "Von den 300 Sitzen hält die Regierung 162 und die Opposition 131; {} Sitze sind unbesetzt."),
        ("es", "De los 300 escaños, el Gobierno ocupa 162 y la oposición 131; {} están vacantes."),
        ("it", "La camera ha 300 seggi: la maggioranza ne ha 162, l'opposizione 131 e {} sono vacanti."),
        ("vi", "Quốc hội có 300 ghế, liên minh cầm quyền giữ 162 ghế, phe đối lập 131 ghế và {} ghế còn trống."),
        ("ar", "يملك الائتلاف الحاكم 162 مقعدا في المجلس المؤلف من 300 مقعد، وتشغل المعارضة 131 مقعدا، وهناك {} مقاعد شاغرة."),
    ],
)  # fmt: skip
def test_both_sides_and_the_vacant_seats_make_the_chamber(language: str, text: str) -> None:
    assert [one.verdict for one in told(text.format(7), language, "sum")] == ["consistent"]
    (bad,) = alarms(text.format(9), language, "sum")
    assert len(bad.roles["parts"]) == 3
    assert bad.roles["total"][0].startswith("300")


def test_vacant_seats_beside_the_votes_that_are_needed_make_nothing() -> None:
    text = "The chamber has 300 seats. 151 votes are needed, the government has 150; seven seats are vacant."
    assert not alarms(text, "en", "sum")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The treaty needs 20 ratifications to take effect. So far 11 states have ratified it, so {} more are needed."),
        ("en", "So far 11 of the 20 states have ratified the treaty; {} more are needed."),
        ("fr", "Onze des vingt États nécessaires ont ratifié le traité. Il en manque encore {}."),
        ("de", "Bisher haben 11 der 20 nötigen Staaten ratifiziert; es fehlen noch {}."),
        ("es", "Hasta ahora han ratificado 11 de los 20 Estados necesarios; faltan {}."),
        ("vi", "Hiệp ước cần 20 nước phê chuẩn. Đến nay 11 nước đã phê chuẩn, còn thiếu {} nước."),
        ("ar", "يلزم تصديق 20 دولة على المعاهدة. وقد صادقت عليها 11 دولة، ولا يزال ينقصها {} دول."),
    ],
)  # fmt: skip
def test_what_there_is_and_what_is_lacking_make_the_goal(language: str, text: str) -> None:
    assert [one.verdict for one in told(text.format(9), language, "sum")] == ["consistent"]
    (bad,) = alarms(text.format(8), language, "sum")
    assert bad.roles["parts"][-1].startswith("8")


def test_what_is_lacking_accuses_nobody_where_several_figures_may_be_what_there_is() -> None:
    text = "The treaty needs 20 ratifications. 11 states ratified it and 12 signed it. Seven more are needed."
    assert not alarms(text, "en", "sum")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of every 100 baskets, 55 went to women, 30 to the old and {} to children."),
        ("ar", "من كل مئة سلة غذائية وزعناها ذهبت 55 إلى النساء و30 إلى كبار السن و{} إلى الأطفال."),
    ],
)  # fmt: skip
def test_the_parts_of_every_hundred_make_a_hundred(language: str, text: str) -> None:
    assert [one.verdict for one in told(text.format(15), language, "sum")] == ["consistent"]
    assert len(alarms(text.format(25), language, "sum")) == 1
