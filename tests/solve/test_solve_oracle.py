"""The engine against an independent solver, on random models of every shape."""

import pytest

from tests.solve.solve_models import SHAPES, engine, model
from tests.solve.solve_z3 import contradictions

SEEDS = 300


@pytest.mark.parametrize("block", range(10))
def test_no_model_is_judged_otherwise_than_z3_judges_it(block: int) -> None:
    for seed in range(block * SEEDS // 10, (block + 1) * SEEDS // 10):
        found, _ = contradictions(model(seed)[1])
        assert not [line for line in found if line != "incomplete"], f"seed {seed}"


def test_the_models_are_not_all_alike() -> None:
    wrong = dict.fromkeys(SHAPES, 0)
    for seed in range(100):
        shape, made = model(seed)
        wrong[shape] += bool(engine(made)[1])
    assert all(0 < count < 20 for count in wrong.values()), wrong
