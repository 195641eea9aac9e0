"""A draft is a claims file: it is read back to the same claims."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, strategies as st

from factcheck.model import Claim, Quote, Relation, Report, Source
from factcheck.readers import claims
from factcheck.values import written
from factcheck.writers import Page, writer

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip)


@given(WORDS, WORDS, WORDS, WORDS)
def test_any_words_come_back_from_a_draft(name: str, unit: str, quote: str, label: str) -> None:
    first = Claim(name, written.read("72", unit), unit, "", (Quote(quote, prefix=label),))
    second = Claim(name + "2", written.label(label, unit), "", quote, implied=True)
    relation = Relation(label, "subset", (("part", (first.id,)), ("whole", (first.id,))), binding=quote)  # fmt: skip
    report = Report("a.txt", Source("a.txt", language="en"), (first, second), (relation,), ())
    text = writer("claims").write([report], Page())
    read = claims.parse(text, "draft.yaml", Path())
    assert [(c.id, c.unit, c.counts, c.implied, c.value.labels) for c in read.claims] == [
        (c.id, c.unit, c.counts, c.implied, c.value.labels) for c in (first, second)
    ]
    assert [(q.exact, q.prefix) for q in read.claims[0].quotes] == [(quote, label)]
    assert read.relations[0].claims == (first.id,)
