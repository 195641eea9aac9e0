"""Stretches whose digits or number words count nothing: names, addresses, articles of a law.

Each run of digits is looked at once with a short stretch on either side, so that the cost is
linear; what holds no digit ("one of the largest", «الفريق أول») is found by the language's rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.words.remembering import Remembered
from factcheck.extract.words.roles import keyed
from factcheck.languages import Language, Names
from factcheck.model import Date, Span
from factcheck.values import dates

_RUN = re.compile(r"\d+(?:[./:\-–]\d+){0,8}")
_AROUND = 48  # code points looked at on either side
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"«»]{1,2000}")
_SUFFIX = re.compile(
    r"\.(?:(?:com|org|net|info|gov|edu|int|vn|eu|uk)(?:/[^\s<>\"«»]{0,500})?|pdf|jpe?g|png|gif|docx?"
    r"|xlsx?|pptx?|mp[34]|html?|zip|csv|json|txt|xml)(?![\w-])"
)
_FILE_NAME = re.compile(r"[\w.-]{1,80}$")
_MAIL = re.compile(r"[\w.+-]{1,64}$")
_HOST = re.compile(r"[\w.-]{1,80}")
_HASH = re.compile(r"(?=[0-9]{0,63}[a-f])[0-9a-f]{12,64}(?!\w)")
_HEX_BEFORE = re.compile(r"(?<!\w)[0-9a-f]{0,47}$")
_GLUED_BEFORE = re.compile(r"(?<![^\W_])([A-Z][A-Za-z]{0,11}|[a-z]{1,3}[A-Z][a-z]{0,9})-?$")
_GLUED_AFTER = re.compile(r"([A-Z])(?![\w'])")
_VERSION = re.compile(r"(?<!\w)[vV]\.?$")
_PATH_BEFORE = re.compile(r"(?:[A-Z]{1,6}/){1,4}(?:\d+/)?$")
_PATH_AFTER = re.compile(r"(?:[/\-–][A-ZĐ][\wĐ]{0,12}){1,5}")
_TRUNK = re.compile(r"0\d{0,4}(?:[ \u00a0\u202f./-]\d{2,4}){3,6}(?![\d,.]\d|\d)")
_PHONE = re.compile(r"\+\d(?:[\s().-]{0,2}\d){6,14}(?!\d)")
_SEP = "[ \u00a0\u202f.-]"
_LOCAL = re.compile(rf"(?<![\d,.])(?:\(\d{{2,5}}\)\s?\d{{3,4}}{_SEP}\d{{3,4}}|\d{{3}}-\d{{3,4}}-\d{{4}}|0\d{{1,4}}(?:{_SEP}\d{{2,4}}){{2,5}}|0\d{{2,4}}[ -]\d{{5,8}}|0\d{{8,10}})(?!\d)")  # fmt: skip
_GROUPS = re.compile(rf"\d{{6,12}}(?![\d.,]*\d)|\d{{2,4}}(?:{_SEP}\d{{2,4}}){{1,5}}(?![\d.,]*\d)")
_RATIO = re.compile(r" [^\W\d_]")  # what a ratio counts
_NUMBER_SIGNS = tuple("§#°º№")
_OPENING = "(«\"'“„[‹"
_COUNTED = re.compile(r"[.,]\d|\s?[%°٪]")
_GROUPED = re.compile(r"\d{1,3}[.,]\d{3} (?=[^\W\d_]{5})")  # at the door 1,116 families
_SCALE_LETTERS = frozenset("KMBTWVLCFNH")  # 4K, 5M, 3T: a scale or a unit
_HEX = tuple("abcdef")
_TRAILING = ".,;:!?)]}'’"
_LIST = re.compile(r"(?:\s?[(\[]?[a-z\d][)\]]?(?!\w))?(?:\s?(?:,|،|\band\b|\bet\b|\by\b|\bund\b|\bvà\b|و|\bto\b|-|–|\bà\b|\bbis\b)\s?\d{1,4}(?![\d.,]*\d|\s?[%°])){0,6}")  # fmt: skip


def identifiers(text: str, language: Language) -> list[Span]:
    """Return the stretches that are names, in the order of the text, none overlapping another."""
    found = [*_addresses(text), *_phrases(text, language.names)]
    for match in _RUN.finditer(text):
        span = _named(text, match, language)
        if span is not None:
            found.append(span)
    return merged(found)


def merged(spans: list[Span]) -> list[Span]:
    """Return spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _addresses(text: str) -> Iterator[Span]:
    """Give web and mail addresses and file names."""
    if "://" in text or "www." in text:
        for match in _WEB.finditer(text):
            yield Span(match.start(), match.start() + len(match[0].rstrip(_TRAILING)))
    for match in _SUFFIX.finditer(text):
        if (name := _FILE_NAME.search(text, max(0, match.start() - 80), match.start())) is not None:
            last = match.start() + len(match[0].rstrip(_TRAILING))
            yield Span(name.start(), last)
    place = text.find("@")
    while place >= 0:
        before = _MAIL.search(text, max(0, place - 64), place)
        after = _HOST.match(text, place + 1)
        if after:
            yield Span(before.start() if before else place, after.end())
        place = text.find("@", max(place + 1, after.end() if after else 0))


@cache
def _phrase_pattern(names: Names) -> re.Pattern[str] | None:
    return re.compile(names.phrases) if names.phrases else None


def _phrases(text: str, names: Names) -> Iterator[Span]:
    """Give number words that count nothing: one of the largest, ranks and titles."""
    pattern = _phrase_pattern(names)
    if pattern is not None:
        yield from (Span(*match.span()) for match in pattern.finditer(text))


def _named(text: str, match: re.Match[str], language: Language) -> Span | None:
    """Return the name that a run of digits belongs to, or None where it may count."""
    start, end = match.span()
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + 1]
    apart = (not before or before[-1].isspace()) and not after.isalnum() and after != "/"
    if apart and text[start] != "0" and match[0].isdecimal():
        return _numbered(text, start, end, before, language)
    for reader in (_numbered, _phone, _glued, _pathed):
        span = reader(text, start, end, before, language)
        if span is not None:
            return span
    return _dotted(text, start, end, before)


@cache
def _cues(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before a name's number, and before a telephone number."""
    prefixes = tuple(form for form, _ in language.calendar.prefixes)
    tables = []
    for table in (language.names.before, language.names.phones):
        forms = [form for form in table.split("|") if form]
        tables.append(
            frozenset([*forms, *(prefix + form for prefix in prefixes for form in forms)])
        )
    return tables[0], tables[1]


@cache
def _after(language: Language) -> re.Pattern[str] | None:
    return re.compile(language.names.after) if language.names.after else None


def _numbered(text: str, start: int, end: int, before: str, language: Language) -> Span | None:
    """Return "article 12", "Section 5 and 6", "12. Spieltag", "number 10 shirt"."""
    after = _after(language)
    if after is not None and (found := after.match(text, end)) is not None:
        return Span(start, found.end())
    plain = before.rstrip(" \u00a0\u202f([")
    if not plain or (len(plain) == len(before) and plain[-1] not in _NUMBER_SIGNS):
        return None
    if not _closes_cue(plain, language) or _COUNTED.match(text, end) or _GROUPED.match(text, start):
        return None
    cues, phones = _cues(language)
    gap = len(before) - len(plain)
    words = plain.rsplit(None, 2)
    if len(words) > 2 and words[-2].lower() in language.phrases.get("each", ()):
        return None  # "mỗi phường 20 hộ": each ward has twenty
    for cue in _before(plain):
        first = start - gap - len(cue)
        if _among(cue, cues) or (cue[-1:] in _NUMBER_SIGNS and len(cue) <= 2):
            goes_on = _PATH_AFTER.match(text, end) or _LIST.match(text, end)
            return Span(first, goes_on.end() if goes_on else end)
        if _among(cue, phones) and (groups := _GROUPS.match(text, start)) is not None:
            return Span(*groups.span())
    return None


def _closes_cue(plain: str, language: Language) -> bool:
    """Tell whether the last word before a number may be the end of what makes it a name."""
    words = plain.rsplit(None, 1)
    return bool(words) and (plain[-1] in _NUMBER_SIGNS or _closing(language)[words[-1]])


class _Closing(Remembered[bool]):
    """Whether each word may be the last of what stands before a name's number."""

    def __init__(self, language: Language) -> None:
        """Look words up among those of a language."""
        super().__init__()
        self.known = _last_words(language)

    def find(self, word: str) -> bool:
        """Look a new word up."""
        return _stem(word) in self.known


@cache
def _closing(language: Language) -> _Closing:
    return _Closing(language)


def _stem(word: str) -> str:
    return word.lstrip(_OPENING).lower().rstrip(".")


@cache
def _last_words(language: Language) -> frozenset[str]:
    """Return the last word of everything that may stand before a name's number."""
    return frozenset(_stem(cue.split()[-1]) for cues in _cues(language) for cue in cues)


def _before(plain: str) -> Iterator[str]:
    """Give the two words before a number, then the last alone, without opening signs."""
    words = plain.rsplit(None, 2)
    if len(words) > 1:
        yield f"{words[-2]} {words[-1]}".lstrip(_OPENING)
    if words:
        yield words[-1].lstrip(_OPENING)


def _among(cue: str, cues: frozenset[str]) -> bool:
    if cue in cues or cue.lower() in cues:
        return True
    return cue.endswith(".") and cue[:-1].lower() in cues


def _phone(text: str, start: int, end: int, before: str, language: Language) -> Span | None:
    # No number has a nought and then groups: 0 800 55 50 14.
    if text[start] == "0" and (found := _TRUNK.match(text, start)) is not None:
        return Span(start, found.end())
    if before[-1:] == "+" and (found := _PHONE.match(text, start - 1)) is not None:
        return Span(*found.span())
    if not (text[start] == "0" or before[-1:] == "(" or "-" in text[start:end]):
        return None
    found = _LOCAL.match(text, start - 1 if before[-1:] == "(" else start)
    return Span(*found.span()) if found else None


def _glued(text: str, start: int, end: int, before: str, language: Language) -> Span | None:
    """Return model names: A320, Covid-19, 5G; not USD115, Q3, Jan-1 or 4K."""
    if before[-1:].isalpha() or before[-1:] == "-":
        found = _GLUED_BEFORE.search(before)
        if (
            found
            and not _coded(text[start:end], found[1], language)
            and not _dated(text, start, end, found, language)
        ):
            tail = re.compile(r"[A-Za-z]{0,3}(?!\w)").match(text, end)
            return Span(start - len(found[0]), tail.end() if tail else end)
    if before[-1:] in _HEX or text[end : end + 1] in _HEX:
        head = _HEX_BEFORE.search(before)
        found = _HASH.match(text, head.start() - len(before) + start) if head else None
        if found is not None:
            return Span(*found.span())
    tail = _GLUED_AFTER.match(text, end)
    if tail and text[start:end].isdecimal() and end - start <= 3 and tail[1] not in _SCALE_LETTERS:
        return None if before[-1:].isalnum() else Span(start, tail.end())
    return None


def _coded(digits: str, letters: str, language: Language) -> bool:
    """Tell whether letters before digits are a currency (USD115) or a part of the year (Q3)."""
    part = letters in ("Q", "H", "T", "S") and len(digits) == 1 and "1" <= digits <= "4"
    return part or letters in _currencies(language.measures.currencies)


@cache
def _currencies(table: str) -> frozenset[str]:
    return frozenset(code for code, _ in keyed(table))


def _dated(text: str, start: int, end: int, found: re.Match[str], language: Language) -> bool:
    """Tell whether letters and a hyphen before digits are a month or stand before a year."""
    if not found[0].endswith("-"):
        return False
    digits = text[start:end]
    year = len(digits) == 4 and digits.isdecimal() and 1000 <= int(digits) <= 2100
    months = re.split(r"[;|]\s*", language.calendar.months + ";" + language.calendar.months_short)
    return year or found[1].casefold() in {month.strip() for month in months}


def _pathed(text: str, start: int, end: int, before: str, language: Language) -> Span | None:
    """Return decree and resolution numbers: 15/2020/NĐ-CP, A/RES/74/247, 74/247."""
    run = text[start:end]
    after = _PATH_AFTER.match(text, end)
    path = _PATH_BEFORE.search(before) if before[-1:] == "/" else None
    if (after and ("/" in run or after[0].count("-") + after[0].count("/") > 1)) or path:
        first = start - len(path[0]) if path else start
        return Span(first, after.end() if after else end)
    parts = run.split("/")
    if language.names.ratios and _RATIO.match(text, end):
        return None
    if len(parts) == 2 and all(part.isdecimal() for part in parts):
        return None if _may_be_date(*parts) or before[-1:] in tuple("/.,") else Span(start, end)
    return None


def _may_be_date(one: str, two: str) -> bool:
    """Tell whether n/n may be day and month, month and year, a season or a small fraction."""
    if len(one) == 1 or len(one) > 4 or len(two) > 4:
        return len(one) <= 2 and len(two) <= 4 and len(two) != 3
    left, right = int(one), int(two)
    if len(one) <= 2 and len(two) <= 2:
        return (left <= 31 and right <= 12) or (left <= 12 and right <= 31) or left < right <= 12
    if len(one) == 4:
        return 1000 <= left <= 2100 and (
            right <= 12 or right == (left + 1) % 100 or right == left + 1
        )
    return left <= 12 and 1000 <= right <= 2100


def _dotted(text: str, start: int, end: int, before: str) -> Span | None:
    """Return versions and addresses of the network: v3.11, version 3.11, 192.168.1.2, 3.11.4."""
    run = text[start:end]
    parts = run.split(".")
    if before[-1:] in tuple("vV.") and (found := _VERSION.search(before)) is not None:
        return Span(start - (len(before) - found.start()), end)
    if len(parts) < 3:
        return None
    if len(parts) == 4 and all(part.isdecimal() and len(part) <= 3 for part in parts):
        grouped = all(len(part) == 3 for part in parts[1:])
        return None if grouped else Span(start, end)
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        grouped = all(len(part) == 3 for part in parts[1:])
        return None if grouped or _calendar(*parts) else Span(start, end)
    return None


def _calendar(one: str, two: str, three: str) -> bool:
    if max(len(one), len(two), len(three)) > 4:
        return False
    ways = ((three, two, one), (three, one, two), (one, two, three))
    for year, month, day in ways:
        full = int(year) + (2000 if len(year) == 2 else 0)
        if 1 <= int(month) <= 12 and len(year) in (2, 4):
            try:
                dates.days(Date(full, int(month), int(day)))
            except ValueError:
                continue
            return True
    return False
