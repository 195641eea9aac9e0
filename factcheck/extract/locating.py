"""Where quotes stand in an article: compared after folding, placed in the original text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.model import Quote, Span
from factcheck.nouns import noun, replace

# Marks that no reader sees: bidi controls, zero-width spaces, byte order marks.
_INVISIBLE = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_FOLD = re.compile(rf"\s+|[{_INVISIBLE}]+")
_NEAREST_BUDGET = 1_000_000  # words looked at when searching for what lost quotes became


@noun
class Composed:
    """A text as quotes are compared: composed, one space for any, unseen marks left out.

    `origins[i]` is the code point of the original text that folded character i comes from,
    with one more entry for the end; None means that nothing was moved.
    """

    text: str
    origins: Sequence[int] | None

    @classmethod
    def of(cls, text: str) -> Composed:
        """Fold a text and keep the way back."""
        if unicodedata.is_normalized("NFC", text) and not _FOLD.search(text.replace(" ", "")) and "  " not in text:  # fmt: skip
            return cls(text, None)
        folded: list[str] = []
        origins: list[int] = []
        for start, piece in _clusters(text):
            composed = unicodedata.normalize("NFC", piece)
            folded.append(composed)
            origins.extend([start] * len(composed))
        return cls("".join(folded), [*origins, len(text)])

    def span(self, start: int, end: int) -> Span:
        """Return the span in the original text of a range of the folded one."""
        if self.origins is None:
            return Span(start, end)
        # The last character may have been composed of several: its end is the next one's start.
        return Span(self.origins[start], self._after(end - 1))

    def _after(self, index: int) -> int:
        assert self.origins is not None
        following = self.origins[index] + 1
        return self.origins[min(bisect_left(self.origins, following), len(self.origins) - 1)]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield a base character with the marks that combine with it; a space for any white space."""
    for match in re.finditer(rf"(\s+)|[{_INVISIBLE}]+|.[\u0300-\u036f\u0323\u064b-\u065f\u0670]*", text, re.DOTALL):  # fmt: skip
        if match[1]:
            yield match.start(), " "
        elif match.group()[0] not in "\u061c\u200b\u200e\u200f\ufeff" and not _is_bidi(match.group()[0]):  # fmt: skip
            yield match.start(), match.group()


def _is_bidi(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def locate(quote: Quote, article: Composed) -> Quote:
    """Return the quote with the span of its first place in the article, None if it has none."""
    parts = [Composed.of(part).text for part in (quote.prefix, quote.exact.strip(), quote.suffix)]
    before, exact, after = parts
    at = article.text.find(before + exact + after)
    if at < 0 and (before or after):
        # A space may stand between the exact words and what is before or after them.
        pattern = rf"{re.escape(before)}\s?({re.escape(exact)})\s?{re.escape(after)}"
        match = re.search(pattern, article.text)
        at = match.start(1) - len(before) if match else -1
    if at < 0 or not exact:
        return quote
    start = at + len(before)
    return replace(quote, span=article.span(start, start + len(exact)))


class Nearest:
    """Find what a lost quote has become: the stretch that shares most words with it.

    The words looked at are bounded over all searches, so that a file of lost quotes ends.
    """

    def __init__(self, article: Composed) -> None:
        """Split the article into words once."""
        self._article = article
        self._places = [match.span() for match in re.finditer(r"\S+", article.text)]
        self._words = [_bare(article.text[start:end]) for start, end in self._places]
        self._budget = _NEAREST_BUDGET

    def __call__(self, quote: str) -> Span | None:
        """Return the stretch of as many words that shares most of them, if half do."""
        wanted = [_bare(word) for word in quote.split()]
        self._budget -= len(self._words)
        if self._budget < 0 or len(self._words) < len(wanted):
            return None
        shared, at = self._best(wanted)
        if shared == 0 or shared * 2 < len(wanted):
            return None
        return self._article.span(self._places[at][0], self._places[at + len(wanted) - 1][1])

    def _best(self, wanted: Sequence[str]) -> tuple[int, int]:
        """Return how many words the best window shares, and where it begins."""
        missing = dict.fromkeys(wanted, 0)
        for word in wanted:
            missing[word] += 1
        shared, best, at = 0, 0, 0
        for index, word in enumerate(self._words):
            shared += _enter(missing, word)
            if index >= len(wanted):
                shared -= _leave(missing, self._words[index - len(wanted)])
            if shared > best and index >= len(wanted) - 1:
                best, at = shared, index - len(wanted) + 1
        return best, at


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]«»\"'“”„،؛؟…")


def _enter(missing: dict[str, int], word: str) -> int:
    if word not in missing:
        return 0
    missing[word] -= 1
    return missing[word] >= 0


def _leave(missing: dict[str, int], word: str) -> int:
    if word not in missing:
        return 0
    missing[word] += 1
    return missing[word] > 0
