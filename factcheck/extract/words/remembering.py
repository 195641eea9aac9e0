"""What is found out about a word once, kept for a language from text to text."""

from __future__ import annotations

from abc import abstractmethod
from typing import TypeVar

T = TypeVar("T")

_KEPT = 1 << 14  # words
_LONG = 40  # code points of a word that is worth keeping


class Remembered(dict[str, T]):
    """A table that finds out what is not in it, and keeps that as far as there is room.

    No text can fill the memory: a full table starts anew, and a long word is never kept.
    """

    @abstractmethod
    def find(self, word: str) -> T:
        """Return what holds for a word that is not in the table."""
        ...

    def __missing__(self, word: str) -> T:
        """Find it out now."""
        found = self.find(word)
        if len(self) >= _KEPT:
            self.clear()
        if len(word) <= _LONG:
            self[word] = found
        return found
