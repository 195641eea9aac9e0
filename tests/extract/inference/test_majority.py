"""Votes for and against, and the majority that is claimed."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told as checked
from tests.extract.inference.told import options, told, told as news


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "The motion passed with a two-thirds majority, by 41 votes to 29.", "inconsistent"),
        ("en", "The motion passed with a two-thirds majority, by 48 votes to 24.", "consistent"),
        ("en", "The bench ruled unanimously, by 11 votes to 1.", "inconsistent"),
        ("en", "The plan was approved, with 12 in favour and 15 against.", "inconsistent"),
        ("en", "The plan was rejected, with 12 in favour and 15 against.", "consistent"),
        ("en", "The plan was rejected by a majority of 12 votes to 15.", "inconsistent"),
        ("fr", "La délibération a été adoptée par 34 voix contre 35.", "inconsistent"),
        ("fr", "Le texte a été rejeté : 34 voix pour, 35 contre.", "consistent"),
        ("de", "Der Rat hat die Satzung mit Zweidrittelmehrheit beschlossen, mit 23 gegen 13 Stimmen.", "inconsistent"),
        ("de", "Das Gesetz wurde angenommen: 58 stimmten dafür, 61 dagegen.", "inconsistent"),
        ("es", "Con 176 votos a favor y 184 en contra, el Congreso aprobó la ley.", "inconsistent"),
        ("vi", "Dự luật được thông qua với 41 phiếu thuận và 52 phiếu chống.", "inconsistent"),
        ("ar", "أقر المجلس شق الطريق بـ19 صوتا مقابل 22 صوتا.", "inconsistent"),
        ("es", "Votaron a favor doce ediles, trece lo hicieron en contra y dos se abstuvieron, con lo que la tasa quedó aprobada.", "inconsistent"),
        ("es", "Votaron a favor trece ediles, doce lo hicieron en contra y dos se abstuvieron, con lo que la tasa quedó aprobada.", "consistent"),
        ("ar", "سقط الاقتراح في اجتماع الهيئة العامة. فقد أيده 29 عضوا ورفضه 24 عضوا، وتغيب ستة.", "inconsistent"),
        ("ar", "رفض البرلمان المقترح بعد أن صوت لصالحه 40 نائبا وعارضه 60 نائبا.", "consistent"),
    ],
)  # fmt: skip
def test_votes_are_held_against_the_claimed_majority(
    language: str, text: str, verdict: str
) -> None:
    assert [row[0] for row in told(text, language, "majority")] == [verdict]


def test_both_sides_are_quoted() -> None:
    text = "Councillors approved the road by 19 votes to 22."
    ((verdict, yes, no),) = told(text, "en", "majority")
    assert (verdict, yes[:2], no[:2]) == ("inconsistent", "19", "22")


def test_falling_short_of_two_thirds_is_a_rejection() -> None:
    text = "Senators voted 58 to 42 for the amendment, which fell short of the two-thirds majority."
    assert options(text, "en", "majority") == [{"share": "2/3", "says": "rejected"}]


@pytest.mark.parametrize(
    "text",
    [
        "The jury of 12 was unanimous. The vote last year was 9 to 3.",
        "The council approved the plan by 9 votes to 6. An earlier motion was rejected by 5 votes to 10.",
        "The amendment, opposed by 30 members and backed by 25, was rejected.",
        "Lawmakers voted 49 to 51 to reject the bill.",
        "The home side won by 3 goals to 5 on aggregate, officials approved.",
        "The decision was not unanimous: 11 votes to 1. It was approved.",
    ],
)  # fmt: skip
def test_an_outcome_of_another_vote_raises_no_alarm(text: str) -> None:
    assert "inconsistent" not in [row[0] for row in told(text, "en", "majority")]


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "words"),
    [
        ('en', 'The board voted {} to 3 to dismiss the director.', '6', '2', ('2', '3')),
        ('de', 'Der Rat stimmte mit {} Ja- gegen 19 Nein-Stimmen für den Verkauf.', '24', '18', ('18 Ja', '19 Nein-Stimmen')),
        ('de', 'Der Bundestag nahm das Gesetz mit {} zu 296 Stimmen an.', '351', '294', ('294', '296 Stimmen')),
    ],
)  # fmt: skip
def test_votes_told_before_what_was_voted_are_a_majority(
    tag: str, text: str, good: str, bad: str, words: tuple[str, ...]
) -> None:
    agreeing = news(text.replace("{}", good), tag, "majority")
    assert agreeing and {row[0] for row in agreeing} == {"consistent"}
    assert ("inconsistent", *words) in news(text.replace("{}", bad), tag, "majority")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('en', 'The board voted 2 to 3 times a year.'),
    ],
)  # fmt: skip
def test_nothing_is_alarmed_where_votes_told_before_what_was_voted_are_a_majority_is_not_said(
    tag: str, text: str
) -> None:
    assert not [row for row in news(text, tag, "majority") if row[0] != "consistent"]


@pytest.mark.parametrize(("yes", "verdict"), [("61", "consistent"), ("51", "inconsistent")])
def test_a_share_that_is_reached_at_the_end_of_its_clause_is_claimed(
    yes: str, verdict: str
) -> None:
    text = f"Der Antrag erhielt {yes} Ja-Stimmen und 19 Nein-Stimmen; die erforderliche Dreiviertelmehrheit wurde damit erreicht."
    assert news(text, "de", "majority") == [(verdict, f"{yes} Ja-Stimmen", "19 Nein-Stimmen")]


def test_a_share_that_was_not_reached_is_not_claimed() -> None:
    text = "Der Antrag erhielt 51 Ja-Stimmen und 19 Nein-Stimmen; die erforderliche Dreiviertelmehrheit wurde nicht erreicht."
    assert "inconsistent" not in [row[0] for row in news(text, "de", "majority")]


@pytest.mark.parametrize(
    ("tag", "text", "good", "bad", "roles"),
    [
        ("en", "There were {} cards for the offer and 22 against it - enough, the captain said, for the two-thirds majority of the rules.", "44", "41", ("{} cards", "22")),
        ("fr", "Le conseil s'est prononcé pour la fusion, {} mains se levant en sa faveur quand 12 s'y opposaient. La majorité des trois cinquièmes est ainsi réunie.", "19", "17", ("{} mains", "12")),
        ("ar", "أيد المقترح {} عضوا فيما رفضه 8 أعضاء، فتحققت بذلك أغلبية الثلثين.", "23", "13", ("{} عضوا", "8 أعضاء")),
        ("vi", "Hội đồng đã bỏ phiếu giữ tên cũ, với {} phiếu thuận và 17 phiếu chống, đạt quá bán.", "26", "16", ("{} phiếu", "17 phiếu")),
    ],
)  # fmt: skip
def test_a_majority_that_is_said_to_be_reached_is_judged(
    tag: str, text: str, good: str, bad: str, roles: tuple[str, str]
) -> None:
    (right,) = checked(text.format(good), tag, "majority")
    (wrong,) = checked(text.format(bad), tag, "majority")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert (wrong.roles["for"][0], wrong.roles["against"][0]) == (roles[0].format(bad), roles[1])


@pytest.mark.parametrize(("votes", "verdict"), [("33", "inconsistent"), ("34", "consistent")])
def test_an_absolute_majority_is_one_of_all_seats(votes: str, verdict: str) -> None:
    text = f"La Cámara, con sus 67 bancas ocupadas, sancionó la norma: hubo {votes} votos a favor y 29 en contra, con lo que alcanzó la mayoría absoluta de sus miembros."  # fmt: skip
    (one,) = checked(text, "es", "majority")
    assert one.verdict == verdict
    assert one.roles["members"] == ("67 bancas",)


def test_what_a_side_is_said_to_have_done_tells_no_outcome() -> None:
    text = "Twenty-three members backed the plan and 8 rejected it, so the two-thirds majority was secured."
    assert not alarms(text, "en", "majority")
