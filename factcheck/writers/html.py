"""One self-contained web page: the article with its figures marked, its findings beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Claim, Report, Verdict
from factcheck.nouns import noun
from factcheck.values import wording
from factcheck.writers import Page, Told, overall, relative, told
from factcheck.writers.web.article import Mark, article, spoken_in
from factcheck.writers.web.findings import Places, finding as finding_box, look
from factcheck.writers.web.frame import asset, foot, masthead, page as framed, sign, spoken
from factcheck.writers.web.markup import Content, Markup, joined, said, tag

MOST_OPEN = 12  # reports of one page that are open at once
LARGE = 1500  # findings and figures from which on a page is laid out as it is scrolled
_LOOKS = (*Verdict, "unbound")
# What fills a gap in a picture: a pattern is named once for all of them.
_HATCH = Markup('<svg class="hatch" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M3 0V6"/></pattern></defs></svg>')  # fmt: skip
_FOOT = "“Inconsistent” never means false: statements of one article disagree, and this page does not know which of them is wrong."  # fmt: skip


@noun
class _Shelf:
    """One report with the numbers that its parts have on the page."""

    number: int
    report: Report
    entries: tuple[Told, ...]
    claims: Mapping[str, int]  # the number of each claim
    first: int  # the number of the first finding
    looks: Mapping[str, str]  # how each claim is marked: by the worst finding that names it


def write(reports: Sequence[Report], page: Page) -> str:
    """Return a page of all reports; with -q what is consistent is only counted and marked."""
    shelves = list(_shelves(reports))
    large = sum(len(shelf.entries) + len(shelf.claims) for shelf in shelves) > LARGE
    body = (
        _filters(shelves, page),
        _index(shelves) if len(shelves) > 1 else None,
        [_report(shelf, page, len(shelves) > 1) for shelf in shelves],
    )
    return framed(
        f"factcheck: {_title(reports)}",
        masthead(tag("bdi", _title(reports)), _counts(reports)),
        _HATCH,
        tag("main", body, id="main", class_="large" if large else None),
        foot(_FOOT),
        style=asset("report.css"),
        script=asset("report.js"),
    )


def _shelves(reports: Sequence[Report]) -> Iterator[_Shelf]:
    entries: dict[int, list[Told]] = {id(report): [] for report in reports}
    for entry in told(reports):
        entries[id(entry.report)].append(entry)
    finding = claim = 1
    for number, report in enumerate(reports, 1):
        found = tuple(entries[id(report)])
        known = {one.id: claim + n for n, one in enumerate(report.claims)}
        yield _Shelf(number, report, found, known, finding, _looks(found))
        finding, claim = finding + len(found), claim + len(known)


def _looks(entries: Sequence[Told]) -> dict[str, str]:
    worst: dict[str, str] = {}
    for entry in entries:
        found = look(entry.finding)
        for name in entry.finding.claims:
            if found in _LOOKS and _LOOKS.index(found) < _LOOKS.index(worst.get(name, "unbound")):
                worst[name] = found
    return worst


def _title(reports: Sequence[Report]) -> str:
    if len(reports) != 1:
        return f"{wording.spelled(len(reports))} articles"
    return reports[0].source.title or relative(reports[0].name)


def _counts(reports: Sequence[Report]) -> Markup:
    found = {verdict: sum(report.count(verdict) for report in reports) for verdict in Verdict}
    figures = sum(len(report.claims) for report in reports)
    items = [
        tag("li", sign(verdict), tag("b", count), f" {verdict}") for verdict, count in found.items()
    ]
    if ignored := sum(bool(f.suppressed) for report in reports for f in report.findings):
        items.append(tag("li", sign("ignored"), tag("b", ignored), " ignored"))
    told_ = tag("li", tag("b", figures), " figure" if figures == 1 else " figures")
    return tag("ul", items, told_, class_=f"counts {overall(reports)}")


def _filters(shelves: Sequence[_Shelf], page: Page) -> Markup:
    """Return the filters, hidden until the script that serves them runs."""
    looks: dict[str, int] = {}
    kinds: dict[str, int] = {}
    for entry in (entry for shelf in shelves for entry in _shown(shelf, page)):
        looks[look(entry.finding)] = looks.get(look(entry.finding), 0) + 1
        kinds[entry.finding.kind] = kinds.get(entry.finding.kind, 0) + 1
    boxes = [_box(name, looks[name]) for name in (*Verdict, "ignored") if name in looks]
    options = [tag("option", f"{kind} ({kinds[kind]})", value=kind) for kind in sorted(kinds)]
    chosen = tag("select", tag("option", "every kind", value=""), options, id="kind")
    kind = tag("label", "Kind ", chosen)
    clear = tag("button", "Show all", type="button", id="clear", hidden=True)
    inside = (spoken(tag("h2", "Filters")), boxes, kind, clear, tag("output", id="status", role="status"))  # fmt: skip
    return tag("form", inside, class_="filters needs-script", hidden=True, aria_label="Filters")


def _box(name: str, count: int) -> Markup:
    box = tag("input", type="checkbox", name="verdict", value=name, checked=True)
    return tag("label", box, sign(name), f"{name} ({count})")


def _shown(shelf: _Shelf, page: Page) -> Iterator[Told]:
    """Yield the findings that are told: the inconsistent first, what is ignored last."""
    order = [*Verdict, "ignored"]
    ranked = sorted(shelf.entries, key=lambda entry: order.index(look(entry.finding)))
    return (entry for entry in ranked if not page.quiet or look(entry.finding) != Verdict.CONSISTENT)  # fmt: skip


def _index(shelves: Sequence[_Shelf]) -> Markup:
    head = tag("tr", *(tag("th", word, scope="col") for word in ("file", *Verdict)))
    rows = [
        tag(
            "tr",
            tag("th", tag("a", tag("bdi", relative(shelf.report.name)), href=f"#r{shelf.number}"), scope="row"),
            [tag("td", shelf.report.count(verdict)) for verdict in Verdict],
        )
        for shelf in shelves
    ]  # fmt: skip
    table = tag("table", tag("thead", head), tag("tbody", rows))
    return tag("nav", tag("h2", "Articles"), table, class_="index", aria_label="Articles")


def _report(shelf: _Shelf, page: Page, several: bool) -> Markup:
    report, number = shelf.report, shelf.number
    name = relative(report.name)
    file = relative(report.source.name) if report.source.name else ""
    where = (tag("bdi", name), (" on ", tag("bdi", file)) if file not in ("", name) else None)
    notes = [tag("p", said(note), class_="note") for note in report.notes]
    marks, links = _marked(shelf)
    shown = article(report.source, marks, f"r{number}s") if report.source.at_hand else None
    stand = dict(zip(links, shown.places, strict=True)) if shown else {}
    known = {relation.id: relation for relation in report.relations}
    places = Places(shelf.claims, stand, known, report.source)
    columns = tag("div", _article(shelf, shown.html if shown else None), _findings(shelf, page, places), class_="columns")  # fmt: skip
    inside = (notes, columns, _register(shelf, page, places))
    if not several:
        heading = tag("h2", where, class_="file", id=f"r{number}")
        return tag("section", heading, inside, class_="report")
    counts = [(sign(verdict), f"{report.count(verdict)} {verdict} ") for verdict in Verdict]
    summary = tag("summary", tag("h2", where, class_="file"), tag("span", counts))
    open_ = report.verdict is Verdict.INCONSISTENT and number <= MOST_OPEN
    return tag("details", summary, inside, class_="report", id=f"r{number}", open=open_)


def _marked(shelf: _Shelf) -> tuple[list[Mark], list[tuple[str, int]]]:
    """Return the marks of every quote that stands in the article, and whose quote each is."""
    marks, links = [], []
    for claim in shelf.report.claims:
        mine, key = shelf.looks.get(claim.id, "unbound"), f"c{shelf.claims[claim.id]}"
        for number, quote in enumerate(claim.quotes):
            if quote.span is not None:
                marks.append(Mark(quote.span, key, mine, f"#{key}", _LOOKS.index(mine)))
                links.append((claim.id, number))
    return marks, links


def _article(shelf: _Shelf, words: Markup | None) -> Markup:
    source = shelf.report.source
    heading = tag("h3", "The article")
    if words is None:
        quotes = [_quoted(shelf, claim) for claim in shelf.report.claims if claim.quotes]
        words = joined((tag("p", "The article is not at hand; these are the words quoted from it.", class_="note"), tag("ul", quotes, class_="quotes")))  # fmt: skip
    address = tag("p", tag("bdi", source.url), class_="note") if source.url else None
    return tag("section", heading, address, words, class_="article", aria_label="The article")


def _quoted(shelf: _Shelf, claim: Claim) -> Markup:
    key = f"c{shelf.claims[claim.id]}"
    known = spoken_in(shelf.report.source)
    mine = shelf.looks.get(claim.id, "unbound")
    inside = (tag("bdi", quote.exact, lang=known) for quote in claim.quotes)
    return tag("li", (tag("a", one, class_=f"figure {mine}", href=f"#{key}", data_keys=key) for one in inside))  # fmt: skip


def _findings(shelf: _Shelf, page: Page, places: Places) -> Markup:
    shown = list(_shown(shelf, page))
    numbers = {id(entry): shelf.first + n for n, entry in enumerate(shelf.entries)}
    boxes = [finding_box(entry, f"f{numbers[id(entry)]}", places) for entry in shown]
    nothing = tag("p", "There is nothing to report.", class_="note") if not boxes else None
    chosen = tag("div", class_="chosen", tabindex="-1", hidden=True)
    left = _left(shelf.report) if page.verbose else None
    return tag("section", tag("h3", "Findings"), chosen, nothing, boxes, left, class_="findings", aria_label="Findings")  # fmt: skip


def _left(report: Report) -> Markup | None:
    if not report.left_alone:
        return None
    items = [tag("li", said(one)) for one in report.left_alone]
    return tag("details", tag("summary", "Left alone: the words bind them too loosely"), tag("ul", items), class_="left")  # fmt: skip


def _register(shelf: _Shelf, page: Page, places: Places) -> Markup:
    """Return all figures of a report, each with what hangs on it: where a figure leads."""
    hanging: dict[str, list[Markup]] = {}
    seen = {id(entry) for entry in _shown(shelf, page)}
    for n, entry in enumerate(shelf.entries):
        target = f"#f{shelf.first + n}" if id(entry) in seen else None
        words = (sign(look(entry.finding)), tag("bdi", entry.finding.relation), f" ({entry.finding.kind})")  # fmt: skip
        link = tag("a" if target else "span", words, href=target)
        for name in entry.finding.claims:
            hanging.setdefault(name, []).append(link)
    items = [_entry(shelf, claim, places, hanging.get(claim.id, [])) for claim in shelf.report.claims]  # fmt: skip
    return tag("section", tag("h3", "All figures"), tag("ol", items), class_="register", aria_label="All figures")  # fmt: skip


def _entry(shelf: _Shelf, claim: Claim, places: Places, hanging: Sequence[Markup]) -> Markup:
    stated = tag("b", tag("bdi", wording.claim(claim)))
    counts = (" ", tag("bdi", claim.counts)) if claim.counts else None
    name = tag("code", tag("bdi", claim.id))
    links: Content = [(" in " if n == 0 else ", ", link) for n, link in enumerate(hanging)] or " in no relation"  # fmt: skip
    return tag("li", stated, counts, " ", name, " ", places.words(claim), links, id=f"c{shelf.claims[claim.id]}")  # fmt: skip
