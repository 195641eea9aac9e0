"""The arithmetic of a finding as a small picture, chosen by the roles of its relation.

A new kind of relation whose roles are among these is drawn without a line here; one whose roles
are not is told in words only. Pictures decide nothing: they show what was judged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from factcheck.model import Claim, Finding, Number, Relation, Type, Verdict
from factcheck.relations import Terms, times
from factcheck.values import wording
from factcheck.values.units import apart
from factcheck.writers.web.drawing import Bar, Picture, Piece, boxes, filled

MOST_BARS = 8  # under each other
MOST_PIECES = 40  # of one bar, and figures of one sum

Drawing = Callable[[Terms, Finding], Picture | None]


def picture(finding: Finding, relation: Relation, known: Mapping[str, Claim]) -> Picture | None:
    """Return the picture of a finding, or None where its figures make none."""
    roles = {role for role, names in relation.roles if names}
    draw = next((draw for needed, draw in _DRAWINGS if needed <= roles), None)
    if draw is None or not all(name in known for name in relation.claims):
        return None
    return draw(Terms(relation, known), finding)


def size(claim: Claim | None) -> Number | None:
    """Return how long a claim's bar is: the figure it names, or the end that it is bound by."""
    if claim is None:
        return None
    value = claim.value
    found = next((n for n in (value.stated, value.allowed.low, value.allowed.high) if n is not None), None)  # fmt: skip
    return found if found is not None and found >= 0 else None


def _sizes(claims: Sequence[Claim]) -> list[Number] | None:
    found = [known for claim in claims if (known := size(claim)) is not None]
    return found if len(found) == len(claims) <= MOST_PIECES else None


def _figures(claims: Sequence[Claim], sign: str) -> str:
    return sign.join(wording.number(size(claim) or 0) for claim in claims)


def _bar(name: str, claim: Claim, look: str = "total") -> Bar:
    made = size(claim) or 0
    return Bar(name, wording.claim(claim), (Piece(made, look, wording.number(made)),))


def _stack(terms: Terms, finding: Finding) -> Picture | None:
    """Draw the parts against the total; what lies outside its kind is drawn in outline."""
    total, parts = terms.maybe("total"), terms.many("parts")
    sizes, whole = _sizes(parts), size(total) if total else 100
    if sizes is None or whole is None:
        return None
    pieces = [_part(part, total, parts) for part in parts]
    made = sum(piece.size for piece in pieces)
    stated = wording.claim(total) if total else "100%"
    name = "the parts" if len(parts) > 1 else "the part"
    bars = (
        Bar(name, finding.computed or wording.number(made), tuple(p for p in pieces if p.size)),
        Bar("the total" if total else "the whole", stated, (Piece(whole, "total"),)),
    )
    counted = [wording.number(piece.size) for piece in pieces if piece.size]
    sum_ = f"{' + '.join(counted)} = {wording.number(made)}, stated {wording.number(whole)}"
    return Picture(filled(bars, finding.difference), sum_)


def _part(part: Claim, total: Claim | None, parts: Sequence[Claim]) -> Piece:
    own = (size(part) or 0) * (times(part, total) if total else 1)
    if total and part.unit != total.unit and any(one.unit == total.unit for one in parts):
        other = part.unit and total.unit and (part.implied or apart(part.unit, total.unit))
        own = 0 if other else own
    return Piece(own, "part", wording.number(own))


def _listing(terms: Terms, finding: Finding) -> Picture | None:
    items, number = terms.many("items"), terms.one("number")
    stated = size(number)
    if stated is None or Fraction(stated).denominator != 1 or stated > 10**6:
        return None
    bars = (
        Bar("listed", finding.computed or wording.number(len(items)), boxes(len(items), "part")),
        Bar("announced", wording.claim(number), boxes(int(stated), "total")),
    )
    return Picture(filled(bars, finding.difference), f"{len(items)} listed, {wording.number(stated)} announced")  # fmt: skip


def _inside(terms: Terms, finding: Finding) -> Picture | None:
    """Draw each part within its whole, and beside them the share that is stated."""
    parts, whole = terms.many("part"), terms.one("whole")
    all_of = size(whole)
    if _sizes(parts) is None or all_of is None or len(parts) > MOST_BARS:
        return None
    bars = [Bar("the whole", wording.claim(whole), (Piece(all_of, "total"),))]
    bars += (_inner(part, whole, all_of) for part in parts)
    share = terms.maybe("percent") or terms.maybe("fraction")
    stated = size(share)
    if share is None or stated is None:
        return Picture(tuple(bars), f"{_figures(parts, ' and ')} of {wording.number(all_of)}")
    rate = Fraction(stated) / (100 if terms.maybe("percent") else 1)
    made = rate * all_of
    said = f"{wording.claim(share)} of it"
    bars.append(Bar(said, wording.number(made), (Piece(made, "computed"),), finding.difference))
    sum_ = f"{said} is {wording.number(made)}, stated {_figures(parts, ' and ')}"
    return Picture(tuple(bars), sum_)


def _inner(part: Claim, whole: Claim, all_of: Number) -> Bar:
    made = (size(part) or 0) * times(part, whole)
    within, over = min(made, all_of), max(made - all_of, 0)
    pieces = (Piece(within, "part", wording.number(made)), Piece(over, "gap"))
    aside = "more than the whole" if over else ""
    return Bar("the part", wording.claim(part), pieces[: 2 if over else 1], aside)


def _change(terms: Terms, finding: Finding) -> Picture | None:
    """Draw what was before, what came after, and where the stated change would have led."""
    before, after, by = terms.one("before"), terms.one("after"), terms.maybe("by")
    start, end = size(before), size(after)
    if start is None or end is None or before.value.type is not Type.NUMBER:
        return None
    bars = [_bar("before", before, "part"), _bar("after", after)]
    made = _led(start, size(by), terms, end) if by else None
    sum_ = f"{wording.number(start)} to {wording.number(end)}"
    if by and made is not None and made >= 0:
        bars.insert(1, Bar(f"changed by {wording.claim(by)}", wording.number(made), (Piece(made, "computed"),)))  # fmt: skip
        sum_ += f"; changed by {wording.claim(by)} it would be {wording.number(made)}"
    return Picture(tuple(bars), sum_)


def _led(start: Number, step: Number | None, terms: Terms, end: Number) -> Number | None:
    if step is None:
        return None
    manner = terms.text("as") or {"%": "percent", "percent": "percent", "times": "times"}.get(terms.one("by").unit, "amount")  # fmt: skip
    if manner == "times":
        return start * step
    change = Fraction(start) * Fraction(step) / 100 if manner == "percent" else step
    way = terms.text("direction", "none")
    falls = way == "down" or (way != "up" and end < start)
    return start - change if falls else start + change


def _length(terms: Terms, finding: Finding) -> Picture | None:
    """Draw a stretch of days as boxes, one a day, over the stated number of them."""
    first, last, value = terms.maybe("from"), terms.maybe("to"), terms.one("value")
    days = terms.many("dates")
    ends = (size(first), size(last))
    stated = size(value)
    if value.unit != "day" or stated is None or Fraction(stated).denominator != 1:
        return None
    if days:
        count, name = len(days), "listed"
    elif first and last and first.value.type is Type.DATE and None not in ends:
        begin, end = ends
        count = int(end or 0) - int(begin or 0) + (0 if terms.flag("inclusive", True) is False else 1)  # fmt: skip
        name = f"{wording.claim(first)} to {wording.claim(last)}"
    else:
        return None
    if not 0 < count <= 400 or stated > 400:
        return None
    bars = (
        Bar(name, finding.computed, boxes(count, "part")),
        Bar("stated", wording.claim(value), boxes(int(stated), "total")),
    )
    return Picture(filled(bars, finding.difference), f"{name}: {finding.computed}, stated {wording.claim(value)}")  # fmt: skip


def _threshold(terms: Terms, finding: Finding) -> Picture | None:
    value, threshold = terms.one("value"), terms.one("threshold")
    mark = size(threshold)
    if size(value) is None or mark is None or value.value.stated is None:
        return None
    bars = (_bar("the figure", value, "part"), _bar("the threshold", threshold))
    sum_ = f"{wording.claim(value)} against a threshold of {wording.claim(threshold)}"
    return Picture(bars, sum_, (mark,))


def _votes(terms: Terms, finding: Finding) -> Picture | None:
    """Draw the votes side by side, and a line where the majority begins."""
    names = ("for", "against", "abstaining")
    cast = [(name, claim) for name in names if (claim := terms.maybe(name))]
    if _sizes([claim for _, claim in cast]) is None:
        return None
    looks = dict(zip(names, ("part", "total", "apart"), strict=True))
    pieces = tuple(Piece(size(claim) or 0, looks[name], f"{name} {wording.number(size(claim) or 0)}") for name, claim in cast)  # fmt: skip
    base = size(terms.maybe("members")) if terms.text("of") == "members" else sum(p.size for p in pieces[:2])  # fmt: skip
    share = terms.text("share", "1/2")
    needed = Fraction(base or 0) * (1 if share == "all" else Fraction(share))
    words = " · ".join(piece.words for piece in pieces)
    sum_ = f"{words}; the line stands at {wording.number(needed)}"
    return Picture((Bar("the votes", words, pieces),), sum_, (needed,))


def _range(terms: Terms, finding: Finding) -> Picture | None:
    low, high, values = terms.one("low"), terms.one("high"), terms.many("value")
    lines = _sizes((low, high))
    if lines is None or _sizes(values) is None or len(values) > MOST_BARS or low.value.type is not Type.NUMBER:  # fmt: skip
        return None
    bars = tuple(_bar("the figure", value, "part") for value in values)
    sum_ = f"{_figures(values, ' and ')} within {_figures((low, high), ' to ')}"
    return Picture(bars, sum_, tuple(lines))


def _mean(terms: Terms, finding: Finding) -> Picture | None:
    values, average = terms.many("values"), terms.one("average")
    mark = size(average)
    if mark is None or _sizes(values) is None or len(values) > MOST_BARS:
        return None
    bars = tuple(_bar("", value, "part") for value in values)
    made = f"({_figures(values, ' + ')}) / {len(values)}"
    return Picture(bars, f"{made} = {finding.computed}, stated {wording.claim(average)}", (mark,))


def _beside(terms: Terms, finding: Finding) -> Picture | None:
    """Draw figures that should be alike, or in order, under each other."""
    claims = terms.all()
    plain = all(claim.value.type is Type.NUMBER and claim.value.stated for claim in claims)
    if not plain or not 1 < len(claims) <= MOST_BARS or _sizes(claims) is None:
        return None
    if finding.verdict is Verdict.CONSISTENT or finding.kind == "expression":
        return None
    bars = tuple(_bar("", claim, "part") for claim in claims)
    return Picture(bars, _figures(claims, ", "))


def _product(terms: Terms, finding: Finding) -> Picture | None:
    factors, product = terms.many("factors"), terms.one("product")
    if _sizes(factors) is None or size(product) is None or not finding.computed:
        return None
    return Picture((), f"{_figures(factors, ' × ')} = {finding.computed}, stated {wording.claim(product)}")  # fmt: skip


_DRAWINGS: tuple[tuple[frozenset[str], Drawing], ...] = tuple(
    (frozenset(roles.split()), draw)
    for roles, draw in (
        ("parts", _stack),
        ("items number", _listing),
        ("part whole", _inside),
        ("before after", _change),
        ("from to value", _length),
        ("dates value", _length),
        ("value threshold", _threshold),
        ("for against", _votes),
        ("low high value", _range),
        ("values average", _mean),
        ("factors product", _product),
        ("mentions", _beside),
        ("claims", _beside),
    )
)
