"""Word documents (.docx): paragraphs and tables, tracked insertions in, deletions out.

Read as zip and XML without a library: the common one loses tracked insertions. Headers,
footers, comments and field codes are not the article.
"""

from __future__ import annotations

from factcheck.model import Part, Source, SourceError
from factcheck.readers import Draft, Event, part_bytes, raised, shown, unzip, xml_events

SUFFIXES = (".docx", ".docm")

_BODY = "word/document.xml"
# What is no text of the article, whatever stands inside: deletions, the fallback of a text box.
_SKIPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "sectPr"))
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_STYLES = {"title": Part.HEADLINE, "caption": Part.CAPTION, "subtitle": Part.SUBHEADING}


def matches(data: bytes) -> bool:
    """Tell whether the bytes are an archive that holds a Word document."""
    return data.startswith(b"PK") and _BODY.encode() in data


def read(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the text of the document, a line for each paragraph or table row.

    Raises SourceError where it is broken, encrypted, too large or declares entities.
    """
    archive = unzip(data, name)
    body = part_bytes(archive, _BODY, name)
    if not body:
        raise SourceError(f"{shown(name)} is no Word document: it has no {_BODY}")
    story = _Story(_styles(part_bytes(archive, "word/styles.xml", name), name))
    for event in xml_events(body, name):
        story.take(event)
    return story.draft.source(name)


def _styles(data: bytes, name: str) -> dict[str, Part]:
    """Return the part that each paragraph style stands for, by its unlocalised name."""
    parts: dict[str, Part] = {}
    style = ""
    for kind, tag, attributes in xml_events(data, name) if data else ():
        if kind == "start" and tag == "style":
            style = attributes.get("styleId", "")
        elif kind == "start" and tag == "name" and style:
            part = _styled(attributes.get("val", "").lower())
            parts.update({style: part} if part else {})
    return parts


def _styled(name: str) -> Part | None:
    if name.startswith("heading"):
        return Part.HEADLINE if name.endswith(" 1") else Part.SUBHEADING
    if name.startswith("list"):
        return Part.ITEM
    return _STYLES.get(name)


class _Story:
    """The document so far: where the next words stand, and whether they are read."""

    def __init__(self, styles: dict[str, Part]) -> None:
        self.draft = Draft()
        self._styles = styles
        self._hidden = 0  # elements open that hide what is inside
        self._paragraph = 0
        self._tables: list[list[int]] = []  # of the tables that are open: number, row, cell
        self._count = 0
        self._text = False
        self._part = Part.BODY
        self._begins = True
        self._barred = False
        self._rise = ""
        self._vanished = False

    def take(self, event: Event) -> None:
        """Read one event of the XML."""
        kind, tag, attributes = event
        if tag in _SKIPPED and kind != "text":
            self._hidden += 1 if kind == "start" else -1
        if self._hidden:
            return
        if kind == "text":
            self._words(tag if self._text else "")
        elif kind == "start":
            self._start(tag, attributes)
        else:
            self._end(tag)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "t":
            self._text = True
        elif tag in _SIGNS and self._paragraph and not self._text:
            self._words(_SIGNS[tag])
        elif tag == "p":
            self._open_paragraph()
        elif tag == "r":
            self._rise, self._vanished = "", False
        elif tag in ("tbl", "tr", "tc"):
            self._open_table(tag)
        else:
            self._property(tag, attributes.get("val", ""))

    def _open_paragraph(self) -> None:
        if not self._tables:
            self._paragraph += 1
            self._part = Part.BODY
            self._begins = True

    def _open_table(self, tag: str) -> None:
        if tag == "tbl":
            self._count += 1
            self._tables.append([self._count, 0, 0])
        elif self._tables:
            table = self._tables[-1]
            table[1:] = [table[1] + 1, 0] if tag == "tr" else [table[1], table[2] + 1]
            self._begins = self._begins or tag == "tr"
            self._barred = tag == "tc" and not self._begins
            self._part = Part.ROW

    def _property(self, tag: str, value: str) -> None:
        if tag == "pStyle" and not self._tables:
            self._part = self._styles.get(value, self._part)
        elif tag == "numPr" and self._part is Part.BODY:
            self._part = Part.ITEM
        elif tag == "vertAlign":
            self._rise = value
        elif tag == "vanish":
            self._vanished = value not in ("0", "false")

    def _end(self, tag: str) -> None:
        if tag == "t":
            self._text = False
        elif tag == "tbl" and self._tables:
            self._tables.pop()
            self._begins = True
        elif tag == "p" and self._tables and not self._begins:
            self._words(" ")

    def _words(self, words: str) -> None:
        if self._vanished or not words or (self._begins and words.isspace()):
            return
        if self._begins:
            self.draft.begin(self._part)
        elif self._barred:
            self.draft.add(" | ", self._where())
        self._begins = self._barred = False
        if self._rise in ("superscript", "subscript"):
            words = raised(words, self._rise == "subscript")
        self.draft.add(words.replace("\xad", ""), self._where())

    def _where(self) -> str:
        if not self._tables:
            return f"paragraph {self._paragraph}"
        table, row, cell = self._tables[-1]
        return f"table {table} cell {row},{cell}"
