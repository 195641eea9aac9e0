"""Limits and what the sentences around them judge."""

from __future__ import annotations

import pytest

from tests.extract.inference.checking import alarms, told

JUDGED = [
    ("en", "A petition that gathers 5,000 valid signatures must be debated. After officers had struck out the duplicates, {} valid names were left, and the bar had been cleared.", "5,127", "4,873"),
    ("de", "Die Initiative hatte 4.386 Unterschriften eingereicht, von denen das Wahlamt {} anerkannte. Damit sei die Hürde von 4.200 gültigen Unterschriften genommen.", "4.291", "4.129"),
    ("fr", "Pour que le réseau soit aidé, au moins 300 foyers devaient se raccorder ; ils sont {} à avoir signé, ce qui suffit.", "326", "286"),
    ("vi", "Dự án phải được ít nhất 300 hộ đồng thuận. Sau hai tháng, đã có {} hộ ký tên, như vậy dự án đủ điều kiện thực hiện.", "326", "286"),
    ("ar", "اكتمل نصاب الجمعية بحضور {} عضوا، علما أن النظام يشترط حضور 250 عضوا على الأقل.", "312", "243"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "good", "bad"), JUDGED)
def test_a_figure_is_held_against_the_limit_that_the_words_judge_it_by(
    tag: str, text: str, good: str, bad: str
) -> None:
    (right,) = told(text.format(good), tag, "threshold")
    (wrong,) = told(text.format(bad), tag, "threshold")
    assert (right.verdict, wrong.verdict) == ("consistent", "inconsistent")
    assert bad in wrong.roles["value"][0]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "Im Heim leben 33 Asylsuchende. Nun möchte man nicht mehr als 35 Menschen aufnehmen, damit alle Platz genug haben."),
        ("de", "Die Partei will die Mindestsicherung auf 320 Euro kürzen. Das bleibt ja nicht bei den 320 Euro."),
        ("en", "He would have to raise taxes by £10bn or £11bn because he was not spending enough."),
        ("en", "The ceiling is 50 grams. The sample held 48 grams, and the lab was cleared."),
    ],
)  # fmt: skip
def test_what_is_kept_below_or_planned_is_no_limit_to_be_reached(tag: str, text: str) -> None:
    assert not alarms(text, tag, "threshold")
