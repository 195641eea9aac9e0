"""Frozen, slotted classes of fields, made four times as fast as `dataclasses` makes them.

A command that starts in a tenth of a second cannot spend a fifth of it on class definitions:
`dataclass(frozen=True, slots=True)` compiles six functions and builds the class twice, 0.37 ms
each; `noun` compiles three in one go, 0.10 ms. Instances are made faster too, through the slots.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

T = TypeVar("T")

_SOURCE = """
def __init__(self{arguments}):
    {sets}
def __eq__(self, other):
    return {mine} == {others} if other.__class__ is self.__class__ else NotImplemented
def __hash__(self):
    return hash({mine})
"""


class Noun:
    """What every noun can do: show itself, be pickled, and refuse to be changed."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name!r} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name!r} cannot be deleted")

    def __repr__(self) -> str:
        """Return the class and its fields, as they are written."""
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__name__}({shown})"

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        """Return how to make it again."""
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)


@overload
def noun(cls: type[T], /) -> type[T]: ...
@overload
def noun(*, eq: bool = True) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True)
def noun(cls: type[T] | None = None, /, *, eq: bool = True) -> Any:
    """Make a class of annotated fields a frozen, slotted one, compared by its fields.

    Defaults must be immutable. With `eq=False` instances are compared and hashed by identity,
    for tables that hold mappings.
    """
    return _made(cls, eq) if cls is not None else lambda later: _made(later, eq)


def _made(cls: type[Any], eq: bool) -> type[Any]:
    names = tuple(cls.__annotations__)
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    body = {k: v for k, v in cls.__dict__.items() if k not in defaults and k not in ("__dict__", "__weakref__")}  # fmt: skip
    bases = tuple(base for base in cls.__bases__ if base is not object) or (Noun,)
    body |= {"__slots__": names, "__match_args__": names}
    made: Any = type(cls.__name__, bases, body)
    for name, function in _compiled(made, names, defaults).items():
        if eq or name == "__init__":
            setattr(made, name, function)
    return made  # type: ignore[no-any-return]


def _compiled(made: type, names: tuple[str, ...], defaults: dict[str, Any]) -> dict[str, Any]:
    """Return __init__, __eq__ and __hash__ of a class, compiled together."""
    arguments = "".join(f", {n}=_default_{n}" if n in defaults else f", {n}" for n in names)
    sets = "; ".join(f"_set_{name}(self, {name})" for name in names) or "pass"
    mine = "(" + "".join(f"self.{name}, " for name in names) + ")"
    source = _SOURCE.format(arguments=arguments, sets=sets, mine=mine, others=mine.replace("self.", "other."))  # fmt: skip
    scope = {f"_default_{name}": value for name, value in defaults.items()}
    scope |= {f"_set_{name}": made.__dict__[name].__set__ for name in names}
    scope["__name__"] = made.__module__
    exec(source, scope)
    return {name: scope[name] for name in ("__init__", "__eq__", "__hash__")}


def replace(original: T, **changes: object) -> T:
    """Return a copy of a noun with some fields changed.

    Raises TypeError for a name that is none of its fields.
    """
    assert isinstance(original, Noun)
    kept = {name: getattr(original, name) for name in original.__match_args__ if name not in changes}  # fmt: skip
    return type(original)(**kept, **changes)
