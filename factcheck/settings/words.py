"""What a setting may be: words made into values, and what is wrong with a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.model import LanguageError
from factcheck.settings import Flag, Takes, Value
from factcheck.vocabulary import ALL, OTHER_KINDS

DRAFTS = ("claims",)  # what `extract` writes is no report
_YES = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}  # fmt: skip
_NOUNS = {
    "formats": "format",
    "kinds": "kind",
    "kinds or all": "kind",
    "differences": "kind of difference",
}
Subpath = tuple[str | int, ...]  # a key of a table or the number of a list's item


def formats() -> tuple[str, ...]:
    """Return the names of the report formats."""
    from factcheck.writers import names

    return tuple(name for name in names() if name not in DRAFTS)


def kinds() -> tuple[str, ...]:
    """Return the kinds of finding: the relations', and what is found of the files themselves."""
    from factcheck.relations import names

    return tuple(sorted((*names(), *OTHER_KINDS)))


def known(words: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a vocabulary, or the words themselves."""
    if isinstance(words, tuple):
        return words
    if words == "formats":
        return formats()
    if words == "languages":
        from factcheck.languages import tags

        return tags()
    if words == "differences":
        from factcheck.comparison.model import Kind

        return tuple(Kind)
    return (*kinds(), ALL) if words == "kinds or all" else kinds()


def read(flag: Flag, words: Iterable[str], commas: bool = True) -> Value:
    """Return the value that words stand for; several where a flag was repeated.

    Lists are parted at commas, pairs only with `commas`: a file's name may hold one. Raises
    ValueError where they are not of the flag's type.
    """
    texts = list(words)
    last = texts[-1] if texts else ""
    if flag.takes is Takes.YES:
        if last.lower() not in _YES:
            raise ValueError(f"yes or no was expected, {shown(last)} was found")
        return _YES[last.lower()]
    if flag.takes is Takes.COUNT:
        return _count(last)
    if flag.takes is Takes.WORDS:
        return tuple(_parted(texts))
    if flag.takes is Takes.PAIRS:
        return tuple(
            _pair(flag, text) for text in (_parted(texts) if commas or flag.after else texts)
        )
    return Path(last) if flag.takes is Takes.FILE else last


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise ValueError(f"a whole number was expected, {shown(text)} was found")
    return int(text)


def _parted(texts: Iterable[str]) -> Iterator[str]:
    return (part.strip() for text in texts for part in text.split(",") if part.strip())


def _pair(flag: Flag, text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not value or not key:
        example = "sarif=out.sarif" if flag.name == "report" else "office=warning"
        raise ValueError(f"{flag.metavar} was expected, as {example}; {shown(text)} was found")
    return key.strip(), value.strip()


def wrong(flag: Flag, value: Value) -> Iterator[tuple[Subpath, str]]:
    """Yield what is wrong with a value of the flag's type, and in which part of it."""
    if isinstance(value, tuple):
        yield from _wrong_parts(flag, value)
    elif flag.takes is Takes.COUNT and isinstance(value, int):
        if not flag.least <= value <= flag.most:
            yield (), f"{flag.least} to {flag.most} was expected, {value} was found"
    elif "\0" in str(value):
        yield (), "a NUL stands in it"
    elif isinstance(value, str) and value:
        yield from (((), what) for what in _not_a_word(flag, value))


def _wrong_parts(flag: Flag, value: tuple[object, ...]) -> Iterator[tuple[Subpath, str]]:
    for number, part in enumerate(value):
        if isinstance(part, str):
            yield from (((number,), what) for what in _unknown(flag.known, part))
        elif isinstance(part, tuple):
            key, text = map(str, part)
            yield from (((key,), what) for what in _unknown(flag.known, key))
            yield from (((key, 0), what) for what in _unknown(flag.after, text))


def _not_a_word(flag: Flag, value: str) -> Iterator[str]:
    """Yield what is wrong with one word: a language may be any tag of a known one."""
    if flag.name == "lang":
        from factcheck.languages import language

        try:
            language(value)
        except LanguageError as error:
            yield str(error)
    elif flag.name == "encoding":
        import codecs

        try:
            codecs.lookup(value)
        except (LookupError, ValueError):
            yield f"the encoding {shown(value)} is not known"
    else:
        yield from _unknown(flag.known, value)


def _unknown(words: str | tuple[str, ...], word: str) -> Iterator[str]:
    if not words or word in (found := known(words)):
        return
    from factcheck.readers.claims.fields import closest

    noun = _NOUNS.get(words, "word") if isinstance(words, str) else "word"
    yield f"unknown {noun} {shown(word)}; {closest(word, found)}"


def shown(text: str) -> str:
    """Return a word as messages quote it, cut where it is long."""
    return repr(text if len(text) <= 40 else text[:39] + "…")
