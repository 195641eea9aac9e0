"""An announced number and the list that follows: by lines, after a colon, after "namely"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.partitions import missing
from factcheck.extract.binding.rows import apposed, bullets
from factcheck.extract.binding.rows.asides import closing, is_base, is_spoken, shut
from factcheck.extract.binding.rows.enumerations import countable, fits, noun
from factcheck.extract.binding.rows.listing import Listing, listing
from factcheck.extract.binding.rows.titled import rowed
from factcheck.extract.figures.nouns import singular
from factcheck.extract.words.folding import Folded
from factcheck.extract.words.offices import stops, tokens
from factcheck.model import Kind, Part, Quantity, Sort, Span
from factcheck.nouns import replace
from factcheck.values.written import label

_FEWEST, _MOST = 2, 40  # items that one announces
_WORDS = 2  # between an announced noun and its list
_INLINE = 12  # items within a sentence
_NAMED = 6  # names that one announces without a colon
_NAMES = 240  # characters of them
_LED = 48  # characters from an announced number to what opens its list without a comma
_STOP = re.compile(r"[.,;:()،؛]")
_DISTANT = 10  # words between an announced noun and a list that may be of something else
_SHORT = 100  # characters from the number to the list
_COLON = re.compile(r"[:：](?=\s)")
_ENDS = ".!?؟…»”\"')"
_OPENS = re.compile(r"\s\(|\s[–—-]\s")
_NOUN = 40  # characters from an announced noun back to its number
_NAME_WORDS = 4
_MARKS = ",،;؛–—"
_CLOSER = re.compile(r"[:：]\s*$")


def infer(article: Article) -> Iterator[Proposal]:
    """Yield the lists whose length the words announce."""
    for number, block in enumerate(article.blocks):
        if block.part in (Part.BODY, Part.SUBHEADING, Part.ITEM):
            yield from _by_lines(article, number)
    seen: set[int] = set()
    for quantity in article.quantities:
        if not _announces(article, quantity):
            if _is_selection(article, quantity):
                yield from _in_next(article, quantity)
            continue
        if quantity.sentence not in seen:
            seen.add(quantity.sentence)
            yield from _in_sentence(article, quantity.sentence)
        yield from _apposed(article, quantity)
        yield from _in_next(article, quantity)


def _is_selection(article: Article, number: Quantity) -> bool:
    """Tell whether a bare number ends its sentence as the size of a choice: a shortlist of six."""
    before = article.text[max(0, number.span.start - _FEWEST * 4) : number.span.start].split()
    ends = article.text[number.span.end : number.span.end + 1] in (".", ":")
    of = bool(before) and before[-1].lower() in article.language.cues.of
    return ends and of and _is_few(number)


def _announces(article: Article, quantity: Quantity) -> bool:
    return _is_few(quantity) and bool(noun(article, quantity))


def _is_few(quantity: Quantity) -> bool:
    stated = quantity.value.stated
    return (
        quantity.sort is Sort.NUMBER
        and quantity.value.kind is Kind.EXACT
        and stated is not None
        and _FEWEST <= stated <= _MOST
        and stated.denominator == 1
        and countable(quantity)
    )


# ---- list items under a line that announces them


def _by_lines(article: Article, number: int) -> Iterator[Proposal]:
    block = article.blocks[number]
    items = bullets.items(article, number, _MOST + 2)
    if len(items) < _FEWEST:
        return
    closer = _CLOSER.search(article.text, max(block.span.start, block.span.end - 4), block.span.end)
    sentence = article.sentences[article.sentence_at(block.span.end - 1)]
    start = max(sentence.start, block.span.start)
    announced = [one for one in article.within(start, block.span.end) if _announces(article, one)]
    if not announced and bullets.mark(article, items[0]):
        announced = _of_headline(article, Span(start, block.span.end))
    elif closer is None:
        return
    spans = [article.blocks[index].span for index in items]
    broken = bullets.broken(article, items[-1])
    chosen, sure = _chosen(announced, len(items))
    if chosen is None or _shares_out(article, chosen, spans):
        return
    if len(items) != chosen.value.stated and (
        broken or _open(article, items, start, block.span.end)
    ):
        sure = 45
    yield _proposed(article, chosen, spans, sure, "listed below it")


def _of_headline(article: Article, opening: Span) -> list[Quantity]:
    """Return the numbers of a headline whose noun the words before a list say again."""
    if not article.blocks or article.blocks[0].part is not Part.HEADLINE:
        return []
    head, language = article.blocks[0].span, article.language
    words = tokens(article.text, opening.start, opening.end, language)
    said = {form for one in words for form in (one.word, singular(one.word, 2, language))}
    said |= {word[2:] for word in said if language.calendar.article and word.startswith(language.calendar.article)}  # fmt: skip
    said |= {singular(word, 2, language) for word in said}
    return [one for one in article.within(head.start, head.end) if _announces(article, one) and one.unit in said]  # fmt: skip


def _open(article: Article, items: Sequence[int], start: int, end: int) -> bool:
    """Tell whether lines that bear no mark, or words such as "including", leave a list open."""
    ends = [article.text[article.blocks[index].span.end - 1] for index in items]
    plain = not bullets.mark(article, items[0]) and any(mark not in ";؛" for mark in ends[:-1])
    return plain or article.has(start, end, "example", "including")


def _chosen(announced: Sequence[Quantity], items: int) -> tuple[Quantity | None, int]:
    """Return the number that announces a list of so many items, and how sure that is."""
    for one in announced:
        if one.value.stated == items:
            return one, 90
    if len(announced) != 1:
        return None, 0
    off = abs(Fraction(announced[0].value.stated or 0) - items)
    return announced[0], 86 if off <= 2 else 50


def _shares_out(article: Article, number: Quantity, spans: Sequence[Span]) -> bool:
    """Tell whether the items share the number out: 14 grants, six of them to schools."""
    parts = []
    for span in spans:
        parts += [one for one in article.within(span.start, span.end) if fits(article, number, one) and not bullets.labels(article, number, one)][:1]  # fmt: skip
    if all("article" in one.qualifiers for one in parts):
        return False  # "three projects: a farm, a garden and a shop" lists them
    return len(parts) > 1 and (not missing(number, parts) or len(parts) == len(spans))


# ---- within the sentence


def _in_sentence(article: Article, number: int) -> Iterator[Proposal]:
    sentence = article.sentences[number]
    opening = _opening(article, sentence)
    if opening is None:
        return
    before, start = opening
    enclosed = _OPENS.match(article.text, before.start)
    bracket = closing(article, start, sentence.end)
    stop = shut(article, enclosed, sentence.end) if enclosed is not None else bracket if bracket > 0 else sentence.end  # fmt: skip
    figures = [one for one in article.within(sentence.start, before.start) if _announces(article, one)]  # fmt: skip
    announced = [
        one
        for one in figures
        if before.start - one.span.end <= _SHORT
        and not is_base(article, one)
        and not _some(article, one.span.end, start)
    ]
    found = _found(article, before, Span(start, stop)) if announced else None
    if found is None:
        return
    for one in announced:
        if (items := _agreeing(found, int(one.value.stated or 0))) and not _shares_out(article, one, items):  # fmt: skip
            yield _proposed(article, one, items, 84, "listed after it")
            return
    one = announced[-1]
    between = article.within(one.number.end, before.start)
    if _counted_within(article, one, found.items):
        return
    beside = any(countable(other) and other.unit for other in between)
    if beside or _shares_out(article, one, found.items):
        return
    sure = _sure_of(article, one, before, found)
    if (article.text[max(start, stop) - 1] not in _ENDS and enclosed is None) or (
        len(announced) > 1 and _apart(article, one, before)
    ):
        sure = 45  # cut off, or another figure may be the one announced
    yield _proposed(article, one, _nearest(found, int(one.value.stated or 0)), sure, "listed after it")  # fmt: skip


def _in_next(article: Article, number: Quantity) -> Iterator[Proposal]:
    """Yield the list of a next sentence that is nothing else: "They are A, B and C."."""
    after = number.sentence + 1
    if after >= len(article.sentences) or article.block_at(article.sentences[after].start) != article.block_of(number):  # fmt: skip
        return
    span, here = article.sentences[after], article.sentences[number.sentence]
    opened = [one.span for one in article.cued(span.start, min(span.end, span.start + _LED), "list_opens") if one.span.start == span.start]  # fmt: skip
    others = [one for one in article.within(here.start, here.end) if one is not number and _announces(article, one)]  # fmt: skip
    if others or article.text[span.end - 1] not in _ENDS:
        return
    if not opened:
        yield from _rowed(article, number, span)
        return
    found = _found(article, opened[0], Span(opened[0].end, span.end))
    if found is None or not found.closed:
        return
    stated = int(number.value.stated or 0)
    if items := _agreeing(found, stated):
        yield _proposed(article, number, items, 80, "listed in the next sentence")
    elif len(found.items) > _FEWEST and abs(len(found.items) - stated) == 1 and _all_names(article, found, opened[0].end, span.end):  # fmt: skip
        yield _proposed(article, number, found.items, 72, "listed in the next sentence")


def _rowed(article: Article, number: Quantity, span: Span) -> Iterator[Proposal]:
    """Yield titles in quotation marks, or items that semicolons part, of a next sentence."""
    if _some(article, number.span.end, span.end) or article.has(span.start, span.end, "others"):
        return
    items = rowed(article, span.start, span.end)
    stated = int(number.value.stated or 0)
    if len(items) > _FEWEST and abs(len(items) - stated) <= 1:
        sure = 78 if len(items) == stated else 68
        yield _proposed(article, number, items, sure, "listed in the next sentence")


def _apposed(article: Article, number: Quantity) -> Iterator[Proposal]:
    """Yield names after a comma that end the sentence: "two depots, in Maresca and Tarn"."""
    end = article.sentences[number.sentence].end
    start = number.span.end + 2
    if end - start > _NAMES:
        return
    listed = article.text[max(0, number.span.start - 3) : number.span.start].rstrip()[-1:] in tuple(
        ",،;"
    )
    if listed or article.text[number.span.end : start] not in (", ", "، "):
        return
    if not apposed.names(article, start, end):
        end = apposed.closing(article, start, end)
        if not end or not apposed.names(article, start, end, ","):
            return
    found, stated = listing(article, start, end), number.value.stated or 0
    if found is None or not found.closed or article.has(start, end, "example", "including"):
        return
    if items := _agreeing(found, int(stated)):
        yield _proposed(article, number, items, 76, "named after it")
    elif not found.joined and stated <= _NAMED and apposed.off_by_one(article, found, int(stated)):
        yield _proposed(article, number, found.items, 66, "named after it")


def _opening(article: Article, sentence: Span) -> tuple[Span, int] | None:
    """Return the colon, or the words, that open a list in a sentence, and where it begins."""
    if match := _COLON.search(article.text, sentence.start, sentence.end):
        return Span(match.start(), match.end()), match.end()
    for cue in article.cued(sentence.start, sentence.end, "list_opens"):
        before = article.text[max(sentence.start, cue.span.start - 2) : cue.span.start]
        if any(mark in before for mark in _MARKS) or _told_at_once(article, cue.span):
            return cue.span, cue.span.end
    for cue in article.cued(sentence.start, sentence.end, "list_is"):
        if _told_at_once(article, cue.span):
            return cue.span, cue.span.end
    for cue in article.cued(sentence.start, sentence.end, "list_names"):
        if any(_leads(article, one, cue.span.start) for one in article.within(cue.span.start - _LED, cue.span.start)):  # fmt: skip
            return cue.span, cue.span.end
    return _enclosed(article, sentence)


def _some(article: Article, start: int, end: int) -> bool:
    """Tell whether words announce some of what was counted; those that open a list name it all."""
    cues = article.cued(start, end, "example", "including")
    return any(one.cue == "example" or not article.has(one.span.start, one.span.end, "list_names") for one in cues)  # fmt: skip


def _leads(article: Article, one: Quantity, place: int) -> bool:
    """Tell whether an announced number leads to a place over two words at most."""
    gap = article.text[one.span.end : place]
    return _announces(article, one) and len(gap.split()) <= _WORDS and not _STOP.search(gap)


def _told_at_once(article: Article, cue: Span) -> bool:
    """Tell whether words that open a list stand right behind the noun announced: ثلاث دول هي."""
    language = article.language
    words = Folded.of(article.words(cue), language).text
    known = {Folded.of(one, language).text for name in ("list_opens", "list_is") for one in language.phrases.get(name, ())}  # fmt: skip
    near = article.within(max(0, cue.start - _NOUN), cue.start)[-1:] if words in known else ()
    return bool(near) and _announces(article, near[0]) and not article.text[near[0].span.end : cue.start].strip()  # fmt: skip


def _enclosed(article: Article, sentence: Span) -> tuple[Span, int] | None:
    """Return the bracket or dash that opens names right behind an announced noun."""
    for one in article.within(sentence.start, sentence.end):
        match = _OPENS.match(article.text, one.span.end) if _announces(article, one) else None
        if match is not None and shut(article, match, sentence.end) > match.end():
            return Span(match.start(), match.end()), match.end()
    return None


def _counted_within(article: Article, number: Quantity, items: Sequence[Span]) -> bool:
    """Tell whether items that are several make the number: two barns, a mill and a shed are four."""
    first = article.within(items[0].start, items[0].start + 1)
    if any(noun(article, other) == noun(article, number) for other in first):
        return True  # "in 1971 four matches, in 1972: four more"
    opening = [next(iter(article.within(item.start, item.start + 2)), None) for item in items]
    made = sum(Fraction(one.value.stated or 1) if one is not None else 1 for one in opening)
    return made == number.value.stated


def _apart(article: Article, one: Quantity, before: Span) -> int:
    """Return how many words part a number that announces from what opens its list."""
    return len(article.text[one.span.end : before.start].split())


def _sure_of(article: Article, one: Quantity, before: Span, found: Listing) -> int:
    """Return how sure it is that a list of another length is of a number, by what opens it."""
    words, number = _apart(article, one, before), int(one.value.stated or 0)
    # After "are" may stand a description: two guests, who are cooks in Orne, Lorne.
    lists = found.closed and (words <= _WORDS or len(found.items) > _FEWEST)
    if article.text[before.start] not in ":：" and not (found.certain or lists):
        return 45
    if _OPENS.match(article.text, before.start) and not found.closed and len(found.items) <= _FEWEST:  # fmt: skip
        return 45
    if found.closed and article.has(before.start, before.end, "list_names"):
        if len(found.items) > number and not found.alike:
            return 45  # "and" may go on behind the last: "9 communes, with A, B and are protected"
        return (
            76 if abs(len(found.items) - number) == 1 else _sure(found, number)
        )  # "gồm" names all
    if words > _DISTANT and len(found.items) != number:
        return 50
    if words > _WORDS and len(found.items) > number:
        return 55  # what is listed may be other things: "three candidates spoke of: ..."
    return _sure(found, number)


def _found(article: Article, before: Span, scope: Span) -> Listing | None:
    """Return the list that some words open; a verb, a bracket or a dash opens names alone."""
    found = listing(article, scope.start, scope.end)
    if found is None or is_spoken(article, found) or article.has(scope.start, scope.end, "example"):
        return None
    named = article.has(before.start, before.end, "list_names")
    bare = (not named and any(one.span == before for one in article.cued(before.start, before.end, "list_is"))) or _OPENS.match(article.text, before.start)  # fmt: skip
    return found if not bare or _all_names(article, found, scope.start, scope.end) else None


def _all_names(article: Article, found: Listing, start: int, end: int) -> bool:
    """Tell whether what stands in brackets or dashes is names, without a figure among them."""
    if article.within(start, end) or article.has(start, end, "example", "including"):
        return False
    small = stops(article.language)
    plain = bool(article.language.numbers.prefixes)
    # Where no capital tells a name's end, the sentence may go on behind the last.
    for item in found.items[:-1] if plain and article.text[end - 1] in _ENDS else found.items:
        words = [one for one in tokens(article.text, item.start, item.end, article.language) if one.word not in small]  # fmt: skip
        if not words or len(words) > _NAME_WORDS or not (words[0].capital or plain):  # fmt: skip
            return False
    return True


def _nearest(found: Listing, number: int) -> tuple[Span, ...]:
    """Return the items of the reading that is nearest to a number."""
    return min((found.items, *found.joined), key=lambda one: abs(len(one) - number))


def _agreeing(found: Listing, number: int) -> tuple[Span, ...]:
    return next((one for one in (found.items, *found.joined) if len(one) == number), ())


def _sure(found: Listing, number: int) -> int:
    """Return how sure it is that a list of another length is the one announced."""
    items, most = len(found.items), max(found.counts)
    off = number - most if number > most else abs(items - number)
    if items < _FEWEST or number > _INLINE or off > 2:
        return 40
    if found.certain:
        return 82
    if number > most and (found.closed or items > _FEWEST):
        return 76 if number == most + 1 else 45
    if number > most:
        return 45
    return 74 if found.alike and not found.wordy and number == min(found.counts) - 1 else 45


# ---- the proposal


def _proposed(
    article: Article, number: Quantity, spans: Sequence[Span], sure: int, words: str
) -> Proposal:
    items = tuple(mention(_item(article, span)) for span in spans)
    binding = f"read as the items of «{article.words(number.span)}», {words}"
    return Proposal("list_count", (("items", items), ("number", (mention(number),))), binding, sure)


def _item(article: Article, span: Span) -> Quantity:
    value = label(article.words(span))
    place = article.sentence_at(span.start)
    return replace(Quantity(value, Sort.LABEL, span, span), sentence=place)
