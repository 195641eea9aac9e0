"""Reports of any shape, with any text in every field: what writers must survive."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import strategies as st

from factcheck.model import (
    Change,
    Claim,
    Diagnosis,
    Finding,
    Place,
    Quote,
    Relation,
    Repair,
    Report,
    Severity,
    Source,
    Span,
    Verdict,
)
from factcheck.nouns import replace
from factcheck.relations import names
from factcheck.values import written

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://x.example\x07link\x1b]8;;\x07",
    "\x9b31m",
    "\u202e72\u202c",
    "\u2067x",
    "[bold]64[/bold]",
    "[/x]",
    ":x: :warning:",
    "##[error]no",
    "\n::error::no",
    "::error::no",
    " ::stop-commands::x",
    "\r::add-mask::x",
    "a\u2028b",
    "</script><script>alert(1)</script>",
    "]]></failure><!-- -->&amp;",
    "%0A::error",
    "a,b:c;d=e",
    "`a` ``` | b | **c** _d_ ~~e~~ $x$",
    "[a](https://x.example) ![b](//x.example) <https://x.example> www.x.example @x #1",
    "[a](0) {0} {{1}}",
    "a\n\n# b\n- c\n| d |\n",
    "- 1. x",
    "\ud800",
    "\udfff\ud800",
    "\ufffe\uffff",
    "\U000e0041",
    "../../x y/é#?%41",
    "x" * 5000,
    "",
]
ANY = st.text(st.characters(codec=None, categories=None), max_size=20)
TEXT = st.one_of(st.sampled_from(HOSTILE), ANY, st.sampled_from(["72 countries", "«72 دولة»"]))
_PLACES = st.builds(Place, st.integers(1, 10**6), st.integers(1, 10**6))
_VALUES = st.sampled_from(
    [
        written.read("72"),
        written.read("more than 2500", "person"),
        written.read("several"),
        written.read("4.2 million", "person"),
        written.read("25 to 30"),
        written.read("01:15"),
        written.read("Saturday"),
        written.read("25 October"),
    ]
)
# Of a file without lines, of one whose text has moved, of one that says its places in any words.
_MARKS: list[tuple[tuple[int, str], ...]] = [
    (),
    ((0, "page 1"), (5, "page 2")),
    ((0, "3:1"), (4, "9:5")),
    tuple(enumerate(HOSTILE)),
]


def source(name: str, text: str, language: str = "en", at_hand: bool = True) -> Source:
    """Return a source whose lines are known, as a reader makes it."""
    lengths = (len(line) for line in text.split("\n"))
    starts = (0, *accumulate(length + 1 for length in lengths))
    return Source(name, text, language, at_hand=at_hand, starts=starts[:-1])


@st.composite
def _claims(draw: st.DrawFn, text: str) -> list[Claim]:
    made = []
    for name in draw(st.lists(TEXT, max_size=4, unique=True)):
        value = draw(st.one_of(_VALUES, st.builds(written.label, TEXT)))
        quotes = tuple(draw(st.lists(_quotes(text), max_size=2)))
        place = draw(st.none() | _PLACES)
        made.append(Claim(name, value, draw(TEXT), draw(TEXT), quotes, place=place))
    return made


@st.composite
def _quotes(draw: st.DrawFn, text: str) -> Quote:
    place = draw(st.none() | _PLACES)
    if not text or draw(st.booleans()):
        return Quote(draw(TEXT), None, draw(TEXT), draw(TEXT), place)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Quote(text[start:end], Span(start, end), place=place)


def _diagnoses(ids: list[str]) -> st.SearchStrategy[Diagnosis]:
    target = st.sampled_from(ids) if ids else TEXT
    nearest = st.sampled_from(["71", "2,500 people", "89%", "2025-10-26", "4.15", ""]) | TEXT
    change = st.builds(Change, target, TEXT, TEXT, nearest, TEXT, relation=st.booleans())
    repair = st.builds(Repair, st.lists(change, min_size=1, max_size=2).map(tuple))
    group = st.lists(repair, max_size=7).map(tuple)
    groups = st.lists(group, max_size=3).map(tuple)
    return st.builds(Diagnosis, st.just(tuple(ids)), groups, st.booleans(), st.integers(0, 2))


def _findings(ids: list[str]) -> st.SearchStrategy[Finding]:
    claims = st.lists(st.sampled_from(ids), unique=True) if ids else st.just([])
    return st.builds(
        Finding,
        relation=TEXT,
        kind=st.sampled_from([*names(), "quote"]) | TEXT,
        verdict=st.sampled_from(Verdict),
        message=TEXT,
        claims=claims.map(tuple),
        reason=TEXT,
        stated=TEXT,
        computed=TEXT,
        difference=TEXT,
        cause=st.sampled_from(["", "local", "joint"]),
        derived=st.booleans(),
        binding=TEXT,
        severity=st.sampled_from(Severity),
        diagnosis=st.none() | _diagnoses(ids),
        place=st.none() | _PLACES,
        suppressed=st.just("") | TEXT,
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return any report: quotes stand where they say, ids are known, all text is arbitrary."""
    text = draw(st.lists(TEXT, max_size=3).map("\n".join))
    article = source(draw(TEXT), text, draw(st.sampled_from(["", "ar", "en"])), draw(st.booleans()))
    marks = draw(st.sampled_from(_MARKS))
    article = replace(article, title=draw(TEXT), url=draw(TEXT), marks=marks)
    claims = draw(_claims(text))
    ids = [claim.id for claim in claims]
    role = st.tuples(TEXT, st.just(tuple(ids)))
    option = st.tuples(TEXT, st.booleans() | TEXT | st.just((("a", "b"),)))
    relation = st.builds(
        Relation,
        id=TEXT,
        kind=st.sampled_from(names()),
        roles=st.lists(role, max_size=2).map(tuple),
        options=st.lists(option, max_size=2).map(tuple),
        binding=TEXT,
        place=st.none() | _PLACES,
    )
    return Report(
        draw(TEXT.filter(bool)),
        article,
        tuple(claims),
        tuple(draw(st.lists(relation, max_size=2))),
        tuple(draw(st.lists(_findings(ids), max_size=4))),
        tuple(draw(st.lists(TEXT, max_size=2))),
    )
