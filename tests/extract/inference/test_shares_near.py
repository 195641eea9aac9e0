"""Shares told near their count and their base, with no word between that binds them."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told

NEAR = [
    ("fr", "Les exportations ont rapporté 126 millions d'euros ; elles pèsent désormais {} % d'un chiffre d'affaires de 300 millions.", "42", "24", "percent"),
    ("de", "1.188 Kolleginnen hatten es abonniert, was bei einer Belegschaft von 2.640 Personen einer Quote von {} Prozent entspricht.", "45", "54", "percent"),
    ("en", "1,128 of the 2,350 questionnaires came back, a response rate of {} per cent that has left her with much to do.", "48", "58", "percent"),
    ("es", "Abrieron 2.480 expedientes. Por esa causa llamaron a la puerta 1.116 familias, cada una con el suyo, o sea, el {} % de los casos.", "45", "54", "percent"),
    ("vi", "Có 400 thí sinh dự thi. Đến chiều, 318 người qua cả bốn phần thi, đưa tỷ lệ đỗ lên {}%.", "79,5", "97,5", "percent"),
    ("ar", "ثبت الباحثون أجهزة على 1520 طائرا، ثم رصدوا عودة 570 طائرا، ما يعني أن معدل العودة كان {} في المئة.", "37.5", "35.7", "percent"),
    ("es", "La brigada recorrió las 248 viviendas y comprobó que tres cuartas partes, esto es, {}, habían perdido el techo.", "186", "168", "fraction"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "good", "bad", "kind"), NEAR)
def test_a_share_near_its_count_and_base_is_bound_to_them(
    tag: str, text: str, good: str, bad: str, kind: str
) -> None:
    assert not alarms(text.format(good), tag, kind)
    (wrong,) = alarms(text.format(bad), tag, kind)
    assert any(bad in word for row in wrong.roles.values() for word in row)
    assert told(text.format(good), tag, kind)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        # other years, another poll, the share of a change, the base named anew
        ("es", "De sus 711 988 habitantes en 1901, el 56,2 % eran católicos. En 1909 había 281 754 judíos (36,9 %)."),
        ("en", "In July they asked 801 adults. Later they asked 2,234 adults the same. The first survey found that 63% agreed."),
        ("ar", "ارتفع العدد من 32.0 مليون راكب إلى 36.8 مليون راكب، وبلغت نسبة الرضا 91 في المئة."),
        ("de", "Die Aktiva betragen 775.000 Euro, die Passiva knapp 2,2 Mio. Euro. Den Gläubigern wird eine Quote von 20 Prozent angeboten."),
        ("vi", "Với 443/449 đại biểu tham gia biểu quyết (chiếm 91,53%), luật đã được thông qua."),
        ("vi", "Tiền từ thẻ là 9.296 tỉ đồng, chiếm 97%; tiền từ các ngân hàng là 168 tỉ đồng, chiếm 1,75%."),
        ("vi", "430/438 đại biểu tham gia biểu quyết tán thành (bằng 89,96% tổng số đại biểu Quốc hội)."),
    ],
)  # fmt: skip
def test_a_share_of_something_else_near_by_accuses_nobody(tag: str, text: str) -> None:
    assert not alarms(text, tag, "percent")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Wir testeten 2.400 Schulkinder. 15 Prozent, das sind 360 Kinder, waren kurzsichtig.", []),
        ("Wir testeten 2.400 Schulkinder. 25 Prozent, das sind 360 Kinder, waren kurzsichtig.", ["inconsistent"]),
    ],
)  # fmt: skip
def test_a_share_may_come_before_the_count_that_says_it_again(
    text: str, verdict: list[str]
) -> None:
    assert [one.verdict for one in alarms(text, "de", "percent")] == verdict
