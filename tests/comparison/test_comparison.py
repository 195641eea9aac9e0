"""What is a difference and what is none, version against version."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import compare
from tests.comparison.telling import compared, told

FERRY = "At least 14 people died and 32 were injured when a ferry carrying 187 passengers sank off Port Marron on 3 March 2024."


def test_a_text_does_not_differ_from_itself() -> None:
    found = compared(FERRY, FERRY)
    assert told(found) == []
    assert found.alone == ((), ())
    assert len(found.alignments[0]) == 4


@pytest.mark.parametrize(
    ("old", "new", "kind", "words"),
    [
        ("187", "178", "changed", ("187 passengers", "178 passengers")),
        ("At least 14", "14", "precision", ("At least 14 people", "14 people")),
        ("3 March", "5 March", "date", ("3 March 2024", "5 March 2024")),
        (" carrying 187 passengers", "", "missing", ("187 passengers", "")),
        ("187 passengers", "187 tonnes", "unit", ("187 passengers", "187 tonnes")),
    ],
)
def test_a_revision_that_changes_one_thing_differs_in_it(
    old: str, new: str, kind: str, words: tuple[str, str]
) -> None:
    assert told(compared(FERRY, FERRY.replace(old, new, 1))) == [(kind, *words)]


def test_what_a_revision_adds_to_a_kept_sentence_is_told() -> None:
    later = FERRY.replace("sank", "and 40 cars sank")
    assert told(compared(FERRY, later)) == [("added", "", "40 cars")]


@pytest.mark.parametrize(
    ("first", "second", "languages"),
    [
        ("The fair drew 2,500,000 visitors.", "Die Messe zog 2,5 Millionen Besucher an.", "en de"),
        ("The fair drew 2.5 million visitors.", "Hội chợ thu hút 2,5 triệu du khách.", "en vi"),
        ("The fair drew 2.5 million visitors.", "اجتذب المعرض ٢٫٥ مليون زائر.", "en ar"),
        ("Die Messe zog 1.234 Besucher an.", "The fair drew 1,234 visitors.", "de en"),
        ("La foire a attiré 1 234 visiteurs.", "Die Messe zog 1.234 Besucher an.", "fr de"),
        ("The road is 10 miles long.", "La carretera mide 16 km.", "en es"),
        ("Seventy-two countries signed.", "72 pays ont signé.", "en fr"),
        ("A quarter of the houses burned.", "25 % der Häuser brannten ab.", "en de"),
    ],
)
def test_one_figure_written_otherwise_is_no_difference(
    first: str, second: str, languages: str
) -> None:
    found = compared(first, second, languages=languages)
    assert told(found) == []
    assert len(found.alignments[0]) == 1


def test_a_german_point_is_no_english_one() -> None:
    found = compared("Die Messe zog 1.234 Besucher an.", "The fair drew 1.234 million visitors.", languages="de en")  # fmt: skip
    assert [kind for kind, *_ in told(found)] == ["changed"]


def test_two_days_are_25_to_26_october_through_a_relation_alone() -> None:
    first = "The forum closed on 26 October after two days of talks with 315 experts."
    second = "Le forum s'est tenu les 25 et 26 octobre avec 315 experts."
    found = compared(first, second, languages="en fr")
    assert told(found) == []
    assert [pair.through for pair in found.alignments[0] if pair.through] == ["25 to 26 octobre"]


def test_countries_and_their_union_are_not_countries_of_the_union() -> None:
    first = (
        "Nineteen countries and the European Union joined the accord, bringing it to 72 members."
    )
    second = "Dix-neuf pays de l'Union européenne ont rejoint l'accord, qui compte 72 membres."
    assert told(compared(first, second, languages="en fr")) == [
        ("unit", "Nineteen countries", "Dix-neuf pays")
    ]


def test_the_dead_and_the_injured_are_told_apart() -> None:
    first = "The storm killed 12 people and injured 45."
    second = "El temporal dejó 45 muertos y 12 heridos."
    assert told(compared(first, second, languages="en es")) == [
        ("unit", "12 people", "12 heridos"),
        ("unit", "45", "45 muertos"),
    ]


def test_a_count_of_countries_and_the_eu_is_not_one_of_eu_countries() -> None:
    first = "In all 19 countries and the EU signed."
    assert told(compared(first, "In all 19 EU countries signed.")) == [
        ("unit", "19 countries", "19 EU countries")
    ]
    assert told(compared(first, "In all 19 countries, and the EU, signed.")) == []


def test_a_difference_within_two_roundings_is_one() -> None:
    first, second = "The temperature reached 38 degrees.", "Die Temperatur erreichte 39 Grad."
    assert [row[0] for row in told(compared(first, second, languages="en de"))] == ["changed"]


def test_a_rounded_figure_is_one_of_another_precision() -> None:
    first, second = "About 4.2 million people live there.", "4,213,000 people live there."
    assert [row[0] for row in told(compared(first, second))] == ["precision"]


def test_an_ambiguous_date_agrees_in_one_of_its_readings() -> None:
    first = "On 03/04/2025 the council met and 12 members voted."
    second = "Le conseil s'est réuni le 3 avril 2025 et 12 membres ont voté."
    assert told(compared(first, second, languages="en fr")) == []
    other = second.replace("3 avril", "5 avril")
    assert [row[0] for row in told(compared(first, other, languages="en fr"))] == ["date"]


def test_countries_are_no_delegations() -> None:
    first = "The meeting was attended by 110 countries and 2,500 people."
    second = "The meeting was attended by 110 delegations and 2,500 people."
    assert told(compared(first, second)) == [("unit", "110 countries", "110 delegations")]


def test_one_person_has_one_office() -> None:
    first = "Finance Minister Clara Venn said on 8 April that 45,000 jobs were at risk."
    second = "La ministra de Justicia, Clara Venn, dijo el 8 de abril que 45.000 empleos estaban en peligro."
    assert told(compared(first, second, languages="en es")) == [
        ("office", "Finance Minister", "ministra de Justicia")
    ]


def test_a_paragraph_left_out_is_listed_and_no_difference() -> None:
    more = f"{FERRY}\n\nThe town of 5,300 people has had a harbour since 1911."
    found = compared(more, FERRY)
    assert told(found) == []
    assert [found.versions[0].words(one) for one in found.alone[0]] == ["5,300 people", "1911"]


def test_sentences_in_another_order_are_the_same() -> None:
    parts = ["The line cost 3.6 billion euros.", "It has 16 bridges and three tunnels.", "There are 64 trains a day."]  # fmt: skip
    assert told(compared(" ".join(parts), " ".join(reversed(parts)))) == []


def test_the_version_that_keeps_a_relation_is_named() -> None:
    first = "In all 30 boats sank: 18 fishing boats and 12 ferries."
    found = compared(first, first.replace("18", "19"))
    assert told(found) == [("changed", "18 fishing boats", "19 fishing boats")]
    assert found.differences[0].agrees.startswith("a agrees with itself, b does not: ")


def test_of_three_versions_the_one_that_stands_alone_is_named() -> None:
    found = compared(FERRY, FERRY.replace("187", "178"), FERRY)
    assert [one.alone for one in found.differences] == [1]
    assert "a and c say 187 passengers, b says 178 passengers" in found.differences[0].message
    turned = compared(FERRY.replace("187", "178"), FERRY, FERRY)
    assert [one.alone for one in turned.differences] == [0]
    assert len(turned.differences) == 1


def test_a_difference_says_where_both_figures_stand(tmp_path: Path) -> None:
    texts = (FERRY, f"Ferry sinks\n\n{FERRY.replace('187', '178')}")
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    found = compare(files, "en")
    places = [v.place(one) for v, one in zip(found.versions, found.differences[0].statements, strict=True) if one]  # fmt: skip
    assert [(place.line, place.column) for place in places] == [(1, 67), (3, 67)]
