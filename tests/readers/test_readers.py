"""What every reader owes: the same article, its places, and one line for what is no article."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, strategies as st

from factcheck import readers
from factcheck.model import Part, Place, Source, SourceError
from factcheck.readers import read_article, reader

ARTICLES = Path(__file__).parent / "articles"
FORMATS = readers.names()


def docx(body: str, **parts: str) -> bytes:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {namespace}>{body}</w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def paragraphs(tag: str) -> list[str]:
    text = (ARTICLES / f"harbour.{tag}.txt").read_text(encoding="utf-8")
    return [" ".join(part.split()) for part in text.split("\n\n")]


def as_markdown(tag: str) -> bytes:
    head, *rest = paragraphs(tag)
    marked = [line.replace("72", "**72**").replace("٦٤", "*٦٤*") for line in rest]
    return "\n\n".join((f"# {head}", "<!-- 99 -->", *marked, "`88`")).encode()


def as_html(tag: str) -> bytes:
    head, *rest = (escape(part) for part in paragraphs(tag))
    body = "".join(f"<p>{part.replace(' ', chr(10), 3)}</p>\n" for part in rest)
    return (
        "<!doctype html><html><head><title>99</title></head><body><nav>Page 77</nav>"
        f"<main><article><h1>{head}</h1>{body}</article></main><footer>© 66</footer></body></html>"
    ).encode()


def as_docx(tag: str) -> bytes:
    return docx(
        "".join(
            f'<w:p><w:r><w:t xml:space="preserve">{escape(part[:9])}</w:t></w:r>'
            f"<w:del><w:r><w:delText>55</w:delText></w:r></w:del>"
            f'<w:ins><w:r><w:t xml:space="preserve">{escape(part[9:])}</w:t></w:r></w:ins></w:p>'
            for part in paragraphs(tag)
        )
    )


def as_pdf(tag: str) -> bytes:
    # Made once by Chromium's --print-to-pdf from the paragraphs of the .txt as h1 and p, DejaVu Sans.
    return (ARTICLES / f"harbour.{tag}.pdf").read_bytes()


MAKERS = {"markdown": as_markdown, "html": as_html, "docx": as_docx, "pdf": as_pdf}


@pytest.mark.parametrize("tag", ["ar", "en"])
@pytest.mark.parametrize("format", sorted(MAKERS))
def test_an_article_says_the_same_in_every_format(format: str, tag: str) -> None:
    plain = read_article(ARTICLES / f"harbour.{tag}.txt").text.split()
    found = reader(format).read(MAKERS[format](tag), f"a.{format}").text
    # Markdown keeps its author's offsets: emphasis leaves blanks, also before a comma.
    assert found.split() == plain


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_a_table_says_the_same_as_csv_and_as_a_spreadsheet(tag: str, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    rows = [["آسيا" if tag == "ar" else "Asia", "19"], ["أفريقيا", "21"], ["a, b", "1,234"]]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    lines = "".join(
        ",".join(f'"{cell}"' if "," in cell else cell for cell in r) + "\n" for r in rows
    )
    (tmp_path / "t.csv").write_text(lines, encoding="utf-8")

    def cells(source: Source) -> list[list[str]]:
        return [[c.strip() for c in line.split("|")] for line in source.text.splitlines()]

    csv, xlsx = read_article(tmp_path / "t.csv"), read_article(tmp_path / "t.xlsx")
    assert cells(csv) == cells(xlsx) == rows
    assert csv.where(csv.text.index("21")) == "row 2 column 2"
    assert csv.place(csv.text.index("21")) == Place(2, len("أفريقيا,") + 1)
    assert xlsx.where(xlsx.text.index("21")) == "Sheet!B2"


def test_the_place_of_a_pdf_figure_is_its_page_and_line() -> None:
    source = reader("pdf").read(as_pdf("ar"), "a.pdf")
    assert source.where(source.text.index("١١٩")) == "page 1 line 3"
    assert source.where(source.text.index("40 دولة")) == "page 1 line 6"


# ---- the same duties for all


def places_hold(source: Source) -> None:
    offsets = [offset for offset, _ in source.marks]
    assert offsets == sorted(offsets)
    if source.marks:
        assert offsets[0] == 0, "the marks cover the text from its first word"
    assert all(0 <= offset <= len(source.text) for offset, _ in source.outline)
    for offset in range(0, len(source.text), max(1, len(source.text) // 50)):
        place = source.place(offset)
        assert place.line >= 1 and place.column >= 1
        assert source.where(offset)


FRAGMENTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<td>",
        "<tr>",
        "<sup>",
        "<!--",
        "-->",
        "<a href='",
        '"',
        "&nbsp;",
        "&#0;",
        "&#xd800;",
        "# ",
        "- ",
        "`",
        "**",
        "[x](",
        ")",
        "---\n",
        "```\n",
        "| a |",
        ",",
        ";",
        "\t",
        "\r\n",
        "\r",
        "\n",
        " ",
        "72",
        "١١٩",
        "دولة",
        "\x1b[31m",
        "\x00",
        "\u202e",
        "\u2028",
        "\ufeff",
        "(",
        "؛",
        "%PDF-",
        "PK\x03\x04",
    ]
)
BYTES = st.one_of(
    st.binary(max_size=200),
    st.lists(FRAGMENTS, max_size=40).map(lambda parts: "".join(parts).encode()),
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
)


@pytest.mark.parametrize("format", FORMATS)
@given(data=BYTES)
def test_no_bytes_make_a_reader_raise_anything_but_one_clear_line(format: str, data: bytes) -> None:
    try:
        source = reader(format).read(data, "a.x")
    except SourceError as error:
        assert str(error) and "\n" not in str(error)
        return
    assert source.text.strip()
    places_hold(source)


@given(data=BYTES)
def test_cut_archives_and_documents_end_in_one_clear_line(data: bytes) -> None:
    for format, whole in (("docx", as_docx("en")), ("pdf", as_pdf("en")[:3000])):
        broken = whole[: len(whole) // 2] + data + whole[len(whole) // 2 + len(data) :]
        try:
            places_hold(reader(format).read(broken, "a"))
        except SourceError as error:
            assert "\n" not in str(error)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_lines_and_columns_are_those_of_an_editor(text: str) -> None:
    text += "x"
    source = readers.source(text, "a.txt")
    for offset in range(len(text)):
        place = source.place(offset)
        before = text[:offset].replace("\r\n", "\r ").replace("\n", "\r")
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # between the two signs of one line end no column stands
        lines = before.split("\r")
        assert place.line == len(lines) or text[:offset].endswith("\r\n")


@pytest.mark.parametrize(
    ("format", "words"),
    [
        ("html", "<div>" * 100_000 + "72"),
        ("html", "<a " * 200_000),
        ("html", "<!--" * 200_000),
        ("html", "<p>72" + "</" * 200_000),
        ("html", "<td><p>7" * 60_000),
        ("markdown", "[a](" * 200_000),
        ("markdown", "![" * 200_000),
        ("markdown", "`a" * 200_000),
        ("markdown", "> " * 200_000 + "x"),
        ("csv", '"a"",' * 150_000),
        ("csv", '"' * 500_001),
        ("text", "\r" * 300_000 + "x"),
    ],
)
def test_hostile_megabytes_are_read_in_linear_time(format: str, words: str) -> None:
    import time

    def seconds(text: str) -> float:
        start = time.process_time()
        with suppress(SourceError):
            reader(format).read(text.encode(), "a")
        return time.process_time() - start

    quarter = seconds(words[: len(words) // 4])
    # Quadratic time would be sixteen times a quarter's; noise of a busy machine is not.
    assert seconds(words) < 10 * quarter + 0.5


@pytest.mark.parametrize("format", FORMATS)
def test_every_reader_does_its_duty(format: str) -> None:
    module = reader(format)
    assert module.__doc__
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in module.SUFFIXES)
    assert not module.matches(b"Seventy-two countries signed.")


# ---- which reader


@pytest.mark.parametrize(
    ("name", "data", "part"),
    [
        ("a.txt", as_html("en"), Part.HEADLINE),
        ("noname", as_docx("en"), Part.BODY),
        ("a.txt", as_pdf("en"), Part.HEADLINE),
        ("a.md", as_markdown("en"), Part.HEADLINE),
    ],
)
def test_the_first_bytes_choose_the_reader_before_the_extension(
    name: str, data: bytes, part: Part, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    source = read_article(tmp_path / name)
    assert source.outline[0][1] is part
    assert source.text.strip().startswith("Seventeen ports")


def test_standard_input_is_read_where_the_path_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO("\ufeff72 دولة".encode())

    monkeypatch.setattr("sys.stdin", Input)
    assert read_article("-").text == "72 دولة"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.md", b" \n\t", "is empty"),
        ("a.docx", b"72 countries", "no zip archive"),
        ("a.xlsx", b"PK\x03\x04xl/workbook.xml", "broken or encrypted"),
        ("a.pdf", b"%PDF-1.7\n%%EOF", "broken"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "old or encrypted Office"),
        ("a.rtf", b"{\\rtf1 72 countries}", "RTF"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
        ("a.txt", b"72\0countries", "binary"),
        ("a.zip", b"PK\x03\x04" + b"x" * 99, "neither"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(
    name: str, data: bytes, words: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=words) as caught:
        read_article(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_directory_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt", "a\0b"):
        with pytest.raises(SourceError, match="cannot be read"):
            read_article(path)


def test_a_file_name_cannot_add_lines_to_a_message(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_article(tmp_path / "a\nb\x1b[31m.txt")
    assert "\n" not in str(caught.value) and "\x1b" not in str(caught.value)


def test_a_file_beyond_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "LIMIT", 1000)
    (tmp_path / "a.txt").write_bytes(b"7" * 1001)
    with pytest.raises(SourceError, match="larger than"):
        read_article(tmp_path / "a.txt")
