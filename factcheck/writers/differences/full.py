"""The comparison for a person at a terminal (Rich): each difference with the words of every version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.comparison.judging import stated
from factcheck.comparison.model import Comparison, Kind
from factcheck.writers import Page, isolated, path, relative, sentence
from factcheck.writers.differences import Entry, entries, relied, summary
from factcheck.writers.full import Words, print_line, printed

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

_SIGNS = {Kind.MISSING: "-", Kind.ADDED: "+"}
MOST_ALONE = 12  # figures of one version that are listed; with -v all


def write(comparison: Comparison, page: Page) -> str:
    """Return the comparison as text of the page's width."""
    return printed(page, lambda console: print_comparison(console, comparison, page))


def print_comparison(console: Console, comparison: Comparison, page: Page) -> None:
    """Print the comparison on a console; one that records can export it as SVG."""
    from rich.padding import Padding

    names = [path(relative(version.source.name)) for version in comparison.versions]
    print_line(console, " ↔ ".join(names), "bold")
    for note in comparison.notes:
        print_line(console, f"note: {sentence(note)}", "dim")
    console.print()
    for entry in entries(comparison):
        _print_difference(console, entry)
    rest = [*relied(comparison), *_alone(comparison, page)]
    for line in rest:
        console.print(Padding(Words(line, "dim"), (0, 0, 0, 2)))
    if rest:
        console.print()
    print_line(console, summary(comparison), "bold")


def _print_difference(console: Console, entry: Entry) -> None:
    from rich.padding import Padding
    from rich.text import Text

    found = entry.difference
    head = Text()
    head.append(f"{_SIGNS.get(found.kind, '≠')} {found.kind}", "bold red")
    head.append(f"  {found.certainty} % certain", "dim")
    blocks: list[RenderableType] = [head, Words(sentence(found.message))]
    if found.agrees:
        blocks.append(Words(sentence(found.agrees), "italic"))
    for block in (*blocks, _rows(entry)):
        console.print(Padding(block, (0, 0, 0, 2)))
    console.print()


def _rows(entry: Entry) -> Table:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", overflow="fold", max_width=32)
    grid.add_column(justify="right", max_width=28)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(style="dim", no_wrap=True, justify="right")
    for name, one, words, place in entry.rows:
        value = Words(sentence(stated(one)) if one else "not there")
        grid.add_row(Text(path(name)), value, Words(isolated(f"«{words}»") if one else "", "cyan"), place)  # fmt: skip
    return grid


def _alone(comparison: Comparison, page: Page) -> list[str]:
    """Return the figures that nothing answers, a line for each version that has some."""
    if page.quiet:
        return []
    lines = []
    for version, row in zip(comparison.versions, comparison.alone, strict=True):
        if row:
            most = row if page.verbose else row[:MOST_ALONE]
            words = ", ".join(isolated(f"«{version.words(one)}»") for one in most)
            more = f" and {len(row) - len(most)} more" if len(row) > len(most) else ""
            lines.append(f"only in {path(relative(version.source.name))}, no difference: {words}{more}")  # fmt: skip
    return lines
