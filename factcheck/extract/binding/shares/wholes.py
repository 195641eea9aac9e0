"""Parts and the wholes that the words count them in: 63 of the 84, including 12, of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from factcheck.extract.article import Article
from factcheck.extract.binding.counting import (
    FAIR,
    SILENT,
    SURE,
    WEAK,
    Pair,
    after,
    before,
    fits,
    is_amount,
    is_count,
    is_share,
    labels,
    next_to,
    same_measure,
    share_in,
)
from factcheck.extract.binding.rows.enumerations import attached
from factcheck.extract.binding.shares.bases import examined, numbered, sampled, totalled
from factcheck.extract.binding.shares.survivors import survivors
from factcheck.extract.binding.shares.unlikely import may_be_of, of_noun, told, unlikely
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort, Span

_FOUNDED = 24  # characters from founders to "founded"
_FEW, _MONTHS = 10, 12  # 8/10 is a share; 25/10 may be a date
_SLIP = 12  # times: an added digit makes a number ten times as large
_WINDOW = 300  # characters in which a part and its whole stand
_STOP = re.compile(r"[.;:!?()\[\]؛؟\n|]")
_DATED = re.compile(r"[-/]\d")  # behind a day: "on the evening of 8-2"
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_HALT = re.compile(r"[;؛]")
_PARTING = re.compile(r"[,;،؛]")
_OPENS = re.compile(r"(?:^|[:;(«»“\"—–؛])\s*$")
_Reader = Callable[[Article, Phrase], Iterator[Pair]]


@lru_cache(maxsize=1)
def pairs(article: Article) -> tuple[Pair, ...]:
    """Return every part and whole that the words of an article bind, the surest for each two."""
    found: dict[tuple[Span, Span], Pair] = {}
    for pair in _found(article):
        if not pair.agrees and (labels(article, pair.part) or labels(article, pair.whole) or unlikely(article, pair)):  # fmt: skip
            continue
        key = pair.part.number, pair.whole.number
        if key not in found or found[key].certainty < pair.certainty:
            found[key] = pair
    return tuple(found.values())


@lru_cache(maxsize=1)
def _by_figure(article: Article) -> dict[Span, list[Pair]]:
    found: dict[Span, list[Pair]] = {}
    for pair in pairs(article):
        for figure in (pair.part, pair.whole):
            found.setdefault(figure.number, []).append(pair)
    return found


def pairs_of(article: Article, figure: Quantity) -> tuple[Pair, ...]:
    """Return the pairs in which a figure is the part or the whole."""
    return tuple(_by_figure(article).get(figure.number, ()))


def _found(article: Article) -> Iterator[Pair]:
    readers: dict[str, tuple[_Reader, ...]] = {
        "out_of": (_between,),
        "of_total": (_strictly, _opened),
        "in_all": (totalled,),
        "estimate": (totalled,),
        "partitive": (_possessed, _opened),
        "base": (_opened,),
        "numbering": (numbered,),
        "sampled": (sampled,),
        "examined": (examined,),
        "among_them": (_including,),
        "of_them": (_pronoun,),
        "came_through": (survivors,),
        "of_these": (_demonstrative,),
        "only": (_only,),
    }
    for phrase in article.phrases.named(*readers):
        for reader in readers[phrase.cue]:
            yield from reader(article, phrase)
    yield from _genitives(article)
    if article.language.names.ratios:
        yield from _ratios(article)


# "63 of the 84", "1152 nurses out of 2880".
def _between(article: Article, phrase: Phrase, strong: bool = False) -> Iterator[Pair]:
    part, whole = before(article, phrase.span.start), after(article, phrase.span.end)
    if part is None or whole is None or not is_amount(whole):
        return
    if article.has(phrase.span.end, whole.number.start, "and") or _ranges(article, whole):
        return  # "490 in the associations and 230 at home" are two, and none is of the other
    if is_share(part):
        yield Pair(part, whole, phrase.span, SURE)
    elif is_count(whole) and is_count(part):
        yield from _judged(article, part, whole, phrase, _licence(part, whole, strong))


def _strictly(article: Article, phrase: Phrase) -> Iterator[Pair]:
    yield from _between(article, phrase, strong=True)


def _licence(part: Quantity, whole: Quantity, strong: bool) -> int:
    if part.unit and part.unit != whole.unit and not fits(part, whole) and not may_be_of(part, whole):  # fmt: skip
        return SILENT
    if strong or part.unit == whole.unit or not part.unit:
        return SURE if strong or whole.unit else FAIR
    return WEAK


def _judged(
    article: Article, part: Quantity, whole: Quantity, phrase: Phrase, certainty: int
) -> Iterator[Pair]:
    """Yield a pair; a weak licence that would accuse is no licence, and a year is no part."""
    end = max(whole.span.end, whole.number.end)
    if not fits(part, whole):
        if not part.unit and article.has(end, end + _FOUNDED, "founded"):
            return  # "1884 von zwölf Bauern gegründet"
        certainty = SILENT if certainty <= WEAK else certainty
    yield Pair(part, whole, phrase.span, certainty)


# "63 of Larkfell Gas's 84 stations": the whole's owner stands between.
def _possessed(article: Article, phrase: Phrase) -> Iterator[Pair]:
    part, whole = before(article, phrase.span.start, 0), after(article, phrase.span.end, 5)
    if part is None or whole is None or not is_amount(whole):
        return
    if article.has(phrase.span.end, whole.number.start, "list_opens"):
        return  # "six of the suspects, namely five clerks"
    joined = attached(article.language)
    if joined is not None and joined.search(article.text, phrase.span.end, whole.number.start + 1):
        return  # "four of the crew and two others"
    gap = article.text[phrase.span.end : whole.span.start].split()
    if is_share(part):
        yield Pair(part, whole, phrase.span, FAIR)
    elif is_count(part) and is_count(whole) and (not gap or whole.unit):
        yield from _judged(article, part, whole, phrase, _owned(article, part, whole, gap))


def _owned(article: Article, part: Quantity, whole: Quantity, gap: list[str]) -> int:
    """Return how sure the owner between them is one: no "three spoons of flour with two spoons"."""
    if not gap:
        return FAIR if whole.unit and part.unit in ("", whole.unit) else WEAK
    # "63 stations of the firm's stations, 84 in all": the owner's noun says the part's again.
    if article.language.cues.stops.intersection(word.lower() for word in gap):
        return WEAK  # "35 von Löw für die zehn Spiele": what follows is told of something else
    again = len(part.unit) > 3 and part.unit[:3] in gap[0].lower()
    return FAIR if not part.unit or again else WEAK


# "a quarter (of) the 148 sheds", where the language needs no word between.
def _genitives(article: Article) -> Iterator[Pair]:
    for part in article.quantities:
        if part.sort is not Sort.FRACTION or part.value.stated is None:
            continue
        whole = after(article, part.span.end, 3)
        if whole is None or not is_count(whole) or whole.number == part.number:
            continue
        words = re.findall(r"[^\W\d_]+", article.text[part.span.end : whole.number.start].lower())
        if not article.language.cues.stops.intersection(words):
            yield Pair(part, whole, part.span, FAIR)


# "45/60 samples", where the language writes a part and its whole so.
def _ratios(article: Article) -> Iterator[Pair]:
    for part, whole in pairwise(article.quantities):
        stroke = Span(part.number.end, whole.number.start)
        if article.words(stroke) != "/" or not whole.unit or not (is_count(part) and is_count(whole)):  # fmt: skip
            continue
        if (part.value.stated or 0) > _SLIP * (whole.value.stated or 0):
            continue  # a house in a lane: 540/21
        # A larger number before a small one may be a day and its month.
        if (whole.value.stated or 0) > _MONTHS or (fits(part, whole) and (whole.value.stated or 0) > _FEW):  # fmt: skip
            yield Pair(part, whole, stroke, SURE)


# "Of the 86 schools inspected, 91 met": the whole opens the sentence.
def _opened(article: Article, phrase: Phrase) -> Iterator[Pair]:
    sentence = article.sentences[article.sentence_at(phrase.span.start)]
    if not _OPENS.search(article.text[max(sentence.start, phrase.span.start - 8) : phrase.span.start]):  # fmt: skip
        return
    whole = after(article, phrase.span.end)
    if whole is None or not is_amount(whole) or not whole.unit or _ranges(article, whole):
        return
    first = True
    for part in article.within(whole.span.end, min(sentence.end, whole.span.end + _WINDOW)):
        if _HALT.search(article.text[whole.span.end : part.number.start]):
            return
        if not (same_measure(part, whole) or is_share(part)) or _DATED.match(
            article.text, part.number.end
        ):
            continue
        if (certainty := _opening(article, whole, part, first)) is None:
            continue
        yield Pair(part, whole, phrase.span, certainty)
        first = False


def _ranges(article: Article, whole: Quantity) -> bool:
    """Tell whether a figure after "from" is the lower end of a range: من 750 مليم إلى 900."""
    end = whole.span.end
    return any(not article.text[end : cue.span.start].strip() for cue in article.cued(end, end + 8, "to"))  # fmt: skip


def _opening(article: Article, whole: Quantity, part: Quantity, first: bool) -> int | None:
    if is_share(part):
        return SURE if first else FAIR
    own = part.unit in ("", whole.unit)
    gap = article.words(article.between(whole, part))
    if not own and not _PARTING.search(gap) and len(gap.split()) > 2:
        return None
    if fits(part, whole):
        return SURE if own else WEAK
    if first and own:
        return SURE
    # The word after a number may be a verb: right after the comma it is the whole's own part.
    subject = first and len(_PARTING.split(gap)[-1].split()) <= 1
    return FAIR if part.unit == whole.unit or (subject and may_be_of(part, whole)) else SILENT


# "4,300 visitors, including 1,150 children and 640 members".
def _including(article: Article, phrase: Phrase) -> Iterator[Pair]:
    wholes = antecedents(article, phrase.span.start)
    parts = _enumerated(article, phrase)
    if not wholes or not parts or (_of_before(article, phrase, wholes) and not _opening_words(article, phrase)):  # fmt: skip
        return
    for number, part in enumerate(parts):
        if is_share(part):
            yield Pair(part, wholes[-1], phrase.span, FAIR)
            continue
        whole, certainty = _people(article, part, wholes) or _chosen(part, wholes)
        listed = number or not next_to(article, phrase.span.end, part.span.start, 3)
        doubtful = listed or (part.unit and _others(article, whole))
        if not fits(part, whole) and (listed or (doubtful and part.unit != whole.unit)):
            certainty = SILENT
        yield Pair(part, whole, phrase.span, certainty)


def _people(
    article: Article, part: Quantity, wholes: tuple[Quantity, ...]
) -> tuple[Quantity, int] | None:
    """Return the people of whom women, men or children are some: nine people, among them 16 women."""
    end = part.number.end
    named = part.unit and article.has(end, part.span.end + 1, "first_of_two", "second_of_two")
    people = [one for one in wholes if article.has(one.number.end, one.span.end + 1, "anybody")]
    return (people[-1], SURE) if named and len(wholes) == len(people) == 1 else None


def _of_before(article: Article, phrase: Phrase, wholes: tuple[Quantity, ...]) -> bool:
    """Tell whether what "them" may mean stands in the sentence before."""
    return wholes[-1].sentence != article.sentence_at(phrase.span.start)


def _opening_words(article: Article, phrase: Phrase) -> bool:
    start = article.sentences[article.sentence_at(phrase.span.start)].start
    return next_to(article, start, phrase.span.start, 2)


def _others(article: Article, whole: Quantity) -> bool:
    """Tell whether a sum or a measure before the whole may be what the parts are of."""
    start = article.sentences[whole.sentence].start
    found = article.within(max(start, whole.number.start - _WINDOW), whole.number.start)
    return any(one.sort in (Sort.MONEY, Sort.MEASURE) for one in found)


def _enumerated(article: Article, phrase: Phrase) -> list[Quantity]:
    """Return the figures after a cue, as far as commas and "and" go on listing them."""
    sentence = article.sentences[article.sentence_at(phrase.span.start)]
    parts: list[Quantity] = []
    for one in article.within(phrase.span.end, min(sentence.end, phrase.span.end + _WINDOW)):
        if not (is_count(one) or is_share(one)):
            continue
        reached = parts[-1].span.end if parts else phrase.span.end
        gap = article.text[reached : one.span.start]
        if len(gap) > 60 or _STOP.search(gap):
            break
        if parts and not _goes_on(article, reached, one):
            break
        parts.append(one)
    return parts


def _goes_on(article: Article, reached: int, one: Quantity) -> bool:
    """Tell whether a comma or "and" stands before a figure, with two words at most after it."""
    start = one.span.start
    ends = [reached + match.end() for match in _PARTING.finditer(article.text[reached:start])]
    ends += [cue.span.end for cue in article.cued(reached, one.number.start + 1, "and")]
    attached = article.text[start - 1 : start].isalpha()
    return attached or any(len(article.text[end:start].split()) <= 2 for end in ends)


def antecedents(article: Article, offset: int, own: Quantity | None = None) -> tuple[Quantity, ...]:
    """Return the counts that "them" may mean: those before in the sentence, else the one before."""
    number = article.sentence_at(offset)
    start = max(article.sentences[number].start, offset - _WINDOW)
    here = tuple(q for q in article.within(start, offset) if is_count(q) and q is not own and not _bracketed(article, q))  # fmt: skip
    if here or not number:
        return here
    earlier = article.sentences[number - 1]
    if article.text[earlier.end : article.sentences[number].start].count("\n") > 0:
        return ()
    return tuple(q for q in article.within(max(earlier.start, earlier.end - _WINDOW), earlier.end) if is_count(q) and not _bracketed(article, q))  # fmt: skip


def _bracketed(article: Article, one: Quantity) -> bool:
    """Tell whether a bare number fills brackets, or may be a year: no "them" means it."""
    if not one.unit and _YEAR.fullmatch(one.value.text):
        return True
    around = article.text[max(0, one.number.start - 1) : one.number.end + 1]
    return not one.unit and around[:1] == "(" and around[-1:] == ")"


def _chosen(part: Quantity, wholes: tuple[Quantity, ...]) -> tuple[Quantity, int]:
    """Return the whole a part is counted in: the nearest that it fits in, else the nearest."""
    nearest = wholes[-1]
    alike = [whole for whole in wholes if part.unit and whole.unit == part.unit]
    if alike and (alike[-1] is nearest or fits(part, alike[-1])):
        return alike[-1], SURE
    if fitting := [whole for whole in wholes if fits(part, whole)]:
        return fitting[-1], FAIR if fitting[-1].unit else WEAK
    if alike:
        return alike[-1], SURE
    # It fits in none of them: whichever is meant, they disagree.
    named = [whole for whole in wholes if whole.unit]
    meant = named[-1] if named else nearest
    size, within = part.value.stated or 0, meant.value.stated or 0
    sure = len(wholes) == 1 and size <= _SLIP * within
    apart = part.unit and not (named and may_be_of(part, meant))
    return meant, FAIR if sure and not apart else SILENT


# "In 58 of them", "Of these, 48 came back positive".
def _pronoun(article: Article, phrase: Phrase) -> Iterator[Pair]:
    leading = share_in(article, phrase.span.start, phrase.span.end) or before(article, phrase.span.start)  # fmt: skip
    if leading is not None and (is_count(leading) or is_share(leading)):
        parts = [leading]
        wholes = antecedents(article, leading.span.start, leading)
    else:
        parts = _enumerated(article, phrase)
        wholes = antecedents(article, phrase.span.start)
    if not wholes or not parts or _repeats(article, phrase, parts[0], wholes):
        return
    wholes = tuple(one for one in wholes if (one.value.stated or 0) > 1) or wholes[:0]
    for number, part in enumerate(parts if wholes else ()):
        whole, certainty = (wholes[-1], FAIR) if is_share(part) else _chosen(part, wholes)
        if is_share(part):
            whole = max(wholes, key=lambda one: one.value.stated or 0)
        elif not fits(part, whole) and part.unit != whole.unit:
            # "Five of those counts": of a few things in the sentence before, "those" says little.
            few = _of_before(article, phrase, wholes) and not may_be_of(part, whole)
            # "57 parties for the 462 seats that make up the house": a clause of their own.
            own = part is leading and not next_to(article, part.span.end, phrase.span.start, 0)
            certainty = SILENT if number or few or (own and part.unit) else certainty
        yield Pair(part, whole, phrase.span, certainty)


# "463 of these families": a bare number, and the noun of those before.
def _demonstrative(article: Article, phrase: Phrase) -> Iterator[Pair]:
    part = before(article, phrase.span.start, 0)
    if part is not None and is_count(part) and not part.unit:
        yield from (
            pair
            for pair in _pronoun(article, phrase)
            if pair.agrees or of_noun(article, phrase, pair.whole)
        )


# "64 set out, only 38 came in".
def _only(article: Article, phrase: Phrase) -> Iterator[Pair]:
    ahead, behind = after(article, phrase.span.end, 0), before(article, phrase.span.start, 0)
    part = ahead if ahead is not None else behind
    if part is None or not is_count(part) or (part.unit and part is behind):
        return
    wholes = [one for one in antecedents(article, min(phrase.span.start, part.number.start), part) if one.unit and (one.value.stated or 0) > 1]  # fmt: skip
    if len(wholes) == 1 and part.unit in ("", wholes[0].unit):
        yield from told((Pair(part, wholes[0], phrase.span, FAIR),))


def _repeats(
    article: Article, phrase: Phrase, part: Quantity, wholes: tuple[Quantity, ...]
) -> bool:
    """Tell whether "of these 41" says the whole again."""
    close = part.number.start >= phrase.span.end and next_to(article, phrase.span.end, part.number.start)  # fmt: skip
    return close and any(part.value.stated == whole.value.stated for whole in wholes)
