"""Totals that the sentences behind or before them go through one by one."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told

GONE_THROUGH = [
    ("en", "Police said {} people were on board when the minibus left the road near Tarn. They had been singing. Fourteen escaped with cuts and bruises, six were taken to hospital, among them the driver, and two were pronounced dead.", "22", "23", 3),
    ("de", "Zu {} Einsätzen mussten die Feuerwehren ausrücken. 131 Mal lagen Bäume auf Fahrbahnen, bei 47 Alarmen liefen Keller voll, 18 abgedeckte Dächer wurden gesichert. Und acht Fahrten hätte man sich sparen können.", "204", "214", 4),
    ("fr", "L'inventaire dénombrait {} pièces. Qu'en reste-t-il ? Huit cent soixante et onze, conservées dans les réserves. Deux cent trente ont été cédées, quarante-cinq n'ont pas survécu.", "1 146", "1 164", 3),
    ("vi", "Đội lập biên bản {} trường hợp. Đông nhất là ma men với 186 người; kế đến là 143 tài xế chạy quá tốc độ, còn lại 78 người không đội mũ.", "407", "417", 3),
    ("ar", "حصلت عكار على 4,150 سلة، تلاها البقاع بـ3,720 سلة، في حين ذهبت 2,610 سلال إلى الهرمل، واكتفى الشمال بما تبقى، وهو 1,900 سلة، ليصل مجموع ما سلم في المحافظات الأربع إلى {} سلة.", "12,380", "12,480", 4),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "good", "bad", "parts"), GONE_THROUGH)
def test_what_a_text_goes_through_one_by_one_makes_its_total(
    tag: str, text: str, good: str, bad: str, parts: int
) -> None:
    (right,) = told(text.format(good), tag, "sum")
    (wrong,) = told(text.format(bad), tag, "sum")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert len(wrong.roles["parts"]) == parts
    assert bad in wrong.roles["total"][0]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        # a ranking, a share of each, another time, a row that is left open, another measure
        ("de", "Sachsen ist mit 126 Vorfällen Spitze, gefolgt von Tarn (59), Orne (36) und Lorne (32)."),
        ("de", "Fahrer-Wertung: 1. Ogier 207 Pkt. – 2. Latvala 114 – 3. Mikkelsen 98"),
        ("en", "The club has 214 members. It had 131 in 2001, 47 on average in winter and 26 each in the branches."),
        ("vi", "Trong số 40 người còn mất tích, tỉnh Tarn còn 18 người, tỉnh Orne vẫn còn 15 người. Tỉnh Lorne còn 4 người, tỉnh Denholt còn 2 người."),
        ("ar", "تتوزع هذه المواقع بين 24 مخبأ بجبل الشعانبي و16 بكل من جبال السلوم و3 مخابئ بجبال جندوبة و4 بالمغيلة."),
        ("en", "She won by 40 metres in the race. The men ran 9 km, 6 km and 2 km."),
    ],
)  # fmt: skip
def test_what_is_gone_through_for_another_reason_is_no_sum(tag: str, text: str) -> None:
    assert not alarms(text, tag, "sum")
