"""Announced numbers and the lists that follow them."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told
from tests.extract.inference.told import told as news


def test_bulleted_items_are_counted() -> None:
    text = "The minister named three outcomes:\n- a register of ships;\n- a fund, with a first payment;\n- a review.\n"
    (one,) = told(text, "en", "list_count")
    assert one.verdict == "consistent"
    assert one.roles["items"] == ("a register of ships;", "a fund, with a first payment;", "a review.")  # fmt: skip
    assert one.roles["number"] == ("three outcomes",)


def test_one_numbered_item_too_many_is_told() -> None:
    text = "They handed in two demands on Monday:\n1. a lower limit;\n2. a crossing;\n3. a bench.\n"
    (one,) = alarms(text, "en", "list_count")
    assert one.roles["number"] == ("two demands",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The jury named {} finalists: Ann Moss, Peter Hale and Li Wen.|four|three"),
        ("fr", "Le plan compte {} axes : la santé des enfants, le travail, un toit pour tous.|quatre|trois"),
        ("es", "El plan tiene {} ejes: vivienda, transporte y empleo.|cuatro|tres"),
        ("de", "Um den Preis bewerben sich {} Vereine, nämlich die Ruderer, der Imkerbund und die Sänger.|vier|drei"),
        ("vi", "Kế hoạch gồm {} trụ cột: nhà ở, giao thông và việc làm.|bốn|ba"),
        ("ar", "تقوم الخطة على {} محاور: الإسكان، والنقل، والتوظيف.|أربعة|ثلاثة"),
    ],
)  # fmt: skip
def test_items_in_the_sentence_are_counted_in_every_language(language: str, text: str) -> None:
    sentence, more, right = text.split("|")
    (wrong,) = told(sentence.format(more), language, "list_count")
    (agreeing,) = told(sentence.format(right), language, "list_count")
    assert (wrong.verdict, agreeing.verdict) == ("inconsistent", "consistent")
    assert len(agreeing.roles["items"]) == 3


def test_a_comma_within_quotation_marks_parts_nothing() -> None:
    text = "Die Jury nominierte drei Filme: „Nacht“, „Der Weg, das Ziel“ und „Stille“."
    (one,) = told(text, "de", "list_count")
    assert one.verdict == "consistent"
    assert one.roles["items"] == ("„Nacht“", "„Der Weg, das Ziel“", "„Stille“")


def test_and_within_a_name_parts_nothing() -> None:
    text = "Two firms were shortlisted: Marks and Sons, and Barrow & Kelly."
    (one,) = told(text, "en", "list_count")
    assert (one.verdict, one.roles["items"]) == ("consistent", ("Marks and Sons", "Barrow & Kelly"))


def test_a_clause_about_an_item_is_no_item() -> None:
    text = "Three towns bid: Maresca, which has the stadium, Ostra, which has the money, and little Garth."
    (one,) = told(text, "en", "list_count")
    assert one.verdict == "consistent"
    assert one.roles["items"] == ("Maresca, which has the stadium", "Ostra, which has the money", "little Garth")  # fmt: skip


def test_some_of_many_are_no_list() -> None:
    assert not told("The jury named four finalists, among them Ann Moss and Li Wen.", "en", "list_count")  # fmt: skip
    assert not told("We visited five towns, such as: Maresca, Ostra and Garth.", "en", "list_count")


def test_a_sentence_behind_a_colon_is_no_list() -> None:
    text = "The court heard three witnesses: the driver, who had been ill, said nothing."
    assert not alarms(text, "en", "list_count")


def test_a_list_cut_by_a_line_break_is_not_counted() -> None:
    text = "It makes four lists:\n\n1. The first hunks.\n\n2. The markers.\n\n3. The matches on a\nline of text that goes on.\n\n4. The errors.\n"
    assert not alarms(text, "en", "list_count")


def test_items_of_another_mark_are_of_another_list() -> None:
    text = "* Add two symbols to the library:\n  - install handler\n  - remove handler\n* packages renamed\n"  # fmt: skip
    assert not alarms(text, "en", "list_count")


def test_a_list_of_something_else_is_not_the_one_announced() -> None:
    assert not alarms("Five of the seven judges agreed: the law is unclear, old and unfair.", "en", "list_count")  # fmt: skip
    assert not alarms("The 3 candidates answered questions on: housing, schools, roads and parks.", "en", "list_count")  # fmt: skip
    assert not alarms("The company had 40 ships: Alba, Nora and Tess.", "en", "list_count")


def test_a_last_item_that_runs_on_may_be_the_sentence_going_on() -> None:
    text = "ذكر الوزير سببين للتأخير: ارتفاع الكلفة، وتأخر الموردين، وقال إن العمل سيستأنف قريبا."
    assert not alarms(text, "ar", "list_count")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The firm runs {} depots, in Maresca and Tarn."),
        ("fr", "L'entreprise a {} dépôts, à Maresca et à Tarn."),
        ("de", "Die Firma hat {} Lager, in Maresca und Tarn."),
        ("es", "La empresa tiene {} almacenes, en Maresca y en Tarn."),
        ("it", "L'azienda ha {} depositi, a Maresca e Tarn."),
        ("vi", "Công ty có {} kho hàng, tại Hải Lâm và Đông Hà."),
    ],
)
def test_names_that_end_the_sentence_after_a_comma_are_the_ones_announced(
    language: str, text: str
) -> None:
    assert [one.verdict for one in told(text.format(2), language, "list_count")] == ["consistent"]
    (bad,) = alarms(text.format(3), language, "list_count")
    assert len(bad.roles["items"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "They met two teams, Lions and Tigers, from Tarn.",
        "There were three people, Anna and Ben among them.",
        "It has two sites, in Austin, Texas and Lorne.",
        "In three games, Smith and Jones scored.",
    ],
)
def test_names_that_may_be_fewer_or_places_of_one_announce_nothing(text: str) -> None:
    assert not alarms(text, "en", "list_count")


@pytest.mark.parametrize(
    ("tag", "text", "items", "number"),
    [
        ("en", "The council will close {} libraries. They are Ashby, Tolpeth and Minchcombe.", ("Ashby", "Tolpeth", "Minchcombe"), ("three", "four")),
        ("de", "Der Kreis schließt {} Bäder. Es sind dies Altenried, Kolbach und Lauterau.", ("Altenried", "Kolbach", "Lauterau"), ("drei", "vier")),
        ("de", "Auf der Liste stehen {} Titel; es sind dies „Salzjahre“, „Abraum“ und „Hundert Tage Föhn“.", ("„Salzjahre“", "„Abraum“", "„Hundert Tage Föhn“"), ("drei", "vier")),
        ("fr", "La ville ferme {} piscines. Il s'agit de Valcombe, Maresque et Tarn.", ("Valcombe", "Maresque", "Tarn"), ("trois", "quatre")),
        ("es", "{} autores fueron premiados. Son ellos Ana Ruiz, Luis Vera y Rosa Gil.", ("Ana Ruiz", "Luis Vera", "Rosa Gil"), ("Tres", "Cuatro")),
        ("vi", "Thêm {} di tích của huyện Thanh Lương vừa đón bằng xếp hạng cấp tỉnh, gồm đình Trung Tự, chùa Bà Đanh, miếu Đôi và bến Kẻ Gừng.", ("đình Trung Tự", "chùa Bà Đanh", "miếu Đôi", "bến Kẻ Gừng"), ("bốn", "năm")),
    ],
)  # fmt: skip
def test_what_a_next_clause_names_is_the_list(
    tag: str, text: str, items: tuple[str, ...], number: tuple[str, str]
) -> None:
    for word, verdict in zip(number, ("consistent", "inconsistent"), strict=True):
        (said,) = news(text.format(word), tag, "list_count")
        assert said[:-1] == (verdict, *items)
        assert said[-1].startswith(word)


def test_an_age_between_commas_is_no_item() -> None:
    text = "She named four new players: keeper Ann Lee (Orne), winger Jo Tarn, 19, and striker Bea Roy."
    assert news(text, "en", "list_count") == [("inconsistent", "keeper Ann Lee (Orne)", "winger Jo Tarn, 19", "striker Bea Roy", "four new players")]  # fmt: skip


def test_where_people_were_taken_is_no_list_of_them() -> None:
    text = "Three men were held. They were taken to Ashby, Tolpeth, Lorne and Minchcombe."
    assert news(text, "en", "list_count") == []


ROWED = [
    ("en", "The judges have whittled 212 entries down to a shortlist of {}. Going to Lorne are Aoife Quillan, whose pulpit was in the papers; the bowl-turner Magnus Flett; Delyth Prosser, who works in ash; and Hanne Verdal, the first Dane to get this far.", "four", "five", 4),
    ("fr", "Le prix a retenu {} romans. La liste porte « Le Sel des morts » de Lina Castre, « Bateaux sans retour » de Salim Orne, « Le Cahier vert », premier livre d'Anis Tarn, et « La Rue sans numéro » de Noha Lorne.", "quatre", "cinq", 4),
    ("ar", "اقتصرت القائمة على {} روايات. وحملت «ظل الكباد» للسورية لينا الحصري، و«مراكب لا تعود» لسالم الهنائي، و«دفتر الملح»، فضلا عن «حارس الفنار» لرشيد مولود.", "أربع", "خمس", 4),
]  # fmt: skip


ROWED += [
    ("es", "{} becas concede este otoño la casa. Las disfrutarán la poeta Daniela Viteri, el dramaturgo Unai Goiko, la ensayista Carmen Luz Robledo y, en la novela gráfica, el ilustrador Teo Baraona.", "Cuatro", "Cinco", 4),
    ("fr", "Ils seront {} Jurassiens au départ. La kinésithérapeute Élodie Perrin fait figure de favorite ; à ses côtés partiront le fromager Baptiste Viuz, le gendarme Quentin Roux, l'étudiante Inès Hadj et le vétéran Marcel Tourn, 67 ans.", "cinq", "quatre", 5),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "good", "bad", "items"), ROWED)
def test_titles_and_items_between_semicolons_are_counted(
    tag: str, text: str, good: str, bad: str, items: int
) -> None:
    (right,) = told(text.format(good), tag, "list_count")
    (wrong,) = told(text.format(bad), tag, "list_count")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert len(wrong.roles["items"]) == items
    assert bad in wrong.roles["number"][0]


@pytest.mark.parametrize(
    "text",
    [
        "She wrote four novels. “Salt” and “Ash” were filmed, “Orne” won a prize.",
        "The prize has five novels. Others say “Salt”, “Ash”, “Orne” and “Tarn” are better.",
        "Five players were named. Coach John Smith praised Ann Lee, Bob Ray and Carl Fox in Tarn.",
        "He met five workers. “We are tired,” said one, “We go home,” another, and “So do I,” a third.",
    ],
)
def test_titles_of_some_and_speech_are_no_list(text: str) -> None:
    assert not told(text, "en", "list_count")


@pytest.mark.parametrize(
    "text",
    [
        "9 xã gồm Thuỷ Xuân Tiên, Tân Tiến, Nam Phương, Hoàng Văn Thụ, Hữu Văn, Tốt Động, Mỹ Lương, Hồng Phong, Đồng Lạc được bảo vệ bởi đê và các bờ bao.",
        "Khu đất bốn mặt tiền (gồm đường Lê Duẩn, Chi Lăng, Ngô Gia Tự, Hùng Vương) và một số khu khác đã bị bán.",
    ],
)
def test_what_stands_behind_the_last_item_is_no_item(text: str) -> None:
    assert not [one for one in told(text, "vi", "list_count") if one.verdict == "inconsistent"]


def test_the_numbers_of_lines_are_names_of_what_is_listed() -> None:
    text = "{} lignes de bus seront déviées à compter de lundi :\n- la ligne 3, vers la gare\n- la ligne 7, vers l'hôpital\n- la ligne 12, vers les Tilleuls\n\nLes travaux doivent s'achever en mai."
    (right,) = told(text.format("Trois"), "fr", "list_count")
    (wrong,) = told(text.format("Quatre"), "fr", "list_count")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert len(wrong.roles["items"]) == 3


def test_numbers_that_share_an_announced_one_out_are_no_names() -> None:
    text = "Quatorze lignes seront déviées :\n- six lignes vers la gare\n- cinq lignes vers le port\n- trois lignes vers le stade\n"
    assert not alarms(text, "fr", "list_count")
