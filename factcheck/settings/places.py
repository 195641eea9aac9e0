"""Where each key and each value of a TOML text stands, which tomllib does not tell.

The text is one that tomllib has accepted, so this only has to step over what is there: strings,
comments, brackets. What it finds is held against tomllib's own answer in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.model import Place

Path = tuple[str | int, ...]  # keys, and numbers of items in arrays

_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[\w-]++")
_BARE_VALUE = re.compile(r"[^,\]}#\r\n]*+")


class Places:
    """The places of a TOML text's keys and values, counted from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        """Read the text; raise ValueError where it is no TOML."""
        self._text = text
        self._at = 0
        self._keys: dict[Path, int] = {}
        self._values: dict[Path, int] = {}
        self._tables: dict[Path, int] = {}  # arrays of tables: how many so far
        self._run()

    def __iter__(self) -> Iterator[Path]:
        """Yield the path of everything that was found."""
        return iter(self._keys)

    def key(self, path: Path) -> Place:
        """Return where a key (or an array's item) begins, or else the nearest one above it."""
        return self._place(self._keys, path)

    def value(self, path: Path) -> Place:
        """Return where a value begins, or else the nearest one above it."""
        return self._place(self._values, path)

    def _place(self, offsets: Mapping[Path, int], path: Path) -> Place:
        while path and path not in offsets:
            path = path[:-1]
        offset = offsets.get(path, 0)
        line = self._text.count("\n", 0, offset) + 1
        return Place(line, offset - self._text.rfind("\n", 0, offset))

    def _run(self) -> None:
        table: Path = ()
        self._skip()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip()

    def _skip(self) -> str:
        """Step over blanks and comments; return the next character."""
        self._at = self._match(_BLANK).end()
        return self._text[self._at : self._at + 1]

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise ValueError(f"no TOML at code point {self._at}")
        return match

    def _header(self) -> Path:
        start = self._at
        many = self._text.startswith("[[", start)
        self._at += 1 + many
        keys = self._dotted()
        path: Path = ()
        for number, key in enumerate(keys):
            path = (*path, key)
            self._keys.setdefault(path, start)
            self._values.setdefault(path, start)
            if many and number == len(keys) - 1:
                self._tables[path] = self._tables.get(path, 0) + 1
            if path in self._tables:
                path = (*path, self._tables[path] - 1)
                self._note(path, start, start)
        self._at += 1 + many
        return path

    def _note(self, path: Path, key: int, value: int) -> None:
        self._keys.setdefault(path, key)
        self._values.setdefault(path, value)

    def _dotted(self) -> list[str]:
        keys = [self._simple()]
        while self._skip() == ".":
            self._at += 1
            keys.append(self._simple())
        return keys

    def _simple(self) -> str:
        quoted = self._skip() in ("'", '"')
        match = self._match(_STRING if quoted else _BARE_KEY)
        self._at = match.end()
        if not quoted:
            return match.group()
        import tomllib

        return next(iter(tomllib.loads(f"{match.group()} = 0")))

    def _pair(self, table: Path) -> None:
        start = self._at
        keys = self._dotted()
        self._at += 1  # the sign
        self._skip()
        for number in range(len(keys)):
            self._note((*table, *keys[: number + 1]), start, self._at)
        self._value((*table, *keys))

    def _value(self, path: Path) -> None:
        first = self._text[self._at : self._at + 1]
        if first == "[":
            self._items(path)
        elif first == "{":
            self._inline(path)
        else:
            self._at = self._match(_STRING if first in ("'", '"') else _BARE_VALUE).end()

    def _items(self, path: Path) -> None:
        self._at += 1
        number = 0
        while (sign := self._skip()) != "]":
            if not sign:
                raise ValueError("an array is not closed")
            if sign == ",":
                self._at += 1
                continue
            self._note((*path, number), self._at, self._at)
            self._value((*path, number))
            number += 1
        self._at += 1

    def _inline(self, path: Path) -> None:
        self._at += 1
        while (sign := self._skip()) != "}":
            if not sign:
                raise ValueError("a table is not closed")
            if sign == ",":
                self._at += 1
            else:
                self._pair(path)
        self._at += 1
