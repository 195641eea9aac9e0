"""What one format asks of its reader: layout, places, what is left out, and its own bombs."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from factcheck.model import Part, Place, Source, SourceError
from factcheck.readers import read_article, reader

XMLNS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def archive(**parts: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return file.getvalue()


def word(body: str, **parts: str) -> Source:
    data = archive(word__document=f"<w:document {XMLNS}>{body}</w:document>", **parts)
    return reader("docx").read(data, "a.docx")


def html(page: str) -> Source:
    return reader("html").read(page.encode(), "a.html")


def markdown(text: str) -> Source:
    return reader("markdown").read(text.encode(), "a.md")


def parts(source: Source) -> list[tuple[str, str]]:
    ends = [*(start for start, _ in source.outline[1:]), len(source.text)]
    return [
        (part.value, " ".join(source.text[start:end].split()))
        for (start, part), end in zip(source.outline, ends, strict=True)
    ]


# ---- plain text


def test_a_byte_order_mark_is_no_letter(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        (tmp_path / "a.txt").write_bytes("١١٩ دولة".encode(encoding))
        assert read_article(tmp_path / "a.txt").text == "١١٩ دولة"


def test_the_encoding_asked_for_is_taken() -> None:
    data = "وقعت 72 دولة".encode("cp1256")
    assert reader("text").read(data, "a", "cp1256").text == "وقعت 72 دولة"
    with pytest.raises(SourceError, match=r"is not utf-8: byte 0xE6 in line 1; give its --enc"):
        reader("text").read(data, "a", "utf-8")


@pytest.mark.parametrize(
    "encoding", ["rot13", "hex", "no-such", "idna", "unicode_escape", "a\0b", "undefined"]
)
def test_what_is_no_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(SourceError):
        reader("text").read(b"72", "a", encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("وقعت 72 دولة على اتفاقية الأمم المتحدة في هانوي، منها 64 دولة. " * 5, "cp1256"),
        ("L'été dernier, 72 pays ont signé le traité à Genève, près du lac. " * 5, "cp1252"),
    ],
)
def test_a_guessed_encoding_is_said_aloud(text: str, encoding: str) -> None:
    pytest.importorskip("charset_normalizer")
    source = reader("text").read(text.encode(encoding), "a.txt")
    assert source.text == text
    assert f"{encoding} was guessed" in source.notes[0]


def test_without_the_extra_no_encoding_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    with pytest.raises(SourceError, match=r"factcheck\[encoding\]"):
        reader("text").read("été 72".encode("cp1252"), "a.txt")


def test_controls_and_bidi_marks_stay_where_the_author_has_them() -> None:
    text = "72 \x1b[31m countries \u202e and \u2066 more"
    assert reader("text").read(text.encode(), "a").text == text


def test_lone_surrogates_are_refused() -> None:
    for data, encoding in (
        (b"72 \xed\xa0\x80", "utf-8"),
        (b"7\x002\x00\x00\xd8", "utf-16-le"),
        (b"+2AA-", "utf-7"),
    ):
        with pytest.raises(SourceError):
            reader("text").read(data, "a", encoding)


# ---- Markdown

PAGE = """---
date: 2025-10-26
---
# Seventy-two **countries** sign

More than **2,500** delegates from [119 countries](http://x.org/12_(a)) and `code 5`
came *again*; 10<sup>6</sup> ~~71~~ in snake_case_7.

Results
-------

1. first 3 states
2. second
   goes on
- [ ] third

> quoted 5 words

| Region | n |
|---|---:|
| Asia | 19 |

```
code 77
```

    indented 88

![img 33](x.png) end. <!-- 44
55 --> tail
"""


def test_markdown_keeps_the_authors_offsets() -> None:
    source = markdown(PAGE)
    assert len(source.text) == len(PAGE)
    for words in ("2,500", "119 countries", "second", "quoted 5", "Asia | 19", "tail"):
        offset = source.text.index(words)
        assert PAGE.index(words) == offset
        line = PAGE[:offset].count("\n") + 1
        assert source.place(offset) == Place(line, offset - PAGE.rfind("\n", 0, offset))


def test_markdown_blanks_what_is_no_prose() -> None:
    text = markdown(PAGE).text
    assert not {"2025", "x.org", "code", "77", "88", "33", "44", "55", "71"} & set(text.split())
    assert "**" not in text and "---" not in text
    assert "10⁶" in text and "snake_case_7" in text


def test_markdown_knows_its_layout() -> None:
    source = markdown(PAGE)
    assert source.title == "Seventy-two countries sign"
    assert parts(source)[0] == ("headline", "Seventy-two countries sign")
    assert parts(source)[2:9] == [
        ("subheading", "Results"),
        ("item", "first 3 states"),
        ("item", "second goes on"),
        ("item", "third"),
        ("body", "quoted 5 words"),
        ("row", "| Region | n |"),
        ("row", "| Asia | 19 |"),
    ]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert "72 countries" in markdown("---\n\n72 countries signed\n").text


# ---- HTML


def test_html_reads_the_article_and_no_furniture() -> None:
    source = html(
        "<html><head><title>T &amp; t</title><style>b{top:11}</style><script>if (a<22) 33;</script></head>"
        "<body><header>Site 44</header><nav>55</nav><main><article><header><h1>Head</h1><p>Lead 3</p>"
        "<time>66</time></header><p>Seventy-two countries signed the charter in the hall.</p>"
        "<p hidden>77</p><div style='display: none'>88<p>8</p></div><aside>99</aside>"
        "<p class='flex hidden-not'>kept</p></article><article><p>Teaser 12</p></article></main>"
        "<footer>13</footer>"
    )
    assert source.title == "T & t"
    assert parts(source) == [
        ("headline", "Head"),
        ("body", "Lead 3"),
        ("body", "Seventy-two countries signed the charter in the hall."),
        ("body", "kept"),
    ]


def test_html_cells_and_raised_digits_are_barriers() -> None:
    source = html(
        "<table><tr><td>72<td>64<tr><th>19</th><td><p>21</p></td></table>"
        "<p>10<sup>6</sup> CO<sub>2</sub> 3<sup>rd</sup> ١٠<sup>٦</sup> 2&nbsp;500&#8239;t 5 < 6</p>"
    )
    assert parts(source)[:2] == [("row", "72 | 64"), ("row", "19 | 21")]
    assert source.text.endswith("10⁶ CO₂ 3rd ١٠⁶ 2\xa0500\u202ft 5 < 6")


def test_html_lists_captions_and_deletions() -> None:
    source = html(
        "<ul><li>one<li><p>two</p><p>more</p></ul><figure><figcaption>Photo: A</figcaption></figure>"
        "<p>signed by <del>71</del><ins>72</ins> states<br>and one"
    )
    assert parts(source) == [
        ("item", "one"),
        ("item", "two"),
        ("item", "more"),
        ("caption", "Photo: A"),
        ("body", "signed by 72 states"),
        ("body", "and one"),
    ]


def test_html_places_are_those_of_the_authors_file() -> None:
    page = "<html>\n<body>\n  <p>More than\n 2,500&nbsp;delegates &amp; 119\tcountries</p>\n<p>72 <b>states</b></p>"
    source = html(page)
    for words in ("More", "2,500", "delegates", "119", "countries", "72", "states"):
        offset = page.index(words)
        line = page[:offset].count("\n") + 1
        column = offset - page.rfind("\n", 0, offset)
        assert source.place(source.text.index(words)) == Place(line, column)
        assert source.where(source.text.index(words)) == f"{line}:{column}"


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6"])
def test_the_declared_charset_is_taken(charset: str) -> None:
    page = f'<html><meta charset="{charset}"><p>وقعت 72 دولة'.encode(charset)
    assert reader("html").read(page, "a").text == "وقعت 72 دولة"


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(SourceError, match="holds no text"):
        html("<html><body><script>72</script></body></html>")


# ---- Word


def test_word_takes_insertions_and_leaves_deletions() -> None:
    source = word(
        "<w:p><w:r><w:t>signed by </w:t></w:r><w:del><w:r><w:delText>71</w:delText><w:t>70</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>72</w:t></w:r></w:ins><w:r><w:tab/><w:t>states</w:t></w:r></w:p>"
        "<w:moveFrom><w:p><w:r><w:t>moved 5</w:t></w:r></w:p></w:moveFrom>"
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden 6</w:t></w:r>"
        '<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r></w:p>'
    )
    assert source.text == "signed by 72\tstates\n10⁶"
    assert source.where(source.text.index("10⁶")) == "paragraph 2"


def test_word_knows_its_layout_in_every_language() -> None:
    styles = (
        f'<w:styles {XMLNS}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="B2"><w:name w:val="heading 2"/></w:style></w:styles>'
    )

    def paragraph(words: str, style: str) -> str:
        return f"<w:p><w:pPr>{style}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"

    source = word(
        paragraph("Kopf", '<w:pStyle w:val="berschrift1"/>')
        + paragraph("Unter", '<w:pStyle w:val="B2"/>')
        + paragraph("eins", "<w:numPr/>")
        + "<w:tbl><w:tr><w:tc>"
        + paragraph("Asien", "")
        + "</w:tc><w:tc>"
        + paragraph("19", "")
        + "</w:tc></w:tr>"
        + "<w:tr><w:tc>"
        + paragraph("Afrika", "")
        + "</w:tc><w:tc>"
        + paragraph("21", "")
        + "</w:tc></w:tr></w:tbl>"
        + paragraph("Ende", ""),
        word__styles=styles,
    )
    assert parts(source) == [
        ("headline", "Kopf"),
        ("subheading", "Unter"),
        ("item", "eins"),
        ("row", "Asien | 19"),
        ("row", "Afrika | 21"),
        ("body", "Ende"),
    ]
    assert source.where(source.text.index("21")) == "table 1 cell 2,2"
    assert source.where(source.text.index("Ende")) == "paragraph 4"


# ---- bombs

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9))
    + "]><w:document>&j;</w:document>"
)


@pytest.mark.parametrize("format", ["docx", "xlsx"])
def test_an_entity_bomb_is_refused(format: str) -> None:
    data = archive(word__document=LAUGHS, xl__workbook=LAUGHS)
    with pytest.raises(SourceError, match="declares entities"):
        reader(format).read(data, "a")


@pytest.mark.parametrize("format", ["docx", "xlsx"])
def test_a_zip_bomb_is_refused_before_it_fills_the_memory(format: str) -> None:
    # 60 MB of blanks pack to 60 KB.
    data = archive(word__document=b" " * 60_000_000, xl__workbook=b" " * 60_000_000)
    assert len(data) < 200_000
    with pytest.raises(SourceError, match="unpacks to"):
        reader(format).read(data, "a")


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(archive(word__document=b" " * 60_000_000))
    for sign, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = data.index(sign) + place
        data[start : start + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(SourceError):
        reader("docx").read(bytes(data), "a")


def test_a_hundred_thousand_nested_tags_are_read() -> None:
    source = word("<w:x>" * 100_000 + "<w:p><w:r><w:t>72</w:t></w:r></w:p>" + "</w:x>" * 100_000)
    assert source.text == "72"


def test_an_encrypted_archive_is_refused() -> None:
    data = bytearray(archive(word__document="<w:document/>"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match="is encrypted"):
        reader("docx").read(bytes(data), "a")


# ---- spreadsheets


@pytest.mark.parametrize(
    ("value", "format", "words"),
    [
        (0.924, "0.0%", "92.4%"),
        (2500, "#,##0", "2,500"),
        (2500, "General", "2500"),
        (0.1 + 0.2, "0.00", "0.30"),
        (4200000, '0.0,,"M"', "4.2M"),
        (-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"),
        (12.5, "[$€-407] #,##0.00", "€ 12.50"),
        (1.005, "0.00", "1.01"),
        (True, "General", "TRUE"),
        (3.0, "0.##", "3"),
        (72, '0" countries"', "72 countries"),
    ],
)
def test_a_cell_shows_what_its_format_says(value: float, format: str, words: str) -> None:
    from factcheck.readers.xlsx import displayed

    assert displayed(value, format) == words


def test_hidden_cells_are_not_read_and_formulas_without_value_are_said(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["B1"], sheet["A2"], sheet["C2"] = 72, 71, "=A1+1", 64
    sheet["XFD1048576"] = 5
    sheet.column_dimensions["B"].hidden = True
    hidden = book.create_sheet("Notes")
    hidden["A1"] = 99
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    source = read_article(tmp_path / "a.xlsx")
    assert source.text.split() == ["72", "64", "5"]
    assert source.where(source.text.index("64")) == "Sheet!C2"
    assert "1 formulas have no stored value" in source.notes[0]


@pytest.mark.parametrize(("format", "module"), [("pdf", "pdfplumber"), ("xlsx", "openpyxl")])
def test_a_missing_extra_is_named(
    format: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SourceError, match=rf"factcheck\[{format}\]"):
        reader(format).read(b"%PDF-1.7", "a")


# ---- PDF


def pdf(content: bytes, extra: bytes = b"") -> bytes:
    """Make a page with this content stream and a standard font."""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + (b"trailer<</Size 6/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (extra, len(out)))
    )


def test_a_page_without_text_is_refused_not_passed() -> None:
    with pytest.raises(SourceError, match="page 1 has no text"):
        reader("pdf").read(pdf(b"10 10 50 50 re f"), "a.pdf")
    with pytest.raises(SourceError, match="holds no text"):
        reader("pdf").read(pdf(b""), "a.pdf")


def test_an_encrypted_pdf_is_refused() -> None:
    locked = pdf(
        b"BT /F 12 Tf 20 200 Td (72 states) Tj ET",
        b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]"
        % (b"x" * 32, b"y" * 32),
    )
    with pytest.raises(SourceError, match="is encrypted"):
        reader("pdf").read(locked, "a.pdf")


def test_lines_of_a_pdf_make_paragraphs() -> None:
    content = (
        b"BT /F 12 Tf 14 TL 20 200 Td (More than 2,500 came from) Tj T* (119 countries.) Tj "
        b"0 -40 Td (64 signed.) Tj 0 -100 Td (7) Tj ET"
    )
    source = reader("pdf").read(pdf(content), "a.pdf")
    assert parts(source) == [
        ("body", "More than 2,500 came from 119 countries."),
        ("body", "64 signed."),
        (Part.FURNITURE.value, "7"),
    ]
    assert source.where(source.text.index("119")) == "page 1 line 2"
