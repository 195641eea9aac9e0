"""What the words around a number make of it: bounds, hedges and ranges, read off the cues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extract.figures.composing import Written
from factcheck.languages import Language
from factcheck.model import Interval, Kind, Number, Sort, Type, Value
from factcheck.nouns import replace
from factcheck.values.intervals import exact
from factcheck.values.units import counted
from factcheck.values.written import hedged, plain

_NONE: frozenset[str] = frozenset()
_LOOK_BACK = 48  # characters before a number that may hold its cue
_LONGEST = 5  # words of a cue
_WORD = re.compile(r"[^\s«»\"“”()\[\]]+")
_MORE = re.compile(r"[ \u00a0]?((?:[^\W\d_]+[ \u00a0]?){1,4})")
_NUMBERED = re.compile(r"[ \u00a0](?:(\w{1,4})[ \u00a0'])?\d")
_COMPARING = tuple("<>=≤≥")
_COMPARISON = re.compile("(?:(?P<least>> ?=|≥)|(?P<most>< ?=|≤)|(?P<above>>)|(?P<below><)) ?$")
_CLAUSE = re.compile(r"[.!?؟;:\n](?=\s|$)")
_FIRST = re.compile(r"[ \u00a0]([^\W\d_]+)")
_OPENERS = '(«"“„[\n\t—–'
_TRIMMED = "$€£¥₫₹ \u00a0\u202f("
_SIGNS = "[$€£¥₫₹%٪]"


class Cue(NamedTuple):
    """A hedge or bound, and its place in the folded text."""

    hedge: str
    start: int
    end: int


def before(text: str, place: int, language: Language) -> Cue | None:
    """Return the cue that stands right before a number: "more than", "about"."""
    if text[place - 1 : place] in _COMPARING or text[place - 2 : place - 1] in _COMPARING:
        return _compared(text, place)
    ends, _, determiners = _gates(language)
    begin = max(0, place - _LOOK_BACK)
    # A cue may open a line: what stands before the line's end is none of its words.
    rest, _, last = text[begin:place].replace("\n", " ").rstrip(_TRIMMED).rpartition(" ")
    last = last.lstrip(_OPENERS)
    either = last in determiners and last in ends
    if last in determiners and not either:
        rest, _, last = rest.rpartition(" ")
        last = last.lstrip(_OPENERS)
    if last not in ends and "'" not in last:
        return None
    if not either and _stands_apart(rest.rpartition(" ")[2], last, language):
        return None
    words = list(_WORD.finditer(text, begin, place))[-_LONGEST - 1 :]
    if not words or text[words[-1].end() : place].strip(_TRIMMED):
        return None
    # A word may be cut at the edge of the look-back; the first one is then left out.
    if begin and words and words[0].start() == begin and not text[begin - 1].isspace():
        words = words[1:]
    found = _cue_of(words, language)
    if found is None and words and words[-1].group() in language.cues.determiners:
        found = _cue_of(words[:-1], language)
    return found


def _stands_apart(before: str, last: str, language: Language) -> bool:
    """Tell whether the word before the last makes no cue with it, which is none by itself."""
    if language.numbers.attached or "'" in last or not before.isalpha():
        return False
    known = _before_last(language).get(last, _NONE)
    return "" not in known and before not in known


@cache
def _before_last(language: Language) -> dict[str, frozenset[str]]:
    """Return what stands before the last word of each cue: a word, or nothing."""
    found: dict[str, frozenset[str]] = {}
    for phrase in language.cues.before:
        *_, before, last = ["", *phrase.split()]
        found[last] = found.get(last, _NONE) | {before}
    return found


def _compared(text: str, place: int) -> Cue | None:
    """Return the sign right before a number as a cue: ≥65, <5 %. One that opens a line quotes it."""
    begin = max(0, place - 4)
    match = _COMPARISON.search(text[begin:place])
    if match is None or text[max(0, begin + match.start() - 1) : begin + match.start()] in (
        "",
        *"\n<>=-–",
    ):
        return None
    return Cue(str(match.lastgroup), begin + match.start(), begin + match.end(match.lastgroup or 0))


@cache
def _gates(language: Language) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the last words of the cues before, the first of those after, and what may part them."""
    cues = language.cues
    ends = {phrase.split()[-1] for phrase in cues.before}
    if language.numbers.prefixes:
        ends |= {
            letter + phrase
            for phrase in cues.before
            if " " not in phrase
            for letter in language.numbers.attached
        }
    return frozenset(ends), frozenset(phrase.split()[0] for phrase in cues.after), cues.determiners


def _cue_of(words: Sequence[re.Match[str]], language: Language) -> Cue | None:
    cues = language.cues.before
    if not words:
        return None
    end = words[-1].end()
    said = [match.group() for match in words[-_LONGEST:]]
    for count in range(len(said), 0, -1):
        phrase = " ".join(said[-count:])
        start = words[-count].start()
        if (hedge := cues.get(phrase)) is not None:
            if hedge == "exact":  # "adding up to" holds "up to" and bounds nothing
                return None
            # "115 more than the 2,300" sets two figures side by side.
            compared = count < len(words) and hedge in ("above", "below") and _is_figure(words[-count - 1].group())  # fmt: skip
            # "Grew to 12 million" (creció hasta) states where it got, no limit.
            reached = hedge == "most" and _moves(words[0].string, start, language) and language.cues.negation.isdisjoint(phrase.split())  # fmt: skip
            return None if compared or reached else Cue(hedge, start, end)
        for skipped, part in _parts(phrase, language):
            if (hedge := cues.get(part)) is not None:
                return Cue(hedge, start + skipped, end - (len(phrase) - skipped - len(part)))
    return None


def _is_figure(word: str) -> bool:
    return word[-1:].isdecimal() or word[-1:] in ("%", "٪")


def _parts(phrase: str, language: Language) -> Iterator[tuple[int, str]]:
    """Yield what is left of a cue without the words written together with it, and where it begins."""
    if phrase[:1] in language.numbers.attached:
        yield 1, phrase[1:]
    if "'" in phrase and not phrase.endswith("'"):
        # French writes some on to the next word, and others on to the cue: "plus d'un millier",
        # "d'environ 300".
        yield 0, phrase[: phrase.rindex("'") + 1]
        yield phrase.index("'") + 1, phrase[phrase.index("'") + 1 :]


def after(text: str, place: int, language: Language) -> Cue | None:
    """Return the cue that stands right after a number or what it counts: "or more"."""
    first = _FIRST.match(text, place)
    if first is None or first[1] not in _gates(language)[1]:
        return None
    match = _MORE.match(text, place)
    assert match is not None
    words = match[1].split()
    for count in range(min(4, len(words)), 0, -1):
        phrase = " ".join(words[:count])
        if (hedge := language.cues.after.get(phrase)) is not None:
            start = match.start(1)
            # "Nueve muertos y más de 120 heridos": the words belong to the next number.
            following = _NUMBERED.match(text, start + len(phrase))
            joined = following is not None and following[1] in language.numbers.links
            return None if following and not joined else Cue(hedge, start, start + len(phrase))
    return None


@lru_cache(maxsize=4096, typed=True)
def _exact(words: str, number: Number, step: Number) -> Value:
    """Return an exact number; the same small ones stand in every article."""
    whole = isinstance(number, int) or number.denominator == 1
    return Value(words, Kind.EXACT, Type.NUMBER, number, Interval(number, number), whole, step)


def value(words: str, one: Written, hedge: str, unit: str) -> Value:
    """Return what a number allows, with its hedge and unit."""
    if not (hedge or unit or one.short or one.note) and one.sort is not Sort.FRACTION:
        return _exact(words, one.number, one.step)
    # 2.6 goals a match are no count, whatever the noun says.
    kind = "" if one.number.denominator > 1 and counted(unit) else unit
    if one.note == "group" and not hedge:
        hedge = "about"
    if hedge and one.sort is not Sort.FRACTION:
        return hedged(words, hedge, one.number, one.step, one.short, kind)
    if hedge:
        return _hedged_share(words, one, hedge)
    if one.sort is Sort.FRACTION:
        return Value(words, Kind.EXACT, Type.NUMBER, one.number, Interval(one.number, one.number))
    return plain(words, one.number, one.step, one.short, kind)


def _hedged_share(words: str, one: Written, hedge: str) -> Value:
    """Hedge a share: "about a third" reaches as far as its step, not to the last digit."""
    found = hedged(words, hedge, one.number, 0, False, "percent")
    if found.kind is not Kind.APPROXIMATE:
        return replace(found, whole=False)
    low = one.number if hedge == "over" else exact(one.number - Fraction(one.step))
    high = one.number if hedge == "nearly" else exact(one.number + Fraction(one.step))
    return replace(found, whole=False, allowed=Interval(low, high), step=one.step)


_APART = 1000  # times: no range that no word opens reaches so far
_GAP_BEGINS = frozenset("-–—‑~%٪")


class Range(NamedTuple):
    """Two numbers that are the ends of one range, and the word that opens it."""

    low: Written
    high: Written
    opened: Cue | None


def ranges(text: str, found: Iterable[Written], language: Language) -> Iterator[Range | Written]:
    """Yield the numbers, those that are the ends of one range together."""
    rest = iter(found)
    one = next(rest, None)
    while one is not None:
        other = next(rest, None)
        joined = _range(text, one, other, language) if other is not None else None
        yield joined or one
        one = next(rest, None) if isinstance(joined, Range) else other


def _range(text: str, one: Written, other: Written, language: Language) -> Range | Written | None:
    """Return the range of two numbers; the first alone where they are the ends of a change."""
    gap = text[one.end : other.start]
    if len(gap) > 24 or not gap or not _may_join(one, other):
        return None
    if len(gap) > 1 and gap[0] not in _GAP_BEGINS and not gap[0].isspace():
        return None
    opened, joint, free = _patterns(language)
    cue = _opening(text, one.start, opened)
    match = free.fullmatch(gap) or (joint[cue.hedge].fullmatch(gap) if cue is not None else None)
    if match is None or (match["share"] and not _percent(language).match(text, other.end)):
        return None
    if one.scale == 1 and other.scale != 1 and one.number < Fraction(other.number) / other.scale:
        # "2 to 3 million": the scale is said once.
        number, step = Fraction(one.number) * other.scale, Fraction(one.step) * other.scale
        one = one._replace(number=exact(number), step=exact(step), short=True)
    dashed = not any(character.isalpha() for character in gap)
    if not dashed and cue is None and other.number > _APART * max(one.number, 1):
        return None  # "what the four got rose to 12,480"
    if not dashed and (cue is None or _is_from(cue, language)) and _moves(text, one.start, language):  # fmt: skip
        return one
    return Range(one, other, cue) if one.number < other.number else None


@cache
def _percent(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0\u202f]?(?:{language.numbers.percent or '%'})")


def _may_join(one: Written, other: Written) -> bool:
    sorts = {one.sort, other.sort} <= {Sort.NUMBER, Sort.FRACTION}
    return sorts and one.note != "dual" and other.note != "dual"


def _is_from(cue: Cue, language: Language) -> bool:
    return cue.hedge in language.cues.moving


@cache
def _patterns(
    language: Language,
) -> tuple[re.Pattern[str] | None, dict[str, re.Pattern[str]], re.Pattern[str]]:
    cues = language.cues
    words = sorted(cues.between, key=len, reverse=True)
    # "Entre los 10 y los 15 millones"
    article = rf"(?:(?:{'|'.join(sorted(cues.determiners))})[ \u00a0])?" if cues.determiners else ""
    onto = f"[{language.numbers.attached}]?" if language.numbers.attached else ""
    opened = re.compile(rf"(?<!\w){onto}({'|'.join(map(re.escape, words))})(?:[ \u00a0]{article})?{_SIGNS}?$") if words else None  # fmt: skip
    tail = rf"(?:[ \u00a0\u202f]?(?P<share>{language.numbers.percent or '%'}))?"
    joint = {
        word: re.compile(
            rf"{tail}[ \u00a0]{re.escape(link)}(?:[ \u00a0]{article}|(?<=و)|$){_SIGNS}?"
        )
        for word, link in cues.between.items()
    }
    free = re.compile(rf"{tail}(?:{cues.ranges or '-'}){_SIGNS}?")
    return opened, joint, free


def _opening(text: str, place: int, opened: re.Pattern[str] | None) -> Cue | None:
    if opened is None:
        return None
    begin = max(0, place - 20)
    match = opened.search(text[begin:place])
    return Cue(match[1], begin + match.start(1), begin + match.end(1)) if match else None


def _moves(text: str, place: int, language: Language) -> bool:
    """Tell whether the clause says that something rose or fell: then two ends are no range."""
    window = text[max(0, place - 90) : place]
    clause = _CLAUSE.split(window)[-1]
    rises, attached = language.cues.rises, language.numbers.attached
    words = re.findall(r"[^\W\d_]+", clause)
    return any(word in rises or (word[0] in attached and word[1:] in rises) for word in words)


def range_value(words: str, found: Range, unit: str) -> Value:
    """Return what a range allows, ends included."""
    low, high = found.low.number, found.high.number
    step: Number = min(found.low.step, found.high.step)
    integral = Fraction(low).denominator == 1 == Fraction(high).denominator
    whole = integral and (not unit or counted(unit))
    return Value(words, Kind.BOUND, Type.NUMBER, None, Interval(low, high), whole, step)
