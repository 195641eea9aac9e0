"""Markdown as its author wrote it: what is no prose is blanked, so every offset stays his own.

Blanked with as many spaces: front matter, comments, code, images, link targets, HTML tags,
deletions, emphasis, and the marks of headings, items and quotes. The outline keeps the layout.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Part, Source
from factcheck.readers import decode, raised, source, with_ignores

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")


def matches(data: bytes) -> bool:
    """Tell that no first bytes betray Markdown."""
    return False


def read(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the article with everything that is not its prose blanked.

    Raises SourceError where the bytes are not text.
    """
    raw, notes = decode(data, name, encoding)
    layout = _Layout(re.search(r"^(---|\.\.\.)[ \t]*\r?$", raw[3:], re.MULTILINE) is not None)
    for line in _without_comments(raw).splitlines(keepends=True):
        layout.take(line)
    text = _inline("".join(layout.lines))
    outline = tuple(layout.outline)
    article = source(text, name, title=_title(text, outline), outline=outline, notes=notes)
    return with_ignores(article, raw)


def _title(text: str, outline: tuple[tuple[int, Part], ...]) -> str:
    start = next((start for start, part in outline if part is Part.HEADLINE), len(text))
    return " ".join(text[start : start + 500].partition("\n")[0].split())


def _spaces(words: str) -> str:
    return re.sub(r"[^\n\r]", " ", words)


def _without_comments(text: str) -> str:
    pieces: list[str] = []
    end = 0
    while (start := text.find("<!--", end)) >= 0:
        close = text.find("-->", start + 4)
        stop = close + 3 if close >= 0 else len(text)
        pieces += text[end:start], _spaces(text[start:stop])
        end = stop
    return "".join((*pieces, text[end:]))


# ---- lines


@cache
def _line() -> re.Pattern[str]:
    """Match the opening of a line that is more than prose; the group's name says what it is."""
    return re.compile(
        r"(?P<blank>\s*$)"
        r"|(?P<heading>\ {0,3}\#{1,6}(?=\s))"
        r"|(?P<fence>\ {0,3}(?:```+|~~~+))"
        r"|(?P<bar>\ {0,3}(?:=+|-{2,})\s*$)"
        r"|(?P<rule>\ {0,3}(?P<sign>[-*_])[ \t]*(?:(?P=sign)[ \t]*){2,}$)"
        r"|(?P<grid>[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)+$)"
        r"|(?P<row>[ \t]*\|)"
        r"|(?P<note>\ {0,3}\[\^[^\]\s]+\]:)"
        r"|(?P<target>\ {0,3}\[[^\]]+\]:)"
        r"|(?P<item>[ \t]*(?:[-*+•]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?(?=[ \t]))"
        r"|(?P<code>\ {4}|\t)"
    )


@cache
def _quote() -> re.Pattern[str]:
    return re.compile(r"(?:[ \t]{0,3}>)+")


class _Layout:
    """The lines read so far, blanked, and the parts of the article they begin."""

    def __init__(self, closed: bool) -> None:
        """Begin; front matter that is never closed is none."""
        self.lines: list[str] = []
        self.outline: list[tuple[int, Part]] = []
        self._length = 0
        self._open = False  # does a paragraph go on?
        self._fence = ""
        self._matter = False  # inside front matter
        self._closed = closed

    def take(self, line: str) -> None:
        """Read one line, its end included."""
        shown = self._shown(line)
        self.lines.append(shown)
        self._length += len(shown)

    def _shown(self, line: str) -> str:
        opens = self._closed and not self.lines and line.rstrip() == "---"
        if self._fence or self._matter or opens:
            return self._hidden(line)
        quote = _quote().match(line)
        margin = quote.end() if quote else 0
        match = _line().match(line.rstrip("\r\n"), margin)
        kind = match.lastgroup if match else ""
        end = match.end() if match else margin
        return _spaces(line[:margin]) + self._part(kind or "", line, margin, end)

    def _hidden(self, line: str) -> str:
        words = line.strip()
        if not self._fence:
            self._matter = not (self._matter and words in ("---", "..."))
        elif words.startswith(self._fence) and not words.strip(self._fence[0]):
            self._fence = ""
        return _spaces(line)

    def _part(self, kind: str, line: str, margin: int, end: int) -> str:
        """Return the line from its margin on, its mark (margin to end) blanked."""
        if kind == "bar" and self._open and self.outline[-1][1] is Part.BODY:
            self.outline[-1] = (self.outline[-1][0], self._rank(line.strip()[:1] == "="))
        if kind == "fence":
            self._fence = line[margin:end].strip()
        if kind in ("blank", "fence", "bar", "rule", "grid", "target"):
            self._open = False
            return _spaces(line[margin:])
        if kind == "code" and not self._open and not self._in_list():
            return _spaces(line[margin:])
        if kind in ("heading", "item", "row", "note"):
            return self._marked(kind, line, margin, end)
        if not self._open:
            self._begin(Part.BODY, margin, True)
        return line[margin:]

    def _marked(self, kind: str, line: str, margin: int, end: int) -> str:
        if kind == "heading":
            self._begin(self._rank(line[margin:end].strip() == "#"), end, False)
            body = re.sub(r"(?<=\s)#+(?=\s*$)", lambda marks: _spaces(marks[0]), line[end:])
            return _spaces(line[margin:end]) + body
        if kind == "row":
            self._begin(Part.ROW, margin, False)
            return line[margin:]
        self._begin(Part.ITEM if kind == "item" else Part.BODY, end, True)
        return _spaces(line[margin:end]) + line[end:]

    def _begin(self, part: Part, offset: int, open_: bool) -> None:
        self.outline.append((self._length + offset, part))
        self._open = open_

    def _rank(self, first: bool) -> Part:
        known = any(part is Part.HEADLINE for _, part in self.outline[:50])
        return Part.HEADLINE if first and not known else Part.SUBHEADING

    def _in_list(self) -> bool:
        return bool(self.outline) and self.outline[-1][1] is Part.ITEM


# ---- within lines


@cache
def _marks() -> re.Pattern[str]:
    """Match the marks within a line; no branch reads past the next mark of its own kind."""
    target = r"\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)"
    return re.compile(
        r"(?P<hidden>(?<!`)(?P<ticks>`{1,3})(?!`)[^`\n]*+(?P=ticks)(?!`)"
        rf"|!\[[^\[\]\n]*+\](?:{target}|\[[^\[\]\n]*+\])"
        r"|~~(?=\S)[^~\n]*+~~|\[\^[^\[\]\s]*+\])"
        r"|<(?P<raised>su[pb])>(?P<digits>[^<\n]{0,40})</su[pb]>"
        r"|(?P<tag><[a-zA-Z/][^<>\n]*+>)"
        rf"|\[(?P<link>[^\[\]\n]*+)\](?:{target}|\[[^\[\]\n]*+\])"
        r"|(?P<entity>&\#?\w{2,31};)"
        r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
        r"|(?P<emphasis>(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])"
        r"|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_]))"
    )


def _inline(text: str) -> str:
    # Twice: emphasis may stand inside a link and a link inside emphasis.
    return _marks().sub(_shown, _marks().sub(_shown, text))


def _shown(match: re.Match[str]) -> str:
    whole = match[0]
    if match["link"] is not None:
        return f" {match['link']} ".ljust(len(whole))
    if match["raised"]:
        return raised(match["digits"], match["raised"] == "sub").ljust(len(whole))
    if match["entity"]:
        from html import unescape

        return unescape(whole)[:1].replace("&", " ").ljust(len(whole))
    return _spaces(whole)
