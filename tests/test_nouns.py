"""Nouns behave as frozen, slotted dataclasses do."""

from __future__ import annotations

import copy
import pickle

import pytest

from factcheck.model import Interval, Span
from factcheck.nouns import noun, replace


@noun
class Point:
    """A point."""

    x: int
    y: int = 0

    @property
    def sum(self) -> int:
        return self.x + self.y


@noun(eq=False)
class Table:
    """A table."""

    rows: tuple[str, ...] = ()


def test_fields_defaults_and_methods_are_there() -> None:
    assert (Point(1).x, Point(1).y, Point(x=1, y=2).sum) == (1, 0, 3)
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"
    assert Point.__doc__ == "A point."


def test_equal_fields_are_equal_and_hash_alike_within_one_class_only() -> None:
    assert Point(1, 2) == Point(1, 2) != Point(2, 1)
    assert len({Point(1), Point(1), Point(2)}) == 2
    others: list[object] = [(1, 2), Point(1, 2)]
    assert Span(1, 2) not in others


def test_a_table_is_compared_by_identity() -> None:
    one = Table(("a",))
    assert one == one
    assert one != Table(("a",))
    assert hash(one) != hash(Table(("a",)))


def test_a_noun_cannot_be_changed_nor_given_more() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match="frozen"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del point.x
    with pytest.raises(AttributeError):
        point.z = 2  # type: ignore[attr-defined]
    assert not hasattr(point, "__dict__")


def test_wrong_arguments_are_type_errors() -> None:
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        replace(Point(1), z=3)


def test_copies_and_pickles_are_equal() -> None:
    interval = Interval(1, None, True)
    assert pickle.loads(pickle.dumps(interval)) == interval
    assert copy.copy(interval) == interval
    assert replace(interval, high=3) == Interval(1, 3, True)


def test_a_noun_matches_by_position() -> None:
    match Span(3, 5):
        case Span(start, end):
            assert (start, end) == (3, 5)
