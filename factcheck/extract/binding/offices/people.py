"""Who bears which office: the offices of an article joined to the names beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from factcheck.extract.article import Article
from factcheck.extract.binding.offices.naming import LONGEST, Candidate, Name, Walk, Words
from factcheck.extract.words.offices import RANK, SKIPPED, Head, heads
from factcheck.model import Part, Span
from factcheck.nouns import noun, replace

_MODIFIERS = 5  # words before an office
_FURTHEST = 12  # words after it
_HELD = 4  # offices of one person at once
_PLACE = 3  # words of a place's name
_CALLED = 2  # words at least of what a body is called
# Every club, firm and school has one, and many people serve several of them.
OF_MANY = frozenset(["chair", "chief", "rector", "school", "director", "editor", "leader", "coach", "dean", "department", "party", "treasurer", "purse"])  # fmt: skip
_REACH = 16  # characters around an office that may say that it is of earlier


@noun
class Office:
    """One office: its rank, the fields it has charge of, the places it is of."""

    rank: str
    fields: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@noun
class Bearing:
    """One mention of a person with an office, or several held at once."""

    name: Name
    offices: tuple[Office, ...]
    span: Span  # the words of the office
    name_span: Span
    sure: bool  # the name ends where its words are read to end


@noun
class _Found:
    office: Office
    span: Span
    candidates: tuple[Candidate, ...]
    linked: int = 0  # 1: it is borne together with the next one


def bearings(article: Article) -> tuple[Bearing, ...]:
    """Return every office of an article that stands beside a name, in order.

    Left out are offices of earlier or to come, and those of which the words do not say whose
    they are. Where a name could begin or end at several words, the one that other offices
    bear as well is taken.
    """
    by_sentence: dict[int, list[Head]] = defaultdict(list)
    for head in heads(article.text, article.language):
        if _is_told(article, head):
            by_sentence[article.sentence_at(head.span.start)].append(head)
    found = [one for number, row in by_sentence.items() for one in _Sentence(article, number, row).read()]  # fmt: skip
    return tuple(_joined(_named(found), found))


def _is_told(article: Article, head: Head) -> bool:
    return article.block_at(head.span.start).part is not Part.FURNITURE


def _named(found: Sequence[_Found]) -> list[Candidate | None]:
    """Return the name of each office: of its candidates the one most often met, then the longest."""
    met = Counter(name for one in found for name in {c.name for c in one.candidates})
    return [max(one.candidates, key=lambda c: (met[c.name], len(c.name)), default=None) for one in found]  # fmt: skip


def _joined(names: Sequence[Candidate | None], found: Sequence[_Found]) -> Iterator[Bearing]:
    """Yield the bearings, offices that are held together made one."""
    held: tuple[_Found, ...] = ()
    for one, name in zip(found, names, strict=True):
        held = (*held, one)
        if one.linked and name is None and len(held) < _HELD:
            continue
        if name is not None:
            last = replace(one.office, places=one.office.places | frozenset(name.place))
            offices = (*(h.office for h in held[:-1]), last)
            span = Span(held[0].span.start, max(name.office_end, *(h.span.end for h in held)))
            if not any(office.rank == SKIPPED for office in offices):
                yield Bearing(name.name, offices, span, name.span, name.sure)
        held = ()


class _Sentence(Words):
    """The offices of one sentence."""

    def read(self) -> Iterator[_Found]:
        """Yield what each office word says."""
        for head in self.heads:
            first, last = self._first(head), self._last(head)
            found = self._office(head, first, last)
            yield found

    def _office(self, head: Head, first: int, last: int) -> _Found:
        begin = self._modifiers(first)
        before = self._before(begin)
        walk = self._after(first, last + 1)
        rank = self._rank(head, begin, first)
        candidates = self._chosen(before, walk)
        if self._is_another(begin, first) or self._is_past(begin, walk.end, candidates):
            rank, candidates = SKIPPED, ()
        office = self._described(head, rank, begin, first, last, walk)
        end = self.tokens[max(last, walk.end - 1)].span.end
        start = self.tokens[self._trimmed(begin, first)].span.start
        return _Found(office, Span(start, max(end, head.span.end)), candidates, walk.linked)

    # ---- the words before an office

    def _modifiers(self, first: int) -> int:
        """Return the first word of those before an office that may describe it."""
        at = first - 1 if self._is_noun_before(first) else first
        while at > 0 and first - at < _MODIFIERS and not self._gap(at) and self._describes(at - 1):
            at -= 1
        return at

    def _is_noun_before(self, first: int) -> bool:
        """Tell whether a word right before an office is of what it is: the club chairman."""
        at = first - 1
        if at < 1 or self._gap(first) or not self._cased(at) or self.tokens[at].capital or self.tokens[at].word in self.stops:  # fmt: skip
            return False
        opened = any(t.at(self.tokens, at - 1)[0] for t in (self.terms.joints, self.terms.lesser))
        return bool(self._gap(at)) or opened

    def _describes(self, index: int) -> bool:
        token = self.tokens[index]
        if index in self.head_at and self.heads[self.head_at[index]].rank != RANK:
            return False
        words = self.terms
        tables = (words.fields, words.joints, words.lesser, words.others)
        return (
            token.capital
            or len(token.word) == 1
            or any(t.at(self.tokens, index)[0] for t in tables)
        )

    def _trimmed(self, begin: int, first: int) -> int:
        """Return where the words of an office begin: at the first that tells of a field."""
        for at in range(begin, first):
            if self.terms.fields.at(self.tokens, at)[0] or self.terms.lesser.at(self.tokens, at)[0]:
                return at
        return first

    def _is_another(self, begin: int, first: int) -> bool:
        places = range(max(0, min(begin, first - 3)), first)
        return any(self.terms.others.at(self.tokens, at)[0] for at in places)

    def _is_past(self, begin: int, end: int, candidates: Sequence[Candidate]) -> bool:
        article, sentence = self.article, self.sentence
        start = max(sentence.start, self.tokens[begin].span.start - _REACH)
        last = max([self.tokens[min(end, len(self.tokens)) - 1].span.end, *(c.span.end for c in candidates)])  # fmt: skip
        return self.moved or article.has(start, last, "former")

    def _rank(self, head: Head, begin: int, first: int) -> str:
        if head.rank in (RANK, SKIPPED):
            return head.rank
        lesser = any(self.terms.lesser.at(self.tokens, at)[0] for at in range(begin, first))
        lesser = lesser or bool(head.stem and any(self.terms.lesser.inside(head.stem)))
        return f"deputy {head.rank}" if lesser else head.rank

    def _before(self, begin: int) -> tuple[Candidate, ...]:
        """Return the names that end at the comma before an office."""
        if begin <= 0 or begin >= len(self.tokens) or self._gap(begin) != "," or self._is_joined(begin):  # fmt: skip
            return ()
        low = begin
        while low > 0 and begin - low < LONGEST and self._is_name(low - 1, low == begin) and (low == begin or not self._gap(low)):  # fmt: skip
            low -= 1
        while low < begin and not self._starts(low):
            low += 1
        if self._cased(begin) and low > 0 and not self._gap(low) and self._is_joint(low - 1):
            return ()
        if self._is_joint(begin) and self._is_borne(low):
            return ()  # "the deputy mayor A. Quill, the prefect of Lorne and others"
        return tuple(self._candidate(at, begin, True) for at in range(low, begin - 1) if self._starts(at))  # fmt: skip

    def _is_borne(self, low: int) -> bool:
        """Tell whether an office stands right before a name."""
        if low <= 0 or self._gap(low) or not self._cased(low):
            return False
        end = self.tokens[low - 1].span.end
        return any(head.span.end == end for head in self.heads)

    def _is_joined(self, begin: int) -> bool:
        """Tell whether an "and" behind the comma leads to another's office: "A, and minister B"."""
        if begin not in self.head_at:
            return self._is_and(begin)
        start, head = self.tokens[begin].span.start, self.heads[self.head_at[begin]].span.start
        prefix = self.article.text[start:head]
        return bool(prefix) and prefix[0] in self.article.language.phrases.get("and", ())

    # ---- the words after an office

    def _after(self, first: int, start: int) -> Walk:
        """Return the words of an office after its noun, and the names that follow them."""
        if start >= len(self.tokens):
            return Walk(start, start)
        return (
            self._walk_cased(start, start) if self._cased(first) else self._walk_plain(first, start)
        )

    def _walk_cased(self, start: int, at: int, joined: bool = False, told: bool = False) -> Walk:
        """Read on from `at`; `joined`: after "of", `told`: after the words of a field."""
        while at < len(self.tokens) and not self._gap(at) and at not in self.head_at:
            if length := self.terms.fields.at(self.tokens, at)[0]:
                told = True
            elif length := self.terms.joints.at(self.tokens, at)[0]:
                joined = True
            else:
                break
            at += length
        if at >= min(len(self.tokens), start + _FURTHEST) or self._gap(at) == "|":
            return Walk(start, self._without_joints(start, min(at, len(self.tokens))))
        if self._gap(at) == ",":
            return self._following(start, at)
        if at in self.head_at:
            return Walk(start, at, linked=1)
        if not self.tokens[at].capital:
            return self._described_at_length(start, at, joined)
        return self._capitals(start, at, joined, told)

    def _capitals(self, start: int, at: int, joined: bool, told: bool) -> Walk:
        end = self._run(at)
        if joined and end < len(self.tokens):
            if not self._gap(end) and self._is_joint(end):
                return self._walk_cased(start, end, joined, told)
            followed = self._following(start, end) if self._gap(end) == "," else None
            if followed and followed.candidates and end - at <= _PLACE:
                return followed
        return self._adjacent(start, at, end, joined, told)

    def _described_at_length(self, start: int, at: int, joined: bool) -> Walk:
        """Read a description in small letters that a name between two commas closes, or a name."""
        office, first = self._without_joints(start, at), at
        while joined and at < min(len(self.tokens), start + _FURTHEST) and not self._gap(at) and not self._ends_words(at):  # fmt: skip
            at += 1
        if not joined or at >= len(self.tokens) or self._gap(at) != ",":
            return self._named_at_once(start, first, office)
        walk = self._following(start, at)
        end = bisect_right(self.places, max((c.span.end for c in walk.candidates), default=0))
        closed = end >= len(self.tokens) or bool(self._gap(end))
        return walk if walk.candidates and closed else self._named_at_once(start, first, office)

    def _ends_words(self, at: int) -> bool:
        return at in self.head_at or (self.tokens[at].word in self.stops and not self._is_joint(at))

    def _named_at_once(self, start: int, first: int, office: int) -> Walk:
        """Read a name right behind what an office is of: la directrice du musée Anne Keller."""
        at = first + 1
        if not self._is_joint(first - 1) or at >= len(self.tokens) or self._gap(at) or at in self.head_at or self._is_joint(first):  # fmt: skip
            return Walk(start, office)
        end = self._run(at)
        named = 1 < end - at <= LONGEST and not self._nouns_are_capital()
        return Walk(start, at, (self._candidate(at, end, False),)) if named else Walk(start, office)  # fmt: skip

    def _adjacent(self, start: int, at: int, end: int, joined: bool, told: bool) -> Walk:
        """Read a run of capitals right after an office: a name, or a place and a name."""
        if joined and at > start and self._is_and(at - 1):
            return Walk(start, self._without_joints(start, at))
        lows = self._lows(start, at, end, at + (joined and not told))
        lasts = range(at + 1, end + 1) if self._nouns_are_capital() and not joined else (end,)
        found = [
            self._placed(at, low, high, high == end)
            for high in lasts for low in lows if low < high
            if high - low <= LONGEST and (high - low > 1 or (low == at and high == end and not joined))
        ]  # fmt: skip
        place = end if joined and not found else at
        return Walk(start, place, tuple(found))

    def _lows(self, start: int, at: int, end: int, least: int) -> Sequence[int]:
        """Return the words that may open a name: behind a country, or what a body is called.

        "Sở Y tế Ninh Thuận" names the place of an office; a person's name comes after it.
        """
        seats = {self.terms.seats.at(self.tokens, index)[1] for index in range(start, end)}
        at = max([at, *(n + 1 for n in range(at, end) if seats - {""} and self._is_letters(n))])
        if at < end and (land := self.terms.lands.at(self.tokens, at)[0]):
            return range(at + land, end)
        if "body" in seats:
            return range(at + _CALLED, end)
        if "place" not in seats:
            return range(least, end)
        whole = (at,) if _CALLED < end - at <= 2 * _CALLED else ()
        return (*whole, *range(at + _CALLED, end))

    def _is_letters(self, index: int) -> bool:
        """Tell whether a word is letters that stand for a body: THPT."""
        word = self.article.words(self.tokens[index].span)
        return len(word) > 1 and word.isupper()

    def _placed(self, at: int, low: int, high: int, sure: bool) -> Candidate:
        words = tuple(token.word for token in self.tokens[at:low])
        end = self.tokens[low - 1].span.end if low > at else 0
        return replace(self._candidate(low, high, sure), place=words, office_end=end)

    def _following(self, start: int, comma: int) -> Walk:
        """Read the name after the comma that ends an office's words."""
        office = self._without_joints(start, comma)
        at = self._past_courtesy(comma)
        if at >= len(self.tokens) or not self.tokens[at].capital or at in self.head_at:
            return Walk(start, office)
        end = self._run(at)
        if end < len(self.tokens) and (end in self.head_at or (not self._gap(end) and self._describes(end))):  # fmt: skip
            return Walk(start, office)
        enough = range(at, end - 1) if end - at <= LONGEST else ()
        return Walk(start, office, tuple(self._candidate(low, end, True) for low in enough), True)

    # ---- the same in a script without capitals

    def _walk_plain(self, first: int, start: int) -> Walk:
        at = start
        if not any(map(self._is_definite, range(first, start))) and not self._gap(at) and at not in self.head_at:  # fmt: skip
            at += 1  # minister of something, whatever it be
        while at < min(len(self.tokens), start + _FURTHEST) and not self._gap(at):
            if at in self.head_at or not self._is_part(at):
                break
            at += 1
        at = min(at, len(self.tokens))
        if at < len(self.tokens) and (self._gap(at) == "|" or at in self.head_at):
            return Walk(start, at, linked=int(not self._gap(at)))
        return self._plain_names(start, at)

    def _plain_names(self, start: int, office: int) -> Walk:
        at = end = self._past_courtesy(office)
        comma = office < len(self.tokens) and self._gap(office) == ","
        office = self._without_joints(start, office)
        while end < min(len(self.tokens), at + LONGEST) and self._is_name(end, False):
            if end > at and self._gap(end):
                break
            end += 1
        if at >= len(self.tokens) or not self._starts(at):
            return Walk(start, office)
        sure = end >= len(self.tokens) or bool(self._gap(end)) or self._ends_name(end)
        lows = [low for low in (at, at + 1) if low < end and self._starts(low)]
        found = [
            self._candidate(low, high, (high == end and sure) or self._is_definite(high - 1))
            for low in lows for high in range(low + 2, end + 1)
        ]  # fmt: skip
        return Walk(start, office, tuple(found), comma)

    # ---- names

    def _chosen(self, before: tuple[Candidate, ...], walk: Walk) -> tuple[Candidate, ...]:
        """Return the names on the side that is told; none where both sides may be meant."""
        if before and walk.candidates and walk.comma:
            return ()
        if before and self._is_courteous(before[0].span.start):
            return before
        # "In New York, Finance Minister Dara Quill": what touches the office is its bearer.
        return tuple(c for c in (walk.candidates or before) if c.name)

    def _is_courteous(self, start: int) -> bool:
        """Tell whether "Mr" stands before a name: Mr A, director of the hospital B."""
        at = bisect_right(self.places, start) - 1
        return at > 0 and any(self.terms.courtesy.at(self.tokens, low)[0] == at - low for low in range(max(0, at - 2), at))  # fmt: skip

    # ---- what the office is of

    def _described(
        self, head: Head, rank: str, begin: int, first: int, last: int, walk: Walk
    ) -> Office:  # fmt: skip
        after = list(range(last + 1, walk.end))
        before = list(range(begin, first))
        fields = set(self.terms.fields.inside(head.stem)) if head.stem else set()
        covered: set[int] = set()
        for at in (*before, *after):
            length, name = self.terms.fields.at(self.tokens, at)
            if length and at not in covered:
                fields.add(name)
                covered.update(range(at, at + length))
        rest = [at for at in after if at not in covered]
        named = [at for at in rest if self._is_place(at)]
        if rank.removeprefix("deputy ") in OF_MANY:  # the club, the federation: each has its own
            named = [at for at in rest if not self._is_joint(at)]
        places = {self._place(at) for at in named}
        return Office(rank, frozenset(fields), frozenset(places - {""}))

    def _is_place(self, index: int) -> bool:
        if self._is_joint(index) or self.terms.vague.at(self.tokens, index)[0]:
            return False
        return self.tokens[index].capital or not self._cased(index)

    def _place(self, index: int) -> str:
        word = self.tokens[index].word
        match = self.prefix.match(word) if self.prefix and self._is_definite(index) else None
        return word[match.end() :] if match else word
