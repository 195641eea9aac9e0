"""Figures near a cue are found from the few cues, as they are from every figure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.extract.article import Article
from factcheck.languages import language
from factcheck.readers import source

FOLDER = Path(__file__).parents[1] / "examples" / "check"
CUES = ("each", "in_all", "average", "age", "and")


@pytest.mark.parametrize("tag", sorted(file.stem for file in FOLDER.glob("*.jsonl")))
@pytest.mark.parametrize(("before", "after"), [(40, 24), (0, 40), (18, 0)])
def test_no_figure_with_a_cue_beside_it_is_left_out(tag: str, before: int, after: int) -> None:
    lines = (FOLDER / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines()[:40]
    text = "\n\n".join(json.loads(line)["text"] for line in lines)
    article = Article(source(text, "a.txt"), language(tag))
    spans = [(one.number.start - before, max(one.span.end, one.number.end) + after) for one in article.quantities]  # fmt: skip
    for cue in CUES:
        beside = {place for place, span in enumerate(spans) if article.has(*span, cue)}
        near = article.near(before, after, cue)
        assert beside <= near
        assert len(near) <= 3 * len(beside) + 20  # a few more at most


def test_a_figure_far_from_every_cue_is_not_near() -> None:
    text = "In all, 40 signed the petition in the little town of Orne. Later 30 more came."
    article = Article(source(text, "a.txt"), language("en"))
    assert [article.words(one.number) for one in article.quantities] == ["40", "30"]
    assert article.near(10, 0, "in_all") == {0}
    assert article.near(10, 0, "no_such_cue") == frozenset()
