"""Input formats, one file each, found by folder.

A file holds SUFFIXES, `matches` (do the first bytes betray the format?) and `read`.
What they share stands here: the bytes of a file, their letters, zip archives, and text under
construction. Nothing rewrites a text in place: a converted one carries its marks.
"""

from __future__ import annotations

import datetime
import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from factcheck import plugins
from factcheck.model import Ignore, Part, Place, Source, SourceError
from factcheck.nouns import replace

if TYPE_CHECKING:
    from zipfile import ZipFile

LIMIT = 50_000_000  # bytes of a file, of a part of an archive, characters of a text


class Reader(Protocol):
    """What every file of this folder holds."""

    SUFFIXES: tuple[str, ...]  # with the dot, in small letters

    def matches(self, data: bytes) -> bool:
        """Tell whether the bytes are of this format whatever the file's name."""
        ...

    def read(self, data: bytes, name: str, encoding: str = "") -> Source:
        """Return the article; raise SourceError, in one line, where it cannot be read."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of all formats, sorted: the files of this folder."""
    return plugins.names(__file__)


@cache
def reader(name: str) -> Reader:
    """Return the reader of a format; raise TypeError where its file lacks something."""
    return cast(Reader, plugins.load(__name__, name, "SUFFIXES", "matches", "read"))


def suffixes() -> frozenset[str]:
    """Return the suffixes of all formats, with the dot."""
    return frozenset(suffix for name in names() for suffix in reader(name).SUFFIXES)


def read_article(path: str | Path, encoding: str = "") -> Source:
    """Return the article of a path, or of standard input where the path is "-".

    The first bytes choose the format, then the extension; anything else is plain text.
    Raises SourceError, in one line, where it cannot be read.
    """
    name = str(path)
    return read_bytes(_bytes(name), name, encoding)


def read_bytes(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the article that the bytes of a file hold; raises as `read_article` does."""
    if not data.strip():
        raise SourceError(f"{shown(name)} is empty")
    return _choose(name, data).read(data, name, encoding)


def _bytes(name: str) -> bytes:
    try:
        if name == "-":
            data = sys.stdin.buffer.read(LIMIT + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(LIMIT + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{shown(name)} cannot be read: {reason}") from error
    if len(data) > LIMIT:
        raise SourceError(f"{shown(name)} is larger than {LIMIT // 1_000_000} MB")
    return data


# What no prose opens with; only then is every reader asked, which takes as long as Python's start.
_BETRAYED = (b"%", b"<", b"PK\x03\x04")


def _choose(name: str, data: bytes) -> Reader:
    suffix = Path(name).suffix.lower()
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_BETRAYED):
        for format in names():
            if reader(format).matches(data):
                return reader(format)
    order = ("text", *(format for format in names() if format != "text"))
    named = (reader(format) for format in order if suffix in reader(format).SUFFIXES)
    return next(named, reader("text"))


_IGNORE = re.compile(
    r"<!--\s{0,9}factcheck\s{1,9}ignore\s{1,9}([\w-]{1,40})(?:\s{1,9}until:?\s{1,9}([^\s:<>]{1,40}))?"
    r"\s{0,9}:?([^<>]{0,500}?)-->"
)


def with_ignores(article: Source, raw: str) -> Source:
    """Return an article with the comments in it that say which findings of it may stand, and why.

    They read `<!-- factcheck ignore sum: reason -->`, or `... sum until 2026-12-31: reason`.
    """
    found = tuple(_ignore(match, raw) for match in _IGNORE.finditer(raw))
    return replace(article, ignores=found) if found else article


def _ignore(match: re.Match[str], raw: str) -> Ignore:
    place = Place(raw.count("\n", 0, match.start()) + 1, match.start() - raw.rfind("\n", 0, match.start()))  # fmt: skip
    kind, until, reason = match[1], match[2], " ".join(match[3].split())
    day, wrong = _day(until or "")
    if not reason:
        wrong = f"an ignore comment needs a reason, as in <!-- factcheck ignore {kind}: why -->"
    return Ignore(reason, kind=kind, until=day, place=place, wrong=wrong)


def _day(until: str) -> tuple[datetime.date | None, str]:
    try:
        return datetime.date.fromisoformat(until) if until else None, ""
    except ValueError:
        return None, f"'until' must be a day; {until!r} was found; write 2026-12-31"


def shown(name: str) -> str:
    """Return a file's name as one line of a message shows it."""
    if name == "-":
        return "standard input"
    return name if name.isprintable() else ascii(name)


def source(
    text: str,
    name: str,
    *,
    title: str = "",
    marks: tuple[tuple[int, str], ...] = (),
    outline: tuple[tuple[int, Part], ...] = (),
    notes: tuple[str, ...] = (),
) -> Source:
    r"""Return the source of a text: its lines begin after \n, \r\n and \r, as editors count.

    Raises SourceError where the text holds nothing to read.

    >>> source("72 countries\nsigned", "a.txt").place(13)
    Place(line=2, column=1)
    """
    if not text.strip():
        raise SourceError(f"{shown(name)} holds no text")
    starts = (0, *(match.end() for match in _newline().finditer(text)))
    return Source(name, text, title=title, marks=marks, starts=starts, outline=outline, notes=notes)


@cache
def _newline() -> re.Pattern[str]:
    return re.compile(r"\r\n?|\n")


# ---- letters

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Text to text, slow beyond the length of a name, or able to make lone surrogates.
_NO_ENCODINGS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})


def decode(
    data: bytes, name: str, encoding: str = "", declared: str = ""
) -> tuple[str, tuple[str, ...]]:
    """Return the letters of the bytes, and notes on how they were found.

    In this order: the encoding asked for, a byte order mark, the encoding that the file
    declares, strict UTF-8, and last a guess, which is said in a note. Raises SourceError.
    """
    for mark, marked in _BOMS:
        if data.startswith(mark) and encoding in ("", marked):
            return _letters(data[len(mark) :], marked, name), ()
    if encoding:
        return _letters(data, encoding, name).removeprefix("\ufeff"), ()
    for known in filter(None, (declared, "utf-8")):
        try:
            return _letters(data, known, name), ()
        except SourceError:
            if b"\0" in data:
                raise
    return _guess(data, name)


def _letters(data: bytes, encoding: str, name: str) -> str:
    import codecs

    try:
        if codecs.lookup(encoding).name in _NO_ENCODINGS:
            raise SourceError(f"{encoding} is not an encoding of articles")
        text = data.decode(encoding)
    except LookupError as error:
        raise SourceError(f"encoding {shown(encoding)} is not known") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start] if error.start < len(data) else 0
        raise SourceError(
            f"{shown(name)} is not {encoding}: byte 0x{byte:02X} in line {line}; "
            "give its --encoding"
        ) from error
    except (UnicodeError, ValueError) as error:
        raise SourceError(f"{shown(name)} is not {encoding}") from error
    if _is_binary(text):
        raise SourceError(f"{shown(name)} is binary, not text")
    return text


def _is_binary(text: str) -> bool:
    if "\0" in text or re.search(r"[\ud800-\udfff]", text):
        return True
    # A stray control is hostile or sloppy; one in fifty is a picture or a program.
    controls = len(re.findall(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]", text))
    return controls * 50 > len(text)


def _guess(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        from charset_normalizer import from_bytes
    except ImportError as error:
        raise SourceError(
            f"{shown(name)} is not UTF-8: give its --encoding, or let it be guessed: "
            "pip install 'factcheck[encoding]'"
        ) from error
    best = from_bytes(data[:65_536]).best()
    if best is None:
        raise SourceError(f"{shown(name)} is binary, or of an unknown encoding: give --encoding")
    encoding = best.encoding
    if all(ord(letter) < 0x250 for letter in str(best) if letter.isalpha()):
        # Western text is taken for Eastern European by the guess; its digits agree anyway.
        encoding = "cp1252"
    text = _letters(data, encoding, name)
    return text, (f"{shown(name)} is not UTF-8; {encoding} was guessed, --encoding says it",)


# ---- archives (.docx, .xlsx)

_ENTRIES = 10_000


def unzip(data: bytes, name: str) -> ZipFile:
    """Return a zip archive opened in memory, after counting what it unpacks to.

    Raises SourceError where it is broken, encrypted or would unpack to more than the limit.
    """
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        archive = ZipFile(BytesIO(data))
        entries = archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise SourceError(f"{shown(name)} is broken or encrypted: no zip archive inside") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise SourceError(f"{shown(name)} is encrypted: save it without a password")
    if len(entries) > _ENTRIES or sum(entry.file_size for entry in entries) > 2 * LIMIT:
        raise SourceError(f"{shown(name)} unpacks to too much: {len(entries)} parts")
    return archive


def part_bytes(archive: ZipFile, part: str, name: str) -> bytes:
    """Return one part of an archive, never more than the limit; b"" where it is not there.

    Raises SourceError where it is broken or larger, whatever size the archive announces.
    """
    from zipfile import BadZipFile
    from zlib import error as ZlibError

    try:
        with archive.open(part) as file:
            data = file.read(LIMIT + 1)
    except KeyError:
        return b""
    except (BadZipFile, ZlibError, OSError, ValueError, EOFError, RuntimeError) as error:
        raise SourceError(f"{shown(name)} is broken: {part} cannot be unpacked") from error
    if len(data) > LIMIT:
        raise SourceError(f"{shown(name)} unpacks to more than {LIMIT // 1_000_000} MB")
    return data


Event = tuple[str, str, dict[str, str]]


def xml_events(data: bytes, name: str) -> Iterator[Event]:
    """Yield ("start", tag, attributes), ("end", tag, {}) and ("text", words, {}) of an XML part.

    Tags and attributes are local names: the strict and the common namespace read alike.
    Raises SourceError where the XML is broken or declares a document type, which no office
    program writes and every entity bomb needs.
    """
    from xml.parsers import expat

    events: list[Event] = []
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise SourceError(f"{shown(name)} declares entities: it is not read")

    def start(tag: str, attributes: dict[str, str]) -> None:
        local = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        events.append(("start", tag.rpartition("}")[2], local))

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: events.append(("end", tag.rpartition("}")[2], {}))
    parser.CharacterDataHandler = lambda words: events.append(("text", words, {}))
    for begin in range(0, len(data) + 1, 65_536):
        chunk = data[begin : begin + 65_536]
        try:
            parser.Parse(chunk, begin + 65_536 > len(data))
        except expat.ExpatError as error:
            raise SourceError(f"{shown(name)} is broken: line {error.lineno} of its XML") from error
        yield from events
        events.clear()


# ---- text under construction


class Draft:
    """The text of a converted article, with the part and the place of each stretch."""

    def __init__(self) -> None:
        """Begin with no text."""
        self.pieces: list[str] = []
        self.marks: list[tuple[int, str]] = []
        self.outline: list[tuple[int, Part]] = []
        self.length = 0

    def begin(self, part: Part) -> None:
        """Begin a new line of the text, which is this part of the article."""
        if self.pieces:
            self._append("\n")
        self.outline.append((self.length, part))

    def add(self, words: str, where: str) -> None:
        """Add words to the line, found at a place of the author's file."""
        if words:
            if not self.marks or self.marks[-1][1] != where:
                self.marks.append((self.length, where))
            self._append(words)

    def ends_blank(self) -> bool:
        """Tell whether a space here would be one too many."""
        return not self.pieces or self.pieces[-1][-1].isspace()

    def _append(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def source(self, name: str, title: str = "", notes: tuple[str, ...] = ()) -> Source:
        """Return the source; raise SourceError where nothing was added."""
        return source(
            "".join(self.pieces),
            name,
            title=title,
            marks=tuple(self.marks),
            outline=tuple(self.outline),
            notes=notes,
        )


def raised(words: str, below: bool = False) -> str:
    """Return words as superscript or subscript: 10 and a raised 6 are not 106.

    >>> "10" + raised("6"), "CO" + raised("2", below=True), "3" + raised("rd")
    ('10⁶', 'CO₂', '3rd')
    """
    digits = "₀₁₂₃₄₅₆₇₈₉" if below else "⁰¹²³⁴⁵⁶⁷⁸⁹"
    signs = dict(zip("+-−", "₊₋₋" if below else "⁺⁻⁻", strict=True))
    return "".join(
        digits[unicodedata.decimal(letter)] if letter.isdecimal() else signs.get(letter, letter)
        for letter in words
    )
