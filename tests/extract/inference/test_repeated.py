"""Figures that stand twice."""

from __future__ import annotations

import pytest

from factcheck.api import check
from factcheck.readers import source
from tests.extract.inference.checking import alarms
from tests.extract.inference.told import told, told as news


@pytest.mark.parametrize(
    ("tag", "text", "quotes"),
    [
        ("en", "41 killed in coach crash\n\nA coach crash killed {v} people on Sunday, police said.", ("41", "{v} people")),
        ("en", "Council buys 41 trams\n\nThe council is to buy {v} trams in spring. They cost £8 million.", ("41 trams", "{v} trams")),
        ("en", "The council won a £41 million grant for the wall. Work starts in May. The £{v} million grant covers half.", ("£41 million", "£{v} million")),
        ("en", "Forty-one boats left the port on Sunday. Those {v} boats came back on Tuesday.", ("Forty-one boats", "{v} boats")),
        ("de", "Stadt kauft 41 Busse\n\nDie Stadt kauft im Herbst {v} Busse. Sie kosten acht Millionen Euro.", ("41 Busse", "{v} Busse")),
        ("de", "Für den Umbau gibt der Bund 41 Millionen Euro. Mit den {v} Millionen aus Berlin wird gebaut.", ("41 Millionen Euro", "{v} Millionen")),
        ("fr", "Incendie : 41 morts dans un hôtel\n\nLe feu a tué {v} personnes dimanche.", ("41 morts", "{v} personnes")),
        ("fr", "La région investit 41 millions d'euros ici. Cet investissement de {v} millions d'euros sert aux élèves.", ("41 millions d'euros", "{v} millions d'euros")),
        ("es", "Detenidas 41 personas por fraude\n\nLa policía detuvo el martes a {v} personas en la ciudad.", ("41 personas", "{v} personas")),
        ("vi", "Thành phố mua 41 xe buýt điện. Toàn bộ {v} xe buýt điện được lắp ráp trong nước.", ("41 xe", "{v} xe")),
        ("ar", "مصرع 41 شخصا في حادث\n\nلقي {v} شخصا مصرعهم في حادث قرب الديرة.", ("41 شخصا", "{v} شخصا")),
    ],
)  # fmt: skip
def test_a_figure_that_is_said_again_otherwise_is_told(
    tag: str, text: str, quotes: tuple[str, str]
) -> None:
    for value, verdict in (("41", "consistent"), ("14", "inconsistent")):
        said = told(text.format(v=value), tag, "repeated")
        assert said == [(verdict, quotes[0], quotes[1].format(v=value))]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The yacht is among 16 boats still to finish. All four Tasmanian boats have finished."),
        ("en", "Council approves 120 homes\n\nPlans for 120 homes were approved. Of these, 36 homes are affordable. The 84 homes sold pay for them."),
        ("en", "Five thousand flee floods\n\nSome 5,300 people fled their houses on Tuesday. Twelve people were rescued."),
        ("en", "12 killed in coach crash\n\nA crash killed 12 people. In a similar crash last year, 9 people were killed."),
        ("en", "12 killed in coach crash\n\nTwo people died at the scene and 10 people died in hospital."),
        ("en", "The firm has 40 buses. The 12 buses on route 9 are electric. All 25 buses in Carrow run on diesel."),
        ("en", "The council won a £2.3 million grant. The £5 million project will last two years."),
        ("en", "Twelve villages were cut off on Monday. By Wednesday the number had risen to 20 villages."),
        ("en", "Version 2.2 replaces the 1.4 version. The 2.2 version is installed beside it."),
        ("en", "Police arrest 23 in raid\n\nPolice arrested 14 people in Denholt and nine people in Carrow."),
        ("de", "Zwölf Menschen kamen ums Leben. Dreißig Menschen wurden verletzt."),
        ("fr", "Incendie : neuf morts\n\nNeuf personnes sont mortes dimanche. L'an dernier, trois personnes étaient mortes."),
        ("es", "El ayuntamiento tiene 41 autobuses. Los 14 autobuses eléctricos, fabricados en Vitoria, cuestan 8 millones."),
        ("vi", "Bắt giữ 23 người vì bán vé giả\n\nCông an đã bắt giữ 14 người ở Hải Lâm và 9 người ở Phú Lương."),
        ("ar", "مصرع 12 شخصا في حادث\n\nلقي 12 شخصا مصرعهم الأحد. وقتل العام الماضي 9 أشخاص."),
    ],
)  # fmt: skip
def test_two_figures_of_one_noun_are_two_figures(tag: str, text: str) -> None:
    assert [row for row in told(text, tag, "repeated") if row[0] != "consistent"] == []


def test_a_definite_number_leads_back_to_its_noun_in_arabic() -> None:
    text = "شملت التجربة اثنتي عشرة قرية. ويحذر الباحثون من أن القرى الـ{} التي شملتها التجربة لا تكفي."
    assert told(text.format(12), "ar", "repeated") == [("consistent", "اثنتي عشرة قرية", "12")]
    assert told(text.format(20), "ar", "repeated") == [("inconsistent", "اثنتي عشرة قرية", "20")]


def test_a_hedge_and_the_exact_count_agree() -> None:
    text = "We reached about 5,000 people. By our exact count, 4,987 people received a parcel."
    assert told(text, "en", "repeated") == [("consistent", "about 5,000 people", "4,987 people")]


def test_a_round_headline_is_no_second_count() -> None:
    text = "2,000 march in Denholt\n\nSome people came early. Police said 2,150 people marched."
    assert told(text, "en", "repeated") == []


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'Firm cuts 900 jobs\n\nThe steelmaker Harrow said on Monday it would cut {} jobs at its plants in the north.', '900', '700', ('900 jobs', '700 jobs')),
        ('de', '27 Verletzte bei Busunglück\n\nEin Reisebus ist umgekippt. Nach Angaben der Polizei wurden {} Menschen verletzt, fünf von ihnen schwer.', '27', '29', ('27 Verletzte', '29 Menschen')),
        ('en', 'Wexcombe plant to close with loss of 340 jobs\n\nThe tyre maker is to shut its factory, it said. All {} workers at the site will be made redundant.', '340', '430', ('340 jobs', '430 workers')),
        ('es', 'Aprobados 3,2 millones para la nueva piscina\n\nEl pleno ha aprobado {} millones de euros para una nueva piscina en Ortón.', '3,2', '2,3', ('3,2 millones', '2,3 millones de euros')),
        ('de', 'Brand in Hochhaus: 34 Bewohner in Sicherheit gebracht\n\nDie Feuerwehr rettete {} Menschen über zwei Drehleitern.', '34', '43', ('34 Bewohner', '43 Menschen')),
    ],
)  # fmt: skip
def test_a_headline_tells_the_deed_of_the_text_in_other_words(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "repeated")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "repeated")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'Firm cuts 900 jobs\n\nThe steelmaker Harrow cut 700 jobs last year.'),
        ('en', '34 people hurt in bus crash\n\nA bus left the road on Monday. The injured were taken away in 15 ambulances.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_headline_tells_the_deed_of_the_text_in_other_words_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "repeated") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'Adlow Marine has landed an order for 17 patrol boats, it said. The hulls will be laid at the Garth yard. All {} boats are to be delivered with a ten-year service contract.', '17', '71', ('17 patrol boats', '71 boats')),
    ],
)  # fmt: skip
def test_all_of_them_with_two_digits_swapped_are_the_same(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "repeated")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "repeated")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'Adlow Marine has 17 patrol boats. All 40 boats of the ferry line are older.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_all_of_them_with_two_digits_swapped_are_the_same_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "repeated") if row[0] != "consistent"]


@pytest.mark.parametrize(
    ("tag", "text", "quotes"),
    [
        ("en", "The library won a grant of £{v},000 for its roof. The slates are from 1907. The grant, £845,000 in all, is paid in March.", ("£{v},000", "£845,000")),
        ("fr", "Fonderie : 73 postes menacés\n\nLa direction a reçu les syndicats. Elle invoque la chute des commandes pour supprimer {v} postes.", ("73 postes", "{v} postes")),
        ("es", "El barco llevaba {v} kilos de cocaína bajo el hielo. Siete marineros fueron detenidos. En el mercado, los 1.346 kilos intervenidos valdrían millones.", ("{v} kilos", "1.346 kilos")),
        ("ar", "حصلت المكتبة على منحة قدرها {v} ألف دينار. وهي مفتوحة منذ 1983. وتدفع قيمة المنحة، وهي 845 ألف دينار، في آذار.", ("{v} ألف دينار", "845 ألف دينار")),
    ],
)  # fmt: skip
def test_a_number_with_two_neighbouring_digits_swapped_is_told(
    tag: str, text: str, quotes: tuple[str, str]
) -> None:
    slip = {"en": "854", "fr": "37", "es": "1.436", "ar": "854"}[tag]
    said = [one for one in told(text.format(v=slip), tag, "repeated") if one[0] == "inconsistent"]
    assert said == [("inconsistent", *(quote.format(v=slip) for quote in quotes))]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The northern library won a grant of £854,000. Nothing was said of its roof. Ferries cost the island £845,000."),
        ("en", "The lorry hit the bus at 45 km/h. The brakes were old. Lorries may drive 54 km/h there, said the police."),
        ("en", "The library lent 1,346 books in May, a rise on the year before. In June it lent 1,436 books, a rise again."),
    ],
)  # fmt: skip
def test_two_numbers_of_the_same_digits_may_be_two_things(tag: str, text: str) -> None:
    assert told(text, tag, "repeated") == []


@pytest.mark.parametrize(
    ("tag", "text", "quotes"),
    [
        ("en", "Almost 4,000 queue for blankets\n\nThe exercise book of the school gives 3,970 visitors, and 212 pairs of boots.", ("Almost 4,000 queue", "3,970 visitors")),
        ("fr", "Plus de 12 000 curieux à la fête\n\nLe pointage fait aux portes a totalisé 12 348 visiteurs.", ("Plus de 12 000 curieux", "12 348 visiteurs")),
    ],
)  # fmt: skip
def test_a_headline_rounds_the_count_in_other_words(
    tag: str, text: str, quotes: tuple[str, str]
) -> None:
    assert told(text, tag, "repeated") == [("consistent", *quotes)]


def test_a_headline_rounds_no_count_that_is_another() -> None:
    text = "Almost 4,000 queue for blankets\n\nThe town of 3,100 people has 212 shops."
    assert told(text, "en", "repeated") == []


WORDS = [
    ("es", "Rescatados 58 migrantes frente a la costa\n\nSalvamento Marítimo auxilió a una patera. A bordo viajaban {} personas, todas en buen estado.", "58", "85"),
    ("en", "Brevort to shut plant with loss of 640 jobs\n\nThe maker is to close its factory in June. All {} posts will go, the company said.", "640", "460"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "good", "bad"), WORDS)
def test_those_of_a_headline_are_named_in_other_words_below(
    tag: str, text: str, good: str, bad: str
) -> None:
    assert not alarms(text.format(good), tag, "repeated")
    (one,) = alarms(text.format(bad), tag, "repeated")
    assert any(bad in words for words in one.roles["mentions"])


def test_other_people_with_another_number_are_others() -> None:
    text = "58 migrants rescued off the coast\n\nThe crew of 12 people of the ship found them. The port has 61 workers."
    assert not alarms(text, "en", "repeated")


def test_the_same_figure_pages_away_is_not_said_again() -> None:
    first = "The harbour fund received 1,250 requests for help in May."
    again = "The harbour fund then answered 1,250 requests for help."
    plain = "The boats came home late and the nets were mended on the quay. "
    near = check(source(f"{first} {plain} {again}", "a.txt"), "en")
    far = check(source(f"{first}\n\n{plain * 140}\n\n{again}", "a.txt"), "en")
    assert [one.kind for one in near.relations].count("repeated") == 1
    assert [one.kind for one in far.relations].count("repeated") == 0


def test_a_headline_is_off_by_two_where_the_text_says_it_nowhere() -> None:
    text = "Giải cứu {} ngư dân trên tàu cá gặp nạn\n\nTàu kiểm ngư sáng 14/8 đã đưa 29 ngư dân bị nạn vào cảng an toàn. Tàu thả trôi hai ngày."
    assert not alarms(text.format(29), "vi", "repeated")
    (one,) = alarms(text.format(27), "vi", "repeated")
    assert one.roles["mentions"] == ("27 ngư dân", "29 ngư dân")
    assert not alarms(text.format(12), "vi", "repeated")
