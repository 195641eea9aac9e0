"""The report for a person at a terminal (Rich): inconsistent first, then undecided, then the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from factcheck.model import Claim, Diagnosis, Finding, Quote, Relation, Report, Verdict
from factcheck.values import wording
from factcheck.writers import Page, explanations, isolated, loudness, path, sentence, visible

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.measure import Measurement
    from rich.table import Table

_STYLES = {
    Verdict.INCONSISTENT: ("bold red", "✗"),
    Verdict.UNDECIDED: ("bold yellow", "?"),
    Verdict.CONSISTENT: ("green", "✓"),
}
_OPEN, _CLOSE = "\u2068", "\u2069"
MOST_CLAIMS = 12  # claims of one finding that are listed; the rest is counted


def write(reports: Sequence[Report], page: Page) -> str:
    """Return the reports as text of the page's width, with colours if it wants them."""
    return printed(page, lambda console: print_reports(console, reports, page))


def printed(page: Page, show: Callable[[Console], None]) -> str:
    """Return what is shown on a console as text, with colours if the page wants them."""
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=page.width,
        force_terminal=page.color,
        no_color=not page.color,
        color_system="standard" if page.color else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    show(console)
    lines = out.getvalue().split("\n")
    return "\n".join(line.rstrip() for line in lines)


def print_reports(console: Console, reports: Sequence[Report], page: Page) -> None:
    """Print the reports on a console; one that records can export them as SVG."""
    for report in reports:
        _print_report(console, report, page)
    if len(reports) > 1:
        print_line(console, _summary(reports), "bold")


class Words:
    """Text whose bidi isolates are closed at each line's end and opened again on the next.

    A terminal lays out every line on its own: an isolate left open would swallow the column
    after it, and a line that goes on with Arabic would be turned around as a whole.
    """

    def __init__(self, text: str, style: str = "") -> None:
        """Take a text that is safe to print."""
        self.text, self.style = text, style

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Return how wide it may be."""
        from rich.measure import Measurement
        from rich.text import Text

        return Measurement.get(console, options, Text(self.text))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:  # fmt: skip
        """Yield the lines."""
        from rich.text import Text

        open_before = False
        for line in Text(self.text, self.style).wrap(console, options.max_width, overflow="fold"):
            opened = open_before + line.plain.count(_OPEN) - line.plain.count(_CLOSE) > 0
            line.rstrip()
            yield Text.assemble(_OPEN * open_before, line, _CLOSE * opened)
            open_before = opened


def print_line(console: Console, text: str, style: str = "") -> None:
    """Print one line, whole."""
    console.print(Words(text, style))


def _print_report(console: Console, report: Report, page: Page) -> None:
    from rich.padding import Padding

    title = visible(report.source.title or report.source.name)
    title = "" if title == visible(report.name) else title
    print_line(console, f"{path(report.name)}  {isolated(title) if title else ''}".rstrip(), "bold")
    for note in report.notes:
        print_line(console, f"note: {sentence(note)}", "dim")
    console.print()
    claims = {claim.id: claim for claim in report.claims}
    roles = {relation.id: relation for relation in report.relations}
    for verdict in (Verdict.INCONSISTENT, Verdict.UNDECIDED):
        for finding in _of(report, verdict):
            for block in _finding(report, finding, claims, roles.get(finding.relation), page.width):
                console.print(Padding(block, (0, 0, 0, 2)) if block is not None else "")
    agreed = list(_of(report, Verdict.CONSISTENT))
    if agreed and not page.quiet:
        console.print(_agreed(agreed, page))
        console.print()
    _print_rest(console, report, page)
    print_line(console, _summary([report]), "bold")


def _print_rest(console: Console, report: Report, page: Page) -> None:
    """Print what was left alone, and what was found and ignored."""
    if page.verbose:
        for left in report.left_alone:
            console.print(Words(f"left alone: {sentence(left)}", "dim"))
    for finding in report.findings:
        if finding.suppressed:
            print_line(
                console, sentence(f"ignored: {finding.relation} ({finding.suppressed})"), "dim"
            )


def _of(report: Report, verdict: Verdict) -> Iterable[Finding]:
    return (f for f in report.findings if f.verdict is verdict and not f.suppressed)


def _finding(
    report: Report,
    finding: Finding,
    claims: dict[str, Claim],
    relation: Relation | None,
    width: int,
) -> Iterable[RenderableType | None]:
    from rich.text import Text

    quieter = loudness(finding)
    style, sign = ("bold yellow", "!") if quieter else _STYLES[finding.verdict]
    head = Text()
    said = f"{finding.verdict} ({quieter})" if quieter else finding.verdict
    head.append(f"{sign} {quieter if quieter and finding.is_upkeep else said}", style)
    head.append(f"  {sentence(finding.relation)}", "bold")
    place = f":{finding.place.line}" if finding.place else ""
    head.append(f"  {finding.kind}, {visible(report.name)}{place}", "dim")
    yield head
    yield Words(sentence(finding.message))
    if finding.reason:
        yield Words(sentence(finding.reason), "italic")
    if finding.binding:
        yield Words(sentence(finding.binding), "dim")
    if finding.claims:
        yield _claims(report, finding, claims, relation, width)
    if finding.diagnosis:
        yield from _diagnosis(finding.diagnosis)
    yield None


def _claims(
    report: Report,
    finding: Finding,
    claims: dict[str, Claim],
    relation: Relation | None,
    width: int,
) -> Table:
    from rich.table import Table
    from rich.text import Text

    role_of = {name: role for role, names in reversed(relation.roles) for name in names} if relation else {}  # fmt: skip
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(justify="right", max_width=max(28, width // 3))
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(style="dim", no_wrap=True, justify="right")
    for name in finding.claims[:MOST_CLAIMS]:
        claim = claims[name]
        for index, quote in enumerate(claim.quotes or (None,)):
            first = index == 0
            value = Words(sentence(wording.claim(claim)) if first else "")
            words = Words(isolated(f"«{quote.exact}»") if quote else "", "cyan")
            grid.add_row(role_of.get(name, "") if first else "", value, words, _where(report, claim, quote))  # fmt: skip
    if (more := len(finding.claims) - MOST_CLAIMS) > 0:
        grid.add_row("", "", Text(f"and {more} more"), "")
    return grid


def _where(report: Report, claim: Claim, quote: Quote | None) -> str:
    if quote and quote.span and report.source.at_hand:
        return f"line {report.source.place(quote.span.start).line}"
    place = (quote.place if quote else None) or claim.place
    return f":{place.line}" if place else ""


def _diagnosis(diagnosis: Diagnosis) -> Iterable[RenderableType]:
    from rich.padding import Padding
    from rich.table import Table

    for line in explanations(diagnosis):
        if line.startswith("- "):
            item = Table.grid()
            item.add_row("- ", Words(sentence(line[2:])))
            yield Padding(item, (0, 0, 0, 2))
        else:
            yield Words(sentence(line))


def _agreed(findings: Sequence[Finding], page: Page) -> Table:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="green", no_wrap=True)
    grid.add_column(no_wrap=True, max_width=max(16, page.width // 4), overflow="ellipsis")
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for finding in findings:
        note = f" ({finding.reason})" if finding.reason else ""
        message = Words(sentence(finding.message + note))
        grid.add_row("✓", Text(sentence(finding.relation)), finding.kind, message)
    return grid


def _summary(reports: Sequence[Report]) -> str:
    counts = [f"{sum(r.count(verdict) for r in reports)} {verdict}" for verdict in Verdict]
    every = (f for report in reports for f in report.findings if not f.is_upkeep)
    if quieter := sum(bool(loudness(finding)) for finding in every):
        counts[0] += f" ({quieter} of them no error)"
    claims = sum(len(report.claims) for report in reports)
    relations = sum(len(report.relations) for report in reports)
    size = f"{wording.amount(claims, 'claim')}, {wording.amount(relations, 'relation')}"
    upkeep = sum(report.upkeep for report in reports)
    rest = f"; {upkeep} stale" if upkeep else ""
    return f"{', '.join(counts)}: {size}{rest}"
