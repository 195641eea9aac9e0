"""Nothing that is put in makes a traceback, a hang, a raw control character or a lost finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzzing.inputs import made
from tests.fuzzing.outcomes import Hang, bounded, troubles

KEPT = (
    114,  # a wrapped sentence of the full report began a line with ::error
    2961,
)  # seeds that once found something


@pytest.mark.parametrize("first", range(0, 400, 50))
def test_hostile_files_are_judged_or_refused_in_words(first: int, tmp_path: Path) -> None:
    found = {seed: troubles(made(seed), tmp_path) for seed in range(first, first + 50)}
    assert {seed: lines for seed, lines in found.items() if lines} == {}


@pytest.mark.parametrize("seed", KEPT)
def test_what_once_went_wrong_goes_well(seed: int, tmp_path: Path) -> None:
    assert troubles(made(seed), tmp_path, writers=8) == []


def test_the_same_seed_makes_the_same_file() -> None:
    assert [made(seed) for seed in range(20)] == [made(seed) for seed in range(20)]


def test_a_hang_is_noticed() -> None:
    with pytest.raises(Hang), bounded(0.01):
        while True:
            pass
