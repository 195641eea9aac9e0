"""One regex for many phrases that tries each letter once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def either(phrases: Iterable[str]) -> str:
    """Return a regex for any of some phrases, the longest that stands at a place tried first.

    Any space may stand between the words of a phrase.
    """
    root: dict[str, dict[str, object]] = {}
    for phrase in phrases:
        node: dict[str, object] = root  # type: ignore[assignment]
        for letter in " ".join(phrase.split()):
            node = node.setdefault(letter, {})  # type: ignore[assignment]
        node[""] = {}
    return _branches(root)


def _branches(node: Mapping[str, object]) -> str:
    ends = "" in node
    options = [
        (r"\s+" if letter == " " else re.escape(letter)) + _branches(following)  # type: ignore[arg-type]
        for letter, following in sorted(node.items())
        if letter
    ]
    if not options:
        return ""
    joined = options[0] if len(options) == 1 and not ends else f"(?:{'|'.join(options)})"
    return joined + "?" if ends else joined
