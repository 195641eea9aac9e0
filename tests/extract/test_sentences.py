"""Sentences end where a reader stops, in every language; where unsure they go on."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from factcheck.extract.sentences import sentences
from factcheck.languages import language, tags
from factcheck.model import Span


def cut(tag: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, language(tag))]


@pytest.mark.parametrize(
    ("tag", "marked"),
    [
        ("en", "Dr. Ba paid $2.5 million. / 72 states signed."),
        (
            "en",
            "“Is it over?” he asked. / The U.S. side left. / No. 5 won at 5 p.m. / The rest stayed.",
        ),
        ("en", "Growth was 3.4 percent (see p. 3. And more) in 2019. / In 2020 it fell."),
        ("en", "He left. / (He came back.) / Then 25 followed... and went."),
        ("en", "J. R. Smith and Gov. Lee met in St. Louis. / He said no. / 72 signed."),
        (
            "de",
            "Am 12. November kamen 3 Mrd. Euro. / Im Jahr 2019. / Es kamen 3 Mrd. / Im Vorjahr z. B. nichts.",
        ),
        (
            "de",
            "Der 21. Parteitag bzw. Kongress dauerte vom 3. bis 5. Mai. / Danach kamen 2.300 Gäste.",
        ),
        ("fr", "M. Dupont a versé 2,5 M€. / Mme Le Goff, cf. art. 5, est partie. / Fin."),
        ("fr", "« Est-ce fini ? » demande-t-il. / Oui, dit M. Le Goff."),
        ("es", "El Sr. Pérez pagó 3,5 millones. / ¿Cuántos? / 72 países."),
        ("es", "La pág. 5 cita a la Dra. Ruiz y a EE. UU. como parte. / ¡Ganaron! / Nadie más."),
        (
            "vi",
            "GS.TS. Nguyễn Văn A. đến TP. Hồ Chí Minh với 2.500 người. / Hội nghị có 4,2 triệu người.",
        ),
        ("vi", "Bà có 72 tuổi? / Không. / Ông TS. Lê đi lúc 5 giờ."),
        (
            "ar",
            "وقعت 72 دولة؛ منها 64 دولة. / قال د. أحمد: «لماذا؟» وأضاف شيئا. / هل حضروا؟ / نعم.",
        ),
        (
            "ar",
            "بلغت النسبة 92.4 بالمئة. / وبلغت ٩٢٫٤٪ سنة 2019! / وصل 2.500 مندوب، منهم 100 امرأة.",
        ),
    ],
)
def test_sentences_end_where_a_reader_stops(tag: str, marked: str) -> None:
    assert cut(tag, marked.replace(" / ", " ")) == marked.split(" / ")


def test_the_number_of_an_item_ends_no_sentence() -> None:
    assert cut("en", "1. The first item.\n2. The second.") == [
        "1. The first item.",
        "2. The second.",
    ]


def test_a_stretch_may_run_over_line_ends() -> None:
    text = "More than 2,500 came\nfrom 119 countries. They\nleft."
    found = sentences(text, language("en"), [Span(0, len(text))])
    assert [text[s.start : s.end] for s in found] == [
        "More than 2,500 came\nfrom 119 countries.",
        "They\nleft.",
    ]


@pytest.mark.parametrize("tag", tags())
@given(st.text(st.sampled_from('aA7. !?؟؛()[]"»«\n،دZ…'), max_size=60))
def test_sentences_hold_all_words_once_in_order(tag: str, text: str) -> None:
    spans = sentences(text, language(tag))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in spans)


@pytest.mark.parametrize(
    "piece", [".", "a. ", "(", "( a.", "[", "U.S. ", ". ", "«؟» ", "\n", "ا؟ "]
)
def test_a_megabyte_of_marks_takes_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        sentences(text, language("en"))
        return time.process_time() - start

    quarter = seconds(100_000)
    assert seconds(400_000) < 10 * quarter + 0.5
