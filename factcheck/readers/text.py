"""Plain text, and whatever has no other reader: every offset is the author's own."""

from __future__ import annotations

from factcheck.model import Source, SourceError
from factcheck.readers import decode, shown, source

SUFFIXES = (".txt", ".text")

# First bytes of what is not text and has no reader, and what to do about it.
_STRANGERS = (
    (b"{\\rtf", "is RTF: save it as .docx"),
    (b"\xd0\xcf\x11\xe0", "is an old or encrypted Office file: save it as .docx or .xlsx"),
    (b"PK\x03\x04", "is an archive that holds neither a .docx nor an .xlsx document"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
)


def matches(data: bytes) -> bool:
    """Tell that no first bytes betray plain text."""
    return False


def read(data: bytes, name: str, encoding: str = "") -> Source:
    """Return the text as it stands, without a byte order mark.

    Raises SourceError where the bytes are not text.
    """
    for sign, reason in _STRANGERS:
        if data.startswith(sign):
            raise SourceError(f"{shown(name)} {reason}")
    text, notes = decode(data, name, encoding)
    return source(text, name, notes=notes)
