"""Averages whose values, or whose total and number, stand in the sentences around."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told

NEAR = [
    ("es", "El miércoles pasaron 412 personas; el jueves, 388; el viernes, 455; el sábado se contaron 430, y el domingo, 395. La media sale a {} visitantes por jornada.", "416", "426"),
    ("fr", "La lanceuse a enchaîné des jets à 61,2, 59,8, 62,5 et 60,1 mètres. Une moyenne de {} mètres qui en dit long.", "60,9", "69,0"),
    ("de", "91 Treffer gelangen der Elf, davon 23 nach Ecken, und weil eine Saison hier 34 Spieltage hat, macht das im Schnitt {} Tore pro Partie.", "2,68", "2,86"),
    ("ar", "أحصى الهواة مرور 1395 حداة سوداء. وتوزع المراقبون على تسع نقاط رصد، أي أن كل نقطة سجلت في المعدل {} طائرا.", "155", "165"),
    ("vi", "Hệ thống có 48 trạm. Năm vừa rồi, các trạm nộp ngân sách tổng cộng 52,8 tỷ đồng, bình quân mỗi trạm {} tỷ đồng.", "1,1", "2,1"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "good", "bad"), NEAR)
def test_an_average_is_bound_to_what_stands_around_it(
    tag: str, text: str, good: str, bad: str
) -> None:
    (right,) = told(text.format(good), tag, "average")
    (wrong,) = told(text.format(bad), tag, "average")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert bad in wrong.roles["average"][0]


@pytest.mark.parametrize(
    "text",
    [
        "The charity has 275 volunteers. A visit takes 12 minutes and hands out seven tablets on average.",
        "He worked 18 hours a day for 13 days after running for an hour each morning.",
        "Rents came to 212, 486 and 305 in the three towns. The average in the country is 640.",
    ],
)
def test_an_average_of_something_else_accuses_nobody(text: str) -> None:
    assert not alarms(text, "en", "average")
