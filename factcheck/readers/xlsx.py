"""Spreadsheets (.xlsx): every cell as its number format shows it, at its own address.

Needs the extra `[xlsx]` (openpyxl). Hidden sheets, rows and columns are not read; a formula
shows the value it had when the file was saved.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING

from factcheck.model import Part, Source, SourceError
from factcheck.readers import Draft, Event, part_bytes, shown, unzip, xml_events

if TYPE_CHECKING:
    from zipfile import ZipFile

    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

SUFFIXES = (".xlsx", ".xlsm")

_BOOK = "xl/workbook.xml"
Shown = str | int | float | bool | datetime.datetime | datetime.date | datetime.time | None


def matches(data: bytes) -> bool:
    """Tell whether the bytes are an archive that holds a workbook."""
    return data.startswith(b"PK") and _BOOK.encode() in data


def read(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the visible cells, a line for each row that has any.

    Raises SourceError where the extra is missing or the file is broken, encrypted, too large
    or declares entities.
    """
    try:
        import openpyxl  # noqa: F401
    except ImportError as error:
        raise SourceError(
            f"{shown(name)} needs the extra xlsx: pip install 'factcheck[xlsx]'"
        ) from error
    empty = _checked(unzip(data, name), name)
    draft = Draft()
    for address, begins, words in _cells(data, name):
        if begins:
            draft.begin(Part.ROW)
        else:
            draft.add(" | ", address)
        draft.add(words, address)
    note = f"{shown(name)}: {empty} formulas have no stored value and were left out"
    return draft.source(name, notes=(note,) if empty else ())


def _checked(archive: ZipFile, name: str) -> int:
    """Return how many formulas have no stored value.

    Every part is read once here, so that no size and no entity surprises the library.
    """
    parts = (part for part in archive.namelist() if part.endswith((".xml", ".rels")))
    return sum(_unstored(xml_events(part_bytes(archive, part, name), name)) for part in parts)


def _unstored(events: Iterator[Event]) -> int:
    count = 0
    seen: set[str] = set()  # in this cell: the elements, and "" where a value has words
    last = ""
    for kind, tag, _ in events:
        if kind == "start":
            last = tag
            seen = {tag} if tag == "c" else seen | {tag}
        elif kind == "text" and last == "v":
            seen.add("")
        elif kind == "end" and tag == "c":
            count += "f" in seen and "" not in seen
    return count


def _cells(data: bytes, name: str) -> Iterator[tuple[str, bool, str]]:
    """Yield the address of each cell that shows something, whether it opens a row, its words."""
    before: tuple[str, int] = ("", 0)
    for sheet, cell in _visible(data, name):
        words = displayed(cell.value, cell.number_format)
        if words:
            yield f"{sheet}!{cell.coordinate}", (sheet, cell.row) != before, words
            before = (sheet, cell.row)


def _visible(data: bytes, name: str) -> Iterator[tuple[str, Cell]]:
    for sheet in _book(data, name).worksheets:
        if sheet.sheet_state != "visible":
            continue
        columns = _hidden_columns(sheet)
        # The cells that exist: walking every row to the last cell may take billions of steps.
        for (row, _), cell in sorted(sheet._cells.items()):
            hidden = row in sheet.row_dimensions and sheet.row_dimensions[row].hidden
            if not hidden and cell.column_letter not in columns:
                yield sheet.title, cell


def _hidden_columns(sheet: Worksheet) -> frozenset[str]:
    columns = sheet.column_dimensions
    return frozenset(letter for letter in columns if columns[letter].hidden)


def _book(data: bytes, name: str) -> Workbook:
    import warnings
    from io import BytesIO

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(BytesIO(data), data_only=True)
    except Exception as error:  # the library raises whatever a broken part makes it trip over
        raise SourceError(f"{shown(name)} is broken: no workbook can be read in it") from error


def displayed(value: Shown, format: str) -> str:
    """Return a cell's value as the spreadsheet shows it.

    >>> displayed(0.924, "0.0%"), displayed(2500, "#,##0"), displayed(4200000, '0.0,,"M"')
    ('92.4%', '2,500', '4.2M')
    """
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).upper()
    if isinstance(value, int | float):
        return _number(value, format or "General")
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.time):
        return value.isoformat("minutes")
    return " ".join(str(value).split())


def _number(value: int | float, format: str) -> str:
    try:
        number = Decimal(repr(value))
    except InvalidOperation:
        return str(value)
    if not number.is_finite():
        return str(value)
    sections = re.sub(r"\[(?!\$)[^\]]*\]|_.|\*.", "", format).split(";")
    section = sections[1] if number < 0 and len(sections) > 1 else sections[0]
    if number == 0 and len(sections) > 2:
        section = sections[2]
    if len(sections) > 1 and number < 0:
        number = -number
    return _filled(number, section)


def _filled(number: Decimal, section: str) -> str:
    """Return the number in the place of a format's digits, with its literal words around it."""
    literal = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r"\1", section)
    quoted = [word for pair in re.findall(r'"([^"]*)"|\\(.)', literal) for word in pair if word]
    bare = re.sub(r'"[^"]*"|\\.', "\0", literal)
    match = re.search(r"[#0?][#0?,. ]*", bare)
    if match is None or "E" in bare or "/" in bare:
        return _plain(number)
    digits = match[0].rstrip(" ")
    scale = len(digits) - len(digits.rstrip(","))
    number = number.scaleb(2 * bare.count("%") - 3 * scale)
    words = bare[: match.start()] + _digits(number, digits.rstrip(",")) + bare[match.start() + len(digits) :]  # fmt: skip
    for word in quoted:
        words = words.replace("\0", word, 1)
    return words.strip()


def _digits(number: Decimal, pattern: str) -> str:
    head, _, tail = pattern.partition(".")
    least, most = tail.count("0"), len(re.sub(r"[^#0?]", "", tail))
    if abs(number) >= 10**15:
        return _plain(number)
    rounded = number.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    words = f"{rounded:,f}" if "," in head else f"{rounded:f}"
    whole, point, decimals = words.partition(".")
    kept = decimals.rstrip("0")
    return whole + point * bool(kept or least) + kept.ljust(least, "0")


def _plain(number: Decimal) -> str:
    if abs(number.adjusted()) > 20:
        return str(number)
    words = f"{number:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words
