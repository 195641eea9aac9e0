"""The language of a text: right where it is sure, and silent where it is not."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.extract.detection import detect
from factcheck.extract.sentences import sentences
from factcheck.languages import language, tags

PASSAGES = Path(__file__).parents[2] / ".." / "shared" / "examples" / "passages.jsonl"


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ar", "وقعت ٧٢ دولة على الميثاق"),
        ("ar", "قُتِلَ ١٢ شخصًا وجُرِحَ آخرون"),
        ("de", "Die Stadt zählt 2.300 Kinder, das sind mehr als im Vorjahr."),
        ("en", "The treaty has been signed by 72 states."),
        ("es", "El tratado fue firmado por 72 países en la ceremonia."),
        ("fr", "Le traité a été signé par 72 pays lors de la cérémonie."),
        ("vi", "Công ước đã được 72 quốc gia ký tại lễ mở ký."),
        ("vi", "Công ước đã được 72 quốc gia ký tại lễ mở ký."),
        ("en", "Nguyễn Minh Vũ and Phạm Thế Tùng said that 72 of the states had signed."),
    ],
)
def test_one_sentence_betrays_its_language(tag: str, text: str) -> None:
    assert detect(text) == tag


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("und", ""),
        ("und", "72, 64 + 19 = ٨٣ %"),
        ("und", "😀 7/247"),
        ("und", "John Brandolino"),
        ("fa", "این پیمان را ۷۲ کشور در مراسم هانوی امضا کردند و به آن پیوستند."),
        ("ur", "اس معاہدے پر ہنوئی میں ہونے والی تقریب میں 72 ممالک نے دستخط کیے۔"),
        ("ru", "Договор подписали 72 страны на церемонии в Ханое."),
        ("zh", "72个国家在河内签署了该公约。"),
        ("pt", "O tratado foi assinado por 72 países, e mais de 2.500 delegados estão na reunião."),
        ("it", "Il trattato è stato firmato da 72 paesi durante la cerimonia di Hanoi."),
        ("nl", "Het verdrag is door 72 landen ondertekend tijdens de ceremonie in Hanoi."),
        ("ro", "Tratatul a fost semnat de 72 de țări în timpul ceremoniei de la Hanoi."),
        ("ca", "El tractat ha estat signat per 72 països durant la cerimònia a Hanoi."),
        ("pl", "Traktat podpisały 72 państwa podczas ceremonii w Hanoi."),
        ("tr", "Antlaşma törende 72 ülke tarafından imzalandı."),
        ("fi", "Sopimuksen allekirjoitti 72 maata."),
    ],
)
def test_an_unknown_language_is_not_taken_for_a_known_one(tag: str, text: str) -> None:
    assert detect(text) == (tag if tag in tags() else "und")


def test_the_small_words_of_arabic_hold_its_whole_alphabet() -> None:
    # The alphabet of a script with one language is read off them.
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى") <= set(
        "".join(language("ar").function_words)
    )


@given(st.text(max_size=100))
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert detect(text) in (*tags(), "und")


def test_a_long_text_costs_no_more_than_its_opening() -> None:
    text = "The treaty has been signed by 72 of the states. " * 200_000
    start = time.process_time()
    assert detect(text) == "en"
    assert time.process_time() - start < 0.5


def test_passages_are_told_and_their_sentences_never_wrongly() -> None:
    if not PASSAGES.exists():
        pytest.skip("the shared passages are not beside the repository")
    rows = [json.loads(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines()]
    wholes = [(row["lang"], detect(row["text"])) for row in rows]
    assert sum(tag == found for tag, found in wholes) >= 0.97 * len(rows)
    singles = [
        (row["lang"], detect(row["text"][span.start : span.end]))
        for row in rows
        for span in sentences(row["text"], language(row["lang"]))
    ]
    assert all(found in (tag, "und") for tag, found in (*wholes, *singles))
    assert sum(found != "und" for _, found in singles) >= 0.90 * len(singles)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("vi", "Tàu thăm dò lặn xuống độ sâu 2.300 foot (xấp xỉ 700 mét) ngoài khơi đảo Hòn Én."),
        ("de", "Ein Viertel der 1.640 Beschäftigten, also 410 Personen, arbeitet in Teilzeit."),
        ("fr", "Du vendredi 3 au mercredi 8 avril 2026, le festival proposera six journées gratuites."),
        ("und", "A reunião decorreu de 3 a 8 de abril de 2026, na sexta-feira, em Lisboa."),
        ("und", "Kommunen köper åtta elbussar för 420 000 kronor styck i april."),
        ("und", "Asukasluku kasvoi kymmenessä vuodessa, eli 5,6 prosenttia. Tämä on enemmän."),
    ],
)  # fmt: skip
def test_a_short_line_is_told_by_its_letters_and_its_words_of_figures(tag: str, text: str) -> None:
    assert detect(text) == tag
