"""Hostile inputs by number: the same seed makes the same file on every machine."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path
from random import Random

from factcheck.nouns import noun
from tests.conftest import ROOT
from tests.test_schemas import GOOD
from tests.writers.reports import HOSTILE

MANY = 3000  # of one character in a row: enough to show a cost that grows with the square

_TEXTS = ROOT / "tests" / "examples" / "check"
_HANOI = ROOT / "factcheck" / "examples"
_PIECES = [
    *HOSTILE,
    "١٢٣", "४५", "⁷²", "½", "Ⅻ", "72", "1.234.567,89", "1e999", "-0", "0" * 40, "9" * 400,
    "ألفان وخمسمئة", "soixante-dix-sept", "hai mươi lăm", "of which", "including", "in all:",
    "from 12 to 15 (", "25-26 October 2025", "29 February 2023", "99:99", "12/13/14", "%", "٪",
    "€", "Nº", "...", "«", "»", "\ufeff", "\u200d", "\u0301" * 30, "\u0640" * 30, "\x00", "\t",
    "\r", "\x85", "\u2029", "<!--", "-->", "<![CDATA[", "&#x202e;", "&amp", "<table><tr><td>",
    "<script>", "</p>", "```", "---\n", "| a | b |\n", "](", "<!-- factcheck ignore sum: x -->",
]  # fmt: skip
_SCALARS = [
    "!!python/object/apply:os.system ['true']", "&a [*a, *a]", "*a", "<<: {a: 1}", "~", "null",
    ".nan", ".inf", "1e400", "0x1F", "0o17", "1_000", "2025-13-40", "yes", "|", ">", "? x", "{",
    "[[[[[[[[", "'", '"\\x1b"', "- - - -", "%YAML 9.9", "---", "...", "9" * 5000, "more than",
    "1/0", "99999-01-01", "25:61", "-5", "0", "{value: 1, value: 2}", "!x y", "\t", "a: b: c",
]  # fmt: skip


# The same in quotes, escaped: what a YAML parser lets through into every field.
_QUOTED = [json.dumps(words.encode("utf-8", "replace").decode()) for words in HOSTILE]
_WORDS = re.compile(r"(?<=[:\[{,] )[\w ]+(?=[,}\]]|$)")
_FIGURE = re.compile(r"[0-9]+(?: \w+)?")
_SLOTTED = """factcheck: 1
source: {title: $, url: $}
claims:
  "1 $": {value: 19, unit: $, counts: $, quote: $}
  b: {value: 21, quote: $}
  c: {label: $, quote: $}
  d: {label: $, quotes: [{exact: $, prefix: $}]}
  e: {value: 72, unit: $, quote: $}
relations:
  "2 $": {kind: sum, parts: ["1 $", b], total: e}
  two: {kind: subset, part: e, whole: b}
  one: {kind: office, person: $, mentions: [c, d]}
  ex: {kind: expression, expect: b > e}
ignore:
  - {relation: ex, reason: $}
"""


@noun
class Input:
    """One file to put into the program: what it is, its name, its bytes."""

    seed: int
    sort: str
    name: str
    data: bytes
    beside: tuple[tuple[str, bytes], ...] = ()  # files that stand in the same folder


def made(seed: int) -> Input:
    """Return the input of a seed."""
    random = Random(seed)
    sort = random.choices(list(_SORTS), [weight for _, weight in _SORTS.values()])[0]
    make, _ = _SORTS[sort]
    name, data = make(random)
    data = _damaged(random, data) if random.random() < 0.1 else data
    beside = _beside(random) if name == "claims.yaml" else ()
    return Input(seed, sort, name, data, beside)


@cache
def _articles() -> tuple[str, ...]:
    lines = [line for file in sorted(_TEXTS.glob("*.jsonl")) for line in _lines(file)]
    return tuple(json.loads(line)["text"] for line in lines)


def _beside(random: Random) -> tuple[tuple[str, bytes], ...]:
    """Return the articles that claims files name, sometimes altered."""
    text = (_HANOI / "article.en.txt").read_text(encoding="utf-8")
    for _ in range(random.choice((0, 0, 1, 3))):
        text = random.choice(_CHANGES)(random, text)
    told = text.encode("utf-8", "replace")
    return ("article.en.txt", told), ("article.txt", told)


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


@cache
def _claims_files() -> tuple[str, ...]:
    shipped = sorted(_HANOI.glob("*.yaml"))
    return (GOOD, *(file.read_text(encoding="utf-8") for file in (ROOT / "claims.yaml", *shipped)))


def _prose(random: Random) -> str:
    text = random.choice(_articles())
    for _ in range(random.choice((0, 1, 2, 5, 12))):
        text = random.choice(_CHANGES)(random, text)
    return text


def _put_in(random: Random, text: str) -> str:
    # Beside a figure it may become part of what is quoted and said of it.
    figures = [match.end() for match in _FIGURE.finditer(text)] or [0]
    at = random.choice((random.randint(0, len(text)), random.choice(figures)))
    return text[:at] + random.choice(_PIECES) + text[at:]


def _left_out(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.randint(1, 30) :]


def _doubled(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    piece = text[at : at + random.randint(1, 60)]
    return text[:at] + piece * random.choice((1, 2, 20)) + text[at:]


def _crossed(random: Random, text: str) -> str:
    other = random.choice(_articles())
    return text[: random.randint(0, len(text))] + other[random.randint(0, len(other)) :]


def _one_letter(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + chr(random.choice((random.randrange(0xD800), random.randrange(0x300)))) + text[at + 1 :]  # fmt: skip


def _many(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice("0179.,-/: (<|*_#&«و%$\n") * random.randint(1, MANY) + text[at:]  # fmt: skip


_CHANGES: tuple[Callable[[Random, str], str], ...] = (
    _put_in, _put_in, _left_out, _doubled, _crossed, _one_letter, _many,
)  # fmt: skip


def _plain(random: Random) -> tuple[str, bytes]:
    encoding = random.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "windows-1256", "latin-1"))
    return "article.txt", _prose(random).encode(encoding, "replace")


def _markdown(random: Random) -> tuple[str, bytes]:
    lines = _prose(random).split(". ")
    marks = ("", "# ", "- ", "1. ", "> ", "    ", "```\n", "| ", "![x](", "[^1]: ", "---\n")
    text = "\n".join(random.choice(marks) + line for line in lines)
    return "article.md", text.encode("utf-8", "replace")


def _html(random: Random) -> tuple[str, bytes]:
    tags = ("p", "li", "td", "h1", "sup", "figcaption", "script", "nav", "div", "a href='", "b")
    body = "".join(
        f"<{random.choice(tags)}>{escape(line) if random.random() < 0.8 else line}</{random.choice(tags)}>"
        for line in _prose(random).split(". ")
    )
    return "article.html", f"<html><body>{body}".encode("utf-8", "replace")


def _table(random: Random) -> tuple[str, bytes]:
    text = _prose(random).replace(" ", random.choice((",", ";", "\t", '"', ",")), random.randint(1, 40))  # fmt: skip
    return "article.csv", text.encode("utf-8", "replace")


def _word(random: Random) -> tuple[str, bytes]:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    told = "".join(
        f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in _prose(random).split(". ")
    )
    for _ in range(random.choice((0, 0, 1, 3))):
        told = random.choice(_CHANGES)(random, told)
    body = f"<w:document {space}><w:body>{told}</w:body></w:document>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body.encode("utf-8", "replace"))
    return "article.docx", file.getvalue()


def _claims(random: Random) -> tuple[str, bytes]:
    lines = random.choice(_claims_files()).split("\n")
    for _ in range(random.choice((0, 1, 2, 5, 12))):
        at = random.randrange(len(lines))
        match random.choice((0, 1, 2, 3, 3, 4, 4, 4, 4, 5)):
            case 0:
                lines[at : at + 1] = [lines[at], lines[at]]
            case 1:
                del lines[at]
            case 2:
                lines[at] = " " * random.randint(0, 9) + lines[at].lstrip()
            case 3:
                key, sign, _ = lines[at].partition(":")
                lines[at] = f"{key}{sign} {random.choice((*_SCALARS, *_QUOTED, *HOSTILE))}"
            case 4:
                lines[at] = _WORDS.sub(lambda _: random.choice(_QUOTED), lines[at], count=2)
            case _:
                lines[at] = random.choice(_CHANGES)(random, lines[at])
        lines = lines or [""]
    return "claims.yaml", "\n".join(lines).encode("utf-8", "replace")


def _slotted(random: Random) -> tuple[str, bytes]:
    """Return a claims file with hostile words in every field that may hold any words."""
    few = random.sample([words for words in _QUOTED if 2 < len(words) < 2000], 2)
    name = random.choice(few)
    text = re.sub(r'"([12]) \$"', lambda found: f'"{found[1]} {name[1:]}', _SLOTTED)
    return "claims.yaml", re.sub(r"\$", lambda _: random.choice(few), text).encode("utf-8")


def _damaged(random: Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(random.randint(1, 8)):
        at = random.randrange(len(made) + 1)
        made[at : at + random.randint(0, 3)] = random.randbytes(random.randint(0, 3))
    return bytes(made[: random.randint(0, len(made))] if random.random() < 0.2 else made)


_SORTS: dict[str, tuple[Callable[[Random], tuple[str, bytes]], int]] = {
    "claims file": (_claims, 25),
    "hostile words": (_slotted, 15),
    "plain text": (_plain, 25),
    "Markdown": (_markdown, 12),
    "HTML": (_html, 14),
    "CSV": (_table, 6),
    "Word": (_word, 8),
}
