"""Reading without the collector of cycles looking on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep the collector of cycles from looking again and again through what is being made.

    There are none among figures and claims, and each look costs as much as all that was made: a
    tenth of the time at a megabyte.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
