"""The value reaches the threshold, where the text says that it does, and not where it does not.

Use it for quorums, ratifications, signatures, limits. `says: met` (value >= threshold),
`not_met` (value < threshold), `kept` (value <= threshold: a limit that was not gone beyond), or
`reachable`: the value counts another act, so that it could reach the threshold and nothing is
said about its being met (72 signatures, 40 ratifications).
"At least 40" in the rule is the threshold's own wording, and 40 the figure.

Agrees: {value: 11 state, threshold: 20 state, says: not_met}
Conflicts: {value: 9640 signature, threshold: 10000 signature}
"""

from __future__ import annotations

from factcheck.model import Interval, Judgement, Kind, Linear, Number, Reading, Verdict, Wording
from factcheck.relations import Role, Setting, Terms, at_odds, missed, nominal, times
from factcheck.values import wording
from factcheck.values.intervals import scale

ROLES = (Role("value"), Role("threshold"))
SETTINGS = (Setting("says", str, ("met", "not_met", "kept", "reachable"), "met"),)


def state(terms: Terms) -> tuple[Reading, ...]:
    """State that the value is on the side of the threshold that the text says."""
    value, threshold = terms.one("value"), terms.one("threshold")
    if odds := at_odds(threshold, value):
        return odds
    side = (value.id, times(value, threshold))
    set_at = threshold.value.stated
    if threshold.value.kind is Kind.BOUND and set_at is not None:
        return (Reading("", (Linear((side,), _beyond(terms, set_at)),)),)
    return (Reading("", (Linear((side, (threshold.id, -1)), _beyond(terms, 0)),)),)


def _beyond(terms: Terms, limit: Number) -> Interval:
    if terms.text("says", "met") == "not_met":
        return Interval(None, limit + terms.tolerance, high_open=True)
    if terms.text("says", "met") == "kept":
        return Interval(None, limit + terms.tolerance)
    return Interval(limit - terms.tolerance, None)


_CLAIMS = {"met": "met", "not_met": "not met", "kept": "kept", "reachable": "within reach"}

_OTHERWISE = {"met": "not met", "not_met": "met", "kept": "gone beyond", "reachable": "not met"}


def word(terms: Terms, judged: Judgement) -> Wording:
    """Say by how much the value misses or passes the threshold, and what the text makes of it."""
    value, threshold = terms.one("value"), terms.one("threshold")
    says = terms.text("says", "met")
    claimed = _CLAIMS[says]
    set_at = threshold.value.stated
    needed = wording.claim(threshold) if set_at is None else wording.amount(set_at, threshold.unit)
    stated = wording.claim(value)
    sides = f"{stated} against a threshold of {needed}"
    off = missed(scale(nominal(value), times(value, threshold)), set_at)
    gap = wording.gap(off) if off else ""
    tail = {
        Verdict.CONSISTENT: f": {claimed}" + _caution(says),
        Verdict.UNDECIDED: f": whether it is {claimed} cannot be told",
        Verdict.INCONSISTENT: f": {_OTHERWISE[says]}, though the article says it is {claimed}",
    }[judged.verdict]
    side = f" ({gap})" if gap and judged.verdict is not Verdict.UNDECIDED else ""
    return Wording(f"{sides}{side}{tail}{terms.declared}", stated, needed, gap)


def _caution(says: str) -> str:
    return ", which does not say that it is met" if says == "reachable" else ""
