"""Votes and the majority that texts claim for them: passed by 41 votes to 29, unanimously."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.article import Article, Proposal, mention
from factcheck.extract.binding.counting import FAIR, SURE, is_count, next_to
from factcheck.extract.binding.limits.ends import ends
from factcheck.extract.binding.rows.enumerations import noun as noun_of
from factcheck.extract.binding.saying_no import negated
from factcheck.extract.binding.shares.wholes import pairs_of
from factcheck.extract.binding.totals.voting import present_at
from factcheck.extract.words.phrases import Phrase
from factcheck.model import Quantity, Sort, Span
from factcheck.nouns import noun, replace
from factcheck.values.written import plain

_FEW = 2  # words between both numbers and "to dismiss", "in favour"
_LED, _BY = 30, 12  # characters before and after a share in which it is said to be reached
_TOLD = 70  # characters from a share to the verb at the end of its clause
_CLAUSE = re.compile(r"[.;:!?؛؟]")
_REACH = 30  # characters from a cue to its votes
_SHARES = (
    ("unanimous", "all"),
    ("two_thirds", "2/3"),
    ("three_quarters", "3/4"),
    ("three_fifths", "3/5"),
    ("four_fifths", "4/5"),
)
_BREAK = re.compile(r"[,.;:()،؛]")


@noun
class _Votes:
    """The votes of both sides; of unnamed sides, the first is the one that is told of."""

    yes: Quantity
    no: Quantity
    named: bool

    @property
    def span(self) -> Span:
        """Return the stretch that holds both."""
        return Span(min(self.yes.span.start, self.no.span.start), max(self.yes.span.end, self.no.span.end))  # fmt: skip


def infer(article: Article) -> Iterator[Proposal]:
    """Yield a majority for each two sides of a vote whose outcome is told."""
    seen: set[Span] = set()
    for votes in (*_named(article), *_versus(article), *_dashed(article)):
        if votes.yes.number in seen or votes.no.number in seen:
            continue
        for number, scope in enumerate(_scopes(article, votes)):
            if (outcome := _outcome(article, votes, scope)) is not None:
                outcome = _required(article, votes, outcome)
                seen |= {votes.yes.number, votes.no.number}
                yield _proposal(article, votes, outcome, SURE if not number else FAIR)
                break
            if _said(article, votes, scope) or article.has(scope.start, scope.end, "usual"):
                break


def _proposal(
    article: Article, votes: _Votes, outcome: tuple[str, str, Phrase], certainty: int
) -> Proposal:
    share, says, cue = outcome
    options = (("share", share), ("says", says))
    sides = votes.yes, votes.no
    if not votes.named and share == "1/2":
        # "Rejected by 61 to 58": the first number is of the side that won.
        options = (("share", "1/2"), ("says", "passed"))
    binding = f"read as the votes of both sides, told as «{article.words(cue.span)}»"
    roles = (("for", (mention(sides[0], ""),)), ("against", (mention(sides[1], ""),)))
    if votes.named and (members := _members(article, votes, options)) is not None:
        seats = ("members", (mention(members, ""),))
        return Proposal("majority", (*roles, seats), binding, FAIR, (*options, ("of", "members")))
    return Proposal("majority", roles, binding, certainty, options)


def _members(
    article: Article, votes: _Votes, options: tuple[tuple[str, str], ...]
) -> Quantity | None:
    """Return how many seats there are, where an absolute majority, which is of them, is claimed."""
    if options != (("share", "1/2"), ("says", "passed")):
        return None
    near = article.sentences[max(0, votes.yes.sentence - 1)].start, article.sentences[min(votes.yes.sentence + 1, len(article.sentences) - 1)].end  # fmt: skip
    if not article.has(*near, "absolute_majority"):
        return None
    both = votes.yes, votes.no
    cast = sum(one.value.stated or 0 for one in both)
    found = [one for one in present_at(article, both, True) if (one.value.stated or 0) >= cast]
    return found[0] if len(found) == 1 else None


def _scopes(article: Article, votes: _Votes) -> Iterator[Span]:
    """Yield where the outcome may be told: the sentence, the one before, the one after."""
    number = votes.yes.sentence
    here = article.sentences[number]
    yield Span(max(here.start, votes.span.start - 300), min(here.end, votes.span.end + 300))
    for other in (number - 1, number + 1):
        if 0 <= other < len(article.sentences):
            near = article.sentences[other]
            gap = article.text[min(here.end, near.end) : max(here.start, near.start)]
            if "\n" not in gap and near.end - near.start < 600 and not _votes_again(article, near):
                yield near


def _votes_again(article: Article, near: Span) -> bool:
    """Tell whether a sentence may tell of a vote of its own: it counts, and names a side."""
    counted = any(is_count(one) and one.value.whole and "article" not in one.qualifiers for one in article.within(near.start, near.end))  # fmt: skip
    return counted and article.has(near.start, near.end, "votes", "in_favour", "against")


def _outcome(article: Article, votes: _Votes, scope: Span) -> tuple[str, str, Phrase] | None:
    """Return the share that is claimed, whether it was reached, and the words that say so."""
    if article.has(scope.start, scope.end, "veto"):
        return None
    said = _said(article, votes, scope)
    share, named = _share(article, scope)
    if share == "all" and named is not None:
        return share, "passed", named
    if named is not None and article.has(scope.start, scope.end, "missed"):
        return share, "rejected", named
    if named is not None and not said and _is_reached(article, named, scope):
        return share, "passed", named
    if len({yes for _, yes in said}) != 1:
        cue = None if said else _gained(article, votes, scope)
        return (share, "passed", cue) if cue is not None else None
    if not said[0][1] and share == "1/2" and _may_need_more(article, scope):
        return None  # it may have failed for want of more than a majority
    if not votes.named and share == "1/2" and not said[0][1] and not article.has(scope.start, votes.yes.number.start, "majority"):  # fmt: skip
        # "Rejected by 43 to 51" may name the losing side first; "by 51 to 43" cannot.
        return (share, "rejected", said[0][0]) if _first_won(votes) else None
    return share, "passed" if said[0][1] else "rejected", named or said[0][0]


def _gained(article: Article, votes: _Votes, scope: Span) -> Phrase | None:
    """Return the majority that named sides are said to reach, or "voted" before unnamed ones."""
    if not votes.named:
        return _voted(article, votes)
    told = (one for one in article.cued(scope.start, scope.end, "majority") if not negated(article, one))  # fmt: skip
    return next((one for one in told if _is_reached(article, one, scope)), None)


def _said(article: Article, votes: _Votes, scope: Span) -> list[tuple[Phrase, bool]]:
    """Return the words that tell an outcome, each with whether it is that the motion passed."""
    said = [(cue, not negated(article, cue)) for cue in article.cued(scope.start, scope.end, "passed")]  # fmt: skip
    sides = {cue.span for cue in article.cued(votes.span.start - _REACH, votes.span.end + _REACH, "against")} if votes.named else set()  # fmt: skip
    # "8 rejected it" counts a side; it tells no outcome.
    said += [(cue, False) for cue in article.cued(scope.start, scope.end, "rejected") if cue.span not in sides]  # fmt: skip
    return said


def _is_reached(article: Article, named: Phrase, scope: Span) -> bool:
    """Tell whether a share is said to be reached: the three quarters of the votes were thereby met."""
    start, end = named.span.start, named.span.end
    if article.has(start - _LED, end + _BY, "reached", "in_favour", "cleared"):
        return True
    enough = article.cued(max(scope.start, start - 2 * _TOLD), start, "enough")
    if enough and not negated(article, enough[-1]):
        return True
    here = article.sentences[article.sentence_at(start)]
    told = article.cued(end, min(end + _TOLD, here.end, scope.end), "reached", "so_met")
    return any(not _CLAUSE.search(article.text, end, one.span.start) and not negated(article, one) for one in told)  # fmt: skip


def _voted(article: Article, votes: _Votes) -> Phrase | None:
    """Return "voted" right before both numbers: "voted 6 to 3 to dismiss" names the winners first."""
    start, end = votes.yes.number.start, votes.span.end
    led = [cue for cue in article.cued(max(0, start - 24), start, "vote") if next_to(article, cue.span.end, start, 1)]  # fmt: skip
    after = article.cued(end, end + 40, "to", "vote_to", "in_favour")
    return led[-1] if led and any(len(article.text[end : cue.span.start].split()) <= _FEW for cue in after) else None  # fmt: skip


def _first_won(votes: _Votes) -> bool:
    return (votes.yes.value.stated or 0) > (votes.no.value.stated or 0)


def _required(
    article: Article, votes: _Votes, outcome: tuple[str, str, Phrase]
) -> tuple[str, str, Phrase]:
    """Return an outcome with the share that a sentence beside it says is needed."""
    share, says, cue = outcome
    if share != "1/2" or not votes.named:
        return outcome
    for number in (votes.yes.sentence - 1, votes.yes.sentence + 1):
        if not 0 <= number < len(article.sentences):
            continue
        near = article.sentences[number]
        if "\n" in article.text[min(near.end, votes.span.start) : max(near.start, votes.span.end)].strip():  # fmt: skip
            continue
        wanted, named = _share(article, near)
        if named is not None and wanted != "all" and article.has(near.start, near.end, "needed", "threshold"):  # fmt: skip
            return outcome if article.has(near.start, near.end, "missed", "so_missed") else (wanted, says, cue)  # fmt: skip
    return outcome


def _may_need_more(article: Article, scope: Span) -> bool:
    told = {cue.span for cue in article.cued(scope.start, scope.end, "rejected")}
    cues = article.cued(scope.start, scope.end, "needed", "missed")
    return any(cue.span not in told for cue in cues)


def _share(article: Article, scope: Span) -> tuple[str, Phrase | None]:
    for cue, share in _SHARES:
        for phrase in article.cued(scope.start, scope.end, cue):
            if not negated(article, phrase):
                return share, phrase
    return "1/2", None


def _named(article: Article) -> Iterator[_Votes]:
    """Yield "176 in favour, 174 against", and the same with the words before the numbers."""
    for no in article.phrases.named("against"):
        for yes in article.cued(max(0, no.span.start - 120), no.span.end + 120, "in_favour"):
            if article.sentence_at(yes.span.start) == article.sentence_at(no.span.start):
                yield from _sides(article, yes, no)
        yield from _for(article, no)


def _for(article: Article, no: Phrase) -> Iterator[_Votes]:
    """Yield "41 cards for the offer and 22 against it", where "for" is right behind the first."""
    second = _ahead(article, no)
    if second is None:
        return
    start = max(article.sentences[second.sentence].start, second.number.start - _TOLD)
    found = [one for one in article.within(start, second.number.start) if is_count(one)]
    if not found or found[-1].number == second.number:
        return
    first = found[-1]
    led = [cue for cue in article.cued(first.number.end, second.number.start, "in_favour_of") if next_to(article, first.number.end, cue.span.start, 1)]  # fmt: skip
    if led and not _BREAK.search(article.text[first.number.end : second.number.start].replace(",", "")):  # fmt: skip
        yield from _both(article, first, second)


def _sides(article: Article, yes: Phrase, no: Phrase) -> Iterator[_Votes]:
    for side in (_ahead, _behind):
        first, second = side(article, yes), side(article, no)
        if first is not None and second is not None and first.number != second.number:
            yield from _both(article, first, second)
            return
    # "Votaron a favor doce ediles, trece lo hicieron en contra": the verbs stand outside.
    first, second = (_behind(article, yes), _ahead(article, no)) if yes.span.start < no.span.start else (_ahead(article, yes), _behind(article, no))  # fmt: skip
    if first is not None and second is not None:
        inner, outer = sorted((first, second), key=lambda one: one.number.start)
        low, high = sorted((yes.span, no.span), key=lambda span: span.start)
        if low.end <= inner.number.start and inner.number.end < outer.number.start and outer.number.end <= high.start:  # fmt: skip
            yield from _both(article, first, second)


def _both(article: Article, first: Quantity, second: Quantity) -> Iterator[_Votes]:
    if _is_vote(article, first, second):
        yield _Votes(_exact(first, article), _exact(second, article), named=True)


def _is_vote(article: Article, first: Quantity, second: Quantity) -> bool:
    low, high = min(first.span.start, second.span.start), max(first.span.end, second.span.end)
    if article.has(max(0, low - 60), high + 120, "votes", "vote", "passed", "rejected", "abstained", "two_thirds"):  # fmt: skip
        return True
    return article.has(low, min(high + 2 * _TOLD, article.sentences[second.sentence].end), *(cue for cue, _ in _SHARES))  # fmt: skip


def _ahead(article: Article, cue: Phrase) -> Quantity | None:
    found = [q for q in article.within(max(0, cue.span.start - 60), cue.span.start) if is_count(q)]
    if not found:
        return None
    gap = article.text[found[-1].number.end : cue.span.start]
    if len(gap) > _REACH or _BREAK.search(gap):
        return None
    parts = [
        pair.part for pair in pairs_of(article, found[-1]) if pair.whole.number == found[-1].number
    ]
    return next((part for part in parts if is_count(part) and part.number.end <= found[-1].number.start), found[-1])  # fmt: skip


def _behind(article: Article, cue: Phrase) -> Quantity | None:
    found = [q for q in article.within(cue.span.end, cue.span.end + _REACH) if is_count(q)]
    if not found:
        return None
    gap, end = article.text[cue.span.end : found[0].number.start], found[0].number.end
    if _BREAK.search(gap.replace(":", "")):
        return None
    return None if _is_withheld(article, end) else found[0]


def _is_withheld(article: Article, end: int) -> bool:
    """Tell whether a number goes with what follows it: "against, and two abstained"."""
    withheld = article.cued(end, end + _REACH, "abstained", "absent")
    if not withheld or _BREAK.search(article.text, end, withheld[0].span.start):
        return False
    return not any(is_count(q) for q in article.within(withheld[0].span.end, withheld[0].span.end + _BY))  # fmt: skip


def _versus(article: Article) -> Iterator[_Votes]:
    """Yield "41 votes to 29"."""
    for cue in article.phrases.named("vote_to"):
        first = [
            q for q in article.within(max(0, cue.span.start - 40), cue.span.start) if _whole(q)
        ]
        second = [q for q in article.within(cue.span.end, cue.span.end + 24) if _whole(q)]
        if not first or not second or not next_to(article, first[-1].number.end, cue.span.start, 2):
            continue
        if next_to(article, cue.span.end, second[0].number.start, 1) and _balloted(article, first[-1], second[0]):  # fmt: skip
            yield _Votes(_exact(first[-1], article), _exact(second[0], article), named=False)


def _dashed(article: Article) -> Iterator[_Votes]:
    """Yield "58-51" and "58 to 51" where they stand right behind what was voted."""
    figures = article.quantities
    for place, one in enumerate(figures):
        following = figures[place + 1] if place + 1 < len(figures) else None
        dash = following is not None and _is_dash(article, one, following)
        if one.sort is not Sort.NUMBER or not (dash or one.value.stated is None):
            continue
        if not _led(article, one):
            continue
        both = ends(article, one) if one.value.stated is None and _opens_low(article, one) else None
        if both is None and following is not None and dash:
            both = one, following
        if both is not None and all(_whole(side) and _of_votes(article, side) for side in both):
            yield _Votes(*both, named=False)


def _opens_low(article: Article, one: Quantity) -> bool:
    """Tell whether a range may be votes: no word opens it, but "by" or one of voting leads to it."""
    allowed, start = one.value.allowed, one.number.start
    led = article.has(max(0, start - 12), start, "by", "vote", "votes", "passed")
    return led and one.cue is None and allowed.low is not None and allowed.high is not None


def _of_votes(article: Article, side: Quantity) -> bool:
    """Tell whether nothing but votes is counted: not "at least 50 to 60 detainees"."""
    if not side.value.stated or side.cue is not None:
        return False
    end = side.number.end
    return not noun_of(article, side) or article.has(end, side.span.end + 1, "votes")


def _led(article: Article, one: Quantity) -> bool:
    start = max(article.sentences[one.sentence].start, one.number.start - 40)
    cues = article.cued(start, one.number.start, "passed", "rejected", "vote", "majority")
    return any(next_to(article, cue.span.end, one.number.start, 4) for cue in cues)


def _is_dash(article: Article, one: Quantity, other: Quantity) -> bool:
    return article.text[one.number.end : other.number.start] in ("-", "–", "—")


def _whole(quantity: Quantity) -> bool:
    return is_count(quantity) and quantity.value.whole


def _balloted(article: Article, first: Quantity, second: Quantity) -> bool:
    start, end = first.number.start, second.number.end
    if article.has(start, end + 14, "votes"):
        return True
    return article.has(max(0, start - 40), start, "vote", "majority", "votes")


def _exact(quantity: Quantity, article: Article) -> Quantity:
    """Return a count of votes without the hedge that "against" may be taken for."""
    if quantity.cue is None or not article.has(quantity.cue.start, quantity.cue.end, "vote_to"):
        return quantity
    words, stated = article.words(quantity.number), quantity.value.stated or 0
    end = quantity.span.end
    value = plain(words, stated, 1, False, "")
    return replace(quantity, value=value, cue=None, sort=Sort.NUMBER, span=Span(quantity.number.start, end))  # fmt: skip
