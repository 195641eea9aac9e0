"""Typed access to a mapping of the claims file; every error is kept, none is raised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from factcheck.model import ClaimsError, Number
from factcheck.readers.claims.nodes import Node

SHOWN = 100  # errors of one file that are printed; the rest is counted


class Errors:
    """All that is wrong with one file, in the order of the file."""

    def __init__(self, name: str) -> None:
        """Start with none."""
        self.name = name
        self._found: list[tuple[int, int, str]] = []

    def add(self, node: Node, what: str, found: str = "", would_do: str = "") -> None:
        """Note an error at a node: what is wrong; what was found; what would do."""
        parts = [what, f"{found} was found" if found else "", would_do]
        self._found.append((node.line, node.column, "; ".join(filter(None, parts))))

    def check(self) -> None:
        """Raise ClaimsError with one line an error, if there is any."""
        if not self._found:
            return
        lines = [f"{self.name}:{line}:{column}: {what}" for line, column, what in sorted(set(self._found))]  # fmt: skip
        if (more := len(lines) - SHOWN) > 0:
            lines[SHOWN:] = [f"{self.name}: and {more} more errors"]
        raise ClaimsError("\n".join(lines))


def closest(word: str, known: Iterable[str]) -> str:
    """Return a question that names the closest known word, else a list of all of them."""
    from difflib import get_close_matches

    words = sorted(known)
    if near := get_close_matches(word, words, 1, 0.6):
        return f"did you mean {near[0]!r}?"
    return f"known are {', '.join(words)}" if len(words) <= 30 else ""


class Fields:
    """A mapping node: its keys are strings, each stands once, and all are known."""

    def __init__(self, node: Node, what: str, known: Sequence[str], errors: Errors) -> None:
        """Check the keys; `known` empty means that any key will do (ids)."""
        self.node, self.what, self.errors = node, what, errors
        self._nodes: dict[str, Node] = {}
        self.keys: dict[str, Node] = {}
        if node.kind != "mapping":
            errors.add(node, f"{what} must be a mapping", node.found())
            return
        for key, value in node.value:
            self._take(key, value, known)

    def _take(self, key: Node, value: Node, known: Sequence[str]) -> None:
        if key.kind != "scalar":
            self.errors.add(key, f"a key of {self.what} must be a word", key.found())
        elif key.value in self._nodes:
            first = self.keys[key.value].line
            self.errors.add(key, f"{key.value!r} stands twice in {self.what}", "", f"it is first on line {first}")  # fmt: skip
        elif known and key.value not in known:
            self.errors.add(key, f"unknown key {key.value!r} in {self.what}", "", closest(key.value, known))  # fmt: skip
        else:
            self._nodes[key.value], self.keys[key.value] = value, key

    def __iter__(self) -> Iterator[tuple[str, Node, Node]]:
        """Yield name, key node and value node, in the order of the file."""
        return ((name, self.keys[name], node) for name, node in self._nodes.items())

    def __contains__(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self._nodes

    def node_of(self, key: str) -> Node | None:
        """Return the value's node, or None where the key is absent."""
        return self._nodes.get(key)

    def text(self, key: str, default: str = "") -> str:
        """Return a string; anything but a scalar is an error."""
        node = self._nodes.get(key)
        return default if node is None else self.string(node, key)

    def string(self, node: Node, key: str) -> str:
        """Return the text of a scalar node; anything else, and an empty one, is an error."""
        if node.kind != "scalar" or not node.value.strip() or node.is_null:
            self.errors.add(node, f"{key!r} must be text", node.found())
            return ""
        return str(node.value)

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false; anything else is an error."""
        node = self._nodes.get(key)
        if node is None:
            return default
        if node.kind == "scalar" and node.value in ("true", "false"):
            return bool(node.value == "true")
        self.errors.add(node, f"{key!r} must be true or false", node.found())
        return default

    def number(self, key: str, default: Number, whole: bool = False) -> Number:
        """Return an exact number not below zero; anything else is an error."""
        node = self._nodes.get(key)
        if node is None:
            return default
        text = node.value.strip() if node.kind == "scalar" else ""
        digits = text.replace(".", "", 0 if whole else 1)
        if digits.isascii() and digits.isdigit() and len(digits) <= 40:
            number = Fraction(text)
            return number.numerator if number.denominator == 1 else number
        kind = "whole number" if whole else "number"
        self.errors.add(node, f"{key!r} must be a {kind}", node.found(), "write it in digits, as 2" if whole else "write it in digits, as 0.5")  # fmt: skip
        return default

    def one_of(self, key: str, words: Sequence[str], default: str = "") -> str:
        """Return one of the words; anything else is an error that names the closest."""
        node = self._nodes.get(key)
        if node is None:
            return default
        word = node.value if node.kind == "scalar" else ""
        if word in words:
            return str(word)
        self.errors.add(node, f"{key!r} must be one of {', '.join(words)}", node.found())
        return default

    def several(self, key: str) -> list[Node]:
        """Return the nodes of a list; a single value is a list of one."""
        node = self._nodes.get(key)
        if node is None:
            return []
        if node.kind != "list":
            return [node]
        return list(node.value)
