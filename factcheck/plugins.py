"""Files found by their folder: a relation kind, a language, a reader, a writer is one file in it.

A folder's package lists its files by `names` and imports one by `load` when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType


def names(file: str) -> tuple[str, ...]:
    """Return the names of the files beside a package's own `__file__`, sorted, without .py."""
    return tuple(sorted(found.stem for found in Path(file).parent.glob("[a-z]*.py")))


def load(package: str, name: str, *duties: str) -> ModuleType:
    """Import one file of a package and return it.

    Raises TypeError where it lacks one of its duties: names that such a file must define.
    """
    module = import_module(f"{package}.{name}")
    missing = [duty for duty in duties if getattr(module, duty, None) is None]
    if missing:
        raise TypeError(f"{package.replace('.', '/')}/{name}.py lacks {', '.join(missing)}")
    return module
