"""YAML as a tree that keeps the line and column of every node and each scalar's own text.

Built from the parser's events in one pass, so that depth, size and aliases are bounded before
anything is walked, and 4.20 is never made 4.2.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factcheck.model import ClaimsError, Place

SIZE_LIMIT = 20_000_000  # bytes: 25,000 claims make about 4
DEPTH_LIMIT = 12  # the format itself needs 5


class Node:
    """A YAML node: `value` is a str, a list of nodes, or a list of (key node, value node)."""

    __slots__ = ("column", "kind", "line", "plain", "value")

    def __init__(self, kind: str, value: Any, line: int, column: int, plain: bool = False) -> None:
        """Make a "scalar", "list" or "mapping"; a plain scalar has no quotation marks."""
        self.kind, self.value, self.plain = kind, value, plain
        self.line, self.column = line, column

    @property
    def place(self) -> Place:
        """Return where the node begins."""
        return Place(self.line, self.column)

    @property
    def is_null(self) -> bool:
        """Tell whether nothing is written there."""
        return self.kind == "scalar" and self.plain and self.value in ("", "~", "null")

    def found(self) -> str:
        """Say in words what stands here, for an error message."""
        if self.is_null:
            return "nothing"
        if self.kind == "scalar":
            text = str(self.value)
            return repr(text if len(text) <= 40 else text[:39] + "…")
        return f"a {self.kind}"


def compose(text: str, name: str) -> Node:
    """Return the root node of one YAML text.

    Raises ClaimsError with a place for bad YAML, aliases within themselves, and nesting
    beyond `DEPTH_LIMIT`.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Composer(name).run(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{mark.line + 1}:{mark.column + 1}" if mark else "1:1"
        what = (error.problem or "not readable").strip()
        raise ClaimsError(f"{name}:{place}: this is not YAML; {what}") from None
    except yaml.YAMLError as error:
        first = str(error).splitlines()[0]
        raise ClaimsError(f"{name}:1:1: this is not YAML; {first}") from None


class _Composer:
    """Put events together into nodes; the open collections are a stack."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.stack: list[tuple[Node, str | None]] = []
        self.anchors: dict[str, Node] = {}
        self.root: Node | None = None

    def run(self, events: Iterable[Any]) -> Node:
        """Return the root of the first document; a second one is an error."""
        import yaml

        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                mark: Any = event.start_mark
                plain = event.implicit[0]
                self._place(Node("scalar", event.value, mark.line + 1, mark.column + 1, plain), event.anchor)  # fmt: skip
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event, "mapping" if isinstance(event, yaml.MappingStartEvent) else "list")  # fmt: skip
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent) and self.root:
                self._fail(event.start_mark, "a second YAML document; one a file was expected")
        return self.root or Node("scalar", "", 1, 1, True)

    def _fail(self, mark: Any, message: str) -> None:
        raise ClaimsError(f"{self.name}:{mark.line + 1}:{mark.column + 1}: {message}")

    def _open(self, event: Any, kind: str) -> None:
        mark = event.start_mark
        if len(self.stack) >= DEPTH_LIMIT:
            self._fail(mark, f"nested deeper than {DEPTH_LIMIT} levels, which no claims file needs")
        self.stack.append((Node(kind, [], mark.line + 1, mark.column + 1), event.anchor))

    def _close(self) -> None:
        node, anchor = self.stack.pop()
        if node.kind == "mapping":
            children = iter(node.value)
            node.value = list(zip(children, children, strict=True))
        self._place(node, anchor)

    def _alias(self, event: Any) -> None:
        mark: Any = event.start_mark
        target = self.anchors.get(event.anchor)
        if target is None:
            within = any(anchor == event.anchor for _, anchor in self.stack)
            what = "stands within itself" if within else "names nothing before it"
            self._fail(mark, f"the alias *{event.anchor} {what}")
            return
        self._place(Node(target.kind, target.value, mark.line + 1, mark.column + 1, target.plain), None)  # fmt: skip

    def _place(self, node: Node, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = node
        if self.stack:
            self.stack[-1][0].value.append(node)
        else:
            self.root = node
