"""Limits and what is said of them; an act is held against no limit of another act."""

from __future__ import annotations

import pytest

from tests.extract.inference.told import options, told, told as news


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "The petition has 9,640 signatures, passing the threshold of 10,000.", "inconsistent"),
        ("en", "At least 25 members must be present. The clerk counted 31, so the meeting went ahead.", "consistent"),
        ("en", "At least 25 members must be present. The clerk counted 21, so the meeting went ahead.", "inconsistent"),
        ("en", "Turnout reached 52%, below the 50% needed for the vote to be valid.", "inconsistent"),
        ("en", "The threshold is 5%. The Greens reached 5.8%, and so missed it.", "inconsistent"),
        ("fr", "Il faut au moins 25 % des inscrits. Avec 26,1 %, elle n'y est pas parvenue.", "inconsistent"),
        ("fr", "La motion n'a recueilli que 291 voix alors que 280 étaient nécessaires ; elle est rejetée.", "inconsistent"),
        ("de", "Das Begehren ist gescheitert: Statt der nötigen 5 800 Unterschriften liegen 6 127 vor.", "inconsistent"),
        ("de", "Die Fünf-Prozent-Hürde verfehlte die Partei mit 4,2 Prozent.", "consistent"),
        ("es", "La opa ha fracasado: el 52,7 % aceptó, y estaba condicionada a superar el 50 %.", "inconsistent"),
        ("vi", "Cuộc họp chỉ hợp lệ khi có ít nhất 150 cổ đông tham dự. Với 138 cổ đông có mặt, cuộc họp đủ điều kiện tiến hành.", "inconsistent"),
        ("ar", "يشترط النظام حضور 60 عضوا على الأقل. وحضر الاجتماع 57 عضوا، فأعلن الرئيس اكتمال النصاب.", "inconsistent"),
    ],
)  # fmt: skip
def test_a_figure_is_held_against_its_limit(language: str, text: str, verdict: str) -> None:
    assert [row[0] for row in told(text, language, "threshold")] == [verdict]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "It stood at {} signatures when it closed, past the 100,000 at which the committee must take it up.", "103,418", "93,418"),
        ("en", "The sample held {} milligrams of nitrate, within the limit of 50 milligrams.", "43", "53"),
        ("de", "Die Probe enthielt {} Milligramm Nitrat, womit der Grenzwert von 50 Milligramm erstmals seit Jahren wieder eingehalten ist.", "50", "63"),
        ("fr", "L'échantillon contenait {} milligrammes de nitrates, la limite de 50 milligrammes est respectée.", "43", "53"),
        ("es", "La muestra contenía {} miligramos de nitratos y respeta el límite de 50 miligramos.", "43", "53"),
        ("vi", "Đoàn công tác kết luận xã Tân Phong đã hoàn thành tiêu chí thu nhập. Mức tối thiểu của vùng là 48 triệu đồng; con số của xã là {} triệu đồng.", "49,5", "46,2"),
    ],
)  # fmt: skip
def test_a_limit_kept_or_told_before_its_figures_is_held(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert [row[0] for row in told(text.format(right), language, "threshold")] == ["consistent"]
    assert [row[0] for row in told(text.format(wrong), language, "threshold")] == ["inconsistent"]


def test_signatures_do_not_reach_a_number_of_ratifications() -> None:
    text = "The pact enters into force once 40 states have ratified it. So far 72 states have signed it, so it took effect."
    assert told(text, "en", "threshold") == []


def test_ratifications_are_told_from_signatures() -> None:
    text = "The pact enters into force once 20 states have ratified it. So far 34 have signed and 11 have ratified, so the pact is not yet binding."
    assert told(text, "en", "threshold") == [("consistent", "11", "20 states")]


def test_none_is_no_ratification_at_all() -> None:
    text = "The text needs 30 ratifications to take effect, and none has been deposited yet."
    assert told(text, "en", "threshold") == [("consistent", "none", "30 ratifications")]
    assert options(text, "en", "threshold") == [{"says": "not_met"}]


@pytest.mark.parametrize(
    "text",
    [
        "Of 240 samples, 12 exceeded the limit of 50 micrograms and 3 exceeded 100.",
        "The amendment fails unless 120 of the 180 members back it.",
        "Two thirds of the 90 members must be present; 58 were, so there was no quorum.",
        "At least 10 people must agree. The 12 jurors reached a verdict on Monday.",
        "The limit is 50 km/h. He was driving at 81 km/h, exceeding the limit by 31.",
        "The quorum is 60 members; 75 were present. The meeting went ahead.",
        "At least 47 boats were needed. The fleet of 31 boats reached the island on Sunday.",
        "The council approved £2.1 million, and a total of £3.4 million is needed by May.",
        "Unemployment rose above the 5% mark from 4.8% in May to 5.2% in June.",
        "The limit is 50 micrograms. In 2019 it was 62 micrograms; this year's 41 micrograms is below the limit.",
        "The company needs 90% of the shares. It has 82% so far and reached the 50% it needed for control.",
    ],
)  # fmt: skip
def test_a_figure_that_is_no_value_of_the_limit_raises_no_alarm(text: str) -> None:
    assert "inconsistent" not in [row[0] for row in told(text, "en", "threshold")]


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'Any petition that gathers at least 1,500 signatures must be debated. The one against the closure cleared that hurdle with {} names on Friday.', '1,612', '1,412', ('1,412 names', 'at least 1,500 signatures')),
        ('en', 'At least 300 households had to sign up; {} did, so the scheme was dropped.', '286', '316', ('316', 'At least 300 households')),
        ('es', 'La ley exige el apoyo de al menos 90 diputados. La propuesta reunió anoche {} votos, con lo que superó el listón.', '94', '84', ('84 votos', 'al menos 90 diputados')),
    ],
)  # fmt: skip
def test_a_limit_is_bound_to_support_told_in_other_words(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "threshold")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "threshold")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'At least 300 households had to sign up; 316 did, so the mayor went home.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_a_limit_is_bound_to_support_told_in_other_words_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "threshold") if row[0] != "consistent"]


def test_a_plan_that_was_passed_is_no_more_than_what_passed_it() -> None:
    text = "Công ty sản xuất 4.800 xe, vượt kế hoạch 5.000 xe."
    assert told(text, "vi", "threshold") == [("inconsistent", "4.800 xe", "5.000 xe")]


def test_a_plan_passed_by_an_amount_is_no_limit() -> None:
    assert told("Doanh thu tăng 8%, vượt kế hoạch 15%.", "vi", "threshold") == []


def test_registering_is_no_signing_though_it_holds_the_word() -> None:
    text = "Cần tối thiểu 15 đội để tổ chức giải. Đến nay đã có 12 đội đăng ký, đủ điều kiện."
    assert told(text, "vi", "threshold") == [("inconsistent", "12 đội", "tối thiểu 15 đội")]
