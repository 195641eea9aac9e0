"""Paragraphs and what each is: headlines, items, captions, furniture."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.extract.blocks import blocks
from factcheck.languages import language
from factcheck.model import Part, Source
from factcheck.readers import read_article, reader, source

SHARED = Path(__file__).parents[2] / ".." / "shared" / "examples"

ARABIC = """سبعون دولة توقع الميثاق

وقعت 72 دولة على ميثاق الشحن النظيف في مدينة الميناء، منها 64 دولة وقعت في القاعة الرئيسية خلال الحفل.
حجم قياسي
ويشكل هذا الحدث معلما تاريخيا في عملية بناء إطار قانوني عالمي للشحن النظيف بين الدول.

الوزير يوقع الميثاق. (تصوير: سامي الخوري/وكالة الميناء)
وأشار الوزير إلى ثلاث نتائج مهمة وهي:
إن الميثاق يضع الأساس القانوني للتعاون الدولي بين الدول الموقعة؛
إن الحضور يدل على التضامن والإرادة السياسية؛
إن التنظيم الناجح يؤكد دور المدينة.
وشكر الوزير المندوبين على مساهماتهم المهمة في نجاح هذا الحدث.
(MINA/الميناء+)
المصدر: https://www.example.org/a-12-b
مشاركة | طباعة
تعليق (0)
"""


def told(text: str, tag: str = "") -> list[tuple[str, str]]:
    made = source(text, "a.txt")
    known = language(tag) if tag else None
    return [(b.part.value, text[b.span.start : b.span.end]) for b in blocks(made, known)]


def test_an_arabic_article_is_told_apart_line_by_line() -> None:
    assert [part for part, _ in told(ARABIC)] == [
        "headline",
        "body",
        "subheading",
        "body",
        "caption",
        "body",
        "item",
        "item",
        "item",
        "body",
        "furniture",
        "furniture",
        "furniture",
        "furniture",
    ]


@pytest.mark.parametrize(
    ("tag", "line", "part"),
    [
        ("en", "Delegates in the hall. Photo: A. Smith/Agency", "caption"),
        ("en", "Photo: delegates in the hall on 25 October", "caption"),
        ("vi", "Các đại biểu tại hội trường. (Ảnh: Minh Sơn/TTX)", "caption"),
        ("de", "Der Minister am Freitag. (Foto: dpa)", "caption"),
        ("fr", "Les délégués dans la salle. Photo : Agence", "caption"),
        ("es", "Los delegados en la sala. Foto: Agencia", "caption"),
        ("en", "The hall in Port Lisle © Agency", "caption"),
        ("en", "Source: https://www.example.org/news/72", "furniture"),
        ("en", "https://www.example.org/news/72", "furniture"),
        ("en", "Share | Tweet | Print", "furniture"),
        ("en", "Comments (12)", "furniture"),
        ("en", "12 comments", "furniture"),
        ("en", "© 2025 The Agency. All rights reserved.", "furniture"),
        ("en", "Updated: 26 October 2025, 10:32", "furniture"),
        ("de", "Lesen Sie auch 5 Fakten zum Hafen", "furniture"),
        ("vi", "Chia sẻ", "furniture"),
        ("vi", "(TTXVN/Vietnam+)", "furniture"),
        ("fr", "(AFP)", "furniture"),
        ("en", "(He left 5 minutes later.)", "body"),
        (
            "en",
            "The share of women rose to 62% and the photo: it shows 12 of them, all of whom had voted before.",
            "body",
        ),
        (
            "de",
            "12. November war der erste Tag der Messe, und es kamen viele Gäste in die Halle.",
            "body",
        ),
    ],
)
def test_one_line_is_told_by_its_words(tag: str, line: str, part: str) -> None:
    text = f"A headline\n\nA first paragraph that goes on for long enough to be one, and ends.\n\n{line}\n"
    assert told(text, tag)[-1] == (part, line)


def test_the_bullet_and_the_number_of_an_item_are_no_part_of_it() -> None:
    text = "The council named three measures.\n1. a lower limit of 30;\n2. a crossing;\n• 5 lamps\n١- بند\n٢- بند"
    assert told(text, "en")[1:] == [
        ("item", "a lower limit of 30;"),
        ("item", "a crossing;"),
        ("item", "5 lamps"),
        ("item", "بند"),
        ("item", "بند"),
    ]


def test_short_lines_after_a_colon_are_items_up_to_the_gap() -> None:
    text = "By region the signatories are:\nAsia 19\nAfrica 21\nEurope 32\n\nMore than 2,500 people came to the hall."
    assert [part for part, _ in told(text, "en")] == ["body", "item", "item", "item", "body"]


def test_a_line_after_a_colon_alone_is_no_list() -> None:
    text = "The director said:\nThis is a beginning, and 72 states have made it.\nHe left."
    assert [part for part, _ in told(text, "en")] == ["body", "body", "body"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The clean shipping charter has been signed by 72 countries in Port\n"
        "Lisle, 64 of them in the main hall. More than 2,500 delegates from\n"
        "119 countries and territories came.\n"
        "\n"
        "The signatories come from three regions of the world, and the cost\n"
        "was put at $4.2 million by the director of the harbour.\n"
    )
    found = told(text, "en")
    assert [part for part, _ in found] == ["body", "body"]
    assert found[0][1].endswith("came.") and "Port\nLisle" in found[0][1]


def test_the_layout_of_the_format_comes_first() -> None:
    page = "# Head 1\n\nBody one\nand two.\n\n- item\n\n![](x.png)\n\nMan. (Photo: A)\n\nShare\n"
    made = reader("markdown").read(page.encode(), "a.md")
    found = [(b.part, made.text[b.span.start : b.span.end]) for b in blocks(made, language("en"))]
    assert found == [
        (Part.HEADLINE, "Head 1"),
        (Part.BODY, "Body one\nand two."),
        (Part.ITEM, "item"),
        (Part.CAPTION, "Man. (Photo: A)"),
        (Part.FURNITURE, "Share"),
    ]


@given(
    st.text(st.sampled_from("aB7. \n:;؛()-•1\tد#|"), max_size=80),
    st.sampled_from(["en", "ar", "de"]),
)
def test_blocks_stand_in_order_and_hold_every_word_but_bullets(text: str, tag: str) -> None:
    made = Source("a", text)
    found = blocks(made, language(tag))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for block in found:
        words = text[block.span.start : block.span.end]
        assert words and words == words.strip()
    if not any(block.part is Part.ITEM for block in found):
        kept = "".join("".join(text[b.span.start : b.span.end].split()) for b in found)
        assert kept == "".join(text.split())


def test_the_hanoi_article_has_four_captions_three_items_and_three_lines_of_furniture() -> None:
    article = SHARED / "hanoi" / "article.ar.txt"
    if not article.exists():
        pytest.skip("the shared article is not beside the repository")
    found = [block.part for block in blocks(read_article(article))]
    counts = {part: found.count(part) for part in Part}
    assert counts[Part.CAPTION] == 4
    assert counts[Part.ITEM] == 3
    assert counts[Part.SUBHEADING] == 3
    assert counts[Part.FURNITURE] == 3 and found[-3:] == [Part.FURNITURE] * 3


def test_no_figure_of_the_passages_stands_in_furniture() -> None:
    passages = SHARED / "passages.jsonl"
    if not passages.exists():
        pytest.skip("the shared passages are not beside the repository")
    for line in passages.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        made = source(row["text"], row["id"])
        lost = [b for b in blocks(made, language(row["lang"])) if b.part is Part.FURNITURE]
        assert not lost, row["id"]
