"""One self-contained page: two versions side by side, with a line between what is one quantity.

Of more than two versions each stands beside the first. Without its script the page is whole: a
figure leads to its entry in the list below, which leads to both places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.comparison.judging import grouped, stated
from factcheck.comparison.model import Comparison, Kind, Statement
from factcheck.model import Source
from factcheck.nouns import noun
from factcheck.writers import Page, relative
from factcheck.writers.differences import Entry, entries, relied
from factcheck.writers.web.article import Mark, article, direction
from factcheck.writers.web.frame import asset, foot, masthead, page as framed, sign, spoken
from factcheck.writers.web.markup import Markup, said, tag

MOST_LINES = 1000  # beyond it only what differs has a line
_DIFFERS, _SAME, _ALONE = "inconsistent", "consistent", "unbound"  # looks of the shared sheet
_RANKS = {_DIFFERS: 0, _SAME: 1, _ALONE: 2}
_FOOT = "The page tells where versions differ, never which of them is right."


@noun
class _Tie:
    """A quantity on both sides: the statements, where it is told, how it looks."""

    key: str
    first: Statement | None
    other: Statement | None
    look: str


def write(comparison: Comparison, page: Page) -> str:
    """Return a page with every pair of versions; with -q what is the same is not listed."""
    found = list(entries(comparison))
    names = [relative(version.source.name) for version in comparison.versions]
    title = [(" ↔ " if n else None, tag("bdi", name)) for n, name in enumerate(names)]
    pairs = [_pair(comparison, found, other, page) for other in range(1, len(names))]
    return framed(
        f"factcheck compare: {' and '.join(names)}",
        masthead(title, _counts(comparison), [tag("p", said(note), class_="note") for note in comparison.notes]),
        tag("main", _told(found), pairs, id="main"),
        foot(_FOOT),
        style=asset("compare.css"),
        script=asset("compare.js"),
    )  # fmt: skip


def _counts(comparison: Comparison) -> Markup:
    counts = Counter(found.kind for found in comparison.differences)
    items = [tag("li", sign(_DIFFERS), tag("b", counts[kind]), f" {kind}") for kind in Kind if counts[kind]]  # fmt: skip
    same = tag("li", sign(_SAME), "no difference") if not items else None
    aligned = len({pair.first for row in comparison.alignments for pair in row})
    return tag("ul", items, same, tag("li", tag("b", aligned), " figures aligned"), class_="counts")


def _told(found: Sequence[Entry]) -> Markup:
    """Return the differences as slips, each with the words of all versions."""
    heading = tag("h2", "Differences")
    if not found:
        return tag("section", heading, tag("p", "The versions state the same.", class_="note"))
    return tag("section", heading, (_slip(n, entry) for n, entry in enumerate(found, 1)), class_="slips")  # fmt: skip


def _slip(number: int, entry: Entry) -> Markup:
    found = entry.difference
    head = tag("p", sign(_DIFFERS), tag("b", found.kind), f" {found.certainty} % certain", class_="head")  # fmt: skip
    agrees = tag("p", said(found.agrees), class_="reason") if found.agrees else None
    rows = (_row(*row) for row in entry.rows)
    return tag(
        "article", head, tag("h3", said(found.message)), agrees, tag("table", tag("tbody", rows)),
        class_="slip", id=f"d{number}", data_keys=f"d{number}", tabindex="0",
    )  # fmt: skip


def _row(name: str, one: Statement | None, words: str, place: str) -> Markup:
    told = (tag("td", stated(one)), tag("td", tag("q", tag("bdi", words)))) if one else (tag("td", "not there"), tag("td"))  # fmt: skip
    return tag("tr", tag("th", tag("bdi", name), scope="row"), told, tag("td", place, class_="place"))  # fmt: skip


def _pair(comparison: Comparison, found: Sequence[Entry], other: int, page: Page) -> Markup:
    """Return two versions side by side, their lines, and the list of what is the same."""
    ties = list(_ties(comparison, found, other))
    left = _side(comparison.versions[0].source, [(tie.first, tie) for tie in ties], f"p{other}a")
    right = _side(comparison.versions[other].source, [(tie.other, tie) for tie in ties], f"p{other}b")  # fmt: skip
    few = len(ties) <= MOST_LINES
    drawn = (tie for tie in ties if tie.key in left[1] and tie.key in right[1] and (few or tie.look == _DIFFERS))  # fmt: skip
    lines = (tag("path", class_=tie.look, data_from=left[1][tie.key], data_to=right[1][tie.key], data_keys=tie.key) for tie in drawn)  # fmt: skip
    overlay = tag("svg", lines, class_="lines", aria_hidden="true")
    board = tag("div", left[0], overlay, right[0], class_="versions")
    names = [tag("bdi", relative(comparison.versions[n].source.name)) for n in (0, other)]
    heading = tag("h2", names[0], " and ", names[1])
    listed = None if page.quiet else _same(comparison, ties, other, (left[1], right[1]))
    return tag("section", heading, board, listed, class_="pair")


def _ties(comparison: Comparison, found: Sequence[Entry], other: int) -> Iterator[_Tie]:
    """Yield every statement of the two versions once, the differing ones first."""
    first, second = comparison.versions[0], comparison.versions[other]
    seen: set[tuple[int, int]] = set()
    for number, entry in enumerate(found, 1):
        one, facing = (entry.difference.statements[n] for n in (0, other))
        if one is not None or facing is not None:
            seen |= {(side, o.number) for side, o in ((0, one), (other, facing)) if o is not None}
            together = any({0, other} <= set(group) for group in grouped(comparison.versions, entry.difference.statements))  # fmt: skip
            yield _Tie(f"d{number}", one, facing, _SAME if together else _DIFFERS)
    for pair in comparison.alignments[other - 1]:
        if (0, pair.first) not in seen and (other, pair.other) not in seen:
            key = f"p{other}s{pair.first}"
            yield _Tie(key, first.statements[pair.first], second.statements[pair.other], _SAME)
    for n, row in ((0, comparison.alone[0]), (other, comparison.alone[other])):
        for one in row:
            key = f"p{other}l{n}x{one.number}"
            yield _Tie(key, None if n else one, one if n else None, _ALONE)


def _side(
    source: Source, statements: Sequence[tuple[Statement | None, _Tie]], prefix: str
) -> tuple[Markup, dict[str, str]]:
    """Return a version with its figures marked, and the place of each by its key."""
    there = [(one, tie) for one, tie in statements if one is not None]
    marks = [Mark(one.span, tie.key, tie.look, f"#{tie.key}", _RANKS[tie.look]) for one, tie in there]  # fmt: skip
    shown = article(source, marks, prefix)
    places = {tie.key: place for (_, tie), place in zip(there, shown.places, strict=True) if place}
    heading = tag("h3", tag("bdi", relative(source.name)))
    whole = tag("section", heading, shown.html, class_="version", aria_label=relative(source.name))
    return whole, places


def _same(
    comparison: Comparison, ties: Sequence[_Tie], other: int, places: tuple[dict[str, str], dict[str, str]]
) -> Markup:  # fmt: skip
    """Return the list of what is the same and of what stands alone: where a figure leads."""
    items = [_entry(comparison, tie, other, places) for tie in ties if not tie.key.startswith("d")]
    notes = [tag("p", said(line), class_="note") for line in relied(comparison)]
    summary = tag("summary", f"What agrees, and what stands in one version alone ({len(items)})")
    return tag("details", summary, notes, tag("ul", items), class_="same")


def _entry(
    comparison: Comparison, tie: _Tie, other: int, places: tuple[dict[str, str], dict[str, str]]
) -> Markup:  # fmt: skip
    sides = []
    for number, one, known in ((0, tie.first, places[0]), (other, tie.other, places[1])):
        if one is not None:
            version = comparison.versions[number]
            words = tag("bdi", version.words(one), dir=direction(version.source))
            link = tag("a", version.source.where(one.span.start), href=f"#{known.get(tie.key, '')}", class_="place")  # fmt: skip
            sides.append((tag("q", words), " ", link, " "))
    lone = spoken("stands alone") if tie.look == _ALONE else None
    return tag("li", sign(tie.look), sides, lone, id=tie.key)
