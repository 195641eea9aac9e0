"""What Vietnamese news says in ways of its own: spans and verdicts, and what must stay silent."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from factcheck.extract.article import Article
from factcheck.languages import language
from factcheck.readers import source
from tests.extract.inference.checking import alarms, told


def test_what_was_found_among_what_was_inspected_is_no_more_than_it() -> None:
    (one,) = alarms("Đoàn kiểm tra 120 mẫu, phát hiện 170 mẫu không đạt.", "vi", "subset")
    assert one.roles == {"part": ("170 mẫu",), "whole": ("120 mẫu",)}
    assert not alarms("Đoàn kiểm tra 120 cơ sở, phát hiện 170 trường hợp vi phạm.", "vi", "subset")


def test_a_list_right_behind_its_noun_is_counted() -> None:
    (one,) = alarms(
        "Bốn đơn vị tham gia gồm Sở Y tế, Sở Giáo dục và Sở Xây dựng.", "vi", "list_count"
    )
    assert one.roles["items"] == ("Sở Y tế", "Sở Giáo dục", "Sở Xây dựng")
    assert one.roles["number"] == ("Bốn đơn vị",)


def test_an_and_whose_accent_is_a_letter_of_its_own_parts_the_last_item() -> None:
    text = "Có 4 tỉnh dự: Hà Bắc, Đông Hải, Quảng Sơn {} Bình An tham gia diễn đàn."
    for word in ("và", normalize("NFD", "và")):
        assert not alarms(text.format(word), "vi", "list_count")


@pytest.mark.parametrize("name", ["Tổng mức đầu tư", "Với tổng vốn đầu tư"])
def test_one_name_bears_one_sum_where_only_its_digits_changed_places(name: str) -> None:
    text = f"{name} 2.400 tỷ đồng được duyệt năm 2022. {name} {{}} tỷ đồng lấy từ vốn vay."
    (one,) = alarms(text.format("4.200"), "vi", "repeated")
    assert one.roles["mentions"] == ("2.400 tỷ đồng", "4.200 tỷ đồng")
    assert not alarms(text.format("2.700"), "vi", "repeated")  # may be another sum


def test_a_compound_hides_the_cue_that_it_holds_and_keeps_its_own() -> None:
    text = "Học sinh đăng ký, 12 đại biểu không đồng ý."
    article = Article(source(text, "a.txt"), language("vi"))
    cues = {(one.cue, article.words(one.span)) for one in article.phrases}
    assert ("against", "không đồng ý") in cues
    assert not {"born", "sign", "in_favour", "hides"} & {cue for cue, _ in cues}


def test_days_that_a_range_of_two_fractions_cannot_be_are_dates() -> None:
    (one,) = alarms("Đợt nghỉ lễ kéo dài năm ngày, từ 30/4 đến 3/5.", "vi", "duration")
    assert one.roles["from"] == ("từ 30/4",)
    assert one.roles["to"] == ("3/5",)
    assert not told("Tỷ lệ tăng từ 1/4 đến 3/4 trong hai năm.", "vi", "duration")


def test_khao_sat_hedges_no_number_though_it_ends_like_a_hedge() -> None:
    (one,) = alarms("Khảo sát 1.000 sinh viên cho thấy 72% (620 người) làm thêm.", "vi", "percent")
    assert one.roles["part"] == ("620 người",)
