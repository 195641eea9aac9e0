"""Input formats, one file each, found by folder."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import Source, SourceError


def read_article(path: Path) -> Source:
    """Return the article at a path. Raises SourceError where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError(f"{path}: this is not UTF-8 text") from None
    except OSError as error:
        raise SourceError(
            f"{path}: cannot be read; {(error.strerror or 'error').lower()}"
        ) from None
    starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
    return Source(str(path), text, starts=tuple(starts))
