"""Multiples in figures, in every language that has a word for "times" behind its number."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import told


@pytest.mark.parametrize(
    ("tag", "text", "by"),
    [
        ("en", "Exports reached 450 tonnes, {} times the 180 tonnes of 2022.", ("2.5", "3.5")),
        ("en", "Sales were 450 tonnes, {} times as much as the 180 tonnes of 2022.", ("2.5", "3.5")),
        ("de", "Der Export erreichte 450 Tonnen, {}-mal so viel wie die 180 Tonnen von 2022.", ("2,5", "3,5")),
        ("fr", "Les ventes ont atteint 450 tonnes, soit {} fois les 180 tonnes de 2022.", ("2,5", "3,5")),
        ("vi", "Năm 2025, hợp tác xã bán 450 tấn chè, gấp {} lần mức 180 tấn của năm 2022.", ("2,5", "3,5")),
        ("vi", "Sản lượng đạt 450 tấn, gấp {} lần cùng kỳ năm ngoái (180 tấn).", ("2,5", "3,5")),
    ],
)  # fmt: skip
def test_a_multiple_in_figures_is_measured_by_its_two_ends(
    tag: str, text: str, by: tuple[str, str]
) -> None:
    for size, verdict in zip(by, ("consistent", "inconsistent"), strict=True):
        (one,) = told(text.format(size), tag, "change")
        assert one.verdict == verdict
        assert one.roles["before"][0].startswith("180")
        assert one.roles["after"][0].startswith("450")
        assert one.roles["by"][0].startswith(size)


def test_up_so_many_times_may_be_so_much_more_or_so_much_in_all() -> None:
    text = "Diện tích tăng {} lần, từ 40 ha lên 100 ha."
    verdicts = [told(text.format(size), "vi", "change")[0].verdict for size in ("1,5", "2,5", "3,5")]  # fmt: skip
    assert verdicts == ["consistent", "consistent", "inconsistent"]


def test_how_often_something_was_done_is_no_multiple() -> None:
    assert told("She won the cup 3 times, in 40 matches, against 12 by her sister.", "en", "change") == ()  # fmt: skip
